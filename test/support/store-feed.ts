/** Puts entries into a library through the same stages as a fetched feed, without fetching. */

import type { ParsedItem } from '../../electron/core/entries/parsed-feed.ts';
import { readyToStore, scanItems } from '../../electron/core/entries/ready-to-store.ts';
import { type StoreResult, storeItems } from '../../electron/core/library/articles/article-store.ts';
import type { Library } from '../../electron/core/library/connection/open.ts';
import { insertFeed } from '../../electron/core/library/subscriptions/feeds-table.ts';

export type Entry = Partial<ParsedItem> & { key: string };

export function addTestFeed(
  library: Library,
  title: string,
  options: { folderId?: number | null; now?: number } = {},
): number {
  const feed = {
    url: `https://feeds.example/${encodeURIComponent(title)}`,
    isTyped: false,
    feedTitle: title,
    folderId: options.folderId ?? null,
  };
  return insertFeed(library, feed, options.now ?? Date.now()).id;
}

export function storeEntries(
  library: Library,
  feedId: number,
  entries: readonly Entry[],
  options: { now?: number; autoTags?: string[] } = {},
): StoreResult {
  const items = entries.map((entry) => ({
    guid: null,
    url: null,
    title: entry.key,
    author: null,
    publishedAt: null,
    updatedAt: null,
    contentHtml: '',
    summary: null,
    categories: [],
    enclosures: [],
    imageUrl: null,
    language: null,
    discussion: null,
    ...entry,
  }));
  const feed = {
    format: 'rss' as const,
    title: null,
    siteUrl: null,
    feedUrl: null,
    description: null,
    language: null,
    imageUrl: null,
    ttlMinutes: null,
    items,
    problems: [],
  };
  const ready = scanItems(feed, ['dev.to']).map(readyToStore);
  return library.db
    .transaction(() =>
      storeItems(library, feedId, ready, {
        now: options.now ?? Date.now(),
        autoTags: options.autoTags ?? [],
      }),
    )
    .immediate();
}
