import { createHash } from 'node:crypto';
import { claimLine, sourceLine, type Article, type NewReading } from '../../api/index.ts';
import { ok, refuse, type Result } from '../../basics/index.ts';
import type { Written } from '../hub/writes.ts';
import type { LiveCase } from '../hub/live.ts';
import type { ReadThrough } from '../threads/messages.ts';
import type { House } from '../house.ts';
import { other } from './endpoint.ts';

/** How often an article is read anew because the case changed meanwhile, before others must wait. */
const TRIES = 2;

function articleOf({ text, published, outlet, title, url }: NewReading): Article {
  return {
    text,
    published,
    ...(outlet !== undefined && { outlet }),
    ...(title !== undefined && { title }),
    ...(url !== undefined && { url }),
    sha256: createHash('sha256').update(text, 'utf8').digest('hex'),
  };
}

type Done = Result<{ readonly through: ReadThrough; readonly written: Written }>;

/**
 * Reads without holding other writers up. What was read belongs to the state that it was read
 * against, so it is read again where that has changed; the last time nobody else may write.
 */
async function readInto(
  { hub, reading, by, now }: House,
  live: LiveCase,
  article: Article,
  expected: number | undefined,
): Promise<Done> {
  for (let attempt = 1; ; attempt += 1) {
    const writing = { by, now: now().toISOString() };
    const { version } = live;
    let through: Result<ReadThrough> | undefined;
    if (attempt <= TRIES) {
      through = await reading.read(live, article, writing);
      if (!through.ok) return through;
    }
    const written = await hub.write(
      live.id,
      expected ?? (attempt <= TRIES ? version : undefined),
      async () => {
        through ??= await reading.read(live, article, writing);
        return through.ok ? ok(through.value.drafts) : through;
      },
    );
    if (written.ok && through?.ok === true)
      return ok({ through: through.value, written: written.value });
    if (written.ok) return refuse('unavailable', 'The text was not read; nothing was written.');
    if (written.error.code !== 'conflict' || expected !== undefined || attempt > TRIES)
      return written;
  }
}

/** Reads an article: its text is kept and its claims are proposed. */
export const read = other('read', async (house, { params, body }) => {
  const opened = await house.hub.open(params.case);
  if (!opened.ok) return opened;
  const live = opened.value;
  // Asked before anything is read: reading takes long.
  const may = await house.hub.write(live.id, body.expected, () => ok([]));
  if (!may.ok) return may;
  const done = await readInto(house, live, articleOf(body), body.expected);
  if (!done.ok) return done;
  const { through, written } = done.value;
  const { state } = live;
  const source = state.sources.get(through.source);
  if (source === undefined) {
    return refuse(
      'damaged',
      `The source ${through.source} is not in the record that it was written to.`,
    );
  }
  const claims = [...state.claims.values()].filter((one) => one.source === source.id);
  return ok({
    case: live.id,
    version: written.version,
    source: sourceLine(source, claims, state),
    claims: claims.map((one) => claimLine(one, state)),
    known: through.known,
    notes: [...through.notes],
    ...(through.copy !== undefined && { copy: through.copy }),
    ...(through.changed !== undefined && {
      changed: {
        source: through.changed.source,
        added: [...through.changed.added],
        removed: [...through.changed.removed],
        lost: [...through.changed.lost],
      },
    }),
    ...(written.receipt !== undefined && { receipt: written.receipt }),
  });
});
