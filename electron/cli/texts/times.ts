/** Times and sizes for a terminal, in British English as all other texts. */
import { remembered } from '../../../shared/remembered.ts';

const locale = 'en-GB';
const dayMs = 86_400_000;

const clock = remembered(() => new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' }));
const dayName = remembered(
  () => new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long' }),
);
const dayOfYear = remembered(
  () => new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric' }),
);
const short = remembered(
  () =>
    new Intl.DateTimeFormat(locale, {
      day: '2-digit',
      month: 'short',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
    }),
);
const dayOfMonth = remembered(() => new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short' }));
const monthOfYear = remembered(() => new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric' }));
const number = remembered(() => new Intl.NumberFormat(locale));

const isSameDay = (one: number, other: number): boolean =>
  new Date(one).toDateString() === new Date(other).toDateString();

/** “Tuesday 17 November”, with the year where it is another. */
export function dayText(at: number, now: number): string {
  const isThisYear = new Date(at).getFullYear() === new Date(now).getFullYear();
  return (isThisYear ? dayName : dayOfYear)().format(at).replace(',', '');
}

/** “14:30” today, else with the day. */
export function timeText(at: number, now: number): string {
  if (isSameDay(at, now)) return clock().format(at);
  if (isSameDay(at, now + dayMs)) return `tomorrow at ${clock().format(at)}`;
  return `${dayText(at, now)} at ${clock().format(at)}`;
}

/** “since 14:30” today, else “since Tuesday 17 November”. */
export function sinceText(at: number, now: number): string {
  return `since ${isSameDay(at, now) ? clock().format(at) : dayText(at, now)}`;
}

/** “17 Nov 2026, 14:30”: in tables, where each has the same width. */
export function stampText(at: number): string {
  return short().format(at);
}

/** “14:30” today, “3 Dec” this year, else “Nov 2025”: for narrow columns. */
export function shortDateText(at: number, now: number): string {
  if (isSameDay(at, now)) return clock().format(at);
  const isThisYear = new Date(at).getFullYear() === new Date(now).getFullYear();
  return (isThisYear ? dayOfMonth : monthOfYear)().format(at);
}

/** “14:30” today, “yesterday at 14:30”, else with the day: behind “since”. */
export function pastTimeText(at: number, now: number): string {
  if (isSameDay(at, now)) return clock().format(at);
  // By the calendar: a day is not always 24 hours.
  const yesterday = new Date(now);
  yesterday.setDate(yesterday.getDate() - 1);
  const day = isSameDay(at, yesterday.getTime()) ? 'yesterday' : dayText(at, now);
  return `${day} at ${clock().format(at)}`;
}

export function counted(value: number, noun: string, plural = `${noun}s`): string {
  return `${number().format(value)} ${value === 1 ? noun : plural}`;
}

export function sizeText(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < 1024 ** 2) return `${Math.round(bytes / 1024)} KB`;
  if (bytes < 1024 ** 3) return `${(bytes / 1024 ** 2).toFixed(1)} MB`;
  return `${(bytes / 1024 ** 3).toFixed(1)} GB`;
}
