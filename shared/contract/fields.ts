/** What the inputs and outputs of several areas have in common. */
import { z } from 'zod';
import { changeSummarySchema } from '../model/undo.ts';

export const id = z.int().positive();

/** `'any'`: any of them may have changed. An empty list: none has. */
export const changedIds = z.union([z.array(id), z.literal('any')]);

export const nothing = z.strictObject({});

export const jobStarted = z.strictObject({ jobId: z.string() });

export const tagName = z.string().trim().min(1).max(120);

/** Where a list looks: everything, one feed, or one folder with all inside it; narrowed by the query. */
export const scope = {
  query: z.string().max(4000).default(''),
  feedId: id.optional(),
  folderId: id.optional(),
};

/** `rrggbb`; null: the system tells none. */
export const accent = z
  .string()
  .regex(/^[0-9a-f]{6}$/)
  .nullable();

/** Whether the query's last word is still being typed, and so matches as a prefix. */
export const isTyping = z.boolean();

/** Which articles a change is for: some by id, or all that a list would show. */
export const target = z.union([
  z.strictObject({ ids: z.array(id).max(100_000) }),
  z.strictObject({
    ...scope,
    isTyping: isTyping.default(false),
    before: z.int().optional(),
    /** Of these none. */
    except: z.array(id).max(100_000).optional(),
  }),
]);

/** A change that can be taken back. Where it takes long it runs as a job of kind `change`, which can be cancelled. */
export const changed = changeSummarySchema;

export const undoable = z.strictObject({ undoId: z.string() });

export const queryText = z.string().max(4000);

/** What the feed is called that is made for articles without one, where it is not there yet: in the interface's language. English where it is left out. */
export const ownFeedTitle = z.string().trim().min(1).max(200).optional();
