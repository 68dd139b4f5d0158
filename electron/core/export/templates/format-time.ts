/** Moments as text: the same in every locale and time zone of the computer. */
import type { Moment } from './values.ts';

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
  const names = namesIn(language, local, format);
  return format.replace(
    TOKENS,
    (sign, words: string | undefined) => words ?? part(sign, local, offset, names),
  );
}

/** Of a month and a day of the week. */
type Names = { month: string; shortMonth: string; day: string; shortDay: string };

function namesIn(language: string | null, local: Date, format: string): Names {
  if (language === null) {
    const month = MONTHS[local.getUTCMonth()] ?? '';
    const day = DAYS[local.getUTCDay()] ?? '';
    return { month, shortMonth: month.slice(0, 3), day, shortDay: day.slice(0, 3) };
  }
  // Beside its day a month has another form in many languages: «ноябрь», but «29 ноября».
  const beside = format.replace(/\[[^\]]*\]/g, '').includes('D') ? ({ day: 'numeric' } as const) : {};
  const named = (style: 'long' | 'short', type: 'month' | 'weekday'): string =>
    new Intl.DateTimeFormat(language, {
      calendar: 'gregory',
      timeZone: 'UTC',
      ...(type === 'month' ? { month: style, ...beside } : { weekday: style }),
    })
      .formatToParts(local)
      .find((one) => one.type === type)?.value ?? '';
  return {
    month: named('long', 'month'),
    shortMonth: named('short', 'month'),
    day: named('long', 'weekday'),
    shortDay: named('short', 'weekday'),
  };
}

/** Whether the computer knows the names of months in it: a tag of BCP 47, such as `de` or `pt-BR`. */
export function isLanguage(tag: string): boolean {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(tag).length > 0;
  } catch {
    return false;
  }
}

/** Asking costs more than rendering a whole template. */
const knownZones = new Map<string, boolean>();
const mostZones = 1000;

/** Whether the computer knows the zone: `UTC`, or an IANA name. */
export function isTimeZone(zone: string): boolean {
  const known = knownZones.get(zone);
  if (known !== undefined) return known;
  if (knownZones.size >= mostZones) knownZones.clear();
  const answer = askForZone(zone);
  knownZones.set(zone, answer);
  return answer;
}

function askForZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en-GB', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

function part(sign: string, local: Date, offset: number, names: Names): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  switch (sign) {
    case 'YYYY':
      return String(local.getUTCFullYear()).padStart(4, '0');
    case 'YY':
      return two(local.getUTCFullYear() % 100);
    case 'MMMM':
      return names.month;
    case 'MMM':
      return names.shortMonth;
    case 'MM':
      return two(local.getUTCMonth() + 1);
    case 'M':
      return String(local.getUTCMonth() + 1);
    case 'DD':
      return two(local.getUTCDate());
    case 'D':
      return String(local.getUTCDate());
    case 'dddd':
      return names.day;
    case 'ddd':
      return names.shortDay;
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

/** Minutes the zone is ahead of UTC at that moment. */
function offsetMinutes(epochMs: number, zone: string): number {
  if (zone === 'UTC') return 0;
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  }).formatToParts(epochMs);
  const of = (type: string): number => Number(parts.find((one) => one.type === type)?.value ?? 0);
  const local = Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second'));
  return Math.round((local - Math.floor(epochMs / 1000) * 1000) / 60_000);
}
