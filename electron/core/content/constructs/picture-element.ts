/** An image in a tree with its real address in `src`, and in nothing else. */
import type { Element } from 'hast';
import { attribute, element, findElements, isElement } from '../tree/tree.ts';
import { isCountingPixel, pictureSource, sourceCandidates } from './picture-source.ts';

/** `data-lazy-src` as hast names it: `dataLazySrc`. */
function propertyName(name: string): string {
  if (name === 'srcset') return 'srcSet';
  if (name === 'class') return 'className';
  return name.replace(/-(\w)/g, (_dash, letter: string) => letter.toUpperCase());
}

const reader =
  (image: Element) =>
  (name: string): string | null =>
    attribute(image, propertyName(name));

/** Whether it is only there to be asked for. */
export const isCounter = (image: Element): boolean => isCountingPixel(reader(image));

/** `sources`: lists of candidates around it. */
export function loadedImage(image: Element, sources: readonly string[] = []): Element {
  const { srcSet: _set, sizes: _sizes, loading: _loading, ...properties } = image.properties;
  const src = pictureSource(reader(image), sources);
  return { ...image, properties: src === null ? properties : { ...properties, src } };
}

/** The image of a `picture`, with what its `source` elements offer; null: there is nothing to show. */
export function pictureImage(picture: Element): Element | null {
  const parts = findElements(picture, (found) => isElement(found, 'img', 'source'));
  const at = parts.findIndex((part) => isElement(part, 'img'));
  const image = parts[at] ?? null;
  // Sources that follow the image are none (HTML §4.8.4.3.6).
  const sources = (at < 0 ? parts : parts.slice(0, at))
    .map((source) => ({
      list: sourceCandidates(reader(source)),
      isAvif: /avif/i.test(attribute(source, 'type') ?? ''),
    }))
    // Other programs that read the exported file show the older formats.
    .toSorted((one, other) => Number(one.isAvif) - Number(other.isAvif))
    .flatMap(({ list }) => (list === null ? [] : [list]));
  if ((image === null && sources.length === 0) || (image !== null && isCounter(image))) return null;
  return loadedImage(image ?? element('img', { alt: '' }), sources);
}
