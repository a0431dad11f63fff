/** Why a member acts, as somebody supposes: obstruction, bargaining, revenge; asked, guessed or feared. */
import type { SaysOf } from '../../case/index.ts';
import type { Clause } from '../clauses/clauses.ts';
import { GUESSING, MOTIVE_NOUNS, PLOYS, PRIZES, TO_MOTIVE } from '../lang/en/motives.ts';
import type { Phrase } from '../phrases/phrases.ts';
import type { Run } from '../text/tokens.ts';
import type { Draft } from './draft.ts';
import {
  bodyIn,
  draftOf,
  findWord,
  type KindRule,
  ownBody,
  phrasesOf,
  findPhrase,
  type Sight,
} from './sight.ts';

type Motive = SaysOf<'hypothesis'>['motive'];

const DOMESTIC = phrasesOf(
  'domestic consumption',
  'domestic audience',
  'domestic reasons',
  'domestic politics',
  'for domestic',
  'home audience',
  'audience at home',
  'elections at home',
  'with an eye to elections',
);
const AIMED = phrasesOf('aimed at', 'designed to', 'meant to', 'intended to', 'calculated to');
const MERELY = new Set([
  'merely',
  'only',
  'simply',
  'just',
  'mainly',
  'purely',
  'solely',
  'primarily',
  'really',
]);
const OBSERVERS = new Set([
  'observers',
  'analysts',
  'experts',
  'commentators',
  'insiders',
  'analyst',
  'expert',
  'observer',
  'some',
  'many',
]);

function find(sight: Sight): Draft[] {
  if (sight.sentence.kind === 'title') return [];
  const out: Draft[] = [];
  const member = whose(sight);
  for (const motive of motivesIn(sight)) {
    const who = motive.member ?? member;
    if (who === undefined) continue;
    if (out.some((one) => one.says.kind === 'hypothesis' && one.says.motive === motive.motive))
      continue;
    const link =
      motive.motive === 'bargain'
        ? (bodyIn(sight.doc, motive.run.from, sight.sentence.to, ownBody(sight)) ??
          brussels(sight, motive.run))
        : undefined;
    const report = sight.article.reportAt(motive.anchor);
    const modality = report?.denies === true || motive.denied ? 'denied' : 'possible';
    out.push(
      draftOf(
        sight,
        {
          kind: 'hypothesis',
          member: who,
          motive: motive.motive,
          ...(link === undefined ? {} : { link }),
        },
        motive.run,
        motive.anchor,
        modality,
        asked(sight),
      ),
    );
  }
  return out;
}

interface Supposed {
  readonly motive: Motive;
  readonly run: Run;
  readonly anchor: number;
  readonly member?: string;
  readonly denied: boolean;
}

function motivesIn(sight: Sight): Supposed[] {
  const out: Supposed[] = [];
  for (const clause of sight.clauses) {
    const found = byPloy(sight, clause) ?? byNoun(sight, clause) ?? byFear(sight, clause);
    if (found !== undefined) out.push(found);
  }
  return out;
}

/** “a ploy to extract concessions”, “put him forward merely to block”: a purpose, in the infinitive. */
function byPloy(sight: Sight, clause: Clause): Supposed | undefined {
  const { verb } = clause;
  const aimed = findPhrase(sight.doc, AIMED, verb.from - 3, verb.to) !== undefined;
  if (!verb.infinitive && !aimed) return undefined;
  const motive = Object.hasOwn(TO_MOTIVE, verb.lemma) ? TO_MOTIVE[verb.lemma] : undefined;
  if (motive === undefined) return undefined;
  const before = sight.items[clause.at - 1];
  const ploy = before?.kind === 'PH' && PLOYS.has(before.ref.head) ? before : undefined;
  const merely = findWord(sight.doc, MERELY, verb.from - 2, verb.from) >= 0;
  if (ploy === undefined && !merely && !aimed) return undefined;
  // “made an attempt to block” tells what was done; a motive is guessed, asked, or told of a move.
  const called = ploy !== undefined && sight.doc.norm[ploy.from - 1] === 'as';
  if (ploy !== undefined && !called && !sight.question && !guessed(sight, clause)) return undefined;
  if (merely && !sight.question && !guessed(sight, clause) && !moves(sight, clause))
    return undefined;
  if (
    motive === 'bargain' &&
    /^(?:win|get|gain|secure|obtain|raise|force|strengthen|demand)$/.test(verb.lemma) &&
    findWord(sight.doc, PRIZES, verb.to, sight.sentence.to) < 0
  )
    return undefined;
  const from =
    ploy?.from ??
    sight.clauses.find((other) => other.verb.from < verb.from && other.subject !== undefined)
      ?.from ??
    clause.from;
  const start = sight.question
    ? (ploy?.from ?? clause.from)
    : Math.min(
        from,
        sight.clauses.findLast((other) => other.verb.from < verb.from && !other.verb.infinitive)
          ?.from ?? from,
      );
  return {
    motive,
    run: { from: start, to: clause.to },
    anchor: verb.main,
    denied: denied(sight, clause),
  };
}

