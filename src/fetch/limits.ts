/** What is fetched and unpacked at most, and how to reach the network: arguments, so that tests bring their own. */
import { lookup } from 'node:dns/promises';
import { isPublic } from './address.ts';

/** Bytes of anything that an article is taken out of: a page, a feed, a file that is sent or opened. */
export const MOST_BYTES = 10 * 1024 * 1024;

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
  mostBytes: MOST_BYTES,
  mostTime: 15_000,
  mostRedirects: 5,
};

/** How far a file is gone into. Plain data: a worker gets it by message. */
export interface FileLimits {
  /** Bytes of the file itself. */
  readonly mostBytes: number;
  /** Characters of the text that comes out of it. */
  readonly mostText: number;
  /** Pages of a PDF. */
  readonly mostPages: number;
  /** Bytes of all files in a document's archive together, unpacked. */
  readonly mostUnpacked: number;
  /** Parts of a mail, how deep they may lie in one another, and bytes of all their headers. */
  readonly mostParts: number;
  readonly mostNesting: number;
  readonly mostHeaders: number;
  /** Files that may wait for the one that is taken apart. */
  readonly mostWaiting: number;
  /** Milliseconds for one file. */
  readonly mostTime: number;
  /** MB that the work on one file may take, of JavaScript's heap and of the whole process. */
  readonly mostHeap: number;
  readonly mostMemory: number;
}

export const FILES: FileLimits = {
  mostBytes: MOST_BYTES,
  mostText: 5 * 1024 * 1024,
  mostPages: 300,
  mostUnpacked: 50 * 1024 * 1024,
  mostParts: 100,
  mostNesting: 20,
  mostHeaders: 256 * 1024,
  mostWaiting: 16,
  mostTime: 20_000,
  mostHeap: 256,
  mostMemory: 512,
};

/** How much of a feed is taken. */
export interface FeedLimits {
  readonly mostItems: number;
  /** Characters of a title, and of a summary. */
  readonly mostTitle: number;
  readonly mostSummary: number;
}

export const FEEDS: FeedLimits = { mostItems: 200, mostTitle: 300, mostSummary: 600 };
