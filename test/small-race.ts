/** A race small enough to follow by eye: five members, two candidates, six claims. */
import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { spanOf, type Claim, type Entry, type Event } from '../src/case/index.ts';
import { NO_OBJECTION } from '../src/procedure/index.ts';

const MEMBERS = {
  AUT: 'Austria',
  BEL: 'Belgium',
  CHE: 'Switzerland',
  DNK: 'Denmark',
  EST: 'Estonia',
};

/** The note that all claims quote, with the words of each in it. */
export const NOTE = [
  'Austria supports Ada Lovelace, its minister said.',
  'Belgium would not stand in the way of Ada Lovelace.',
  'Switzerland objects to Ada Lovelace over “the remarks of last year”, and asks for “a vice-chair of its own”.',
  'A diplomat called Denmark undecided on Ada Lovelace; another, likely to be for her.',
].join('\n');

type Position = Extract<Claim['says'], { kind: 'position' }>;

function claim(
  id: string,
  words: string,
  says: Omit<Position, 'kind'>,
  rest: Partial<Claim> = {},
): Claim {
  const start = NOTE.indexOf(words);
  return {
    id,
    says: { kind: 'position', ...says },
    quote: spanOf(NOTE, start, start + words.length),
    attribution: { level: 'report' },
    modality: 'asserted',
    reported: '2024-03-05',
    ...rest,
  };
}

const part = (words: string): Claim['quote'] => {
  const start = NOTE.indexOf(words);
  return spanOf(NOTE, start, start + words.length);
};

const ada = 'ada-lovelace';

const CLAIMS: readonly Claim[] = [
  claim(
    'aut-1',
    'Austria supports Ada Lovelace',
    { member: 'AUT', candidate: ada, stance: 'supports' },
    { attribution: { level: 'own-words', speaker: 'AUT' } },
  ),
  claim(
    'bel-1',
    'Belgium would not stand in the way of Ada Lovelace',
    { member: 'BEL', candidate: ada, stance: 'accepts' },
    { attribution: { level: 'spokesperson' } },
  ),
  claim(
    'che-1',
    'Switzerland objects to Ada Lovelace',
    {
      member: 'CHE',
      candidate: ada,
      stance: 'objects',
      grounds: [{ quote: part('the remarks of last year'), about: ada, occurred: '2023' }],
    },
    { attribution: { level: 'own-words', speaker: 'CHE' } },
  ),
  {
    ...claim('che-2', 'asks for “a vice-chair of its own”', {
      member: 'CHE',
      candidate: ada,
      stance: 'objects',
    }),
    says: { kind: 'demand', member: 'CHE', asks: part('a vice-chair of its own'), of: ada },
  },
  claim(
    'dnk-1',
    'Denmark undecided on Ada Lovelace',
    { member: 'DNK', candidate: ada, stance: 'undecided' },
    { attribution: { level: 'anonymous' } },
  ),
  claim(
    'dnk-2',
    'likely to be for her',
    { member: 'DNK', candidate: ada, stance: 'leans-for' },
    { modality: 'likely', attribution: { level: 'anonymous' } },
  ),
];

const EVENTS: readonly (readonly [Event, string?])[] = [
  [
    {
      type: 'case-opened',
      case: 'small-race',
      title: 'The chair of the Small Council',
      body: { id: 'council', name: 'Small Council' },
    },
  ],
  ...Object.entries(MEMBERS).map(
    ([member, name]) => [{ type: 'member-joined', member, name } as const, '2000-01-01'] as const,
  ),
  [{ type: 'group-defined', group: 'alpine', name: 'alpine members', members: ['AUT', 'CHE'] }],
  [
    {
      type: 'person-described',
      person: ada,
      name: 'Ada Lovelace',
      aliases: ['Lovelace'],
      gender: 'f',
    },
  ],
  [{ type: 'person-described', person: 'karel-capek', name: 'Karel Čapek' }],
  [{ type: 'post-described', name: 'chair' }],
  [
    {
      type: 'rule-set',
      rule: NO_OBJECTION,
      words: 'the choice stands when no member objects',
      basis: 'tradition',
    },
  ],
  [
    {
      type: 'date-set',
      date: 'end',
      what: 'term-end',
      on: '2024-03-31',
      firmness: 'set',
      label: 'End of the term',
    },
  ],
  [{ type: 'candidate-named', candidate: ada }],
  [{ type: 'candidate-named', candidate: 'karel-capek' }],
  [
    {
      type: 'source-added',
      source: {
        id: 'note-1',
        kind: 'summary',
        outlet: 'The Example',
        title: 'Envoys weigh a name',
        published: '2024-03-05',
        text: NOTE,
        sha256: createHash('sha256').update(NOTE, 'utf8').digest('hex'),
      },
    },
  ],
  ...CLAIMS.map(
    (one) =>
      [{ type: 'claim-proposed', source: 'note-1', claim: one } as const, '2024-03-05'] as const,
  ),
  // The last claim waits for somebody to decide on it.
  ...CLAIMS.slice(0, -1).map(
    (one) => [{ type: 'claim-accepted', claim: one.id } as const] as const,
  ),
];

export const SMALL_RACE: readonly Entry[] = EVENTS.map(([event, occurred], index) => ({
  seq: index + 1,
  ...(occurred !== undefined && { occurred }),
  recorded: '2024-03-06',
  basis: { kind: 'act', by: 'the secretary' },
  event,
}));

/** Writes the race into a folder as a case of its own and returns the case's path. */
export async function smallRaceIn(folder: string): Promise<string> {
  const path = join(folder, 'small-race');
  await mkdir(path, { recursive: true });
  const lines = SMALL_RACE.map((entry) => `${JSON.stringify(entry)}\n`).join('');
  await writeFile(join(path, 'entries.jsonl'), lines);
  return path;
}
