/** One verb group: auxiliaries, negation, adverbs and the main verb. */
import { BE, HAVE, MODALS } from '../lang/en/words.ts';
import type { Doc } from '../text/tokens.ts';
import type { VerbGroup } from './chunks.ts';
import type { Class } from './class.ts';
import { lemmaOf } from './verbs.ts';

/** Endings of participles, also of irregular ones: “backed”, “given”, “put”, “withdrawn”. */
const PARTICIPLE =
  /(?:ed|en|wn|ne|ut|ld|ng|pt|nt|de|id|st|ft|lt|un|um|ot|ad|ck|ood|ht|nd|rd|rn|one|ung|ept)$/;

/** The verb group that begins at `from`, if one does. */
export function verbGroup(
  doc: Doc,
  classes: readonly Class[],
  from: number,
  to: number,
): VerbGroup | undefined {
  const infinitive = classes[from] === 'T';
  const adverbs: string[] = [];
  let i = infinitive ? from + 1 : from;
  let main = -1;
  let lastVerbal = -1;
  let negated = false;
  let modal: string | undefined;
  let lastBe = false;
  let perfect = false;
  while (i < to && main < 0) {
    const cls = classes[i];
    const norm = doc.norm[i] ?? '';
    if (cls === 'A' || (cls === 'V' && (BE.has(norm) || HAVE.has(norm)))) {
      if (MODALS.has(norm)) modal ??= norm;
      if (norm === 'cannot') negated = true;
      if (HAVE.has(norm)) perfect = true;
      lastBe = BE.has(norm);
      lastVerbal = i;
    } else if (cls === 'G') negated = true;
    else if (cls === 'X' && verbBehind(classes, i, to)) adverbs.push(norm);
    else if (cls === 'V') main = i;
    else break;
    i += 1;
  }
  const word = main < 0 ? lastVerbal : main;
  if (word < 0) return undefined;
  const norm = doc.norm[word] ?? '';
  const gerund = norm.endsWith('ing');
  const bare = word === from;
  return {
    kind: 'VG',
    from,
    to: Math.max(i, word + 1),
    main: word,
    lemma: lemmaOf(doc, word),
    infinitive,
    participle: bare && main >= 0 && gerund,
    passive: main >= 0 && lastBe && !gerund && PARTICIPLE.test(norm),
    negated,
    modal,
    perfect: perfect && main >= 0,
    finite: !infinitive && !(bare && gerund),
    adverbs,
  };
}

/** An adverb belongs to the group only where a verb follows it. */
function verbBehind(classes: readonly Class[], adverb: number, to: number): boolean {
  let next = adverb + 1;
  while (next < to && (classes[next] === 'X' || classes[next] === 'G')) next += 1;
  return classes[next] === 'V' || classes[next] === 'A';
}
