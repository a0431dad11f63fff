/** Set phrases that say where a member stands: “wants Rutte”, “can count on the Danes”, “has not made up its mind”. */
import type { Stance } from '../../case/index.ts';
import type { Clause } from '../clauses/clauses.ts';
import { BLAME_WORDS, PRAISE_WORDS } from '../lang/en/race.ts';
import type { Phrase } from '../phrases/phrases.ts';
import type { PersonRef } from '../phrases/refs.ts';
import type { Run } from '../text/tokens.ts';
import type { Article } from './article.ts';
import type { Found } from './position.ts';

const spread = (clause: Clause, ...phrases: (Phrase | undefined)[]): Run => {
  let { from, to } = clause;
  for (const phrase of phrases) {
    if (phrase === undefined) continue;
    from = Math.min(from, phrase.from);
    to = Math.max(to, phrase.to);
  }
  return { from, to };
};

/** The infinitive right under a clause, such as “to be” under “wants Rutte”. */
const infinitiveUnder = (clauses: readonly Clause[], clause: Clause): Clause | undefined =>
  clauses.find((other) => other.governor !== undefined && clauses[other.governor] === clause && other.verb.infinitive);

const OFFICE_VERBS = /^(?:be|become|lead|head|succeed|replace|take|get|run|chair|serve|fill|have|win|land|follow)$/;

/** Verbs that some phrase below begins with; all others are passed over at once. */
const IDIOM_VERBS = new Set(
  'want wish have see like count rely bank win convince persuade convert sway give flash grant clear pave open smooth break spoil block stop prevent upset join enter follow be come stand remain move put go take fall get sit decide declare commit choose announce reveal disclose say show state indicate settle agree speak make reach form weigh compare ponder mull deliberate consult reflect waver dither evaluate assess examine study consider think find call deem regard describe view label dub term rate judge believe brand portray characterise become pose represent hold fight drag dig'.split(' '),
);

export function findIdioms(article: Article, clauses: readonly Clause[], clause: Clause): Found[] {
  if (!IDIOM_VERBS.has(clause.verb.lemma)) return [];
  return (
    wanting(article, clauses, clause) ??
    counting(article, clause) ??
    winningOver(article, clauses, clause) ??
    making(article, clause) ??
    way(article, clause) ??
    siding(article, clause) ??
    undecided(article, clauses, clause) ??
    rating(article, clauses, clause) ??
    obstacle(article, clause) ??
    holding(article, clause) ??
    []
  );
}

/** “The Big Four want Rutte”, “wanted Rutte to be the next secretary general”, “would sooner have Kallas than Rutte”. */
function wanting(article: Article, clauses: readonly Clause[], clause: Clause): Found[] | undefined {
  const { verb, subject, object } = clause;
  if (subject === undefined || object === undefined || !article.canAct(subject)) return undefined;
  const words = new Set([...clause.words.map(({ word }) => word), ...verb.adverbs]);
  const sooner = words.has('sooner') || words.has('rather');
  const under = infinitiveUnder(clauses, clause);
  const wants = verb.lemma === 'want' || verb.lemma === 'wish' || (sooner && (verb.lemma === 'have' || verb.lemma === 'see'));
  const glad = verb.lemma === 'see' || verb.lemma === 'like';
  if (!wants && !glad) return undefined;
  const targets = article.targets(object, subject);
  if (targets.length === 0 || !article.isPersonPhrase(object)) return undefined;
  const run = spread(clause, subject);
  if (wants) {
    if (under !== undefined && !OFFICE_VERBS.test(under.verb.lemma)) return undefined;
    if (sooner) return [{ actors: [subject], targets, stance: 'leans-for', run, clause, plainWould: true }, ...than(article, clause, subject, run)];
    return [{ actors: [subject], targets, stance: verb.negated ? 'supports' : 'supports', run, clause }];
  }
  const governor = clause.governor === undefined ? undefined : clauses[clause.governor];
  const glow = governor?.words.some(({ word }) => /^(?:glad|happy|pleased|delighted|keen|eager)$/.test(word)) === true || governor?.verb.lemma === 'like' || governor?.verb.lemma === 'love' || (verb.lemma === 'like' && verb.modal === 'would');
  if (!glow) return undefined;
  return [{ actors: [subject], targets, stance: 'leans-for', run, clause, plainWould: true }];
}

