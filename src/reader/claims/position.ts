/** Positions: who stands where towards whom, from verbs, nouns and adjectives of stance. */
import type { Stance } from '../../case/index.ts';
import type { Clause } from '../clauses/clauses.ts';
import { CHOICE_NOUNS, NOT_WITH, PERFORMING, PREP_FRAMES } from '../lang/en/frames.ts';
import { BLAME_WORDS, CANDIDATE_NOUNS, PRAISE_WORDS } from '../lang/en/race.ts';
import {
  ENDING_VERBS,
  GETTING_VERBS,
  GIVING_VERBS,
  HOLDING_BACK_VERBS,
  LACKING_VERBS,
  STANCE_ADJECTIVES,
  STANCE_NOUNS,
  STANCE_VERBS,
} from '../lang/en/stance.ts';
import type { Item, Phrase } from '../phrases/phrases.ts';
import type { Actor, PersonRef } from '../phrases/refs.ts';
import type { Run } from '../text/tokens.ts';
import type { Article } from './article.ts';
import { findIdioms } from './idiom.ts';

/** What a frame found, before negation and modality. */
export interface Found {
  readonly actors: readonly Phrase[];
  readonly targets: readonly PersonRef[];
  readonly stance: Stance;
  readonly run: Run;
  /** The clause whose verb group bends it. */
  readonly clause: Clause | undefined;
  /** The verb ends the stance: “lifted its objection”. */
  readonly ends?: boolean;
  readonly performed?: Actor | undefined;
  /** “would” is only polite here: “would rather have Kallas”. */
  readonly plainWould?: boolean;
  /** The stance itself is the unsettled one: lacking, holding back. */
  readonly settled?: Stance;
}

const stanceVerb = (lemma: string): Stance | undefined => (Object.hasOwn(STANCE_VERBS, lemma) ? STANCE_VERBS[lemma] : undefined);
const stanceNoun = (head: string): Stance | undefined => (Object.hasOwn(STANCE_NOUNS, head) ? STANCE_NOUNS[head] : undefined);

/** All positions of one sentence, as frames find them. */
export function findPositions(article: Article, items: readonly Item[], clauses: readonly Clause[]): Found[] {
  const out: Found[] = [];
  const usedNouns = new Set<number>();
  for (const clause of clauses) {
    out.push(...byVerb(article, clause, clauses), ...byPreposition(article, clause), ...byNounObject(article, clause, usedNouns), ...byPredicate(article, items, clause), ...findIdioms(article, clauses, clause));
  }
  out.push(...byNounAlone(article, items, clauses, usedNouns), ...byHyphen(article, items), ...byApposition(article, items));
  out.push(...ratherThan(article, out));
  return out;
}

const runOf = (clause: Clause, ...phrases: (Phrase | undefined)[]): Run => {
  let { from, to } = clause;
  for (const phrase of phrases) {
    if (phrase === undefined) continue;
    from = Math.min(from, phrase.from);
    to = Math.max(to, phrase.to);
  }
  return { from, to };
};

