/** Bounds where heads were counted and weight decides. */
import { own, valueOf, type Voter } from '../evaluate.ts';
import { CHOICES, type AtLeast, type AtMost, type Choice } from '../rule.ts';
import type { Poll } from './poll.ts';
import { countsFor, splitOf } from './tally.ts';

/**
 * The members with the choices that were counted, given out so that the part comes off worst (or
 * best): the choices that help it go to the lightest members (or the heaviest).
 */
export function headsAt(
  poll: Poll,
  part: AtLeast | AtMost,
  candidate: string,
  end: 'worst' | 'best',
): readonly Voter[] {
  const { body, paper, tally } = poll;
  const table = own(body.weights, part.weights ?? '') ?? {};
  const weightOf = (member: string): number => table[member] ?? 0;
  const eligible = new Set(body.eligible);
  const inGroup = part.group === undefined ? undefined : new Set(own(body.groups, part.group));
  const counts = tally === undefined ? {} : countsFor(paper, tally, candidate, poll.asked);
  const split = splitOf(counts, body.eligible.length, paper.unheard, tally?.complete === true);
  const byValue = (a: Choice, b: Choice): number => valueOf(part, b) - valueOf(part, a);
  const rest = split.open.toSorted(byValue).at(end === 'best' ? 0 : -1) ?? 'absent';
  const choicesLeft = CHOICES.flatMap((choice) =>
    Array.from({ length: split.certain[choice] }, () => choice),
  );
  while (choicesLeft.length < body.eligible.length) choicesLeft.push(rest);
  choicesLeft.sort(byValue);
  const byWeight = body.eligible.toSorted((a, b) =>
    end === 'worst' ? weightOf(a) - weightOf(b) : weightOf(b) - weightOf(a),
  );
  // A part that looks at a group only may have any of these choices in it.
  const given = new Map(
    byWeight.map((member, place) => [
      member,
      inGroup === undefined ? [choicesLeft[place] ?? rest] : CHOICES,
    ]),
  );
  return body.members
    .filter((member) => inGroup === undefined || inGroup.has(member))
    .map((member) =>
      eligible.has(member)
        ? { weight: weightOf(member), open: given.get(member) ?? [rest] }
        : { weight: weightOf(member), open: ['absent'], barred: true },
    );
}
