/** Bytes and characters: what the encoding says, and what no text should hold. */
import { charsetOfDocument, charsetOfHeader, encodingOfLabel } from '../../../text/decode.ts';
import type { FeedDocument } from '../document/feed-document.ts';
import { shown } from '../document/xml-document.ts';
import type { Rule } from './rule.ts';

/** Every sign of UTF-8 and of the encodings of one byte is the same up to 7F. */
const isAscii = ({ text }: FeedDocument): boolean => !/[\u0080-\uffff]/.test(text);

function* placesOf(text: string, pattern: RegExp): Generator<{ at: number; sign: string }> {
  let end = -1;
  for (const match of text.matchAll(pattern)) {
    // A run of them is one place.
    if (match.index !== end) yield { at: match.index, sign: match[0] };
    end = match.index + match[0].length;
  }
}

const codeOf = (sign: string): string =>
  `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

const isWide = (encoding: string): boolean => /^utf-(?:16|32)/.test(encoding);

export const byteRules: readonly Rule[] = [
  {
    // XML 1.0 §4.3.3 and RFC 7303 §3: a label that names another encoding is an error; JSON is UTF-8 (RFC 8259 §8.1).
    name: 'encoding-mislabelled',
    severity: 'warning',
    *find(document) {
      if (isAscii(document) && !isWide(document.encoding)) return;
      const inHeader = charsetOfHeader(document.context.contentType);
      const inDocument = charsetOfDocument(document.bytes);
      const lies = (label: string | null): label is string =>
        label !== null && encodingOfLabel(label) !== document.encoding && !isWide(document.encoding);
      if (lies(inHeader)) {
        yield {
          at: null,
          code: 'encoding-of-server',
          values: { named: shown(inHeader), real: document.encoding },
        };
      }
      if (lies(inDocument)) {
        const at = document.text.search(/encoding\s*=|charset\s*=/i);
        yield {
          at: at === -1 ? null : at,
          code: 'encoding-of-feed',
          values: { named: shown(inDocument), real: document.encoding },
        };
      }
    },
  },
  {
    // XML 1.0 §4.3.3: without a label only UTF-8 and UTF-16 may be used.
    name: 'encoding-unlabelled',
    severity: 'error',
    *find({ bytes, encoding, context, text }) {
      if (encoding.startsWith('utf-') || charsetOfHeader(context.contentType) !== null) return;
      if (charsetOfDocument(bytes) !== null) return;
      const at = text.search(/[\u0080-\uffff]/);
      yield {
        at: at === -1 ? null : at,
        code: 'encoding-unlabelled',
        values: { encoding },
      };
    },
  },
  {
    // RFC 3629 §3. The decoder puts U+FFFD where bytes are no UTF-8.
    name: 'utf8-broken',
    severity: 'error',
    *find({ bytes, encoding, text }) {
      if (encoding !== 'utf-8' || isStrictUtf8(bytes)) return;
      for (const { at } of placesOf(text, /\ufffd/g)) {
        yield { at, code: 'utf8-broken' };
      }
    },
  },
  {
    name: 'letters-lost',
    severity: 'hint',
    *find({ bytes, encoding, text }) {
      if (encoding === 'utf-8' && !isStrictUtf8(bytes)) return;
      for (const { at } of placesOf(text, /\ufffd/g)) {
        yield {
          at,
          code: 'letters-lost',
        };
      }
    },
  },
  {
    // Unicode 23.8: U+FEFF is a byte order mark only at the very beginning.
    name: 'byte-order-mark-inside',
    severity: 'hint',
    *find({ text }) {
      for (const { at } of placesOf(text, /\ufeff/g)) {
        yield {
          at,
          code: 'byte-order-mark-inside',
        };
      }
    },
  },
  {
    // XML 1.0 §2.2; in JSON they have to be escaped (RFC 8259 §7).
    name: 'control-characters',
    severity: 'error',
    *find({ text }) {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the point
      for (const { at, sign } of placesOf(text, /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g)) {
        yield {
          at,
          code: 'control-characters',
          values: { sign: codeOf(sign) },
        };
      }
    },
  },
  {
    // XML 1.0 §2.2 discourages them: they are quotation marks and dashes of windows-1252 taken for Latin-1.
    name: 'control-characters-latin',
    severity: 'warning',
    *find({ text }) {
      for (const { at, sign } of placesOf(text, /[\u0080-\u0084\u0086-\u009f]/g)) {
        yield {
          at,
          code: 'control-characters-latin',
          values: { sign: codeOf(sign) },
        };
      }
    },
  },
];

function isStrictUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
