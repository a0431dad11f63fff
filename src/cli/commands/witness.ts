/** `nemcon witness`: signs the heads of other people's logs, as long as they keep what they had. */
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { ok, refuse, type Result } from '../../basics/index.ts';
import { isKeyName, keyText, signerKey, toHex } from '../../record/index.ts';
import { dataFolder, keysGiven, nodePrimitives, secretAt } from '../../store/index.ts';
import { DONE, print, type Outcome, type Usual } from '../context.ts';
import type { Io } from '../io.ts';
import { serveWitness, type WitnessService } from '../record/witness-server.ts';
import { openMemory } from '../record/witness-state.ts';
import { clean } from '../terminal/index.ts';

export interface WitnessCommandOptions extends Usual {
  readonly listen?: string;
  readonly key?: string;
  readonly name?: string;
  readonly log?: readonly string[];
}

/** Only this machine can reach it unless somebody says otherwise. */
export const USUAL_ADDRESS = '127.0.0.1:7662';

function addressGiven(text: string): Result<{ readonly host: string; readonly port: number }> {
  const [, six, four, port] = /^(?:\[([0-9a-fA-F:.]+)\]|([^:\s]*)):(\d{1,5})$/.exec(text) ?? [];
  const number = Number(port);
  if (port === undefined || number > 65_535) {
    return refuse(
      'bad-input',
      `“${text}” after --listen is not ADDRESS:PORT, such as ${USUAL_ADDRESS}; nothing was started.`,
      '--listen',
    );
  }
  return ok({
    host: six ?? (four === '' || four === undefined ? '127.0.0.1' : four),
    port: number,
  });
}

/** Starts the witness that the options describe. */
export async function startWitness(
  options: WitnessCommandOptions,
  io: Io,
): Promise<Result<WitnessService>> {
  const logs = keysGiven(options.log);
  if (!logs.ok) return logs;
  if (logs.value.length === 0 || logs.value.some(({ kind }) => kind !== 'note')) {
    return refuse(
      'bad-input',
      'Name the key of each log to be watched with --log, as `nemcon export` prints it; nothing was started.',
      '--log',
    );
  }
  const address = addressGiven(options.listen ?? USUAL_ADDRESS);
  if (!address.ok) return address;
  const data = dataFolder(io.env);
  if (!data.ok) return data;
  const secret = await secretAt(
    options.key === undefined
      ? join(data.value, 'keys', 'witness.key')
      : resolve(io.cwd, options.key),
  );
  if (!secret.ok) return secret;
  const fingerprint = toHex(nodePrimitives.publicKey(secret.value));
  const name = options.name ?? `nemcon.local/witness/${fingerprint.slice(0, 8)}`;
  if (!isKeyName(name)) {
    return refuse('bad-input', `“${name}” cannot be a name: no spaces, no plus sign.`, '--name');
  }
  // The memory belongs to the key, wherever that lies.
  const memory = await openMemory(join(data.value, 'witness', `${fingerprint.slice(0, 32)}.json`));
  if (!memory.ok) return memory;
  const key = signerKey(name, 'cosignature', secret.value, nodePrimitives);
  const service = await serveWitness({
    key,
    logs: logs.value,
    memory: memory.value,
    ...address.value,
    now: io.now,
    say: (sentence) => io.err(`${clean(sentence)}\n`),
  });
  if (!service.ok) {
    await memory.value.release();
    return service;
  }
  const { url } = service.value;
  const ready = { key: keyText(key), url, logs: logs.value.map((log) => log.name) };
  if (options.json === true) io.out(`${JSON.stringify(ready)}\n`);
  else {
    print(io, [
      `The witness ${key.name} listens at ${url}; Ctrl-C ends it.`,
      `key  ${ready.key}`,
      `A log has its head signed with \`nemcon export CASE -o FILE --witness '${ready.key},${url}'\`.`,
    ]);
  }
  return ok({
    url,
    async close() {
      await service.value.close();
      await memory.value.release();
    },
  });
}

export async function witnessCommand(options: WitnessCommandOptions, io: Io): Promise<Outcome> {
  const service = await startWitness(options, io);
  if (!service.ok) return service;
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  await service.value.close();
  return DONE;
}
