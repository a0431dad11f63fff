/** What falls due and when: the choice, the end of a term, taking office, a meeting it is tied to. */
import type { SaysOf } from '../../case/index.ts';
import type { Clause } from '../clauses/clauses.ts';
import {
  CLOSING,
  DECIDED,
  DECIDING,
  DECIDING_ALONE,
  DUE,
  EXPECTING,
  HOPING,
  MEETING_VERBS,
  MEETINGS,
  NOMINATIONS,
  TERM_ENDING,
  TERMS,
} from '../lang/en/calendar.ts';
import type { Phrase } from '../phrases/phrases.ts';
import { datesAhead } from './ahead.ts';
import type { Draft } from './draft.ts';
import { negates } from './manner.ts';
import {
  bodyIn,
  draftOf,
  findWord,
  headed,
  isPost,
  type KindRule,
  ownBody,
  reachOf,
  type Sight,
} from './sight.ts';

type What = SaysOf<'deadline'>['what'];
type Firmness = SaysOf<'deadline'>['firmness'];

const MONTHS =
  'january february march april may june july august september october november december month months year years week weeks monday tuesday wednesday thursday friday saturday sunday summer spring autumn winter'.split(
    ' ',
  );

function find(sight: Sight): Draft[] {
  const out: Draft[] = [];
  for (const clause of sight.clauses) {
    const what = whatOf(sight, clause);
    if (what === undefined || clause.verb.negated) continue;
    if (
      what === 'meeting' &&
      (clause.verb.modal === 'could' ||
        clause.verb.modal === 'may' ||
        clause.verb.modal === 'might' ||
        clause.under !== undefined)
    )
      continue;
    const from = clause.from;
    const to = Math.max(reachOf(sight, clause), clause.to);
    const until = what === 'decision' ? Math.max(to + 4, eventAfter(sight, clause)) : to + 4;
    const date = datesAhead(sight, {
      from: clause.verb.from,
      to: Math.min(sight.sentence.to, until),
    }).find((dated) => clause.verb.lemma === 'be' || due(sight, dated.run.from));
    if (date === undefined) continue;
    // What was done by then is no deadline.
    if (what === 'decision' && clause.verb.perfect && clause.verb.modal === undefined) continue;
    if (out.some((one) => one.says.kind === 'deadline' && one.says.on === date.when)) continue;
    const firmness = firmnessOf(sight, clause);
    const host = hostOf(sight, clause);
    out.push(
      draftOf(
        sight,
        { kind: 'deadline', what, on: date.when, firmness },
        { from: Math.min(from, host?.from ?? from), to: Math.max(date.run.to, clause.verb.to) },
        clause.verb.main,
        'asserted',
      ),
    );
  }
  return out.length > 0 ? out : byNoun(sight);
}

/** “want a successor before they meet in July”, “hope to decide when they meet”: the event that dates it. */
function eventAfter(sight: Sight, clause: Clause): number {
  const event = sight.clauses.find(
    (other) =>
      other.verb.from > clause.verb.from &&
      (other.under === 'before' || other.under === 'when' || other.under === 'after') &&
      (other.verb.lemma === 'meet' ||
        other.verb.lemma === 'gather' ||
        other.verb.lemma === 'convene'),
  );
  return event === undefined ? 0 : event.to + 2;
}

