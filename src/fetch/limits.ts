/** What is fetched at most, and how to reach the network: arguments, so that tests bring their own. */
import { lookup } from 'node:dns/promises';
import { isPublic } from './address.ts';

export interface Network {
  /** All addresses of a host name. */
  readonly resolve: (host: string) => Promise<readonly string[]>;
  /** Whether an address may be connected to. */
  readonly mayConnect: (address: string) => boolean;
  /** Bytes, after decompression. */
  readonly mostBytes: number;
  /** Milliseconds for everything together, redirects included. */
  readonly mostTime: number;
  readonly mostRedirects: number;
}

export const NETWORK: Network = {
  resolve: async (host) => (await lookup(host, { all: true })).map((found) => found.address),
  mayConnect: isPublic,
  mostBytes: 5 * 1024 * 1024,
  mostTime: 15_000,
  mostRedirects: 5,
};
