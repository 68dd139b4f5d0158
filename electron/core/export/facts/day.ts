/** A day in words, as an export writes it by itself. */
import { remembered } from '../../../../shared/remembered.ts';
import { type Language, localeOf } from '../../../../shared/texts/language.ts';
import { formatTime } from './format-time.ts';

const longDayIn = remembered(
  (language: Language) => new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'long', timeZone: 'UTC' }),
);

/** "3 May 2026", "3. Mai 2026", in UTC: the same on every computer. */
export function dayIn(language: Language, epochMs: number): string {
  if (language === 'en' || Number.isNaN(new Date(epochMs).getTime())) {
    return formatTime({ epochMs, format: 'D MMMM YYYY', zone: 'UTC', language: null });
  }
  return longDayIn(language).format(epochMs);
}
