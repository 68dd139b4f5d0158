/** Links between the articles of one book or page. */
import type { Library } from '../../library/connection/open.ts';
import { type ExportLinks, exportLinks } from './export-links.ts';

export type WantedChapterLinks = {
  /** Where an article stands in the book, by its id and its position among the ids, from 0. */
  placeOf: (articleId: number, index: number) => string;
  /** Links to other articles; true unless given. */
  to?: boolean;
  /** Links from other articles; false unless given. */
  from?: boolean;
};

/** Returns each article's links within the book. Throws `cancelled`. */
export async function chapterLinks(
  library: Library,
  ids: readonly number[],
  { placeOf, to = true, from = false }: WantedChapterLinks,
  signal: AbortSignal,
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
