/** An article as it came out of a file or a page, as the routes tell it. */
import type { Extracted } from '../../api/index.ts';
import type { z } from 'zod';
import type { Fetched } from '../../fetch/index.ts';

export function extractedOf(article: Fetched): z.infer<typeof Extracted> {
  const { text, title, outlet, published, url, note } = article;
  return {
    kind: 'article',
    text,
    ...(title !== undefined && { title }),
    ...(outlet !== undefined && { outlet }),
    ...(published !== undefined && { published }),
    ...(url !== undefined && { url }),
    notes: note === undefined ? [] : [note],
  };
}
