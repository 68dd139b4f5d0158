/** Images: one each, under their original address or the path of the stored copy. */
import { attribute } from '../../content/tree.ts';
import type { Handle, MarkdownContext } from './types.ts';

export function imageHandler(context: MarkdownContext): Handle {
  return (_state, element) => {
    const source = attribute(element, 'src');
    if (source === null)
      return element.properties.src === ''
        ? { type: 'image', url: '', title: null, alt: attribute(element, 'alt') ?? '' }
        : undefined;
    const alt = (attribute(element, 'alt') ?? '').replace(/\s+/g, ' ').trim();
    return { type: 'image', url: context.imageAddress(source), title: attribute(element, 'title'), alt };
  };
}
