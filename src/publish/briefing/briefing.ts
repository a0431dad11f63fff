/** A briefing: where a race stands, what changed, who is in the way, what comes, and on whose word. */
import { changesView, timelineView } from '../../api/index.ts';
import type { CandidateStanding, Standing } from '../../analysis/index.ts';
import { dateIn, type Language } from '../../basics/index.ts';
import { candidateBars, needOf, seatMap, supportersOverTime } from '../../charts/index.ts';
import { standingAsked, toldAsked, type Asked } from '../asked.ts';
import { chartSvg } from '../chart-svg.ts';
import { TEXTS, type Texts } from '../texts.ts';
import type { Block, Briefing } from './blocks.ts';
import { changesBlocks } from './changes.ts';
import { holdoutBlocks } from './holdouts.ts';
import { citingFrom, type Citing } from './notes.ts';
import { calendarBlocks, countsBlocks, seatsBlocks, sourcesBlocks } from './tables.ts';

/** What every part of a briefing is written with. */
export interface Writing {
  readonly asked: Asked;
  readonly standing: Standing;
  /** Whoever is ahead, or was chosen. */
  readonly first: CandidateStanding | undefined;
  readonly language: Language;
  readonly texts: Texts;
  readonly citing: Citing;
}

/** Width of the pictures in pixels: the text of an A4 page. */
const WIDTH = 640;

/** One sentence for the whole: the record's own in English, its figures in other languages. */
export function leadOf({ standing, first, language, texts }: Omit<Writing, 'citing'>): string {
  if (language === 'en') return standing.sentence;
  if (first === undefined || (!first.standing && first.state !== 'appointed')) {
    return `${texts.notChosen} ${texts.nobodyStands}`;
  }
  if (first.state === 'appointed') {
    const since = first.since === undefined ? '' : `, ${dateIn(language, first.since)}`;
    return `${texts.chosen} ${first.name}${since}.`;
  }
  const figures = texts.figures(first.tally, first.members.length, first.name);
  const holdouts = first.holdouts.map(({ name, why }) => `${name} ${texts.because[why]}`);
  const rest = holdouts.length === 0 ? '' : ` ${holdouts.join('; ')}.`;
  return `${texts.notChosen} ${figures}.${rest}`;
}

/** The subtitle: post, day, what was known, and whether claims count that nobody accepted. */
export function whenOf({ asked, standing, language, texts }: Omit<Writing, 'citing'>): string {
  const known =
    asked.knownAt === undefined ? '' : `, ${texts.knownAt} ${dateIn(language, asked.knownAt)}`;
  const proposed = asked.include === 'proposed' ? ` ${texts.proposedToo}` : '';
  const post = standing.post === undefined ? '' : `${standing.post}. `;
  return `${post}${texts.asOf} ${dateIn(language, standing.asOf)}${known}.${proposed}`;
}

/** The parts of a page on a race that need no notes. */
export function writingFor(given: Asked): Writing {
  const asked = toldAsked(given);
  const standing = standingAsked(asked);
  const language = asked.language ?? 'en';
  return {
    asked,
    standing,
    first: standing.candidates[0],
    language,
    texts: TEXTS[language],
    citing: citingFrom(asked.record.state),
  };
}

function standingBlocks(writing: Writing): readonly Block[] {
  const { standing, first, texts, language, citing } = writing;
  const held = first?.holdouts.flatMap(({ claims }) => claims.slice(-1)) ?? [];
  const lead = [leadOf(writing), ...citing.cite(held)];
  const { rule } = standing;
  const answer = first?.answer;
  return [
    { kind: 'lead', line: lead },
    ...(rule === undefined
      ? []
      : [
          {
            kind: 'paragraph' as const,
            line: [
              { strong: `${texts.rule}: ` },
              rule.words,
              ...citing.cite(rule.claim === undefined ? [] : [rule.claim]),
              ...(answer === undefined
                ? []
                : [` ${texts.answer} ${texts.outcomes[answer.outcome]}.`]),
            ],
          },
        ]),
    {
      kind: 'chart',
      title: texts.standing,
      svg: chartSvg(candidateBars, standing, { language, width: WIDTH, margin: 8, id: 'bars' }),
    },
  ];
}

function timelineBlocks({ asked, first, language, texts }: Writing): readonly Block[] {
  if (first === undefined) return [];
  const { record, asOf, include = 'accepted' } = asked;
  const timeline = timelineView(record, { asOf, include, candidate: first.id });
  if (!timeline.ok) return [];
  const data = { ...timeline.value, need: needOf(first) };
  const svg = chartSvg(supportersOverTime, data, { language, width: WIDTH, margin: 8, id: 'time' });
  return [{ kind: 'chart', title: texts.counts, svg }];
}

/** The briefing as data. The same record, day and language give the same document. */
export function briefing(given: Asked): Briefing {
  const writing = writingFor(given);
  const { asked } = writing;
  const { standing, first, texts, language, citing } = writing;
  const { since, record, asOf, include } = asked;
  const changes =
    since === undefined ? undefined : changesView(since, { record, asOf }, include).changes;
  const blocks: readonly Block[] = [
    ...standingBlocks(writing),
    ...(changes === undefined || since === undefined
      ? []
      : changesBlocks(writing, changes, since.asOf)),
    ...holdoutBlocks(writing),
    ...(first === undefined
      ? []
      : [
          { kind: 'heading' as const, text: `${texts.seats} ${first.name}` },
          {
            kind: 'chart' as const,
            title: `${texts.seats} ${first.name}`,
            svg: chartSvg(seatMap, first, { language, width: WIDTH, margin: 8, id: 'seats' }),
          },
          ...seatsBlocks(writing, first),
        ]),
    ...calendarBlocks(writing),
    { kind: 'heading', text: texts.counts },
    ...timelineBlocks(writing),
    ...countsBlocks(writing),
    ...sourcesBlocks(writing),
    { kind: 'heading', text: texts.method },
    ...texts.methodNote.map((line) => ({ kind: 'paragraph' as const, line: [line] })),
  ];
  return {
    language,
    title: `${standing.title}: ${texts.briefing.toLocaleLowerCase(language)}`,
    subtitle: whenOf(writing),
    blocks,
    notesTitle: texts.notes,
    notes: citing.notes(),
  };
}
