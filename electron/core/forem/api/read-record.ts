/**
 * What Forem's API says of one article (`/api/articles/…`): what the author wrote, and what no feed tells. Strict in what
 * identifies the article; anything else that is missing or of another kind is unknown. Pure.
 */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { splitFrontMatter } from '../../content/forem/front-matter.ts';
import { packMarkup } from '../../content/scan/packed-markup.ts';
import type { PackedRecord } from '../../library/fetched/forem-records-table.ts';
import { count, httpAddress, parsed, text, time, written } from './json.ts';

export type ForemRecord = {
  foremId: number;
  /** As the author wrote it, front matter included; null: not told. */
  markdown: string | null;
  /** Where the piece first stood; the article's own address where it says so. */
  canonicalUrl: string | null;
  coverUrl: string | null;
  /** Epoch ms; null: never edited. */
  editedAt: number | null;
  readingMinutes: number | null;
  reactions: number | null;
  comments: number | null;
  /** The number of its series: names come from the author's front matter alone. */
  seriesId: number | null;
  series: string | null;
  organisation: string | null;
  /** What stands for author and organisation in addresses. */
  authorName: string | null;
  organisationName: string | null;
};

const recordSchema = z.object({
  id: z.number().int().positive(),
  slug: z.string().min(1),
  body_markdown: text,
  canonical_url: text,
  cover_image: text,
  edited_at: text,
  reading_time_minutes: count,
  public_reactions_count: count,
  positive_reactions_count: count,
  comments_count: count,
  collection_id: count,
  user: z.object({ username: text }).nullish().catch(null),
  organization: z.object({ name: z.string(), username: text }).nullish().catch(null),
});

/** null: this is no record, or not that of the article. `slug` and `foremId`: either of them tells it. */
export function readForemRecord(
  json: string,
  wanted: { slug: string; foremId: number | null },
): ForemRecord | null {
  const read = recordSchema.safeParse(parsed(json));
  if (!read.success) return null;
  const { data } = read;
  if (data.slug !== wanted.slug && data.id !== wanted.foremId) return null;
  const markdown = written(data.body_markdown);
  return {
    foremId: data.id,
    markdown,
    canonicalUrl: httpAddress(data.canonical_url),
    coverUrl: httpAddress(data.cover_image),
    editedAt: time(data.edited_at),
    readingMinutes: data.reading_time_minutes ?? null,
    // Hosts of older versions count the likes alone.
    reactions: data.public_reactions_count ?? data.positive_reactions_count ?? null,
    comments: data.comments_count ?? null,
    seriesId: data.collection_id ?? null,
    series: markdown === null ? null : splitFrontMatter(markdown).facts.series,
    organisation: written(data.organization?.name),
    authorName: written(data.user?.username),
    organisationName: written(data.organization?.username),
  };
}

/** As the library keeps it. */
export function packRecord({ markdown, ...record }: ForemRecord): PackedRecord {
  return {
    ...record,
    packedMarkdown: markdown === null ? null : packMarkup(markdown),
    markdownHash: markdown === null ? null : createHash('sha256').update(markdown).digest('hex'),
  };
}
