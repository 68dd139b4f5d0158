/** Rules, what they do to articles, and what one would do. */

import { z } from 'zod';
import { epochMs, id, nullableTime } from './fields.ts';
import { queryProblemSchema } from './search.ts';

/** What a rule does to an article that matches. */
export const ruleActionsSchema = z.strictObject({
  tags: z.array(z.string().trim().min(1).max(120)).max(20).default([]),
  save: z.boolean().default(false),
  later: z.boolean().default(false),
  markRead: z.boolean().default(false),
  /** Out of every list, until `is:muted` asks for it. */
  mute: z.boolean().default(false),
  /** A notification of the system, for new articles only. */
  notify: z.boolean().default(false),
  /** Recordings of new articles are fetched, to be played without a network. */
  download: z.boolean().default(false),
  /** Into the folder of that export target, beside what the target selects itself; null: nowhere. */
  exportTo: id.nullable().default(null),
});
export const ruleSchema = z.strictObject({
  id,
  name: z.string(),
  query: z.string(),
  actions: ruleActionsSchema,
  isOn: z.boolean(),
});
export const ruleActionNames = [
  'tag',
  'save',
  'later',
  'mark-read',
  'mute',
  'notify',
  'download',
  'export',
] as const;
/** One thing a rule did to an article. */
export const ruleTraceSchema = z.strictObject({
  ruleId: id,
  ruleName: z.string(),
  action: z.enum(ruleActionNames),
  /** Where a tag was added: that; where it was given to an export: the target's name. */
  tag: z.string().nullable(),
  at: epochMs,
});
const reachSchema = z.strictObject({
  tags: z.array(z.string()),
  isRead: z.boolean(),
  isSaved: z.boolean(),
  isLater: z.boolean(),
  isMuted: z.boolean(),
});
export const rulePreviewSchema = z.strictObject({
  /** Articles of the library that match. */
  matched: z.int(),
  /** Of those: how many would be different afterwards. */
  changed: z.int(),
  /** The newest of these. */
  examples: z.array(
    z.strictObject({
      articleId: id,
      title: z.string(),
      feedTitle: z.string(),
      publishedAt: nullableTime,
      before: reachSchema,
      after: reachSchema,
    }),
  ),
  problems: z.array(queryProblemSchema),
});
export type Rule = z.infer<typeof ruleSchema>;
export type RuleActions = z.infer<typeof ruleActionsSchema>;
export type RuleActionName = (typeof ruleActionNames)[number];
export type RuleTrace = z.infer<typeof ruleTraceSchema>;
export type RulePreview = z.infer<typeof rulePreviewSchema>;
