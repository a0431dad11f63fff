/**
 * Replaying every example, and answering every rule of the catalogue on a million random ballots, each
 * beside the bare loop over the same data.
 *
 *     node scripts/run-ts.mjs bench/procedure.ts [ballots]
 *
 * A ballot is one member's paper. The bare loop reads the same papers and counts who is for each
 * candidate, and knows no rule; the bare loop of a replay walks the steps of the file and adds up the
 * figures in them.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { randomFrom } from '../src/basics/index.ts';
import type * as ProcedureRoom from '../src/procedure/index.ts';
import type { Procedure, Vote } from '../src/procedure/index.ts';
import { anySetup, anyVote } from '../test/race-walk.ts';
import { compare, ms } from './timing.ts';

const room = createRequire(import.meta.url)('../dist/procedure/index.js') as typeof ProcedureRoom;
const { answerStage, CATALOGUE, declarers, procedureNamed, readHistory, replay, seat } = room;

const ASKED = ['a', 'b', 'c'];
const EXAMPLES = new URL('../examples/', import.meta.url);

interface Rule {
  readonly name: string;
  readonly rule: ProcedureRoom.StageRule;
  readonly polls: readonly ProcedureRoom.Poll[];
}

/** Every rule of a procedure with so many random ballots, shared out over whole rounds of its body. */
function rulesOf(procedure: Procedure, ballots: number): readonly Rule[] {
  const bodies = seat(procedure, anySetup(procedure));
  if (!bodies.ok) throw new Error(bodies.error.message);
  return procedure.stages.flatMap((stage) => {
    if (!('paper' in stage) || stage.rule === undefined) return [];
    const body = bodies.value[stage.body];
    if (body === undefined || body.eligible.length === 0) return [];
    const random = randomFrom(7);
    const declared = Object.fromEntries(declarers(stage.rule).map((role) => [role, ['a']]));
    const polls = Array.from({ length: Math.ceil(ballots / body.eligible.length) }, () => ({
      body,
      paper: stage.paper,
      asked: ASKED,
      open: false,
      declared,
      votes: new Map<string, Vote>(
        body.eligible.map((member) => [member, anyVote(random, stage.paper.form, 1, ASKED)]),
      ),
    }));
    return [{ name: `${procedure.name}, ${stage.id}`, rule: stage.rule, polls }];
  });
}

/** Whether a paper is for a candidate, without asking what the procedure makes of it. */
function isFor(vote: Vote, id: string): boolean {
  if (vote.kind === 'names') return vote.names.includes(id);
  if (vote.kind === 'grades') return vote.grades[id] === 'yes';
  if (vote.kind === 'ranking') return vote.ranking[0]?.includes(id) ?? false;
  return vote.kind === 'assent' && vote.says !== 'object';
}

function bareCount(polls: Rule['polls']): number {
  let all = 0;
  for (const { votes } of polls) {
    for (const id of ASKED) {
      let count = 0;
      for (const vote of votes.values()) if (isFor(vote, id)) count += 1;
      all += count;
    }
  }
  return all;
}

function answerAll({ rule, polls }: Rule): number {
  let met = 0;
  for (const poll of polls) {
    const answers = answerStage(rule, poll);
    if (!answers.ok) throw new Error(answers.error.message);
    for (const answer of answers.value.values()) if (answer.outcome === 'met') met += 1;
  }
  return met;
}

/** The figures of a history added up, and nothing else. */
function bareReplay(history: ProcedureRoom.History): number {
  let all = 0;
  for (const step of history.steps) {
    if (!('act' in step) || step.act.do !== 'close-round') continue;
    for (const counts of Object.values(step.act.tally?.candidates ?? {})) {
      all += (counts.for ?? 0) + (counts.against ?? 0) + (counts.neutral ?? 0);
    }
  }
  return all;
}

function histories(): readonly (readonly [Procedure, ProcedureRoom.History])[] {
  return readdirSync(EXAMPLES).flatMap((name) => {
    let text: string;
    try {
      text = readFileSync(new URL(`${name}/history.json`, EXAMPLES), 'utf8');
    } catch {
      return [];
    }
    const history = readHistory(text);
    if (!history.ok) throw new Error(`${name}: ${history.error.message}`);
    const procedure = procedureNamed(history.value.procedure);
    if (!procedure.ok) throw new Error(`${name}: ${procedure.error.message}`);
    return [[procedure.value, history.value] as const];
  });
}

/** The lines of the report, with so many ballots for each rule. */
export function benchProcedures(ballots = 100_000): readonly string[] {
  const all = histories();
  const times = compare(
    {
      replay: () => all.map(([procedure, history]) => replay(procedure, history)),
      bare: () => all.map(([, history]) => bareReplay(history)),
    },
    9,
    3,
  );
  const lines = [
    `Replaying ${all.length} histories: ${ms(times.replay)}, ${(times.replay / Math.max(times.bare, 1e-6)).toFixed(0)} times the bare sum of their figures (${ms(times.bare)})`,
    '',
    `Every rule of the catalogue on ${ballots.toLocaleString('en')} random ballots, three candidates:`,
  ];
  let answered = 0;
  let bare = 0;
  let count = 0;
  let worst = { name: '', ratio: 0 };
  for (const procedure of CATALOGUE) {
    for (const rule of rulesOf(procedure, ballots)) {
      const one = compare(
        { answer: () => answerAll(rule), bare: () => bareCount(rule.polls) },
        3,
        1,
      );
      answered += one.answer;
      bare += one.bare;
      count += 1;
      const ratio = one.answer / one.bare;
      if (ratio > worst.ratio) worst = { name: rule.name, ratio };
    }
  }
  return [
    ...lines,
    `  ${count} rules: ${ms(answered / count)} each on average, ${(answered / bare).toFixed(1)} times the bare count (${ms(bare / count)}); at worst ${worst.ratio.toFixed(1)} times (${worst.name})`,
  ];
}

if (process.argv[1]?.endsWith('procedure.ts')) {
  console.log(benchProcedures(Number(process.argv[2] ?? 1_000_000)).join('\n'));
}
