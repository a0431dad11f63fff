/**
 * What the commands behind the board show, as a picture or as a page: figures, what they say in words,
 * and the words of the record that they rest on.
 */
import type { Word } from '../../analysis/index.ts';
import type { Day } from '../../basics/index.ts';
import { dateInWords, type Case } from '../../case/index.ts';
import type { Block, Briefing, Line } from '../briefing/blocks.ts';
import { briefingHtml } from '../briefing/html.ts';
import { citingFrom, type Citing } from '../briefing/notes.ts';
import type { SvgOptions } from '../chart-svg.ts';
import { stackedSvg } from '../stacked-svg.ts';

export interface Figure {
  readonly title: string;
  /** Draws it; `chartSvg` with a function of `charts/` and its data. */
  readonly draw: (options: SvgOptions) => string;
}

/** A view, ready to be drawn or written out. Its sentences are English, as those of the analysis are. */
export interface Shown {
  readonly title: string;
  /** What it is about, and of which day. */
  readonly about: string;
  /** All of it in a sentence or two, to be read out. */
  readonly sentence: string;
  readonly figures: readonly Figure[];
  /** The ids of all claims that the figures rest on. */
  readonly claims: readonly string[];
  /** The same in words, line by line, each with its claims. */
  readonly blocks: (cite: Citing['cite']) => readonly Block[];
}

/** The record that a view is of; without one, as of a rule in a file, nothing is cited. */
export interface Behind {
  readonly state: Case;
  readonly asOf: Day;
  readonly knownAt?: Day | undefined;
}

const WIDTH = 640;

/** “Source: Nemcon, as of 3 April 2024, as known on 3 April 2024”. */
function origin({ asOf, knownAt }: Behind): string {
  const known = knownAt === undefined ? '' : `, as known on ${dateInWords(knownAt)}`;
  return `Source: Nemcon, as of ${dateInWords(asOf)}${known}`;
}

/** Outlets with the days of their reports: “Reuters 2024-02-22, 2024-03-05; Politico 2024-02-21”. */
function outlets({ state }: Behind, claims: readonly string[]): string {
  const days = new Map<string, Set<string>>();
  for (const id of claims) {
    const source = state.sources.get(state.claims.get(id)?.source ?? '');
    if (source === undefined) continue;
    const outlet = source.outlet ?? source.title ?? source.id;
    days.set(outlet, (days.get(outlet) ?? new Set()).add(source.published));
  }
  return [...days]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([outlet, on]) => `${outlet} ${[...on].toSorted().join(', ')}`)
    .join('; ');
}

/** The figures of a view below each other in one file of SVG, with every report that they rest on under them. */
export function shownSvg({ figures, claims }: Shown, behind: Behind | undefined): string {
  const told = behind === undefined ? '' : outlets(behind, claims);
  const last = figures.length - 1;
  return stackedSvg(
    figures.map(({ title, draw }, i) => ({
      title,
      svg: draw({
        width: WIDTH,
        id: `figure-${i + 1}`,
        ...(behind !== undefined && {
          source: `${origin(behind)}${i === last && told !== '' ? `, from ${told}` : ''}`,
        }),
      }),
    })),
  );
}

/** A view as a page: the sentence, the figures, the same in words, and the words of the record as notes. */
export function shownHtml(shown: Shown, behind: Behind | undefined): string {
  const { title, about, sentence, figures, claims, blocks } = shown;
  const citing = behind === undefined ? undefined : citingFrom(behind.state);
  const cite: Citing['cite'] = citing?.cite ?? (() => []);
  const source = behind === undefined ? {} : { source: origin(behind) };
  const body: readonly Block[] = [
    { kind: 'lead', line: [sentence] },
    ...figures.flatMap(({ title: heading, draw }, i): readonly Block[] => [
      { kind: 'heading', text: heading },
      {
        kind: 'chart',
        title: heading,
        svg: draw({ width: WIDTH, margin: 4, id: `figure-${i + 1}`, ...source }),
      },
    ]),
    ...blocks(cite),
  ];
  // What only a figure rests on is noted as well.
  cite(claims);
  const page: Briefing = {
    language: 'en',
    title,
    subtitle: about,
    blocks: body,
    notesTitle: 'The words it rests on',
    notes: citing?.notes() ?? [],
  };
  return briefingHtml(page);
}

/** “as of 5 March 2024”. */
export const asOfWords = (day: Day): string => `as of ${dateInWords(day)}`;

/** A heading and a list under it; nothing where the list is empty. */
export const listed = (text: string, items: readonly Line[]): readonly Block[] =>
  items.length === 0
    ? []
    : [
        { kind: 'heading', text },
        { kind: 'list', items },
      ];

/** Words of the record as the record puts them, with their note. */
export const wordLine = ({ words, claim }: Word, cite: Citing['cite']): Line => [
  { words },
  ' ',
  ...cite([claim]),
];

export const claimsOf = (words: readonly Word[]): readonly string[] =>
  words.map(({ claim }) => claim);
