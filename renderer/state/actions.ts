/** What the reader does to articles and feeds: shown at once, asked of the library, taken back if it refuses. */
import type { ArticleSummary } from '../../shared/model/articles.ts';
import type { Settings } from '../../shared/model/settings.ts';
import { articleNotes, feedNotes } from '../../shared/texts/actions.ts';
import { fileReasonWords } from '../../shared/texts/errors.ts';
import { doubtsOf } from '../article/link-doubts.ts';
import { client } from '../bridge.ts';
import { dropRows, findRow, patchRows } from './article-list.ts';
import { loadArticle, patchArticle, patchSummaries, useArticles } from './articles.ts';
import { knownHosts } from './known-hosts.ts';
import { useLibrary } from './library.ts';
import { selectAfter } from './select-after.ts';
import { showError } from './show-error.ts';
import { tagMeant } from './tags.ts';
import { showToast } from './toasts.ts';
import { openSheet } from './ui.ts';
import { showWayBack } from './undo.ts';

export type Marks = { isRead?: boolean; isSaved?: boolean; isLater?: boolean };

/** Shown at once: in the list and in what is open. */
export function patch(ids: ReadonlySet<number>, change: (row: ArticleSummary) => ArticleSummary): void {
  patchRows(ids, change);
  patchSummaries(ids, change);
}

/** The freshest copy of an article's summary that the page holds. */
export function summaryOf(id: number): ArticleSummary | null {
  return useArticles.getState().opened.get(id)?.article?.summary ?? findRow(id);
}

type Changeable = Pick<ArticleSummary, 'isRead' | 'isSaved' | 'isLater' | 'tags'>;

/**
 * Shows a change before the library has answered. Returns what takes it back: what was there before, of that which the change
 * has set, whatever else about the articles has become another since.
 */
function showAtOnce(
  ids: readonly number[],
  change: (row: ArticleSummary) => Partial<Changeable>,
): () => void {
  const set = new Set(ids);
  const before = new Map<number, Partial<Changeable>>();
  for (const id of ids) {
    const row = summaryOf(id);
    if (row === null) continue;
    const names = Object.keys(change(row)) as (keyof Changeable)[];
    before.set(id, Object.fromEntries(names.map((name) => [name, row[name]])));
  }
  patch(set, (row) => ({ ...row, ...change(row) }));
  return () => patch(set, (row) => ({ ...row, ...before.get(row.id) }));
}

async function mark(ids: readonly number[], marks: Marks, text: string): Promise<void> {
  const back = showAtOnce(ids, () => marks);
  try {
    const { undoId } = await client().call('articles.mark', { target: { ids: [...ids] }, ...marks });
    showWayBack(text, undoId, back);
  } catch (thrown) {
    back();
    showError(thrown);
  }
}

/** Opening an article is no change one takes back. */
export async function markOpened(id: number): Promise<void> {
  const back = showAtOnce([id], () => ({ isRead: true }));
  try {
    await client().call('articles.mark', { target: { ids: [id] }, isRead: true, isUndoable: false });
  } catch (thrown) {
    back();
    showError(thrown);
  }
}

/** What was scrolled past: no note says so, but it can be taken back. */
export async function markPassed(ids: readonly number[]): Promise<void> {
  const back = showAtOnce(ids, () => ({ isRead: true }));
  try {
    await client().call('articles.mark', { target: { ids: [...ids] }, isRead: true });
  } catch (thrown) {
    back();
    showError(thrown);
  }
}

export function toggleRead(id: number): void {
  const row = summaryOf(id);
  if (row === null) return;
  void mark([id], { isRead: !row.isRead }, row.isRead ? articleNotes.unread : articleNotes.read);
}

export function toggleSaved(id: number): void {
  const row = summaryOf(id);
  if (row === null) return;
  void mark([id], { isSaved: !row.isSaved }, row.isSaved ? articleNotes.unsaved : articleNotes.saved);
}

export function toggleLater(id: number): void {
  const row = summaryOf(id);
  if (row === null) return;
  void mark([id], { isLater: !row.isLater }, row.isLater ? articleNotes.offLater : articleNotes.onLater);
}

