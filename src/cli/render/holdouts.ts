/** Who is in the way: stance, since when, over what, asking what, and the words it rests on. */
import type { CandidateStanding, Holdout } from '../../analysis/index.ts';
import { dateInWords, listInWords, nameOf, type Case } from '../../case/index.ts';
import { piece, wrap, type Piece, type Screen } from '../terminal/index.ts';
import {
  LEVEL_WORDS,
  MODALITY_WORDS,
  MOTIVE_WORDS,
  short,
  sourceWords,
  STANCE_WORDS,
} from './words.ts';

/** How many of the claims that put a member here are quoted; the last ones. */
const QUOTED = 2;

/** Whoever objects comes first. */
const BY_WEIGHT: readonly Holdout['why'][] = [
  'objects',
  'own-candidate',
  'leans-against',
  'undecided',
];

/** What two members must share to be told of together: all but their names. */
function story(holdout: Holdout, state: Case): string {
  const { member: _, name: __, claims, ...rest } = holdout;
  const words = claims.map((id) => state.claims.get(id)?.claim.quote.exact);
  return JSON.stringify([rest, words]);
}

/** The holdouts by weight, those of whom the same is told together. */
function grouped(
  all: readonly Holdout[],
  state: Case,
): readonly (readonly [Holdout, ...Holdout[]])[] {
  const groups = new Map<string, [Holdout, ...Holdout[]]>();
  const weight = ({ why }: Holdout): number => BY_WEIGHT.indexOf(why);
  for (const holdout of all.toSorted((a, b) => weight(a) - weight(b))) {
    const key = story(holdout, state);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [holdout]);
    else group.push(holdout);
  }
  return [...groups.values()];
}

function headline(group: readonly [Holdout, ...Holdout[]], state: Case): Piece[] {
  const [holdout] = group;
  const since = holdout.since === undefined ? '' : ` since ${dateInWords(holdout.since)}`;
  const whose = holdout.level === undefined ? '' : `, ${LEVEL_WORDS[holdout.level]}`;
  const own =
    holdout.ownCandidate === undefined
      ? ''
      : `; has its own candidate, ${nameOf(state, holdout.ownCandidate)}`;
  const asGroup = holdout.basis === 'group' ? ', as part of a group' : '';
  return [
    piece(listInWords(group.map(({ name }) => name)), 'strong'),
    piece(' — '),
    piece(STANCE_WORDS[holdout.stance], holdout.stance),
    piece(`${since}${whose}${asGroup}${own}`),
  ];
}

/** A labelled line of the record's words. */
const labelled = (screen: Screen, label: string, words: string, after = ''): string[] =>
  wrap(screen, [piece(`${label} `), piece(`“${short(words)}”`, 'said'), piece(after)], {
    first: '    ',
    rest: 6,
  });

function reasons(screen: Screen, holdout: Holdout, state: Case): string[] {
  const lines: string[] = [];
  for (const { words, about, occurred } of holdout.grounds) {
    const who = about === undefined ? '' : ` (about ${nameOf(state, about)})`;
    const when = occurred === undefined ? '' : `, ${dateInWords(occurred)}`;
    lines.push(...labelled(screen, 'over', words, `${who}${when}`));
  }
  for (const { words, of, link, modality } of holdout.demands) {
    const whom = of === undefined ? '' : `, of ${nameOf(state, of)}`;
    const tied = link === undefined ? '' : `, tied to ${link}`;
    const firm = modality === 'asserted' ? '' : ` (${MODALITY_WORDS[modality]})`;
    lines.push(...labelled(screen, 'asks', words, `${whom}${tied}${firm}`));
  }
  for (const { words } of holdout.conditions) lines.push(...labelled(screen, 'depends on', words));
  for (const { motive, words, link } of holdout.hypotheses) {
    const tied = link === undefined ? '' : `, tied to ${link}`;
    lines.push(
      ...labelled(screen, `may be acting ${MOTIVE_WORDS[motive] ?? motive}:`, words, tied),
    );
  }
  if (lines.length === 0)
    lines.push(
      ...wrap(screen, [piece('no ground and no demand on record', 'faint')], { first: '    ' }),
    );
  return lines;
}

function quoted(screen: Screen, claims: readonly string[], state: Case): string[] {
  const known = claims.map((id) => state.claims.get(id)).filter((record) => record !== undefined);
  return known
    .slice(-QUOTED)
    .flatMap((record) =>
      wrap(
        screen,
        [
          piece(`“${short(record.claim.quote.exact)}”`, 'said'),
          piece(` — ${sourceWords(record, state)}`),
          piece(` [${record.claim.id}]`, 'faint'),
        ],
        { first: '    ', rest: 6 },
      ),
    );
}

/** The holdouts of a candidate, one paragraph each. */
export const holdouts = (screen: Screen, candidate: CandidateStanding, state: Case): string[] =>
  grouped(candidate.holdouts, state).flatMap((group) => [
    ...wrap(screen, headline(group, state), { first: '  ', rest: 4 }),
    ...reasons(screen, group[0], state),
    ...quoted(screen, group[0].claims, state),
  ]);
