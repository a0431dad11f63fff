/** Making SVG elements in a document that is given. */

const SVG = 'http://www.w3.org/2000/svg';

export type Attributes = Readonly<Record<string, string | number>>;

/** Sets attributes; numbers to a hundredth of a pixel, so that the same picture is the same text. */
export function setAll(element: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    const text = typeof value === 'number' ? String(Math.round(value * 100) / 100) : value;
    element.setAttribute(name, text);
  }
}

/** A new element with its attributes and perhaps a text, which is never read as markup. */
export function elementIn(
  document: Document,
  name: string,
  attributes: Attributes = {},
  text?: string,
): SVGElement {
  const element = document.createElementNS(SVG, name);
  setAll(element, attributes);
  if (text !== undefined) element.textContent = text;
  return element;
}
