/** Times to put off until, in words. */
import type { SnoozeName } from '../../snooze.ts';

export const snoozeTitles: Record<SnoozeName, string> = {
  tonight: 'Heute Abend',
  tomorrow: 'Morgen',
  weekend: 'Wochenende',
  'next-week': 'Nächste Woche',
};
