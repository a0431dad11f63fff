/** From the hypotheses of a record, and analysts' marks, to matrices side by side. */
import { ok, refuse, type Day, type Result } from '../../basics/index.ts';
import {
  describeClaim,
  describeSays,
  listInWords,
  nameOf,
  type Case,
  type Claim,
} from '../../case/index.ts';
import { wordOf, wordsOf } from '../blockers/index.ts';
import { groupedBy } from '../groups.ts';
import { byText, claimsIncluded, dayOf, type Include } from '../standing/evidence.ts';
import { valueOf, type Mark, type MarksFile } from './marks.ts';
import { matrixOf, type Piece } from './matrix.ts';
import type { Hypotheses, MemberHypotheses } from './types.ts';

/** The record's own marks, as an analyst among the others. */
export const THE_RECORD = 'the record';

export interface HypothesesQuery {
  readonly asOf: Day;
  readonly include?: Include;
  /** Only this member. */
  readonly member?: string;
  readonly marks?: readonly MarksFile[];
}

type Words = MemberHypotheses['evidence'][number];

interface Start {
  readonly hypotheses: MemberHypotheses['hypotheses'];
  readonly evidence: readonly (Words & { readonly marks: Readonly<Record<string, Mark>> })[];
}

/**
 * For each member of whose motive something is said, the hypotheses, the evidence, and a matrix of each
 * analyst after the record's own.
 *
 * Refused: marks on a member, a hypothesis or a piece of evidence that nobody told.
 */
export function hypotheses(
  state: Case,
  { asOf, include = 'accepted', member, marks = [] }: HypothesesQuery,
): Result<Hypotheses> {
  const claims = [...claimsIncluded(state, include)]
    .map(({ claim }) => claim)
    .filter((claim) => dayOf(claim) <= asOf)
    .toSorted((a, b) => byText(dayOf(a), dayOf(b)) || byText(a.id, b.id));
  const told = claims.flatMap(({ says }) => (says.kind === 'hypothesis' ? [says.member] : []));
  const stray = marks.find(
    (file) => !state.members.has(file.member) && !state.groups.has(file.member),
  );
  if (stray !== undefined)
    return refuse(
      'not-found',
      `The marks of ${stray.analyst} are on “${stray.member}”, which is no member; nothing was worked out.`,
      stray.member,
    );
  const ids = [...new Set([...told, ...marks.map((file) => file.member)])].filter(
    (id) => member === undefined || id === member,
  );
  const members: MemberHypotheses[] = [];
  for (const id of ids) {
    const one = ofMember(
      state,
      claims,
      id,
      marks.filter((file) => file.member === id),
    );
    if (!one.ok) return one;
    members.push(one.value);
  }
  return ok({ case: state.id, title: state.title, asOf, include, members });
}

function ofMember(
  state: Case,
  claims: readonly Claim[],
  member: string,
  files: readonly MarksFile[],
): Result<MemberHypotheses> {
  const start = startOf(state, claims, member);
  const hypotheses = [...start.hypotheses];
  const evidence: Words[] = start.evidence.map(({ id, label, words }) => ({ id, label, words }));
  for (const { hypotheses: more, evidence: others } of files) {
    for (const { id, label } of more)
      if (!hypotheses.some((one) => one.id === id)) hypotheses.push({ id, label, words: [] });
    for (const { id, label = id, claim } of others) {
      if (!evidence.some((one) => one.id === id))
        evidence.push({ id, label, words: claim === undefined ? [] : [...wordOf(state, claim)] });
    }
  }
  const ids = hypotheses.map(({ id }) => id);
  for (const { analyst, marks } of files) {
    for (const [piece, row] of Object.entries(marks)) {
      const wrong = evidence.some(({ id }) => id === piece)
        ? Object.keys(row).find((id) => !ids.includes(id))
        : piece;
      if (wrong !== undefined)
        return refuse(
          'not-found',
          `The marks of ${analyst} name “${wrong}”, which is no evidence or hypothesis on ${nameOf(state, member)}; nothing was worked out.`,
          wrong,
        );
    }
  }
  const own = start.evidence.map(({ id, marks }): Piece => ({ id, weight: 1, marks }));
  const matrices = [
    matrixOf(THE_RECORD, own, ids),
    ...files.map(({ analyst, marks, evidence: weighed }) =>
      matrixOf(
        analyst,
        evidence.map(({ id }): Piece => ({
          id,
          weight: weighed.find((one) => one.id === id)?.weight ?? 1,
          marks: Object.hasOwn(marks, id) ? (marks[id] ?? {}) : {},
        })),
        ids,
      ),
    ),
  ];
  const name = nameOf(state, member);
  return ok({
    member,
    name,
    hypotheses,
    evidence,
    matrices,
    disagreements: disagreementsOf(matrices),
    sentence: sentenceOf(name, hypotheses, matrices),
  });
}

