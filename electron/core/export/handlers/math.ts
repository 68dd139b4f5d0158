/** Formulas, from their TeX source. */
import { attribute, hasClass } from '../../content/tree.ts';
import { type Handle, rawBlock, rawInline } from './types.ts';

/** `.math` elements become `$…$` or a `$$` block; null for any other element. */
export const formulaHandler: Handle = (_state, element) => {
  const source = attribute(element, 'dataTex');
  if (source === null || !hasClass(element, 'math')) return undefined;
  // Where nothing renders formulas, `a<b` would start an HTML tag. TeX does not mind the space.
  const tex = source.replace(/<(?=[a-z/!?])/gi, '< ');
  if (element.tagName === 'div') return rawBlock(`$$\n${tex.replace(/\n\s*\n/g, '\n')}\n$$`);
  const oneLine = tex.replace(/\s*\n\s*/g, ' ');
  return rawInline(hasClass(element, 'math-display') ? `$$${oneLine}$$` : `$${oneLine}$`);
};
