import { ok } from '../../basics/index.ts';
import { other } from './endpoint.ts';
import { webhookOf } from './webhooks.ts';

export const newWebhook = other('new-webhook', async ({ webhooks }, { params, body }) => {
  const made = await webhooks.add(params.case, body.url);
  return made.ok ? ok({ ...webhookOf(made.value), secret: made.value.secret }) : made;
});
