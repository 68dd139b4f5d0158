/** Recordings of the article that is open, and those that are being downloaded, whichever article is. */
import { create } from 'zustand';
import { AppError } from '../../shared/errors.ts';
import type { Recording } from '../../shared/model/recordings.ts';
import { recordingTexts } from '../../shared/texts/recordings.ts';
import { client } from '../bridge.ts';
import { showError } from './show-error.ts';
import { showToast } from './toasts.ts';

/** Job of each download, by address. */
export const useDownloads = create<{ jobs: Readonly<Record<string, string>> }>()(() => ({ jobs: {} }));

export async function listRecordings(articleId: number): Promise<Recording[]> {
  const { recordings } = await client().call('recordings.list', { articleId });
  return recordings;
}

/** Goes on where an earlier one has ended. */
export async function download(articleId: number, url: string): Promise<void> {
  try {
    const { jobId } = await client().call('recordings.download', { articleId, url });
    useDownloads.setState(({ jobs }) => ({ jobs: { ...jobs, [url]: jobId } }));
    await client().call('jobs.wait', { jobId });
  } catch (thrown) {
    if (thrown instanceof AppError && thrown.code === 'cancelled')
      showToast({ text: recordingTexts.stopped });
    else showError(thrown);
  } finally {
    useDownloads.setState(({ jobs }) => {
      const { [url]: _ended, ...rest } = jobs;
      return { jobs: rest };
    });
  }
}

export function stopDownload(url: string): void {
  const jobId = useDownloads.getState().jobs[url];
  if (jobId !== undefined) void client().call('jobs.cancel', { jobId }).catch(showError);
}

export function keepPlace(articleId: number, url: string, seconds: number, duration: number): void {
  const known = Number.isFinite(duration) && duration > 0 ? duration : null;
  // A place that is lost once is no reason to say so in the middle of listening.
  void client()
    .call('recordings.keepPlace', { articleId, url, seconds, duration: known })
    .catch(() => undefined);
}
