/** Links between the articles of one book or page. */
import { linksAmong } from '../library/mentions.ts';
import type { Library } from '../library/open.ts';

/**
 * For each article that links to others of them: key of the address (content/link-keys.ts) → where it stands in the book.
 * `placeOf`: by its id, and its place among the ids from 0.
 */
export async function chapterLinks(
  library: Library,
  ids: readonly number[],
  placeOf: (articleId: number, index: number) => string,
  signal: AbortSignal,
): Promise<Map<number, Record<string, string>>> {
  const indexOf = new Map(ids.map((id, index) => [id, index]));
  const links = new Map<number, Record<string, string>>();
  for (const { target, keys, sources } of await linksAmong(library, new Set(ids), ids, signal)) {
    for (const source of sources) {
      const own = links.get(source) ?? {};
      for (const key of keys) own[key] = placeOf(target, indexOf.get(target) ?? 0);
      links.set(source, own);
    }
  }
  return links;
}
