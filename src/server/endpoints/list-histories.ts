import { historyLine, replayView, type HistoryLine } from '../../api/index.ts';
import { ok } from '../../basics/index.ts';
import { historyNames, historyText } from '../../store/index.ts';
import { fixed } from './endpoint.ts';

export const listHistories = fixed('list-histories', async () => {
  const histories: HistoryLine[] = [];
  for (const name of await historyNames()) {
    const text = await historyText(name);
    if (!text.ok) return text;
    const one = replayView(text.value);
    if (!one.ok) return one;
    histories.push(historyLine(one.value));
  }
  return ok({ histories });
});
