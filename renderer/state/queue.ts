/** A list for the time one has. */

import { counted } from '../../shared/texts/format.ts';
import { client } from '../bridge.ts';
import { showError } from './show-error.ts';
import { showToast } from './toasts.ts';
import { goTo } from './ui.ts';

export const mostQueueMinutes = 1440;

/** Goes to what fits into so many minutes; says so where nothing does. */
export async function readFor(minutes: number): Promise<void> {
  try {
    const picked = await client().call('articles.queue', { minutes });
    if (picked.articleIds.length === 0) {
      showToast({ text: `Nothing unread fits into ${counted(minutes, 'minute')}.` });
      return;
    }
    goTo({ kind: 'queue', budget: minutes, minutes: picked.minutes, articleIds: picked.articleIds });
  } catch (thrown) {
    showError(thrown);
  }
}

/** "20", "20 min", "read for 20 minutes": what was typed, as minutes. null: something else. */
export function minutesTyped(text: string): number | null {
  const typed = /^(?:read(?: for)? )?(\d{1,4}) ?(?:m|min|mins|minutes?)?$/i.exec(text.trim());
  const minutes = Number(typed?.[1] ?? 0);
  return minutes >= 1 && minutes <= mostQueueMinutes ? minutes : null;
}
