/** The kinds of statement that are written, and their variables. */

export interface StatementType {
  readonly id: number;
  readonly label: string;
  readonly colour: readonly [red: number, green: number, blue: number];
  readonly variables: readonly (readonly [
    name: string,
    type: 'short text' | 'boolean' | 'long text',
  ])[];
}

/** What Nemcon knows beyond agreement; read back on import. */
const BEYOND = [
  ['stance', 'short text'],
  ['modality', 'short text'],
  ['level', 'short text'],
  ['claim', 'short text'],
] as const;

/**
 * The first two are those of every new database of the program; the first has further variables.
 * Agreement is yes or no, so a position that is neither has a type of its own.
 */
export const STATEMENT_TYPES: readonly StatementType[] = [
  {
    id: 1,
    label: 'DNA Statement',
    colour: [239, 208, 51],
    variables: [
      ['person', 'short text'],
      ['organization', 'short text'],
      ['concept', 'short text'],
      ['agreement', 'boolean'],
      ...BEYOND,
    ],
  },
  {
    id: 2,
    label: 'Annotation',
    colour: [211, 211, 211],
    variables: [['note', 'long text']],
  },
  {
    id: 3,
    label: 'Position without direction',
    colour: [217, 213, 204],
    variables: [
      ['person', 'short text'],
      ['organization', 'short text'],
      ['concept', 'short text'],
      ...BEYOND,
    ],
  },
];

/** Attributes of people, organizations and concepts: what they are, and their id in the record. */
export const ATTRIBUTES = ['Type', 'Nemcon id'] as const;
