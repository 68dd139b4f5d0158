/** The reader's own tags. */

import { z } from 'zod';
import { tagColours, tagSchema } from '../model/tags.ts';
import { changed, id, nothing, tagName, undoable } from './fields.ts';

export const tagsMethods = {
  /** `parents`: places of the tree that are no tags themselves, only the beginning of some. */
  'tags.list': {
    input: nothing,
    output: z.strictObject({ tags: z.array(tagSchema), parents: z.array(tagSchema) }),
  },
  /** Tags that may suit an article: best first, none that it carries. */
  'tags.suggest': {
    input: z.strictObject({ articleId: id, limit: z.int().min(1).max(20).default(6) }),
    output: z.strictObject({ names: z.array(z.string()) }),
  },
  /** With the tags below it. A new name that is a tag already makes one of the two. */
  'tags.rename': { input: z.strictObject({ from: tagName, to: tagName }), output: changed },
  'tags.merge': {
    input: z.strictObject({
      from: z.array(tagName).min(1),
      into: tagName,
      /** Whether the names that go still mean the tag. */
      keepAsAliases: z.boolean().default(false),
    }),
    output: changed,
  },
  'tags.remove': {
    input: z.strictObject({ name: tagName, withChildren: z.boolean().default(false) }),
    output: changed,
  },
  /** `aliases`: all there shall be. Refused (`already-exists`) where one is a tag or another tag's alias. */
  'tags.update': {
    input: z.strictObject({
      name: tagName,
      colour: z.enum(tagColours).nullable().optional(),
      aliases: z.array(tagName).max(50).optional(),
    }),
    output: undoable,
  },
} as const;
