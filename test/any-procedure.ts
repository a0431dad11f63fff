/** Procedures for property tests: all that the schema allows, sensible or not, with names that mostly lead somewhere. */
import fc from 'fast-check';
import {
  BASES,
  CHOICES,
  PROCEDURE_FORMAT,
  type Procedure,
  type Stage,
} from '../src/procedure/index.ts';

/** The names that a procedure of these has, and one that it has not. */
const STAGES = ['a', 'b', 'c', 'd', 'e'] as const;
const BODIES = ['council', 'assembly'] as const;
const ROLES = ['member', 'chair'] as const;
const ARTICLES = ['article'] as const;
const named = (known: readonly string[]): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 12, arbitrary: fc.constantFrom(...known) },
    { weight: 1, arbitrary: fc.constant('not-there') },
  );

/** Words that are hostile to whatever shows them. */
const line = fc.oneof(
  fc.constantFrom(
    'Board',
    'x"; %% <img src=x onerror=1>',
    '\u202eoff',
    '[*] --> s1',
    'a'.repeat(400),
  ),
  fc
    .string({ minLength: 1, maxLength: 40, unit: 'grapheme' })
    .filter((text) => text.trim() === text && text !== ''),
);
const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined, freq: 2 });

/** A record without the fields that are undefined, as JSON would have it. */
const fields = <T extends Record<string, unknown>>(model: {
  [K in keyof T]: fc.Arbitrary<T[K]>;
}): fc.Arbitrary<T> =>
  fc
    .record(model)
    .map(
      (made) =>
        Object.fromEntries(Object.entries(made).filter(([, value]) => value !== undefined)) as T,
    );

const count = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 20 }) },
  { weight: 1, arbitrary: fc.constantFrom(100_000, Number.MAX_SAFE_INTEGER) },
);
const span = fc.record({
  count: fc.integer({ min: 1, max: 9 }),
  unit: fc.constantFrom('hours', 'days', 'weeks', 'months', 'years'),
});
const article = maybe(named(ARTICLES));

const threshold = fc.oneof(
  fc.record({ number: count }),
  fc.record({
    num: count,
    den: fc.integer({ min: 1, max: 5 }),
    base: fc.constantFrom(...BASES),
    than: fc.constantFrom('or-equal', 'strictly'),
  }),
  fc.record({
    num: fc.integer({ min: 1, max: 9 }),
    den: fc.integer({ min: 1, max: 3 }),
    rootOf: fc.constantFrom('members', 'eligible'),
  }),
);

const part = fc.oneof(
  fields({
    kind: fc.constantFrom('at-least', 'at-most'),
    choices: fc.subarray([...CHOICES], { minLength: 1 }),
    threshold,
    group: maybe(named(['first', 'second'])),
    weights: maybe(named(['people', 'shares'])),
    label: maybe(line),
    article,
  }),
  fields({
    kind: fc.constant('order'),
    by: fc.constantFrom('most-votes', 'beat-path'),
    first: fc.integer({ min: 1, max: 3 }),
    weights: maybe(named(['people', 'shares'])),
    article,
  }),
  fields({
    kind: fc.constant('declared'),
    by: named(ROLES),
    criteria: fc.array(line, { minLength: 1, maxLength: 2 }),
  }),
);
const joined = (of: fc.Arbitrary<object>): fc.Arbitrary<object> =>
  fields({
    kind: fc.constantFrom('all', 'any'),
    parts: fc.array(of, { minLength: 1, maxLength: 3 }),
    article,
  });
const rule = fc.oneof(part, joined(part), joined(fc.oneof(part, joined(part))));

