/** Pages of a list in order, some of them put away to keep memory small: which row is where. Pure. */
import type { ArticleSummary } from '../../shared/model/articles.ts';

/** What is known of a row for good: enough to find it, to group it and to read it again. */
export type RowOutline = {
  id: number;
  sortAt: number;
  feedId: number;
  feedTitle: string;
  isReturned: boolean;
};

/** One answer. `articles` is null when the page was put away to keep memory small; its rows keep their place. */
export type Page = {
  cursor: string | null;
  limit: number;
  outline: readonly RowOutline[];
  articles: ArticleSummary[] | null;
  /** The number of the last change that may concern it and that it was not read again after; null: it is up to date. */
  staleSince: number | null;
};

/** For each page the number of rows up to its end; kept with the pages, because every row asks. */
const endsOfPages = new WeakMap<readonly Page[], number[]>();

function pageEnds(pages: readonly Page[]): number[] {
  const known = endsOfPages.get(pages);
  if (known !== undefined) return known;
  let end = 0;
  const ends = pages.map(({ outline }) => {
    end += outline.length;
    return end;
  });
  endsOfPages.set(pages, ends);
  return ends;
}

export function rowCount(pages: readonly Page[]): number {
  return pageEnds(pages).at(-1) ?? 0;
}

export function locate(pages: readonly Page[], index: number): { page: number; offset: number } | null {
  const ends = pageEnds(pages);
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle] ?? 0) > index) high = middle;
    else low = middle + 1;
  }
  return low === ends.length ? null : { page: low, offset: index - (ends[low - 1] ?? 0) };
}

/** The article of a row, or null where its page has been put away. */
export function rowAt(pages: readonly Page[], index: number): ArticleSummary | null {
  const place = locate(pages, index);
  return place === null ? null : (pages[place.page]?.articles?.[place.offset] ?? null);
}

/** The article's number is known even where its page has been put away. */
export function idAt(pages: readonly Page[], index: number): number | null {
  const place = locate(pages, index);
  return place === null ? null : (pages[place.page]?.outline[place.offset]?.id ?? null);
}

export function indexOf(pages: readonly Page[], id: number): number {
  let first = 0;
  for (const page of pages) {
    const found = page.outline.findIndex((row) => row.id === id);
    if (found >= 0) return first + found;
    first += page.outline.length;
  }
  return -1;
}
