/** Discussions below articles of Forem hosts: asked for, kept, read. */
import { z } from 'zod';
import { discussionFactsSchema, discussionSchema } from '../model/discussions.ts';
import { id } from './fields.ts';

const article = z.strictObject({ articleId: id });

export const discussionsMethods = {
  /** Asks nothing of anyone. */
  'discussions.facts': { input: article, output: discussionFactsSchema },
  /** `not-found` where nothing is kept. */
  'discussions.get': { input: article, output: discussionSchema },
  /** The same as Markdown: answers are quotes in what they answer. */
  'discussions.markdown': { input: article, output: z.strictObject({ markdown: z.string() }) },
  /**
   * Asks the host and keeps what it answers in place of what was kept. `no-address` where the article stands on no Forem host;
   * `offline`, `asked-to-wait` {url, until}, or what the request met.
   */
  'discussions.fetch': { input: article, output: discussionFactsSchema },
} as const;
