/** Texts of articles as the library keeps them, for whoever reads thousands and unpacks them in another thread. */
import type { Library } from '../connection/open.ts';
import { prepared } from '../connection/statements.ts';

export type PackedText = {
  /** As received, packed (content/scan/packed-markup.ts): never show it unsanitised. */
  html: Uint8Array;
  /** Whether that is the text of its page; else the feed's. */
  isFromPage: boolean;
};

/** The text that is read, by article; of those that were deleted there is none. */
export function packedTexts(library: Library, articleIds: readonly number[]): Map<number, PackedText> {
  const rows = prepared<{ id: number; html: Uint8Array; full_text_hash: string | null }>(
    library.db,
    `SELECT s.id, c.html, c.full_text_hash FROM article_state s JOIN shown_content c ON c.id = s.id
     WHERE s.id IN (SELECT value FROM json_each(?)) AND s.deleted_at IS NULL`,
  ).all(JSON.stringify(articleIds));
  return new Map(rows.map((row) => [row.id, { html: row.html, isFromPage: row.full_text_hash !== null }]));
}
