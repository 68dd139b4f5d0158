/** What is done to many articles at once: those picked, all of the list, or a part of it. */
import type { ArticleTarget } from '../../shared/contract.ts';
import { bulkNotes } from '../../shared/texts/actions.ts';
import { client } from '../bridge.ts';
import { type Marks, patch } from './actions.ts';
import { allRows, dropRows, reload, shownIds, useArticleList } from './article-list.ts';
import { useLibrary } from './library.ts';
import { indexOf, rowCount } from './list-pages.ts';
import { grouped, placeTerm } from './places.ts';
import { selectAfter } from './select-after.ts';
import { clearPicks, isPicked as isAmongPicked, pickedTarget, useSelection } from './selection.ts';
import { showError } from './show-error.ts';
import { showToast } from './toasts.ts';
import { openSheet, useUi } from './ui.ts';
import { showWayBack } from './undo.ts';

const shownPicks = () => allRows().filter((row) => isAmongPicked(useSelection.getState(), row.id));

/** Marks a target; what of it is shown changes at once and back again if the library refuses, or it is taken back. */
async function markTarget(
  target: ArticleTarget,
  marks: Marks,
  words: (count: number) => string,
  isMeant: (id: number) => boolean,
  nothing: string = bulkNotes.nothingToChange,
): Promise<void> {
  const rows = allRows().filter((row) => isMeant(row.id));
  const before = new Map(rows.map((row) => [row.id, row]));
  const ids = new Set(before.keys());
  const back = () => patch(ids, (row) => before.get(row.id) ?? row);
  patch(ids, (row) => ({ ...row, ...marks }));
  try {
    const { changed, undoId } = await client().call('articles.mark', { target, ...marks });
    if (changed === 0) showToast({ text: nothing });
    else showWayBack(words(changed), undoId, back);
  } catch (thrown) {
    back();
    showError(thrown);
  }
}

async function markPicked(marks: Marks, words: (count: number) => string): Promise<void> {
  const target = pickedTarget();
  const selection = useSelection.getState();
  if (target !== null) await markTarget(target, marks, words, (id) => isAmongPicked(selection, id));
}

/** Read if any of those in sight is unread, else unread; likewise for the other marks. */
export function togglePickedRead(): void {
  const isRead = shownPicks().some((row) => !row.isRead);
  void markPicked({ isRead }, isRead ? bulkNotes.read : bulkNotes.unread);
}

export function togglePickedSaved(): void {
  const isSaved = shownPicks().some((row) => !row.isSaved);
  void markPicked({ isSaved }, isSaved ? bulkNotes.saved : bulkNotes.unsaved);
}

export function togglePickedLater(): void {
  const isLater = shownPicks().some((row) => !row.isLater);
  void markPicked({ isLater }, isLater ? bulkNotes.onLater : bulkNotes.offLater);
}

function dropPicked(): void {
  const selection = useSelection.getState();
  const isGone = (id: number) => isAmongPicked(selection, id);
  selectAfter(isGone);
  dropRows(isGone);
  clearPicks();
}

/** Out of every list: the rows go, and what was picked with them. */
export async function mutePicked(): Promise<void> {
  const target = pickedTarget();
  if (target === null) return;
  try {
    const { changed, undoId } = await client().call('articles.mark', { target, isMuted: true });
    dropPicked();
    showWayBack(bulkNotes.muted(changed), undoId);
  } catch (thrown) {
    showError(thrown);
  }
}

export async function removePicked(): Promise<void> {
  const target = pickedTarget();
  if (target === null) return;
  try {
    const { changed, undoId } = await client().call('articles.remove', { target });
    dropPicked();
    showWayBack(bulkNotes.removed(changed), undoId);
  } catch (thrown) {
    showError(thrown);
  }
}

