/** Formulas, from their TeX source. */
import type { Element } from 'hast';
import type { BlockContent, PhrasingContent } from 'mdast';
import { attribute, hasClass } from '../../../content/tree/tree.ts';
import { rawBlock, rawInline } from './types.ts';

/** `.math` elements become `$…$` or a `$$` block; null for any other element. */
export function formulaHandler(element: Element): BlockContent | PhrasingContent | null {
  const source = attribute(element, 'dataTex');
  if (source === null || !hasClass(element, 'math')) return null;
  // Where nothing renders formulas, `a<b` would start an HTML tag. TeX does not mind the space.
  const tex = source.replace(/<(?=[a-z/!?])/gi, '< ');
  if (element.tagName === 'div') return rawBlock(`$$\n${tex.replace(/\n\s*\n/g, '\n')}\n$$`);
  const oneLine = tex.replace(/\s*\n\s*/g, ' ');
  return rawInline(hasClass(element, 'math-display') ? `$$${oneLine}$$` : `$${oneLine}$`);
}