/** “France backs Rutte”, “Rutte is opposed by Hungary”. */
function byVerb(article: Article, clause: Clause, clauses: readonly Clause[]): Found[] {
  const { verb, subject, object } = clause;
  const stance = stanceVerb(verb.lemma);
  if (stance === undefined) return [];
  const before = clauses[clauses.indexOf(clause) - 1];
  if (verb.lemma === 'oppose' && verb.from === verb.main && before !== undefined && /^(?:be|remain|stay|seem|appear|stand|become)$/.test(before.verb.lemma) && before.subject !== undefined && verb.from - before.verb.to < 3) {
    // “remains implacably opposed to Rutte”
    const to = clause.preps.find((prep) => prep.word === 'to')?.phrase;
    const targets = to === undefined ? article.topic(clause.from) : article.targets(to, before.subject);
    if (targets.length > 0 && article.canAct(before.subject)) return [{ actors: [before.subject], targets, stance, run: runOf(clause, before.subject), clause: before }];
  }
  const particles = NOT_WITH[verb.lemma];
  if (particles !== undefined && clause.words.some(({ word }) => particles.includes(word))) return [];
  const by = clause.preps.find((prep) => prep.word === 'by')?.phrase;
  const reduced = clause.under === 'reduced' || (verb.from === verb.main && by !== undefined && object === undefined);
  if (verb.passive || reduced) {
    if (by !== undefined) {
      const targets = subject === undefined ? [] : article.targets(subject);
      return targets.length === 0 ? [] : [{ actors: [by], targets, stance, run: runOf(clause, subject, by), clause }];
    }
    const to = clause.preps.find((prep) => prep.word === 'to')?.phrase;
    if (verb.lemma === 'oppose' && subject !== undefined) {
      const targets = to === undefined ? article.topic(clause.from) : article.targets(to, subject);
      if (targets.length > 0 && article.canAct(subject)) return [{ actors: [subject], targets, stance, run: runOf(clause, subject), clause }];
    }
    return [];
  }
  if (subject === undefined) return [];
  const beside = article.besides(subject.from);
  if (!article.canAct(subject)) {
    // “in addition to Estonia, many other countries will support her”
    const aims = beside === undefined || object === undefined ? [] : article.targets(object, subject);
    return beside === undefined || aims.length === 0 ? [] : [{ actors: [beside], targets: aims, stance, run: runOf(clause, beside), clause }];
  }
  let targets = object === undefined ? [] : article.targets(object, subject);
  const found: Found[] = [];
  if (verb.lemma === 'prefer' || verb.lemma === 'favour' || verb.lemma === 'favor' || verb.lemma === 'back' || verb.lemma === 'support' || verb.lemma === 'choose') {
    const over = clause.preps.find((prep) => prep.word === 'over' || prep.word === 'to' || prep.word === 'against');
    if (over !== undefined && targets.length > 0) {
      const other = article.targets(over.phrase, subject);
      if (other.length > 0) found.push({ actors: [subject], targets: other, stance: 'leans-against', run: runOf(clause, subject), clause });
    }
  }
  if (targets.length === 0 && object === undefined && clause.preps.length === 0 && (stance === 'objects' || stance === 'supports')) {
    // “the eastern members will not block”: only where something of the kind was just spoken of.
    const next = clauses[clauses.indexOf(clause) + 1];
    if (next?.governor === undefined && (verb.negated || verb.modal !== undefined) && verb.lemma !== 'back') targets = article.topic(clause.from);
  }
  if (targets.length === 0 && object !== undefined && /^(?:praise|hail|laud|commend|applaud)$/.test(verb.lemma)) targets = article.peopleIn(object);
  if (targets.length === 0 && object !== undefined && verb.negated && /^(?:candidate|anyone|anybody|nominee|contender|one)$/.test(object.ref.head)) targets = article.topic(clause.from);
  if (targets.length === 0) return [];
  if (beside !== undefined) found.push({ actors: [beside], targets, stance, run: runOf(clause, beside), clause });
  found.unshift({ actors: [subject], targets, stance, run: runOf(clause, subject), clause, ...performing(clause, subject) });
  return found;
}

const performing = (clause: Clause, subject: Phrase): { performed?: Actor } => {
  const actor = subject.ref.actors[0];
  return PERFORMING.has(clause.verb.lemma) && actor !== undefined ? { performed: actor } : {};
};

