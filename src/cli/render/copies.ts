/** What a text that was read has to do with texts that the record has. */
import type { Copy, ReadArticle } from '../../api/index.ts';
import { never } from '../../basics/index.ts';
import { dateInWords } from '../../case/index.ts';
import { piece, wrap, type Screen } from '../terminal/index.ts';
import { several } from './words.ts';

const percent = (share: number): string => `${Math.round(share * 100)}%`;

function asWords({ kind, resemblance, within, contains }: Copy): string {
  switch (kind) {
    case 'same-words':
      return 'the same words in other typography as';
    case 'copy':
      return `a copy (${percent(resemblance)} of their five-word runs are the same) of`;
    case 'excerpt':
      return within >= contains
        ? `an excerpt (${percent(within)} of its five-word runs are there) from`
        : `a longer form (it has ${percent(contains)} of the other’s five-word runs) of`;
    default:
      return never(kind, 'kind of copy');
  }
}

/** Remarks: that the text is a copy, and that the text at this address was changed. */
export function aboutOthers({ copy, changed, state }: ReadArticle): readonly string[] {
  const name = (id: string): string => {
    const source = state.sources.get(id);
    const by = source?.outlet === undefined ? '' : `${source.outlet}, `;
    return source === undefined ? id : `${by}${dateInWords(source.published)} (${id})`;
  };
  const copied =
    copy === undefined
      ? []
      : [`It is ${asWords(copy)} ${name(copy.source)}; the two count as one report.`];
  if (changed === undefined) return copied;
  const { added, removed, lost, source } = changed;
  const gone =
    lost.length === 0
      ? 'All claims on it still have their words.'
      : `${several(lost.length, 'claim')} on it ${lost.length === 1 ? 'has its' : 'have their'} words in the old text only: ${lost.join(', ')}.`;
  return [
    ...copied,
    `The text at this address was changed since ${name(source)}: ${several(added.length, 'sentence')} came, ${removed.length} went. The old text and its claims stay in the record. ${gone}`,
  ];
}

/** Most sentences of a change that are shown. */
const SHOWN = 12;

/** The sentences that went and came, one a line. */
export function changes(screen: Screen, { changed }: ReadArticle): string[] {
  if (changed === undefined) return [];
  const lines = [
    ...changed.removed.map((text) => ({ sign: '− ', text })),
    ...changed.added.map((text) => ({ sign: '+ ', text })),
  ];
  const more = lines.length - SHOWN;
  return [
    ...lines.slice(0, SHOWN).flatMap(({ sign, text }) =>
      wrap(screen, [piece(text, 'faint')], {
        first: screen.ascii && sign === '− ' ? '- ' : sign,
        rest: 2,
      }),
    ),
    ...(more > 0 ? wrap(screen, [piece(`and ${several(more, 'more sentence')}.`, 'faint')]) : []),
    '',
  ];
}
