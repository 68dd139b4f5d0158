/** What can be taken back. */

import type { CoreEventSink } from '../base/core-events.ts';
import type { ChangePorts } from '../changes/run-change.ts';
import { runRecipe } from '../changes/run-recipe.ts';
import type { AreaHandlers } from './handler.ts';

type Ports = ChangePorts & { events: CoreEventSink };

export const undoHandlers: AreaHandlers<'undo', Ports> = {
  'undo.list': ({ undo }) => ({ entries: undo.list() }),
  'undo.run': async ({ undo, events }, { undoId }) => {
    const entry = await undo.run(undoId);
    events.emit('articles.marked', {});
    return { entry };
  },
  'undo.log': ({ undo }) => ({ entries: undo.log() }),
  'undo.runLogged': async (context, { undoId }) => {
    const entry = await context.undo.runLogged(undoId, (recipe) => runRecipe(context, recipe));
    context.events.emit('articles.marked', {});
    return { entry };
  },
};
