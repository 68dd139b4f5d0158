/** A list for the time one has. */
import { queueTexts } from '../../shared/texts/places.ts';
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
      showToast({ text: queueTexts.nothing(minutes) });
      return;
    }
    goTo({ kind: 'queue', budget: minutes, minutes: picked.minutes, articleIds: picked.articleIds });
  } catch (thrown) {
    showError(thrown);
  }
}

/** What was typed, as minutes: “20”, and what the interface’s language says for it. null: something else. */
export function minutesTyped(text: string): number | null {
  const typed = queueTexts.typed.exec(text.trim());
  const minutes = Number(typed?.[1] ?? 0);
  return minutes >= 1 && minutes <= mostQueueMinutes ? minutes : null;
}
