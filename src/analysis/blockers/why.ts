/** Everything about one member towards one candidate, each line with the words that it rests on. */
import { ok, refuse, type Result } from '../../basics/index.ts';
import { dateInWords, listInWords, nameOf, type Case, type Claim } from '../../case/index.ts';
import { byText, claimsIncluded, dayOf } from '../standing/evidence.ts';
import { standing } from '../standing/standing.ts';
import type { StanceOrUndeclared } from '../standing/types.ts';
import { blockerOf, type BlockersQuery } from './blockers.ts';
import type { Blocker, Why } from './types.ts';
import { wordOf, wordsOf } from './word.ts';

/** Refused: somebody who is no candidate, or no member on that day. */
export function why(
  state: Case,
  member: string,
  { asOf, include = 'accepted', candidate }: BlockersQuery,
): Result<Why> {
  const [one] = standing(state, { asOf, include, candidate }).candidates;
  const seat = one?.members.find((each) => each.member === member);
  if (one === undefined || seat === undefined) {
    const what = one === undefined ? `“${candidate}” is no candidate` : `“${member}” is no member`;
    return refuse('not-found', `${what} of “${state.title}” on that day; nothing was looked up.`);
  }
  const blocker = blockerOf(state, one, seat, asOf, include);
  const claims = [...claimsIncluded(state, include)]
    .map(({ claim }) => claim)
    .filter((claim) => dayOf(claim) <= asOf);
  const told = (test: (claim: Claim) => boolean): Why['relations'] =>
    wordsOf(
      state,
      claims
        .filter(test)
        .toSorted((a, b) => byText(dayOf(a), dayOf(b)) || byText(a.id, b.id))
        .map(({ id }) => id),
    );
  const mine = sideOf(state, member);
  const theirs = new Set([candidate]);
  return ok({
    case: state.id,
    title: state.title,
    asOf,
    include,
    name: seat.name,
    candidateName: one.name,
    blocker,
    relations: told(
      ({ says }) =>
        says.kind === 'relation' &&
        ((mine.has(says.from) && theirs.has(says.to)) ||
          (theirs.has(says.from) && mine.has(says.to))),
    ),
    others: told(
      ({ says, modality }) =>
        modality !== 'denied' &&
        ((says.kind === 'nomination' &&
          says.nominator === member &&
          says.candidate !== candidate) ||
          (says.kind === 'position' && says.member === member && says.candidate !== candidate)),
    ),
    setAside: seat.superseded.flatMap(({ claim, why: because }) =>
      wordOf(state, claim).map((word) => ({ word, why: because })),
    ),
    disputed: wordsOf(state, seat.contradictions),
    hints: wordsOf(
      state,
      seat.hints.map(({ claim }) => claim),
    ),
    sentence: sentenceOf(state, blocker, one.name),
  });
}

/** The member and the people who hold or held office for it. */
function sideOf(state: Case, member: string): ReadonlySet<string> {
  const people = [...state.people.values()].filter(({ offices }) =>
    offices.some((office) => office.member === member),
  );
  return new Set([member, ...people.map(({ id }) => id)]);
}

const STANCES: Readonly<Record<StanceOrUndeclared, string>> = {
  supports: 'supports',
  'leans-for': 'leans towards',
  accepts: 'will not stand in the way of',
  undecided: 'is undecided on',
  'leans-against': 'leans against',
  objects: 'objects to',
  undeclared: 'has said nothing that is known on',
};

function sentenceOf(
  state: Case,
  { name, seat, grounds, prices, gifts, links }: Blocker,
  candidate: string,
): string {
  const since = seat.since === undefined ? '' : ` since ${dateInWords(seat.since)}`;
  const hedge = seat.stance === 'undeclared' || seat.certain ? '' : ', which is not certain';
  const own =
    seat.ownCandidate === undefined
      ? ''
      : ` It has a candidate of its own, ${nameOf(state, seat.ownCandidate)}.`;
  const over =
    grounds.length === 0
      ? ''
      : ` Over ${listInWords(unique(grounds.map(({ ground }) => `“${ground}”`)))}.`;
  const firm = unique(prices.filter(({ isFirm }) => isFirm).map(({ asks }) => `“${asks}”`));
  const soft = unique(prices.filter(({ isFirm }) => !isFirm).map(({ asks }) => `“${asks}”`));
  const asks = firm.length === 0 ? '' : ` It asks for ${listInWords(firm)}.`;
  const said = soft.length === 0 ? '' : ` It is said to want ${listInWords(soft)}.`;
  const none = prices.length === 0 && seat.stance === 'objects' ? ' No price is stated.' : '';
  const given = gifts
    .filter(({ state: how }) => how === 'given')
    .map(({ by, gives }) => `${by} gave “${gives}”`);
  const tied = links.length === 0 ? '' : ` Tied to ${listInWords(links)}.`;
  return `${name} ${STANCES[seat.stance]} ${candidate}${since}${hedge}.${own}${over}${asks}${said}${none}${given.length === 0 ? '' : ` ${listInWords(given)}.`}${tied}`;
}

const unique = (words: readonly string[]): readonly string[] => [...new Set(words)];
