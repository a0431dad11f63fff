import type { Case } from '../../case/index.ts';
import { ok } from '../../basics/index.ts';
import { fetchAt, type Feed } from '../../fetch/index.ts';
import type { Fetched } from '../../api/index.ts';
import { extractedOf } from './article.ts';
import { other } from './endpoint.ts';

/** A feed, each item with the source that was read from its address already. */
function feedOf(feed: Feed, url: string, { sources }: Case): Fetched {
  const known = new Map([...sources.values()].map((one) => [one.url, one.id]));
  return {
    kind: 'feed',
    ...(feed.title !== undefined && { title: feed.title }),
    url,
    items: feed.items.map((item) => {
      const source = known.get(item.url);
      return { ...item, ...(source !== undefined && { known: source }) };
    }),
  };
}

/** Fetches a page or a feed from the public internet; nothing is written. */
export const fetchAddress = other('fetch', async ({ hub, network }, { params, body }) => {
  const live = await hub.open(params.case);
  if (!live.ok) return live;
  const found = await fetchAt(body.url, network);
  if (!found.ok) return found;
  return ok(
    found.value.kind === 'feed'
      ? feedOf(found.value.feed, body.url, live.value.state)
      : extractedOf(found.value.article),
  );
});
