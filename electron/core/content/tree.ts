/** The few questions every stage asks of an element, and the ways to change a tree. */
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
  const classes = classesOf(element);
  return names.some((name) => classes.includes(name));
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
  const walk = (parent: Nodes) => {
    if (!('children' in parent)) return;
    for (const child of parent.children) {
      if (child.type !== 'element') continue;
      if (passes(child)) found.push(child);
      walk(child);
    }
  };
  walk(node);
  return found;
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
    const children: RootContent[] = [];
    for (const child of parent.children) {
      if (child.type !== 'element') {
        children.push(child);
        continue;
      }
      walk(child);
      const answer = rewrite(child, ancestors);
      if (answer === 'keep') children.push(child);
      else for (const replacement of answer) children.push(replacement);
    }
    parent.children = children as Element['children'];
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
  const children: RootContent[] = [];
  for (const child of tree.children) {
    const answer = child.type === 'element' ? replace(child, tree) : 'keep';
    if (answer !== 'keep') {
      for (const replacement of answer) children.push(replacement);
      continue;
    }
    if (child.type === 'element') replaceElements(child, replace);
    children.push(child);
  }
  tree.children = children as Element['children'];
}
