/** Links between the articles of one book or page. */
import type { Library } from '../../library/connection/open.ts';
import { type ExportLinks, exportLinks } from './export-links.ts';

/** `placeOf`: where an article stands in the book, by its id and its place among the ids from 0. `to`, `from`: which are wanted. */
export async function chapterLinks(
  library: Library,
  ids: readonly number[],
  placeOf: (articleId: number, index: number) => string,
  signal: AbortSignal,
  { to = true, from = false }: { to?: boolean; from?: boolean } = {},
): Promise<Map<number, ExportLinks>> {
  const indexOf = new Map(ids.map((id, index) => [id, index]));
  const all = new Set(ids);
  const place = (id: number): string => placeOf(id, indexOf.get(id) ?? 0);
  return await exportLinks(
    library,
    { sources: all, targets: ids, told: all, placeOf: place, to, from },
    signal,
  );
}
