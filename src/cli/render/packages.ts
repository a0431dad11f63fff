/** Packages in the terminal: the sentence, then each package with what is given, to whom, at what price. */
import { costWords, priceWords, type Package, type Packages } from '../../analysis/index.ts';
import { dateInWords } from '../../case/index.ts';
import { paint, piece, wrap, type Screen } from '../terminal/index.ts';
import { several } from './words.ts';

const CHOICE_WORDS = {
  consent: 'consent',
  object: 'object',
  abstain: 'abstain',
  absent: 'are absent',
} as const;
const OUTCOME_WORDS = { met: 'met', 'not-met': 'not met', undetermined: 'undetermined' } as const;

const CELL = {
  consent: { wide: '█', ascii: '#', style: 'supports' },
  abstain: { wide: '▒', ascii: '~', style: 'undecided' },
  absent: { wide: '·', ascii: '.', style: 'undeclared' },
  object: { wide: '▨', ascii: 'X', style: 'objects' },
} as const;
type Choice = keyof typeof CELL;
const CHOICES = ['consent', 'abstain', 'absent', 'object'] as const;
/** Cells of a bar at most; a larger body is drawn to scale. */
const MOST_CELLS = 60;

/** What everybody chooses, a cell for each member, with what is given and without. */
function choiceBar(screen: Screen, { stands }: Packages, changes: Package['changes'] = []): string {
  const to = new Map<string, Choice>(changes.map((change) => [change.member, change.to]));
  const scale = Math.min(1, Math.min(MOST_CELLS, screen.width - 6) / stands.length);
  return CHOICES.map((choice) => {
    const n = stands.filter((one) => (to.get(one.member) ?? one.choice) === choice).length;
    const { wide, ascii, style } = CELL[choice];
    const cells = n === 0 ? 0 : Math.max(1, Math.round(n * scale));
    return paint(screen, { text: (screen.ascii ? ascii : wide).repeat(cells), style });
  }).join('');
}

function standsLine(screen: Screen, found: Packages): string[] {
  const { stands, now, open } = found;
  const counts = CHOICES.flatMap((choice) => {
    const n = stands.filter((one) => one.choice === choice).length;
    return n === 0 ? [] : [`${n} ${CHOICE_WORDS[choice]}`];
  });
  const openStands = stands.filter(({ why }) => why === 'open').length;
  const taken =
    openStands === 0
      ? ''
      : ` The ${openStands} who have not come out are taken to ${open}; the rest counts as the record has it.`;
  return [
    ...wrap(
      screen,
      [
        piece('If nothing is given: ', 'strong'),
        piece(`${counts.join(', ')}; the rule is ${OUTCOME_WORDS[now]}.`),
        piece(taken, 'faint'),
      ],
      { rest: 2 },
    ),
    `   ${choiceBar(screen, found)}`,
  ];
}

function onePackage(screen: Screen, one: Package, at: number, found: Packages): string[] {
  const { unit } = found;
  const chance =
    one.chance === undefined ? '' : `; works with probability ${one.chance.toFixed(2)}`;
  const alike =
    one.alike === 1
      ? ''
      : `; stands for ${one.alike.toLocaleString('en-GB')} that differ only in who of those alike comes round`;
  const head = `${several(one.concessions.length, 'concession')}; ${costWords(one.cost, unit)}${chance}${alike}`;
  const lines = [
    ...wrap(screen, [piece(`${at}. `, 'strong'), piece(head, 'strong')], { rest: 3 }),
    `   ${choiceBar(screen, found, one.changes)}`,
  ];
  for (const concession of one.concessions) {
    const waits =
      concession.waitsFor.length === 0 ? '' : `; waits for ${concession.waitsFor.join(' and ')}`;
    const claims =
      concession.claims.length === 0 ? '' : ` [${concession.claims.slice(-2).join(', ')}]`;
    lines.push(
      ...wrap(
        screen,
        [
          piece('▸ '),
          piece(concession.label),
          piece(` — ${priceWords(concession, unit)}${waits}`),
          piece(claims, 'faint'),
        ],
        { first: '   ', rest: 5 },
      ),
    );
  }
  const open =
    one.ifOpen === one.outcome
      ? 'whatever the others do'
      : 'while the others keep to what they are taken to do';
  lines.push(
    ...wrap(screen, [piece(`The rule is then ${OUTCOME_WORDS[one.outcome]}, ${open}.`, 'faint')], {
      first: '   ',
      rest: 3,
    }),
  );
  return lines;
}

function pareto(screen: Screen, { pareto: found, unit }: Packages): string[] {
  if (found === undefined) return [];
  const partly = found.isWhole ? '' : ', of the packages above only';
  return [
    '',
    ...wrap(screen, [piece(`From the cheapest to the surest${partly}`, 'strong')]),
    ...found.sets.flatMap(({ labels, cost, chance }) =>
      wrap(
        screen,
        [
          piece(`${chance.toFixed(2)}  `),
          piece(
            `${labels.length === 0 ? 'nothing' : labels.join(' + ')}; ${costWords(cost, unit)}`,
          ),
        ],
        { first: '  ', rest: 8 },
      ),
    ),
  ];
}

function howFound(screen: Screen, { method, proven, gap, more, packages }: Packages): string[] {
  if (packages.length === 0) return [];
  const others = {
    none: 'There are no other minimal packages.',
    some: 'There are more; ask for them with --best.',
    unknown: 'There may be more.',
  }[more];
  const how =
    method === 'enumeration'
      ? 'Every set was tried.'
      : proven
        ? 'Found by HiGHS, and the first is proven to be the best.'
        : `Found by HiGHS in the time given: at most ${((gap ?? 1) * 100).toFixed(0)}% from the best.`;
  return ['', ...wrap(screen, [piece(`${how} ${others}`, 'faint')])];
}

export function packageLines(screen: Screen, found: Packages): string[] {
  return [
    ...wrap(screen, [piece(found.title, 'strong')]),
    ...wrap(screen, [
      piece(
        `Packages for ${found.candidate.name}, as of ${dateInWords(found.asOf)}. Rule: ${found.rule}.`,
        'faint',
      ),
    ]),
    '',
    ...wrap(screen, [piece(found.sentence)]),
    '',
    ...standsLine(screen, found),
    ...found.packages.flatMap((one, i) => ['', ...onePackage(screen, one, i + 1, found)]),
    ...pareto(screen, found),
    ...howFound(screen, found),
  ];
}