/** “voted for Rutte”, “came out in favour of Rutte”, “will not stand in the way of Rutte”. */
function byPreposition(article: Article, clause: Clause): Found[] {
  const { verb, subject } = clause;
  const frames = Object.hasOwn(PREP_FRAMES, verb.lemma) ? PREP_FRAMES[verb.lemma] : undefined;
  if (frames === undefined || subject === undefined || verb.passive) return [];
  for (let i = 0; i < clause.preps.length; i += 1) {
    const prep = clause.preps[i];
    if (prep === undefined) continue;
    const { phrase } = prep;
    // “in favour of Rutte”, “in the way of his candidacy”: the noun carries an of-phrase or the next preposition.
    const inner = phrase.of;
    const compound = `${prep.word} ${phrase.ref.head === 'way' ? 'the way' : phrase.ref.head} of`;
    if (Object.hasOwn(frames, compound)) {
      const stance = frames[compound] as Stance;
      const aim = inner ?? clause.preps[i + 1]?.phrase;
      const targets = aim === undefined ? article.topic(clause.from) : article.targets(aim, subject);
      const owned = targets.length > 0 ? targets : phrase.core.owner === undefined ? [] : article.peopleIn(phrase);
      const all = owned.length > 0 ? owned : /^(?:way|favour|favor)$/.test(phrase.ref.head) ? article.topic(clause.from) : [];
      if (all.length > 0 && article.canAct(subject)) return [{ actors: [subject], targets: all, stance, run: runOf(clause, subject), clause }];
    }
    const owner = phrase.ref.head === 'way' && prep.word === 'in' && Object.hasOwn(frames, 'in the way of');
    if (owner) {
      const targets = article.peopleIn(phrase);
      const all = targets.length > 0 ? targets : article.topic(clause.from);
      if (all.length > 0 && article.canAct(subject)) return [{ actors: [subject], targets: all, stance: 'objects', run: runOf(clause, subject), clause }];
    }
    if (verb.lemma === 'come' && prep.word === 'to' && clause.words.some(({ word }) => word === 'round' || word === 'around')) {
      const wonOver = article.targets(phrase, subject);
      if (wonOver.length > 0 && article.canAct(subject)) return [{ actors: [subject], targets: wonOver, stance: 'supports', run: runOf(clause, subject, phrase), clause }];
    }
    if (!Object.hasOwn(frames, prep.word)) continue;
    const yesNo = verb.lemma === 'say' ? (clause.object?.ref.head ?? clause.words.at(-1)?.word) : undefined;
    if (verb.lemma === 'say' && yesNo !== 'yes' && yesNo !== 'no') continue;
    const targets = verb.lemma === 'belong' ? article.peopleIn(phrase) : article.targets(phrase, subject);
    if (targets.length === 0 || !article.canAct(subject)) continue;
    return [{ actors: [subject], targets, stance: frames[prep.word] as Stance, run: runOf(clause, subject, phrase), clause }];
  }
  const yes = verb.lemma === 'say' ? clause.preps.find((prep) => prep.word === 'to') : undefined;
  if (yes !== undefined) {
    const word = clause.object?.ref.head ?? clause.words[0]?.word;
    const targets = article.targets(yes.phrase, subject);
    if (targets.length > 0 && (word === 'yes' || word === 'no')) return [{ actors: [subject], targets, stance: word === 'yes' ? 'supports' : 'objects', run: runOf(clause, subject), clause }];
  }
  return [];
}

const TO_TARGET = new Set(['for', 'to', 'behind', 'of', 'against', 'about', 'over', 'on', 'towards', 'toward', 'regarding', 'concerning', 'with']);

/** Where the stance noun leads: its of-phrase, or the prepositional phrases behind it. */
function aimsOf(article: Article, noun: Phrase, preps: readonly { word: string; phrase: Phrase }[], subject?: Phrase): readonly PersonRef[] {
  if (noun.of !== undefined) {
    const of = article.targets(noun.of, subject);
    if (of.length > 0) return of;
  }
  const doubting = stanceNoun(noun.ref.head) === 'leans-against';
  for (const prep of preps) {
    if (!TO_TARGET.has(prep.word)) continue;
    const targets = doubting ? article.peopleIn(prep.phrase) : article.targets(prep.phrase, subject);
    if (targets.length > 0) return targets;
  }
  const own = article.targets(noun, subject);
  return own;
}

/** Whose stance the noun is: its owner, its of- or from-phrase. */
function giversOf(article: Article, noun: Phrase, preps: readonly { word: string; phrase: Phrase }[]): Phrase[] {
  const out: Phrase[] = [];
  const owner = article.ownerOf(noun);
  if (owner !== undefined && article.canAct(owner)) out.push(owner);
  if (noun.of !== undefined && article.canAct(noun.of) && article.targets(noun.of).length === 0) out.push(noun.of);
  if (noun.of !== undefined && out.length === 0 && article.canAct(noun.of) && noun.of.ref.candidacyOf.length === 0) out.push(noun.of);
  for (const prep of preps) {
    if ((prep.word === 'from' || prep.word === 'by' || prep.word === 'among' || prep.word === 'in') && article.canAct(prep.phrase) && (prep.word !== 'in' || prep.phrase.ref.actors.some((actor) => actor.rank === 'member'))) out.push(prep.phrase);
  }
  return out;
}

