/** Everything that a command may touch outside itself, as one argument: tests bring their own. */
import type { Network } from '../fetch/index.ts';

export interface Io {
  /** The bytes of standard input, refused by the caller where there are more than `most`. */
  readonly stdin: (most: number) => Promise<Uint8Array>;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly now: () => Date;
  /** The folder that relative paths start from. */
  readonly cwd: string;
  /** Whether standard output and standard error go to a terminal, and how wide it is. */
  readonly outIsTTY: boolean;
  readonly errIsTTY: boolean;
  readonly inIsTTY: boolean;
  readonly columns?: number | undefined;
  /** Name of the person who runs the program, for what is written to a record. */
  readonly user: string;
  /** Where articles are fetched from; the internet unless a test says otherwise. */
  readonly network?: Network;
}

/** The day that the clock shows where the program runs. */
export function today(io: Io): string {
  const now = io.now();
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
