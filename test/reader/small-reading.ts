/** Reads a sentence against a race of four members and three candidates, for tests of the reader's rules. */
import {
  fold,
  type Claim,
  type ClaimKind,
  type Entry,
  type Event,
  type SaysOf,
} from '../../src/case/index.ts';
import { NO_OBJECTION } from '../../src/procedure/index.ts';
import { read } from '../../src/reader/index.ts';

const EVENTS: readonly Event[] = [
  {
    type: 'case-opened',
    case: 'league',
    title: 'Who leads the League',
    body: { id: 'league', name: 'League of Rivers', aliases: ['the League'] },
  },
  ...(
    [
      ['HUN', 'Hungary'],
      ['ROU', 'Romania'],
      ['NLD', 'Netherlands'],
      ['TUR', 'Turkey'],
    ] as const
  ).map(([member, name]): Event => ({ type: 'member-joined', member, name })),
  {
    type: 'person-described',
    person: 'mark-rutte',
    name: 'Mark Rutte',
    nationality: 'NLD',
    gender: 'm',
  },
  {
    type: 'person-described',
    person: 'klaus-iohannis',
    name: 'Klaus Iohannis',
    nationality: 'ROU',
    gender: 'm',
    offices: [{ member: 'ROU', title: 'President', rank: 'head' }],
  },
  {
    type: 'person-described',
    person: 'viktor-orban',
    name: 'Viktor Orbán',
    nationality: 'HUN',
    gender: 'm',
    offices: [{ member: 'HUN', title: 'Prime Minister', rank: 'head' }],
  },
  { type: 'post-described', name: 'secretary general' },
  { type: 'rule-set', rule: NO_OBJECTION, words: 'no member objects', basis: 'tradition' },
  { type: 'candidate-named', candidate: 'mark-rutte' },
  { type: 'candidate-named', candidate: 'klaus-iohannis' },
];

const folded = fold(
  EVENTS.map((event, i): Entry => ({
    seq: i + 1,
    recorded: '2024-01-01',
    basis: { kind: 'act', by: 'test' },
    event,
  })),
);

/** The claims of a text that was published on 4 March 2024. */
export function claimsIn(text: string): readonly Claim[] {
  if (!folded.ok) throw new Error(folded.error.message);
  const reading = read(text, { of: folded.value, published: '2024-03-04' });
  if (!reading.ok) throw new Error(reading.error.message);
  return reading.value.claims;
}

/** What the claims of one kind in a text say, without the kind, each with its modality. */
export function saysIn<K extends ClaimKind>(
  kind: K,
  text: string,
): readonly Partial<SaysOf<K> & { modality: string }>[] {
  return claimsIn(text)
    .filter((claim) => claim.says.kind === kind)
    .map(({ says, modality }) => {
      const { kind: _, ...rest } = says;
      return { ...rest, modality } as unknown as Partial<SaysOf<K> & { modality: string }>;
    });
}
