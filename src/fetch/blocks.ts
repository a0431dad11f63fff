/** The text of a piece of HTML, a paragraph a block, without pictures and their captions. */

/** As much of the DOM as is needed here; linkedom's own types are far looser. */
interface Node {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: Iterable<Node>;
}

const ELEMENT = 1;
const TEXT = 3;

const SKIPPED = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE FIGURE FIGCAPTION PICTURE VIDEO AUDIO SVG IFRAME FORM BUTTON NAV ASIDE FOOTER'.split(
    ' ',
  ),
);
const BLOCKS = new Set(
  'P DIV SECTION ARTICLE MAIN HEADER H1 H2 H3 H4 H5 H6 LI UL OL DL DT DD BLOCKQUOTE PRE TABLE TR HR ADDRESS DETAILS SUMMARY'.split(
    ' ',
  ),
);

/** Paragraphs separated by one blank line. */
export function textOf(root: Node): string {
  const paragraphs: string[] = [];
  let current = '';
  const close = (): void => {
    const text = current.replace(/[\s\u00a0]+/g, ' ').trim();
    if (text !== '') paragraphs.push(text);
    current = '';
  };
  const visit = (node: Node): void => {
    if (node.nodeType === TEXT) {
      current += node.textContent ?? '';
      return;
    }
    if (node.nodeType !== ELEMENT) return;
    const name = node.nodeName.toUpperCase();
    if (SKIPPED.has(name)) return;
    if (name === 'BR') {
      current += ' ';
      return;
    }
    const block = BLOCKS.has(name);
    if (block) close();
    for (const child of node.childNodes) visit(child);
    if (name === 'TD' || name === 'TH') current += ' ';
    if (block) close();
  };
  for (const child of root.childNodes) visit(child);
  close();
  return paragraphs.join('\n\n');
}
