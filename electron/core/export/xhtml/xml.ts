/** A tree of XML and its text: what XHTML of a book is made of. */
import { removeIllegalCharacters } from '../../feeds/read/xml/xml-tokens.ts';

export type XmlElement = { name: string; attributes: Record<string, string>; children: XmlNode[] };
export type XmlNode = XmlElement | string;

export function xml(
  name: string,
  attributes: Record<string, string> = {},
  children: readonly XmlNode[] = [],
): XmlElement {
  return { name, attributes, children: [...children] };
}

const VOID = new Set(['br', 'col', 'hr', 'img', 'input', 'link', 'meta', 'wbr']);
const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** For text, and for attributes in double quotation marks. Characters no XML may hold are left out. */
export function escapeXml(text: string): string {
  return removeIllegalCharacters(text).replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);
}

/** Well-formed, and read as the same tree by parsers of HTML too. */
export function writeXml(nodes: readonly XmlNode[]): string {
  const parts: string[] = [];
  const write = (node: XmlNode): void => {
    if (typeof node === 'string') {
      parts.push(escapeXml(node));
      return;
    }
    parts.push('<', node.name);
    for (const [name, value] of Object.entries(node.attributes)) parts.push(` ${name}="${escapeXml(value)}"`);
    if (VOID.has(node.name)) {
      parts.push('/>');
      return;
    }
    // The first line end in a `pre` is none to parsers of HTML.
    parts.push(node.name === 'pre' && startsWithLineEnd(node) ? '>\n' : '>');
    for (const child of node.children) write(child);
    parts.push('</', node.name, '>');
  };
  for (const node of nodes) write(node);
  return parts.join('');
}

function startsWithLineEnd({ children: [first] }: XmlElement): boolean {
  return typeof first === 'string' && first.startsWith('\n');
}
