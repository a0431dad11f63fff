/** Tells a record in a few words, for tests: members, candidates, and who said what on which day. */
import { slug } from '../src/basics/index.ts';
import {
  fold,
  spanOf,
  type Case,
  type Claim,
  type Entry,
  type Event,
  type Level,
  type Modality,
  type Says,
  type Source,
  type Span,
  type Stance,
} from '../src/case/index.ts';

export interface Telling {
  readonly level?: Level;
  readonly modality?: Modality;
  readonly occurred?: string;
  readonly source?: Partial<Source>;
  readonly via?: readonly string[];
  readonly accepted?: boolean;
  readonly id?: string;
}

/** What stands in a source before the words that are asked, wished or given. */
const BEFORE = 'the words that say so, ';

/** Such words as a span of their source; the claim is told with `saying` of the same words. */
export const spoken = (exact: string): Span => ({
  start: BEFORE.length,
  end: BEFORE.length + exact.length,
  exact,
});

/** A telling whose source has these words in it, too. */
export const saying = (exact: string, more: Telling = {}): Telling => ({
  ...more,
  source: { ...more.source, text: BEFORE + exact },
});

export class Story {
  readonly entries: Entry[] = [];
  #claims = 0;

  constructor(members: readonly string[], candidates: readonly string[] = ['Mark Rutte']) {
    this.happens({
      type: 'case-opened',
      case: 'race',
      title: 'The race',
      body: { id: 'body', name: 'the Body' },
    });
    for (const member of members) {
      this.happens({ type: 'member-joined', member, name: member });
    }
    for (const name of candidates) {
      this.happens({ type: 'person-described', person: slug(name), name });
      this.happens({ type: 'candidate-named', candidate: slug(name) });
    }
  }

  happens(event: Event, occurred?: string, recorded = '2024-01-01'): this {
    const entry: Entry = {
      seq: this.entries.length + 1,
      recorded,
      basis: { kind: 'act', by: 'E. Example' },
      event,
    };
    this.entries.push(occurred === undefined ? entry : { ...entry, occurred });
    return this;
  }

  /** A claim reported on that day, with a source of its own unless one is named that exists. */
  told(day: string, says: Says, telling: Telling = {}): this {
    this.#claims += 1;
    const { level = 'own-words', modality = 'asserted', accepted = true, occurred, via } = telling;
    const id = telling.id ?? `claim-${this.#claims}`;
    const text = 'the words that say so';
    const source: Source = {
      id: `source-${this.#claims}`,
      kind: 'summary',
      published: day,
      text,
      sha256: this.#claims.toString(16).padStart(64, '0'),
      ...telling.source,
    };
    const known = this.entries.some(
      ({ event }) => event.type === 'source-added' && event.source.id === source.id,
    );
    if (!known) this.happens({ type: 'source-added', source });
    const claim: Claim = {
      id,
      says,
      quote: spanOf(text, 0, text.length),
      attribution: { level, ...(via === undefined ? {} : { via: [...via] }) },
      modality,
      reported: day,
      ...(occurred === undefined ? {} : { occurred }),
    };
    this.happens({ type: 'claim-proposed', source: source.id, claim });
    return accepted ? this.happens({ type: 'claim-accepted', claim: id }) : this;
  }

  /** A position on Mark Rutte, or on the candidate that is named. */
  position(
    day: string,
    member: string,
    stance: Stance,
    telling: Telling & { readonly candidate?: string } = {},
  ): this {
    const { candidate = 'mark-rutte' } = telling;
    return this.told(day, { kind: 'position', member, candidate, stance }, telling);
  }

  /** The case that it adds up to. */
  get case(): Case {
    const folded = fold(this.entries);
    if (!folded.ok) throw new Error(folded.error.message);
    return folded.value;
  }
}
