/** What readers of a Forem host wrote below an article, as it was at one time. Times are epoch ms. */
import { z } from 'zod';
import { epochMs, id, nullableTime } from './fields.ts';

export const commentSchema = z.strictObject({
  /** Its number on its host. */
  code: z.string(),
  /** null: it was deleted or hidden; what others answered is still there. */
  author: z.string().nullable(),
  username: z.string().nullable(),
  at: nullableTime,
  /** Answers to answers go deeper, from 0. */
  depth: z.int(),
  /** Who wrote what it answers; null: the article itself, or nobody any more. */
  answers: z.string().nullable(),
  /** Sanitised in core and prepared for reading, as articles are. */
  contentHtml: z.string(),
});

export const discussionSchema = z.strictObject({
  articleId: id,
  fetchedAt: epochMs,
  /** In the order of the host, answers behind what they answer. */
  comments: z.array(commentSchema),
});

/** What is kept of an article's discussion, without it. */
export const discussionFactsSchema = z.strictObject({
  /** Whether it stands on a Forem host: others have no discussion that could be asked for. */
  isPossible: z.boolean(),
  /** null: nothing is kept. */
  fetchedAt: epochMs.nullable(),
  comments: z.int(),
});

export type Comment = z.infer<typeof commentSchema>;
export type Discussion = z.infer<typeof discussionSchema>;
export type DiscussionFacts = z.infer<typeof discussionFactsSchema>;
