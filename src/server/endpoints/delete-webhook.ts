import { ok } from '../../basics/index.ts';
import { other } from './endpoint.ts';
import { webhookOf } from './webhooks.ts';

export const deleteWebhook = other('delete-webhook', async ({ webhooks }, { params }) => {
  const removed = await webhooks.remove(params.case, params.webhook);
  if (!removed.ok) return removed;
  const left = await webhooks.list(params.case);
  return left.ok ? ok({ webhooks: left.value.map(webhookOf) }) : left;
});
