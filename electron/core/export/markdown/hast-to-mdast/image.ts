/** Images: one each, under their original address or the path of the stored copy. */
import { attribute } from '../../../content/tree/tree.ts';
import { type Handle, startTag } from './types.ts';
import { writableAddress } from './writable-address.ts';

export const imageHandler: Handle = ({ context }, element) => {
  const source = attribute(element, 'src');
  if (source === null && element.properties.src !== '') return null;
  const url = source === null ? '' : context.imageAddress(source);
  const alt = (attribute(element, 'alt') ?? '').replace(/\s+/g, ' ').trim();
  const title = source === null ? null : attribute(element, 'title');
  const writable = writableAddress(url);
  return writable === null
    ? startTag('img', { src: url, alt, title })
    : { type: 'image', url: writable, title, alt };
};
