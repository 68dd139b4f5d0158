/** Another program's export → articles ready to store, in packets. Runs in the pool. */
import { deserialize, serialize } from 'node:v8';
import { AppError } from '../../../shared/errors.ts';
import type { ImportRejection } from '../../../shared/model/imports.ts';
import type { SavedSource } from '../../../shared/recognise-export.ts';
import { canonicalAddress } from '../content/compare/canonical-address.ts';
import type { IngestItem, ParsedItem } from '../entries/parsed-feed.ts';
import { readyToStore, scanItems } from '../entries/ready-to-store.ts';
import { readBookmarks } from './bookmarks.ts';
import {
  readInstapaper,
  readMatter,
  readPocketCsv,
  readRaindrop,
  readReadwiseReader,
} from './csv-exports.ts';
import { readFreshRss, readMiniflux, readNewsBlur } from './feed-server-exports.ts';
import { readFeedbin, readFluentReader, readGoogleReader, readOmnivore } from './json-exports.ts';
import { readKarakeep, readLinkwarden, readReadeck, readWallabag } from './read-later-exports.ts';
import type { SavedExport, SavedItem } from './saved-item.ts';

export type ExportRequest = { text: string; source: SavedSource; foremHosts: readonly string[] };

/** One article and how it was kept. */
export type KeptArticle = {
  item: IngestItem;
  savedAt: number | null;
  tags: string[];
  note: string | null;
  isRead: boolean;
};

export type RejectedSaved = { title: string; address: string; reason: ImportRejection; place: number };

export type ReadExport = {
  total: number;
  /** Named twice in the file. */
  repeated: number;
  packets: Uint8Array[];
  rejected: RejectedSaved[];
  feeds: SavedExport['feeds'];
};

const packetItems = 40;
const mostItems = 200_000;

/** Throws `export-unreadable` {reason} for a file that is not what it was taken for. */
export function readExport({ text, source, foremHosts }: ExportRequest): ReadExport {
  const { items, feeds } = readSource(text, source);
  const rejected: RejectedSaved[] = [];
  const usable = new Map<string, SavedItem>();
  let repeated = 0;
  for (const [index, item] of items.slice(0, mostItems).entries()) {
    const reason = rejection(item.url);
    if (reason !== null) {
      rejected.push({ title: item.title, address: item.url.slice(0, 500), reason, place: index + 1 });
      continue;
    }
    const key = canonicalAddress(item.url) ?? item.url;
    if (usable.has(key)) repeated += 1;
    else usable.set(key, item);
  }
  const entries = [...usable];
  const packets: Uint8Array[] = [];
  for (let start = 0; start < entries.length; start += packetItems) {
    const slice = entries.slice(start, start + packetItems);
    packets.push(serialize(readySlice(slice, foremHosts)));
  }
  return { total: entries.length, repeated, packets, rejected, feeds };
}

/** One article kept by hand, ready to store; its packet is read by `unpackKept`. */
export function readyKept(wanted: {
  key: string;
  saved: SavedItem;
  foremHosts: readonly string[];
}): Uint8Array {
  return serialize(readySlice([[wanted.key, wanted.saved]], wanted.foremHosts));
}

export function unpackKept(packet: Uint8Array): KeptArticle[] {
  return deserialize(packet) as KeptArticle[];
}

function readSource(text: string, source: SavedSource): SavedExport {
  const only = (items: SavedItem[]): SavedExport => ({ items, feeds: [] });
  switch (source) {
    case 'pocket':
      return only(/^\uFEFF?\s*</.test(text) ? readBookmarks(text) : readPocketCsv(text));
    case 'instapaper':
      return only(readInstapaper(text));
    case 'raindrop':
      return only(readRaindrop(text));
    case 'readwise-reader':
      return only(readReadwiseReader(text));
    case 'matter':
      return only(readMatter(text));
    case 'bookmarks':
      return only(readBookmarks(text));
    case 'inoreader':
    case 'feedly':
      return only(readGoogleReader(parseJson(text)));
    case 'feedbin':
      return only(readFeedbin(parseJson(text)));
    case 'newsblur':
      return only(readNewsBlur(parseJson(text)));
    case 'miniflux':
      return only(readMiniflux(parseJson(text)));
    case 'freshrss':
      return only(readFreshRss(parseJson(text)));
    case 'wallabag':
      return only(readWallabag(parseJson(text)));
    case 'readeck':
      return only(readReadeck(parseJson(text)));
    case 'karakeep':
      return only(readKarakeep(parseJson(text)));
    case 'linkwarden':
      return only(readLinkwarden(parseJson(text)));
    case 'omnivore':
      return only(readOmnivore(parseJson(text)));
    case 'fluent-reader':
      return readFluentReader(parseJson(text));
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new AppError('export-unreadable', { reason }, error);
  }
}

function rejection(url: string): ImportRejection | null {
  if (url === '') return 'no-address';
  if (/^https?:\/\//i.test(url)) return URL.canParse(url) ? null : 'not-a-url';
  return /^[a-z][a-z0-9+.-]*:/i.test(url) ? 'unsupported-scheme' : 'not-a-url';
}

function readySlice(entries: readonly [string, SavedItem][], foremHosts: readonly string[]): KeptArticle[] {
  const saved = new Map(entries);
  const feed = {
    format: 'rss' as const,
    title: null,
    siteUrl: null,
    feedUrl: null,
    description: null,
    language: null,
    imageUrl: null,
    ttlMinutes: null,
    items: entries.map(([key, item]) => parsedItem(key, item)),
    problems: [],
  };
  return scanItems(feed, foremHosts).flatMap((scanned) => {
    const item = saved.get(scanned.key);
    if (item === undefined) return [];
    const { savedAt, tags, note, isRead } = item;
    return [{ item: readyToStore(scanned), savedAt, tags, note, isRead }];
  });
}

function parsedItem(key: string, item: SavedItem): ParsedItem {
  const title = item.title === '' || item.title === item.url ? titleOfAddress(item.url) : item.title;
  return {
    key,
    guid: null,
    url: item.url,
    title,
    author: item.author,
    publishedAt: item.publishedAt ?? item.savedAt,
    updatedAt: null,
    contentHtml: item.contentHtml,
    summary: null,
    categories: [],
    enclosures: [],
    imageUrl: null,
    language: null,
    discussion: null,
  };
}

/** The last part of the path is nearly always the title in other letters. */
export function titleOfAddress(url: string): string {
  const { hostname, pathname } = new URL(url);
  const slug = pathname.split('/').findLast((part) => part !== '') ?? '';
  const words = safeDecode(slug)
    .replace(/\.\w{2,5}$/, '')
    .replace(/[-_+]+/g, ' ')
    .trim();
  return words === '' ? hostname : `${words} (${hostname.replace(/^www\./, '')})`;
}

function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
