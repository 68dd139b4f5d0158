/** Smart feeds. */
import { z } from 'zod';
import { smartFeedSchema, smartIcons } from '../model/smart.ts';
import { id, nothing, queryText, undoable } from './fields.ts';

export const smartMethods = {
  'smart.list': {
    input: z.strictObject({
      /** Count now and wait for it. Otherwise what was counted last is answered, and `smart.changed` tells of news. */
      isFresh: z.boolean().default(false),
    }),
    output: z.strictObject({ smartFeeds: z.array(smartFeedSchema) }),
  },
  'smart.add': {
    input: z.strictObject({
      name: z.string().trim().min(1).max(200),
      query: queryText,
      icon: z.enum(smartIcons).default('sparkles'),
      folder: z.string().trim().max(200).default(''),
    }),
    output: z.strictObject({ smartFeed: smartFeedSchema }),
  },
  'smart.update': {
    input: z.strictObject({
      smartFeedId: id,
      name: z.string().trim().min(1).max(200).optional(),
      query: queryText.optional(),
      icon: z.enum(smartIcons).optional(),
      folder: z.string().trim().max(200).optional(),
    }),
    output: z.strictObject({ smartFeed: smartFeedSchema, undoId: z.string() }),
  },
  'smart.remove': { input: z.strictObject({ smartFeedId: id }), output: undoable },
  /** Ids in the order wanted; those left out follow in the order they had. */
  'smart.reorder': { input: z.strictObject({ smartFeedIds: z.array(id).max(10_000) }), output: nothing },
} as const;
