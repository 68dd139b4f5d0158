/** A page of articles as Forem's API lists them (`/api/articles?collection_id=`), in the order of the series. Pure. */
import { z } from 'zod';
import { foremSlug } from '../../content/forem/addresses.ts';
import { count, parsed, text, time } from './json.ts';

/** One part of a series, as its host lists it. */
export type ListedPart = {
  foremId: number;
  title: string;
  url: string;
  /** Epoch ms. */
  publishedAt: number | null;
  readingMinutes: number | null;
};

const partSchema = z.object({
  id: z.number().int().positive(),
  title: z.string(),
  url: z.string(),
  collection_id: count,
  published_at: text,
  published_timestamp: text,
  reading_time_minutes: count,
});

/**
 * null: no list. `count`: how many the page holds, so that a full one is followed by the next; parts of another series are
 * left out: a host that does not know the filter answers with whatever is new there.
 */
export function readSeriesParts(
  json: string,
  { seriesId, foremHosts }: { seriesId: number; foremHosts: readonly string[] },
): { parts: ListedPart[]; count: number } | null {
  const list = parsed(json);
  if (!Array.isArray(list)) return null;
  const parts = list.flatMap((one): ListedPart[] => {
    const read = partSchema.safeParse(one);
    if (!read.success || read.data.collection_id !== seriesId) return [];
    const { id, title, url, ...rest } = read.data;
    if (foremSlug(url, foremHosts) === null) return [];
    return [
      {
        foremId: id,
        title: title.replace(/\s+/gu, ' ').trim(),
        url,
        publishedAt: time(rest.published_timestamp) ?? time(rest.published_at),
        readingMinutes: rest.reading_time_minutes ?? null,
      },
    ];
  });
  return { parts, count: list.length };
}