/** The other half of a comparison: “rather … than Rutte”. */
function than(article: Article, clause: Clause, subject: Phrase, run: Run): Found[] {
  const { norm } = article.doc;
  for (let i = clause.verb.to; i < clause.verb.to + 14; i += 1) {
    if (norm[i] !== 'than') continue;
    const other = article.phraseAtWord(i + 1);
    const targets = other === undefined ? [] : article.targets(other, subject);
    if (targets.length > 0 && other !== undefined) return [{ actors: [subject], targets, stance: 'leans-against', run: { from: run.from, to: Math.max(run.to, other.to) }, clause, plainWould: true }];
  }
  return [];
}

/** “Rutte can count on the Danes.” */
function counting(article: Article, clause: Clause): Found[] | undefined {
  const { verb, subject } = clause;
  if (!/^(?:count|rely|bank)$/.test(verb.lemma) || subject === undefined || verb.negated) return undefined;
  const on = clause.preps.find((prep) => prep.word === 'on' || prep.word === 'upon')?.phrase;
  const targets = article.targets(subject);
  if (on === undefined || targets.length === 0) return undefined;
  const actors = article.canAct(on) ? on : on.of !== undefined && article.canAct(on.of) ? on.of : article.ownerOf(on);
  if (actors === undefined || !article.canAct(actors)) return undefined;
  return [{ actors: [actors], targets, stance: 'supports', run: spread(clause, subject, on), clause, settled: 'supports' }];
}

/** “Rutte has won over Ghana”, “Rutte convinced Erdogan”. */
function winningOver(article: Article, clauses: readonly Clause[], clause: Clause): Found[] | undefined {
  const { verb, subject, object } = clause;
  if (subject !== undefined && verb.negated && verb.passive && /^(?:convince|persuade)$/.test(verb.lemma) && article.canAct(subject)) {
    // “was not convinced by Rutte”
    const by = clause.preps.find((prep) => prep.word === 'by' || prep.word === 'of')?.phrase;
    const targets = by === undefined ? article.topic(clause.from) : article.peopleIn(by);
    return targets.length === 0 ? undefined : [{ actors: [subject], targets, stance: 'leans-against', settled: 'leans-against', run: spread(clause, subject, by), clause }];
  }
  if (subject === undefined || verb.negated) return undefined;
  const over = clause.preps.find((prep) => prep.word === 'over' || prep.word === 'round' || prep.word === 'around')?.phrase;
  const particle = clause.words.some(({ word }) => word === 'over' || word === 'round' || word === 'around');
  const wins = verb.lemma === 'win' && (over !== undefined || particle);
  const convinces = /^(?:convince|persuade|convert|sway)$/.test(verb.lemma);
  if (!wins && !convinces) return undefined;
  const whom = object ?? over;
  const targets = article.targets(subject);
  if (whom === undefined || targets.length === 0 || !article.canAct(whom)) return undefined;
  if (verb.infinitive || verb.passive) return undefined;
  const under = infinitiveUnder(clauses, clause);
  if (under !== undefined) return undefined;
  return [{ actors: [whom], targets, stance: 'supports', run: spread(clause, subject, whom), clause }];
}

/** “has made no promise to support him”, “has made up its mind” are bends or belong below; “made a case for”. */
function making(article: Article, clause: Clause): Found[] | undefined {
  const { verb, subject, object } = clause;
  if (subject === undefined || object === undefined || !article.canAct(subject)) return undefined;
  // “gave the green light to Rutte”, “cleared the way for Rutte”
  const light = /^(?:give|flash|grant)$/.test(verb.lemma) && [object, clause.second].some((phrase) => phrase !== undefined && /^(?:light|go-ahead|ahead|nod|okay|ok|assent)$/.test(phrase.ref.head));
  const clears = /^(?:clear|pave|open|smooth)$/.test(verb.lemma) && /^(?:way|path|road)$/.test(object.ref.head);
  if (!light && !clears) return undefined;
  const targets = firstTargets(article, clause, subject, ['to', 'for', 'on']) ?? (article.targets(object, subject).length > 0 ? article.targets(object, subject) : undefined);
  const all = targets ?? (clears ? article.topic(clause.from) : []);
  if (all.length === 0) return undefined;
  return [{ actors: [subject], targets: all, stance: 'accepts', run: spread(clause, subject), clause }];
}

