/** What can be taken back. */
import type { AreaHandlers } from '../context.ts';

export const undoHandlers: AreaHandlers<'undo'> = {
  'undo.list': ({ undo }) => ({ entries: undo.list() }),
  'undo.run': async ({ undo, exportTargets }, { undoId }) => {
    const entry = await undo.run(undoId);
    exportTargets.noteKept();
    return { entry };
  },
};
