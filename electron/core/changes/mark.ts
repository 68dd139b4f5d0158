/** Read, saved, later, snoozed: for any number of articles, and back. */
import type { ChangeSummary, UndoKind } from '../../../shared/model/undo.ts';
import { announceArticles } from '../base/announce.ts';
import { inChunks } from '../library/connection/slices.ts';
import { withCopies } from '../library/marks/article-groups.ts';
import { markArticles, type StateChange } from '../library/marks/article-state-table.ts';
import {
  type FormerStates,
  keepStates,
  noStates,
  noteStates,
  putBackSome,
  type RestoredColumn,
} from '../library/marks/former-states.ts';
import { type ChangePorts, runChange } from './run-change.ts';

const chunkSize = 300;

/** Answers also with the ids that are different now. */
export async function markAndRemember(
  context: ChangePorts,
  ids: readonly number[],
  change: StateChange,
  isUndoable = true,
): Promise<ChangeSummary & { ids: number[] }> {
  const { library, undo, now } = context;
  const changed: number[] = [];
  // Copies of a piece in other feeds are marked along, and count as the piece they are.
  const wanted = new Set(ids);
  const marked = withCopies(library, ids);
  const summary = await runChange(context, marked.length, '', async (options) => {
    const former = noStates();
    await inChunks(
      library,
      { items: marked, size: chunkSize },
      (some) => {
        const before = noStates();
        noteStates(library, some, before);
        const here = markArticles(library, some, change, now());
        append(former, keepStates(before, new Set(here)));
        changed.push(...here);
      },
      options,
    );
    announceArticles(context, changed);
    const count = changed.filter((id) => wanted.has(id)).length;
    if (changed.length === 0 || !isUndoable) return { changed: count, undoId: null };
    const undoId = undo.add({
      kind: kindOf(change),
      count,
      weight: changed.length * 4,
      undo: () => restoreStates(context, former, columnsOf(change)),
      recipe: { states: [{ states: former, columns: columnsOf(change) }] },
    });
    return { changed: count, undoId };
  });
  return { ...summary, ids: changed };
}

function append(to: FormerStates, from: FormerStates): void {
  to.ids.push(...from.ids);
  to.flags.push(...from.flags);
  to.readAt.push(...from.readAt);
  to.savedAt.push(...from.savedAt);
  to.snoozedUntil.push(...from.snoozedUntil);
  to.returnedAt.push(...from.returnedAt);
}

export async function restoreStates(
  context: ChangePorts,
  states: FormerStates,
  columns: readonly RestoredColumn[],
): Promise<void> {
  const { library } = context;
  await runChange(context, states.ids.length, '', async ({ onProgress }) => {
    const places = states.ids.map((_id, index) => index);
    const putBack = (some: readonly number[]): void => putBackSome(library, states, some, columns);
    await inChunks(library, { items: places, size: chunkSize }, putBack, { onProgress });
    announceArticles(context, states.ids);
    return { changed: states.ids.length, undoId: null };
  });
}

function columnsOf(change: StateChange): RestoredColumn[] {
  const columns: RestoredColumn[] = [];
  if (change.isRead !== undefined) columns.push('read');
  if (change.isSaved !== undefined) columns.push('saved');
  if (change.isLater !== undefined) columns.push('later');
  if (change.isMuted !== undefined) columns.push('muted');
  if (change.snoozedUntil !== undefined) columns.push('snoozed');
  return columns;
}

function kindOf({ isRead, isSaved, isLater, isMuted, snoozedUntil }: StateChange): UndoKind {
  const kinds: UndoKind[] = [];
  if (isRead !== undefined) kinds.push(isRead ? 'read' : 'unread');
  if (isSaved !== undefined) kinds.push(isSaved ? 'save' : 'unsave');
  if (isLater !== undefined) kinds.push(isLater ? 'later' : 'unlater');
  if (isMuted !== undefined) kinds.push(isMuted ? 'mute' : 'unmute');
  if (snoozedUntil !== undefined) kinds.push(snoozedUntil === null ? 'unsnooze' : 'snooze');
  return kinds.length === 1 ? (kinds[0] ?? 'mark') : 'mark';
}
