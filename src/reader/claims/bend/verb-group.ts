/** What a verb group's own negation, modal verb and adverbs make of a stance. */
import type { Stance } from '../../../case/index.ts';
import type { Clause } from '../../clauses/clauses.ts';
import { NOBODY } from '../../lang/en/bends.ts';
import {
  HEARSAY_ADVERBS,
  HEARSAY_PASSIVES,
  LIKELY_ADVERBS,
  POSSIBLE_ADVERBS,
} from '../../lang/en/speech.ts';
import { NEGATED } from '../../lang/en/stance.ts';
import type { Doc } from '../../text/tokens.ts';
import { type Leaning, weaker } from '../draft.ts';
import type { Surroundings } from './bend.ts';
import { given, type How } from './governing.ts';

/** Adverbs may stand this many words before the verb group. */
const BEFORE = 3;

/** `how` is what the verb does to the stance below it, where it governs another. */
export function byVerbGroup(
  doc: Doc,
  clause: Clause,
  now: Leaning,
  around: Surroundings,
  how?: How,
): Leaning | undefined {
  const { verb } = clause;
  const words = wordsAbout(doc, clause);
  const denied = isDenied(words, clause) || (how === undefined && subjectDenies(doc, clause));
  const turned = !denied
    ? now
    : how === undefined
      ? negated(doc, clause, words, now, around)
      : negatedAbove(doc, clause, words, now, around, how);
  if (turned === undefined) return undefined;
  if (!denied && (verb.modal === 'should' || verb.modal === 'must' || verb.modal === 'ought'))
    return undefined;
  let modality = turned.modality;
  const least = byModal(verb.modal, turned.stance, denied, around);
  if (least !== undefined) modality = weaker(modality, least);
  let hearsay =
    turned.hearsay || (verb.passive && how !== undefined && HEARSAY_PASSIVES.has(verb.lemma));
  for (const word of words) {
    if (HEARSAY_ADVERBS.has(word)) {
      hearsay = true;
      modality = weaker(modality, 'likely');
    } else if (LIKELY_ADVERBS.has(word)) modality = weaker(modality, 'likely');
    else if (POSSIBLE_ADVERBS.has(word)) modality = weaker(modality, 'possible');
  }
  return { stance: turned.stance, modality, hearsay };
}

/** Adverbs in the group, words after it, and adverbs just before it: “reportedly backs”. */
function wordsAbout(doc: Doc, { verb, words }: Clause): ReadonlySet<string> {
  const out = new Set<string>(verb.adverbs);
  for (const { word } of words) out.add(word);
  for (let i = verb.from - 1; i >= verb.from - BEFORE && i >= 0; i -= 1) {
    const norm = doc.norm[i] ?? '';
    if (doc.pos[i] !== 'ADV' && norm !== 'no') break;
    out.add(norm);
  }
  return out;
}

const isDenied = (words: ReadonlySet<string>, { verb }: Clause): boolean =>
  verb.negated ||
  (words.has('no') && words.has('longer')) ||
  words.has('hardly') ||
  words.has('neither');

/** “Neither backs him”, “not even Hungary objects”. */
function subjectDenies({ norm }: Doc, { subject }: Clause): boolean {
  if (subject === undefined) return false;
  const at = subject.from;
  if (NOBODY.has(norm[at] ?? '')) return true;
  const before = norm[at - 1];
  return before === 'neither' || before === 'not' || (before === 'even' && norm[at - 2] === 'not');
}

/** The stance's own verb is denied: “does not back”, “has not backed”, “no longer opposes”. */
function negated(
  doc: Doc,
  { verb }: Clause,
  words: ReadonlySet<string>,
  now: Leaning,
  around: Surroundings,
): Leaning | undefined {
  const notDone = verb.perfect || words.has('yet') || words.has('longer');
  const stance =
    notDone || (doc.norm[verb.from] === 'did' && !around.conditioned)
      ? given(now.stance)
      : NEGATED[now.stance];
  return stance === undefined ? undefined : { ...now, stance };
}

/** A verb above it is denied: “is not expected to back”, “did not rule out backing”. */
function negatedAbove(
  doc: Doc,
  clause: Clause,
  words: ReadonlySet<string>,
  now: Leaning,
  around: Surroundings,
  how: How,
): Leaning | undefined {
  // “is not ready to support him”: no more than that.
  if (how === 'intend' && now.stance === 'supports') return { ...now, stance: 'undecided' };
  const turned: Stance | undefined = NEGATED[now.stance];
  switch (how) {
    case 'undecided':
      return { ...now, stance: turned ?? now.stance };
    case 'likely':
    case 'plain':
    case 'intend':
      return turned === undefined ? undefined : { ...now, stance: turned };
    case 'possible':
      // “is not able to back”: what is not possible is sure.
      if (turned === undefined) return undefined;
      return {
        ...now,
        stance: turned,
        modality: now.modality === 'possible' ? 'asserted' : now.modality,
      };
    case 'refuse':
      // “did not rule out backing”, “is not unwilling to”: it stays open.
      return turned === undefined
        ? undefined
        : { ...now, stance: turned, modality: weaker(now.modality, 'possible') };
    default:
      return negated(doc, clause, words, now, around);
  }
}

/** How firm the modal verb lets it be at most. */
function byModal(
  modal: string | undefined,
  stance: Stance,
  denied: boolean,
  around: Surroundings,
): Leaning['modality'] | undefined {
  switch (modal) {
    case 'may':
    case 'might':
      return 'possible';
    case 'can':
      if (denied || stance === 'accepts') return undefined;
      // “Estonia can support him” is said by Estonia itself: it consents.
      return around.reported && stance === 'supports' ? undefined : 'possible';
    case 'could':
    case 'ca':
      return denied ? undefined : 'possible';
    case 'would':
    case "'d":
      return around.reported || around.conditioned ? undefined : 'conditional';
    default:
      return undefined;
  }
}
