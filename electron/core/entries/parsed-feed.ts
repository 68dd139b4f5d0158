/** What the pipeline's stages hand on: a feed as read, then its entries measured and ready to store. */

import type { Enclosure, StatedDiscussion } from '../../../shared/model/articles.ts';
import type { ItemProblem } from '../../../shared/model/feeds.ts';
import type { ScannedContent } from '../content/scan/scanned-content.ts';

export type FeedFormat = 'rss' | 'atom' | 'json';

export type ParsedItem = {
  /** Identity under which the library stores the entry (see feeds/read/identity.ts). Unique within one feed. */
  key: string;
  /** The feed's own id (guid, atom:id, rdf:about, JSON id), as sent; null when missing or empty. */
  guid: string | null;
  /** Absolute http(s) address, or null. */
  url: string | null;
  /** Plain text, entities decoded and tags dropped; null when missing. */
  title: string | null;
  author: string | null;
  /** Epoch ms. */
  publishedAt: number | null;
  /** Epoch ms; null when the feed sends none. */
  updatedAt: number | null;
  /** The feed's own markup with addresses made absolute; not sanitised. */
  contentHtml: string | null;
  /** The feed's separate summary as HTML or text, as sent, when it sends one beside the content. */
  summary: string | null;
  categories: string[];
  enclosures: Enclosure[];
  imageUrl: string | null;
  /** BCP 47 tag the entry itself names; null leaves it to the feed's. */
  language: string | null;
  /** Where it says it is talked about; null: nowhere. */
  discussion: StatedDiscussion | null;
};

export type ParsedFeed = {
  format: FeedFormat;
  title: string | null;
  siteUrl: string | null;
  /** The address the feed names as its own (atom:link rel=self, feed_url), else where it came from. */
  feedUrl: string | null;
  description: string | null;
  language: string | null;
  imageUrl: string | null;
  /** Minutes the feed asks clients to wait: RSS ttl or sy:updatePeriod / sy:updateFrequency. */
  ttlMinutes: number | null;
  /** Where what is older than these entries can be asked for; null: nowhere. */
  older: OlderPage | null;
  /** In document order. */
  items: ParsedItem[];
  /** One for each entry that had to be dropped or repaired. */
  problems: ItemProblem[];
};

/** This answer as one page of its feed. */
export type FeedPage = {
  /** The same for the same entries in any order: a server that does not know pages sends one again and again. */
  fingerprint: string;
  older: OlderPage | null;
};

export type ScannedItem = ParsedItem & {
  scan: ScannedContent;
  /** Lower-case hex SHA-256 over title, url, author and contentHtml: changes when the article was edited. */
  contentHash: string;
};

/** An entry as the library stores it. */
export type IngestItem = Omit<ScannedItem, 'contentHtml' | 'summary' | 'scan'> & {
  /** What is read: the content, else the summary, as content/scan/packed-markup.ts packs it. */
  packedHtml: Uint8Array;
  /** The summary beside a content. */
  summary: string | null;
  /** Where the article first appeared, if the entry says so, else its own address (content/compare/canonical-address.ts). */
  canonicalUrl: string | null;
  /** SimHash of its text (content/compare/simhash.ts); null where it is too short. */
  simhash: bigint | null;
  /** The title an article is listed by. */
  displayTitle: string;
  scan: Omit<ScannedContent, 'text' | 'code' | 'linkUrls'> & { hasCode: boolean };
  /** Characters of text and code. */
  textLength: number;
  /** Of the addresses its text links to (content/compare/link-keys.ts). */
  linkKeys: string;
  /** Title, author, text and code as the search index takes them (text/index-text.ts). */
  indexText: { title: string; author: string; body: string; code: string };
};

export type OlderPage = {
  /** Absolute http(s). */
  url: string;
  /** Nobody says that there are pages: it has to be tried once. */
  isGuess: boolean;
};
