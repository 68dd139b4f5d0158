/** Titles and names as plain text. */
import { decodeHTML } from 'entities';

const htmlElements: ReadonlySet<string> = new Set(
  (
    'a abbr acronym address article aside audio b big blockquote body br center cite code dd del details dfn div dl dt ' +
    'em figure font footer h1 h2 h3 h4 h5 h6 header hr html i iframe img ins kbd label li main mark nav object ol p ' +
    'picture pre q s samp script section small span strike strong style sub summary sup svg table tbody td th thead ' +
    'time title tr tt u ul var video wbr'
  ).split(' '),
);

const textless: ReadonlySet<string> = new Set(['script', 'style']);

const TAG = /<(\/?)([a-z][a-z\d]*)((?:\s[^<>]*)?)(\/?)>/gi;

/**
 * HTML to one line of plain text. Titles of developers' posts speak of tags (`Understanding <Suspense>`, `The <div>
 * element`), so a tag goes only when it is HTML's and is either closed, closing, or carries attributes.
 */
export function plainTextOfHtml(html: string): string {
  return foldSpace(decodeHTML(dropTags(html)));
}

/** Longer than any line a person wrote, and short enough for lists to hold hundreds of them. In UTF-16 code units. */
export const mostLine = 2_000;

/** A line cut after `mostLine`, with an ellipsis where something is missing. */
export const cutLine = (line: string | null): string | null =>
  line === null || line.length <= mostLine ? line : `${line.slice(0, mostLine).toWellFormed()}…`;

/** White space folded to single spaces, trimmed. */
export function foldSpace(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** By search rather than by expression: a text of nothing but `<!--` must not take quadratic time. */
function dropComments(text: string): string {
  let kept = '';
  let position = 0;
  for (;;) {
    const start = text.indexOf('<!--', position);
    const end = start === -1 ? -1 : text.indexOf('-->', start + 4);
    if (end === -1) return kept + text.slice(position);
    kept += text.slice(position, start);
    position = end + 3;
  }
}

function dropTags(source: string): string {
  if (!source.includes('<')) return source;
  const html = dropComments(source);
  const opened = new Set<string>();
  const closed = new Set<string>();
  for (const match of html.matchAll(TAG)) {
    const name = match[2]?.toLowerCase();
    if (name === undefined) continue;
    if (match[1] === '/') closed.add(name);
    else opened.add(name);
  }
  let skippedUntil: string | null = null;
  let text = '';
  let position = 0;
  for (const match of html.matchAll(TAG)) {
    const name = match[2]?.toLowerCase();
    const isEnd = match[1] === '/';
    if (skippedUntil === null) text += html.slice(position, match.index);
    position = match.index + match[0].length;
    if (name === undefined) continue;
    if (skippedUntil !== null) {
      if (isEnd && name === skippedUntil) skippedUntil = null;
      continue;
    }
    const isMarkup =
      htmlElements.has(name) &&
      (isEnd
        ? opened.has(name)
        : closed.has(name) || match[3]?.includes('=') || match[4] === '/' || name === 'br');
    if (!isMarkup) text += match[0];
    else if (!isEnd && textless.has(name) && closed.has(name)) skippedUntil = name;
    else if (name === 'br') text += ' ';
  }
  return skippedUntil === null ? text + html.slice(position) : text;
}

/** True when a text holds at least one HTML tag. */
export function looksLikeHtml(text: string): boolean {
  for (const match of text.matchAll(TAG)) {
    if (match[2] !== undefined && htmlElements.has(match[2].toLowerCase())) return true;
  }
  return false;
}
