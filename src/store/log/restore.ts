/** The leaves of an archive as entries again. */
import { ok, refuse, type Result } from '../../basics/index.ts';
import { parseEntry, spansIn, type Claim, type Entry } from '../../case/index.ts';
import { openedText, unseal, type CheckedRecord, type Json } from '../../record/index.ts';

/** Stands for each character of a withheld text that no claim quotes. */
const BLANK = '·';
/** What stands for a name or a note that is withheld. */
const WITHHELD = 'withheld';

interface Event {
  readonly type?: Json;
  readonly source?: Json;
  readonly claim?: Json;
  readonly now?: Json;
}

const eventOf = (entry: Json): Event => (entry as unknown as { readonly event: Event }).event;

/** The words that claims quote, by source: they are in the record even where the text is withheld. */
function quotesBySource(entries: readonly Json[]): ReadonlyMap<string, readonly Claim[]> {
  const found = new Map<string, Claim[]>();
  const sources = new Map<string, string>();
  for (const entry of entries) {
    const { type, source, claim, now } = eventOf(entry);
    const said = (type === 'claim-proposed' ? claim : now) as unknown as Claim | undefined;
    if (typeof said !== 'object') continue;
    // A correction does not repeat the source of what it corrects.
    const from = typeof source === 'string' ? source : sources.get(said.id);
    if (from === undefined) continue;
    sources.set(said.id, from);
    found.set(from, [...(found.get(from) ?? []), said]);
  }
  return found;
}

/** A text with nothing in it but the words that claims quote, each where it stands. */
function blankText(claims: readonly Claim[]): string {
  let text = '';
  for (const claim of claims) {
    for (const { span } of spansIn(claim)) {
      text = text.padEnd(span.end, BLANK);
      text = text.slice(0, span.start) + span.exact + text.slice(span.end);
    }
  }
  return text;
}

/** The entries of a checked archive; what is withheld is filled with blanks, never with a guess. */
export function restoredEntries(record: CheckedRecord): Result<readonly Entry[]> {
  const sealed = record.leaves.map(({ entry }) => entry as Json);
  const claims = quotesBySource(sealed);
  const entries: Entry[] = [];
  for (const [index, leaf] of sealed.entries()) {
    let broken: string | undefined;
    const open = (commitment: string, at: string): Json => {
      const bytes = record.texts.get(commitment);
      if (bytes !== undefined) {
        const text = openedText(bytes);
        if (text.ok) return text.value;
        broken = text.error.message;
      }
      if (at !== '/event/source/text') return WITHHELD;
      const source = eventOf(leaf).source as unknown as { readonly id: string };
      return blankText(claims.get(source.id) ?? []);
    };
    const entry = parseEntry(JSON.stringify(unseal(leaf, open)), index + 1);
    if (!entry.ok) return refuse('damaged', entry.error.message, `entry ${index + 1}`);
    if (broken !== undefined) return refuse('damaged', broken, `entry ${index + 1}`);
    if (entry.value.seq !== index + 1) {
      return refuse(
        'damaged',
        `Entry ${index + 1} calls itself number ${entry.value.seq}.`,
        `entry ${index + 1}`,
      );
    }
    entries.push(entry.value);
  }
  return ok(entries);
}