/** What the record itself tells: hypotheses, their evidence as marked by their sources, and further claims that nobody held against them yet. */
function startOf(state: Case, claims: readonly Claim[], member: string): Start {
  const own = claims.flatMap((claim) =>
    claim.says.kind === 'hypothesis' && claim.says.member === member
      ? [{ claim, says: claim.says }]
      : [],
  );
  const groups = groupedBy(own, ({ says }) =>
    says.link === undefined ? says.motive : `${says.motive}@${says.link}`,
  );
  const idOf = new Map(
    [...groups].flatMap(([id, group]) => group.map(({ claim }) => [claim.id, id] as const)),
  );
  const evidence = own.flatMap(({ claim, says }): Start['evidence'][number][] => {
    const id = idOf.get(claim.id) ?? says.motive;
    const words = [...wordOf(state, claim.id)];

    return [
      {
        id: claim.id,
        label: describeClaim(claim, state).replace(/\.$/, ''),
        words,
        marks: { [id]: claim.modality === 'denied' ? 'I' : 'C' },
      },
      ...(says.evidence ?? []).map(({ quote, speaks }, i): Start['evidence'][number] => ({
        id: `${claim.id}#${i + 1}`,
        label: quote.exact,
        words,
        marks: { [id]: speaks === 'for' ? 'C' : 'I' },
      })),
    ];
  });
  const further = claims
    .filter(({ says }) => isEvidence(says, member))
    .map((claim): Start['evidence'][number] => ({
      id: claim.id,
      label: describeSays(claim.says, state),
      words: [...wordOf(state, claim.id)],
      marks: {},
    }));
  return {
    hypotheses: [...groups].map(([id, group]) => ({
      id,
      label: describeSays(group[0].says, state),
      motive: group[0].says.motive,
      ...(group[0].says.link === undefined ? {} : { link: nameOf(state, group[0].says.link) }),
      words: [
        ...wordsOf(
          state,
          group.map(({ claim }) => claim.id),
        ),
      ],
    })),
    evidence: [...evidence, ...further],
  };
}

function isEvidence(says: Claim['says'], member: string): boolean {
  if (says.kind === 'demand') return says.member === member;
  if (says.kind === 'nomination') return says.nominator === member;
  if (says.kind === 'concession') return says.to === member;
  if (says.kind === 'relation') return says.from === member || says.to === member;
  return says.kind === 'position' && says.member === member && (says.grounds ?? []).length > 0;
}

function disagreementsOf(
  matrices: MemberHypotheses['matrices'],
): MemberHypotheses['disagreements'] {
  const cells = matrices.flatMap(({ analyst, evidence }) =>
    evidence.flatMap((piece) =>
      Object.entries(piece.marks).map(([hypothesis, mark]) => ({
        evidence: piece.evidence,
        hypothesis,
        analyst,
        mark,
      })),
    ),
  );
  return [
    ...groupedBy(cells, ({ evidence, hypothesis }) =>
      JSON.stringify([evidence, hypothesis]),
    ).values(),
  ].flatMap((group) => {
    const values = group.map(({ mark }) => valueOf(mark));
    if (!(Math.max(...values) > 0 && Math.min(...values) < 0)) return [];
    const { evidence, hypothesis } = group[0];
    return [{ evidence, hypothesis, marks: group.map(({ analyst, mark }) => ({ analyst, mark })) }];
  });
}

function sentenceOf(
  name: string,
  all: Start['hypotheses'],
  matrices: MemberHypotheses['matrices'],
): string {
  const label = (id: string): string => `“${all.find((one) => one.id === id)?.label ?? id}”`;
  const parts = matrices.map(({ analyst, leaders, evidence }) => {
    if (leaders.length === 0) return `by ${analyst} nothing is marked`;
    const all = leaders.length === matrices[0]?.ranking.length && leaders.length > 1;
    const what = all
      ? 'nothing tells the hypotheses apart'
      : `least speaks against ${listInWords(leaders.map(label))}`;
    const hangs = evidence.filter(({ withoutIt }) => withoutIt !== undefined).length;
    return `by ${analyst}, ${what}${hangs === 0 ? '' : `, which hangs on ${hangs === 1 ? 'one piece' : `any of ${hangs} pieces`} of evidence`}`;
  });
  const text = parts.join('; ');
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}: ${text}.`;
}
