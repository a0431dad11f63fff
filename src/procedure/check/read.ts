/** Reads a procedure from the text of its file. */
import { ok, refuse, type Refusal, type Result } from '../../basics/index.ts';
import { Procedure } from '../parts/procedure.ts';
import { checkProcedure } from './check.ts';
import { schemaFindings } from './complaints.ts';
import type { Finding } from './finding.ts';
import { readJson } from './json.ts';
import { twiceFindings } from './members.ts';

/** Longest file, in characters: some fifty times the longest procedure of the catalogue. */
export const LONGEST_PROCEDURE = 1_000_000;

/** What is told at once of a file that is wrong in many places. */
const MOST_FINDINGS = 100;

type Read =
  | { readonly procedure: Procedure; readonly findings: readonly Finding[] }
  | { readonly refused: Refusal }
  | { readonly findings: readonly Finding[] };

/** The procedure with what makes it ambiguous, or what its schema complains of. */
function read(text: string): Read {
  if (text.length > LONGEST_PROCEDURE) {
    const says = `The file has more than the ${LONGEST_PROCEDURE} characters that a procedure may have; nothing was read.`;
    return { refused: { code: 'too-large', message: says } };
  }
  const json = readJson(text);
  if (!json.ok) return { refused: json.error };
  const parsed = Procedure.safeParse(json.value);
  return parsed.success
    ? { procedure: parsed.data, findings: twiceFindings(parsed.data) }
    : { findings: schemaFindings(parsed.error.issues, json.value).slice(0, MOST_FINDINGS) };
}

/**
 * The procedure that a file holds. Refused, with the place in the file: what is no JSON, a field given
 * twice, whatever does not fit the schema, and a name or a member that is there twice. Whether the
 * procedure makes sense is for `checkProcedure` to say.
 */
export function readProcedure(text: string): Result<Procedure> {
  const found = read(text);
  if ('refused' in found) return { ok: false, error: found.refused };
  const [first, ...more] = found.findings;
  if (first === undefined && 'procedure' in found) return ok(found.procedure);
  const others =
    more.length === 0
      ? ''
      : ` ${more.length} more ${more.length === 1 ? 'place is' : 'places are'} wrong.`;
  const says = first?.message ?? 'The file is no procedure.';
  return refuse('bad-input', `${says}${others} Nothing was read.`, first?.where);
}

/**
 * All that is wrong with a file, or worth a remark: of a file that fits the schema what
 * `checkProcedure` says, of any other what the schema complains of. Refused only where there is no
 * JSON to look at.
 */
export function checkFile(
  text: string,
): Result<{ readonly procedure?: Procedure; readonly findings: readonly Finding[] }> {
  const found = read(text);
  if ('refused' in found) return { ok: false, error: found.refused };
  if (!('procedure' in found)) return ok({ findings: found.findings });
  return ok({ procedure: found.procedure, findings: checkProcedure(found.procedure) });
}
