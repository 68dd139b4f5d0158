/** Bytes and characters: what the encoding says, and what no text should hold. */
import { charsetOfDocument, charsetOfHeader, encodingOfLabel } from '../decode.ts';
import type { FeedDocument } from './feed-document.ts';
import type { Rule } from './rule.ts';
import { shown } from './xml-document.ts';

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
          message: `The server says the feed is ${shown(inHeader)}, but it is ${document.encoding}: readers that believe the server show broken letters.`,
        };
      }
      if (lies(inDocument)) {
        const at = document.text.search(/encoding\s*=|charset\s*=/i);
        yield {
          at: at === -1 ? null : at,
          message: `The feed says it is ${shown(inDocument)}, but it is ${document.encoding}: readers that believe it show broken letters.`,
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
        message: `The feed is not UTF-8 and does not say what it is (${encoding} is a guess): write it in UTF-8.`,
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
        yield { at, message: 'Here are bytes that are not UTF-8: the letters that stood here are lost.' };
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
          message: 'A letter was lost here before the feed was written: it holds a replacement character.',
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
          message:
            'A byte order mark stands in the middle of the text: a file was probably pasted in with its own.',
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
          message: `The character ${codeOf(sign)} is not allowed in a feed: strict readers refuse all of it.`,
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
          message: `${codeOf(sign)} is a control character: a quotation mark or dash of windows-1252 was probably converted wrongly.`,
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
