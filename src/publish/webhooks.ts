/**
 * Signed messages to other programs, after the Standard Webhooks specification 1.0
 * (standardwebhooks.com): HMAC-SHA256 over `id.timestamp.body`. Delivery is the server's job.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { ok, refuse, type Result } from '../basics/index.ts';

/** What a secret begins with; the rest is base64 of 24 to 64 random bytes. */
const PREFIX = 'whsec_';
/** Seconds that the clocks of sender and receiver may differ. */
export const TOLERANCE = 300;

export interface WebhookHeaders {
  readonly 'webhook-id': string;
  /** Seconds since 1970. */
  readonly 'webhook-timestamp': string;
  /** One or more signatures, separated by spaces, each with its version. */
  readonly 'webhook-signature': string;
}

/** A secret from random bytes, which the caller draws; at least 24 of them. */
export const webhookSecret = (bytes: Uint8Array): string =>
  `${PREFIX}${Buffer.from(bytes).toString('base64')}`;

function keyOf(secret: string): Result<Buffer> {
  const key = Buffer.from(secret.startsWith(PREFIX) ? secret.slice(PREFIX.length) : '', 'base64');
  if (key.length < 24 || key.length > 64) {
    return refuse(
      'bad-input',
      'The secret is not whsec_ followed by base64 of 24 to 64 bytes; nothing was signed. Make a new one.',
    );
  }
  return ok(key);
}

const signature = (key: Buffer, id: string, seconds: string, body: string): string =>
  `v1,${createHmac('sha256', key).update(`${id}.${seconds}.${body}`, 'utf8').digest('base64')}`;

/**
 * The headers of a message.
 *
 * @param id stays the same when a message is sent again, so that the receiver can tell
 * @param body exactly the bytes that are sent
 */
export function signWebhook(
  { id, at, body }: { readonly id: string; readonly at: Date; readonly body: string },
  secret: string,
): Result<WebhookHeaders> {
  const key = keyOf(secret);
  if (!key.ok) return key;
  if (id === '' || id.includes('.')) {
    return refuse(
      'bad-input',
      'The id of a message has a full stop in it, or is empty; nothing was signed.',
    );
  }
  const seconds = String(Math.floor(at.getTime() / 1000));
  return ok({
    'webhook-id': id,
    'webhook-timestamp': seconds,
    'webhook-signature': signature(key.value, id, seconds, body),
  });
}

/** Whether the message is from somebody with the secret, and not an old one sent again. */
export function verifyWebhook(
  headers: WebhookHeaders,
  body: string,
  secret: string,
  now: Date,
): Result<void> {
  const key = keyOf(secret);
  if (!key.ok) return key;
  const { 'webhook-id': id, 'webhook-timestamp': seconds, 'webhook-signature': given } = headers;
  const age = Math.abs(now.getTime() / 1000 - Number(seconds));
  if (!/^\d{1,12}$/.test(seconds) || age > TOLERANCE) {
    return refuse(
      'not-allowed',
      'The message is older or newer than five minutes; it was not taken.',
    );
  }
  const wanted = Buffer.from(signature(key.value, id, seconds, body));
  const fits = given.split(' ').some((one) => {
    const found = Buffer.from(one);
    return found.length === wanted.length && timingSafeEqual(found, wanted);
  });
  return fits
    ? ok(undefined)
    : refuse('not-allowed', 'The signature does not fit the message; it was not taken.');
}

/** What is sent when entries were added: what changed, each with its sentence and its claims. */
export interface ChangeMessage {
  readonly type: 'case.changed';
  readonly timestamp: string;
  readonly data: {
    readonly case: string;
    readonly title: string;
    /** Entries that the case has now. */
    readonly version: number;
    readonly changes: readonly object[];
  };
}

/** The body of a message as it is sent and signed. */
export const webhookBody = (message: ChangeMessage): string => JSON.stringify(message);
