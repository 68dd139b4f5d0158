/** Images: one each, under their original address or the path of the stored copy. */
import { escapeAttribute } from '../../content/markup.ts';
import { attribute } from '../../content/tree.ts';
import { type Handle, rawInline } from './types.ts';
import { writableAddress } from './writable-address.ts';

export const imageHandler: Handle = ({ context }, element) => {
  const source = attribute(element, 'src');
  if (source === null && element.properties.src !== '') return null;
  const url = source === null ? '' : context.imageAddress(source);
  const alt = (attribute(element, 'alt') ?? '').replace(/\s+/g, ' ').trim();
  const title = source === null ? null : attribute(element, 'title');
  const writable = writableAddress(url);
  if (writable !== null) return { type: 'image', url: writable, title, alt };
  const titled = title === null ? '' : ` title="${escapeAttribute(title)}"`;
  return rawInline(`<img src="${escapeAttribute(url)}" alt="${escapeAttribute(alt)}"${titled}>`);
};
