/**
 * Formulas that stand in the text as TeX, for a script of the author's page to set: `\(…\)`, `\[…\]`, `$$…$$` (the
 * delimiters of MathJax and KaTeX auto-render), a code block of the language `math` (GitHub). `$…$` only where the text
 * has other formulas: elsewhere it is money.
 */
import type { Element, Root, RootContent } from 'hast';
import { element, findElement, isElement } from '../tree/tree.ts';

const UNTOUCHED = new Set(['code', 'pre', 'kbd', 'samp', 'tt', 'math', 'a', 'button', 'svg']);

const CERTAIN = /\$\$([^$]{1,2000}?)\$\$|\\\[([\s\S]{1,2000}?)\\\]|\\\(([\s\S]{1,600}?)\\\)/g;
/** Pandoc's rule: no space inside the dollars, no digit behind the last. What is set must look like a formula. */
const LIKELY = /(?<![\\$\p{L}\d])\$(?!\s)([^$\n]{1,200}?)(?<![\s\\])\$(?![\d$])/gu;
const FORMULA = /[\\^_=<>]|^\p{L}$/u;

/** Puts `span.math[data-tex]` around each, in place; its text stays for where it cannot be set. */
export function markWrittenMath(tree: Root): void {
  const hasFormula =
    findElement(tree, (found) => isElement(found, 'math')) !== null ||
    someText(tree, (text) => matches(CERTAIN, text));
  if (!hasFormula) return;
  walk(tree);
}

function walk(parent: Root | Element): void {
  if (parent.children.length === 0) return;
  const children: RootContent[] = [];
  for (const child of parent.children) {
    if (child.type === 'text') {
      for (const piece of pieces(child.value, CERTAIN)) {
        if (typeof piece !== 'string') children.push(piece);
        else children.push(...pieces(piece, LIKELY).map(toNode));
      }
      continue;
    }
    const isFormula = child.type === 'element' && child.properties.dataTex !== undefined;
    if (child.type === 'element' && !isFormula && !UNTOUCHED.has(child.tagName)) walk(child);
    children.push(child);
  }
  parent.children = children as Element['children'];
}

const toNode = (piece: string | Element): RootContent =>
  typeof piece === 'string' ? { type: 'text', value: piece } : piece;

/** The text cut at its formulas. */
function pieces(text: string, pattern: RegExp): (string | Element)[] {
  const found: (string | Element)[] = [];
  let from = 0;
  for (const match of text.matchAll(pattern)) {
    const [written, first = '', second, third] = match;
    const tex = (second ?? third ?? first).trim();
    if (tex === '' || (pattern === LIKELY && !FORMULA.test(tex))) continue;
    if (match.index > from) found.push(text.slice(from, match.index));
    found.push(formula(tex, written, written.startsWith('$$') || written.startsWith('\\[')));
    from = match.index + written.length;
  }
  if (from < text.length) found.push(text.slice(from));
  return found;
}

/** The formula as it was written, with its source beside it. */
export function formula(tex: string, written: string, isDisplay: boolean): Element {
  return element('span', { className: ['math', isDisplay ? 'math-display' : 'math-inline'], dataTex: tex }, [
    written,
  ]);
}

function matches(pattern: RegExp, text: string): boolean {
  return text.search(pattern) >= 0;
}

function someText(parent: Root | Element, test: (text: string) => boolean): boolean {
  return parent.children.some((child) => {
    if (child.type === 'text') return test(child.value);
    return child.type === 'element' && !UNTOUCHED.has(child.tagName) && someText(child, test);
  });
}
