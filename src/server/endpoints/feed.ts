import { ok } from '../../basics/index.ts';
import { changesFeed } from '../../publish/index.ts';
import { file } from './endpoint.ts';

export const feed = file('feed', ({ entries }) => {
  const made = changesFeed({ entries });
  return made.ok ? ok({ kind: 'atom' as const, bytes: made.value }) : made;
});
