/** Times to put off until, in words. */
import type { SnoozeName } from '../../snooze.ts';

export const snoozeTitles: Record<SnoozeName, string> = {
  tonight: 'Heute Abend',
  tomorrow: 'Morgen',
  weekend: 'Wochenende',
  'next-week': 'Nächste Woche',
};

export const snoozeTexts = {
  until: 'Bis',
  snooze: 'Zurückstellen',
  hint: 'Bis dahin in keiner Liste; dann wieder ganz oben, ungelesen.',
  field: 'Bis wann',
  placeholder: 'Ein Tag (2026-12-01), 3h, 2d, 1w',
  nothing:
    'Das ist kein Zeitpunkt in der Zukunft. Schreiben Sie einen Tag wie 2026-12-01 oder 3h, 2d, 1w ab jetzt.',
};