/** “threw their support behind Rutte”, “won the backing of Turkey”, “lifted its objection to Rutte”. */
function byNounObject(article: Article, clause: Clause, used: Set<number>): Found[] {
  const { verb, subject } = clause;
  const noun = [clause.object, clause.second].find((phrase) => phrase !== undefined && stanceNoun(phrase.ref.head) !== undefined);
  if (noun === undefined) return [];
  const stance = stanceNoun(noun.ref.head) ?? 'supports';
  const { lemma } = verb;
  const run = runOf(clause, subject);
  const plus = [...clause.preps];
  const none = { run, clause } as const;
  if ((ENDING_VERBS.has(lemma) || (lemma === 'give' && clause.words.some(({ word }) => word === 'up'))) && subject !== undefined) {
    const targets = orTopic(article, aimsOf(article, noun, plus, subject), clause);
    const owners = giversOf(article, noun, []);
    const actors = article.canAct(subject) && article.targets(subject).length === 0 ? [subject] : owners.length > 0 ? owners : article.canAct(subject) ? [subject] : [];
    if (targets.length > 0 && actors.length > 0) {
      used.add(noun.head);
      return [{ ...none, actors, targets, stance, ends: true }];
    }
  }
  const givers = giversOf(article, noun, plus);
  const without = article.words(noun.from, noun.from + 1)[0] === 'no';
  if (without && subject !== undefined && article.canAct(subject) && lemma === 'have') {
    // “has no objection to Rutte”; “has no veto” says nothing of where it stands.
    const targets = aimsOf(article, noun, plus, subject);
    used.add(noun.head);
    const turned = stance === 'objects' || stance === 'leans-against' ? 'accepts' : undefined;
    return targets.length === 0 || turned === undefined || noun.ref.head === 'veto' ? [] : [{ ...none, actors: [subject], targets, stance: turned, settled: turned }];
  }
  if (GETTING_VERBS.has(lemma) || LACKING_VERBS.has(lemma)) {
    const targets = subject === undefined ? [] : article.targets(subject);
    if (targets.length > 0 && givers.length > 0) {
      used.add(noun.head);
      const lacking = LACKING_VERBS.has(lemma) && lemma !== 'want';
      // “won the support of Sweden for her initiative” is about something else.
      const other = plus.find((prep) => prep.word === 'for' || prep.word === 'over');
      if (other !== undefined && article.targets(other.phrase).length === 0 && !article.aboutPost(other.phrase)) return [];
      return [{ ...none, actors: givers, targets, stance, ...(lacking ? { settled: 'undecided' as const } : {}) }];
    }
  }
  if ((GIVING_VERBS.has(lemma) || HOLDING_BACK_VERBS.has(lemma)) && subject !== undefined && article.canAct(subject)) {
    const aims = aimsOf(article, noun, plus, subject);
    const second = aims.length > 0 ? aims : clause.object !== noun && clause.object !== undefined ? article.targets(clause.object, subject) : [];
    const targets = second.length > 0 ? second : noun.ref.head === 'support' || stance === 'objects' ? [] : [];
    const vague = targets.length > 0 ? targets : (stance === 'objects' || (stance === 'leans-against' && lemma === 'have' && plus.length === 0)) && /^(?:have|raise|maintain|voice|use|wield|exercise|lodge|threaten)$/.test(lemma) && plus.every((prep) => prep.word !== 'to' && prep.word !== 'against') ? article.topic(clause.from) : stance === 'supports' && /^(?:announce|declare|pledge|confirm|give|offer|throw|lend|reiterate|reaffirm|express)$/.test(lemma) && /^(?:its|his|her|their)$/.test(article.words(noun.from, noun.from + 1)[0] ?? '') ? article.topic(clause.to) : [];
    if (vague.length > 0) {
      used.add(noun.head);
      const held = HOLDING_BACK_VERBS.has(lemma) ? { settled: stance === 'objects' ? ('accepts' as const) : ('undecided' as const) } : {};
      return [{ ...none, actors: [subject], targets: vague, stance, ...held, ...performing(clause, subject) }];
    }
  }
  return [];
}

