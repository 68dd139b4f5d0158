/** Markup and plain text of stored articles: the text is read from the markup, for it is not kept twice. */
import { unpackMarkup } from '../../content/scan/packed-markup.ts';
import { scanContent } from '../../content/scan/scan.ts';
import type { Library } from '../connection/open.ts';
import { prepared } from '../connection/statements.ts';

export type ArticleText = { text: string; code: string; linkUrls: readonly string[] };

/**
 * Whoever types a word sees the same articles at each letter: their texts are kept for a while, up to this many
 * characters.
 */
const mostCharacters = 4_000_000;

type Known = { hash: string; value: ArticleText };
const memory = new WeakMap<Library, { known: Map<number, Known>; characters: number }>();

/** The markup that is read, as received: never show it unsanitised. null: the article has no content here. */
export function readMarkup(library: Library, articleId: number): string | null {
  const row = prepared<{ html: Uint8Array }>(library.db, 'SELECT html FROM shown_content WHERE id = ?').get(
    articleId,
  );
  return row === undefined ? null : unpackMarkup(row.html);
}

/** null: the article has no content here. */
export function readText(library: Library, articleId: number): ArticleText | null {
  const row = prepared<{ html: Uint8Array; content_hash: string }>(
    library.db,
    `SELECT c.html, coalesce(c.full_text_hash, a.content_hash) AS content_hash
     FROM shown_content c JOIN articles a ON a.id = c.id WHERE c.id = ?`,
  ).get(articleId);
  if (row === undefined) return null;
  let kept = memory.get(library);
  if (kept === undefined) {
    kept = { known: new Map(), characters: 0 };
    memory.set(library, kept);
  }
  const found = kept.known.get(articleId);
  if (found !== undefined && found.hash === row.content_hash) return found.value;
  const { text, code, linkUrls } = scanContent(unpackMarkup(row.html));
  const value = { text, code, linkUrls };
  if (found !== undefined) kept.characters -= sizeOf(found.value);
  kept.known.delete(articleId);
  kept.known.set(articleId, { hash: row.content_hash, value });
  kept.characters += sizeOf(value);
  for (const [id, oldest] of kept.known) {
    if (kept.characters <= mostCharacters) break;
    kept.known.delete(id);
    kept.characters -= sizeOf(oldest.value);
  }
  return value;
}

const sizeOf = ({ text, code, linkUrls }: ArticleText): number =>
  linkUrls.reduce((sum, url) => sum + url.length, text.length + code.length);
