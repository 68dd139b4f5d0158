/** Images of articles. */
import { z } from 'zod';
import { id, nothing } from './fields.ts';

export const imagesMethods = {
  /** File of an image inside the library, fetched first if that is allowed. For the image scheme, not for pages. */
  'images.locate': {
    input: z.strictObject({ articleId: id, url: z.string().max(8000) }),
    output: z.strictObject({ path: z.string(), mediaType: z.string() }),
  },
  /** The same for the small picture lists show of it. Throws `not-found` also where it can or may not be shown. */
  'images.thumbnail': {
    input: z.strictObject({ articleId: id, url: z.string().max(8000) }),
    output: z.strictObject({ path: z.string(), mediaType: z.string() }),
  },
  /** File of a feed's icon inside the library. For the image scheme. Throws `not-found`. */
  'images.icon': {
    input: z.strictObject({ feedId: id }),
    output: z.strictObject({ path: z.string(), mediaType: z.string() }),
  },
  /** From now on, pictures of that article may be fetched, whatever the settings say; until the program ends. */
  'images.allow': { input: z.strictObject({ articleId: id }), output: nothing },
} as const;
