/** Writing XML: elements as nested data, everything escaped on the way out. */
import { escapeText } from './chart-svg.ts';

export type Xml = string | XmlElement;
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | number | undefined>>;
  readonly children: readonly Xml[];
}

/** An element; a text among its children is text, whatever it looks like. */
export const xml = (
  name: string,
  attributes: XmlElement['attributes'] = {},
  ...children: readonly Xml[]
): XmlElement => ({ name, attributes, children });

function written(node: Xml, indent: string): string {
  if (typeof node === 'string') return escapeText(node);
  const attributes = Object.entries(node.attributes)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${escapeText(String(value)).replaceAll('"', '&quot;')}"`)
    .join('');
  const open = `${indent}<${node.name}${attributes}`;
  if (node.children.length === 0) return `${open}/>`;
  if (node.children.every((child) => typeof child === 'string')) {
    return `${open}>${node.children.map((child) => written(child, '')).join('')}</${node.name}>`;
  }
  const inner = node.children.map((child) => written(child, `${indent}  `)).join('\n');
  return `${open}>\n${inner}\n${indent}</${node.name}>`;
}

/** A whole document in UTF-8. Mixed content is not supported: an element holds text or elements. */
export const document = (root: XmlElement): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${written(root, '')}\n`;