/** “is revenge for what Rutte said”, “is seen as a bargaining chip”, “uses it as leverage”. */
function byNoun(sight: Sight, clause: Clause): Supposed | undefined {
  const { verb } = clause;
  const { doc } = sight;
  const itself =
    Object.hasOwn(MOTIVE_NOUNS, verb.lemma) &&
    verb.to > verb.main &&
    /^(?:is|was|are|be)$/.test(doc.norm[verb.from] ?? '');
  if (
    !itself &&
    !/^(?:be|see|regard|view|read|use|interpret|look|seem|appear|describe|call|consider)$/.test(
      verb.lemma,
    )
  )
    return undefined;
  for (
    let i = itself ? verb.main : verb.to;
    i < Math.min(Math.max(clause.to, verb.to), verb.to + 6);
    i += 1
  ) {
    const two = `${doc.norm[i]} ${doc.norm[i + 1] ?? ''}`;
    const motive = Object.hasOwn(MOTIVE_NOUNS, two)
      ? MOTIVE_NOUNS[two]
      : Object.hasOwn(MOTIVE_NOUNS, doc.norm[i] ?? '')
        ? MOTIVE_NOUNS[doc.norm[i] ?? '']
        : undefined;
    if (motive === undefined || clause.subject === undefined) continue;
    const owner = memberIn(sight, clause.subject);
    return {
      motive,
      run: { from: clause.from, to: Math.max(clause.to, i + 1) },
      anchor: verb.main,
      denied: verb.negated,
      ...(owner === undefined ? {} : { member: owner }),
    };
  }
  const home = findPhrase(doc, DOMESTIC, verb.to, sight.sentence.to);
  if (home !== undefined && clause.subject !== undefined) {
    const owner = memberIn(sight, clause.subject);
    if (owner !== undefined)
      return {
        motive: 'domestic',
        run: { from: clause.from, to: home.at + home.words.length },
        anchor: verb.main,
        member: owner,
        denied: verb.negated,
      };
  }
  return undefined;
}

/** “Rutte must fear Orbán's retaliation”. */
function byFear(sight: Sight, clause: Clause): Supposed | undefined {
  if (
    !/^(?:fear|risk|face|expect|await|dread)$/.test(clause.verb.lemma) ||
    clause.object === undefined ||
    sight.question
  )
    return undefined;
  const motive = Object.hasOwn(MOTIVE_NOUNS, clause.object.ref.head)
    ? MOTIVE_NOUNS[clause.object.ref.head]
    : undefined;
  if (motive !== 'retaliate') return undefined;
  const member = memberIn(sight, clause.object);
  return member === undefined
    ? undefined
    : {
        motive,
        run: { from: clause.from, to: clause.to },
        anchor: clause.verb.main,
        member,
        denied: clause.verb.negated,
      };
}

