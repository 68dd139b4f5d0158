/** Names of places in a document: each once, of letters every reader takes, and links that lead to one that is there. */
import type { XmlElement, XmlNode } from './xml.ts';

/** In place. Answers with the new name of each old one. */
export function settleIds(nodes: readonly XmlNode[], prefix: string): Map<string, string> {
  const names = new Map<string, string>();
  visit(nodes, (element) => {
    const { id } = element.attributes;
    if (id === undefined) return;
    if (names.has(id)) delete element.attributes.id;
    else {
      names.set(id, `${prefix}${names.size + 1}`);
      element.attributes.id = names.get(id) ?? '';
    }
  });
  visit(nodes, (element) => {
    const { href } = element.attributes;
    if (href === undefined || !href.startsWith('#')) return;
    const name = names.get(href.slice(1)) ?? names.get(decoded(href.slice(1)));
    if (name === undefined) delete element.attributes.href;
    else element.attributes.href = `#${name}`;
  });
  return names;
}

export function visit(nodes: readonly XmlNode[], look: (element: XmlElement) => void): void {
  for (const node of nodes) {
    if (typeof node === 'string') continue;
    look(node);
    visit(node.children, look);
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
