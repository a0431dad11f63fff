/** The answers of the server, in a component. */
import { useCallback, useContext, useEffect, useRef, useSyncExternalStore } from 'react';
import {
  addressOf,
  type AnswerOf,
  type BodyOf,
  type ParamsOf,
  type Problem,
  type QueryOf,
  type RouteName,
} from '../../api/index.ts';
import { useSettings } from '../app/settings.tsx';
import { ClientContext, questionOf, type Client } from './client.ts';
import { TOLD } from './told.ts';

export interface Shown<T> {
  /** The newest answer, or the one before while a newer is awaited. */
  readonly data: T | undefined;
  readonly problem: Problem | undefined;
  /** What is shown is not yet the answer to what was asked. */
  readonly old: boolean;
  readonly retry: () => void;
}

export function useClient(): Client {
  const client = useContext(ClientContext);
  if (client === undefined) throw new Error('useClient outside of ClientContext');
  return client;
}

/**
 * The address under which a page asks a route: in the language of the reader where the answer is told.
 * English is what is told where nothing is asked for, and its answers are shared with programs.
 */
function addressFor<K extends RouteName>(
  language: string,
  name: K,
  params: ParamsOf<K>,
  query?: QueryOf<K>,
): string {
  const told = language !== 'en' && TOLD.has(name) ? { lang: language } : {};
  return addressOf(name, params ?? {}, { ...(query as object | undefined), ...told });
}

/** The same for whoever asks the client itself for what `useRoute` shows. */
export function useAddress<K extends RouteName>(
  name: K,
  params: ParamsOf<K>,
  query?: QueryOf<K>,
): string {
  const { language } = useSettings();
  return addressFor(language, name, params, query);
}

/**
 * Asks a route of the table and keeps the answer fresh.
 * @param params `skip` asks nothing, for what is not known yet.
 * @param body What is sent along, for a route that takes something and keeps nothing.
 */
export function useRoute<K extends RouteName>(
  name: K,
  params: ParamsOf<K> | 'skip',
  query?: QueryOf<K>,
  body?: BodyOf<K>,
): Shown<AnswerOf<K>> {
  const client = useClient();
  const { language } = useSettings();
  const address =
    params === 'skip' ? '' : questionOf(addressFor(language, name, params, query), body);
  const watch = useCallback(
    (listener: () => void) => client.watch(address, listener),
    [client, address],
  );
  const kept = useSyncExternalStore(watch, () => client.read(address));
  const last = useRef<unknown>(undefined);
  if (kept.data !== undefined) last.current = kept.data;
  useEffect(() => {
    if (address !== '') void client.ask(address);
  }, [client, address]);
  const retry = useCallback(() => void client.ask(address), [client, address]);
  return {
    data: (kept.data ?? last.current) as AnswerOf<K> | undefined,
    problem: kept.problem,
    old: kept.data === undefined,
    retry,
  };
}
