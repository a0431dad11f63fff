/** Each event of a race in one sentence. */
import { never } from '../../basics/index.ts';
import { spanInWords } from '../parts/clock.ts';
import type { Procedure } from '../parts/procedure.ts';
import { ruleInWords } from '../words/rule.ts';
import type { OUT_BECAUSE, RaceEvent } from './event.ts';
import type { RaceState } from './state.ts';

const OUT: Readonly<Record<(typeof OUT_BECAUSE)[number], string>> = {
  last: 'had the fewest votes and dropped out',
  'not-in-top': 'was not among the first and dropped out',
  'not-chosen': 'was not chosen and dropped out',
  'nominations-reopened': 'was off the slate, since nominations opened anew',
};

/** “A”, “A and B”, “A, B and C”. */
const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

/**
 * What happened, told to people. `state` is the one after the event, for names; `member` says how
 * members are called, who go by codes in the events.
 */
export function raceSentence(
  procedure: Procedure,
  state: RaceState,
  event: RaceEvent,
  member: (id: string) => string = (id) => id,
): string {
  const name = (id: string): string => state.candidates[id]?.name ?? id;
  const names = (ids: readonly string[]): string => listed(ids.map(name));
  const members = (ids: readonly string[]): string => listed(ids.map(member));
  const role = (id: string): string => procedure.roles.find((one) => one.id === id)?.title ?? id;
  const stage = (id: string): string => procedure.stages.find((one) => one.id === id)?.title ?? id;
  switch (event.type) {
    case 'race-begun':
      return `The selection began under “${procedure.title}”.`;
    case 'stage-entered':
      return event.proposed.length === 0
        ? `${stage(event.stage)} began.`
        : `${stage(event.stage)} began, with ${names(event.proposed)}.`;
    case 'nominated':
      return event.candidate.by === undefined
        ? `${event.candidate.name} was put forward.`
        : `${event.candidate.name} was put forward by ${members(event.candidate.by)}.`;
    case 'endorsed':
      return `${members(event.by)} came out for ${name(event.candidate)}.`;
    case 'withdrawn':
      return `${name(event.candidate)} withdrew.`;
    case 'round-opened':
      return event.extra === true
        ? `An extra ballot was opened among ${names(event.asked)}.`
        : `Round ${event.round} of “${stage(event.stage)}” was opened on ${names(event.asked)}.`;
    case 'cast':
      return event.vote.kind === 'assent' && event.vote.says === 'object'
        ? `${member(event.member)} objected${event.vote.ground === undefined ? '' : `: ${event.vote.ground}`}.`
        : `${member(event.member)} answered.`;
    case 'objection-lifted':
      return `${member(event.member)} lifted its objection.`;
    case 'round-closed':
      return `Round ${event.round} of “${stage(event.stage)}” was closed.`;
    case 'declared':
      return `${role(event.by)} declared for ${names(event.candidates)}.`;
    case 'invited':
      return `${role(event.by)} invited ${names(event.candidates)} to withdraw.`;
    case 'eliminated':
      return event.candidates.map((id) => `${name(id)} ${OUT[event.because]}.`).join(' ');
    case 'tied':
      return `${names(event.candidates)} were level for ${event.places === 1 ? 'one place' : `${event.places} places`}.`;
    case 'tie-broken':
      return `The tie was broken by ${event.how === 'lot' ? 'lot' : event.how === 'ballot' ? 'an extra ballot' : 'a casting vote'} for ${names(event.candidates)}.`;
    case 'chosen':
      return `“${stage(event.stage)}” settled on ${names(event.candidates)}.`;
    case 'placed-under-silence':
      return `${names(event.candidates)} was put under silence until ${event.expires}.`;
    case 'silence-extended':
      return `${role(event.by)} extended silence until ${event.expires}.`;
    case 'silence-broken':
      return event.amendment === undefined
        ? `${member(event.by)} broke silence${event.ground === undefined ? '' : `: ${event.ground}`}.`
        : `${member(event.by)} broke silence with an amendment.`;
    case 'silence-expired':
      return 'Silence ran out.';
    case 'clock-extended':
      return `${role(event.by)} moved the time limit to ${event.until}.`;
    case 'reserved':
      return `${member(event.member)} recorded a reservation.`;
    case 'recused':
      return `${member(event.from)} handed the role of ${role(event.role)} to ${member(event.to)}.`;
    case 'barred':
      return event.members.length === 0
        ? `Every member of “${event.body}” may vote.`
        : `${members(event.members)} may not vote.`;
    case 'rule-changed':
      return `${role(event.by)} changed the rule of “${stage(event.stage)}”: ${ruleInWords(event.rule)}.`;
    case 'package-broken':
      return `${role(event.by)} took the posts apart.`;
    case 'term-settled':
      return `The term was settled: ${spanInWords(event.lasts)}.`;
    case 'assigned':
      return `${role(event.by)} settled that it falls to ${event.to}.`;
    case 'ways-opened':
      return 'choose' in event.step
        ? `${role(event.step.choose)} may now choose: ${event.step.among.map((way) => way.when).join(', or ')}.`
        : '';
    case 'way-chosen':
      return `${role(event.by)} took way ${event.way}.`;
    case 'offered':
      return `${names(event.candidates)} was asked to accept.`;
    case 'accepted':
      return `${name(event.candidate)} accepted.`;
    case 'declined':
      return `${name(event.candidate)} declined.`;
    case 'appointed':
      return event.lasts === undefined
        ? `${name(event.candidate)} was appointed.`
        : `${name(event.candidate)} was appointed for ${spanInWords(event.lasts)}.`;
    case 'left-unfilled':
      return event.acting === undefined
        ? 'The post was not filled.'
        : `The post was not filled; ${event.acting}.`;
    case 'departed':
      return event.gap === true
        ? `Nothing is recovered of what followed: ${event.why}`
        : `History left the procedure: ${event.why}`;
    default:
      return never(event, 'event');
  }
}
