/** Authors and source tags as places, and following them. */
import { z } from 'zod';
import { feedSchema, refreshOutcomeSchema } from '../model/feeds.ts';
import { followKinds, followOptionSchema, placeFactsSchema, placeKinds } from '../model/places.ts';
import { id } from './fields.ts';

const name = z.string().trim().min(1).max(500);

export const placesMethods = {
  /** `not-found` where the library has nothing of that author, or under that tag. */
  'places.facts': { input: z.strictObject({ kind: z.enum(placeKinds), name }), output: placeFactsSchema },
  /** Names that begin with what is typed, or hold a word that does; the more articles, the sooner. */
  'places.find': {
    input: z.strictObject({ kind: z.enum(placeKinds), typed: z.string().max(200).default('') }),
    output: z.strictObject({ names: z.array(z.strictObject({ name: z.string(), articles: z.int() })) }),
  },
  /** Author, organisation and tags of an article, as far as they may be followed. Asks nothing of anyone. */
  'follow.options': {
    input: z.strictObject({ articleId: id }),
    output: z.strictObject({ options: z.array(followOptionSchema) }),
  },
  /**
   * Subscribes to one of them; what is followed already is answered as it is. `no-feeds-found` {url, author} where the site names
   * no feed of the author's own.
   */
  'follow.add': {
    input: z.strictObject({ articleId: id, kind: z.enum(followKinds), name }),
    output: z.strictObject({
      feed: feedSchema,
      alreadySubscribed: z.boolean(),
      outcome: refreshOutcomeSchema.nullable(),
      undoId: z.string().nullable(),
    }),
  },
} as const;
