/** The text each exported file was last given: what a merge with the reader's own changes begins from. */
import { unpackMarkup } from '../../content/scan/packed-markup.ts';
import type { Library } from '../connection/open.ts';
import { prepared } from '../connection/statements.ts';

/** `packed`: by content/scan/packed-markup.ts, in the thread that made the text. */
export type ExportedText = { identity: string; sha256: string; packed: Uint8Array };

export function keepExportedTexts(library: Library, folder: string, texts: readonly ExportedText[]): void {
  const put = prepared(
    library.db,
    `INSERT INTO export_texts (folder, identity, sha256, text) VALUES (?, ?, ?, ?)
     ON CONFLICT (folder, identity) DO UPDATE SET sha256 = excluded.sha256, text = excluded.text`,
  );
  library.db
    .transaction(() => {
      for (const { identity, sha256, packed } of texts) put.run(folder, identity, sha256, packed);
    })
    .immediate();
}

/** null: it was another text, or was exported from another library. */
export function exportedText(
  library: Library,
  folder: string,
  identity: string,
  sha256: string,
): string | null {
  const row = prepared<{ text: Uint8Array }>(
    library.db,
    'SELECT text FROM export_texts WHERE folder = ? AND identity = ? AND sha256 = ?',
  ).get(folder, identity, sha256);
  return row === undefined ? null : unpackMarkup(row.text);
}

export function forgetExportedTexts(library: Library, folder: string, identities: readonly string[]): void {
  prepared(
    library.db,
    'DELETE FROM export_texts WHERE folder = ? AND identity IN (SELECT value FROM json_each(?))',
  ).run(folder, JSON.stringify(identities));
}
