/** What the routes of webhooks tell of one; its secret is told once, when it is made. */
import type { z } from 'zod';
import type { Webhook } from '../../api/index.ts';
import type { Hook } from '../webhooks/book.ts';

export function webhookOf({ id, url, created, delivered, failing }: Hook): z.infer<typeof Webhook> {
  return { id, url, created, delivered, ...(failing !== undefined && { failing }) };
}
