/** The day that lies so long before another. */
import { isDay, type Day } from '../../../basics/index.ts';
import { after, type Span } from '../../../procedure/index.ts';

/** Undefined where the end is not known to the day. */
export const dayBefore = (end: string, span: Span): Day | undefined =>
  isDay(end) ? after(end, span, -1).slice(0, 10) : undefined;
