/** Smart feeds: queries kept under a name. */

import { z } from 'zod';
import { id } from './fields.ts';

/** What a counted smart feed shows at most: beyond it one reads no number. */
export const mostCounted = 999;
export const smartIcons = [
  'sparkles',
  'star',
  'heart',
  'flame',
  'bolt',
  'bell',
  'book',
  'code',
  'terminal',
  'database',
  'globe',
  'shield',
  'bug',
  'rocket',
  'briefcase',
  'coffee',
  'music',
  'video',
  'flask',
  'newspaper',
] as const;
export const smartFeedSchema = z.strictObject({
  id,
  name: z.string(),
  query: z.string(),
  icon: z.enum(smartIcons),
  /** Heading it stands under; empty: none. */
  folder: z.string(),
  /** null: not counted yet. Above `mostCounted`: that many and more. */
  unreadCount: z.int().nullable(),
});
export type SmartFeed = z.infer<typeof smartFeedSchema>;
export type SmartIcon = (typeof smartIcons)[number];
