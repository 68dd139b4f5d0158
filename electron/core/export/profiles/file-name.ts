/** Names of exported files: readable, stable, and valid on Linux, macOS and Windows. */

const MAX_BYTES = 120;
const EXTENSION = '.md';
/** Windows refuses these whatever extension follows (Microsoft, "Naming Files, Paths, and Namespaces"). */
const RESERVED = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?:\.|$)/i;
/** Characters with a meaning in paths, in wiki links (`#`, `^`, `[`, `]`, `|`) or none that shows. */
const REFUSED = /[\p{Cc}<>:"/\\|?*#^[\]%\u2028\u2029\uFEFF\u200B\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

/**
 * `a/b c.md` for a path as a template gives it: every part of it valid on every system, none leading out of the folder,
 * at most 120 bytes of UTF-8 each, in NFC. Letters of every script and emoji stay.
 */
export function safePath(path: string): string {
  const parts = path.replace(/\.md$/i, '').split('/');
  // Where the template gives no name, the folder before it is none either.
  const name = parts.pop() ?? '';
  return [
    ...safeFolders(parts),
    safeStem(cut(words(name), MAX_BYTES - bytes(EXTENSION) - 1)) + EXTENSION,
  ].join('/');
}

/** The same for a folder: `a/b`; empty for the folder itself. */
export function safeFolder(path: string): string {
  return safeFolders(path.split('/').filter((part) => part.trim() !== '')).join('/');
}

function safeFolders(parts: readonly string[]): string[] {
  // `.`, `..` and nothing are no names.
  return parts
    .map(words)
    .filter((part) => /[^. ]/.test(part))
    .map((part) => safeStem(cut(part, MAX_BYTES)));
}

/**
 * A path no other file has: where the plain one is taken, the article's short id stands behind it, `a-3kd9fm.md`, so that it
 * comes out the same whatever else is exported with it. `index.md` is told apart by its folder, which is its name for a site
 * generator. `isTaken` gets paths in the form of `comparable`.
 */
export function freePath(
  path: string,
  shortId: string,
  isTaken: (comparablePath: string) => boolean,
): string {
  const isBundle = /\/_?index\.md$/i.test(path);
  const [stem = '', ending = ''] = isBundle
    ? [path.slice(0, path.lastIndexOf('/')), path.slice(path.lastIndexOf('/'))]
    : [path.slice(0, -EXTENSION.length), EXTENSION];
  const folder = stem.slice(0, stem.lastIndexOf('/') + 1);
  const name = stem.slice(folder.length);
  for (let count = 0; ; count += 1) {
    const suffix = ['', `-${shortId.slice(0, 6)}`, `-${shortId}`][count] ?? `-${shortId}-${count - 1}`;
    const room = MAX_BYTES - bytes(suffix) - (isBundle ? 0 : bytes(EXTENSION) + 1);
    const tried = `${folder}${safeStem(cut(name, room))}${suffix}${ending}`;
    if (!isTaken(comparable(tried))) return tried;
  }
}

/** The form names are compared in: two names with the same form are one file on some system. */
export function comparable(name: string): string {
  return name.normalize('NFC').toLowerCase().normalize('NFC');
}

/**
 * Words in small letters with dashes between them; letters of every script stay. Short enough for the name of a file: site
 * generators make it one.
 */
export function slugOf(title: string): string {
  const slug = title
    .toWellFormed()
    .normalize('NFC')
    .replace(REFUSED, ' ')
    .toLowerCase()
    .normalize('NFC')
    .replace(/['’‘“”«»„`´]/g, '')
    .replace(/[\s.,;!…·・–—_~&+=@$(){}-]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return cut(slug, MAX_BYTES).replace(/-+$/, '');
}

/** A text as it may stand in a file's name: its words, without the signs that some system or wiki link gives a meaning. */
export function fileNameWords(text: string): string {
  return words(text).replace(/^[. ]+|[. ]+$/g, '');
}

function words(text: string): string {
  return text.toWellFormed().normalize('NFC').replace(REFUSED, ' ').replace(/\s+/gu, ' ').trim();
}

/** No leading or trailing dots, spaces or dashes, no device name. */
function safeStem(stem: string): string {
  const trimmed = stem.replace(/^[-. ]+|[-. ]+$/g, '') || 'untitled';
  return RESERVED.test(trimmed) ? trimmed.replace(/(?=\.|$)/, '-') : trimmed;
}

/** Cuts at a grapheme, at a dash where one is near: half an emoji or a bare accent is no name. */
function cut(text: string, maxBytes: number): string {
  if (bytes(text) <= maxBytes) return text;
  let result = '';
  let size = 0;
  for (const { segment } of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)) {
    size += bytes(segment);
    if (size > maxBytes) break;
    result += segment;
  }
  const lastDash = result.lastIndexOf('-');
  return lastDash > result.length * 0.7 ? result.slice(0, lastDash) : result;
}

function bytes(text: string): number {
  return Buffer.byteLength(text, 'utf8');
}
