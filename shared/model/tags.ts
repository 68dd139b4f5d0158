/** The reader's own tags. */
import { z } from 'zod';

/** Colours a tag may have. Named, not measured: each theme has its own shade of them. */
export const tagColours = [
  'red',
  'orange',
  'yellow',
  'green',
  'teal',
  'blue',
  'violet',
  'pink',
  'grey',
] as const;
export const tagSchema = z.strictObject({
  name: z.string(),
  /** null: the colour of all tags. */
  colour: z.enum(tagColours).nullable(),
  /** Other names that mean this tag. */
  aliases: z.array(z.string()),
  /** Articles that carry this very tag. */
  articleCount: z.int(),
  unreadCount: z.int(),
  /** Articles that carry it or a tag below it, each once. */
  treeCount: z.int(),
  treeUnreadCount: z.int(),
});
export type Tag = z.infer<typeof tagSchema>;
export type TagColour = (typeof tagColours)[number];
