/** What the reader does to articles and feeds: shown at once, asked of the library, taken back if it refuses. */
import { toWireError } from '../../shared/errors.ts';
import type { ArticleSummary, Settings } from '../../shared/model.ts';
import { client } from '../bridge.ts';
import { errorWords } from '../texts/errors.ts';
import { counted } from '../texts/format.ts';
import { findRow, patchRows, reload, useArticleList } from './article-list.ts';
import { forgetArticles, loadArticle, patchSummaries, useArticles } from './articles.ts';
import { useLibrary } from './library.ts';
import { grouped } from './places.ts';
import { showToast, showUndo } from './toasts.ts';
import { openSheet, useUi } from './ui.ts';

export type Marks = { isRead?: boolean; isSaved?: boolean; isLater?: boolean };

/** More than this many rows are marked only after a question, because it cannot be taken back. */
const maxUndoable = 500;

export function showError(thrown: unknown): void {
  const { title, next } = errorWords(toWireError(thrown));
  showToast({ text: next === '' ? title : `${title} ${next}`, tone: 'bad' });
}

function patch(ids: ReadonlySet<number>, change: (row: ArticleSummary) => ArticleSummary): void {
  patchRows(ids, change);
  patchSummaries(ids, change);
}

/** The freshest copy of an article's summary that the page holds. */
export function summaryOf(id: number): ArticleSummary | null {
  return useArticles.getState().opened.get(id)?.article?.summary ?? findRow(id);
}

export async function mark(ids: readonly number[], marks: Marks): Promise<boolean> {
  const set = new Set(ids);
  const before = new Map(ids.map((id) => [id, summaryOf(id)]));
  patch(set, (row) => ({ ...row, ...marks }));
  try {
    await client().call('articles.mark', { target: { ids: [...ids] }, ...marks });
    return true;
  } catch (thrown) {
    patch(set, (row) => before.get(row.id) ?? row);
    showError(thrown);
    return false;
  }
}

async function markWithUndo(id: number, marks: Marks, undo: Marks, text: string): Promise<void> {
  if (await mark([id], marks)) showUndo(text, () => void mark([id], undo));
}

export function toggleRead(id: number): void {
  const row = summaryOf(id);
  if (row === null) return;
  const text = row.isRead ? 'Marked as unread' : 'Marked as read';
  void markWithUndo(id, { isRead: !row.isRead }, { isRead: row.isRead }, text);
}

export function toggleSaved(id: number): void {
  const row = summaryOf(id);
  if (row === null) return;
  const text = row.isSaved ? 'No longer saved' : 'Saved';
  void markWithUndo(id, { isSaved: !row.isSaved }, { isSaved: row.isSaved }, text);
}

export function toggleLater(id: number): void {
  const row = summaryOf(id);
  if (row === null) return;
  const text = row.isLater ? 'Taken off Later' : 'Put on Later';
  void markWithUndo(id, { isLater: !row.isLater }, { isLater: row.isLater }, text);
}

async function changeTags(id: number, add: string[], remove: string[]): Promise<boolean> {
  const before = summaryOf(id);
  const set = new Set([id]);
  patch(set, (row) => ({
    ...row,
    tags: [...row.tags.filter((tag) => !remove.includes(tag) && !add.includes(tag)), ...add],
  }));
  try {
    await client().call('articles.tag', { target: { ids: [id] }, add, remove });
    return true;
  } catch (thrown) {
    if (before !== null) patch(set, () => before);
    showError(thrown);
    return false;
  }
}

export async function addTag(id: number, name: string): Promise<void> {
  if (await changeTags(id, [name], [])) {
    showUndo(`Tagged “${name}”`, () => void changeTags(id, [], [name]));
  }
}

export async function removeTag(id: number, name: string): Promise<void> {
  if (await changeTags(id, [], [name])) {
    showUndo(`Tag “${name}” removed`, () => void changeTags(id, [name], []));
  }
}

