/** Single pages of the web, kept as articles without a feed. */
import { z } from 'zod';
import { wireErrorSchema } from '../error-schemas.ts';
import { id, ownFeedTitle, tagName } from './fields.ts';

export const pagesMethods = {
  /**
   * Fetches a page, takes the article out of it, and keeps it as saved, with these tags; one the library has already is saved and
   * tagged where it stands. A page that cannot be read just now is kept by its address, and asked for again later. Throws
   * `not-a-url`, `unsupported-scheme`, and what says that there is no such page.
   */
  'pages.save': {
    input: z.strictObject({
      address: z.string().max(4000),
      tags: z.array(tagName).max(50).default([]),
      feedTitle: ownFeedTitle,
    }),
    output: z.strictObject({
      articleId: id,
      title: z.string(),
      alreadyThere: z.boolean(),
      /** Why its text is missing; null: it is there. */
      problem: wireErrorSchema.nullable(),
    }),
  },
} as const;
