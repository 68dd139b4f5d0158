/** What can be taken back. */
import { runRecipe } from '../changes/run-recipe.ts';
import type { AreaHandlers } from '../context.ts';

export const undoHandlers: AreaHandlers<'undo'> = {
  'undo.list': ({ undo }) => ({ entries: undo.list() }),
  'undo.run': async ({ undo, exportTargets }, { undoId }) => {
    const entry = await undo.run(undoId);
    exportTargets.noteKept();
    return { entry };
  },
  'undo.log': ({ undo }) => ({ entries: undo.log() }),
  'undo.runLogged': async (context, { undoId }) => {
    const entry = await context.undo.runLogged(undoId, (recipe) => runRecipe(context, recipe));
    context.exportTargets.noteKept();
    return { entry };
  },
};
