/**
 * A procedure as the text of a Mermaid state diagram (stateDiagram-v2, as mermaid.js.org describes
 * it), which many editors and forges draw.
 */
import type { Procedure } from '../parts/procedure.ts';
import { APPOINTED, diagramOf, NOT_FILLED, type DiagramNode } from './diagram.ts';

/** Characters that Mermaid takes as its own, as HTML would write them, and what cannot be seen. */
const OWN = /[^\p{L}\p{M}\p{N} .,()/“”‘’–—-]/gu;

/** Text that Mermaid shows and never obeys: every character with a meaning as its number. */
export const mermaidText = (text: string): string =>
  text
    .replaceAll(/\s+/g, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '')
    .replace(OWN, (character) => `#${character.codePointAt(0) ?? 63};`)
    .trim();

/** Two sorts of stage that differ for the eye: what decides, and where nothing more happens. */
const CLASSES = ['classDef decides stroke-width:3px', 'classDef ended stroke-dasharray:4 3'];

function declared(node: DiagramNode, id: string): readonly string[] {
  const text = [node.title, ...node.lines].map(mermaidText).join('<br/>');
  const deciding = node.kind === 'ballot' || node.kind === 'tacit';
  return [
    `state "${text}" as ${id}`,
    ...(deciding ? [`class ${id} decides`] : []),
    ...(node.kind === 'not-filled' ? [`class ${id} ended`] : []),
  ];
}

/** The diagram as text, one statement a line, ending with a line end. */
export function mermaid(procedure: Procedure): string {
  const { nodes, arrows, first, title } = diagramOf(procedure);
  const ids = new Map(nodes.map(({ id }, i) => [id, `s${i + 1}`]));
  const idOf = (id: string): string => ids.get(id) ?? 's1';
  const ends = [APPOINTED, NOT_FILLED].filter((id) => ids.has(id));
  const lines = [
    'stateDiagram-v2',
    ...CLASSES,
    ...nodes.flatMap((node) => declared(node, idOf(node.id))),
    `[*] --> ${idOf(first)}`,
    ...arrows.map(({ from, to, label }) => `${idOf(from)} --> ${idOf(to)} : ${mermaidText(label)}`),
    ...ends.map((id) => `${idOf(id)} --> [*]`),
  ];
  return `%% ${mermaidText(title)}\n${lines.join('\n  ')}\n`;
}
