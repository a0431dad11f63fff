/** A rating that a person gives or takes back, of a report, an outlet or a claim. */
import { never, refuse, type Result } from '../../basics/index.ts';
import { outletKey, type Command } from '../../case/index.ts';
import type { z } from 'zod';
import { carriedOut, wholeIds } from '../carried-out.ts';
import type { NewRating } from '../contract/commands.ts';
import type { Draft, OpenRecord, Writing } from '../record.ts';

export type Rated = z.infer<typeof NewRating>;

/** Refused: what is not in the record, a rating that it has already, and taking back what was not given. */
export function rate(record: OpenRecord, asked: Rated, writing: Writing): Result<readonly Draft[]> {
  const command = commandOf(record, asked);
  return command.ok ? carriedOut(record, [command.value], writing) : command;
}

function commandOf(record: OpenRecord, asked: Rated): Result<Command> {
  const why = asked.reason === undefined ? {} : { reason: asked.reason };
  switch (asked.of) {
    case 'source':
      return command({ type: 'rate-source', source: asked.id, rating: asked.rating, ...why });
    case 'outlet': {
      // The name as the record has it, so that whoever reads the entry finds it there.
      const outlet = [...record.state.sources.values()].find(
        (one) => one.outlet !== undefined && outletKey(one.outlet) === outletKey(asked.id),
      )?.outlet;
      return outlet === undefined
        ? refuse(
            'not-found',
            `The record has no report by “${asked.id}”; \`nemcon table sources\` lists all. Nothing was written.`,
          )
        : command({ type: 'rate-outlet', outlet, rating: asked.rating, ...why });
    }
    case 'claim': {
      const whole = wholeIds(record, [asked.id]);
      if (!whole.ok) return whole;
      const [claim = asked.id] = whole.value;
      return command({ type: 'rate-claim', claim, rating: asked.rating, ...why });
    }
    default:
      return never(asked, 'rating');
  }
}

const command = (one: Command): Result<Command> => ({ ok: true, value: one });
