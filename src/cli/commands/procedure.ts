/** `nemcon procedure list`, `show`, `compare` and `schema`. */
import { z } from 'zod';
import { ok } from '../../basics/index.ts';
import type { ThemeName } from '../../charts/index.ts';
import {
  CATALOGUE,
  checkProcedure,
  compareProcedures,
  Comparison,
  mermaid,
  Overview,
  overviewOf,
  pageOf,
  procedureJsonSchema,
  ProcedurePage,
  type Procedure,
} from '../../procedure/index.ts';
import { DONE, print, printJson, remark, screenFor, type Outcome, type Usual } from '../context.ts';
import type { Io } from '../io.ts';
import { procedureGiven } from '../procedure-given.ts';
import { pageLines } from '../render/procedure-page.ts';
import { compareLines, listLines } from '../render/procedure-tables.ts';
import { several } from '../render/words.ts';
import { handOut } from './handing-out.ts';

const ListOutput = z.strictObject({ procedures: z.array(Overview) });

export async function listCommand(usual: Usual, io: Io): Promise<Outcome> {
  const procedures = CATALOGUE.map(overviewOf);
  if (usual.json === true) printJson(io, ListOutput, { procedures });
  else print(io, listLines(screenFor(io, usual), procedures));
  return DONE;
}

interface ShowOptions extends Usual {
  readonly mermaid?: boolean;
  readonly svg?: string;
  readonly html?: string;
  readonly theme: ThemeName;
}

/** The pictures that were asked for; drawing is loaded only then. */
async function drawn(procedure: Procedure, options: ShowOptions, io: Io): Promise<Outcome> {
  const { svg, html, theme, json } = options;
  const { procedureHtml, procedureSvg } = await import('../../publish/index.ts');
  const files: readonly (readonly [string | undefined, () => string])[] = [
    [svg, () => procedureSvg(procedure, { theme })],
    [html, () => procedureHtml(procedure)],
  ];
  for (const [output, content] of files) {
    if (output === undefined) continue;
    const out = await handOut(content(), { output, ...(json === true && { json }) }, io);
    if (!out.ok) return out;
  }
  return DONE;
}

/** What is wrong with it is said, and it is shown all the same. */
function warn(procedure: Procedure, usual: Usual, io: Io): void {
  const wrong = checkProcedure(procedure).filter(({ level }) => level === 'wrong');
  if (wrong.length === 0) return;
  remark(
    io,
    `${several(wrong.length, 'thing is', 'things are')} wrong with it; \`nemcon procedure check\` tells what.`,
    usual,
  );
}

export async function showCommand(given: string, options: ShowOptions, io: Io): Promise<Outcome> {
  const found = await procedureGiven(given, io);
  if (!found.ok) return found;
  const procedure = found.value;
  warn(procedure, options, io);
  if (options.svg !== undefined || options.html !== undefined) return drawn(procedure, options, io);
  if (options.mermaid === true) {
    io.out(mermaid(procedure));
    return DONE;
  }
  const page = pageOf(procedure);
  if (options.json === true) printJson(io, ProcedurePage, page);
  else print(io, pageLines(screenFor(io, options), page));
  return DONE;
}

export async function compareCommand(a: string, b: string, usual: Usual, io: Io): Promise<Outcome> {
  const first = await procedureGiven(a, io);
  if (!first.ok) return first;
  const second = await procedureGiven(b, io);
  if (!second.ok) return second;
  const compared = compareProcedures(first.value, second.value);
  if (usual.json === true) printJson(io, Comparison, compared);
  else print(io, compareLines(screenFor(io, usual), compared));
  return ok(undefined);
}

export async function schemaCommand(io: Io): Promise<Outcome> {
  io.out(`${JSON.stringify(procedureJsonSchema(), null, 2)}\n`);
  return DONE;
}
