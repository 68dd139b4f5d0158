/**
 * A feed's bytes → entries ready to store: decode → repair → parse → normalise → scan → words for the index. Loaded when
 * there is something new to read: most answers say that nothing is.
 */

import { hash } from 'node:crypto';
import type { ErrorDetails } from '../../../../shared/errors.ts';
import { AppError } from '../../../../shared/errors.ts';
import type { ItemProblem } from '../../../../shared/model/feeds.ts';
import { canonicalAddress } from '../../content/compare/canonical-address.ts';
import { linkKeys } from '../../content/compare/link-keys.ts';
import { simhashOf } from '../../content/compare/simhash.ts';
import { statedOriginal } from '../../content/compare/stated-original.ts';
import { packMarkup } from '../../content/scan/packed-markup.ts';
import { scanContent } from '../../content/scan/scan.ts';
import { type ItemBatches, oldestFirst, packEntries, packIdentities } from '../../entries/item-batches.ts';
import type { IngestItem, ParsedFeed, ParsedItem, ScannedItem } from '../../entries/parsed-feed.ts';
import { mostIndexed, toIndexText } from '../../library/texts/index-text.ts';
import { decodeBytes } from '../../text/decode.ts';
import { cutLine, mostLine } from '../../text/plain-text.ts';
import { displayTitle } from '../read/item-title.ts';
import { type EntryMark, markOf, packMarks, unpackMarks } from '../read/known-entries.ts';
import { readFeed } from '../read/read-feed.ts';
import { readPage } from '../subscribe/discover.ts';
import type { AnswerFacts, IngestRequest, IngestResult } from './ingest.ts';

/** @throws AppError where the bytes are no feed and no page */
export async function readAnswer(
  body: Uint8Array,
  contentType: string | null,
  answer: AnswerFacts,
  { foremHosts, knownEntries }: Pick<IngestRequest, 'foremHosts' | 'knownEntries'>,
): Promise<IngestResult> {
  try {
    const parsed = await readFeed(body, { url: answer.url, contentType, foremHosts });
    const { items, entries } = packUnknown(parsed, foremHosts, unpackMarks(knownEntries));
    const { items: keyed, problems, older, ...feed } = parsed;
    const page = { fingerprint: fingerprintOf(keyed), older };
    return { kind: 'feed', answer, feed, page, items, entries, problems };
  } catch (error) {
    if (error instanceof AppError && error.code === 'not-a-feed' && isPage(error.details)) {
      const { text } = decodeBytes(body, contentType);
      return { kind: 'page', answer, ...readPage(text, answer.url) };
    }
    throw error;
  }
}

/** One that could not be measured is not stored, and so not known the next time. Measured one by one, on the way to its packet. */
function packUnknown(
  feed: ParsedFeed,
  foremHosts: readonly string[],
  known: ReadonlySet<EntryMark>,
): { items: ItemBatches; entries: Uint8Array } {
  const all = hashItems(feed).map((item) => ({ item, mark: markOfItem(item) }));
  const unknown = all.filter(({ mark }) => !known.has(mark)).map(({ item }) => item);
  const unmeasured = new Set<HashedItem>();
  function* measured(): Generator<IngestItem> {
    for (const item of oldestFirst(unknown)) {
      const scanned = scanItem(item, foremHosts, feed.problems);
      if (scanned === null) unmeasured.add(item);
      else yield readyToStore(scanned);
    }
  }
  const items = packEntries(measured());
  const stored = all.filter(({ item }) => !unmeasured.has(item));
  return {
    items: { count: stored.length, identities: packIdentities(stored.map(({ item }) => item)), items },
    entries: packMarks(stored.map(({ mark }) => mark)),
  };
}

function markOfItem({ key, contentHash, discussion }: HashedItem): EntryMark {
  return markOf(key, contentHash, discussion === null ? null : JSON.stringify(discussion));
}

function fingerprintOf(items: readonly ParsedItem[]): string {
  const keys = items.map(({ key }) => key).sort();
  return hash('sha256', JSON.stringify(keys)).slice(0, 16);
}

const isPage = (details: ErrorDetails): boolean => details.isHtml === true;

/**
 * More than any text a person wrote for a feed, and room for the pictures some writers put inside it. What is stored
 * holds core up as long as it takes to write: the largest answer taken as one entry would be felt.
 */
const mostMarkup = 8_000_000;

type HashedItem = ParsedItem & Pick<ScannedItem, 'contentHash'>;

function hashItems(feed: Pick<ParsedFeed, 'items' | 'problems' | 'language'>): HashedItem[] {
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
function scanItem(
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

function canonicalUrlOf(html: string, url: string | null): string | null {
  const original = statedOriginal(html);
  const stated = original === null ? null : canonicalAddress(original);
  return stated ?? (url === null ? null : canonicalAddress(url));
}

/** A title that was never closed holds all that follows it. */
function withShortLines(item: ParsedItem): ParsedItem {
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

function withoutExcess(whole: ParsedItem, problems: ItemProblem[]): ParsedItem {
  const item = withShortLines(whole);
  const length = Math.max(item.contentHtml?.length ?? 0, item.summary?.length ?? 0);
  if (length <= mostMarkup) return item;
  problems.push({ code: 'text-too-long', values: { title: item.title ?? item.key, characters: length } });
  return { ...item, contentHtml: cutMarkup(item.contentHtml), summary: cutMarkup(item.summary) };
}

/** Not in the middle of a tag, if there are any. */
function cutMarkup(html: string | null): string | null {
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
function hashContent(item: ParsedItem): string {
  return hash(
    'sha256',
    JSON.stringify([item.title, item.url, item.author, item.contentHtml ?? item.summary]),
  );
}
