/** JSON Feed 1.0 and 1.1 (jsonfeed.org). Each field is read on its own: one of the wrong type is as if missing. */

import { escapeText } from 'entities';
import { z } from 'zod';
import type { ItemProblem } from '../../../../shared/model/feeds.ts';
import { parseFeedDate } from '../../text/dates.ts';
import { foldSpace } from '../../text/plain-text.ts';
import { uniqueTexts } from './fields/categories.ts';
import type { NormalisedFeed, UnkeyedItem } from './normalise.ts';
import { absoluteHtml, absoluteHttpAddress } from './xml/addresses-in-markup.ts';
import { MOST_ENTRIES } from './xml/most-entries.ts';

/** Numbers are sent as ids and titles; blank texts are as good as none. */
const text = z
  .union([z.string(), z.number()])
  .transform((value) => String(value).trim() || null)
  .nullable()
  .catch(null);

/** One author, tag or attachment is sent without the list around it. */
const list = z
  .unknown()
  .optional()
  .transform((value): unknown[] => (Array.isArray(value) ? value : value == null ? [] : [value]));

const authorSchema = z.object({ name: text, url: text });
const attachmentSchema = z.object({
  url: text,
  mime_type: text,
  size_in_bytes: z.number().nullable().catch(null),
  duration_in_seconds: z.number().positive().max(1e6).nullable().catch(null),
});

const itemSchema = z.object({
  id: text,
  url: text,
  external_url: text,
  title: text,
  content_html: text,
  content_text: text,
  summary: text,
  image: text,
  banner_image: text,
  date_published: text,
  date_modified: text,
  language: text,
  author: z.unknown().optional(),
  authors: list,
  tags: list,
  attachments: list,
});

const feedSchema = z.object({
  title: text,
  home_page_url: text,
  feed_url: text,
  description: text,
  language: text,
  icon: text,
  favicon: text,
  author: z.unknown().optional(),
  authors: list,
  items: z.array(z.unknown()).nullable().catch(null),
  next_url: text,
  version: text,
});

/**
 * Reads a JSON Feed. Null when the text is no JSON, or JSON that is no feed (no items and no version of jsonfeed.org).
 * @param documentUrl where it came from, or null
 */
export function readJsonFeed(source: string, documentUrl: string | null): NormalisedFeed | null {
  let parsed: unknown;
  try {
    parsed = JSON.parse(source);
  } catch {
    return null;
  }
  const feed = feedSchema.safeParse(parsed);
  if (!feed.success) return null;
  const { data } = feed;
  if (data.items === null && !data.version?.includes('jsonfeed.org')) return null;

  const siteUrl = absoluteHttpAddress(data.home_page_url, documentUrl);
  const base = siteUrl ?? documentUrl;
  const fallbackAuthor = authorsOf(data.authors, data.author);
  const problems: ItemProblem[] = [];
  const items: UnkeyedItem[] = [];
  const sent = data.items ?? [];
  if (sent.length > MOST_ENTRIES) {
    problems.push({ code: 'too-many-entries', values: { most: MOST_ENTRIES } });
  }
  for (const [index, value] of sent.slice(0, MOST_ENTRIES).entries()) {
    const item = itemSchema.safeParse(value);
    if (item.success) items.push(readItem(item.data, base, fallbackAuthor));
    else problems.push({ code: 'not-an-object', values: { entry: index + 1 } });
  }
  return {
    format: 'json',
    title: data.title === null ? null : foldSpace(data.title),
    siteUrl,
    feedUrl: absoluteHttpAddress(data.feed_url, documentUrl) ?? absoluteHttpAddress(documentUrl, null),
    description: data.description,
    language: data.language,
    imageUrl: absoluteHttpAddress(data.icon, base) ?? absoluteHttpAddress(data.favicon, base),
    ttlMinutes: null,
    items,
    problems,
    signs: {
      olderLink: absoluteHttpAddress(data.next_url, documentUrl),
      generator: null,
      isComplete: false,
      isJson: true,
    },
  };
}

function readItem(
  item: z.infer<typeof itemSchema>,
  base: string | null,
  fallbackAuthor: string | null,
): UnkeyedItem {
  const content =
    item.content_html === null
      ? item.content_text === null
        ? null
        : htmlOfText(item.content_text)
      : absoluteHtml(item.content_html, base);
  const updatedAt = item.date_modified === null ? null : parseFeedDate(item.date_modified);
  const summary = item.summary === null ? null : escapeText(item.summary);
  return {
    guid: item.id,
    url:
      absoluteHttpAddress(item.url, base) ??
      absoluteHttpAddress(item.external_url, base) ??
      addressOfId(item.id),
    title: item.title === null ? null : foldSpace(item.title),
    author: authorsOf(item.authors, item.author) ?? fallbackAuthor,
    publishedAt: (item.date_published === null ? null : parseFeedDate(item.date_published)) ?? updatedAt,
    updatedAt,
    contentHtml: content ?? summary,
    summary,
    categories: uniqueTexts(item.tags.filter((tag) => typeof tag === 'string')),
    enclosures: item.attachments.flatMap((value) => {
      const attachment = attachmentSchema.safeParse(value);
      if (!attachment.success) return [];
      const url = absoluteHttpAddress(attachment.data.url, base);
      const size = attachment.data.size_in_bytes;
      const length = size !== null && Number.isSafeInteger(size) && size >= 0 ? size : null;
      const seconds = attachment.data.duration_in_seconds;
      const durationSeconds = seconds === null ? null : Math.round(seconds);
      return url === null ? [] : [{ url, type: attachment.data.mime_type, length, durationSeconds }];
    }),
    imageUrl: absoluteHttpAddress(item.image, base) ?? absoluteHttpAddress(item.banner_image, base),
    language: item.language,
    // Neither version of JSON Feed names one.
    discussion: null,
  };
}

/** Paragraphs of plain text, with line breaks kept. */
function htmlOfText(plain: string): string {
  return escapeText(plain).replace(/\r\n?|\n/g, '<br>\n');
}

/** Version 1.1 has `authors`, 1.0 `author`; an author without name is known by address. */
function authorsOf(authors: readonly unknown[], author: unknown): string | null {
  const names: string[] = [];
  for (const value of authors.length > 0 ? authors : [author]) {
    if (typeof value === 'string') {
      names.push(foldSpace(value));
      continue;
    }
    const person = authorSchema.safeParse(value);
    if (person.success) names.push(foldSpace(person.data.name ?? person.data.url ?? ''));
  }
  return [...new Set(names.filter((name) => name !== ''))].join(', ') || null;
}

function addressOfId(id: string | null): string | null {
  return id !== null && /^https?:\/\//i.test(id) ? absoluteHttpAddress(id, null) : null;
}
