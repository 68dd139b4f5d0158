/** One way to write a tree down, for trees of parse5 and of a browser: equal texts are equal trees. */
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';

type ParsedNode = DefaultTreeAdapterTypes.Node;

/** As parse5 reads it, the parser of our own sanitiser. */
export function treeOf(html: string): string {
  return written(parseFragment(html));
}

function written(node: ParsedNode): string {
  if ('value' in node && node.nodeName === '#text') return node.value;
  if (node.nodeName === '#comment') return '<!---->';
  const inside = 'childNodes' in node ? node.childNodes.map(written).join('') : '';
  if (!('tagName' in node)) return inside;
  const attributes = node.attrs
    .map(({ prefix, name, value }) => `${prefix ? `${prefix}:` : ''}${name}=${JSON.stringify(value)}`)
    .sort();
  return `\u{1}${node.namespaceURI} ${node.tagName} ${attributes.join(' ')}\u{2}${inside}\u{3}`;
}

/**
 * Runs in a page, where it is sent as text. Of each document its tree as the browser reads it: into an element, into a
 * template, as a document of its own, and again after it was written out by the browser.
 */
export function treesInBrowser(documents: readonly string[]): string[][] {
  const write = (node: ChildNode | DocumentFragment): string => {
    if (node instanceof Text) return node.data;
    if (node instanceof Comment) return '<!---->';
    const inside = [...node.childNodes].map(write).join('');
    if (!(node instanceof Element)) return inside;
    const attributes = [...node.attributes]
      .map(({ name, value }) => `${name}=${JSON.stringify(value)}`)
      .sort();
    return `\u{1}${node.namespaceURI} ${node.localName} ${attributes.join(' ')}\u{2}${inside}\u{3}`;
  };
  const inside = (holder: Node & { childNodes: NodeListOf<ChildNode> }): string =>
    [...holder.childNodes].map(write).join('');
  return documents.map((html) => {
    const inert = document.implementation.createHTMLDocument('');
    const holder = inert.createElement('div');
    holder.innerHTML = html;
    const template = inert.createElement('template');
    template.innerHTML = html;
    const parsed = new DOMParser().parseFromString(`<!doctype html><body>${html}`, 'text/html');
    const again = inert.createElement('div');
    again.innerHTML = holder.innerHTML;
    return [inside(holder), inside(template.content), inside(parsed.body), inside(again)];
  });
}
