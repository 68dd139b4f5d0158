/** Times to put off until, in words. */
import type { SnoozeName } from '../../snooze.ts';

export const snoozeTitles: Record<SnoozeName, string> = {
  tonight: 'Tonight',
  tomorrow: 'Tomorrow',
  weekend: 'Weekend',
  'next-week': 'Next week',
};