const carry = fc.oneof(
  fc.constantFrom('chosen', 'standing', 'nobody'),
  fc.record({ top: fc.integer({ min: 1, max: 3 }) }),
);
const setStep = fc.oneof(
  { weight: 4, arbitrary: fields({ go: named(STAGES), with: carry, article, note: maybe(line) }) },
  {
    weight: 1,
    arbitrary: fields({
      end: fc.constant('appointed'),
      accepted: maybe(fc.record({ declined: named(STAGES) })),
      term: maybe(fc.record({ lasts: span })),
    }),
  },
  { weight: 1, arbitrary: fields({ end: fc.constant('not-filled'), acting: maybe(line) }) },
);
const step = fc.oneof(
  { weight: 4, arbitrary: setStep },
  {
    weight: 1,
    arbitrary: fields({
      choose: named(ROLES),
      among: fc.array(fc.record({ when: line, step: setStep }), { minLength: 2, maxLength: 3 }),
      article,
    }),
  },
);
const clock = fields({
  lasts: maybe(span),
  beforeTermEnds: maybe(span),
  hard: fc.boolean(),
  extendableBy: fc.array(named(ROLES), { maxLength: 2 }),
});

const form = fc.oneof(
  fc.record({ kind: fc.constant('one'), writeIn: fc.boolean() }),
  fc.record({
    kind: fc.constant('some'),
    names: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 3 }),
    exactly: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('graded'),
    grades: fc.array(
      fc.record({
        id: fc.constantFrom('yes', 'no', 'abstain'),
        title: line,
        counts: fc.constantFrom(...CHOICES),
      }),
      { minLength: 2, maxLength: 4 },
    ),
  }),
  fields({
    kind: fc.constant('ranked'),
    default: maybe(line),
    unranked: fc.constantFrom('below-all', 'no-preference'),
  }),
  fields({
    kind: fc.constant('assent'),
    reserve: fc.boolean(),
    abstain: fc.boolean(),
    reasons: maybe(fc.boolean()),
  }),
);
const paper = fields({
  form,
  secrecy: fc.constantFrom('open', 'secret', 'secret-by-group', 'confided'),
  group: maybe(named(['first', 'second'])),
  unheard: fc.constantFrom('consent', 'abstain', 'absent'),
});
const rounds = fc.oneof(fc.integer({ min: 1, max: 5 }), fc.constant('no-limit'));
const counts = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 3 });
const bounds = {
  from: maybe(fc.integer({ min: 1, max: 4 })),
  to: maybe(fc.integer({ min: 1, max: 4 })),
};
const effect = fc.oneof(
  fields({ kind: fc.constant('invite'), by: named(ROLES), count: maybe(counts), ...bounds }),
  fields({ kind: fc.constantFrom('drop-last', 'keep-top'), count: counts, ...bounds }),
);
const result = fc.record({
  to: fc.subarray(['public', 'members', 'nominators', 'candidates', 'convener'] as const, {
    minLength: 1,
  }),
  tells: fc.constantFrom('counts', 'names', 'outcome'),
});

const tieBreak = fc.oneof(
  fc.constantFrom('reballot', 'lot', 'next-round'),
  fc.record({ castingVote: named(ROLES) }),
);

const common = (id: string) => ({
  id: fc.constant(id),
  title: line,
  articles: maybe(fc.array(named(ARTICLES), { maxLength: 2 })),
  note: maybe(line),
});
const asking = {
  body: named(BODIES),
  by: named(ROLES),
  paper,
  result,
  rounds,
  clock: maybe(clock),
  effects: maybe(fc.array(effect, { maxLength: 2 })),
};

