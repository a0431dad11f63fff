/** `nemcon watch`, `commitments` and `criteria`: what to look out for, what was promised, what is wanted. */
import { standing } from '../../analysis/index.ts';
import {
  CommitmentsOutput,
  commitmentsView,
  CriteriaOutput,
  criteriaView,
  WatchOutput,
  watchView,
} from '../../api/index.ts';
import { ok } from '../../basics/index.ts';
import { commitmentsShown, criteriaShown, watchShown } from '../../publish/index.ts';
import type { Outcome } from '../context.ts';
import type { Io } from '../io.ts';
import type { OnDayOptions } from '../opened-on.ts';
import { commitmentsLines, criteriaLines, watchLines } from '../render/follow.ts';
import { behindOf, viewOnDay, type PictureOptions } from '../showing.ts';

type DayOptions = OnDayOptions & PictureOptions;

export interface WatchOptions extends OnDayOptions, PictureOptions {
  readonly for?: string;
}

export const watchCommand = async (
  given: string | undefined,
  options: WatchOptions,
  io: Io,
): Promise<Outcome> =>
  viewOnDay(given, options, io, (opened) => {
    const { record, asOf, include } = opened;
    const found = watchView(record, {
      asOf,
      include,
      ...(options.for === undefined ? {} : { candidate: options.for }),
    });
    if (!found.ok) return found;
    const { candidate } = found.value;
    const seats = () =>
      standing(record.state, { asOf, include, candidate }).candidates.flatMap(
        ({ members }) => members,
      );
    return ok({
      value: found.value as WatchOutput,
      schema: WatchOutput,
      lines: (screen) => watchLines(screen, found.value),
      shown: () =>
        watchShown(
          found.value,
          seats().flatMap(({ claims }) => claims),
        ),
      behind: behindOf(opened),
    });
  });

export const commitmentsCommand = async (
  given: string | undefined,
  options: DayOptions,
  io: Io,
): Promise<Outcome> =>
  viewOnDay(given, options, io, (opened) => {
    const found = commitmentsView(opened.record, opened);
    return ok({
      value: found as CommitmentsOutput,
      schema: CommitmentsOutput,
      lines: (screen) => commitmentsLines(screen, found),
      shown: () => commitmentsShown(found),
      behind: behindOf(opened),
    });
  });

export const criteriaCommand = async (
  given: string | undefined,
  options: DayOptions,
  io: Io,
): Promise<Outcome> =>
  viewOnDay(given, options, io, (opened) => {
    const found = criteriaView(opened.record, opened);
    return ok({
      value: found as CriteriaOutput,
      schema: CriteriaOutput,
      lines: (screen) => criteriaLines(screen, found),
      shown: () => criteriaShown(found),
      behind: behindOf(opened),
    });
  });