/** The member whose move a phrase is: its owner, its adjective, the member itself. */
function memberIn(sight: Sight, phrase: Phrase): string | undefined {
  const own = sight.article.ownerOf(phrase);
  for (const one of [own, phrase, phrase.of]) {
    if (one === undefined) continue;
    const member = sight.article
      .actorsOf(one)
      .find((actor) => actor.member !== undefined && known(sight, actor.member))?.member;
    if (member !== undefined) return member;
  }
  return undefined;
}
const known = (sight: Sight, member: string): boolean => {
  const { of } = sight.article.scene;
  return (
    of === undefined || of.members.size === 0 || of.members.has(member) || of.groups.has(member)
  );
};

/** Whose motive is sought: named in the sentence, the subject before the purpose, or who last put a name forward. */
function whose(sight: Sight): string | undefined {
  const { names } = sight.article.scene;
  if (!sight.question || !/^(?:or|and)$/.test(sight.doc.norm[sight.sentence.from] ?? '')) {
    for (let i = sight.sentence.from; i < sight.sentence.to; i += 1) {
      const name = names.list[names.covers[i] ?? -1]?.name;
      if (
        (name?.sort === 'member' && name.as !== 'seat' && known(sight, name.id)) ||
        name?.sort === 'group'
      )
        return name.id;
    }
    for (const clause of sight.clauses) {
      const member = clause.subject === undefined ? undefined : memberIn(sight, clause.subject);
      if (member !== undefined) return member;
    }
  }
  const before = sight.before.findLast(
    (draft) =>
      (draft.says.kind === 'hypothesis' && draft.sentence >= sight.index - 2) ||
      (draft.says.kind === 'nomination' && draft.sentence >= sight.index - 6),
  );
  if (before?.says.kind === 'hypothesis') return before.says.member;
  return before?.says.kind === 'nomination' ? before.says.nominator : undefined;
}

const guessed = (sight: Sight, clause: Clause): boolean =>
  sight.clauses.some(
    (other) =>
      other.verb.from < clause.verb.from &&
      (GUESSING.has(other.verb.lemma) ||
        other.verb.modal === 'may' ||
        other.verb.modal === 'might' ||
        other.verb.modal === 'could' ||
        (other.verb.lemma === 'be' &&
          other.object !== undefined &&
          PLOYS.has(other.object.ref.head)) ||
        other.verb.lemma === 'seem' ||
        other.verb.lemma === 'appear'),
  );

/** A member's move in the race governs the purpose: “put Iohannis forward merely to …”. */
const moves = (sight: Sight, clause: Clause): boolean => {
  const governor =
    clause.governor === undefined
      ? sight.clauses.findLast((other) => other.verb.from < clause.verb.from)
      : sight.clauses[clause.governor];
  return (
    governor !== undefined &&
    /^(?:put|nominate|field|run|enter|propose|back|support|oppose|block|object|hold|use|stand|withhold|present|delay|stall)$/.test(
      governor.verb.lemma,
    )
  );
};

const denied = (sight: Sight, clause: Clause): boolean =>
  sight.clauses.some(
    (other) => other.verb.from < clause.verb.from && other.verb.lemma === 'deny',
  ) ||
  (sight.clauses[clause.governor ?? -1]?.verb.negated === true && !sight.question);

const brussels = (sight: Sight, run: Run): string | undefined =>
  findWord(sight.doc, new Set(['brussels']), run.from, sight.sentence.to) >= 0
    ? 'european-union'
    : undefined;

/** Observers ask, in this sentence or in the question before it. */
function asked(sight: Sight): Partial<Draft> {
  const observers = findWord(sight.doc, OBSERVERS, sight.sentence.from, sight.sentence.to) >= 0;
  const carried =
    sight.question &&
    sight.before.some(
      (draft) =>
        draft.says.kind === 'hypothesis' &&
        draft.sentence === sight.index - 1 &&
        draft.performed?.rank === 'analyst',
    );
  return observers || carried ? { performed: { rank: 'analyst', name: undefined } } : {};
}

export const hypothesis: KindRule = {
  triggers: [
    ...PLOYS,
    ...Object.keys(MOTIVE_NOUNS).map((words) => words.split(' ').at(-1) ?? ''),
    ...MERELY,
    'aimed',
    'designed',
    'meant',
    'intended',
    'calculated',
    'domestic',
    'audience',
  ],
  find,
  questions: true,
};
