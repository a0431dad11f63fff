/** From words selected on the page to a stretch of the article, in UTF-16 code units of its text. */
import type { Span } from '../../../case/index.ts';
import { wordsIn } from './words-in.ts';

/**
 * Where in the article a place of the page is. Every element that shows text of the article has its
 * beginning in `data-at`, and shows exactly the characters from there on.
 */
export function placeIn(article: Element, node: Node, offset: number): number | undefined {
  if (!article.contains(node)) return undefined;
  const holder = (node instanceof Element ? node : node.parentElement)?.closest('[data-at]');
  if (holder === null || holder === undefined) return boundary(article, node, offset);
  const range = document.createRange();
  range.setStart(holder, 0);
  range.setEnd(node, offset);
  return Number(holder.getAttribute('data-at')) + range.toString().length;
}

/** A selection that ends between two pieces of text: at the beginning of the next one, or the end of the last. */
function boundary(article: Element, node: Node, offset: number): number | undefined {
  const next = node.childNodes[offset];
  const piece =
    next instanceof Element
      ? next.matches('[data-at]')
        ? next
        : next.querySelector('[data-at]')
      : null;
  if (piece !== null) return Number(piece.getAttribute('data-at'));
  const last = [...article.querySelectorAll('[data-at]')].at(-1);
  return last === undefined
    ? undefined
    : Number(last.getAttribute('data-at')) + (last.textContent?.length ?? 0);
}

/** The words of the article that are selected on the page. */
export function selectedIn(article: Element, text: string): Span | undefined {
  const selection = document.getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  const from = placeIn(article, range.startContainer, range.startOffset);
  const to = placeIn(article, range.endContainer, range.endOffset);
  return from === undefined || to === undefined ? undefined : wordsIn(text, from, to);
}
