/**
 * What was fetched, by question. An answer stays until a newer one is there, so that a page never
 * goes blank while it asks again; `ETag`s make asking again cheap. What nobody on the page waits for any
 * more is given up, so that the server can stop working on it.
 *
 * A question is an address; or an address, a line end and a body of JSON, where something is sent with it.
 */
import { createContext } from 'react';
import type { Problem } from '../../api/index.ts';
import { KEPT } from '../offline/ways.ts';

export interface Kept {
  readonly data?: unknown;
  readonly problem?: Problem;
  readonly etag?: string;
  /** It is being asked for now. */
  readonly asking: boolean;
}

/** Of answers that were kept, when the oldest was; undefined while the server answers. */
export type OfflineSince = string | undefined;

export type Fetch = (address: string, init: RequestInit) => Promise<Response>;

const NOTHING: Kept = { asking: false };

/** A question with something that is sent along; `refresh` finds it by its address. */
export const questionOf = (address: string, body?: unknown): string =>
  body === undefined ? address : `${address}\n${JSON.stringify(body)}`;

export class Client {
  readonly #kept = new Map<string, Kept>();
  readonly #listeners = new Map<string, Set<() => void>>();
  /** Addresses for which something changed while they were being asked for. */
  readonly #again = new Set<string>();
  /** What is being asked for, to be given up. */
  readonly #asking = new Map<string, AbortController>();
  readonly #fetch: Fetch;
  #offlineSince: OfflineSince;

  constructor(fetch: Fetch) {
    this.#fetch = fetch;
  }

  read(address: string): Kept {
    return this.#kept.get(address) ?? NOTHING;
  }

  /** Calls `listener` when the answer changes; the returned function ends that. */
  watch(address: string, listener: () => void): () => void {
    const listeners = this.#listeners.get(address) ?? new Set();
    this.#listeners.set(address, listeners.add(listener));
    return () => {
      listeners.delete(listener);
      if (listeners.size > 0) return;
      this.#listeners.delete(address);
      this.#asking.get(address)?.abort();
    };
  }

  /** When what is shown was kept, where the server does not answer; `watch` it under this name. */
  static readonly OFFLINE = 'offline';
  get offlineSince(): OfflineSince {
    return this.#offlineSince;
  }

  #from(answer: Response): void {
    const kept = answer.headers.get(KEPT) ?? undefined;
    const since =
      kept === undefined || this.#offlineSince === undefined || kept < this.#offlineSince
        ? kept
        : this.#offlineSince;
    if (since === this.#offlineSince) return;
    this.#offlineSince = since;
    this.#say(Client.OFFLINE);
  }

  /** Asks anew for everything that begins with `prefix` and is on the page; forgets the rest of it. */
  refresh(prefix: string): void {
    for (const address of this.#kept.keys()) {
      if (!address.startsWith(prefix)) continue;
      if (this.#listeners.has(address)) void this.ask(address);
      else this.#kept.delete(address);
    }
  }

  /** Asks for an address, once at a time. */
  async ask(address: string): Promise<void> {
    const before = this.read(address);
    if (before.asking) {
      this.#again.add(address);
      return;
    }
    this.#set(address, { ...before, asking: true });
    this.#set(address, await this.#answer(address, before));
    if (this.#again.delete(address)) await this.ask(address);
  }

  /**
   * Sends a body and gives back the answer, or the problem document that refused it.
   * @param body What the route's schema takes, or a form with a file.
   */
  async send(
    method: 'POST' | 'DELETE',
    address: string,
    body?: unknown,
  ): Promise<{ readonly data: unknown } | { readonly problem: Problem }> {
    const isForm = body instanceof FormData;
    const init: RequestInit = {
      method,
      headers: {
        accept: 'application/json',
        ...(isForm || body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) }),
    };
    try {
      const answer = await this.#fetch(address, init);
      if (!answer.ok) return { problem: await problemIn(answer) };
      return { data: await answer.json() };
    } catch {
      return { problem: NO_ANSWER };
    }
  }

  async #answer(question: string, before: Kept): Promise<Kept> {
    const [address = '', body] = question.split('\n');
    const giveUp = new AbortController();
    this.#asking.set(question, giveUp);
    const headers = {
      accept: 'application/json',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(before.etag === undefined || body !== undefined ? {} : { 'if-none-match': before.etag }),
    };
    const init = { headers, signal: giveUp.signal };
    try {
      const answer = await this.#fetch(
        address,
        body === undefined ? init : { ...init, method: 'POST', body },
      );
      this.#from(answer);
      if (answer.status === 304)
        return { data: before.data, etag: before.etag ?? '', asking: false };
      if (!answer.ok) return { ...before, problem: await problemIn(answer), asking: false };
      const etag = answer.headers.get('etag');
      const data: unknown = await answer.json();
      return { data, asking: false, ...(etag === null ? {} : { etag }) };
    } catch {
      const { problem: _, ...kept } = before;
      if (giveUp.signal.aborted) return { ...kept, asking: false };
      return { ...before, problem: NO_ANSWER, asking: false };
    } finally {
      if (this.#asking.get(question) === giveUp) this.#asking.delete(question);
    }
  }

  #set(address: string, kept: Kept): void {
    this.#kept.set(address, kept);
    this.#say(address);
  }

  #say(name: string): void {
    for (const listener of this.#listeners.get(name) ?? []) listener();
  }
}

/** The code of a request that got no answer; the page has words for it. */
export const NO_ANSWER: Problem = {
  type: 'about:blank',
  title: 'No answer',
  status: 0,
  detail: '',
  code: 'no-answer',
};

async function problemIn(answer: Response): Promise<Problem> {
  try {
    const problem = (await answer.json()) as Partial<Problem>;
    if (typeof problem.detail === 'string') return { ...NO_ANSWER, ...problem };
  } catch {
    // Something between the page and the server answered in its own way.
  }
  return { ...NO_ANSWER, status: answer.status };
}

export const ClientContext = createContext<Client | undefined>(undefined);
