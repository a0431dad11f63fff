/** What a candidate is said to need, and who is said to have it. */
import type { Clause } from '../clauses/clauses.ts';
import { CHOSEN } from '../lang/en/bodies.ts';
import { LOOKING, WHOEVER } from '../lang/en/verdicts.ts';
import type { Run } from '../text/tokens.ts';
import { spanOfRun } from './build.ts';
import type { Draft } from './draft.ts';
import { mannerOf } from './manner.ts';
import {
  draftOf,
  findPhrase,
  findWord,
  type KindRule,
  phrasesOf,
  restFrom,
  runnersOf,
  type Sight,
} from './sight.ts';

const CAN = phrasesOf(
  'capable of',
  'able to',
  'fits the bill',
  'fit the bill',
  'fits the profile',
  'meets the criteria',
  'meet the criteria',
  'meets all',
  'meets these',
  'meets this',
  'ticks all',
  'ticks the',
  'fulfils the',
  'fulfils all',
  'satisfies the',
  'meets the',
  'can do',
  'has what it takes',
  'fails to meet',
  'up to this',
  'fits that',
  'meets that',
);
const COUNTS = phrasesOf(
  'what counts',
  'what matters',
  'all that matters',
  'what they want',
  'what is needed',
  'the main thing',
  'the key thing',
);
const IS_THAT = phrasesOf('is that', 'is to have', 'is to find');
const BACK = new Set([
  'this',
  'that',
  'it',
  'bill',
  'profile',
  'criteria',
  'boxes',
  'requirements',
  'requirement',
  'criterion',
  'description',
  'so',
  'these',
  'both',
  'conditions',
  'takes',
]);

function find(sight: Sight): Draft[] {
  const needed = neededIn(sight);
  const met = metIn(sight, needed);
  return [...(needed === undefined ? [] : [needed]), ...(met === undefined ? [] : [met])];
}

function neededIn(sight: Sight): Draft | undefined {
  const counts = findPhrase(sight.doc, COUNTS, sight.sentence.from, sight.sentence.to);
  if (counts !== undefined) {
    const is = findPhrase(sight.doc, IS_THAT, counts.at, sight.sentence.to);
    if (is !== undefined) {
      const asks = restFrom(sight, is.at + is.words.length, new Set(['.', '!', '?', ';', ',']));
      return draftOf(
        sight,
        { kind: 'criterion', asks: spanOfRun(sight.article, asks) },
        asks,
        asks.from,
        'asserted',
      );
    }
  }
  for (const clause of sight.clauses) {
    const asks = someoneWho(sight, clause) ?? whoeverMust(sight, clause) ?? goesTo(sight, clause);
    if (asks === undefined || asks.to <= asks.from) continue;
    const manner =
      sight.article.reportAt(clause.verb.main)?.unasserted === true ? undefined : 'asserted';
    if (manner === undefined) continue;
    return draftOf(
      sight,
      { kind: 'criterion', asks: spanOfRun(sight.article, asks) },
      { from: Math.min(clause.from, asks.from), to: asks.to },
      asks.from,
      'asserted',
    );
  }
  return undefined;
}

/** “find someone who can deal with …”, “want a candidate from the east”. */
function someoneWho(sight: Sight, clause: Clause): Run | undefined {
  const { doc } = sight;
  const { verb } = clause;
  if (!LOOKING.has(verb.lemma) || verb.lemma === 'insist') return undefined;
  const aim = clause.object ?? clause.preps.find((prep) => prep.word === 'for')?.phrase;
  if (
    aim === undefined ||
    verb.lemma === 'prefer' ||
    !WHOEVER.has(aim.ref.head) ||
    aim.ref.people.length > 0
  )
    return undefined;
  const next = doc.norm[aim.to] ?? '';
  const article = doc.norm[aim.core.from] ?? '';
  if (
    aim.ref.head === 'candidate' ||
    aim.ref.head === 'candidates' ||
    aim.ref.head === 'leader' ||
    aim.ref.head === 'figure' ||
    aim.ref.head === 'successor' ||
    aim.ref.head === 'politician' ||
    aim.ref.head === 'person'
  ) {
    if (article !== 'a' && article !== 'an' && article !== 'candidates') return undefined;
  }
  if (
    next !== 'who' &&
    next !== 'with' &&
    next !== 'from' &&
    next !== 'whose' &&
    next !== 'able' &&
    next !== 'capable' &&
    next !== 'that' &&
    next !== 'acceptable'
  )
    return undefined;
  return restFrom(sight, aim.from);
}

