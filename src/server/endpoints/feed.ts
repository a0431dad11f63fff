import { ok } from '../../basics/index.ts';
import { changesFeed } from '../../publish/index.ts';
import { file } from './endpoint.ts';

export const feed = file('feed', ({ entries }, { recordAt }) => {
  const made = changesFeed({ entries, recordAt });
  return made.ok ? ok({ kind: 'atom' as const, bytes: made.value }) : made;
});
