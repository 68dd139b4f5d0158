/** Takes back a change by what was before it, which any program can read from the library. */

import { removeTraces } from '../library/lists/rules-table.ts';
import type { UndoRecipe } from '../library/marks/undo-log-table.ts';
import { restoreStates } from './mark.ts';
import type { ChangePorts } from './run-change.ts';
import { undoTagging } from './tag.ts';

export async function runRecipe(context: ChangePorts, recipe: UndoRecipe): Promise<void> {
  const { states = [], tagged = [], traces = [] } = recipe;
  for (const part of states) await restoreStates(context, part.states, part.columns);
  if (tagged.length > 0) await undoTagging(context, tagged)();
  if (traces.length > 0)
    context.library.db.transaction(() => removeTraces(context.library, traces)).immediate();
}
