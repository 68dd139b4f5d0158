/**
 * Notes set apart from the text, of whichever tool, brought into GitHub's form:
 * `div.markdown-alert.markdown-alert-KIND > p.markdown-alert-title`. Read: GitHub's own, a quotation that begins with `[!NOTE]`
 * (GitHub, Obsidian), admonitions of Docusaurus, Sphinx and Material for MkDocs, VitePress blocks, Bootstrap alerts.
 */
import type { Element, ElementContent, Root } from 'hast';
import {
  classesOf,
  element,
  hasClass,
  isElement,
  plainText,
  type Rewrite,
  rewriteElements,
} from '../tree/tree.ts';

const KINDS: Record<string, string> = {
  note: 'note',
  info: 'note',
  abstract: 'note',
  summary: 'note',
  primary: 'note',
  secondary: 'note',
  tip: 'tip',
  hint: 'tip',
  success: 'tip',
  important: 'important',
  warning: 'warning',
  attention: 'warning',
  caution: 'caution',
  danger: 'caution',
  error: 'caution',
};
const CONTAINER = /^(?:admonition|theme-admonition|custom-block|callout|alert)$/;
const MARKER = /^\s*\[!(\w+)\][+-]?[ \t]*([^\n]*)(?:\n|$)/;
const TITLE_CLASS = ['admonition-title', 'custom-block-title', 'alert-title', 'callout-title'];

export function unifyCallouts(tree: Root): void {
  rewriteElements(tree, (candidate) => {
    if (isElement(candidate, 'blockquote')) return quotedCallout(candidate);
    if (!isElement(candidate, 'div', 'aside', 'section') || hasClass(candidate, 'markdown-alert'))
      return 'keep';
    const kind = kindOf(candidate);
    return kind === null ? 'keep' : [classedCallout(candidate, kind)];
  });
}

function kindOf(candidate: Element): string | null {
  const classes = classesOf(candidate);
  if (!classes.some((name) => CONTAINER.test(name))) return null;
  for (const name of classes) {
    const kind = KINDS[name.toLowerCase().replace(/^(?:admonition|theme-admonition|alert|callout)--?/, '')];
    if (kind !== undefined) return kind;
  }
  return null;
}

function callout(kind: string, title: string, children: readonly ElementContent[]): Element {
  return element('div', { className: ['markdown-alert', `markdown-alert-${kind}`] }, [
    element('p', { className: ['markdown-alert-title'] }, [title === '' ? capital(kind) : title]),
    ...children,
  ]);
}

const capital = (kind: string): string => kind.charAt(0).toUpperCase() + kind.slice(1);

function classedCallout(candidate: Element, kind: string): Element {
  const title = candidate.children.find((child) => isElement(child) && hasClass(child, ...TITLE_CLASS));
  const rest = candidate.children.filter((child) => child !== title);
  return callout(kind, title === undefined ? '' : plainText(title), rest);
}

/** `> [!TIP] Title` and what follows. The marker may end with a line break, as text or as an element. */
function quotedCallout(quote: Element): Rewrite {
  const first = quote.children.find((child) => child.type !== 'text' || child.value.trim() !== '');
  if (!isElement(first, 'p')) return 'keep';
  const [text, ...rest] = first.children;
  if (text?.type !== 'text') return 'keep';
  const marker = MARKER.exec(text.value);
  const kind = KINDS[marker?.[1]?.toLowerCase() ?? ''];
  if (marker === null || kind === undefined) return 'keep';
  const left = text.value.slice(marker[0].length);
  const body = isElement(rest[0], 'br') && left.trim() === '' ? rest.slice(1) : rest;
  // On one line with its text, what follows the marker is no title.
  const isTitle = rest.length === 0 || isElement(rest[0], 'br') || marker[0].endsWith('\n');
  const paragraph = element('p', {}, [isTitle ? left.trimStart() : `${marker[2]}${left}`, ...body]);
  const others = quote.children.filter((child) => child !== first);
  const isEmpty = plainText(paragraph) === '' && body.length === 0;
  return [callout(kind, isTitle ? (marker[2] ?? '').trim() : '', isEmpty ? others : [paragraph, ...others])];
}
