/** Noun and verb groups, and the small words between them. */
import { REFLEXIVES, TRAILING } from '../lang/en/words.ts';
import type { Doc, Run } from '../text/tokens.ts';
import type { Class } from './class.ts';
import { nounGroup } from './noun-group.ts';
import { verbGroup } from './verb-group.ts';

export interface NounGroup extends Run {
  readonly kind: 'NP';
  /** The noun, name, number or pronoun that it is about. */
  readonly head: number;
  /** The owner: “Hungary” in “Hungary's foreign minister”. */
  readonly owner: NounGroup | undefined;
}

export interface VerbGroup extends Run {
  readonly kind: 'VG';
  /** The main verb, or the last auxiliary where there is none. */
  readonly main: number;
  /** Lemma of the main verb. */
  readonly lemma: string;
  readonly infinitive: boolean;
  readonly participle: boolean;
  readonly passive: boolean;
  readonly negated: boolean;
  /** First modal verb, lower case. */
  readonly modal: string | undefined;
  readonly perfect: boolean;
  /** A finite verb can have a subject. */
  readonly finite: boolean;
  /** Adverbs inside the group. */
  readonly adverbs: readonly string[];
}

/** A word outside of groups; an adjective here follows a verb (“is ready”). */
export interface Small extends Run {
  readonly kind: Exclude<Class, 'N' | 'P' | 'V' | 'A' | 'R' | 'M' | 'D' | 'H'>;
  readonly word: string;
}

export type Chunk = NounGroup | VerbGroup | Small;

/** Classes that are parts of groups: alone they are nothing in particular. */
const GROUPED: ReadonlySet<Class> = new Set(['N', 'P', 'V', 'A', 'R', 'M', 'D', 'H']);
/** Classes that can begin what is owned: “Hungary's | foreign minister”. */
const OWNED: ReadonlySet<Class | undefined> = new Set([
  'D',
  'H',
  'J',
  'N',
  'P',
  'M',
  'V',
  'X',
  'Q',
]);

/** Groups the words of one sentence. */
export function chunksOf(doc: Doc, classes: readonly Class[], { from, to }: Run): Chunk[] {
  const out: Chunk[] = [];
  let owner: NounGroup | undefined;
  let i = from;
  while (i < to) {
    const cls = classes[i] as Class;
    const noun = nounGroup(doc, classes, i, to, owner !== undefined);
    if (noun !== undefined) {
      const group: NounGroup = {
        kind: 'NP',
        from: owner?.from ?? i,
        to: noun.to,
        head: noun.head,
        owner,
      };
      owner = undefined;
      if (ownsNext(doc, classes, noun.to, to)) {
        owner = group;
        i = noun.to + 1;
        continue;
      }
      const last = out.at(-1);
      if (last?.kind === 'NP' && last.to === i && noun.to - i === 1 && trails(doc, classes, i)) {
        out[out.length - 1] = { ...last, to: noun.to };
        i = noun.to;
        continue;
      }
      out.push(group);
      i = noun.to;
      if (classes[i] === 'L') i += 1;
      continue;
    }
    if (owner !== undefined) {
      out.push(owner);
      owner = undefined;
    }
    const verb =
      cls === 'V' || cls === 'A' || cls === 'T' ? verbGroup(doc, classes, i, to) : undefined;
    if (verb !== undefined) {
      out.push(verb);
      i = verb.to;
      continue;
    }
    out.push({ kind: smallKind(cls), from: i, to: i + 1, word: doc.norm[i] ?? '' });
    i += 1;
  }
  if (owner !== undefined) out.push(owner);
  return out;
}

const smallKind = (cls: Class): Small['kind'] => (GROUPED.has(cls) ? 'O' : (cls as Small['kind']));

/** Whether the possessive mark at `at` has something to own behind it. */
function ownsNext(doc: Doc, classes: readonly Class[], at: number, to: number): boolean {
  if (classes[at] !== 'L' || at + 1 >= to || !OWNED.has(classes[at + 1])) return false;
  return nounGroup(doc, classes, at + 1, to, true) !== undefined;
}

/** “Romania itself”, “the three both back”. */
function trails(doc: Doc, classes: readonly Class[], i: number): boolean {
  const norm = doc.norm[i] ?? '';
  if (REFLEXIVES.has(norm)) return true;
  const next = classes[i + 1];
  return TRAILING.has(norm) && (next === 'V' || next === 'A' || next === 'X');
}
