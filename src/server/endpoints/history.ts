import { replayView } from '../../api/index.ts';
import { historyText } from '../../store/index.ts';
import { fixed } from './endpoint.ts';

export const oneHistory = fixed('history', async ({ params }) => {
  const text = await historyText(params.history);
  return text.ok ? replayView(text.value) : text;
});
