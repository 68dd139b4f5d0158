/**
 * A forgiving stream of markup tokens over htmlparser2's tokenizer (its parser keeps a stack that is quadratic on deep
 * nesting). Linear in time whatever the input.
 */
import { decodeHTMLAttribute, decodeHTMLStrict } from 'entities';
import { Tokenizer } from 'htmlparser2';

export type TokenHandler = {
  /**
   * Attribute names are in lower case, values decoded; the first of two with one name wins. `start` is the offset of
   * the name, `end` that of the closing `>`, in the source as `escapeStrayLessThan` leaves it.
   */
  open: (
    name: string,
    attributes: ReadonlyMap<string, string>,
    isSelfClosing: boolean,
    start: number,
    end: number,
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

/**
 * Removes characters XML forbids and puts lone surrogates right. C1 controls are never meant: they are quotation marks
 * and dashes of windows-1252 that some converter took for Latin-1.
 */
export function removeIllegalCharacters(text: string): string {
  let legal = ILLEGAL.test(text) ? text.replace(ILLEGAL, '') : text;
  if (C1_CONTROL.test(legal)) {
    const windows1252 = new TextDecoder('windows-1252');
    legal = legal.replace(C1_CONTROL, (sign) => windows1252.decode(Uint8Array.of(sign.charCodeAt(0))));
  }
  return legal.isWellFormed() ? legal : legal.toWellFormed();
}

/** Decodes XML and HTML entities that end in a semicolon: `&copy=` in an address stays what it is. */
export function decodeEntities(raw: string): string {
  let sign = raw.indexOf('&');
  if (sign === -1) return raw;
  // Escaped bodies hold thousands of XML's own five and nothing else: this is several times faster for them.
  let decoded = '';
  let position = 0;
  while (sign !== -1) {
    const end = raw.indexOf(';', sign + 1);
    const character =
      end === -1 || end - sign > LONGEST_OF_XML ? undefined : xmlEntities.get(raw.slice(sign + 1, end));
    if (character === undefined) return decodeHTMLStrict(raw);
    decoded += raw.slice(position, sign) + character;
    position = end + 1;
    sign = raw.indexOf('&', position);
  }
  return decoded + raw.slice(position);
}

/** XML 1.0 §4.6, and the apostrophe as most writers escape it. */
const xmlEntities: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
  ['#39', "'"],
]);
const LONGEST_OF_XML = 5;

/**
 * Reads `source` from end to end. Nothing is thrown for bad markup.
 * @param isHtml reads by HTML's rules: what stands in script, style and their like is text
 */
export function readTokens(source: string, handler: TokenHandler, isHtml = false): void {
  const text = isHtml ? source : escapeStrayLessThan(source);
  let name = '';
  let nameStart = 0;
  let attributes = new Map<string, string>();
  let attributeName = '';
  let attributeValue = '';
  const ignore = (): void => {};
  const tokenizer = new Tokenizer(
    { xmlMode: !isHtml, decodeEntities: false, recognizeSelfClosing: true },
    {
      onopentagname(start, end) {
        name = text.slice(start, end);
        nameStart = start;
        attributes = new Map();
      },
      onattribname(start, end) {
        attributeName = text.slice(start, end).toLowerCase();
        attributeValue = '';
      },
      onattribdata(start, end) {
        attributeValue += text.slice(start, end);
      },
      onattribentity: ignore,
      onattribend() {
        if (attributes.size >= MAX_ATTRIBUTES || attributes.has(attributeName)) return;
        const value = attributeValue.includes('&') ? decodeHTMLAttribute(attributeValue) : attributeValue;
        attributes.set(attributeName, value);
      },
      onopentagend(end) {
        handler.open(name, attributes, false, nameStart, end);
      },
      onselfclosingtag(end) {
        handler.open(name, attributes, true, nameStart, end);
      },
      onclosetag(start, end) {
        handler.close(text.slice(start, end));
      },
      ontext(start, end) {
        handler.text(text.slice(start, end));
      },
      ontextentity: ignore,
      oncdata(start, end, offset) {
        handler.cdata(text.slice(start, end - offset));
      },
      ondeclaration(start, end) {
        handler.declaration(text.slice(start, end));
      },
      oncomment: ignore,
      onprocessinginstruction: ignore,
      onend: ignore,
    },
  );
  tokenizer.write(text);
  tokenizer.end();
}

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
