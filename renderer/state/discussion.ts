/** The discussion below the article that is read: what is kept of it, and whether it is shown. */
import { create } from 'zustand';
import type { Discussion, DiscussionFacts } from '../../shared/model/discussions.ts';
import { discussionTexts } from '../../shared/texts/discussion.ts';
import { client } from '../bridge.ts';
import { anchors } from '../commands/anchors.ts';
import { openExternal } from './actions.ts';
import { useArticles } from './articles.ts';
import { showError } from './show-error.ts';
import { showToast } from './toasts.ts';

type State = {
  articleId: number | null;
  facts: DiscussionFacts | null;
  /** null: it is not shown. */
  discussion: Discussion | null;
  isAsking: boolean;
};

const start: State = { articleId: null, facts: null, discussion: null, isAsking: false };

export const useDiscussion = create<State>()(() => start);

const isOf = (articleId: number): boolean => useDiscussion.getState().articleId === articleId;

/** Another article is read, or this one has changed. What is shown stays while it is read again. */
export async function loadDiscussion(articleId: number): Promise<void> {
  if (!isOf(articleId)) useDiscussion.setState({ ...start, articleId });
  try {
    const facts = await client().call('discussions.facts', { articleId });
    if (!isOf(articleId)) return;
    const { discussion } = useDiscussion.getState();
    useDiscussion.setState({ facts });
    if (discussion !== null && discussion.fetchedAt !== facts.fetchedAt) await readDiscussion(articleId);
  } catch {
    // The article itself says what is wrong.
  }
}

async function readDiscussion(articleId: number): Promise<void> {
  const discussion = await client().call('discussions.get', { articleId });
  if (isOf(articleId)) useDiscussion.setState({ discussion });
}

export function hideDiscussion(): void {
  useDiscussion.setState({ discussion: null });
}

/** Asks the site, and shows what it answered. */
export async function askForDiscussion(articleId: number): Promise<void> {
  if (useDiscussion.getState().isAsking) return;
  useDiscussion.setState({ isAsking: true });
  try {
    const facts = await client().call('discussions.fetch', { articleId });
    if (isOf(articleId)) useDiscussion.setState({ facts });
    await readDiscussion(articleId);
  } catch (thrown) {
    showError(thrown);
  } finally {
    useDiscussion.setState({ isAsking: false });
  }
}

/** Shows what is kept, asking for it where nothing is, and goes there; one that is elsewhere opens in the browser. */
export async function goToDiscussion(articleId: number): Promise<void> {
  const { facts, discussion } = useDiscussion.getState();
  if (!isOf(articleId) || facts === null) return;
  if (!facts.isPossible && facts.fetchedAt === null) {
    const url = useArticles.getState().opened.get(articleId)?.article?.discussion?.url ?? null;
    if (url !== null) {
      await openExternal(url);
      return;
    }
    showToast({ text: discussionTexts.notHere });
    return;
  }
  const place = document.getElementById(anchors.discussion);
  place?.scrollIntoView({ block: 'start' });
  place?.focus({ preventScroll: true });
  if (facts.fetchedAt === null) await askForDiscussion(articleId);
  else if (discussion === null) await readDiscussion(articleId).catch(showError);
  place?.scrollIntoView({ block: 'start' });
}

export async function showDiscussion(articleId: number): Promise<void> {
  await readDiscussion(articleId).catch(showError);
}

export function resetDiscussion(): void {
  useDiscussion.setState(start);
}
