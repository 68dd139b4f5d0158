/**
 * Reads and changes trees of HTML (hast). This sub-room also parses and writes them (`markup.ts`) and checks their addresses.
 * Called by every other sub-room of `content`, by `export` and by the command line.
 */
import type { Element, ElementContent, Nodes, Root, RootContent } from 'hast';
import { toString as textOf } from 'hast-util-to-string';

export function isElement(node: Element, ...tagNames: string[]): boolean;
export function isElement(node: Nodes | undefined, ...tagNames: string[]): node is Element;
export function isElement(node: Nodes | undefined, ...tagNames: string[]): boolean {
  return node?.type === 'element' && (tagNames.length === 0 || tagNames.includes(node.tagName));
}

/** The element's class names as strings; empty without a class attribute. */
export function classesOf(element: Element): string[] {
  const { className } = element.properties;
  return Array.isArray(className) ? className.map(String) : [];
}

export function hasClass(element: Element, ...names: string[]): boolean {
  const { className } = element.properties;
  return Array.isArray(className) && className.some((name) => names.includes(String(name)));
}

/** An attribute's value as text, or null when it is missing or empty. Names as in hast: `href`, `dataLang`. */
export function attribute(element: Element, name: string): string | null {
  const value = element.properties[name];
  if (value === undefined || value === null || value === false) return null;
  const text = Array.isArray(value) ? value.join(' ') : String(value);
  return text === '' ? null : text;
}

/** Text of a node with white space folded to single spaces, trimmed. */
export function plainText(node: Nodes): string {
  return textOf(node).replace(/\s+/g, ' ').trim();
}

/** The first text below a node that is more than white space, without that at its start; empty where there is none. */
export function firstWords(node: Nodes): string {
  if (node.type === 'text') return node.value.trimStart();
  if (!('children' in node)) return '';
  for (const child of node.children) {
    const words = firstWords(child);
    if (words !== '') return words;
  }
  return '';
}

export function element(
  tagName: string,
  properties: Element['properties'],
  children: (ElementContent | string)[] = [],
): Element {
  return {
    type: 'element',
    tagName,
    properties,
    children: children.map((child) => (typeof child === 'string' ? { type: 'text', value: child } : child)),
  };
}

/** First element below `node`, in document order, that passes. */
export function findElement(node: Nodes, passes: (candidate: Element) => boolean): Element | null {
  if (!('children' in node)) return null;
  for (const child of node.children) {
    if (child.type !== 'element') continue;
    if (passes(child)) return child;
    const inner = findElement(child, passes);
    if (inner !== null) return inner;
  }
  return null;
}

export function findElements(node: Nodes, passes: (candidate: Element) => boolean): Element[] {
  const found: Element[] = [];
  visitElements(node, (candidate) => {
    if (passes(candidate)) found.push(candidate);
  });
  return found;
}

/** All elements below `node`, in document order: each before what is inside. */
export function visitElements(node: Nodes, visit: (candidate: Element) => void): void {
  if (!('children' in node)) return;
  for (const child of node.children) {
    if (child.type !== 'element') continue;
    visit(child);
    visitElements(child, visit);
  }
}

/** What a rewriting step answers for a node: keep it, or put these nodes in its place (none: drop it). */
export type Rewrite = 'keep' | RootContent[];

/**
 * Rewrites a tree in place, children before parents. Replacements are not visited again.
 * `rewrite` gets each element with the names of its ancestors' tags, outermost first.
 */
export function rewriteElements(
  tree: Root | Element,
  rewrite: (candidate: Element, ancestors: readonly Element[]) => Rewrite,
): void {
  const ancestors: Element[] = [];
  const walk = (parent: Root | Element) => {
    if (parent.type === 'element') ancestors.push(parent);
    rewriteChildren(parent, (child) => {
      walk(child);
      return rewrite(child, ancestors);
    });
    if (parent.type === 'element') ancestors.pop();
  };
  walk(tree);
}

/**
 * Rewrites a tree in place, parents before children: what is replaced is not looked into, what is kept is.
 * For constructs that need their inside as it was.
 */
export function replaceElements(
  tree: Root | Element,
  replace: (candidate: Element, parent: Root | Element) => Rewrite,
): void {
  rewriteChildren(tree, (child) => {
    const answer = replace(child, tree);
    if (answer === 'keep') replaceElements(child, replace);
    return answer;
  });
}

/** Most children stay: a list is made only where one does not. */
function rewriteChildren(parent: Root | Element, rewrite: (child: Element) => Rewrite): void {
  const { children }: { children: RootContent[] } = parent;
  let rewritten: RootContent[] | null = null;
  for (let index = 0; index < children.length; index += 1) {
    const child = children[index] as RootContent;
    const answer = child.type === 'element' ? rewrite(child) : 'keep';
    if (answer !== 'keep') {
      rewritten ??= children.slice(0, index);
      for (const replacement of answer) rewritten.push(replacement);
    } else rewritten?.push(child);
  }
  if (rewritten !== null) parent.children = rewritten as Element['children'];
}
