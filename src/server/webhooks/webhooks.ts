/** Tells other programs of changes: signed, again until it was taken, and on after a restart. */
import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { ok, refuse, type Day, type Result } from '../../basics/index.ts';
import { mayPostTo, post, type Network } from '../../fetch/index.ts';
import { signWebhook, webhookSecret } from '../../publish/index.ts';
import type { Env } from '../../store/index.ts';
import type { Hub } from '../hub/hub.ts';
import { openBook, type Hook, type WebhookBook } from './book.ts';
import { messageFor } from './message.ts';

export interface Pace {
  /** Changes that come within this time are told together, in milliseconds. */
  readonly gather: number;
  /** The wait after the first failure; it doubles with each further one, up to `longest`. */
  readonly first: number;
  readonly longest: number;
}

export const USUAL_PACE: Pace = { gather: 1000, first: 5000, longest: 3_600_000 };

/** Of one case. */
const MOST_HOOKS = 20;

export interface WebhooksOptions {
  readonly hub: Hub;
  readonly env: Env;
  readonly network: Network | undefined;
  readonly now: () => Date;
  readonly today: () => Day;
  /** The one place where a case is kept. */
  readonly placeOf: (caseId: string) => string;
  readonly failed: (message: string) => void;
  readonly pace?: Pace | undefined;
}

export interface Webhooks {
  list(caseId: string): Promise<Result<readonly Hook[]>>;
  add(caseId: string, url: string): Promise<Result<Hook>>;
  remove(caseId: string, id: string): Promise<Result<void>>;
  /** Goes on with what was not delivered before. */
  resume(): Promise<void>;
  close(): Promise<void>;
}

export function webhooks(options: WebhooksOptions): Webhooks {
  const { hub, env, network, now, today, placeOf, failed, pace = USUAL_PACE } = options;
  const stop = new AbortController();
  const running = new Map<string, { readonly wake: () => void; readonly ended: Promise<void> }>();
  let opened: Promise<Result<WebhookBook>> | undefined;

  async function book(): Promise<Result<WebhookBook>> {
    opened ??= openBook(env);
    const found = await opened;
    // What is in the way may be mended meanwhile.
    if (!found.ok) opened = undefined;
    return found;
  }

  const set = async (of: WebhookBook, id: string, values: Partial<Hook>): Promise<void> => {
    const kept = await of.change((hooks) =>
      hooks.map((hook) => {
        if (hook.id !== id) return hook;
        const { failing: _, ...rest } = hook;
        return { ...rest, ...values };
      }),
    );
    if (!kept.ok) failed(kept.error.message);
  };

  /** One message, signed; undefined where it was taken. */
  async function sent(hook: Hook, to: number, body: string): Promise<string | undefined> {
    const headers = signWebhook({ id: `${hook.id}-${to}`, at: now(), body }, hook.secret);
    if (!headers.ok) return headers.error.message;
    const status = await post(hook.url, body, { ...headers.value }, network);
    if (!status.ok) return status.error.message;
    const taken = status.value >= 200 && status.value < 300;
    return taken ? undefined : `The receiver answered ${status.value}; it is tried again.`;
  }

  /** Delivers what is due; what is due while it fails is told in the same order afterwards. */
  async function deliver(of: WebhookBook, id: string): Promise<void> {
    for (let failures = 0, to = 0; !stop.signal.aborted;) {
      const hook = of.all().find((one) => one.id === id);
      if (hook === undefined) return;
      const live = await hub.open(hook.case);
      if (!live.ok || live.value.version <= hook.delivered) return;
      // A message that failed is sent again as it was.
      if (failures === 0) to = live.value.version;
      const body = messageFor(live.value, { from: hook.delivered, to, now: now(), today: today() });
      const problem = !body.ok
        ? body.error.message
        : body.value === undefined
          ? undefined
          : await sent(hook, to, body.value);
      if (problem === undefined) {
        failures = 0;
        await set(of, id, { delivered: to });
        continue;
      }
      failures += 1;
      await set(of, id, { failing: problem });
      const wait = Math.min(pace.first * 2 ** (failures - 1), pace.longest);
      await sleep(wait, undefined, { signal: stop.signal }).catch(() => undefined);
    }
  }

  /** One loop a webhook, which sleeps until its case changes. */
  function run(of: WebhookBook, hook: Hook): void {
    if (running.has(hook.id) || stop.signal.aborted) return;
    const unpin = hub.pin(hook.case);
    let due = true;
    let wake = (): void => undefined;
    stop.signal.addEventListener('abort', () => wake(), { once: true });
    const loop = async (): Promise<void> => {
      while (!stop.signal.aborted && of.all().some(({ id }) => id === hook.id)) {
        if (due) {
          due = false;
          await sleep(pace.gather, undefined, { signal: stop.signal }).catch(() => undefined);
          await deliver(of, hook.id);
        } else {
          await new Promise<void>((done) => {
            wake = done;
          });
        }
      }
      unpin();
      running.delete(hook.id);
    };
    const ended = loop().catch((error: unknown) => failed(String(error)));
    running.set(hook.id, {
      wake: () => {
        due = true;
        wake();
      },
      ended,
    });
  }

  const deaf = hub.onAdded((live) => {
    if (running.size === 0) return;
    void book().then((of) => {
      if (!of.ok) return undefined;
      for (const hook of of.value.all()) if (hook.case === live.id) running.get(hook.id)?.wake();
      return undefined;
    });
  });

  const ofCase = (of: WebhookBook, caseId: string): readonly Hook[] =>
    of.all().filter(({ place }) => place === placeOf(caseId));

  return {
    async list(caseId) {
      const of = await book();
      return of.ok ? ok(ofCase(of.value, caseId)) : of;
    },
    async add(caseId, url) {
      const live = await hub.open(caseId);
      if (!live.ok) return live;
      const may = await mayPostTo(url, network);
      if (!may.ok) return may;
      const of = await book();
      if (!of.ok) return of;
      if (ofCase(of.value, caseId).length >= MOST_HOOKS) {
        return refuse(
          'not-allowed',
          `“${caseId}” has ${MOST_HOOKS} webhooks already; remove one first. Nothing was written.`,
        );
      }
      const hook: Hook = {
        id: `hook-${randomBytes(9).toString('base64url')}`,
        place: placeOf(caseId),
        case: caseId,
        url: may.value.href,
        created: now().toISOString(),
        secret: webhookSecret(randomBytes(32)),
        delivered: live.value.version,
      };
      const kept = await of.value.change((hooks) => [...hooks, hook]);
      if (!kept.ok) return kept;
      run(of.value, hook);
      return ok(hook);
    },
    async remove(caseId, id) {
      const of = await book();
      if (!of.ok) return of;
      if (!ofCase(of.value, caseId).some((hook) => hook.id === id)) {
        return refuse(
          'not-found',
          `“${caseId}” has no webhook “${id.slice(0, 80)}”; nothing was removed.`,
        );
      }
      const kept = await of.value.change((hooks) => hooks.filter((hook) => hook.id !== id));
      running.get(id)?.wake();
      return kept;
    },
    async resume() {
      const of = await book();
      if (!of.ok) return;
      for (const hook of of.value.all()) {
        if (hook.place !== placeOf(hook.case)) continue;
        const live = await hub.open(hook.case);
        if (live.ok) run(of.value, hook);
      }
    },
    async close() {
      deaf();
      stop.abort();
      await Promise.all([...running.values()].map(({ ended }) => ended));
    },
  };
}
