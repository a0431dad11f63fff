import { ok } from '../../basics/index.ts';
import { other } from './endpoint.ts';
import { webhookOf } from './webhooks.ts';

export const listWebhooks = other('list-webhooks', async ({ hub, webhooks }, { params }) => {
  const live = await hub.open(params.case);
  if (!live.ok) return live;
  const found = await webhooks.list(params.case);
  return found.ok ? ok({ webhooks: found.value.map(webhookOf) }) : found;
});
