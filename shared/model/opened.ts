/** What the system handed to Offprint: a link that was clicked, a file that was opened, an action of its menu entry. */
import { z } from 'zod';

export const openedRefusals = [
  'not-an-address',
  'too-long',
  'unknown-scheme',
  'unknown-action',
  'no-such-file',
  'too-many',
] as const;
export type OpenedRefusal = (typeof openedRefusals)[number];

/** Nothing is done for any of them until the reader says so; a command is one the reader could run by its key. */
export const openedSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('subscribe'),
    /** An http(s) address, or `feed://host/path` where the link does not say which of the two. No credentials. */
    address: z.string(),
    /** Whether it leads to this machine or into the reader's own network. */
    isPrivate: z.boolean(),
  }),
  /** A page is to be kept as an article. */
  z.strictObject({ kind: z.literal('save'), address: z.string(), isPrivate: z.boolean() }),
  z.strictObject({ kind: z.literal('file'), fileId: z.int(), path: z.string() }),
  z.strictObject({ kind: z.literal('command'), commandId: z.string() }),
  z.strictObject({
    kind: z.literal('refused'),
    /** Its beginning. */
    link: z.string(),
    reason: z.enum(openedRefusals),
  }),
]);
export type Opened = z.infer<typeof openedSchema>;
