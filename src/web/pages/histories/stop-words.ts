import { useCallback } from 'react';
import { useProcedureWords } from '../../words/procedures/index.ts';
import type { Stop } from './stops.ts';

/** A moment: the day as the language writes it, and the minute where it is known. */
export function useMoment(): (at: string) => string {
  const { date } = useProcedureWords();
  return useCallback(
    (at) => `${date(at.slice(0, 10))}${at.length > 10 ? `, ${at.slice(11, 16)} UTC` : ''}`,
    [date],
  );
}

/** When a step was, and what it is called: “3 October 2016”, “Straw polls, round 2”. */
export function useStopWords(): (stop: Stop) => { readonly when: string; readonly what: string } {
  const { told } = useProcedureWords();
  const moment = useMoment();
  return useCallback(
    ({ at, rounds, next }) => {
      const [round] = rounds;
      const when = moment(at);
      if (round === undefined) return { when, what: next?.title ?? told.replay.over };
      const which = round.extra ? told.replay.extra : told.replay.round(round.number);
      return { when, what: `${round.title}, ${which}` };
    },
    [told, moment],
  );
}