function orTopic(article: Article, targets: readonly PersonRef[], clause: Clause): readonly PersonRef[] {
  return targets.length > 0 ? targets : article.topic(clause.from);
}

/** “is in favour of Rutte”, “remain undecided”, “are against”, “Rutte is Berlin's favourite”. */
function byPredicate(article: Article, items: readonly Item[], clause: Clause): Found[] {
  const { verb, subject, object } = clause;
  if (!/^(?:be|remain|stay|seem|appear|become|feel|look|come|stand|sound|consider|declare)$/.test(verb.lemma) || subject === undefined) return [];
  const run = runOf(clause, subject);
  for (let i = 0; i < clause.preps.length; i += 1) {
    const prep = clause.preps[i];
    if (prep === undefined) continue;
    const key = `${prep.word} ${prep.phrase.ref.head}`;
    const fixed = Object.hasOwn(STANCE_ADJECTIVES, key) ? STANCE_ADJECTIVES[key] : prep.word === 'on' && prep.phrase.ref.head === 'fence' ? 'undecided' : prep.word === 'on' && prep.phrase.ref.head === 'board' ? 'supports' : undefined;
    if (fixed !== undefined && article.canAct(subject)) {
      const aim = prep.phrase.of ?? clause.preps[i + 1]?.phrase;
      const targets = aim === undefined ? [] : article.targets(aim, subject);
      const all = targets.length > 0 ? targets : article.topic(clause.from);
      if (all.length > 0) return [{ actors: [subject], targets: all, stance: fixed, run, clause }];
    }
    if ((prep.word === 'behind' || prep.word === 'against' || prep.word === 'for') && verb.lemma !== 'look' && verb.lemma !== 'stand' && article.canAct(subject)) {
      const targets = article.targets(prep.phrase, subject);
      if (targets.length > 0 && (prep.word !== 'for' || clause.words.length === 0)) return [{ actors: [subject], targets, stance: prep.word === 'against' ? 'objects' : 'supports', run, clause }];
    }
  }
  for (const { word } of clause.words) {
    const stance = Object.hasOwn(STANCE_ADJECTIVES, word) ? STANCE_ADJECTIVES[word] : undefined;
    if (stance === undefined || !article.canAct(subject) || verb.infinitive || clause.words.some((one) => one.word === 'initially' || one.word === 'first')) continue;
    if (/^(?:happy|content|comfortable|fine|keen|reluctant|hesitant|ready|critical|positive|cool)$/.test(word) && governs(clause, items)) continue;
    let targets: readonly PersonRef[] = [];
    for (const prep of clause.preps) {
      targets = stance === 'leans-against' ? article.peopleIn(prep.phrase) : article.targets(prep.phrase, subject);
      if (targets.length > 0) break;
    }
    const bare = clause.preps.length === 0 && /^(?:undecided|opposed|against|unconvinced|sceptical|skeptical|hesitant|reluctant|uncommitted|undeclared|neutral|noncommittal|non-committal|behind|lukewarm|wary|cool|unenthusiastic)$/.test(word);
    if (targets.length === 0 && bare) targets = article.topic(clause.from);
    if (targets.length > 0) return [{ actors: [subject], targets, stance, run, clause }];
  }
  return object === undefined ? [] : byEvaluation(article, clause, subject, object);
}

const governs = (clause: Clause, items: readonly Item[]): boolean => {
  for (let i = clause.at + 1; i < items.length && i < clause.at + 5; i += 1) {
    const item = items[i];
    if (item?.kind === 'VG') return item.infinitive;
  }
  return false;
};