const stage = (id: string): fc.Arbitrary<Stage> =>
  fc.oneof(
    fields({
      ...common(id),
      kind: fc.constant('nominate'),
      by: fc.array(named(ROLES), { minLength: 1, maxLength: 2 }),
      each: fc.oneof(fc.integer({ min: 1, max: 3 }), fc.constant('no-limit')),
      requires: maybe(fc.array(line, { maxLength: 2 })),
      staysOpen: maybe(fc.boolean()),
      closedBy: maybe(named(ROLES)),
      clock: maybe(clock),
      next: step,
      nobody: maybe(step),
    }),
    fields({
      ...common(id),
      kind: fc.constant('deliberate'),
      what: fc.constantFrom('hearing', 'campaign', 'interviews', 'negotiation', 'pause'),
      closedBy: maybe(named(ROLES)),
      clock: maybe(clock),
      next: step,
    }),
    fields({
      ...common(id),
      ...asking,
      kind: fc.constant('sound'),
      rule: maybe(rule),
      next: step,
      exhausted: maybe(step),
    }),
    fields({
      ...common(id),
      ...asking,
      kind: fc.constant('ballot'),
      about: fc.constantFrom('slate', 'proposed'),
      rule,
      tie: maybe(fc.oneof(tieBreak, fc.array(tieBreak, { minLength: 1, maxLength: 2 }))),
      met: step,
      whenLeft: maybe(fc.record({ candidates: fc.integer({ min: 1, max: 3 }), step })),
      exhausted: maybe(step),
    }),
    fields({
      ...common(id),
      kind: fc.constant('tacit'),
      body: named(BODIES),
      by: named(ROLES),
      amendments: fc.boolean(),
      clock,
      rule,
      unbroken: step,
      broken: step,
    }),
    fields({
      ...common(id),
      kind: fc.constant('assign'),
      how: fc.constantFrom('rotation', 'lot', 'choice'),
      by: named(ROLES),
      order: maybe(line),
      next: step,
    }),
  ) as unknown as fc.Arbitrary<Stage>;

const MEMBERS = ['FRA', 'GBR', 'DEU', 'constructor'] as const;
const members = fc.array(fc.constantFrom(...MEMBERS), { minLength: 1, maxLength: 4 });
const size = fc.integer({ min: 1, max: 100_000 });
const group = fields({ title: line, members: maybe(members), size: maybe(size) });
const weights = fields({
  title: line,
  unit: line,
  of: maybe(fc.dictionary(fc.constantFrom(...MEMBERS), count, { noNullPrototype: true })),
});
const body = (id: string) =>
  fields({
    id: fc.constant(id),
    title: line,
    members: maybe(members),
    size: maybe(fc.oneof(size, fc.constant('varies'))),
    groups: maybe(fields({ first: group, second: group })),
    weights: maybe(fields({ people: weights, shares: weights })),
  });

/** Any procedure that fits the schema. */
export const anyProcedure: fc.Arbitrary<Procedure> = fc
  .record({
    title: line,
    organisation: line,
    summary: line,
    bodies: fc.tuple(...BODIES.map(body)),
    roles: fc.tuple(
      ...ROLES.map((id) =>
        fields({
          id: fc.constant(id),
          title: line,
          holder: fc.oneof(
            fields({ eachMemberOf: named(BODIES), group: maybe(named(['first', 'second'])) }),
            fc.record({ body: named(BODIES) }),
            fc.record({ office: line }),
            fc.constant({ candidates: true }),
          ),
        }),
      ),
    ),
    stages: fc
      .integer({ min: 1, max: STAGES.length })
      .chain((many) => fc.tuple(...STAGES.slice(0, many).map(stage))),
    first: named(STAGES),
    package: maybe(
      fields({ posts: fc.constant(['post', 'other']), breakableBy: fc.array(named(ROLES)) }),
    ),
    ruleChanges: fc.oneof(
      fc.constant('nobody'),
      fc.record({ by: fc.array(named(ROLES), { minLength: 1, maxLength: 2 }) }),
    ),
  })
  .map(
    ({ package: together, ...made }) =>
      ({
        format: PROCEDURE_FORMAT,
        name: 'any',
        posts: [{ id: 'post', title: 'Post' }],
        articles: [{ id: 'article', cite: 'Article 1', of: 'the rules' }],
        ...made,
        ...(together === undefined ? {} : { package: together }),
      }) as unknown as Procedure,
  );
