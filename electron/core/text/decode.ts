/**
 * Bytes to text. Of real feeds that are not UTF-8 some declare nothing and many servers label everything
 * `iso-8859-1` or `utf-8`, so what the bytes themselves prove comes before what labels say.
 */
import { isUtf8 } from 'node:buffer';

export type DecodedText = {
  /** Without byte order mark. */
  text: string;
  /** WHATWG name in lower case, or `utf-32le` / `utf-32be`. */
  encoding: string;
};

/** How far into a document a declaration is looked for, as browsers do. */
const SNIFF_BYTES = 1024;
/**
 * UTF-8 with a few stray bytes: for each of them this many well-formed characters beyond ASCII. In texts of other encodings
 * most bytes beyond ASCII are no UTF-8 (RFC 3629 §4: a character of several bytes has a strict form).
 */
const GOOD_FOR_EACH_BAD = 5;

/**
 * Decodes a document: byte order mark, else valid UTF-8 whatever the label says, else the charset of
 * `Content-Type`, else the XML declaration or `meta`, else windows-1252. Never throws.
 * @param contentType the HTTP header's value, or null.
 */
export function decodeBytes(bytes: Uint8Array, contentType: string | null): DecodedText {
  const wide = wideEncoding(bytes);
  if (wide !== null) return decodeWide(bytes, wide);

  const declared = [charsetOfHeader(contentType), charsetOfDocument(bytes)]
    .map((label) => (label === null ? null : encodingOfLabel(label)))
    .filter((encoding) => encoding !== null);

  // ISO-2022-JP is written in ASCII bytes only and would pass for UTF-8.
  const escaped = declared.find((encoding) => encoding === 'iso-2022-jp');
  if (escaped !== undefined && bytes.includes(0x1b)) return decodeAs(bytes, escaped);

  const utf8 = decodeStrictUtf8(bytes);
  if (utf8 !== null) return { text: utf8, encoding: 'utf-8' };

  const { good, bad } = countUtf8(bytes);
  if (good >= bad * GOOD_FOR_EACH_BAD) return decodeAs(bytes, 'utf-8');
  // One stray byte in a text of few characters beyond ASCII: then the label counts.
  // UTF-16 would have been seen by its zero bytes.
  const legacy = declared.find((encoding) => !encoding.startsWith('utf-'));
  const isDamaged = good > 0 && bad === 1;
  if (isDamaged && (legacy === undefined || declared[0] === 'utf-8')) return decodeAs(bytes, 'utf-8');
  return decodeAs(bytes, legacy ?? 'windows-1252');
}

function decodeAs(bytes: Uint8Array, encoding: string): DecodedText {
  return { text: new TextDecoder(encoding).decode(bytes), encoding };
}

/** The text when the bytes are UTF-8; a character cut off at the very end is forgiven (a cut download). */
function decodeStrictUtf8(bytes: Uint8Array): string | null {
  const whole = isUtf8(bytes) ? bytes : withoutCutCharacter(bytes);
  if (whole === null) return null;
  return Buffer.from(whole.buffer, whole.byteOffset, whole.byteLength).toString('utf8');
}

/** Without the one to three bytes a last character may be left with; null when that is not all that is wrong. */
function withoutCutCharacter(bytes: Uint8Array): Uint8Array | null {
  for (let cut = 1; cut <= 3 && cut <= bytes.byteLength; cut += 1) {
    const last = bytes[bytes.byteLength - cut] ?? 0;
    const shorter = bytes.subarray(0, bytes.byteLength - cut);
    // RFC 3629 §4: only these begin a character of several bytes.
    if (last >= 0xc2 && last <= 0xf4) return isUtf8(shorter) ? shorter : null;
    if (last < 0x80 || last > 0xbf) return null;
  }
  return null;
}

/** How many characters beyond ASCII are well-formed UTF-8, and how many are damaged. */
function countUtf8(bytes: Uint8Array): { good: number; bad: number } {
  const text = new TextDecoder('utf-8').decode(bytes);
  let good = 0;
  let bad = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 0xfffd) bad += 1;
    else if (code > 0x7f) good += 1;
  }
  return { good, bad };
}

type WideEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'utf-32le' | 'utf-32be';

/** Byte order marks, and encodings whose zero bytes give them away (XML 1.0 appendix F). */
function wideEncoding(bytes: Uint8Array): WideEncoding | null {
  const [a, b, c, d] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe && c === 0 && d === 0) return 'utf-32le';
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return 'utf-32be';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  if (isMarkupStart(a) && b === 0 && c === 0 && d === 0) return 'utf-32le';
  if (a === 0 && b === 0 && c === 0 && isMarkupStart(d)) return 'utf-32be';
  if (isMarkupStart(a) && b === 0 && c !== 0 && d === 0) return 'utf-16le';
  if (a === 0 && isMarkupStart(b) && c === 0 && d !== 0) return 'utf-16be';
  return null;
}

/** `<`, `{` or white space: what a feed starts with. */
function isMarkupStart(byte: number | undefined): boolean {
  return byte === 0x3c || byte === 0x7b || byte === 0x20 || byte === 0x0a || byte === 0x0d;
}

function decodeWide(bytes: Uint8Array, encoding: WideEncoding): DecodedText {
  if (encoding === 'utf-32le' || encoding === 'utf-32be') {
    return { text: decodeUtf32(bytes, encoding === 'utf-32le'), encoding };
  }
  return decodeAs(bytes, encoding);
}

/** UTF-32 is not among the encodings TextDecoder knows. */
function decodeUtf32(bytes: Uint8Array, isLittleEndian: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks: string[] = [];
  let points: number[] = [];
  for (let offset = 0; offset + 4 <= bytes.byteLength; offset += 4) {
    const point = view.getUint32(offset, isLittleEndian);
    if (point === 0xfeff && offset === 0) continue;
    const isValid = point <= 0x10ffff && (point < 0xd800 || point > 0xdfff);
    points.push(isValid ? point : 0xfffd);
    if (points.length === 4096) {
      chunks.push(String.fromCodePoint(...points));
      points = [];
    }
  }
  chunks.push(String.fromCodePoint(...points));
  return chunks.join('');
}

/** The charset a Content-Type names, as written, or null. */
export function charsetOfHeader(contentType: string | null): string | null {
  const match = /charset\s*=\s*["']?([^\s"';,]+)/i.exec(contentType ?? '');
  return match?.[1] ?? null;
}

/** The charset of the XML declaration or of `meta`, as written, or null. */
export function charsetOfDocument(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, SNIFF_BYTES));
  const declaration = /<\?xml[^>]*?encoding\s*=\s*["']\s*([^"'\s]+)/i.exec(head);
  if (declaration?.[1] !== undefined) return declaration[1];
  const meta = /<meta[^>]+charset\s*=\s*["']?\s*([^"'\s/>;]+)/i.exec(head);
  return meta?.[1] ?? null;
}

/** The encoding a label names, or null. Labels that WHATWG does not list but feeds send are put right first. */
export function encodingOfLabel(label: string): string | null {
  const plain = label.trim().toLowerCase();
  const known = plain
    .replaceAll('_', '-')
    .replace(/^(?:win|windows|cp)-?(125\d|874)$/, 'windows-$1')
    .replace(/^iso-?8859-?(\d{1,2})$/, 'iso-8859-$1')
    .replace(/^utf8mb[34]$|^unicode$/, 'utf-8');
  for (const candidate of [plain, known]) {
    try {
      return new TextDecoder(candidate).encoding;
    } catch {
      // Not a label: the next spelling, or none.
    }
  }
  return null;
}
