/** Links among the articles of one export, both ways. */

import { linksAmong } from '../../library/articles/mentions.ts';
import type { Library } from '../../library/connection/open.ts';
import { prepared } from '../../library/connection/statements.ts';
import type { Backlink } from '../facts/backlinks.ts';

/** Of one article. */
export type ExportLinks = {
  /** Key of an address (content/compare/link-keys.ts) → where its article is: path below the export folder, or `#anchor` in a book. */
  to: Record<string, string>;
  /** Those that link to it, newest first. */
  from: Backlink[];
};

export const noLinks: Readonly<ExportLinks> = { to: {}, from: [] };

type Wanted = {
  /** Whose links are looked at. */
  sources: ReadonlySet<number>;
  /** What they may lead to; of several articles of one address the last is meant. */
  targets: readonly number[];
  /** Those it is told of. */
  told: ReadonlySet<number>;
  /** null: nowhere in this export. */
  placeOf: (articleId: number) => string | null | Promise<string | null>;
  to: boolean;
  from: boolean;
};

/** Only those that have any. Throws `cancelled`. */
export async function exportLinks(
  library: Library,
  { sources, targets, told, placeOf, to, from }: Wanted,
  signal: AbortSignal,
): Promise<Map<number, ExportLinks>> {
  const links = new Map<number, ExportLinks>();
  if (!to && !from) return links;
  const ofArticle = (id: number): ExportLinks => {
    const own = links.get(id) ?? { to: {}, from: [] };
    links.set(id, own);
    return own;
  };
  for (const found of await linksAmong(library, sources, targets, signal)) {
    const place = to ? await placeOf(found.target) : null;
    for (const source of found.sources) {
      if (place !== null && told.has(source)) {
        for (const key of found.keys) ofArticle(source).to[key] = place;
      }
      if (!from || !told.has(found.target)) continue;
      const at = await placeOf(source);
      if (at !== null) ofArticle(found.target).from.push({ title: titleOf(library, source), place: at });
    }
  }
  return links;
}

function titleOf(library: Library, articleId: number): string {
  const row = prepared<{ title: string }>(library.db, 'SELECT title FROM articles WHERE id = ?').get(
    articleId,
  );
  return row?.title ?? '';
}
