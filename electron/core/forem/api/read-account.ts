/** What Forem's API tells whoever has a key: who it belongs to, the reading list, the tags that are followed. Pure. */
import { z } from 'zod';
import { foremSlug } from '../../content/forem/addresses.ts';
import { parsed, text, time, written } from './json.ts';

/** An article on a reading list (`/api/readinglist`). */
export type ReadingListEntry = {
  foremId: number;
  title: string;
  url: string;
  author: string | null;
  /** When it was put there, in epoch ms. */
  savedAt: number | null;
};

const meSchema = z.object({ username: z.string().trim().min(1) });

/** The name whose key it is (`/api/users/me`); null: that is no answer to this. */
export function readMe(json: string): string | null {
  const read = meSchema.safeParse(parsed(json));
  return read.success ? read.data.username : null;
}

const entrySchema = z.object({
  created_at: text,
  article: z.object({
    id: z.number().int().positive(),
    title: z.string(),
    url: z.string(),
    user: z.object({ name: text }).nullish().catch(null),
  }),
});

/** null: no list. `count`: how many the page holds, so that a full one is followed by the next; what has gone from the host is left out. */
export function readReadingList(
  json: string,
  { foremHosts }: { foremHosts: readonly string[] },
): { entries: ReadingListEntry[]; count: number } | null {
  const list = parsed(json);
  if (!Array.isArray(list)) return null;
  const entries = list.flatMap((one): ReadingListEntry[] => {
    const read = entrySchema.safeParse(one);
    if (!read.success) return [];
    const { article, created_at } = read.data;
    if (foremSlug(article.url, foremHosts) === null) return [];
    return [
      {
        foremId: article.id,
        title: article.title.replace(/\s+/gu, ' ').trim(),
        url: article.url,
        author: written(article.user?.name)?.trim() ?? null,
        savedAt: time(created_at),
      },
    ];
  });
  return { entries, count: list.length };
}

/** A tag of Forem is one word of letters and digits. */
const tagSchema = z.object({
  name: z
    .string()
    .regex(/^[\p{L}\p{N}]+$/u)
    .max(100),
});

/** null: no list. As `/api/follows/tags` has them: those with most points first. */
export function readFollowedTags(json: string): string[] | null {
  const list = parsed(json);
  if (!Array.isArray(list)) return null;
  const names = list.flatMap((one) => {
    const read = tagSchema.safeParse(one);
    return read.success ? [read.data.name] : [];
  });
  return [...new Set(names)];
}
