/** What core and the main process tell without being asked. */
import { z } from 'zod';
import { wireErrorSchema } from '../error-schemas.ts';
import { jobKinds, jobProgressSchema, jobResultSchema } from '../model/jobs.ts';
import { settingsSchema } from '../model/settings.ts';
import { updateStateSchema } from '../model/updates.ts';
import { languages } from '../texts/language.ts';
import { accent, changedIds, id, nothing } from './fields.ts';

export const events = {
  /** Articles came, changed or went; `feedIds`: whose. */
  'articles.changed': z.strictObject({ articleIds: changedIds, feedIds: changedIds }),
  /** The background brought articles of a feed the reader wants to be told of: newest first, not all titles. */
  'articles.arrived': z.strictObject({
    feedId: id,
    title: z.string(),
    articleIds: z.array(id).min(1),
    titles: z.array(z.string()),
  }),
  /** Fetching the text of an article's page has begun or ended. What came of it is in the article. */
  'fullText.changed': z.strictObject({ articleIds: z.array(id) }),
  /** A recording has come, as far as it did, or was taken away. */
  'recordings.changed': z.strictObject({ url: z.string() }),
  'feeds.changed': z.strictObject({ feedIds: changedIds }),
  /** Export targets came, went, were changed, or have run. */
  'targets.changed': nothing,
  /** What the reader marked or wrote in that article. */
  'annotations.changed': z.strictObject({ articleId: id }),
  'tags.changed': nothing,
  'smart.changed': nothing,
  'rules.changed': nothing,
  /** It is of an older version and is brought up to date; nothing is answered before. Bytes of its backup, or steps. */
  'library.migrating': z.strictObject({ phase: z.enum(['backup', 'schema']), done: z.int(), total: z.int() }),
  /** It can be used no longer: it was found damaged. */
  'library.failed': z.strictObject({ error: wireErrorSchema }),
  /** The thread that keeps it met a fault and was started again: what waited was answered with `core-ended`. */
  'core.restarted': nothing,
  'undo.changed': nothing,
  'settings.changed': settingsSchema,
  /** The page is in another language than it should be in: it asks to be loaded anew when it is ready. */
  'language.changed': z.strictObject({ language: z.enum(languages) }),
  /** As `shell.accent` says it. */
  'accent.changed': z.strictObject({ accent }),
  'online.changed': z.strictObject({ isOnline: z.boolean() }),
  'job.progress': jobProgressSchema,
  'job.finished': z.strictObject({
    jobId: z.string(),
    kind: z.enum(jobKinds),
    result: jobResultSchema.nullable(),
    error: wireErrorSchema.nullable(),
  }),
  /** Main met a fault of its own and goes on. */
  'main.fault': nothing,
  /** A notification was clicked: the page goes to that feed; null: it told of several. */
  'feed.open': z.strictObject({ feedId: id.nullable() }),
  /** The system handed something over: `shell.takeOpened` has it. */
  'opened.waiting': nothing,
  'updates.changed': updateStateSchema,
  /** A menu or another window asks the page to run one of its commands. */
  'command.run': z.strictObject({ commandId: z.string() }),
} as const;