/** “Rutte is a strong candidate”, said by a member's voice; “Rutte is Berlin's preferred candidate”. */
function byEvaluation(article: Article, clause: Clause, subject: Phrase, object: Phrase): Found[] {
  const targets = article.targets(subject);
  if (targets.length === 0 || !article.isPersonPhrase(subject)) return [];
  const run = runOf(clause, subject);
  if (CHOICE_NOUNS.has(object.ref.head) || CANDIDATE_NOUNS.has(object.ref.head)) {
    const owner = article.ownerOf(object);
    if (owner !== undefined && article.canAct(owner) && !article.sharesPerson(owner, targets)) return [{ actors: [owner], targets, stance: 'supports', run, clause }];
    if (object.of !== undefined && article.canAct(object.of)) return [{ actors: [object.of], targets, stance: 'supports', run, clause }];
  }
  const speaker = article.speakerAt(clause.verb.main);
  if (speaker === undefined || speaker.member === undefined) return [];
  if (speaker.person !== undefined && targets.some((one) => one.id === speaker.person)) return [];
  const praised = article.hasWord(object, PRAISE_WORDS);
  const blamed = article.hasWord(object, BLAME_WORDS);
  if (!praised && !blamed) return [];
  const voice = article.voicePhrase(clause.verb.main);
  if (voice === undefined) return [];
  return [{ actors: [voice], targets, stance: praised ? 'leans-for' : 'leans-against', run, clause }];
}

/** “With the support of the Big Four, Rutte's …”; “despite Hungary's opposition to Rutte”. */
function byNounAlone(article: Article, items: readonly Item[], clauses: readonly Clause[], used: Set<number>): Found[] {
  const out: Found[] = [];
  for (let i = 0; i < items.length; i += 1) {
    const outer = items[i];
    if (outer?.kind !== 'PH') continue;
    if (/^(?:holdout|holdouts)$/.test(outer.ref.head) && outer.ref.actors.some((actor) => actor.rank === 'member')) {
      // “the remaining holdouts, Hungary and Slovakia”
      const about = article.topic(outer.from);
      if (about.length > 0) out.push({ actors: [outer], targets: about, stance: 'undecided', settled: 'undecided', run: { from: outer.from, to: outer.to }, clause: undefined });
      continue;
    }
    // “no secret of its doubts about Rutte”, “the announcement of Lithuanian support”
    const item = stanceNoun(outer.ref.head) === undefined && outer.of !== undefined && stanceNoun(outer.of.ref.head) !== undefined ? outer.of : outer;
    if (used.has(item.head)) continue;
    const stance = stanceNoun(item.ref.head);
    if (stance === undefined || item.ref.head === 'concern' || item.ref.head === 'vote' || item.ref.head === 'weight') continue;
    const preps: { word: string; phrase: Phrase }[] = [];
    let to = item.to;
    for (let k = i + 1; k + 1 < items.length; k += 2) {
      const prep = items[k];
      const phrase = items[k + 1];
      if (prep?.kind !== 'I' || phrase?.kind !== 'PH') break;
      preps.push({ word: prep.word, phrase });
      to = phrase.to;
    }
    const givers = giversOf(article, item, preps);
    if (givers.length === 0) continue;
    const host = clauses.findLast((clause) => clause.verb.from < item.from) ?? clauses[0];
    let targets = aimsOf(article, item, preps.filter((prep) => prep.word !== 'from' && prep.word !== 'by'));
    const before = items[i - 1];
    const adverbial = before?.kind === 'I' && /^(?:with|without|despite|over|given|thanks|from|after|through|by|amid)$/.test(before.word);
    if (targets.length === 0 && adverbial) {
      const main = clauses.find((clause) => clause.subject !== undefined && article.targets(clause.subject).length > 0);
      targets = main?.subject === undefined ? [] : article.targets(main.subject);
    }
    if (targets.length === 0) {
      // “The support of Italy has given Rutte fresh momentum”, “Hungary's veto leaves Rutte one vote short”
      const own = clauses.find((clause) => clause.subject === outer && !clause.relative);
      if (own !== undefined && own.verb.lemma !== 'be') targets = [own.object, own.second].flatMap((phrase) => (phrase === undefined ? [] : article.targets(phrase)));
    }
    if (targets.length === 0) continue;
    const without = before?.kind === 'I' && before.word === 'without';
    // The noun under a verb of its own (“hopes for the support of”) asserts nothing.
    if (!adverbial && host !== undefined && /^(?:hope|seek|want|need|ask|try|await|expect|lack|win|gain|call|court|depend|require|lose|fear|risk|overcome|face|earn)$/.test(host.verb.lemma) && host.to >= item.from) {
      if (!/^(?:face|win|gain|earn)$/.test(host.verb.lemma)) continue;
    }
    out.push({ actors: givers, targets, stance, run: { from: item.from, to }, clause: undefined, ...(without ? { settled: 'undecided' as const } : {}) });
  }
  return out;
}

