import { remembered } from '../../../../shared/remembered.ts';

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const DAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
const TOKENS = /\[([^\]]*)\]|YYYY|YY|MMMM|MMM|MM|M|DD|D|dddd|ddd|HH|H|mm|ss|SSS|WW|GGGG|Z|X/g;

/** Without a format: `2026-01-31T09:00:00Z`. Signs as in Moment.js, which Obsidian uses; words in `[ ]` stand as they are. */
export function formatTime({ epochMs, format, zone, language }: Moment): string {
  if (format === null) return new Date(epochMs).toISOString().replace(/\.\d{3}Z$/, 'Z');
  const offset = offsetMinutes(epochMs, zone);
  const local = new Date(epochMs + offset * 60_000);
  return format.replace(
    TOKENS,
    (sign, words: string | undefined) =>
      words ?? name(sign, local, format, language) ?? part(sign, local, offset),
  );
}

/** Of its month or its day of the week; null: the sign stands for neither. */
function name(sign: string, local: Date, format: string, language: string | null): string | null {
  const isMonth = sign === 'MMMM' || sign === 'MMM';
  if (!isMonth && sign !== 'dddd' && sign !== 'ddd') return null;
  const isShort = sign.length === 3;
  if (language === null) {
    const long = (isMonth ? MONTHS[local.getUTCMonth()] : DAYS[local.getUTCDay()]) ?? '';
    return isShort ? long.slice(0, 3) : long;
  }
  const kind = isMonth ? 'month' : 'weekday';
  // Beside its day a month has another form in many languages: «ноябрь», but «29 ноября».
  const isBesideDay = isMonth && format.replace(/\[[^\]]*\]/g, '').includes('D');
  const parts = namesOf(language, kind, isShort ? 'short' : 'long', isBesideDay).formatToParts(local);
  return parts.find((one) => one.type === kind)?.value ?? '';
}

type NameKind = 'month' | 'weekday';
const namesOf = remembered(
  (language: string, kind: NameKind, style: 'long' | 'short', isBesideDay: boolean) =>
    new Intl.DateTimeFormat(language, {
      calendar: 'gregory',
      timeZone: 'UTC',
      [kind]: style,
      ...(isBesideDay ? { day: 'numeric' } : {}),
    }),
);

/** Whether the computer knows the names of months in it: a tag of BCP 47, such as `de` or `pt-BR`. */
export const isLanguage = remembered((tag: string): boolean => {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(tag).length > 0;
  } catch {
    return false;
  }
});

/** Whether the computer knows the zone: `UTC`, or an IANA name. */
export const isTimeZone = remembered((zone: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en-GB', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
});

function part(sign: string, local: Date, offset: number): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  switch (sign) {
    case 'YYYY':
      return String(local.getUTCFullYear()).padStart(4, '0');
    case 'YY':
      return two(local.getUTCFullYear() % 100);
    case 'MM':
      return two(local.getUTCMonth() + 1);
    case 'M':
      return String(local.getUTCMonth() + 1);
    case 'DD':
      return two(local.getUTCDate());
    case 'D':
      return String(local.getUTCDate());
    case 'HH':
      return two(local.getUTCHours());
    case 'H':
      return String(local.getUTCHours());
    case 'mm':
      return two(local.getUTCMinutes());
    case 'ss':
      return two(local.getUTCSeconds());
    case 'SSS':
      return String(local.getUTCMilliseconds()).padStart(3, '0');
    case 'WW':
      return two(weekOf(local).week);
    case 'GGGG':
      return String(weekOf(local).year);
    case 'X':
      return String(Math.floor((local.getTime() - offset * 60_000) / 1000));
    default:
      return zoneText(offset);
  }
}

/** ISO 8601: the week of the year's first Thursday is its first. */
function weekOf(local: Date): { week: number; year: number } {
  const thursday = new Date(local);
  thursday.setUTCDate(local.getUTCDate() + 4 - (local.getUTCDay() || 7));
  const year = thursday.getUTCFullYear();
  const days =
    (Date.UTC(year, thursday.getUTCMonth(), thursday.getUTCDate()) - Date.UTC(year, 0, 1)) / 86_400_000;
  return { week: Math.floor(days / 7) + 1, year };
}

function zoneText(offset: number): string {
  const minutes = Math.abs(offset);
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

const clockIn = remembered(
  (zone: string) =>
    new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    }),
);

/** Minutes the zone is ahead of UTC at that moment. */
function offsetMinutes(epochMs: number, zone: string): number {
  if (zone === 'UTC') return 0;
  const parts = clockIn(zone).formatToParts(epochMs);
  const of = (type: string): number => Number(parts.find((one) => one.type === type)?.value ?? 0);
  const local = Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second'));
  return Math.round((local - Math.floor(epochMs / 1000) * 1000) / 60_000);
}

/**
 * A moment, and how it is to be written: null as ISO 8601 in UTC. `language`: of the names of months and days, a tag of
 * BCP 47; null: English.
 */
export type Moment = { epochMs: number; format: string | null; zone: string; language: string | null };
