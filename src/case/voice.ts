/** Whose word a claim is, and through whom it reached us. */
import { never } from '../basics/index.ts';
import type { Case } from './case.ts';
import type { Claim } from './claim.ts';
import { dateInWords, nameOf } from './names.ts';
import { principalOf } from './principal.ts';
import { sourceIn, tellerOf, voiceIn } from './wording/index.ts';

/** Whose word it is: “a spokesperson of the United States”, “a source that is not named”. */
export function describeVoice(claim: Claim, state: Case): string {
  const teller = tellerOf(state);
  if (teller !== undefined) return voiceIn(teller, claim);
  const { level, speaker } = claim.attribution;
  const whose = principalOf(claim);
  const named = speaker === undefined ? undefined : nameOf(state, speaker);
  const principalName = whose === undefined ? undefined : nameOf(state, whose);
  const of = principalName === undefined ? '' : ` of ${principalName}`;
  // The speaker may be given as whom it speaks for: a member, or a candidate who has a spokesperson.
  const isPerson =
    speaker !== undefined &&
    named !== principalName &&
    !state.members.has(speaker) &&
    !state.groups.has(speaker);
  switch (level) {
    case 'own-words':
      return named ?? (whose === undefined ? 'the speaker' : nameOf(state, whose));
    case 'spokesperson':
      if (named === undefined) return `a spokesperson${of}`;
      return isPerson ? `${named}, spokesperson${of}` : `a spokesperson of ${named}`;
    case 'named-official':
      if (named === undefined) return `an official${of}`;
      return isPerson ? `${named}, an official${of}` : `an official of ${named}`;
    case 'anonymous':
      return named === undefined || isPerson
        ? 'a source that is not named'
        : `an unnamed source of ${named}`;
    case 'report':
      return named ?? 'the outlet itself';
    case 'analysis':
      return named ?? 'observers';
    default:
      return never(level, 'level');
  }
}

/** Where it stands: “Reuters, 22 February 2024, through DPA”. */
export function describeSource(claim: Claim, sourceId: string, state: Case): string {
  const teller = tellerOf(state);
  if (teller !== undefined) return sourceIn(teller, claim, sourceId);
  const source = state.sources.get(sourceId);
  const outlet = source?.outlet ?? source?.title ?? sourceId;
  const chain = claim.attribution.via ?? source?.via ?? [];
  const via = chain.filter((link) => link !== outlet);
  const through = via.length === 0 ? '' : `, from ${via.join(' through ')}`;
  return `${outlet}, ${dateInWords(claim.reported)}${through}`;
}