function whatOf(sight: Sight, clause: Clause): What | undefined {
  const { verb, subject, object } = clause;
  const { doc } = sight;
  const { lemma } = verb;
  const thing = (phrase: Phrase | undefined, nouns: ReadonlySet<string>): boolean =>
    headed(sight, phrase, nouns);
  if (TERM_ENDING.has(lemma) && thing(subject, TERMS)) return 'term-end';
  if (lemma === 'end' && !verb.passive && thing(object, TERMS)) return 'term-end';
  if (
    (lemma === 'step' && findWord(doc, DOWN, verb.to, verb.to + 2) >= 0) ||
    (lemma === 'leave' && (isPost(sight, object) || object?.ref.head === 'office'))
  ) {
    const ahead =
      clause.subject?.ref.people.length === 1 &&
      !clause.preps.some((prep) => prep.word === 'as' && !isPost(sight, prep.phrase));
    return ahead ? 'term-end' : undefined;
  }
  if (
    (lemma === 'leave' || lemma === 'depart' || lemma === 'retire') &&
    object === undefined &&
    !verb.passive &&
    subject?.ref.people.length === 1
  ) {
    const who = subject.ref.people[0];
    if (
      who !== undefined &&
      !sight.article.scene.isCandidate(who) &&
      (isPost(sight, subject) || sight.article.scene.of?.post?.incumbent === who.id)
    )
      return 'term-end';
  }
  if (
    (lemma === 'succeed' || lemma === 'replace') &&
    !verb.passive &&
    object?.ref.people.length === 1
  ) {
    const host = clause.governor === undefined ? undefined : sight.clauses[clause.governor];
    return verb.modal === 'will' ||
      host?.verb.lemma === 'be' ||
      (host !== undefined && host.verb.passive && host.verb.lemma === 'set')
      ? 'takes-office'
      : undefined;
  }
  if (
    (lemma === 'take' || lemma === 'assume' || lemma === 'start' || lemma === 'begin') &&
    takesOffice(sight, clause)
  )
    return 'takes-office';
  if (
    CLOSING.has(lemma) &&
    (thing(subject, NOMINATIONS) ||
      (object !== undefined && thing(object, NOMINATIONS) && lemma !== 'be') ||
      (thing(subject, DEADLINES) &&
        subject !== undefined &&
        mentions(sight, subject.from, verb.from, NOMINATIONS)))
  )
    return 'nominations';
  if (lemma === 'be' && thing(subject, DEADLINES)) return 'decision';
  if (
    lemma === 'meet' ||
    ((lemma === 'hold' ||
      lemma === 'take' ||
      lemma === 'convene' ||
      lemma === 'host' ||
      lemma === 'gather') &&
      MEETING_VERBS.has(lemma))
  ) {
    if (lemma === 'take' && object?.ref.head !== 'place')
      return decides(sight, clause) ? 'decision' : undefined;
    if (thing(subject, MEETINGS) || thing(object, MEETINGS))
      return elsewhereMeets(sight, clause) ? undefined : 'meeting';
    if (
      (lemma === 'meet' || lemma === 'gather' || lemma === 'convene') &&
      subject !== undefined &&
      mentions(sight, Math.max(sight.sentence.from, verb.from - 7), verb.from, LEADERS) &&
      object?.ref.people.length !== 1
    )
      return elsewhereMeets(sight, clause) ? undefined : 'meeting';
  }
  return decides(sight, clause) ? 'decision' : undefined;
}
const DOWN = new Set(['down']);
const DEADLINES = new Set(['deadline', 'target', 'cut-off']);
const LEADERS = new Set([
  'leaders',
  'heads',
  'ministers',
  'allies',
  'members',
  'presidents',
  'ambassadors',
  'delegates',
  'states',
  'board',
  'council',
]);
const PAST = new Set(['was', 'were', 'had']);

const mentions = (sight: Sight, from: number, to: number, words: ReadonlySet<string>): boolean =>
  findWord(sight.doc, words, from, to) >= 0;

const elsewhereMeets = (sight: Sight, clause: Clause): boolean => {
  const other = bodyIn(sight.doc, clause.from, clause.to, ownBody(sight));
  return other !== undefined && bodyIn(sight.doc, clause.from, clause.to) === other;
};

function takesOffice(sight: Sight, clause: Clause): boolean {
  const { verb, object } = clause;
  const next = sight.doc.norm[verb.to];
  if (object?.ref.head === 'office' || (headed(sight, object, OFFICE) && verb.lemma !== 'take'))
    return true;
  if (verb.lemma === 'take' && (next === 'over' || next === 'up')) return true;
  if (verb.lemma === 'take' && (object?.ref.head === 'helm' || object?.ref.head === 'reins'))
    return true;
  return (verb.lemma === 'start' || verb.lemma === 'begin') && headed(sight, clause.subject, TERMS);
}
const OFFICE = new Set([
  'office',
  'post',
  'job',
  'term',
  'mandate',
  'role',
  'position',
  'duties',
  'helm',
]);

/** Something of the race is chosen, agreed or completed. */
function decides(sight: Sight, clause: Clause): boolean {
  const { verb, subject, object } = clause;
  const { lemma } = verb;
  if (
    mentions(sight, verb.from, verb.main, PAST) &&
    verb.modal === undefined &&
    lemma !== 'expect' &&
    lemma !== 'hope' &&
    lemma !== 'schedule' &&
    lemma !== 'due'
  )
    return false;
  if (
    lemma === 'expect' ||
    lemma === 'hope' ||
    lemma === 'schedule' ||
    lemma === 'due' ||
    lemma === 'want' ||
    lemma === 'set' ||
    lemma === 'see' ||
    lemma === 'be'
  ) {
    const what =
      verb.passive || lemma === 'be'
        ? subject
        : (object ?? clause.preps.find((prep) => prep.word === 'for')?.phrase);
    if (lemma === 'be' && !mentions(sight, verb.to, clause.to, DUE_WORDS)) return false;
    // “wants a senior job” is a wish for a post, not for the choice to be made.
    const post = /^(?:job|post|position|role|seat|chief|head|leader|director|president|chair)$/;
    if (lemma === 'want' && what !== undefined && post.test(what.ref.head)) return false;
    return (
      headed(sight, what, DECIDED) &&
      !(
        what !== undefined &&
        bodyIn(sight.doc, what.from, what.to, ownBody(sight)) !== undefined &&
        lemma === 'be'
      )
    );
  }
  if (!DECIDING.has(lemma)) return false;
  const what = verb.passive ? subject : object;
  if (
    lemma === 'come' ||
    lemma === 'fall' ||
    lemma === 'end' ||
    lemma === 'conclude' ||
    lemma === 'close' ||
    lemma === 'finish'
  )
    return (
      headed(sight, subject, DECIDED) || headed(sight, verb.passive ? subject : object, DECIDED)
    );
  if (
    headed(sight, what, DECIDED) ||
    (what !== undefined && what.ref.people.length === 0 && isPost(sight, what))
  )
    return lemma !== 'have' && lemma !== 'get'
      ? true
      : what?.ref.head === 'successor' ||
          what?.ref.head === 'decision' ||
          what?.ref.head === 'agreement';
  if (lemma === 'agree' || lemma === 'settle' || lemma === 'decide' || lemma === 'vote') {
    if (
      clause.preps.some(
        (prep) =>
          (prep.word === 'on' || prep.word === 'upon') && headed(sight, prep.phrase, DECIDED),
      )
    )
      return true;
  }
  return (
    DECIDING_ALONE.has(lemma) &&
    what === undefined &&
    (verb.modal !== undefined || verb.infinitive) &&
    clause.subject !== undefined &&
    lemma === 'decide'
  );
}
const DUE_WORDS = new Set(['due', 'expected', 'likely', 'possible']);

