/** A single answer of Forem's API (`/api/articles/ID`) as an entry ready to store, with its record. Pure. */
import { serialize } from 'node:v8';
import { z } from 'zod';
import { foremSlug } from '../../content/forem/addresses.ts';
import type { ParsedItem } from '../../entries/parsed-feed.ts';
import { readyToStore, scanItems } from '../../entries/ready-to-store.ts';
import type { PackedRecord } from '../../library/fetched/forem-records-table.ts';
import { httpAddress, parsed, tagNames, text, time, written } from './json.ts';
import { packRecord, readForemRecord } from './read-record.ts';

/** `packet`: a list of one entry, as `unpackItems` reads it. */
export type PackedArticle = { record: PackedRecord; packet: Uint8Array };

const articleSchema = z.object({
  title: z.string(),
  url: z.string(),
  body_html: z.string(),
  slug: z.string().min(1),
  published_at: text,
  published_timestamp: text,
  edited_at: text,
  cover_image: text,
  language: text,
  tags: tagNames,
  user: z.object({ name: text }).nullish().catch(null),
});

/** null: that is not the article, or it has no text, or no address on one of the hosts. */
export function readApiArticle(
  json: string,
  { foremId, foremHosts }: { foremId: number; foremHosts: readonly string[] },
): PackedArticle | null {
  const record = readForemRecord(json, { slug: '', foremId });
  const read = articleSchema.safeParse(parsed(json));
  if (record === null || record.foremId !== foremId || !read.success) return null;
  const { data } = read;
  const url = httpAddress(data.url);
  const slug = url === null ? null : foremSlug(url, foremHosts);
  if (url === null || slug === null) return null;
  const item: ParsedItem = {
    // As in its feed (feeds/read/identity.ts): should that come into the library, it is the same piece.
    key: `forem:${slug}`,
    guid: url,
    url,
    title: written(data.title),
    author: written(data.user?.name)?.trim() ?? null,
    publishedAt: time(data.published_timestamp) ?? time(data.published_at),
    updatedAt: time(data.edited_at),
    contentHtml: data.body_html,
    summary: null,
    categories: data.tags ?? [],
    enclosures: [],
    imageUrl: httpAddress(data.cover_image),
    language: written(data.language),
    discussion: null,
  };
  const feed = {
    format: 'json' as const,
    title: null,
    siteUrl: null,
    feedUrl: null,
    description: null,
    language: null,
    imageUrl: null,
    ttlMinutes: null,
    items: [item],
    problems: [],
  };
  const items = scanItems(feed, foremHosts).map(readyToStore);
  return items.length === 0 ? null : { record: packRecord(record), packet: new Uint8Array(serialize(items)) };
}