/** Tags what is picked, or all the list holds. */
export async function tagMany(
  add: readonly string[],
  remove: readonly string[],
  isPicked: boolean,
): Promise<void> {
  const { scope } = useArticleList.getState();
  if (scope === null) return;
  try {
    const picked = isPicked ? pickedTarget() : null;
    const { changed, undoId } = await client().call('articles.tag', {
      target: picked ?? { ...scope, isTyping: true },
      add: [...add],
      remove: [...remove],
    });
    showWayBack(changed === 0 ? bulkNotes.nothingToChange : bulkNotes.tagged(changed), undoId);
    // Those picked may leave the list, whose rows stay where they are until one looks again.
    if (picked === null) await reload();
  } catch (thrown) {
    showError(thrown);
  }
}

/** Marks what the list holds as read; what came after the list was drawn has not been seen, so it stays unread. */
export async function markAllRead(): Promise<void> {
  await markUnreadOfList([], bulkNotes.allRead);
}

async function markUnreadOfList(except: readonly number[], nothing: string): Promise<void> {
  const { scope, loadedAt } = useArticleList.getState();
  if (scope === null) return;
  const left = new Set(except);
  try {
    // In front: the last word of the query may still be open at its end.
    const query = `is:unread ${grouped(scope.query)}`.trim();
    const { changed, undoId } = await client().call('articles.mark', {
      target: {
        ...scope,
        query,
        isTyping: true,
        before: loadedAt,
        ...(left.size === 0 ? {} : { except: [...left] }),
      },
      isRead: true,
    });
    if (changed === 0) {
      showToast({ text: nothing });
      return;
    }
    showWayBack(bulkNotes.read(changed), undoId);
    patch(new Set(shownIds().filter((id) => !left.has(id))), (row) =>
      row.firstSeenAt <= loadedAt ? { ...row, isRead: true } : row,
    );
  } catch (thrown) {
    showError(thrown);
  }
}

/** All rows above that one; it is not among them. */
export async function markAboveRead(id: number): Promise<void> {
  const { pages } = useArticleList.getState();
  const ids = shownIds().slice(0, Math.max(0, indexOf(pages, id)));
  if (ids.length === 0) {
    showToast({ text: bulkNotes.nothingAbove });
    return;
  }
  const above = new Set(ids);
  await markTarget(
    { ids },
    { isRead: true },
    bulkNotes.readAbove,
    (row) => above.has(row),
    bulkNotes.allReadAbove,
  );
}

/** All that follows, also what was not read into the list yet. */
export async function markBelowRead(id: number): Promise<void> {
  const { pages, nextCursor } = useArticleList.getState();
  const index = indexOf(pages, id);
  if (index === rowCount(pages) - 1 && nextCursor === null) showToast({ text: bulkNotes.nothingBelow });
  else if (index >= 0) await markUnreadOfList(shownIds().slice(0, index + 1), bulkNotes.allReadBelow);
}

export async function copyLinks(target: ArticleTarget): Promise<void> {
  try {
    const { urls } = await client().call('articles.links', { target });
    if (urls.length === 0) {
      showToast({ text: bulkNotes.noAddresses });
      return;
    }
    await client().call('shell.copyText', { text: urls.join('\n') });
    showToast({ text: bulkNotes.linksCopied(urls.length) });
  } catch (thrown) {
    showError(thrown);
  }
}

const longestQuery = 4000;

/** The picked articles as a query, which is what an export takes; null where that would be too long. */
function pickedQuery(): string | null {
  const target = pickedTarget();
  if (target === null) return null;
  const { place } = useUi.getState();
  const within = placeTerm(place, useLibrary.getState());
  const query =
    'ids' in target
      ? target.ids.map((id) => `id:${id}`).join(' OR ')
      : [within, ...(target.except ?? []).map((id) => `-id:${id}`), grouped(target.query ?? '')]
          .join(' ')
          .trim();
  return query.length > longestQuery ? null : query;
}

export function exportPicked(): void {
  const query = pickedQuery();
  if (query !== null) openSheet({ kind: 'export', query });
  else {
    showToast({
      text: bulkNotes.tooManyToExport,
      tone: 'bad',
    });
  }
}