/** Marks what the list holds as read. Few enough can be taken back; for more the reader is asked first. */
export async function markAllRead(isConfirmed = false): Promise<void> {
  const { scope, loadedAt } = useArticleList.getState();
  if (scope === null) return;
  try {
    // In front: the last word of the query may still be open at its end.
    const unread = { ...scope, query: `is:unread ${grouped(scope.query)}`.trim() };
    const answer = await client().call('articles.list', { ...unread, limit: maxUndoable, withTotal: true });
    const total = answer.total ?? answer.articles.length;
    if (total === 0) {
      showToast({ text: 'Everything here is read already.' });
      return;
    }
    if (total > maxUndoable) {
      if (!isConfirmed) {
        openSheet({ kind: 'mark-all', total });
        return;
      }
      const { changed } = await client().call('articles.mark', {
        target: { isTyping: true, ...scope, before: loadedAt },
        isRead: true,
      });
      showToast({ text: `${counted(changed, 'article')} marked as read` });
      await reload();
      return;
    }
    // What came after the list was drawn has not been seen, so it stays unread.
    const ids = answer.articles.filter(({ firstSeenAt }) => firstSeenAt <= loadedAt).map(({ id }) => id);
    if (await mark(ids, { isRead: true })) {
      showUndo(`${counted(ids.length, 'article')} marked as read`, () => void mark(ids, { isRead: false }));
    }
  } catch (thrown) {
    showError(thrown);
  }
}

export async function refresh(feedIds?: number[]): Promise<void> {
  if (!useLibrary.getState().isOnline) {
    showToast({ text: 'You are offline. Feeds refresh when the connection is back.' });
    return;
  }
  try {
    await client().call('feeds.refresh', { force: true, ...(feedIds === undefined ? {} : { feedIds }) });
  } catch (thrown) {
    showError(thrown);
  }
}

export async function updateSettings(change: Partial<Settings>): Promise<void> {
  const before = useLibrary.getState().settings;
  if (before !== null) useLibrary.setState({ settings: { ...before, ...change } });
  try {
    useLibrary.setState({ settings: await client().call('settings.update', change) });
  } catch (thrown) {
    useLibrary.setState({ settings: before });
    showError(thrown);
  }
}

/** From now on images are fetched; the article being read is read again with them. */
export async function loadImages(): Promise<void> {
  await updateSettings({ loadImages: true });
  const { selectedId } = useUi.getState();
  forgetArticles(selectedId);
  if (selectedId !== null) await loadArticle(selectedId);
  showUndo('Images of opened articles are loaded from now on.', () => {
    void updateSettings({ loadImages: false });
  });
}

/** Writes the list of feeds to a file that the reader names. */
export async function exportOpml(): Promise<void> {
  try {
    const { text } = await client().call('opml.export', {});
    const { path } = await client().call('shell.saveText', { suggestedName: 'offprint-feeds.opml', text });
    if (path !== null) showToast({ text: `Feeds exported to ${path}` });
  } catch (thrown) {
    showError(thrown);
  }
}

export async function copyMarkdown(id: number): Promise<void> {
  try {
    const { markdown } = await client().call('articles.markdown', { articleId: id });
    await client().call('shell.copyText', { text: markdown });
    showToast({ text: 'Copied as Markdown' });
  } catch (thrown) {
    showError(thrown);
  }
}

/** Opens an address outside. Anything that is not the web or a letter does nothing. */
export async function openExternal(url: string): Promise<void> {
  if (!/^(https?|mailto):/i.test(url)) return;
  try {
    await client().call('shell.openExternal', { url });
  } catch (thrown) {
    showError(thrown);
  }
}

export function openOriginal(id: number): void {
  const url = summaryOf(id)?.url ?? null;
  if (url === null) showToast({ text: 'This article names no address of its own.' });
  else void openExternal(url);
}

/** Exports one article to the folder used last; asks for one the first time. */
export async function exportArticle(id: number): Promise<void> {
  const folder = useLibrary.getState().settings?.exportFolder ?? null;
  if (folder === null) {
    openSheet({ kind: 'export', query: `id:${id}` });
    return;
  }
  try {
    const { jobId } = await client().call('export.run', { query: `id:${id}`, folder });
    const result = await client().call('jobs.wait', { jobId });
    if (result.kind !== 'export') return;
    const [file] = result.summary.files;
    const text =
      file?.action === 'kept'
        ? 'Left alone: you have edited the exported file.'
        : file?.action === 'unchanged'
          ? 'The exported file is up to date.'
          : file?.action === 'failed'
            ? `Could not be exported: ${file.reason ?? 'the file could not be written'}`
            : `Exported to ${file?.path ?? folder}`;
    showToast({
      text,
      tone: file?.action === 'failed' ? 'bad' : 'plain',
      action: { title: 'Show folder', run: () => void client().call('shell.showFolder', { folder }) },
    });
  } catch (thrown) {
    showError(thrown);
  }
}
