/** What a member asks for: in so many words, as a price, or as what it calls unacceptable not to have. */
import type { Clause } from '../clauses/clauses.ts';
import {
  ASKING_FOR,
  DEMAND_NOUNS,
  DEMANDING,
  DESERVING,
  GIVABLE,
  UNACCEPTABLE,
  UNDOING,
} from '../lang/en/asks.ts';
import { formsOf } from '../lang/en/inflect.ts';
import { SUPPOSING } from '../lang/en/frames.ts';
import type { Phrase } from '../phrases/phrases.ts';
import type { Actor } from '../phrases/refs.ts';
import { genderFits } from '../phrases/scene.ts';
import type { Run } from '../text/tokens.ts';
import { spanOfRun } from './build.ts';
import type { Draft } from './draft.ts';
import { mannerOf } from './manner.ts';
import {
  bodyIn,
  candidateIn,
  draftOf,
  findPhrase,
  findWord,
  type KindRule,
  ownBody,
  phrasesOf,
  restFrom,
  type Sight,
} from './sight.ts';

const CONDITIONAL = phrasesOf(
  'conditional on',
  'conditional upon',
  'contingent on',
  'contingent upon',
  'dependent on',
  'depends on',
  'conditioned on',
);
const IN_EXCHANGE = phrasesOf('in exchange for', 'in return for');
const WHOEVER = new Set(['whoever', 'candidate', 'someone', 'somebody', 'woman', 'successor']);

function find(sight: Sight): Draft[] {
  const out: Draft[] = [];
  for (const clause of sight.clauses) {
    const asked = askedIn(sight, clause);
    if (asked === undefined) continue;
    out.push(...demandsOf(sight, clause, asked.actors, asked.asks, asked.from, asked.lack));
    if (out.length > 0) return out;
  }
  return out.length > 0 ? out : asNoun(sight);
}

/** “Hungary demands that …”, where the tagger takes the verb for a noun. */
function asNoun(sight: Sight): Draft[] {
  for (let i = 0; i < sight.items.length; i += 1) {
    const item = sight.items[i];
    const next = sight.items[i + 1];
    if (
      item?.kind !== 'PH' ||
      item.ref.head !== 'demands' ||
      next === undefined ||
      next.kind === 'PH' ||
      next.kind === 'VG' ||
      next.word !== 'that'
    )
      continue;
    const clause = sight.clauses.find((other) => other.verb.from > next.from);
    const owner = sight.article.ownerOf(item);
    if (clause === undefined || owner === undefined) continue;
    return demandsOf(
      sight,
      { ...clause, under: undefined },
      owner,
      restFrom(sight, next.to),
      item.from,
    );
  }
  return [];
}

interface Asked {
  readonly actors: Phrase | undefined;
  readonly asks: Run;
  readonly from: number;
  /** What is asked for stands as a lack, so that its “not” denies nothing. */
  readonly lack?: boolean;
}

function askedIn(sight: Sight, clause: Clause): Asked | undefined {
  return (
    byVerb(sight, clause) ??
    unacceptable(sight, clause) ??
    byNoun(sight, clause) ??
    inExchange(sight, clause)
  );
}