/** Out of every list, or back into them. */
export async function toggleMuted(id: number): Promise<void> {
  const isMuted = useArticles.getState().opened.get(id)?.article?.isMuted === true;
  try {
    const { undoId } = await client().call('articles.mark', { target: { ids: [id] }, isMuted: !isMuted });
    patchArticle(id, (article) => ({ ...article, isMuted: !isMuted }));
    showWayBack(isMuted ? articleNotes.unmuted : articleNotes.muted, undoId);
  } catch (thrown) {
    showError(thrown);
  }
}

async function changeTags(id: number, add: string[], remove: string[], text: string): Promise<void> {
  const back = showAtOnce([id], ({ tags }) => ({
    tags: [...tags.filter((tag) => !remove.includes(tag) && !add.includes(tag)), ...add],
  }));
  try {
    const { undoId } = await client().call('articles.tag', { target: { ids: [id] }, add, remove });
    showWayBack(text, undoId, back);
  } catch (thrown) {
    back();
    showError(thrown);
  }
}

/** By its own name, whichever was typed. */
export async function addTag(id: number, typed: string): Promise<void> {
  const name = tagMeant(useLibrary.getState().tags, typed)?.name ?? typed;
  await changeTags(id, [name], [], articleNotes.tagged(name));
}

export async function removeTag(id: number, name: string): Promise<void> {
  await changeTags(id, [], [name], articleNotes.untagged(name));
}

/** Deletes an article; the one after it is selected. */
export async function removeArticle(id: number): Promise<void> {
  try {
    const { undoId } = await client().call('articles.remove', { target: { ids: [id] } });
    const isIt = (other: number) => other === id;
    selectAfter(isIt);
    dropRows(isIt);
    showWayBack(articleNotes.removed, undoId);
  } catch (thrown) {
    showError(thrown);
  }
}

export async function refresh(feedIds?: number[]): Promise<void> {
  if (!useLibrary.getState().isOnline) {
    showToast({ text: feedNotes.offline });
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

/** The pictures of this one article, once: it is read again with them. */
export async function loadPictures(articleId: number): Promise<void> {
  try {
    await client().call('images.allow', { articleId });
    await loadArticle(articleId);
  } catch (thrown) {
    showError(thrown);
  }
}

/** Writes the list of feeds to a file that the reader names. */
export async function exportOpml(): Promise<void> {
  try {
    const { text } = await client().call('opml.export', {});
    const { path } = await client().call('shell.saveText', { suggestedName: 'offprint-feeds.opml', text });
    if (path !== null) showToast({ text: feedNotes.exported(path) });
  } catch (thrown) {
    showError(thrown);
  }
}

export async function copyMarkdown(id: number): Promise<void> {
  try {
    const { markdown } = await client().call('articles.markdown', { articleId: id });
    await client().call('shell.copyText', { text: markdown });
    showToast({ text: articleNotes.copiedMarkdown });
  } catch (thrown) {
    showError(thrown);
  }
}

/**
 * Opens an address outside, after a question where it may lead elsewhere than one thinks. Anything that is not the web or a
 * letter does nothing. `words`: the text of the link. `text`: what it stands in.
 */
export async function openExternal(
  url: string,
  words: string | null = null,
  text: ParentNode | null = null,
): Promise<void> {
  if (!/^(https?|mailto):/i.test(url)) return;
  const doubts = doubtsOf(url, words, knownHosts(text));
  if (doubts === null) await openAnyway(url);
  else openSheet({ kind: 'outside-link', url, doubts });
}

/** Without a question. */
export async function openAnyway(url: string): Promise<void> {
  try {
    await client().call('shell.openExternal', { url });
  } catch (thrown) {
    showError(thrown);
  }
}

export function openOriginal(id: number): void {
  const url = summaryOf(id)?.url ?? null;
  if (url === null) showToast({ text: articleNotes.noAddress });
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
        ? articleNotes.exportKept
        : file?.action === 'unchanged'
          ? articleNotes.exportUnchanged
          : file?.action === 'failed'
            ? articleNotes.exportFailed(fileReasonWords(file))
            : articleNotes.exported(file?.path ?? folder);
    showToast({
      text,
      tone: file?.action === 'failed' ? 'bad' : 'plain',
      action: {
        title: articleNotes.showFolder,
        run: () => void client().call('shell.showFolder', { folder }),
      },
    });
  } catch (thrown) {
    showError(thrown);
  }
}
