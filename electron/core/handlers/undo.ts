/** What can be taken back. */
import type { AreaHandlers } from '../context.ts';

export const undoHandlers: AreaHandlers<'undo'> = {
  'undo.list': ({ undo }) => ({ entries: undo.list() }),
  'undo.run': async ({ undo }, { undoId }) => ({ entry: await undo.run(undoId) }),
};
