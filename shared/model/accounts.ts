/** The reader's account on a Forem host: what a key opens there, and what of it is taken over. Times are epoch ms. */
import { z } from 'zod';
import { wireErrorSchema } from '../error-schemas.ts';
import { id, nullableTime } from './fields.ts';

export const accountSchema = z.strictObject({
  /** As in the settings, port included. */
  host: z.string(),
  username: z.string(),
  /** The key is known until the program ends and written nowhere: there is no keyring, or the reader wants it so. */
  isForSession: z.boolean(),
});

/** An article on the reading list. */
export const listedArticleSchema = z.strictObject({
  foremId: z.int(),
  title: z.string(),
  url: z.string(),
  author: z.string().nullable(),
  /** When it was put on the list. */
  savedAt: nullableTime,
  /** null: the library does not have it. */
  articleId: id.nullable(),
  isSaved: z.boolean(),
  isLater: z.boolean(),
});

export const followedTagSchema = z.strictObject({
  name: z.string(),
  feedUrl: z.string(),
  /** Subscribed to already. */
  feedId: id.nullable(),
});

export const accountPreviewSchema = z.strictObject({
  host: z.string(),
  username: z.string(),
  /** Put on the list last, first. */
  articles: z.array(listedArticleSchema),
  /** Followed most, first. */
  tags: z.array(followedTagSchema),
});

/** What becomes of the articles of a reading list. */
export const listMarks = ['saved', 'later', 'none'] as const;

export const accountImportSchema = z.strictObject({
  /** Articles that were wanted. */
  wanted: z.int(),
  fetched: z.int(),
  /** The library had them: they were marked. */
  alreadyThere: z.int(),
  /** Feeds of tags that are new. */
  feedsAdded: z.int(),
  failures: z.array(z.strictObject({ title: z.string(), error: wireErrorSchema })),
});

export type Account = z.infer<typeof accountSchema>;
export type ListedArticle = z.infer<typeof listedArticleSchema>;
export type AccountPreview = z.infer<typeof accountPreviewSchema>;
export type ListMark = (typeof listMarks)[number];
export type AccountImport = z.infer<typeof accountImportSchema>;
