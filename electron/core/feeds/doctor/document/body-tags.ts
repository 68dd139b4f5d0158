/** The tags in the texts of entries that rules care about, found where they stand in the document, however escaped. */
import { decodeEntities } from '../../read/xml/xml-tokens.ts';
import type { Body, BodyPiece, BodyTag } from './feed-document.ts';

/** In all bodies together; each costs a look at the characters behind it. */
const mostTags = 20_000;
const longestTag = 2000;

const names = '(script|iframe|img|a|video|audio|source|embed|object)(?![\\w-])';
const openings: Readonly<Record<BodyPiece['form'], RegExp>> = {
  escaped: new RegExp(`(?:&lt;|&#0{0,6}60;|&#x0{0,6}3c;)${names}`, 'gi'),
  cdata: new RegExp(`<${names}`, 'gi'),
  markup: new RegExp(`<${names}`, 'gi'),
  json: new RegExp(`(?:<|\\\\u003c)${names}`, 'gi'),
};

const ATTRIBUTE = /([^\s"'<>/=]{1,100})(?:\s{0,20}=\s{0,20}(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+)))?/g;

export function tagsOfBodies(source: string, bodies: Iterable<Body>): BodyTag[] {
  const tags: BodyTag[] = [];
  for (const body of bodies) {
    if (body.isPlain) continue;
    for (const piece of body.pieces) {
      for (const match of source.slice(piece.start, piece.end).matchAll(openings[piece.form])) {
        if (tags.length >= mostTags) return tags;
        const at = piece.start + match.index;
        const behind = source.slice(at + match[0].length, Math.min(piece.end, at + longestTag));
        tags.push({
          name: (match[1] ?? '').toLowerCase(),
          at,
          attributes: attributesOf(unescaped(behind, piece.form)),
          hasBase: body.hasBase,
        });
      }
    }
  }
  return tags;
}

function attributesOf(behind: string): Map<string, string> {
  const end = /^(?:[^"'>]|"[^"]*"|'[^']*')*/.exec(behind)?.[0] ?? '';
  const attributes = new Map<string, string>();
  for (const match of end.matchAll(ATTRIBUTE)) {
    const name = (match[1] ?? '').toLowerCase();
    const value = match[2] ?? match[3] ?? match[4] ?? '';
    if (!attributes.has(name)) attributes.set(name, decodeEntities(value).trim());
  }
  return attributes;
}

/** The markup itself: what stands behind one layer of the document's own escaping. */
function unescaped(text: string, form: BodyPiece['form']): string {
  if (form === 'escaped') return decodeEntities(text);
  if (form !== 'json') return text;
  return text.replace(
    /\\(?:u([\da-f]{4})|(.))/gi,
    (_whole, code: string | undefined, sign: string | undefined) =>
      code === undefined ? (sign ?? '') : String.fromCharCode(Number.parseInt(code, 16)),
  );
}

/** The text of a body with one layer of escaping undone; only its first `length` characters. */
export function htmlOfBody(source: string, body: Body, length: number): string {
  let html = '';
  for (const piece of body.pieces) {
    if (html.length >= length) break;
    html += unescaped(source.slice(piece.start, Math.min(piece.end, piece.start + length)), piece.form);
  }
  return html;
}

export function lengthOfBody(body: Body): number {
  return body.pieces.reduce((sum, piece) => sum + piece.end - piece.start, 0);
}

/** The last characters of a body, escaping undone. */
export function endOfBody(source: string, body: Body, length: number): string {
  const last = body.pieces[body.pieces.length - 1];
  if (last === undefined) return '';
  return unescaped(source.slice(Math.max(last.start, last.end - length), last.end), last.form);
}
