/** A page's text to a tree the later steps can work with, in time and memory that its length bounds. */
import type { Element, Root } from 'hast';
import { limitMarkup } from '../tree/limit-markup.ts';
import { parsePage } from '../tree/markup.ts';
import { attribute, findElement, isElement } from '../tree/tree.ts';

/** Of a page: longer ones are archives and logs. Cut rather than refused: the article comes early. */
export const mostCharacters = 4_000_000;

export type Page = {
  /** The whole document. */
  tree: Root;
  body: Element;
  /** What relative addresses are relative to. */
  baseUrl: string | null;
};

/**
 * Scripts, styles and drawings go before parsing: they are most of a page today, no tag inside them is text, and the many
 * elements of a drawing that close themselves would count as open ones. Formulas that
 * MathJax 2 keeps in scripts are written as MathML with their source first.
 */
export function readPage(html: string, url: string | null): Page {
  const cut = html.length > mostCharacters ? html.slice(0, mostCharacters) : html;
  const tree = parsePage(limitMarkup(withoutScripts(cut)));
  const body = findElement(tree, (found) => isElement(found, 'body')) ?? emptyBody();
  return { tree, body, baseUrl: baseOf(tree, url) };
}

const emptyBody = (): Element => ({ type: 'element', tagName: 'body', properties: {}, children: [] });

/** One pass by index: an expression for it would look for the end once more at each start. */
function withoutScripts(html: string): string {
  const starts = /<(script|style|svg)\b([^>]*)>/gi;
  const lower = html.toLowerCase();
  const parts: string[] = [];
  let at = 0;
  for (let found = starts.exec(html); found !== null; found = starts.exec(html)) {
    const name = (found[1] ?? '').toLowerCase();
    const inner = found.index + found[0].length;
    parts.push(html.slice(at, found.index));
    const isEmpty = name === 'svg' && found[0].endsWith('/>');
    const end = isEmpty ? -1 : lower.indexOf(`</${name}`, inner);
    if (end === -1 && name === 'svg') {
      at = inner;
      continue;
    }
    if (end === -1) {
      // Never closed: to the end of all, as a browser reads it (HTML §13.2.5.4).
      at = html.length;
      break;
    }
    const type = found[2] ?? '';
    if (name === 'script' && /math\/tex/i.test(type)) {
      parts.push(formula(html.slice(inner, end), /mode\s*=\s*display/i.test(type)));
    }
    // Embedded gists and players are scripts with an address; sanitising makes cards of them.
    else if (name === 'script' && /\bsrc\s*=\s*["']?https:\/\/gist\.github\.com\//i.test(type)) {
      parts.push(`<script${type}></script>`);
    }
    const close = html.indexOf('>', end);
    at = close === -1 ? html.length : close + 1;
    starts.lastIndex = at;
  }
  parts.push(html.slice(at));
  return parts.join('');
}

function formula(tex: string, isDisplay: boolean): string {
  const escaped = tex.trim().replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const source = `<annotation encoding="application/x-tex">${escaped}</annotation>`;
  return `<math${isDisplay ? ' display="block"' : ''}><semantics><mtext>${escaped}</mtext>${source}</semantics></math>`;
}

function baseOf(tree: Root, url: string | null): string | null {
  const base = findElement(tree, (found) => isElement(found, 'base') && attribute(found, 'href') !== null);
  const href = base === null ? null : attribute(base, 'href');
  if (href === null) return url;
  if (url !== null) return URL.canParse(href, url) ? new URL(href, url).href : url;
  return URL.canParse(href) ? href : null;
}
