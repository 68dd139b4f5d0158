/** Articles straight into a library, shaped as the pipeline shapes them: for tests of lists and searches. */
import { scanContent } from '../../electron/core/content/scan/scan.ts';
import type { ScannedItem } from '../../electron/core/entries/parsed-feed.ts';
import { readyToStore } from '../../electron/core/entries/ready-to-store.ts';
import { storeItems } from '../../electron/core/library/articles/article-store.ts';
import type { Library } from '../../electron/core/library/connection/open.ts';
import { insertFeed } from '../../electron/core/library/subscriptions/feeds-table.ts';

export type SmallArticle = {
  key: string;
  title?: string;
  html?: string;
  author?: string;
  tags?: string[];
  url?: string;
  /** Epoch ms. */
  publishedAt?: number;
};

export function scannedItem({ key, title, html, author, tags, url, publishedAt }: SmallArticle): ScannedItem {
  return {
    key,
    guid: key,
    url: url ?? null,
    title: title ?? key,
    author: author ?? null,
    publishedAt: publishedAt ?? null,
    updatedAt: null,
    contentHtml: html ?? '',
    summary: null,
    categories: tags ?? [],
    enclosures: [],
    imageUrl: null,
    language: null,
    discussion: null,
    scan: scanContent(html ?? ''),
    contentHash: key,
  };
}

/** Ids by key. */
export function addArticles(
  library: Library,
  articles: readonly SmallArticle[],
  options: { now: number; feedTitle?: string; feedUrl?: string },
): Map<string, number> {
  const { now, feedTitle = 'A feed', feedUrl = 'https://feeds.example/one' } = options;
  const feed = insertFeed(library, { url: feedUrl, isTyped: false, feedTitle, folderId: null }, now);
  const ids = new Map<string, number>();
  for (const article of articles) {
    const { newIds } = storeItems(library, feed.id, [readyToStore(scannedItem(article))], {
      now,
      autoTags: [],
    });
    if (newIds[0] !== undefined) ids.set(article.key, newIds[0]);
  }
  return ids;
}
