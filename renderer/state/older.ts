/** Older entries of feeds, and what the feed in view has jumped over. */
import { create } from 'zustand';
import { mayHaveChanged } from '../../shared/changed-ids.ts';
import { AppError } from '../../shared/errors.ts';
import type { JobResult } from '../../shared/model/jobs.ts';
import type { OlderState, OlderSummary } from '../../shared/model/older.ts';
import { missingWords, olderTexts, olderWords } from '../../shared/texts/older.ts';
import { client } from '../bridge.ts';
import { reload } from './article-list.ts';
import { showError } from './show-error.ts';
import { showToast } from './toasts.ts';

/** Of the feed whose list is in view; null: none is. */
export const useOlder = create<{ feedId: number | null; older: OlderState | null }>()(() => ({
  feedId: null,
  older: null,
}));

async function load(feedId: number): Promise<void> {
  const older = await client()
    .call('older.state', { feedId })
    // Unsubscribed just now.
    .catch(() => null);
  if (useOlder.getState().feedId === feedId) useOlder.setState({ older });
}

/** Follows the feed in view. Answers with what ends it. */
export function watchOlder(feedId: number | null): () => void {
  useOlder.setState({ feedId, older: null });
  if (feedId === null) return () => undefined;
  void load(feedId);
  return client().on('feeds.changed', ({ feedIds }) => {
    if (mayHaveChanged(feedIds, feedId)) void load(feedId);
  });
}

/** Its progress stands at the foot of the window, with the way to stop it. null: it was stopped, or has failed. */
async function ended(started: Promise<{ jobId: string }>): Promise<OlderSummary | null> {
  try {
    const { jobId } = await started;
    const result: JobResult = await client().call('jobs.wait', { jobId });
    return result.kind === 'fetch-older' ? result.summary : null;
  } catch (thrown) {
    if (thrown instanceof AppError && thrown.code === 'cancelled') {
      showToast({ text: olderTexts.stopped });
    } else showError(thrown);
    return null;
  } finally {
    // They stand below or between what the list shows, where nothing is counted as new.
    void reload();
  }
}

/** Some pages more. */
export async function fetchOlder(feedId: number): Promise<void> {
  const summary = await ended(client().call('older.fetch', { feedId }));
  if (summary !== null) showToast(olderWords(summary, Date.now()));
}

/** What a subscription has begun. */
export async function followOlderJob(jobId: string): Promise<void> {
  const summary = await ended(Promise.resolve({ jobId }));
  if (summary !== null) showToast(olderWords(summary, Date.now()));
}

export async function fetchMissing(feedId: number): Promise<void> {
  const summary = await ended(client().call('older.closeGaps', { feedIds: [feedId] }));
  if (summary === null) return;
  const { gaps } = await client().call('older.state', { feedId });
  showToast(missingWords(summary, gaps.length, Date.now()));
}

export async function forgetGaps(): Promise<void> {
  const { older } = useOlder.getState();
  try {
    for (const { id } of older?.gaps ?? []) await client().call('older.forgetGap', { gapId: id });
  } catch (thrown) {
    showError(thrown);
  }
}