/** Whether a date stands behind a preposition of being due. */
function due(sight: Sight, at: number): boolean {
  const { norm } = sight.doc;
  for (let i = at; i >= at - 9 && i >= sight.sentence.from; i -= 1) {
    const word = norm[i] ?? '';
    if (DUE.has(word)) return true;
    if (/^[.;:!?]$/.test(word)) return false;
  }
  return /^(?:next|this|today|tomorrow|tonight|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/.test(
    norm[at] ?? '',
  );
}

/** The clause of hoping or expecting above it. */
function hostOf(sight: Sight, clause: Clause): Clause | undefined {
  if (clause.governor !== undefined) return sight.clauses[clause.governor];
  if (clause.under !== 'that') return undefined;
  return sight.clauses.findLast(
    (other) =>
      other.verb.from < clause.verb.from &&
      other !== clause &&
      (HOPING.has(other.verb.lemma) || EXPECTING.has(other.verb.lemma)),
  );
}

function firmnessOf(sight: Sight, clause: Clause): Firmness {
  const host = hostOf(sight, clause);
  const words = [
    ...sight.doc.norm.slice(
      host?.verb.from ?? Math.max(sight.sentence.from, clause.verb.from - 2),
      clause.verb.to,
    ),
    clause.verb.lemma,
    host?.verb.lemma ?? '',
  ];
  if (words.some((word) => HOPING.has(word))) return 'hoped';
  if (words.some((word) => EXPECTING.has(word))) return 'expected';
  if (clause.subject !== undefined && negates(sight, clause)) return 'expected';
  return 'set';
}

/** “the Washington summit in July”, where the sentence ties nothing else to a date. */
function byNoun(sight: Sight): Draft[] {
  const closing = nominationsClose(sight);
  if (closing !== undefined) return [closing];
  for (const item of sight.items) {
    if (item.kind !== 'PH') continue;
    const named = findWord(sight.doc, SUMMITS, item.from, item.to);
    if (named < 0) continue;
    if (bodyIn(sight.doc, item.from, item.to, ownBody(sight)) !== undefined) continue;
    const to = Math.min(sight.sentence.to, item.to + 7);
    const date = datesAhead(sight, { from: item.from, to }).find(
      (dated) => !/\d/.test(sight.doc.norm[dated.run.from - 1] ?? ''),
    );
    if (date === undefined || date.when.length < 7) continue;
    if (
      sight.before.some(
        (draft) =>
          draft.says.kind === 'deadline' &&
          draft.says.what === 'meeting' &&
          draft.says.on.slice(0, 7) === date.when.slice(0, 7),
      )
    )
      return [];
    return [
      draftOf(
        sight,
        { kind: 'deadline', what: 'meeting', on: date.when, firmness: 'set' },
        { from: item.from, to: Math.max(item.to, date.run.to) },
        item.head,
        'asserted',
      ),
    ];
  }
  return [];
}
/** “Nominations close on 15 May”, where the tagger takes the verb for an adjective. */
function nominationsClose(sight: Sight): Draft | undefined {
  for (const item of sight.items) {
    if (
      item.kind !== 'PH' ||
      !NOMINATIONS.has(item.ref.head) ||
      !CLOSES.has(sight.doc.norm[item.to] ?? '')
    )
      continue;
    const date = datesAhead(sight, { from: item.to, to: sight.sentence.to })[0];
    if (date !== undefined)
      return draftOf(
        sight,
        { kind: 'deadline', what: 'nominations', on: date.when, firmness: 'set' },
        { from: item.from, to: date.run.to },
        item.head,
        'asserted',
      );
  }
  return undefined;
}
const CLOSES = new Set(['close', 'closes', 'closed', 'end', 'open', 'due']);
const SUMMITS = new Set(['summit', 'anniversary', 'congress']);

export const deadline: KindRule = { triggers: MONTHS, find };
