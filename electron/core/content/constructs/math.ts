/** Formulas as KaTeX writes them: MathML with the TeX source in an annotation, and a visual copy beside it. */
import type { Element } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { attribute, element, findElement, hasClass, isElement } from '../tree/tree.ts';

export type Formula = {
  /** TeX source, trimmed. */
  tex: string;
  isDisplay: boolean;
  /** The MathML to show. */
  math: Element;
};

/** Reads a formula from `.katex-element`, `.katex-display`, `.katex` or a bare `math`; null without TeX source. */
export function readFormula(candidate: Element): Formula | null {
  const isWrapper = hasClass(candidate, 'katex-element', 'katex-display', 'katex');
  if (!isWrapper && !isElement(candidate, 'math')) return null;
  const math = isElement(candidate, 'math')
    ? candidate
    : findElement(candidate, (found) => found.tagName === 'math');
  if (math === null) return null;
  const annotation = findElement(math, (found) => found.tagName === 'annotation');
  const tex = annotation === null ? '' : textOf(annotation).trim();
  if (tex === '') return null;
  const isDisplay =
    attribute(math, 'display') === 'block' ||
    hasClass(candidate, 'katex-display') ||
    findElement(candidate, (found) => hasClass(found, 'katex-display')) !== null;
  return { tex, isDisplay, math };
}

/** The formula as this program keeps it: one element with its source, the visual copy dropped. */
export function renderFormula(formula: Formula, insideParagraph: boolean): Element {
  const tagName = formula.isDisplay && !insideParagraph ? 'div' : 'span';
  const className = ['math', formula.isDisplay ? 'math-display' : 'math-inline'];
  return element(tagName, { className, dataTex: formula.tex }, [formula.math]);
}