function firstTargets(article: Article, clause: Clause, subject: Phrase, words: readonly string[]): readonly PersonRef[] | undefined {
  for (const prep of clause.preps) {
    if (!words.includes(prep.word)) continue;
    const targets = article.targets(prep.phrase, subject);
    if (targets.length > 0) return targets;
    if (prep.phrase.of !== undefined) {
      const inner = article.targets(prep.phrase.of, subject);
      if (inner.length > 0) return inner;
    }
  }
  return undefined;
}

/** “would not stand in his way”, “will not break the consensus on Rutte”, “goes along with Rutte”. */
function way(article: Article, clause: Clause): Found[] | undefined {
  const { verb, subject, object } = clause;
  if (subject === undefined || !article.canAct(subject)) return undefined;
  const run = spread(clause, subject);
  if (/^(?:break|spoil|block|stop|prevent|upset)$/.test(verb.lemma) && object !== undefined && /^(?:consensus|silence|unanimity|deal|agreement)$/.test(object.ref.head)) {
    const targets = firstTargets(article, clause, subject, ['on', 'around', 'behind', 'for', 'about', 'over']) ?? article.topic(clause.from);
    return targets.length === 0 ? undefined : [{ actors: [subject], targets, stance: 'objects', run, clause }];
  }
  if (/^(?:join|enter|follow)$/.test(verb.lemma) && object !== undefined && /^(?:consensus|camp|ranks|list|majority|fold|chorus|club)$/.test(object.ref.head)) {
    if (verb.negated && object.ref.head === 'consensus') {
      const spurned = firstTargets(article, clause, subject, ['on', 'around', 'behind', 'for']) ?? article.topic(clause.from);
      return spurned.length === 0 ? undefined : [{ actors: [subject], targets: spurned, stance: 'objects', settled: 'objects', run, clause }];
    }
    if (verb.negated) return undefined;
    const targets = firstTargets(article, clause, subject, ['on', 'around', 'behind', 'for', 'of']) ?? (object.of === undefined ? article.peopleIn(object) : article.peopleIn(object.of));
    return targets.length === 0 ? undefined : [{ actors: [subject], targets, stance: object.ref.head === 'consensus' || object.ref.head === 'majority' ? 'accepts' : 'supports', run, clause }];
  }
  return undefined;
}

/** “was on his side”, “in Rutte's corner”, “came down on the side of Rutte”, “want nothing to do with him”. */
function siding(article: Article, clause: Clause): Found[] | undefined {
  const { verb, subject } = clause;
  if (subject === undefined || !article.canAct(subject)) return undefined;
  if (verb.lemma === 'want' && clause.object?.ref.head === 'nothing') {
    const targets = firstTargets(article, clause, subject, ['with', 'of']) ?? article.topic(clause.to);
    return targets.length === 0 ? undefined : [{ actors: [subject], targets, stance: 'objects', run: spread(clause, subject), clause, settled: 'objects' }];
  }
  if (!/^(?:be|come|stand|remain|move|put|go|take|fall|get|sit)$/.test(verb.lemma)) return undefined;
  for (const prep of clause.preps) {
    if (!/^(?:on|in|into|at|to)$/.test(prep.word) || !/^(?:side|corner|camp|fold|back)$/.test(prep.phrase.ref.head)) continue;
    const targets = prep.phrase.of === undefined ? article.peopleIn(prep.phrase) : article.targets(prep.phrase.of, subject);
    if (targets.length > 0) return [{ actors: [subject], targets, stance: 'supports', run: spread(clause, subject, prep.phrase), clause }];
  }
  if (verb.lemma === 'fall') {
    const targets = firstTargets(article, clause, subject, ['behind']);
    if (targets !== undefined) return [{ actors: [subject], targets, stance: 'supports', run: spread(clause, subject), clause }];
  }
  return undefined;
}

