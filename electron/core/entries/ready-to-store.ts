/** From entries as parsed to entries as stored: limits, hashes, scan, index words. Pure; runs in a worker thread. */
import { hash } from 'node:crypto';
import type { ItemProblem } from '../../../shared/model/feeds.ts';
import { canonicalAddress } from '../content/compare/canonical-address.ts';
import { linkKeys } from '../content/compare/link-keys.ts';
import { simhashOf } from '../content/compare/simhash.ts';
import { statedOriginal } from '../content/compare/stated-original.ts';
import { packMarkup } from '../content/scan/packed-markup.ts';
import { scanContent } from '../content/scan/scan.ts';
import { mostIndexed, toIndexText } from '../text/index-text.ts';
import { cutLine, mostLine } from '../text/plain-text.ts';
import { displayTitle } from './item-title.ts';
import type { IngestItem, ParsedFeed, ParsedItem, ScannedItem } from './parsed-feed.ts';

/**
 * More than any text a person wrote for a feed, and room for the pictures some writers put inside it. What is stored
 * holds core up as long as it takes to write: the largest answer taken as one entry would be felt.
 */
export const mostMarkup = 8_000_000;

export type HashedItem = ParsedItem & Pick<ScannedItem, 'contentHash'>;

export function hashItems(feed: Pick<ParsedFeed, 'items' | 'problems' | 'language'>): HashedItem[] {
  return feed.items.map((whole) => {
    const item = withoutExcess(whole, feed.problems);
    return { ...item, contentHash: hashContent(item), language: item.language ?? feed.language };
  });
}

/** Measures each entry; one that cannot be measured costs only itself. */
export function scanItems(
  feed: Pick<ParsedFeed, 'items' | 'problems' | 'language'>,
  foremHosts: readonly string[],
): ScannedItem[] {
  return hashItems(feed).flatMap((item) => scanItem(item, foremHosts, feed.problems) ?? []);
}

/** null: it cannot be measured, which is told in `problems`. */
export function scanItem(
  item: HashedItem,
  foremHosts: readonly string[],
  problems: ItemProblem[],
): ScannedItem | null {
  try {
    return { ...item, scan: scanContent(item.contentHtml ?? item.summary ?? '', { foremHosts }) };
  } catch (error) {
    const fault = error instanceof Error ? error.message : String(error);
    problems.push({ code: 'text-unreadable', values: { title: item.title ?? item.key, fault } });
    return null;
  }
}

export function canonicalUrlOf(html: string, url: string | null): string | null {
  const original = statedOriginal(html);
  const stated = original === null ? null : canonicalAddress(original);
  return stated ?? (url === null ? null : canonicalAddress(url));
}

/** A title that was never closed holds all that follows it. */
export function withShortLines(item: ParsedItem): ParsedItem {
  const { title, author, guid, categories } = item;
  const lines = [title, author, guid, ...categories];
  if (lines.every((line) => line === null || line.length <= mostLine)) return item;
  return {
    ...item,
    title: cutLine(title),
    author: cutLine(author),
    // What tells entries apart is the key, which was made of the whole of it.
    guid: guid === null || guid.length <= mostLine ? guid : null,
    categories: categories.filter((category) => category.length <= mostLine),
  };
}

export function withoutExcess(whole: ParsedItem, problems: ItemProblem[]): ParsedItem {
  const item = withShortLines(whole);
  const length = Math.max(item.contentHtml?.length ?? 0, item.summary?.length ?? 0);
  if (length <= mostMarkup) return item;
  problems.push({ code: 'text-too-long', values: { title: item.title ?? item.key, characters: length } });
  return { ...item, contentHtml: cutMarkup(item.contentHtml), summary: cutMarkup(item.summary) };
}

/** Not in the middle of a tag, if there are any. */
export function cutMarkup(html: string | null): string | null {
  if (html === null || html.length <= mostMarkup) return html;
  const head = html.slice(0, mostMarkup);
  const lastTag = head.lastIndexOf('<');
  return lastTag > head.lastIndexOf('>') && lastTag > mostMarkup / 2 ? head.slice(0, lastTag) : head;
}

/** Does here what the core thread would have to do otherwise: it only has to store. */
export function readyToStore({ contentHtml, summary, scan, ...item }: ScannedItem): IngestItem {
  const { text, code, linkUrls, ...facts } = scan;
  const html = contentHtml ?? summary ?? '';
  const title = displayTitle({ ...item, scan });
  return {
    ...item,
    canonicalUrl: canonicalUrlOf(html, item.url),
    simhash: simhashOf(text),
    packedHtml: packMarkup(html),
    summary: contentHtml === null ? null : summary,
    displayTitle: title,
    scan: { ...facts, hasCode: code !== '' },
    textLength: text.length + code.length,
    linkKeys: linkKeys(linkUrls),
    indexText: {
      title: toIndexText(title),
      author: toIndexText(item.author ?? ''),
      body: toIndexText(text.slice(0, mostIndexed)),
      code: toIndexText(code.slice(0, mostIndexed)),
    },
  };
}

/** What counts as the article's content: an edit of any of it is a new revision. */
export function hashContent(item: ParsedItem): string {
  return hash(
    'sha256',
    JSON.stringify([item.title, item.url, item.author, item.contentHtml ?? item.summary]),
  );
}