/** “Athens, sceptical of Rutte, …”, “Hungary, the last opponent of Rutte, …” */
function byApposition(article: Article, items: readonly Item[]): Found[] {
  const out: Found[] = [];
  for (let i = 0; i + 2 < items.length; i += 1) {
    const actor = items[i];
    const comma = items[i + 1];
    const next = items[i + 2];
    if (actor?.kind !== 'PH' || (comma?.kind !== 'K' && comma?.kind !== 'B') || next === undefined || !article.canAct(actor)) continue;
    if (next.kind === 'J' && Object.hasOwn(STANCE_ADJECTIVES, next.word)) {
      const aim = items[i + 4];
      const targets = items[i + 3]?.kind === 'I' && aim?.kind === 'PH' ? article.targets(aim, actor) : [];
      const stance = STANCE_ADJECTIVES[next.word];
      if (targets.length > 0 && stance !== undefined && aim !== undefined) out.push({ actors: [actor], targets, stance, run: { from: actor.from, to: aim.to }, clause: undefined });
    }
    if (next.kind === 'PH' && /^(?:opponent|opponents|supporter|supporters|backer|backers|holdout|holdouts|sceptic|sceptics|skeptic|skeptics|critic|critics)$/.test(next.ref.head)) {
      const aim = next.of ?? (items[i + 3]?.kind === 'I' && items[i + 4]?.kind === 'PH' ? (items[i + 4] as Phrase) : undefined);
      const targets = aim === undefined ? [] : article.targets(aim, actor);
      const stance: Stance = /^(?:opponent|holdout)/.test(next.ref.head) ? 'objects' : /^(?:sceptic|skeptic|critic)/.test(next.ref.head) ? 'leans-against' : 'supports';
      const ended = article.words(next.from, next.to).some((word) => word === 'former' || word === 'once') || article.words(actor.to, next.from).some((word) => word === 'until' || word === 'once');
      if (targets.length > 0 && !ended) out.push({ actors: [actor], targets, stance, run: { from: actor.from, to: next.to }, clause: undefined });
    }
  }
  return out;
}

/** The other man in a comparison: “leans towards Iohannis rather than Rutte”. */
function ratherThan(article: Article, found: readonly Found[]): Found[] {
  const out: Found[] = [];
  for (const one of found) {
    if ((one.stance !== 'supports' && one.stance !== 'leans-for') || one.clause === undefined) continue;
    const { norm } = article.doc;
    for (let i = one.clause.verb.to; i < one.run.to + 3 && i + 1 < norm.length; i += 1) {
      const instead = (norm[i] === 'rather' && norm[i + 1] === 'than') || (norm[i] === 'instead' && norm[i + 1] === 'of');
      if (!instead) continue;
      const other = article.phraseAtWord(i + 2);
      const targets = other === undefined ? [] : article.targets(other, one.actors[0]);
      if (other !== undefined && targets.length > 0) out.push({ ...one, targets, stance: 'leans-against', run: { from: one.run.from, to: other.to } });
    }
  }
  return out;
}

/** “the Hungarian-backed candidate”, “the US-backed Rutte”. */
function byHyphen(article: Article, items: readonly Item[]): Found[] {
  const out: Found[] = [];
  for (const item of items) {
    if (item.kind !== 'PH') continue;
    const found = article.hyphenated(item);
    if (found === undefined) continue;
    const targets = article.targets(item);
    if (targets.length > 0) out.push({ actors: [found.actor], targets, stance: found.stance, run: { from: item.from, to: item.to }, clause: undefined });
  }
  return out;
}
