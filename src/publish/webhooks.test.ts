import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { signWebhook, TOLERANCE, verifyWebhook, webhookSecret } from './webhooks.ts';

const SECRET = webhookSecret(new Uint8Array(32).fill(7));
const at = new Date('2024-04-03T10:00:00Z');

describe('a signed message', () => {
  it('has the signature of the published example', () => {
    // The example that libraries of Standard Webhooks are tested with.
    const signed = signWebhook(
      {
        id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
        at: new Date(1_614_265_330_000),
        body: '{"test": 2432232314}',
      },
      'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
    );
    expect(signed).toEqual({
      ok: true,
      value: {
        'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
        'webhook-timestamp': '1614265330',
        'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
      },
    });
  });

  it('is verified, and is not once anything in it is changed', () => {
    fc.assert(
      fc.property(fc.string(), fc.string({ minLength: 1 }), (body, added) => {
        const signed = signWebhook({ id: 'msg_1', at, body }, SECRET);
        if (!signed.ok) throw new Error(signed.error.message);
        const { value } = signed;
        expect(verifyWebhook(value, body, SECRET, at).ok).toBe(true);
        expect(verifyWebhook(value, body + added, SECRET, at).ok).toBe(false);
        expect(verifyWebhook({ ...value, 'webhook-id': 'msg_2' }, body, SECRET, at).ok).toBe(false);
        const other = webhookSecret(new Uint8Array(32).fill(8));
        expect(verifyWebhook(value, body, other, at).ok).toBe(false);
      }),
    );
  });

  it('is not taken once it is old, and is taken when one of several signatures fits', () => {
    const signed = signWebhook({ id: 'msg_1', at, body: '{}' }, SECRET);
    if (!signed.ok) throw new Error(signed.error.message);
    const later = new Date(at.getTime() + (TOLERANCE + 1) * 1000);
    expect(verifyWebhook(signed.value, '{}', SECRET, later).ok).toBe(false);
    const two = `v1,AAAA ${signed.value['webhook-signature']}`;
    expect(verifyWebhook({ ...signed.value, 'webhook-signature': two }, '{}', SECRET, at).ok).toBe(
      true,
    );
  });

  it('is refused for a secret or an id that is none', () => {
    expect(signWebhook({ id: 'a', at, body: '' }, 'secret').ok).toBe(false);
    expect(signWebhook({ id: 'a.b', at, body: '' }, SECRET).ok).toBe(false);
  });
});
