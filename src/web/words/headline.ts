/**
 * The sentence that a person could read out, in the language of the page. It is made from the same
 * data and by the same rules as the English sentence of `analysis`, and a test holds the two together.
 */
import {
  isFor,
  type CandidateStanding,
  type Holdout,
  type Standing,
} from '../../analysis/index.ts';
import { capital, withArticle } from '../../case/index.ts';
import type { Speech } from './index.ts';

/** Of whoever was chosen, or else of the one most are for. */
export function headline({ candidates }: Standing, speech: Speech): string {
  const words = speech.words.headline;
  const [first] = candidates;
  if (first === undefined || (first.state !== 'appointed' && !first.standing)) return words.nobody;
  const sentence = candidateHeadline(first, candidates, speech);
  return first.state === 'appointed' ? sentence : words.notYet(sentence);
}

/** The sentence on one candidate. */
export function candidateHeadline(
  told: CandidateStanding,
  all: readonly CandidateStanding[],
  speech: Speech,
): string {
  const words = speech.words.headline;
  const since = told.since === undefined ? undefined : speech.date(told.since);
  if (told.state === 'appointed') return words.chosen(told.name, since);
  if (told.state === 'withdrawn') return words.withdrew(told.name, since);
  if (told.state === 'not-interested') return words.unavailable(told.name);
  const { tally, members } = told;
  const hedge = tally.uncertain === 0 ? '' : words.uncertain(tally.uncertain, tally.for);
  const count = words.count(tally.for, members.length, told.name);
  const rest = clauses(told, all, speech).join('; ');
  const first = `${count}${hedge}${otherCounts(told, speech)}.`;
  return rest === '' ? first : `${first} ${capital(rest)}.`;
}

/** The latest published counts, where they say something else than the seats do. */
function otherCounts({ published, tally }: CandidateStanding, speech: Speech): string {
  const supporting = published.filter(({ stance }) => isFor(stance));
  const on = supporting.at(-1)?.on;
  const latest = supporting.filter((count) => count.on === on);
  const least = Math.min(...latest.map(({ atLeast }) => atLeast));
  const most = Math.max(...latest.map(({ atMost }) => atMost));
  if (on === undefined || (least <= tally.for && tally.for <= most)) return '';
  const size = Math.max(...latest.map(({ of }) => of ?? 0));
  return speech.words.headline.otherCount(least, most, size, latest.length, speech.date(on));
}

function clauses(
  { holdouts, members, undeclared }: CandidateStanding,
  all: readonly CandidateStanding[],
  speech: Speech,
): readonly string[] {
  const words = speech.words.headline;
  const named = (name: string): string => (speech.language === 'en' ? withArticle(name) : name);
  const say = (
    who: readonly { readonly name: string }[],
    phrase: (names: string, n: number) => string,
  ): string[] =>
    who.length === 0 ? [] : [phrase(speech.list(who.map(({ name }) => named(name))), who.length)];
  const because = (why: Holdout['why']): readonly Holdout[] =>
    holdouts.filter((holdout) => holdout.why === why);
  // Asserted of the member itself; whatever is less is told as hearsay.
  const sure = new Set(
    members
      .filter(({ basis, modality }) => basis === 'own' && modality === 'asserted')
      .map(({ member }) => member),
  );
  const told = new Set(holdouts.map(({ member }) => member));
  const leaning = members.filter((seat) => seat.stance === 'leans-for' && !told.has(seat.member));
  const silent = undeclared.filter((member) => !told.has(member)).length;
  const nameOf = (id = ''): string => all.find((candidate) => candidate.id === id)?.name ?? id;
  return [
    ...say(
      because('objects').filter(({ member }) => sure.has(member)),
      words.objects,
    ),
    ...say(
      because('objects').filter(({ member }) => !sure.has(member)),
      words.saidToObject,
    ),
    ...because('own-candidate').map(({ name, ownCandidate }) =>
      words.ownCandidate(named(name), nameOf(ownCandidate)),
    ),
    ...say(because('leans-against'), words.leaningAgainst),
    ...say(because('undecided'), words.undecided),
    ...say(leaning, words.leaningFor),
    ...(silent > 0 ? [words.undeclared(silent)] : []),
  ];
}
