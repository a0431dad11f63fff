/** The rule of choosing: no objection, a majority, two thirds; written or only tradition. */
import type { SaysOf } from '../../case/index.ts';
import type { Clause } from '../clauses/clauses.ts';
import { CHOSEN } from '../lang/en/bodies.ts';
import {
  ALL_OF,
  ASSENT,
  BLOCKING,
  RULE_VERBS,
  SINGLE,
  TRADITION,
  UNANIMITY,
  WRITTEN,
} from '../lang/en/verdicts.ts';
import { MEMBER_NOUNS } from '../lang/en/offices.ts';
import type { Draft } from './draft.ts';
import {
  draftOf,
  findPhrase,
  findWord,
  isPost,
  type KindRule,
  phrasesOf,
  reachOf,
  type Sight,
} from './sight.ts';

type Rule = SaysOf<'rule'>['rule'];

const TWO_THIRDS = phrasesOf(
  'two-thirds majority',
  'two thirds majority',
  'two-third majority',
  'majority of two-thirds',
  'majority of two thirds',
  'two-thirds of',
  'two thirds of',
  'two - thirds majority',
  'two-thirds vote',
  'two - thirds of',
);
const MAJORITY = phrasesOf(
  'simple majority',
  'absolute majority',
  'majority vote',
  'qualified majority',
  'by majority',
  'by a majority',
  'a majority of',
  'majority of votes',
  'relative majority',
  'double majority',
  'more than half',
);
const NO_OBJECTION = phrasesOf(
  'until nobody objects',
  'if nobody objects',
  'until no one objects',
  'unless somebody objects',
  'unless someone objects',
  'no member objects',
  'no ally objects',
  'nobody objects',
  'without objection',
  'without a vote',
  'by acclamation',
  'no formal vote',
  'single objection is enough',
  'one objection is enough',
);
const NO_PROCESS = phrasesOf(
  'no formal process',
  'no formal procedure',
  'no written procedure',
  'no written rule',
  'no written rules',
  'no formal rules',
  'no set procedure',
  'no official procedure',
  'no fixed procedure',
);

function find(sight: Sight): Draft[] {
  for (const clause of sight.clauses) {
    const rule = ruleOf(sight, clause);
    if (rule === undefined) continue;
    return [
      draftOf(
        sight,
        { kind: 'rule', rule: rule.rule, basis: basisOf(sight) },
        { from: clause.from, to: Math.max(clause.to, rule.to) },
        clause.verb.main,
        'asserted',
      ),
    ];
  }
  const none = findPhrase(sight.doc, NO_PROCESS, sight.sentence.from, sight.sentence.to);
  if (none === undefined) return [];
  return [
    draftOf(
      sight,
      { kind: 'rule', rule: 'other', basis: 'tradition' },
      { from: none.at, to: none.at + none.words.length },
      none.at,
      'asserted',
    ),
  ];
}

function ruleOf(sight: Sight, clause: Clause): { rule: Rule; to: number } | undefined {
  const { doc, article } = sight;
  const { verb } = clause;
  if (article.reportAt(verb.main)?.unasserted === true || verb.infinitive || verb.participle)
    return undefined;
  if (!general(sight, clause) || clause.under === 'if' || clause.under === 'whether')
    return undefined;
  const to = reachOf(sight, clause);
  const veto = vetoed(sight, clause, to);
  if (veto) return { rule: 'no-objection', to };
  if (verb.negated) return undefined;
  const until = findPhrase(doc, NO_OBJECTION, verb.to, sight.sentence.to);
  const about =
    aboutChoice(sight, clause) ||
    (clause.subject !== undefined &&
      UNANIMITY.has(clause.subject.ref.head) &&
      /^(?:require|need|demand)$/.test(verb.lemma)) ||
    (verb.lemma === 'need' &&
      (findPhrase(doc, MAJORITY, verb.to, to) ?? findPhrase(doc, TWO_THIRDS, verb.to, to)) !==
        undefined);
  if (until !== undefined && about)
    return { rule: 'no-objection', to: until.at + until.words.length };
  if (!RULE_VERBS.has(verb.lemma)) return undefined;
  const all = allMembers(sight, clause, to);
  const unanimous = findWord(doc, UNANIMITY, clause.from, to);
  if (!about && !all) return undefined;
  const thirds = findPhrase(doc, TWO_THIRDS, verb.to, to);
  if (thirds !== undefined) return { rule: 'two-thirds', to };
  if (findPhrase(doc, MAJORITY, verb.to, to) !== undefined) return { rule: 'majority', to };
  if (unanimous >= 0 || all) return { rule: 'no-objection', to };
  return undefined;
}

/** Said of how it is done always, not of what was done once. */
function general(sight: Sight, clause: Clause): boolean {
  const { doc } = sight;
  const first = doc.norm[clause.verb.from] ?? '';
  if (clause.verb.perfect || /^(?:was|were|had|did|been)$/.test(first)) return false;
  if (clause.verb.modal !== undefined)
    return /^(?:must|can|has|may|should)$/.test(clause.verb.modal);
  const main = doc.norm[clause.verb.main] ?? '';
  return (
    /^(?:is|are|be|has|have|needs|need|requires|require|must)$/.test(first) ||
    main.endsWith('s') ||
    doc.lemma[clause.verb.main] === main
  );
}

