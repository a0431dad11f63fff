/** The tables of a briefing: seats with their words, dates, published counts, sources. */
import { dateIn } from '../../basics/index.ts';
import type { CandidateStanding } from '../../analysis/index.ts';
import { CHART_WORDS } from '../../charts/index.ts';
import type { Block, Line } from './blocks.ts';
import type { Writing } from './briefing.ts';

/** Members by stance, each with the last claim that it rests on. */
export function seatsBlocks(
  { texts, language, citing }: Writing,
  { members }: CandidateStanding,
): readonly Block[] {
  const { stances, uncertain } = CHART_WORDS[language];
  const groups = new Map<string, typeof members>();
  for (const seat of members) {
    const unsure = seat.certain || seat.stance === 'undeclared' ? '' : ` (${uncertain})`;
    const key = `${stances[seat.stance]}${unsure}`;
    groups.set(key, [...(groups.get(key) ?? []), seat]);
  }
  const rows = [...groups].map(([stance, seats]): readonly Line[] => [
    [`${stance}: ${seats.length}`],
    seats.flatMap((seat, i) => [
      `${i === 0 ? '' : ', '}${seat.name}`,
      ...citing.cite(seat.claims.slice(-1)),
    ]),
  ]);
  return [{ kind: 'table', head: [texts.columns.stance, texts.columns.members], rows }];
}

export function calendarBlocks({ standing, texts, language, citing }: Writing): readonly Block[] {
  const heading = { kind: 'heading' as const, text: texts.calendar };
  if (standing.deadlines.length === 0) {
    return [heading, { kind: 'paragraph', line: [texts.noDates] }];
  }
  const rows = standing.deadlines.map(
    ({ on, label, what, firmness, inDays, claim }): readonly Line[] => [
      [dateIn(language, on)],
      [
        `${label ?? texts.dates[what]} (${texts.firmness[firmness]})`,
        ...citing.cite(claim === undefined ? [] : [claim]),
      ],
      [String(inDays)],
    ],
  );
  const { date, what, days } = texts.columns;
  return [heading, { kind: 'table', head: [date, what, days], rows }];
}

export function countsBlocks({ first, texts, language, citing }: Writing): readonly Block[] {
  const published = first?.published ?? [];
  if (published.length === 0) return [{ kind: 'paragraph', line: [texts.noCounts] }];
  const { stances, of: outOf } = CHART_WORDS[language];
  const rows = published.map((count): readonly Line[] => {
    const { on, outlet, stance, atLeast, atMost, of, modality, tally, agreement, claim } = count;
    const number = atLeast === atMost ? `${atLeast}` : `${atLeast}–${atMost}`;
    const whole = of === undefined ? number : `${number} ${outOf} ${of}`;
    const firm = modality === 'asserted' ? '' : ` (${texts.modalities[modality]})`;
    return [
      [dateIn(language, on)],
      [outlet ?? ''],
      [`${whole} ${stances[stance]}${firm}`, ...citing.cite([claim])],
      [`${tally} – ${texts.agreement[agreement]}`],
    ];
  });
  const { date, outlet, count, record } = texts.columns;
  return [{ kind: 'table', head: [date, outlet, count, record], rows }];
}

/** The sources of everything that was cited before; so this part comes after the others. */
export function sourcesBlocks({ asked, texts, language, citing }: Writing): readonly Block[] {
  const { state } = asked.record;
  const cited = new Set(citing.notes().map(({ claim }) => state.claims.get(claim)?.source ?? ''));
  const items = [...state.sources.values()]
    .filter(({ id }) => cited.has(id))
    .toSorted((a, b) => a.published.localeCompare(b.published) || a.id.localeCompare(b.id))
    .map(({ outlet, title, published, url, id }) => {
      const name = [outlet, title].filter((part) => part !== undefined).join(', ');
      const where = url === undefined ? '' : ` – ${url}`;
      return [`${name === '' ? id : name}, ${dateIn(language, published)}${where}`];
    });
  return items.length === 0
    ? []
    : [
        { kind: 'heading', text: texts.sources },
        { kind: 'list', items },
      ];
}
