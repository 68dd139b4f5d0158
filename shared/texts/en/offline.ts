/** How much of an article can be read without a network, in words. */
import type {
  MissingPart,
  OfflineRoom,
  OfflineState,
  OfflineStatus,
  OfflineSummary,
  VerifySummary,
} from '../../model/offline.ts';
import { offlineBudgetLimits } from '../../model/settings.ts';
import { bytes, clockTime, counted, list } from '../format.ts';
import { errorWords } from './errors.ts';

export const offlineStateTexts: Record<OfflineState, string> = {
  ready: 'ready offline',
  partial: 'partly offline',
  online: 'online only',
};

const partTexts: Record<MissingPart['what'], (count: number) => string> = {
  picture: (count) => counted(count, 'picture'),
  text: () => 'the full text',
  markdown: () => 'the author’s Markdown',
};

export const offlineTexts = {
  complete: 'Complete it now',
  panel: 'What is missing offline',
  running: 'Making complete offline',
  notAsked: 'Not fetched yet.',
  nothing: 'All of these can be read offline already.',
  load: 'Load pictures',
  verify: 'Verify',
  verifying: 'Verifying…',
  verifyingAll: 'Reading all stored pictures',
  completeAll: 'Complete now',
  completing: 'Completing…',
  counting: 'Counting…',
  noQuery: 'Say which articles. To keep none, switch it off.',
  tooSmall: 'What is to be kept needs more room than that. The newest articles are kept complete.',
  stopped: 'Stopped. What was fetched stays.',
};

/** “3 pictures and the full text missing offline.” */
export function missingWords({ missing }: OfflineStatus): string {
  const kinds = [...new Set(missing.map(({ what }) => what))];
  const names = kinds.map((kind) => partTexts[kind](missing.filter(({ what }) => what === kind).length));
  return `${list(names)} missing`;
}

/** What one part is, where it is to be had, and why it is not here. */
export function partWords({ what, error, retryAt }: MissingPart, now: number): { name: string; why: string } {
  const name = { picture: 'Picture', text: 'Full text', markdown: 'The author’s Markdown' }[what];
  if (error === null) return { name, why: offlineTexts.notAsked };
  const again = retryAt === null ? '' : ` Offprint tries again at ${clockTime(retryAt, now)}.`;
  return { name, why: `${errorWords(error).title}${again}` };
}

export function summaryWords({ articles, ready, partial, online }: OfflineSummary): string {
  if (articles === 0) return 'There are no articles to complete.';
  if (ready === articles) return `${counted(articles, 'article')} ready offline.`;
  return `${counted(ready, 'article')} ready offline, ${partial} in part, ${online} online only.`;
}

/** “Pictures take 1.2 GB of 2 GB.” */
export function roomWords({ usedBytes, budgetBytes, isTooSmall }: OfflineRoom): string {
  const room = `Pictures take ${bytes(usedBytes)} of ${bytes(budgetBytes)}.`;
  return isTooSmall ? `${room} ${offlineTexts.tooSmall}` : room;
}

export const budgetProblem: string = `Type a number from ${offlineBudgetLimits.min} to ${offlineBudgetLimits.max}.`;

export const unloadedWords = (count: number): string =>
  count === 1 ? 'One picture is not loaded.' : `${counted(count, 'picture')} are not loaded.`;

export function verifiedWords({ checked, missing, damaged, orphans, orphanBytes }: VerifySummary): string {
  const lost = missing + damaged;
  const found =
    lost === 0
      ? `${counted(checked, 'picture')} read: all of them are whole.`
      : `${counted(checked, 'picture')} read: ${missing} missing, ${damaged} damaged. “${offlineTexts.completeAll}” fetches them again.`;
  return orphans === 0
    ? found
    : `${found} ${counted(orphans, 'file')} that belonged to nothing removed (${bytes(orphanBytes)}).`;
}