/** Its subject or object is the post, the candidate or the decision, not somebody by name. */
function aboutChoice(sight: Sight, clause: Clause): boolean {
  const { doc } = sight;
  const { subject } = clause;
  if (subject === undefined) return false;
  if (subject.ref.people.length > 0 && !isPost(sight, subject)) return false;
  if (findWord(doc, CHOSEN, subject.from, subject.to + 1) >= 0) return true;
  // “The alliance chooses its head by consensus”, “NATO operates by consensus”.
  const body =
    bodyNamed(sight, subject.from, subject.to) ||
    /^(?:alliance|organisation|organization|body|federation|union|council|members|allies|states|rules|statutes|member|court|board|committee|assembly|congress|agency|fund|bank|party|institute|institution|association|league|commission|cabinet|conference|electors|delegates)$/.test(
      subject.ref.head,
    );
  return (
    body &&
    (clause.verb.lemma === 'operate' ||
      clause.verb.lemma === 'work' ||
      clause.verb.lemma === 'decide' ||
      findWord(doc, CHOSEN, clause.verb.to, clause.to) >= 0)
  );
}

const bodyNamed = (sight: Sight, from: number, to: number): boolean => {
  const { names } = sight.article.scene;
  for (let i = from; i < to; i += 1)
    if (names.list[names.covers[i] ?? -1]?.name.sort === 'body') return true;
  return false;
};

/** “needs the assent of all 32 members”, “requires consensus among all allies”, “all members must agree”. */
function allMembers(sight: Sight, clause: Clause, to: number): boolean {
  const { doc } = sight;
  const { verb, subject } = clause;
  const every = (from: number, end: number): boolean => {
    for (let i = from; i < end; i += 1) {
      if (!ALL_OF.has(doc.norm[i] ?? '')) continue;
      for (let k = i + 1; k < Math.min(end, i + 6); k += 1)
        if (
          MEMBER_NOUNS.has(doc.norm[k] ?? '') ||
          /^(?:members|allies|capitals|governments|member|ally|countries|states|parties|delegations|capital|country|state|delegation)$/.test(
            doc.norm[k] ?? '',
          )
        )
          return true;
    }
    return false;
  };
  if (
    (verb.lemma === 'need' || verb.lemma === 'require' || verb.lemma === 'have') &&
    verb.lemma !== 'have'
  ) {
    return (
      findWord(doc, ASSENT, clause.from, to) >= 0 &&
      every(clause.from, to) &&
      (subject === undefined || subject.ref.people.length === 0)
    );
  }
  if (
    verb.modal === 'must' &&
    (verb.lemma === 'agree' || verb.lemma === 'approve' || verb.lemma === 'consent') &&
    subject !== undefined
  )
    return every(subject.from, verb.from);
  return false;
}

/** “any member can block”, “each ally has a veto”. */
function vetoed(sight: Sight, clause: Clause, to: number): boolean {
  const { doc } = sight;
  const { verb, subject } = clause;
  if (
    subject === undefined ||
    verb.negated ||
    subject.ref.actors.some((actor) => actor.member !== undefined)
  )
    return false;
  const first = doc.norm[subject.core.from] ?? '';
  const second = doc.norm[subject.core.from + 1] ?? '';
  if (!SINGLE.has(first) && !SINGLE.has(second)) return false;
  const member =
    /^(?:member|ally|country|state|government|capital|objection|delegation|party|veto|nation|no|voice)$/.test(
      subject.ref.head,
    ) ||
    (subject.of !== undefined && /^(?:members|allies|countries|states)$/.test(subject.of.ref.head));
  if (!member) return false;
  if (verb.modal === 'can' || verb.modal === 'may' || verb.modal === 'could')
    return BLOCKING.has(verb.lemma);
  return (
    (verb.lemma === 'have' || verb.lemma === 'hold' || verb.lemma === 'wield') &&
    findWord(doc, new Set(['veto']), verb.to, to) >= 0 &&
    findWord(doc, new Set(['no']), verb.to, to) < 0
  );
}

function basisOf(sight: Sight): SaysOf<'rule'>['basis'] {
  const { doc, sentence } = sight;
  if (findWord(doc, TRADITION, sentence.from, sentence.to) >= 0) return 'tradition';
  const written = findWord(doc, WRITTEN, sentence.from, sentence.to);
  if (written < 0) return 'unstated';
  return findWord(
    doc,
    new Set(['no', 'not', 'nor', 'never']),
    Math.max(sentence.from, written - 8),
    written + 3,
  ) >= 0
    ? 'unstated'
    : 'written';
}

export const rule: KindRule = {
  triggers: [
    ...UNANIMITY,
    'majority',
    'veto',
    'assent',
    'consent',
    'objects',
    'objection',
    'block',
    'thirds',
    'two-thirds',
    'procedure',
    'process',
    'rules',
    'acclamation',
    'approval',
    'agree',
    'requires',
    'needs',
    'two-third',
    'half',
  ],
  find,
};
