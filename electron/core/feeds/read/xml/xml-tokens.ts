/** A forgiving stream of markup tokens with their names, attributes and texts. Linear in time whatever the input. */
import { decodeHTMLAttribute, decodeHTMLStrict } from 'entities';
import { tokenise } from '../../../content/scan/tokenise.ts';

export type TokenHandler = {
  /**
   * Attribute names are in lower case, values decoded; the first of two with one name wins. `span` is where the tag is in
   * the source as `escapeStrayLessThan` leaves it: from its name to its closing `>`.
   */
  open: (
    name: string,
    attributes: ReadonlyMap<string, string>,
    isSelfClosing: boolean,
    span: { start: number; end: number },
  ) => void;
  close: (name: string) => void;
  /** Text as written, entities not decoded. */
  text: (raw: string) => void;
  cdata: (text: string) => void;
  declaration: (text: string) => void;
};

/**
 * Attributes beyond this number on one element are dropped: hostile files have 100,000. A list whose descriptions hold
 * unescaped quotation marks falls apart into some hundred, with the address behind them.
 */
const MAX_ATTRIBUTES = 1000;

/** Characters XML 1.0 §2.2 forbids. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the point
const ILLEGAL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

const C1_CONTROL = /[\u0080-\u009f]/g;

/** One of either: most texts have none, and are looked through once. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the point
const WRONG = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u0080-\u009f\ufffe\uffff]/;

/**
 * Removes characters XML forbids and puts lone surrogates right. C1 controls are never meant: they are quotation marks
 * and dashes of windows-1252 that some converter took for Latin-1.
 */
export function removeIllegalCharacters(text: string): string {
  const legal = WRONG.test(text)
    ? text.replace(ILLEGAL, '').replace(C1_CONTROL, (sign) => windows1252(sign.charCodeAt(0)))
    : text;
  return legal.isWellFormed() ? legal : legal.toWellFormed();
}

const windows1252 = (byte: number): string => new TextDecoder('windows-1252').decode(Uint8Array.of(byte));

/** Decodes XML and HTML entities that end in a semicolon: `&copy=` in an address stays what it is. */
export function decodeEntities(raw: string): string {
  let sign = raw.indexOf('&');
  if (sign === -1) return raw;
  // Escaped bodies hold thousands of XML's own five and nothing else: this is several times faster for them.
  let decoded = '';
  let position = 0;
  while (sign !== -1) {
    const entity = entityAt(raw, sign);
    if (entity === null) return decodeHTMLStrict(raw);
    decoded += raw.slice(position, sign) + entity.character;
    position = sign + entity.written.length;
    sign = raw.indexOf('&', position);
  }
  return decoded + raw.slice(position);
}

type Entity = { written: string; character: string };

const lessThan: Entity = { written: '&lt;', character: '<' };
const greaterThan: Entity = { written: '&gt;', character: '>' };
const ampersand: Entity = { written: '&amp;', character: '&' };
const quotationMark: Entity = { written: '&quot;', character: '"' };
const apostrophe: Entity = { written: '&apos;', character: "'" };
/** As most writers escape it. */
const numberedApostrophe: Entity = { written: '&#39;', character: "'" };

/** One of XML's own (XML 1.0 §4.6), or null. By its first letter: a search in a table would need a string for each. */
function entityAt(raw: string, sign: number): Entity | null {
  switch (raw[sign + 1]) {
    case 'l':
      return entityIfThere(lessThan, raw, sign);
    case 'g':
      return entityIfThere(greaterThan, raw, sign);
    case 'q':
      return entityIfThere(quotationMark, raw, sign);
    case 'a':
      return entityIfThere(ampersand, raw, sign) ?? entityIfThere(apostrophe, raw, sign);
    case '#':
      return entityIfThere(numberedApostrophe, raw, sign);
    default:
      return null;
  }
}

function entityIfThere(entity: Entity, raw: string, sign: number): Entity | null {
  return raw.startsWith(entity.written, sign) ? entity : null;
}

/**
 * Reads `source` from end to end. Nothing is thrown for bad markup.
 * @param isHtml reads by HTML's rules: what stands in script, style and their like is text
 */
export function readTokens(source: string, handler: TokenHandler, isHtml = false): void {
  const text = isHtml ? source : escapeStrayLessThan(source);
  let name = '';
  let nameStart = 0;
  let attributes = noAttributes;
  tokenise(
    text,
    {
      openName(start, end) {
        name = text.slice(start, end);
        nameStart = start;
        attributes = noAttributes;
        return true;
      },
      attribute(start, end, valueStart, valueEnd) {
        const attributeName = text.slice(start, end).toLowerCase();
        if (attributes.size >= MAX_ATTRIBUTES || attributes.has(attributeName)) return;
        if (attributes === noAttributes) attributes = new Map();
        const value = valueStart === -1 ? '' : text.slice(valueStart, valueEnd);
        attributes.set(attributeName, value.includes('&') ? decodeHTMLAttribute(value) : value);
      },
      openEnd(isSelfClosing, end) {
        handler.open(name, attributes, isSelfClosing, { start: nameStart, end });
      },
      close(start, end) {
        handler.close(text.slice(start, end));
      },
      text(start, end) {
        handler.text(text.slice(start, end));
      },
      cdata(start, end) {
        handler.cdata(text.slice(start, end));
      },
      declaration(start, end) {
        handler.declaration(text.slice(start, end));
      },
    },
    { isXml: !isHtml, closesItself: true },
  );
}

const noAttributes = new Map<string, string>();

const STRAY_LESS_THAN = /<+(?![A-Za-z_:/!?\u0080-\uffff])/g;

/**
 * `I <3 XML` would open an element named `3`: such a sign becomes `&lt;`. CDATA sections are left as they are. No line
 * is added or removed, and a second pass changes nothing.
 */
export function escapeStrayLessThan(text: string): string {
  if (text.search(STRAY_LESS_THAN) === -1) return text;
  const parts: string[] = [];
  let position = 0;
  while (position < text.length) {
    const start = text.indexOf('<![CDATA[', position);
    if (start === -1) break;
    const end = text.indexOf(']]>', start);
    if (end === -1) break;
    escapeIn(text, position, start, parts);
    parts.push(text.slice(start, end + 3));
    position = end + 3;
  }
  escapeIn(text, position, text.length, parts);
  return parts.join('');
}

/** Pieces are put together as they come: fifteen million of them would fill a gigabyte. */
const mostPieces = 2_000;

/** A run of such signs, however long, is one piece. */
function escapeIn(text: string, start: number, end: number, parts: string[]): void {
  // One character more, since what follows a sign decides about it.
  const stretch = text.slice(start, end + 1);
  const length = end - start;
  let pieces: string[] = [];
  let position = 0;
  for (const { 0: run, index } of stretch.matchAll(STRAY_LESS_THAN)) {
    const signs = Math.min(run.length, length - index);
    pieces.push(stretch.slice(position, index), '&lt;'.repeat(signs));
    position = index + signs;
    if (pieces.length < mostPieces) continue;
    parts.push(pieces.join(''));
    pieces = [];
  }
  parts.push(...pieces, stretch.slice(position, length));
}
