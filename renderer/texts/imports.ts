/** What came of an import in words. */
import type { ErrorDetails } from '../../shared/errors.ts';
import type { ImportRejection, ImportSummary } from '../../shared/model.ts';
import { counted, number } from './format.ts';

export const rejectionWords: Record<ImportRejection, string> = {
  'no-address': 'It names no address.',
  'not-a-url': 'Its address is none that the web knows.',
  'unsupported-scheme': 'Only http and https addresses can be read.',
};

/** "12 feeds added, 3 of them paused, 4 known already." */
export function importSentence(summary: ImportSummary): string {
  const parts = [`${counted(summary.added, 'feed')} added`];
  if (summary.paused > 0) {
    const isAll = summary.paused === summary.added;
    parts.push(isAll ? 'paused as in the list' : `${number(summary.paused)} of them paused as in the list`);
  }
  if (summary.alreadySubscribed > 0) parts.push(`${number(summary.alreadySubscribed)} known already`);
  return `${parts.join(', ')}.`;
}

/** What was done of an import that the reader stopped, from the details of its `cancelled`. */
export function stoppedSentence(details: ErrorDetails): string {
  const { done, total, added } = details;
  if (typeof done !== 'number' || typeof total !== 'number' || typeof added !== 'number') {
    return 'Stopped before anything was added.';
  }
  return `Stopped after ${number(done)} of ${counted(total, 'line')}. ${counted(added, 'feed')} added; they stay.`;
}
