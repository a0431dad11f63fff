/** What changed between two days, as pictures: who moved towards each candidate. */
import type { ChangeOf } from '../../analysis/index.ts';
import type { ChangesView } from '../../api/index.ts';
import { dateInWords, nameOf, type Case } from '../../case/index.ts';
import { changeArrows } from '../../charts/index.ts';
import { chartSvg } from '../chart-svg.ts';
import { listed, type Figure, type Shown } from './shown.ts';

const isMove = (change: ChangesView['changes'][number]): change is ChangeOf<'move'> =>
  change.kind === 'move';

export function changesShown(state: Case, found: ChangesView): Shown {
  const { before, after, changes } = found;
  const moves = changes.filter(isMove);
  const candidates = [...new Set(moves.map(({ candidate }) => candidate))];
  const figures = candidates.map((candidate): Figure => {
    const name = nameOf(state, candidate);
    const data = {
      name,
      from: before.asOf,
      to: after.asOf,
      moves: moves.filter((move) => move.candidate === candidate),
    };
    return { title: `Who moved towards ${name}`, draw: (how) => chartSvg(changeArrows, data, how) };
  });
  const none = { name: 'anybody', from: before.asOf, to: after.asOf, moves: [] };
  return {
    title: state.title,
    about: `What changed from ${dateInWords(before.asOf)} to ${dateInWords(after.asOf)}.`,
    sentence:
      changes.length === 0
        ? 'Nothing is known to have changed.'
        : `${changes.length} ${changes.length === 1 ? 'thing' : 'things'} changed, ${moves.length} of them where a member stands.`,
    figures:
      figures.length > 0
        ? figures
        : [{ title: 'Who moved', draw: (how) => chartSvg(changeArrows, none, how) }],
    claims: changes.flatMap(({ claims }) => claims),
    blocks: (cite) =>
      listed(
        'Everything that changed',
        changes.map(({ sentence, claims }) => [`${sentence} `, ...cite(claims.slice(-2))]),
      ),
  };
}
