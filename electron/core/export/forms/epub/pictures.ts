/** Which stored pictures a reading system must be able to show (EPUB 3.3 §3.2, core media types). */
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { imageMediaType } from '../../../images/media-type.ts';

const coreTypes: Record<string, string> = {
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.svg': 'image/svg+xml',
};

/** What a drawing must not have in a book: what runs, what is fetched, and foreign markup, which would have to conform as well. */
const LIVELY =
  /<(?:script|foreignObject|iframe|image|use|style|a|animate|set)\b|\son\w+\s*=|<!(?:DOCTYPE|ENTITY)|href\s*=|url\(\s*['"]?(?!#)/i;

/** Media type of a picture that may go into a book; null: it may not. By its bytes, whatever its name says. */
export async function bookPictureType(name: string, source: string): Promise<string | null> {
  const expected = coreTypes[extname(name)];
  if (expected === undefined) return null;
  const bytes = await readFile(source).catch(() => null);
  if (bytes === null || imageMediaType(bytes) !== expected) return null;
  const isDrawing = expected === 'image/svg+xml';
  return isDrawing && !isPlainDrawing(bytes.toString('utf8')) ? null : expected;
}

function isPlainDrawing(text: string): boolean {
  return /<svg\s[^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/.test(text) && !LIVELY.test(text);
}
