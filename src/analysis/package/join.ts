/** A record's problem with what an analyst's file adds to it. */
import { ok, refuse, type Result } from '../../basics/index.ts';
import type { Choice } from '../../procedure/index.ts';
import type { PackageFile } from './file.ts';
import type { FromRecord, Stand } from './from-record.ts';
import type { Concession, Move, Pair, Problem } from './problem.ts';

/**
 * The two as one. A concession with the id of one from the record adds to it. Where the file tells what
 * moves a member, the record's own guess (the bare lifting of its objection) is left out for it.
 *
 * Refused: a poll that does not fit the body. What cannot be so in the file itself, `unsound` refuses before.
 */
export function joined(from: FromRecord, file: PackageFile): Result<FromRecord> {
  if (file.poll !== undefined) {
    const polled = withPoll(from, file.poll);
    if (!polled.ok) return polled;
    return joined(polled.value, { ...file, poll: undefined });
  }
  const stands = from.stands.map((stand): Stand => {
    const given = file.stands.find(({ member }) => member === stand.member);
    return given === undefined
      ? stand
      : { ...stand, choice: given.choice, why: 'analyst', claims: given.claims ?? [] };
  });
  const moves = movesOf(file);
  const told = new Set(moves.map(({ member }) => member));
  const settled = new Set(file.stands.map(({ member }) => member));
  const kept = from.problem.moves.filter(
    ({ member, needs }) =>
      !settled.has(member) && !(told.has(member) && needs.every((id) => id.startsWith('lifting:'))),
  );
  const all = [...kept, ...moves];
  const needed = new Set(all.flatMap(({ needs }) => needs));
  const concessions = concessionsOf(from.problem, file).filter(
    ({ id, kind }) => kind === 'analyst' || needed.has(id),
  );
  return ok({
    stands,
    problem: {
      ...from.problem,
      now: new Map(stands.map(({ member, choice }): [string, Choice] => [member, choice])),
      concessions,
      moves: all,
      redLines: file.redLines.map(({ unless = [], claims = [], ...line }) => ({
        ...line,
        unless,
        claims,
      })),
      excludes: pairsOf(file, 'excludes'),
      together: pairsOf(file, 'together'),
      decisions: file.decisions.map(({ waitsFor = [], claims = [], ...one }) => ({
        ...one,
        waitsFor,
        claims,
      })),
    },
  });
}

function concessionsOf(problem: Problem, file: PackageFile): readonly Concession[] {
  const known = new Map(problem.concessions.map((one) => [one.id, one]));
  for (const given of file.concessions) {
    const before = known.get(given.id);
    known.set(given.id, {
      id: given.id,
      label: given.label ?? before?.label ?? given.id,
      kind: before?.kind ?? 'analyst',
      // A label of the analyst's own says all.
      ...(before?.about === undefined || given.label !== undefined ? {} : { about: before.about }),
      cost: given.cost ?? before?.cost,
      payers: given.payers ?? before?.payers,
      waitsFor: [...(before?.waitsFor ?? []), ...(given.waitsFor ?? [])],
      claims: [...new Set([...(before?.claims ?? []), ...(given.claims ?? [])])],
    });
  }
  return [...known.values()];
}

const movesOf = (file: PackageFile): readonly Move[] =>
  file.concessions.flatMap(({ id, moves = [], claims: whole = [] }) =>
    moves.map(({ member, to, with: others = [], chance = 1, claims = whole }) => ({
      member,
      to,
      needs: [...new Set([id, ...others])],
      chance,
      claims,
    })),
  );

function pairsOf(file: PackageFile, which: 'excludes' | 'together'): readonly Pair[] {
  return file.concessions.flatMap((one) =>
    (one[which] ?? []).map((other) => ({
      a: one.id,
      b: other,
      claims: [
        ...new Set([
          ...(one.claims ?? []),
          ...(file.concessions.find(({ id }) => id === other)?.claims ?? []),
        ]),
      ],
    })),
  );
}

/** A body without names: as many seats of each group as the members have, marked as the poll says. */
function withPoll(
  { problem }: FromRecord,
  poll: NonNullable<PackageFile['poll']>,
): Result<FromRecord> {
  const { groups = {}, members } = problem.body;
  const isMember = new Set(members);
  const groupOf = (group: string | undefined): readonly string[] =>
    group === undefined
      ? members
      : Object.hasOwn(groups, group)
        ? (groups[group] ?? []).filter((id) => isMember.has(id))
        : [];
  const named = [...new Set(poll.flatMap(({ group }) => group ?? []))];
  const inSome = new Set(named.flatMap(groupOf));
  const stands: Stand[] = [];
  const seatsOf = new Map<string, string[]>();
  for (const group of [...named, undefined]) {
    const room = group === undefined ? members.length - inSome.size : groupOf(group).length;
    const marks = poll
      .filter((one) => one.group === group)
      .flatMap(({ choice, seats }) => Array.from({ length: seats }, () => choice));
    if (marks.length !== room) {
      return refuse(
        'bad-input',
        `The poll has ${marks.length} seats ${group === undefined ? 'outside any group that it names' : `for “${group}”`}, where the body has ${room}; nothing was worked out.`,
        group,
      );
    }
    for (const [i, choice] of marks.entries()) {
      const member = `${group ?? 'seat'}-${i + 1}`;
      stands.push({
        member,
        name: `a seat${group === undefined ? '' : ` of “${group}”`} (${i + 1})`,
        choice,
        why: 'poll',
        claims: [],
      });
      if (group !== undefined) seatsOf.set(group, [...(seatsOf.get(group) ?? []), member]);
    }
  }
  if (problem.body.weights !== undefined && Object.keys(problem.body.weights).length > 0) {
    return refuse(
      'bad-input',
      'A poll without names cannot be counted by weights; nothing was worked out.',
    );
  }
  const others = stands.filter(({ choice }) => choice !== 'consent');
  const id = ({ member }: Stand): string => `consent:${member}`;
  return {
    ok: true,
    value: {
      stands,
      problem: {
        ...problem,
        body: { members: stands.map(({ member }) => member), groups: Object.fromEntries(seatsOf) },
        now: new Map(stands.map(({ member, choice }): [string, Choice] => [member, choice])),
        concessions: others.map((stand): Concession => ({
          id: id(stand),
          label: `${stand.name} comes round`,
          kind: 'consent',
          cost: undefined,
          payers: undefined,
          waitsFor: [],
          claims: [],
        })),
        moves: others.map((stand): Move => ({
          member: stand.member,
          to: 'consent',
          needs: [id(stand)],
          chance: 1,
          claims: [],
        })),
      },
    },
  };
}
