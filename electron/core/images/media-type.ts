/** What an image is, by its bytes: names and headers lie. */

const starts = (bytes: Uint8Array, signature: readonly number[], at = 0): boolean =>
  signature.every((byte, index) => bytes[at + index] === byte);
const ascii = (text: string): number[] => Array.from(text, (letter) => letter.charCodeAt(0));

/** Media type of an image a page can show, or null when the bytes are none. */
export function imageMediaType(bytes: Uint8Array): string | null {
  if (starts(bytes, [0x89, ...ascii('PNG\r\n'), 0x1a, 0x0a])) return 'image/png';
  if (starts(bytes, [0xff, 0xd8, 0xff])) return 'image/jpeg';
  if (starts(bytes, ascii('GIF8'))) return 'image/gif';
  if (starts(bytes, ascii('RIFF')) && starts(bytes, ascii('WEBP'), 8)) return 'image/webp';
  if (starts(bytes, ascii('ftyp'), 4) && /^(avif|avis|mif1)/.test(latin1(bytes, 8, 12))) return 'image/avif';
  if (starts(bytes, ascii('BM')) && starts(bytes, [0, 0, 0, 0], 6)) return 'image/bmp';
  if (starts(bytes, [0, 0, 1, 0])) return 'image/x-icon';
  if (isSvg(utf8(bytes, 1024))) return 'image/svg+xml';
  return null;
}

/** Step by step: one expression for all of it takes for ever on many comments. */
function isSvg(start: string): boolean {
  let rest = start.replace(/^\uFEFF/, '').trimStart();
  for (;;) {
    const end = rest.startsWith('<!--') ? rest.indexOf('-->', 4) : -1;
    const length = end >= 0 ? end + 3 : (/^<(\?xml|!DOCTYPE svg)[^>]*>/i.exec(rest)?.[0].length ?? 0);
    if (length === 0) return /^<svg[\s/>]/i.test(rest);
    rest = rest.slice(length).trimStart();
  }
}

const extensions: Record<string, string> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/avif': 'avif',
  'image/bmp': 'bmp',
  'image/x-icon': 'ico',
  'image/svg+xml': 'svg',
};

/** File name extension without the dot. */
export function imageExtension(mediaType: string): string {
  return extensions[mediaType] ?? 'bin';
}

const latin1 = (bytes: Uint8Array, start: number, end: number): string =>
  Buffer.from(bytes.subarray(start, end)).toString('latin1');
const utf8 = (bytes: Uint8Array, length: number): string =>
  Buffer.from(bytes.subarray(0, length)).toString('utf8');
