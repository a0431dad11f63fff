/** What a witness signs under a checkpoint: its text and the time (C2SP tlog-cosignature, Ed25519). */
import { concat, utf8Bytes } from '../bytes.ts';
import type { Primitives } from '../primitives.ts';
import type { SignerKey } from './key.ts';

/** Bytes of the time before the signature. */
const TIME = 8;

/** The message that is signed: a header line, the time in seconds since 1970, the checkpoint. */
export const cosignedBytes = (checkpoint: string, time: number): Uint8Array =>
  utf8Bytes(`cosignature/v1\ntime ${time}\n${checkpoint}`);

/** The time in a cosignature, or undefined where the bytes are none. */
export function timeOf(bytes: Uint8Array): number | undefined {
  if (bytes.length !== TIME + 64) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, TIME);
  const time = Number(view.getBigUint64(0));
  return Number.isSafeInteger(time) ? time : undefined;
}

/** Cosigns the text of a checkpoint; `time` in seconds since 1970. */
export function cosign(
  checkpoint: string,
  time: number,
  key: SignerKey,
  { sign }: Primitives,
): { readonly name: string; readonly id: string; readonly bytes: Uint8Array } {
  const stamp = new Uint8Array(TIME);
  new DataView(stamp.buffer).setBigUint64(0, BigInt(time));
  const signature = sign(key.secret, cosignedBytes(checkpoint, time));
  return { name: key.name, id: key.id, bytes: concat(stamp, signature) };
}
