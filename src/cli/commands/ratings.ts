/** `nemcon ratings` and `rate`: how far sources and claims can be trusted, by a person. */
import { rate, RatingsView, ratingsView, type Rated } from '../../api/index.ts';
import { ok, refuse, type Result } from '../../basics/index.ts';
import {
  CLAIM_RATINGS,
  outletKey,
  RATING_WORDS,
  SOURCE_RATINGS,
  type Case,
} from '../../case/index.ts';
import { openCase, openOwnCase } from '../cases.ts';
import { caseGiven, dayGiven, DONE, instant, print, printJson, screenFor } from '../context.ts';
import type { Outcome, Usual } from '../context.ts';
import type { Io } from '../io.ts';
import { ratingLines } from '../render/ratings.ts';
import { appended } from './appended.ts';

export interface RateOptions extends Usual {
  readonly case?: string;
  readonly knownAt?: string;
  readonly reason?: string;
  readonly forget?: boolean;
}

export async function ratingsCommand(
  given: string | undefined,
  options: RateOptions,
  io: Io,
): Promise<Outcome> {
  const known = dayGiven(options.knownAt, '--known-at', io);
  if (!known.ok) return known;
  const name = await caseGiven(given ?? options.case, io);
  const opened = await openCase(name, io, options.knownAt);
  if (!opened.ok) return opened;
  const view = ratingsView(opened.value.record);
  if (options.json === true) printJson(io, RatingsView, view);
  else print(io, ratingLines(screenFor(io, options), view, name));
  return DONE;
}

/** What is rated goes by the rating: letters are of reports and outlets, numbers of claims. */
function askedFor(
  state: Case,
  what: string,
  rating: string | undefined,
  reason: string | undefined,
): Result<Rated> {
  const why = reason === undefined ? {} : { reason };
  const source = state.sources.has(what) ? ('source' as const) : ('outlet' as const);
  if (rating === undefined) {
    const isSource = source === 'source' || state.outletRatings.has(outletKey(what));
    return ok({ of: isSource ? source : 'claim', id: what, rating: null, ...why });
  }
  const letter = SOURCE_RATINGS.find((one) => one === rating.toUpperCase());
  if (letter !== undefined) return ok({ of: source, id: what, rating: letter, ...why });
  const number = CLAIM_RATINGS.find((one) => one === rating);
  if (number !== undefined) return ok({ of: 'claim', id: what, rating: number, ...why });
  return refuse(
    'bad-input',
    `“${rating}” is no rating; a report or an outlet is rated A to F, a claim 1 to 6. Nothing was written.`,
    'rating',
  );
}

export async function rateCommand(
  what: string,
  rating: string | undefined,
  options: RateOptions,
  io: Io,
): Promise<Outcome> {
  const { forget = false, reason } = options;
  if ((rating === undefined) === !forget) {
    return refuse(
      'bad-input',
      'Name the rating, A to F for a report or an outlet and 1 to 6 for a claim, or say with --forget that it is rated no more, and not both; nothing was written.',
    );
  }
  const opened = await openOwnCase(await caseGiven(options.case, io), io);
  if (!opened.ok) return opened;
  const asked = askedFor(opened.value.record.state, what, rating, reason);
  if (!asked.ok) return asked;
  const drafts = rate(opened.value.record, asked.value, { by: io.user, now: instant(io) });
  if (!drafts.ok) return drafts;
  const { rating: now } = asked.value;
  const says =
    now === null ? `${what} is rated no more` : `${what} is rated ${now}, ${RATING_WORDS[now]},`;
  return appended(opened.value, drafts.value, says, options, io);
}
