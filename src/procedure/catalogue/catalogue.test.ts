import countries from 'i18n-iso-countries';
import { describe, expect, it } from 'vitest';
import { Procedure, stepsOf } from '../parts/procedure.ts';
import { CATALOGUE, procedureNamed } from './index.ts';

/** The kinds of thing that a procedure names, by the key that it names them under. */
const NAMED_BY: Readonly<Record<string, Kind>> = {
  by: 'role',
  closedBy: 'role',
  extendableBy: 'role',
  breakableBy: 'role',
  castingVote: 'role',
  choose: 'role',
  body: 'body',
  eachMemberOf: 'body',
  go: 'stage',
  declined: 'stage',
  first: 'stage',
  article: 'article',
  articles: 'article',
  group: 'group',
  weights: 'weights',
  posts: 'post',
};
type Kind = 'role' | 'body' | 'stage' | 'article' | 'group' | 'weights' | 'post';

/** Every name that stands somewhere in a procedure, as “kind name”. */
function namesUsed(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(namesUsed);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const kind = NAMED_BY[key];
    const order = key === 'by' && 'kind' in value && value.kind === 'order';
    const names = (Array.isArray(inner) ? inner : [inner]).filter(
      (one: unknown) => typeof one === 'string',
    );
    return [
      ...(kind === undefined || order ? [] : names.map((name) => `${kind} ${name}`)),
      ...namesUsed(inner),
    ];
  });
}

function namesMade(procedure: Procedure): readonly string[] {
  const { roles, bodies, stages, articles, posts } = procedure;
  return [
    ...roles.map(({ id }) => `role ${id}`),
    ...bodies.map(({ id }) => `body ${id}`),
    ...stages.map(({ id }) => `stage ${id}`),
    ...articles.map(({ id }) => `article ${id}`),
    ...posts.map(({ id }) => `post ${id}`),
    ...bodies.flatMap(({ groups = {} }) => Object.keys(groups).map((name) => `group ${name}`)),
    ...bodies.flatMap(({ weights = {} }) => Object.keys(weights).map((name) => `weights ${name}`)),
  ];
}

/** The stages that a race can come to from the first one. */
function reached(procedure: Procedure): ReadonlySet<string> {
  const seen = new Set<string>();
  const todo = [procedure.first];
  for (let id = todo.pop(); id !== undefined; id = todo.pop()) {
    const stage = procedure.stages.find((one) => one.id === id);
    if (stage === undefined || seen.has(id)) continue;
    seen.add(id);
    for (const { step } of stepsOf(stage)) {
      if ('go' in step) todo.push(step.go);
      else if (step.end === 'appointed' && step.accepted) todo.push(step.accepted.declined);
    }
  }
  return seen;
}

describe.each(CATALOGUE.map((procedure) => [procedure.name, procedure] as const))(
  'the procedure %s',
  (_name, procedure) => {
    it('is what the schema says, and survives JSON', () => {
      expect(Procedure.parse(JSON.parse(JSON.stringify(procedure)))).toEqual(procedure);
    });

    it('names nothing that it does not have', () => {
      const made = new Set(namesMade(procedure));
      expect(namesUsed(procedure).filter((name) => !made.has(name))).toEqual([]);
    });

    it('gives each name once', () => {
      // Two bodies may well have a group or a table of the same name.
      const made = namesMade(procedure).filter((name) => !/^(?:group|weights) /.test(name));
      expect(made).toEqual([...new Set(made)]);
    });

    it('can come to each of its stages, and to an appointment', () => {
      expect([...reached(procedure)].sort()).toEqual(procedure.stages.map(({ id }) => id).sort());
      const steps = procedure.stages.flatMap(stepsOf).map(({ step }) => step);
      expect(steps.some((step) => 'end' in step && step.end === 'appointed')).toBe(true);
    });

    it('lists members once, and only groups of its own members', () => {
      for (const { members, size, groups = {} } of procedure.bodies) {
        expect(members === undefined, 'either members or a size').not.toBe(size === undefined);
        expect(new Set(members)).toHaveLength(members?.length ?? 0);
        for (const group of Object.values(groups)) {
          if (members === undefined) continue;
          expect(group.members?.filter((one) => !members.includes(one)) ?? []).toEqual([]);
        }
      }
    });

    it('writes states by their ISO codes', () => {
      const written = procedure.bodies.flatMap(({ members = [], groups = {} }) => [
        ...members,
        ...Object.values(groups).flatMap(({ members: some = [] }) => some),
      ]);
      const codes = written.filter((name) => /^[A-Z]{3}$/.test(name));
      expect(codes.filter((code) => countries.alpha3ToAlpha2(code) === undefined)).toEqual([]);
    });

    it('cites every article that it lists, and doubts only what it has', () => {
      const used = new Set(namesUsed(procedure));
      const idle = procedure.articles.filter(({ id }) => !used.has(`article ${id}`));
      expect(idle.map(({ id }) => id)).toEqual([]);
      const subjects = new Set([
        ...Object.keys(procedure),
        ...namesMade(procedure).map((name) => name.split(' ')[1]),
      ]);
      const doubts = procedure.doubts ?? [];
      expect(doubts.map(({ about }) => about).filter((about) => !subjects.has(about))).toEqual([]);
    });
  },
);

describe('the catalogue', () => {
  it('is sorted, with each name once', () => {
    const names = CATALOGUE.map(({ name }) => name);
    expect(names).toEqual([...new Set(names)].sort());
  });

  it.each(CATALOGUE.map(({ name }) => name))('finds %s by its name', (name) => {
    expect(procedureNamed(name)).toMatchObject({ ok: true, value: { name } });
  });

  it.each([
    { typed: ' NATO ', name: 'nato' },
    { typed: 'African Union', name: 'african-union' },
    { typed: 'council_of_europe', name: 'council-of-europe' },
  ])('finds $name when “$typed” is typed', ({ typed, name }) => {
    expect(procedureNamed(typed)).toMatchObject({ ok: true, value: { name } });
  });

  it.each([
    { typed: 'nate', near: 'nato' },
    { typed: 'comonwealth', near: 'commonwealth' },
    { typed: 'consensus', near: 'consensus-minus-one” or “consensus-silence' },
    { typed: 'europe', near: 'council-of-europe' },
  ])('asks whether $near was meant by “$typed”', ({ typed, near }) => {
    const answer = procedureNamed(typed);
    expect(answer).toMatchObject({ ok: false, error: { code: 'not-found' } });
    expect(answer.ok ? '' : answer.error.message).toContain(near);
  });

  it('points to the list when nothing is near', () => {
    for (const typed of ['zzzzzzzzzz', '', 'constructor', '__proto__']) {
      expect(procedureNamed(typed)).toMatchObject({
        ok: false,
        error: { message: expect.stringContaining('see all names') as string },
      });
    }
  });
});
