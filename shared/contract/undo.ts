/** Taking changes back. */

import { z } from 'zod';
import { loggedChangeSchema, undoEntrySchema } from '../model/undo.ts';
import { nothing } from './fields.ts';

export const undoMethods = {
  /** What this session can still take back, latest first. */
  'undo.list': { input: nothing, output: z.strictObject({ entries: z.array(undoEntrySchema) }) },
  /** Takes back one change, the latest when none is named. `not-found` when it cannot be taken back any more. */
  'undo.run': {
    input: z.strictObject({ undoId: z.string().max(100).optional() }),
    output: z.strictObject({ entry: undoEntrySchema }),
  },
  /** Changes of the last hour by any program that has the library, latest first. */
  'undo.log': { input: nothing, output: z.strictObject({ entries: z.array(loggedChangeSchema) }) },
  /** Takes back one of those that can be. `not-found` when it cannot, or is taken back already. */
  'undo.runLogged': {
    input: z.strictObject({ undoId: z.string().max(100) }),
    output: z.strictObject({ entry: undoEntrySchema }),
  },
} as const;
