/** The addresses markup itself gives for a picture that is kept under its original one. Pure. */
import { decodeHTMLAttribute } from 'entities';
import { originalImageUrl } from '../constructs/images.ts';

/** Those that differ from the original, each once, in the order of the text. */
export function writtenAddresses(html: string, original: string): string[] {
  const found = new Set<string>();
  for (const [, written = ''] of html.matchAll(/["'\s](https?:\/\/[^"'\s<>]+)/gi)) {
    const url = decodeHTMLAttribute(written);
    if (url !== original && originalImageUrl(url) === original) found.add(url);
  }
  return [...found];
}
