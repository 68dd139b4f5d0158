/** Times to put off until, in words. */
import type { SnoozeName } from '../../snooze.ts';

export const snoozeTitles: Record<SnoozeName, string> = {
  tonight: 'Tonight',
  tomorrow: 'Tomorrow',
  weekend: 'Weekend',
  'next-week': 'Next week',
};

export const snoozeTexts = {
  until: 'Until',
  snooze: 'Snooze',
  hint: 'Out of every list until then; then back on top, unread.',
  field: 'Until when',
  placeholder: 'A day (2026-12-01), 3h, 2d, 1w',
  nothing: 'That is no time to come. Write a day such as 2026-12-01, or 3h, 2d, 1w from now.',
};
