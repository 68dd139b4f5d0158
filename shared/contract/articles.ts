/** Articles: listing, reading and changing them. */
import { z } from 'zod';
import {
  addressFormSchema,
  articleSchema,
  articleSummarySchema,
  fullTextStateSchema,
  mentionSchema,
} from '../model/articles.ts';
import { epochMs } from '../model/fields.ts';
import { queryProblemSchema } from '../model/search.ts';
import { changed, id, isTyping, nothing, scope, tagName, target } from './fields.ts';

export const articlesMethods = {
  'articles.list': {
    input: z.strictObject({
      ...scope,
      isTyping: isTyping.default(true),
      cursor: z.string().max(500).optional(),
      limit: z.int().min(1).max(500).default(50),
      /** Counting every match costs more than a page; lists ask for it once. */
      withTotal: z.boolean().default(false),
    }),
    output: z.strictObject({
      articles: z.array(articleSummarySchema),
      nextCursor: z.string().nullable(),
      total: z.int().nullable(),
      /** There are more than `total`: counting ends at ten thousand where it would take too long. */
      isTotalCapped: z.boolean(),
      problems: z.array(queryProblemSchema),
    }),
  },
  /** How many match; null where a regular expression had no time for all of them. `isTotalCapped` as of a list. */
  'articles.count': {
    input: z.strictObject({ ...scope, isTyping: isTyping.default(true) }),
    output: z.strictObject({ total: z.int().nullable(), isTotalCapped: z.boolean() }),
  },
  /**
   * What came into the library later than `after` and up to `before` (epoch ms), newest first, as a list of everything shows it.
   * `total` and `feeds` count all of it, however few are wanted.
   */
  'articles.arrivedBetween': {
    input: z.strictObject({ after: epochMs, before: epochMs, limit: z.int().min(0).max(500) }),
    output: z.strictObject({ articles: z.array(articleSummarySchema), total: z.int(), feeds: z.int() }),
  },
  /** Those articles as a list shows them, in that order; what is gone is left out. `query`: whose hits are marked. */
  'articles.rows': {
    input: z.strictObject({ articleIds: z.array(id).max(500), query: z.string().max(4000).default('') }),
    output: z.strictObject({ articles: z.array(articleSummarySchema) }),
  },
  /** `isAhead`: nobody has opened it yet, so nothing is fetched for it. */
  'articles.get': {
    input: z.strictObject({ articleId: id, isAhead: z.boolean().default(false) }),
    output: articleSchema,
  },
  /** Somebody looks at one that was read ahead: what is wanted of it is fetched. */
  'articles.opened': {
    input: z.strictObject({ articleId: id }),
    output: z.strictObject({ fullText: fullTextStateSchema }),
  },
  'articles.markdown': {
    input: z.strictObject({ articleId: id }),
    output: z.strictObject({ markdown: z.string() }),
  },
  /** The text with its title, to be pasted elsewhere: sanitised, pictures at their own addresses. */
  'articles.html': { input: z.strictObject({ articleId: id }), output: z.strictObject({ html: z.string() }) },
  'articles.text': { input: z.strictObject({ articleId: id }), output: z.strictObject({ text: z.string() }) },
  'articles.mark': {
    input: z.strictObject({
      target,
      isRead: z.boolean().optional(),
      isSaved: z.boolean().optional(),
      isLater: z.boolean().optional(),
      isMuted: z.boolean().optional(),
      /** Out of every list until that time, when it comes back unread; null: back now, as it was. */
      snoozedUntil: z.int().nullable().optional(),
      /** false: it goes without saying, and is not remembered. */
      isUndoable: z.boolean().default(true),
    }),
    output: changed,
  },
  /**
   * What to read in so many minutes: what was put on Later, the oldest first, then unread articles, the newest first, each
   * if it still fits. `minutes`: what they take together, never more than asked for.
   */
  'articles.queue': {
    input: z.strictObject({ minutes: z.int().min(1).max(1440) }),
    output: z.strictObject({ articleIds: z.array(id), minutes: z.int() }),
  },
  'articles.tag': {
    input: z.strictObject({
      target,
      add: z.array(tagName).max(50).default([]),
      remove: z.array(tagName).max(50).default([]),
    }),
    output: changed,
  },
  /** In which form the addresses in these articles are shown, copied and exported from now on. */
  'articles.showAddresses': {
    input: z.strictObject({ target, form: addressFormSchema }),
    output: z.strictObject({ changed: z.int() }),
  },
  /** Addresses of articles in the order of the list; those that name none are left out. At most ten thousand. */
  'articles.links': {
    input: z.strictObject({ target }),
    output: z.strictObject({ urls: z.array(z.string()) }),
  },
  /** Which of these addresses the library has an article of, however they are written. */
  'articles.at': {
    input: z.strictObject({ urls: z.array(z.string().max(8000)).max(500) }),
    output: z.strictObject({
      found: z.array(
        z.strictObject({
          url: z.string(),
          articleId: id,
          title: z.string(),
          feedTitle: z.string(),
          readingMinutes: z.int(),
          isRead: z.boolean(),
        }),
      ),
    }),
  },
  /** Articles whose text links to that one, newest first, each with the words around the link; at most fifty. */
  'articles.mentions': {
    input: z.strictObject({ articleId: id }),
    output: z.strictObject({ mentions: z.array(mentionSchema) }),
  },
  /** Deletes articles and remembers that they were deleted, so that a later poll does not bring them back. */
  'articles.remove': { input: z.strictObject({ target }), output: changed },
  'articles.setPosition': {
    input: z.strictObject({ articleId: id, position: z.number().min(0).max(1) }),
    output: nothing,
  },
} as const;