/** “has not made up its mind”, “is still weighing”, “has yet to declare”, “has not decided whether to back him”. */
function undecided(article: Article, clauses: readonly Clause[], clause: Clause): Found[] | undefined {
  const { verb, subject, object } = clause;
  if (subject === undefined || !article.canAct(subject) || verb.passive || article.words(verb.from, verb.to).includes('had')) return undefined;
  const governor = clause.governor === undefined ? undefined : clauses[clause.governor];
  const yet = governor?.verb.lemma === 'have' && article.doc.norm.slice(governor.verb.main, verb.from + 1).includes('yet');
  const declines = governor !== undefined && /^(?:decline|refuse|avoid|hesitate)$/.test(governor.verb.lemma);
  const negative = verb.negated || yet || declines || (object !== undefined && article.doc.norm[object.from] === 'no') || (clause.subject !== undefined && /^(?:neither|no)$/.test(article.doc.norm[subject.from] ?? ''));
  const head = object?.ref.head ?? '';
  const settles =
    (/^(?:decide|declare|commit|choose|announce|reveal|disclose|say|show|state|indicate|settle|agree|speak)$/.test(verb.lemma) && (object === undefined || /^(?:position|preference|hand|cards|colours|mind|word|himself|herself|themselves|stance|choice|decision|intention|intentions|itself|view|verdict|candidate|support)$/.test(head) || object.ref.people.length > 0)) ||
    (verb.lemma === 'say' && /^(?:word|nothing)$/.test(head)) ||
    (/^(?:make|take|reach|come|form|give)$/.test(verb.lemma) && /^(?:mind|sides|side|decision|choice|position|view|opinion|conclusion|commitment|promise|stance|verdict|preference|answer)$/.test(head));
  const weighs = /^(?:weigh|compare|ponder|mull|deliberate|consult|reflect|waver|dither|evaluate|assess|examine|study|consider)$/.test(verb.lemma) && !verb.negated && article.doc.norm[verb.main]?.endsWith('ing') === true && clauses.every((other) => other.governor === undefined || clauses[other.governor] !== clause);
  if (verb.lemma === 'say' && clauses.some((other) => other.verb.from > verb.from && other.under !== 'whether' && other.under !== 'if' && other.under !== 'who' && other.under !== 'whom' && other.under !== 'which' && other.under !== 'what' && other.under !== 'where' && other.governor === undefined)) return undefined;
  if (!(negative && settles) && !weighs) return undefined;
  // A verb of stance below it (“not decided whether to back him”) names the candidate.
  const below = clauses.find((other) => other.verb.from > verb.from && other.verb.from - verb.to < 6 && (other.under === 'whether' || other.under === 'if' || other.verb.infinitive));
  const named = [object, below?.object, ...clause.preps.map((prep) => prep.phrase)].flatMap((phrase) => (phrase === undefined ? [] : article.targets(phrase, subject)));
  const targets = named.length > 0 ? named : article.topic(clause.to);
  if (targets.length === 0) return undefined;
  const to = Math.max(clause.to, below?.to ?? 0);
  return [{ actors: [subject], targets, stance: 'undecided', settled: 'undecided', run: { from: spread(clause, subject).from, to }, clause }];
}

/** “considers Rutte an outstanding candidate”, “think her too hawkish”, “called Rutte a serious politician”. */
function rating(article: Article, clauses: readonly Clause[], clause: Clause): Found[] | undefined {
  const { verb, subject, object } = clause;
  if (!/^(?:consider|think|find|call|deem|regard|describe|see|view|label|dub|term|rate|judge|believe|brand|portray|characterise)$/.test(verb.lemma)) return undefined;
  const actor = verb.passive ? (clause.preps.find((prep) => prep.word === 'by' || prep.word === 'in')?.phrase ?? clause.preps.find((prep) => prep.word === 'in')?.phrase) : subject;
  const whom = verb.passive ? subject : object;
  if (actor === undefined || whom === undefined || !article.canAct(actor)) return undefined;
  const targets = article.targets(whom, actor);
  if (targets.length === 0 || !article.isPersonPhrase(whom)) return undefined;
  void clauses;
  const as = clause.preps.find((prep) => prep.word === 'as')?.phrase;
  const complement = [clause.second, as, ...(verb.passive && object !== undefined ? [object] : [])];
  const adjectives = [...clause.words.map(({ word }) => word), ...article.words(clause.verb.to, clause.to + 6)];
  const praised = complement.some((phrase) => phrase !== undefined && article.hasWord(phrase, PRAISE_WORDS)) || adjectives.some((word) => PRAISE_WORDS.has(word));
  const blamed = complement.some((phrase) => phrase !== undefined && article.hasWord(phrase, BLAME_WORDS)) || adjectives.some((word) => BLAME_WORDS.has(word)) || clause.words.some(({ word }) => word === 'too');
  if (praised === blamed) return undefined;
  const stance: Stance = praised ? 'leans-for' : 'leans-against';
  return [{ actors: [actor], targets, stance, run: spread(clause, actor, as), clause, performed: actor.ref.actors[0] }];
}

