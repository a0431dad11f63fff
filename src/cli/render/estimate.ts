/** An estimate in the terminal: the number, the rule, who hangs in the balance, who can block. */
import { leastInFavour, type EstimateOutput } from '../../api/index.ts';
import { dateInWords } from '../../case/index.ts';
import { fit, fitFor, paint, piece, wrap, type Screen } from '../terminal/index.ts';
import { chanceBar, percent } from './chance-bar.ts';

type Member = EstimateOutput['members'][number];

/** Columns that the numbers and the bar take beside a name. */
const BESIDE = 56;
const SHOWN_SETS = 8;
const SHOWN_COUNTS = 5;

const range = ([low, high]: readonly [number, number]): string =>
  low === high ? `${low}` : `${low} to ${high}`;

/** Wrapping drops leading blanks, which keep the numbers in a column. */
const hard = (text: string): string => text.replaceAll(' ', '\u00a0');

function headline(screen: Screen, found: EstimateOutput): string[] {
  const { name, size, asOf, number, rule } = found;
  const met =
    rule === undefined
      ? 'No rule is known, so no chance is told.'
      : `The rule is met with a chance of${percent(rule.met).replace(/^ +/, ' ')}${rule.error === undefined ? '' : `, give or take ${(rule.error * 200).toFixed(1)} points`}, if the choice is put that day.`;
  return [
    ...wrap(screen, [
      piece(`${name}, ${dateInWords(asOf)}: `, 'strong'),
      piece(
        `${number.expected.toFixed(1)} of ${size} in favour are to be expected, ${range(number.interval)} with four chances in five. ${met}`,
      ),
    ]),
    ...(rule === undefined || rule.parts.length < 2
      ? []
      : rule.parts.flatMap(({ label, met: part }) =>
          wrap(screen, [piece(`${hard(percent(part))}\u00a0 ${label}`)], { first: '  ', rest: 11 }),
        )),
    ...wrap(screen, [
      piece(
        'An estimate from claims by rules that are partly judgement: docs/analysis.md.',
        'faint',
      ),
    ]),
  ];
}

function memberLine(screen: Screen, member: Member): string {
  const room = Math.max(8, screen.width - BESIDE);
  const name = fit(fitFor(screen, member.name), room, screen.ascii ? '.' : '…');
  const { importance, constitutional } = member;
  const hangs = importance === undefined ? ''.padStart(7) : percent(importance);
  const given =
    constitutional === undefined ? ''.padStart(7) : percent(constitutional.shapleyShubik);
  const style = member.for >= 0.5 ? 'supports' : 'objects';
  return `${name} ${percent(member.for)} ${chanceBar(screen, member.for, 10, style)} ${percent(member.alone)} ${percent(member.known)} ${hangs} ${given}`;
}

function table(screen: Screen, members: readonly Member[]): string[] {
  const room = Math.max(8, screen.width - BESIDE);
  const head = `${fit('', room, ' ')} ${'in favour'.padEnd(18)} ${'alone'.padStart(7)} ${'known'.padStart(7)} ${'hangs'.padStart(7)} ${'given'.padStart(7)}`;
  return [
    paint(screen, piece(head.slice(0, screen.width), 'faint')),
    ...leastInFavour(members).map((member) => memberLine(screen, member)),
    '',
    ...wrap(screen, [
      piece(
        'In favour: supports or accepts, given all counts; alone: by claims on members only; known: how much rests on reports, not on the prior; hangs: by how much the chance of the rule differs between its consent and its objection; given: its constitutional share (Shapley–Shubik).',
        'faint',
      ),
    ]),
  ];
}

function blockers(screen: Screen, { blocking = [], members }: EstimateOutput): string[] {
  if (blocking.length === 0) return [];
  const name = (id: string): string => members.find(({ member }) => member === id)?.name ?? id;
  const sets = blocking.slice(0, SHOWN_SETS);
  const rest = blocking.length - sets.length;
  return [
    '',
    ...wrap(screen, [piece('Can still block, by how likely they object:', 'strong')]),
    ...sets.flatMap(({ members: of, chance }) =>
      wrap(screen, [piece(`${hard(percent(chance))}\u00a0 ${of.map(name).join(' with ')}`)], {
        first: '  ',
        rest: 11,
      }),
    ),
    ...(rest > 0 ? wrap(screen, [piece(`and ${rest} more`, 'faint')], { first: '  ' }) : []),
  ];
}

/** The latest counts that were conditioned on, and everything that was said of groups. */
function counts(screen: Screen, { counts: told, size, leftOut = [] }: EstimateOutput): string[] {
  const all = told.filter(({ claim }) => !leftOut.includes(claim));
  const latest = all.slice(-SHOWN_COUNTS);
  const shown = all.filter((count) => count.among !== undefined || latest.includes(count));
  if (shown.length === 0) return [];
  const rest = all.length - shown.length;
  return [
    '',
    ...wrap(screen, [piece('Counts taken into account, with the chance to be right:', 'strong')]),
    ...shown.toReversed().flatMap(({ claim, day, side, among, atLeast, atMost, right }) => {
      const whom = among === undefined ? `${size}` : `the ${among}`;
      return wrap(
        screen,
        [
          piece(
            `${hard(percent(right))}\u00a0 ${range([atLeast, atMost])} of ${whom} ${side}, ${day}`,
          ),
          piece(` [${claim}]`, 'faint'),
        ],
        { first: '  ', rest: 11 },
      );
    }),
    ...(rest > 0 ? wrap(screen, [piece(`and ${rest} earlier`, 'faint')], { first: '  ' }) : []),
    ...(leftOut.length === 0
      ? []
      : wrap(
          screen,
          [
            piece(
              `Too many different things are counted to take all into account at once; left out: ${leftOut.join(', ')}`,
              'faint',
            ),
          ],
          { first: '  ', rest: 4 },
        )),
  ];
}

const clashes = (screen: Screen, found: EstimateOutput): string[] =>
  found.clashes.length === 0
    ? []
    : [
        '',
        ...wrap(screen, [piece('The record contradicts itself:', 'strong')]),
        ...found.clashes.flatMap(({ sentence }) =>
          wrap(screen, [piece(sentence)], { first: '  ', rest: 2 }),
        ),
      ];

function effects(screen: Screen, { effects: all = [] }: EstimateOutput): string[] {
  if (all.length === 0) return [];
  return [
    '',
    ...wrap(screen, [
      piece('With half and with twice of each parameter (or of its odds):', 'strong'),
    ]),
    ...all.map(({ parameter, expected: [half, twice], met }) => {
      const chance = met === undefined ? '' : ` ${percent(met[0])} ${percent(met[1])}`;
      return `  ${fit(parameter, 26, '.')} ${half.toFixed(2).padStart(6)} ${twice.toFixed(2).padStart(6)}${chance}`;
    }),
  ];
}

export const estimateLines = (screen: Screen, found: EstimateOutput): readonly string[] => [
  ...headline(screen, found),
  '',
  ...table(screen, found.members),
  ...blockers(screen, found),
  ...counts(screen, found),
  ...clashes(screen, found),
  ...effects(screen, found),
];
