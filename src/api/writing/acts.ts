/** What a person at the reading desk may write into a case, as entries to append: all of it or nothing. */
import { isDateText, refuse, slug, type Result } from '../../basics/index.ts';
import { Claim, type Command } from '../../case/index.ts';
import type { z } from 'zod';
import type { Decisions, NewCandidate, NewClaim, NewDate } from '../contract/commands.ts';
import { carriedOut } from '../carried-out.ts';
import type { Draft, OpenRecord, Writing } from '../record.ts';

/** What a person made of claims: reopened first, so that a decision can be taken back and made anew at once. */
export function decisions(
  record: OpenRecord,
  asked: z.infer<typeof Decisions>,
  writing: Writing,
): Result<readonly Draft[]> {
  const { accept = [], reject = [], correct = [], reopen = [] } = asked;
  const commands: Command[] = [
    ...reopen.map((claim) => ({ type: 'reopen-claim' as const, claim })),
    ...accept.map((claim) => ({ type: 'accept-claim' as const, claim })),
    ...correct.map(({ claim, now }) => ({ type: 'correct-claim' as const, claim, now })),
    ...reject.map(({ claim, reason }) => ({
      type: 'reject-claim' as const,
      claim,
      ...(reason !== undefined && { reason }),
    })),
  ];
  if (commands.length === 0) {
    return refuse(
      'bad-input',
      'Nothing was decided: name claims to accept, reject, correct or reopen. Nothing was written.',
    );
  }
  return carriedOut(record, commands, writing);
}

/** A free id for a claim that a person adds to a source: `own-` and a number, under the source's name. */
function ownId(record: OpenRecord, source: string): string {
  const stem = `${source.slice(0, 100)}-own-`;
  let n = 1;
  while (record.state.claims.has(`${stem}${n}`)) n += 1;
  return `${stem}${n}`;
}

/** A claim whose words a person found in a source: proposed and accepted by that person. */
export function ownClaim(
  record: OpenRecord,
  { source, claim }: z.infer<typeof NewClaim>,
  writing: Writing,
): Result<readonly Draft[]> {
  const id = ownId(record, source);
  const whole = Claim.parse({ ...claim, id });
  return carriedOut(
    record,
    [
      { type: 'propose-claims', source, claims: [whole] },
      { type: 'accept-claim', claim: id },
    ],
    writing,
  );
}

/** A person named as a candidate; one whom the case knows already is not described again. */
export function newCandidate(
  record: OpenRecord,
  { name, nationality }: z.infer<typeof NewCandidate>,
  writing: Writing,
): Result<readonly Draft[]> {
  const candidate = slug(name);
  if (candidate === '') {
    return refuse('bad-input', `“${name}” has no letter in it; nothing was written.`, 'name');
  }
  const known = record.state.people.has(candidate);
  return carriedOut(
    record,
    [
      {
        type: 'name-candidate',
        candidate,
        ...(!known && { name, ...(nationality !== undefined && { nationality }) }),
      },
    ],
    writing,
  );
}

/** A date of the calendar. */
export function newDate(
  record: OpenRecord,
  { what, on, firmness, label }: z.infer<typeof NewDate>,
  writing: Writing,
): Result<readonly Draft[]> {
  if (!isDateText(on)) {
    return refuse(
      'bad-input',
      `“${on}” is no date; write YYYY-MM-DD, YYYY-MM or YYYY. Nothing was written.`,
      'on',
    );
  }
  let n = 1;
  while (record.state.dates.has(`${what}-${n}`)) n += 1;
  return carriedOut(
    record,
    [{ type: 'set-date', date: `${what}-${n}`, what, on, firmness, label }],
    writing,
  );
}