/** “Orbán may be one of the obstacles on Rutte's path”, “Hungary is the last holdout against Rutte”. */
function obstacle(article: Article, clause: Clause): Found[] | undefined {
  const { verb, subject, object } = clause;
  if (!/^(?:be|remain|become|pose|represent)$/.test(verb.lemma) || subject === undefined || object === undefined) return undefined;
  // “The last holdouts are Hungary and Romania.”
  if (/^(?:holdout|holdouts|waverers|doubters)$/.test(subject.ref.head) && article.canAct(object) && subject.ref.actors.length === 0) {
    const about = article.topic(clause.from);
    return about.length === 0 || verb.negated ? undefined : [{ actors: [object], targets: about, stance: 'undecided', settled: 'undecided', run: spread(clause, subject, object), clause }];
  }
  if (!article.canAct(subject)) return undefined;
  const inner = object.of?.ref.head ?? '';
  const noun = [object.ref.head, inner].find((head) => /^(?:obstacle|obstacles|hurdle|hurdles|holdout|holdouts|opponent|opponents|objector|objectors|roadblock|stumbling|spoiler|spoilers|sceptic|sceptics|skeptic|skeptics|supporter|supporters|backer|backers|ally|advocate|advocates|champion|critic)$/.test(head));
  if (noun === undefined) return undefined;
  const stance: Stance = /^(?:supporter|backer|advocate|champion|ally)/.test(noun) ? 'supports' : /^(?:sceptic|skeptic|critic)/.test(noun) ? 'leans-against' : 'objects';
  let targets: readonly PersonRef[] = object.of === undefined ? [] : article.targets(object.of, subject);
  if (targets.length === 0) targets = article.peopleIn(object);
  for (const prep of clause.preps) {
    if (targets.length > 0) break;
    targets = article.peopleIn(prep.phrase);
  }
  if (targets.length === 0 && stance === 'objects' && noun !== 'opponent') targets = article.topic(clause.from);
  if (targets.length === 0 || article.sharesPerson(subject, targets)) return undefined;
  return [{ actors: [subject], targets, stance, run: spread(clause, subject), clause }];
}

/** “hold Rutte up”, “holding out against Rutte”. */
function holding(article: Article, clause: Clause): Found[] | undefined {
  const { verb, subject, object } = clause;
  if (subject === undefined || !article.canAct(subject)) return undefined;
  const words = clause.words.map(({ word }) => word);
  if (verb.lemma === 'hold' && words.includes('up') && object !== undefined) {
    const targets = article.targets(object, subject);
    return targets.length === 0 ? undefined : [{ actors: [subject], targets, stance: 'objects', run: spread(clause, subject), clause }];
  }
  const dragged = verb.lemma === 'drag' && object?.ref.head === 'feet';
  if (dragged || (verb.lemma === 'dig' && (object?.ref.head === 'heels' || words.includes('heels')))) {
    const over = firstTargets(article, clause, subject, ['on', 'over', 'against', 'about']) ?? article.topic(clause.from);
    return over.length === 0 ? undefined : [{ actors: [subject], targets: over, stance: dragged ? 'leans-against' : 'objects', run: spread(clause, subject), clause }];
  }
  // “had kind words for Rutte”
  if (verb.lemma === 'have' && object?.ref.head === 'words' && !verb.negated) {
    const targets = firstTargets(article, clause, subject, ['for', 'about']);
    const tone = article.words(object.from, object.to);
    const warm = tone.some((word) => /^(?:kind|warm|nice|good|friendly)$/.test(word));
    const harsh = tone.some((word) => /^(?:harsh|sharp|unkind|hard|angry)$/.test(word));
    if (targets !== undefined && (warm || harsh)) return [{ actors: [subject], targets, stance: warm ? 'leans-for' : 'leans-against', run: spread(clause, subject), clause }];
  }
  if ((verb.lemma === 'hold' && words.includes('out')) || verb.lemma === 'fight') {
    const targets = (object === undefined ? undefined : article.targets(object, subject)) ?? [];
    const all = targets.length > 0 ? targets : (firstTargets(article, clause, subject, ['against', 'over']) ?? (verb.lemma === 'hold' ? article.topic(clause.from) : []));
    return all.length === 0 ? undefined : [{ actors: [subject], targets: all, stance: 'objects', run: spread(clause, subject), clause }];
  }
  return undefined;
}
