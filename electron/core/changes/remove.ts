/** Deletes any number of articles so that they can be taken back while this session, or an hour, lasts. */
import type { ChangeSummary } from '../../../shared/model/undo.ts';
import { announceTagged } from '../base/announce.ts';
import type { CoreEventSink } from '../base/core-events.ts';
import { hideArticle, restoreArticle } from '../library/articles/removed-articles.ts';
import { inSlices } from '../library/connection/slices.ts';
import { withCopies } from '../library/marks/article-groups.ts';
import { type ChangePorts, runChange } from './run-change.ts';

export async function removeAndRemember(
  context: ChangePorts & { events: CoreEventSink },
  wantedIds: readonly number[],
): Promise<ChangeSummary> {
  const { library, undo, events, now } = context;
  // Copies of a piece in other feeds go with it, and count as the piece they are.
  const wanted = new Set(wantedIds);
  const ids = withCopies(library, wantedIds);
  return runChange(context, ids.length, '', async (options) => {
    const removed: number[] = [];
    const at = now();
    await inSlices(
      library,
      ids,
      (id) => {
        if (hideArticle(library, id, at)) removed.push(id);
      },
      options,
    );
    if (removed.length === 0) return { changed: 0, undoId: null };
    const count = removed.filter((id) => wanted.has(id)).length;
    events.emit('articles.removed', { articleIds: removed });
    announceTagged(context, removed);
    const undoId = undo.add({
      kind: 'remove-articles',
      count,
      weight: removed.length,
      undo: async () => {
        await runChange(context, removed.length, '', async ({ onProgress }) => {
          await inSlices(library, removed, (id) => restoreArticle(library, id), { onProgress });
          announceTagged(context, removed);
          return { changed: removed.length, undoId: null };
        });
      },
    });
    return { changed: count, undoId };
  });
}