/** “demands that …”, “insists on …”, “wants guarantees”, “has asked for help”, “wants the ban lifted”. */
function byVerb(sight: Sight, clause: Clause): Asked | undefined {
  const { verb, subject } = clause;
  const { doc } = sight;
  const strong = DEMANDING.has(verb.lemma) || DESERVING.has(verb.lemma);
  if ((!strong && !ASKING_FOR.has(verb.lemma)) || subject === undefined || verb.passive)
    return undefined;
  let from = verb.to;
  while (/^(?:for|on|that|upon|out|also|still)$/.test(doc.norm[from] ?? '')) from += 1;
  if (from >= sight.sentence.to || /^[.,;:"]$/.test(doc.norm[from] ?? '')) return undefined;
  const asks = restFrom(sight, from);
  if (asks.to <= asks.from + 0) return undefined;
  const first = doc.norm[verb.to] ?? '';
  if (verb.lemma === 'insist') {
    // “insists that it …” claims; only what somebody is to do is asked.
    if (first === 'on' || first === 'upon') {
      const thing = clause.preps.find((prep) => prep.word === 'on' || prep.word === 'upon')?.phrase;
      return thing === undefined ||
        sight.article.targets(thing).length > 0 ||
        WHOEVER.has(thing.ref.head)
        ? undefined
        : { actors: subject, asks, from: clause.from };
    }
    const next = sight.clauses[sight.clauses.indexOf(clause) + 1];
    const bare =
      next !== undefined &&
      next.subject !== undefined &&
      doc.lemma[next.verb.main]?.toLowerCase() === doc.norm[next.verb.main] &&
      !(doc.norm[next.verb.main] ?? '').endsWith('s') &&
      next.verb.from === next.verb.main;
    const should =
      next !== undefined && (next.verb.modal === 'must' || next.verb.modal === 'should');
    if (!bare && !should) return undefined;
    return WHOEVER.has(doc.norm[from] ?? '') ||
      (next?.subject !== undefined && WHOEVER.has(next.subject.ref.head))
      ? undefined
      : { actors: subject, asks, from: clause.from };
  }
  if (verb.lemma === 'require' || verb.lemma === 'request') {
    if (subject.ref.actors.length === 0) return undefined;
    return { actors: subject, asks, from: clause.from };
  }
  if (strong) return { actors: subject, asks, from: clause.from };
  return givable(sight, clause, asks) ? { actors: subject, asks, from: clause.from } : undefined;
}

/** Whether what follows a weak verb of asking is something that can be given. */
function givable(sight: Sight, clause: Clause, asks: Run): boolean {
  const { doc } = sight;
  const { verb, object } = clause;
  const first = doc.norm[verb.to] ?? '';
  if (/^(?:ask|call|press|push|hold|lobby|bargain|wait|hope)$/.test(verb.lemma)) {
    if (
      first !== 'for' &&
      !(verb.lemma === 'hold' && first === 'out' && doc.norm[verb.to + 1] === 'for')
    )
      return false;
    const thing = clause.preps.find((prep) => prep.word === 'for' || prep.word === 'out')?.phrase;
    if (thing === undefined) {
      // “asking for help with …”, where the tagger takes the noun for a verb.
      const at = verb.to + (first === 'for' ? 1 : 2);
      return GIVABLE.has(doc.norm[at] ?? '') || GIVABLE.has(doc.norm[at + 1] ?? '');
    }
    return sight.article.targets(thing).length === 0 && phraseGives(sight, thing);
  }
  if (object === undefined || sight.article.targets(object).length > 0) {
    // “expects the next secretary general to serve every member”.
    return false;
  }
  if (verb.lemma === 'expect') {
    const next = sight.clauses[sight.clauses.indexOf(clause) + 1];
    return (
      next?.governor === sight.clauses.indexOf(clause) &&
      next.verb.infinitive &&
      /(?:general|director|chief|president|head|chair|leader|secretary)$/.test(
        doc.norm[object.to - 1] ?? '',
      ) &&
      /^(?:serve|respect|treat|protect|give|listen|honour|honor|defend|work|take|support|guarantee|keep)$/.test(
        next.verb.lemma,
      )
    );
  }
  if (findWord(doc, UNDOING, object.to, Math.min(asks.to, object.to + 8)) >= 0) return true;
  return (
    phraseGives(sight, object) && verb.lemma !== 'need' && !/^(?:it|this)$/.test(object.ref.head)
  );
}
const phraseGives = (sight: Sight, phrase: Phrase): boolean => {
  if (/^(?:support|post|role|job|position|jobs|posts|positions)$/.test(phrase.ref.head)) {
    // The support that a candidate seeks and the post itself are no demands.
    const first = sight.doc.norm[phrase.core.from] ?? '';
    return (
      phrase.ref.head !== 'support' &&
      (first === 'a' ||
        first === 'an' ||
        first === 'another' ||
        first === 'senior' ||
        first === 'more' ||
        first === 'some' ||
        first === 'top')
    );
  }
  return (
    GIVABLE.has(phrase.ref.head) ||
    (phrase.of !== undefined && GIVABLE.has(phrase.of.ref.head) && phrase.ref.head !== 'lack')
  );
};

/** “it would be unacceptable for Eastern Europeans not to have any important position”. */
function unacceptable(sight: Sight, clause: Clause): Asked | undefined {
  const { doc } = sight;
  if (!/^(?:be|find|call|seem|consider)$/.test(clause.verb.lemma)) return undefined;
  const at = findWord(
    doc,
    UNACCEPTABLE,
    clause.verb.to,
    Math.min(sight.sentence.to, clause.verb.to + 5),
  );
  if (at < 0) return undefined;
  const whose = sight.items.find(
    (item, i) => item.kind === 'PH' && item.from > at && item.from < at + 14 && isFor(sight, i),
  );
  if (whose?.kind !== 'PH') return undefined;
  const lacks = findWord(
    doc,
    new Set(['not', 'without', 'no', 'excluded', 'never']),
    whose.to - 1,
    sight.sentence.to,
  );
  if (lacks < 0) return undefined;
  const asks = restFrom(sight, Math.min(lacks + 1, sight.sentence.to - 1));
  let { from } = asks;
  while (/^(?:to|have|get|hold)$/.test(doc.norm[from] ?? '')) from += 1;
  const speaker = sight.article.canAct(whose)
    ? whose
    : (sight.article.voicePhrase(clause.verb.main) ??
      sight.clauses.find(
        (other) =>
          other.verb.lemma === 'say' &&
          other.subject !== undefined &&
          sight.article.canAct(other.subject),
      )?.subject);
  return { actors: speaker, asks: { from, to: asks.to }, from: clause.from, lack: true };
}
const isFor = (sight: Sight, i: number): boolean => {
  const before = sight.items[i - 1];
  return (
    before !== undefined && before.kind !== 'PH' && before.kind !== 'VG' && before.word === 'for'
  );
};

/** “Turkey's condition is …”, “its demand for an apology”, “the price is a post in Brussels”. */
function byNoun(sight: Sight, clause: Clause): Asked | undefined {
  const { verb, subject } = clause;
  if (subject === undefined || !DEMAND_NOUNS.has(subject.ref.head)) return undefined;
  const owner = sight.article.ownerOf(subject) ?? subject.of;
  if (verb.lemma === 'be' && !verb.passive) {
    const asks = restFrom(sight, verb.to);
    return asks.to > asks.from &&
      (clause.object !== undefined || sight.doc.norm[verb.to] === 'that')
      ? { actors: owner, asks, from: clause.from }
      : undefined;
  }
  return undefined;
}

/** “would back Rutte in exchange for a senior post”. */
function inExchange(sight: Sight, clause: Clause): Asked | undefined {
  const tied = findPhrase(sight.doc, CONDITIONAL, clause.verb.from, sight.sentence.to);
  if (
    tied !== undefined &&
    clause.subject !== undefined &&
    /^(?:make|be|remain|condition|depend)$/.test(clause.verb.lemma)
  ) {
    const owner =
      sight.article.canAct(clause.subject) && clause.verb.lemma !== 'be'
        ? clause.subject
        : sight.article.ownerOf(clause.subject);
    return { actors: owner, asks: restFrom(sight, tied.at + tied.words.length), from: clause.from };
  }
  const on =
    clause.verb.lemma === 'condition'
      ? clause.preps.find((prep) => prep.word === 'on' || prep.word === 'upon')
      : undefined;
  if (on !== undefined)
    return { actors: clause.subject, asks: restFrom(sight, on.phrase.from), from: clause.from };
  const found = findPhrase(sight.doc, IN_EXCHANGE, clause.verb.to, sight.sentence.to);
  if (found === undefined || clause.subject === undefined) return undefined;
  const next = sight.clauses[sight.clauses.indexOf(clause) + 1];
  if (next !== undefined && next.verb.from < found.at && next.governor === undefined)
    return undefined;
  const { lemma } = clause.verb;
  if (
    !/^(?:back|support|endorse|drop|lift|withdraw|accept|approve|agree|abandon|give|vote|waive|stand|let|trade|end|step|want|seek|demand|ask)$/.test(
      lemma,
    )
  )
    return undefined;
  return { actors: clause.subject, asks: restFrom(sight, found.at + 3), from: clause.from };
}

function demandsOf(
  sight: Sight,
  clause: Clause,
  actors: Phrase | undefined,
  asks: Run,
  from: number,
  lack = false,
): Draft[] {
  if (actors === undefined || asks.to <= asks.from) return [];
  const manner = mannerOf(sight, clause);
  if (
    manner === undefined ||
    (manner.negated && !lack) ||
    (clause.under !== undefined && SUPPOSING.has(clause.under))
  )
    return [];
  const { of } = sight.article.scene;
  const known = (member: string): boolean =>
    of === undefined || of.members.size === 0 || of.members.has(member) || of.groups.has(member);
  const members = [...new Set(askersOf(sight, actors).map((actor) => actor.member))].filter(
    (member): member is string => member !== undefined && known(member),
  );
  const link = bodyIn(sight.doc, asks.from, asks.to, ownBody(sight));
  const candidate =
    candidateIn(sight, asks.from, asks.to) ?? candidateIn(sight, sight.sentence.from, asks.from);
  // A candidate's own bid is no demand of the member that the candidate heads.
  const own = actors.ref.people[0]?.id ?? sight.article.speakerAt(clause.verb.main)?.person;
  return members.map((member) =>
    draftOf(
      sight,
      {
        kind: 'demand',
        member,
        asks: spanOfRun(sight.article, asks),
        ...(candidate === undefined || candidate === own ? {} : { candidate }),
        ...(link === undefined ? {} : { link }),
      },
      { from, to: Math.max(asks.to, clause.verb.to) },
      clause.verb.main,
      manner.modality === 'conditional' && link !== undefined ? 'asserted' : manner.modality,
      { member, hearsay: manner.hearsay },
    ),
  );
}

/** Who asks. A candidate asks nothing of the kind: “he” is then the last who could. */
function askersOf(sight: Sight, phrase: Phrase): readonly Actor[] {
  const { article } = sight;
  const actors = article.actorsOf(phrase);
  const { pronoun } = phrase.ref;
  if (
    (pronoun !== 'he' && pronoun !== 'she') ||
    !actors.some(
      (actor) =>
        actor.person !== undefined &&
        article.scene.isCandidate(article.scene.personRef(actor.person)),
    )
  )
    return actors;
  const who = article.scene.lookBack(
    phrase.head,
    (mention) =>
      !article.scene.isCandidate(mention.person) &&
      genderFits(mention.gender, pronoun) &&
      article.scene.actorOf(mention.person.id) !== undefined,
    40,
  );
  const actor = who === undefined ? undefined : article.scene.actorOf(who.person.id);
  return actor === undefined ? actors : [actor];
}

export const demand: KindRule = {
  triggers: [
    ...[
      'demand',
      'insist',
      'require',
      'request',
      'deserve',
      'merit',
      'want',
      'ask',
      'press',
      'expect',
      'seek',
    ].flatMap((verb) => Object.values(formsOf(verb))),
    ...UNACCEPTABLE,
    'condition',
    'conditions',
    'conditioned',
    'conditional',
    'contingent',
    'dependent',
    'depends',
    'price',
    'exchange',
    'holding',
    'calling',
    'called',
    'calls',
  ],
  find,
};
