/** The lines of a search result: the text around the first hit of each article, read from as little of it as can be. */
import { unpackMarkup } from '../../content/scan/packed-markup.ts';
import { scanContent } from '../../content/scan/scan.ts';
import type { Library } from '../connection/open.ts';
import { prepared } from '../connection/statements.ts';
import type { HitPhrase } from '../search/hits.ts';
import { makeSnippet, phrasePattern, snippetOfPart } from '../search/snippet.ts';
import { readText } from '../texts/article-text.ts';

/** Of markup, before and behind a hit: tags take most of it. */
const around = 1_500;
/** Addresses in tags say the words of the text once more; after so many of them the whole text is read. */
const mostTries = 20;

/** Around the first hit, marked; the beginning when nothing is hit. null: the article has no content here. */
export function searchSnippet(
  library: Library,
  articleId: number,
  phrases: readonly HitPhrase[],
): string | null {
  const pattern = phrasePattern(phrases);
  if (pattern !== null) {
    const row = prepared<{ html: Uint8Array }>(library.db, 'SELECT html FROM shown_content WHERE id = ?').get(
      articleId,
    );
    if (row === undefined) return null;
    const found = snippetInMarkup(unpackMarkup(row.html), pattern, phrases);
    if (found !== null) return found;
  }
  const content = readText(library, articleId);
  if (content === null) return null;
  const { text, code } = content;
  return makeSnippet(code === '' ? text : `${text}\n${code}`, phrases);
}

function snippetInMarkup(html: string, pattern: RegExp, phrases: readonly HitPhrase[]): string | null {
  let tries = 0;
  for (const match of html.matchAll(pattern)) {
    tries += 1;
    if (tries > mostTries) return null;
    if (isInTag(html, match.index)) continue;
    const start = textStart(html, Math.max(0, match.index - around));
    const end = Math.min(html.length, match.index + around);
    const { text, code } = scanContent(html.slice(start, end));
    const part = { text: `${text}\n${code}`.trim(), hasBefore: start > 0, hasAfter: end < html.length };
    const snippet = snippetOfPart(part, phrases);
    if (snippet !== null) return snippet;
  }
  return null;
}

function isInTag(html: string, at: number): boolean {
  return html.lastIndexOf('<', at) > html.lastIndexOf('>', at);
}

/** Behind the tag that `at` is in the middle of, else behind the word. */
function textStart(html: string, at: number): number {
  if (at === 0) return 0;
  if (isInTag(html, at)) return html.indexOf('>', at) + 1;
  const space = html.slice(at, at + 100).search(/\s/);
  return space === -1 ? at : at + space;
}
