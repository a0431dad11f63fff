/** The sentences that a person could read out. They say no more than the standing holds. */
import { dateInWords, listInWords, nameOf, type Case } from '../../case/index.ts';
import type { latestCounts } from './published.ts';
import type { CandidateStanding, Holdout, Seat } from './types.ts';

type Told = Omit<CandidateStanding, 'sentence' | 'published' | 'leftOut'>;
type LatestCounts = ReturnType<typeof latestCounts>;

/** “28 of 32 for Mark Rutte. Hungary objects; Romania, Slovakia and Turkey undecided.” */
export function candidateSentence(state: Case, told: Told, counts: LatestCounts): string {
  const since = told.since === undefined ? '' : ` on ${dateInWords(told.since)}`;
  if (told.state === 'appointed') return `Chosen: ${told.name}${since}.`;
  if (told.state === 'withdrawn') return `${told.name} withdrew${since}.`;
  if (told.state === 'not-interested') return `${told.name} is not available for the post.`;
  const { tally, members } = told;
  const hedge =
    tally.uncertain === 0
      ? ''
      : tally.uncertain === tally.for
        ? tally.for === 1
          ? ', which is uncertain'
          : ', all of them uncertain'
        : `, ${tally.uncertain} of them uncertain`;
  const count = `${tally.for} of ${members.length} for ${told.name}${hedge}${otherCounts(told, counts)}.`;
  const rest = clauses(state, told).join('; ');
  return rest === '' ? count : `${count} ${rest.charAt(0).toUpperCase()}${rest.slice(1)}.`;
}

/** The sentence for the whole: of whoever was chosen, or else of the one most are for. */
export function standingSentence(candidates: readonly CandidateStanding[]): string {
  const [first] = candidates;
  if (first?.state === 'appointed') return first.sentence;
  if (first === undefined || !first.standing) return 'Not chosen yet. Nobody is known to stand.';
  return `Not chosen yet. ${first.sentence}`;
}

/** The latest published counts, where they say something else than the seats do. */
function otherCounts({ tally }: Told, latest: LatestCounts): string {
  const on = latest[0]?.on;
  const least = Math.min(...latest.map(({ atLeast }) => atLeast));
  const most = Math.max(...latest.map(({ atMost }) => atMost));
  if (on === undefined || (least <= tally.for && tally.for <= most)) return '';
  const size = Math.max(...latest.map(({ of }) => of ?? 0));
  const number =
    least === most ? `${least}` : most >= size ? `at least ${least}` : `${least} to ${most}`;
  const counts = latest.length === 1 ? 'a count published' : 'counts published';
  return `, ${number} by ${counts} on ${dateInWords(on)}`;
}

function clauses(state: Case, { holdouts, members, undeclared }: Told): readonly string[] {
  const found: string[] = [];
  const say = (names: readonly string[], one: string, many = one): void => {
    if (names.length > 0) found.push(`${listInWords(names)} ${names.length === 1 ? one : many}`);
  };
  const named = (people: readonly { readonly member: string }[]): string[] =>
    people.map(({ member }) => nameOf(state, member));
  const because = (why: Holdout['why']): readonly Holdout[] =>
    holdouts.filter((holdout) => holdout.why === why);
  const sure = new Set(members.filter(isSure).map(({ member }) => member));
  const [objecting, said] = split(because('objects'), ({ member }) => sure.has(member));
  say(named(objecting), 'objects', 'object');
  say(named(said), 'said to object');
  for (const { member, ownCandidate = '' } of because('own-candidate')) {
    say([nameOf(state, member)], `has its own candidate, ${nameOf(state, ownCandidate)}`);
  }
  say(named(because('leans-against')), 'leaning against');
  say(named(because('undecided')), 'undecided');
  const told = new Set(holdouts.map(({ member }) => member));
  const leaning = members.filter(
    ({ member, stance }) => stance === 'leans-for' && !told.has(member),
  );
  say(named(leaning), 'leaning for');
  const silent = undeclared.filter((member) => !told.has(member)).length;
  if (silent > 0) found.push(`${silent} undeclared`);
  return found;
}

/** Asserted of the member itself; whatever is less is told as hearsay. */
const isSure = ({ basis, modality }: Seat): boolean => basis === 'own' && modality === 'asserted';

function split<T>(items: readonly T[], test: (item: T) => boolean): [T[], T[]] {
  return [items.filter((item) => test(item)), items.filter((item) => !test(item))];
}
