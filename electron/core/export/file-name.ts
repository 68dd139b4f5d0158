/** Names of exported files: readable, stable, and valid on Linux, macOS and Windows. */

const MAX_BYTES = 120;
const EXTENSION = '.md';
/** Windows refuses these whatever extension follows (Microsoft, "Naming Files, Paths, and Namespaces"). */
const RESERVED = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?:\.|$)/i;
/** Characters with a meaning in paths, in wiki links (`#`, `^`, `[`, `]`, `|`) or none that shows. */
const REFUSED = /[\p{Cc}<>:"/\\|?*#^[\]%\u2028\u2029\uFEFF\u200B\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

export type FileNameFields = {
  title: string;
  /** Epoch ms; null leaves the date out. */
  publishedAt: number | null;
};

/**
 * `2026-01-31-title-in-words.md`, at most 120 bytes of UTF-8, in NFC. Letters of every script and emoji stay.
 * `taken` holds names already in use; a clash gets `-2`, `-3` … (compared without case, as macOS and Windows do).
 * The name given is added to `taken`.
 */
export function fileName(fields: FileNameFields, taken: Set<string> = new Set()): string {
  const date = fields.publishedAt === null ? '' : dateOf(fields.publishedAt);
  const stem = [date, slugOf(fields.title)].filter((part) => part !== '').join('-') || 'untitled';
  for (let count = 1; ; count += 1) {
    const suffix = count === 1 ? '' : `-${count}`;
    const name = safeStem(cut(stem, MAX_BYTES - bytes(suffix + EXTENSION) - 1)) + suffix + EXTENSION;
    const key = comparable(name);
    if (taken.has(key)) continue;
    taken.add(key);
    return name;
  }
}

/** The form names are compared in: two names with the same form are one file on some system. */
export function comparable(name: string): string {
  return name.normalize('NFC').toLowerCase().normalize('NFC');
}

function slugOf(title: string): string {
  return title
    .toWellFormed()
    .normalize('NFC')
    .replace(REFUSED, ' ')
    .toLowerCase()
    .normalize('NFC')
    .replace(/['’‘“”«»„`´]/g, '')
    .replace(/[\s.,;!…·・–—_~&+=@$(){}-]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

/** No leading or trailing dots, spaces or dashes, no device name. */
function safeStem(stem: string): string {
  const trimmed = stem.replace(/^[-. ]+|[-. ]+$/g, '') || 'untitled';
  return RESERVED.test(trimmed) ? `${trimmed}-` : trimmed;
}

/** Cuts at a grapheme, at a dash where one is near: half an emoji or a bare accent is no name. */
function cut(text: string, maxBytes: number): string {
  if (bytes(text) <= maxBytes) return text;
  let result = '';
  let size = 0;
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)) {
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

function dateOf(epochMs: number): string {
  const date = new Date(epochMs);
  return Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10);
}
