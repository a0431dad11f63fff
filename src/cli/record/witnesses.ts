/** Asking witnesses to sign the head of a log (C2SP tlog-witness, the log's side). */
import { ok, refuse, type Result } from '../../basics/index.ts';
import {
  noteText,
  parseKey,
  parseNote,
  parseSignatureLine,
  submissionText,
  verifyNote,
  type Note,
  type Tree,
  type VerifierKey,
} from '../../record/index.ts';
import { nodePrimitives } from '../../store/index.ts';

export interface WitnessAddress {
  readonly key: VerifierKey;
  readonly url: string;
}

/** How long a witness may take, in milliseconds. */
const PATIENCE = 30_000;
/** An answer is a few lines. */
const LONGEST_ANSWER = 65_536;

/** `KEY,URL` as somebody typed it after --witness. */
export function witnessesGiven(given: readonly string[] = []): Result<readonly WitnessAddress[]> {
  const found: WitnessAddress[] = [];
  for (const text of given) {
    const [, keyText = '', url = ''] = /^(.+?),(https?:\/\/.+)$/.exec(text) ?? [];
    const key = parseKey(keyText, nodePrimitives);
    if (!key.ok || key.value.kind !== 'cosignature') {
      return refuse(
        'bad-input',
        `“${text.slice(0, 80)}” after --witness is not KEY,URL with the key that \`nemcon witness\` prints; nothing was written.`,
        '--witness',
      );
    }
    found.push({ key: key.value, url: url.replace(/\/+$/, '') });
  }
  return ok(found);
}

const failed = ({ key, url }: WitnessAddress, why: string): Result<never> =>
  refuse(
    'unavailable',
    `The witness ${key.name} at ${url} did not sign: ${why}. Nothing was written.`,
  );

async function post(
  url: string,
  body: string,
): Promise<{ readonly status: number; readonly type: string; readonly text: string }> {
  const answer = await fetch(`${url}/add-checkpoint`, {
    method: 'POST',
    body,
    redirect: 'error',
    signal: AbortSignal.timeout(PATIENCE),
  });
  const text = (await answer.text()).slice(0, LONGEST_ANSWER);
  return { status: answer.status, type: answer.headers.get('content-type') ?? '', text };
}

/** The note with the witness's signature under it. */
async function cosigned(note: Note, tree: Tree, witness: WitnessAddress): Promise<Result<Note>> {
  const submit = (old: number) =>
    post(
      witness.url,
      submissionText({
        old,
        proof: tree.consistency(old),
        checkpoint: noteText(note),
      }),
    );
  let answer;
  try {
    answer = await submit(0);
    const known = Number(answer.text.trim());
    if (answer.status === 409 && answer.type.startsWith('text/x.tlog.size') && known > 0) {
      if (known > tree.size) {
        return failed(witness, `it has signed ${known} entries, and there are only ${tree.size}`);
      }
      answer = await submit(known);
    }
  } catch (error) {
    return failed(witness, error instanceof Error ? error.message : String(error));
  }
  if (answer.status !== 200) {
    const said = answer.text.split('\n')[0]?.slice(0, 200) ?? '';
    return failed(witness, `it answered ${answer.status} (${said})`);
  }
  const lines = answer.text
    .split('\n')
    .map(parseSignatureLine)
    .filter((line) => line !== undefined)
    .filter((line) => line.name === witness.key.name && line.id === witness.key.id);
  const whole: Note = { ...note, signatures: [...note.signatures, ...lines] };
  const verified = verifyNote(whole, [witness.key], nodePrimitives);
  return verified.ok && verified.value.length === 1
    ? ok(whole)
    : failed(witness, 'its signature does not fit');
}

/** Has every witness sign that has not signed this head yet. */
export async function witnessed(
  head: string,
  tree: Tree,
  witnesses: readonly WitnessAddress[],
): Promise<Result<string>> {
  const parsed = parseNote(head);
  if (!parsed.ok) return parsed;
  let note = parsed.value;
  for (const witness of witnesses) {
    const { name, id } = witness.key;
    if (note.signatures.some((line) => line.name === name && line.id === id)) continue;
    const signed = await cosigned(note, tree, witness);
    if (!signed.ok) return signed;
    note = signed.value;
  }
  return ok(noteText(note));
}