/** “the next secretary general must be …”, “insists that whoever succeeds him come from …”. */
function whoeverMust(sight: Sight, clause: Clause): Run | undefined {
  const { doc } = sight;
  const { verb, subject } = clause;
  if (verb.infinitive || verb.participle) return undefined;
  const whoever = findWord(doc, new Set(['whoever']), sight.sentence.from, verb.from);
  const must =
    verb.modal === 'must' ||
    verb.modal === 'should' ||
    verb.modal === 'ought' ||
    verb.lemma === 'need';
  if (whoever >= 0) {
    // “whoever succeeds Stoltenberg come from …”: the second verb after “whoever”.
    const between = sight.clauses.filter(
      (other) => other.verb.from > whoever && other.verb.from < verb.from,
    );
    const bare =
      verb.from === verb.main && doc.lemma[verb.main]?.toLowerCase() === doc.norm[verb.main];
    return between.length >= 1 && (must || bare)
      ? restFrom(sight, must ? Math.min(verb.from + 1, verb.main) : verb.main)
      : undefined;
  }
  if (!must || subject === undefined || subject.ref.people.length > 0) return undefined;
  const first = doc.norm[subject.core.from] ?? '';
  if (subject.ref.actors.some((actor) => actor.member !== undefined)) return undefined;
  const chosen =
    findWord(doc, NEXT_HEAD, subject.from, subject.to + 1) >= 0 &&
    findWord(doc, COMING, subject.from, subject.to) >= 0;
  const generic =
    /^(?:candidate|successor|nominee|candidates)$/.test(subject.ref.head) &&
    /^(?:a|any|the|his|every|its)$/.test(first);
  if (!chosen && !generic) return undefined;
  if (
    verb.passive &&
    /^(?:choose|elect|appoint|select|decide|name|make|find|nominate|submit)$/.test(verb.lemma)
  )
    return undefined;
  if (verb.lemma === 'need' && findWord(doc, SUPPORTS, verb.to, clause.to) >= 0) return undefined;
  return restFrom(sight, verb.lemma === 'need' ? verb.to : Math.min(verb.from + 1, verb.main));
}
const COMING = new Set(['next', 'new', 'future', 'any', 'successor', 'incoming']);
const NEXT_HEAD = new Set([...CHOSEN, 'secretary', 'general']);
const SUPPORTS = new Set([
  'assent',
  'consent',
  'support',
  'backing',
  'approval',
  'votes',
  'consensus',
  'majority',
  'unanimous',
  'unanimity',
  'all',
  'agreement',
]);

/** “want the job to go to a woman”, “it is time for a woman”. */
function goesTo(sight: Sight, clause: Clause): Run | undefined {
  if (
    clause.verb.lemma !== 'go' ||
    !(clause.verb.infinitive || clause.verb.modal === 'should' || clause.verb.modal === 'must')
  )
    return undefined;
  const to = clause.preps.find((prep) => prep.word === 'to')?.phrase;
  if (
    to === undefined ||
    to.ref.people.length > 0 ||
    !/^(?:woman|candidate|easterner|person|someone|somebody|national|country|member|outsider|man)$/.test(
      to.ref.head,
    )
  )
    return undefined;
  const governor = clause.governor === undefined ? undefined : sight.clauses[clause.governor];
  if (
    clause.verb.infinitive &&
    (governor === undefined ||
      !/^(?:want|like|prefer|expect|wish|need|urge|favour|favor|ask|hope)$/.test(
        governor.verb.lemma,
      ))
  )
    return undefined;
  const thing = clause.subject ?? governor?.object;
  return restFrom(
    sight,
    thing !== undefined && thing.from < clause.verb.from && thing.from >= (governor?.verb.to ?? 0)
      ? thing.from
      : clause.verb.from,
    new Set(['.', '!', ';', '…']),
  );
}

/** “there is agreement that Rutte is capable of doing this”. */
function metIn(sight: Sight, needed: Draft | undefined): Draft | undefined {
  const { doc } = sight;
  const last =
    needed ??
    sight.before.findLast(
      (draft) => draft.says.kind === 'criterion' && draft.sentence >= sight.index - 2,
    );
  for (const clause of sight.clauses) {
    if (needed !== undefined && clause.verb.from < needed.run.from) continue;
    const can = findPhrase(
      doc,
      CAN,
      clause.verb.from,
      Math.min(sight.sentence.to, clause.verb.to + 4),
    );
    if (can === undefined) continue;
    const to = Math.min(sight.sentence.to, can.at + can.words.length + 4);
    const refers = findWord(doc, BACK, can.at + 1, to);
    if (refers < 0 || last === undefined || last.says.kind !== 'criterion') continue;
    const who = runnersOf(sight, clause.subject)[0];
    const manner = mannerOf(sight, clause);
    if (who === undefined || manner === undefined) continue;
    const no = manner.negated || can.words[0] === 'fails';
    return draftOf(
      sight,
      { kind: 'criterion', asks: last.says.asks, candidate: who.id, met: no ? 'no' : 'yes' },
      { from: clause.subject?.from ?? clause.from, to: refers + 1 },
      clause.verb.main,
      manner.modality,
    );
  }
  return undefined;
}

export const criterion: KindRule = {
  triggers: [
    ...WHOEVER,
    'must',
    'should',
    'needs',
    'capable',
    'able',
    'bill',
    'criteria',
    'profile',
    'boxes',
    'woman',
    'takes',
    'do',
    'this',
    'need',
    'counts',
    'matters',
    'needed',
    'thing',
  ],
  find,
};
