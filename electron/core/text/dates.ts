/**
 * Dates as feeds write them. Own reader, because `Date.parse` reads dates without zone in the computer's own zone,
 * knows neither `BST` nor `CEST`, and 130 of 7,758 real dates came out wrong by it.
 */
import { monthOfWord, offsetMinutesOfZone } from './date-words.ts';
import { offsetMinutesOfRegion } from './time-regions.ts';

const MINUTE_MS = 60_000;

type DateParts = {
  year: number;
  /** 1 to 12. */
  month: number;
  day: number;
};

type TimeParts = { hour: number; minute: number; second: number; millisecond: number };

/**
 * Epoch milliseconds of a date in RFC 3339, W3C-DTF, ISO 8601, RFC 822, RFC 850, asctime, Unix seconds or one of
 * the many near misses; null when it is none. Without a zone it is read as UTC. Never throws.
 */
export function parseFeedDate(text: string): number | null {
  // No date is longer; nothing below may take time on a whole article put where a date belongs.
  if (text.length > 200) return null;
  const clean = text
    .normalize('NFC')
    .replace(/[\u200e\u200f\u202f\u00a0]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (clean === '') return null;
  const western = /[年년]|오[전후]/.test(clean) ? westernised(clean) : clean;
  return parseUnix(western) ?? parseIso(western) ?? parseWords(western);
}

/** Korean and Chinese dates in figures. Korean has one zone, which those dates leave out. */
function westernised(text: string): string {
  const hasZone = /\d\s*(?:Z|[+-]\d{2}:?\d{2}|[A-Z]{3,4})$/.test(text);
  const isKorean = /[년오]/.test(text) && !hasZone;
  return text
    .replace(/(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]?/, '$1-$2-$3')
    .replace(
      /오([전후])\s*([\d:]+)/,
      (_whole, half: string, clock: string) => `${clock} ${half === '전' ? 'AM' : 'PM'}`,
    )
    .replace(/$/, isKorean ? ' KST' : '')
    .replace(/\s+/g, ' ');
}

/** Unix seconds or milliseconds: nine to thirteen digits. */
function parseUnix(text: string): number | null {
  if (!/^\d{9,13}(?:\.\d+)?$/.test(text)) return null;
  const value = Number(text);
  return Math.round(value >= 1e11 ? value : value * 1000);
}

const ISO_DATE =
  /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?|(\d{2})(\d{2})|-?(\d{3})|-?W(\d{2})(?:-?(\d))?)?(?=$|[T ,Z]|[+-]\d{2}:?\d{2}$)/i;

/** W3C-DTF and ISO 8601, with ordinal days and weeks, and with or without separators. */
function parseIso(text: string): number | null {
  const match = ISO_DATE.exec(text);
  if (match === null) return null;
  const [whole, yearText, month, day, compactMonth, compactDay, ordinalText, weekText, weekdayText] = match;
  const year = Number(yearText);
  const rest = text.slice(whole.length).replace(/^[T ,]+/i, '');
  // `2004-07-13 09:15 GMT` is read here too; words before the time are for the other reader.
  let midnight: number | null;
  if (ordinalText !== undefined) {
    const days = Number(ordinalText);
    midnight = days >= 1 && days <= 366 ? Date.UTC(year, 0, days) : null;
  } else if (weekText !== undefined) {
    midnight = midnightOfWeek(year, Number(weekText), Number(weekdayText ?? '1'));
  } else {
    midnight = midnightOf({
      year,
      month: Number(month ?? compactMonth ?? '1'),
      day: Number(day ?? compactDay ?? '1'),
    });
  }
  if (midnight === null) return null;
  const clock = rest === '' ? noClock : readClock(rest, midnight);
  return clock === null ? null : midnight + clock;
}

/** ISO 8601 weeks: week 1 holds 4 January. */
function midnightOfWeek(year: number, week: number, weekday: number): number | null {
  if (week < 1 || week > 53 || weekday < 1 || weekday > 7) return null;
  const fourth = Date.UTC(year, 0, 4);
  const isoWeekday = new Date(fourth).getUTCDay() || 7;
  return fourth + ((week - 1) * 7 + weekday - isoWeekday) * 24 * 60 * MINUTE_MS;
}

const noClock = 0;

const CLOCK =
  /(\d{1,2})\s?[:.hH]\s?(\d{1,2})(?:\s?[:.m]\s?(\d{1,2})(?:[.,](\d{1,9}))?)?s?\s*([ap]\.?m\.?(?![a-z]))?/i;
const COMPACT_CLOCK = /^(\d{2})(\d{2})?(\d{2})?(?:[.,](\d{1,9}))?(?=$|[Z+-]|\s)/i;
const HOUR_ONLY = /(?:^|\s)(\d{1,2})\s*([ap])\.?m\.?(?![a-z])/i;

/** Milliseconds after midnight UTC for a time with or without zone; null when the text is no time. */
function readClock(text: string, midnight: number): number | null {
  const match = CLOCK.exec(text);
  if (match !== null && match.index === 0) {
    const time = timeOf(clockText(match));
    return time === null ? null : time - zoneMs(text.slice(match[0].length), midnight + time);
  }
  const compact = COMPACT_CLOCK.exec(text);
  if (compact !== null) {
    const time = timeOf(clockText(compact));
    return time === null ? null : time - zoneMs(text.slice(compact[0].length), midnight + time);
  }
  if (/^(?:Z|[+-]\d|[A-Z]{2,5}$)/i.test(text)) return 0 - zoneMs(text, midnight);
  return null;
}

/** The parts of a time as written; `half` is `am` or `pm`. */
type ClockText = {
  hour: string | undefined;
  minute?: string | undefined;
  second?: string | undefined;
  fraction?: string | undefined;
  half?: string | undefined;
};

/** Of a match of `CLOCK`, or of `COMPACT_CLOCK`, which has no half. */
const clockText = ([, hour, minute, second, fraction, half]: RegExpExecArray): ClockText => ({
  hour,
  minute,
  second,
  fraction,
  half,
});

/** Returns the milliseconds after midnight; null when it is no time of any day. */
function timeOf(text: ClockText): number | null {
  const { half } = text;
  let hour = Number(text.hour);
  if (half !== undefined) {
    const isAfternoon = /^p/i.test(half);
    if (hour === 12) hour = isAfternoon ? 12 : 0;
    else if (isAfternoon && hour < 12) hour += 12;
  }
  const time: TimeParts = {
    hour,
    minute: Number(text.minute ?? '0'),
    second: Number(text.second ?? '0'),
    millisecond: text.fraction === undefined ? 0 : Math.floor(Number(`0.${text.fraction}`) * 1000),
  };
  // 24:00 is the end of the day, :60 a leap second; both come from real feeds.
  if (time.hour > 24 || time.minute > 59 || time.second > 60) return null;
  return ((time.hour * 60 + time.minute) * 60 + time.second) * 1000 + time.millisecond;
}

/**
 * Offset from UTC in milliseconds; unknown zones and none at all count as UTC.
 * @param local the time on the clock as if it were UTC: regions change their offset with the season
 */
function zoneMs(text: string, local: number): number {
  const rest = text.trim();
  const numeric = /(?:^|[\sA-Z(])([+\-\u2212])\s?(\d{1,2})(?::?(\d{2}))?(?::?\d{2})?(?!\d)/i.exec(rest);
  if (numeric !== null) {
    const minutes = Number(numeric[2]) * 60 + Number(numeric[3] ?? '0');
    // `Etc/GMT+5` has the sign of POSIX, but feeds that write `GMT+0200` mean east of Greenwich.
    const sign = numeric[1] === '+' ? 1 : -1;
    return Number(numeric[2]) > 15 ? 0 : sign * minutes * MINUTE_MS;
  }
  for (const word of rest.match(/[A-Za-z]+(?:\/[A-Za-z_]+)?/g) ?? []) {
    const offset = offsetMinutesOfZone(word) ?? offsetMinutesOfRegion(word, local);
    if (offset !== null) return offset * MINUTE_MS;
  }
  return 0;
}

const DOTTED_DATE = /\d{1,4}\.\s?\d{1,2}\.\s?\d{1,4}/;

/** Dates with a month in words, or in numbers with slashes or dots; the time may come first or last. */
function parseWords(text: string): number | null {
  const split = splitClock(text) ?? splitHour(text) ?? splitZone(text);
  if (split.timeMs === null) return null;
  const date = dateOfWords(split.date) ?? dateOfNumbers(split.date);
  const midnight = date === null ? null : midnightOf(date);
  return midnight === null ? null : midnight + split.timeMs - zoneMs(split.zone, midnight + split.timeMs);
}

type SplitDate = {
  /** The text without time and zone. */
  date: string;
  /** Milliseconds after midnight; null when what stands there is no time of any day. */
  timeMs: number | null;
  zone: string;
};

/**
 * `12:30:00 GMT` anywhere in the text. A numeric offset looks like part of a date once the time is gone, so time and
 * zone leave together. Dates with dots look like times, so they are masked.
 */
function splitClock(text: string): SplitDate | null {
  const clock = CLOCK.exec(text.replace(DOTTED_DATE, (date) => '#'.repeat(date.length)));
  if (clock === null) return null;
  const timeMs = timeOf(clockText(clock));
  const before = text.slice(0, clock.index);
  const after = text.slice(clock.index + clock[0].length);
  if (/\d{1,2}.*\d{2,4}/.test(before)) return { date: before, timeMs, zone: after };
  // asctime puts the year last: `Sun Jan  4 16:29:06 PST 2004`.
  const zone = zoneBefore(after);
  return { date: `${before} ${after.slice(zone.length)}`, timeMs, zone };
}

/** `3 pm` after the date. */
function splitHour(text: string): SplitDate | null {
  const hour = HOUR_ONLY.exec(text);
  if (hour === null) return null;
  return {
    date: text.slice(0, hour.index),
    timeMs: timeOf({ hour: hour[1], half: hour[2] }),
    zone: text.slice(hour.index + hour[0].length),
  };
}

/** A date alone, perhaps with a zone. */
function splitZone(text: string): SplitDate {
  const zone = /\s([A-Z]{1,5}|[+-]\d{4})$/.exec(text);
  const name = zone?.[1];
  if (zone === null || name === undefined || monthOfWord(name) !== null)
    return { date: text, timeMs: 0, zone: '' };
  const date = text.slice(0, zone.index);
  return /\d{4}/.test(date) ? { date, timeMs: 0, zone: name } : { date: text, timeMs: 0, zone: '' };
}

/** The part of what follows a time that can only be a zone, when the date is still to come. */
function zoneBefore(text: string): string {
  return (
    /^\s*(?:[+-]\d{2}:?\d{2}(?!\d)|(?:UTC|GMT)?[+-]\d{1,2}(?::?\d{2})?(?=\s|$)|\(?[A-Z]{1,5}\)?(?=\s|$))?/.exec(
      text,
    )?.[0] ?? ''
  );
}

function dateOfWords(text: string): DateParts | null {
  const words = text.match(/\p{L}+|\d+/gu) ?? [];
  let month: number | null = null;
  let monthIndex = -1;
  for (const [index, word] of words.entries()) {
    month = monthOfWord(word);
    // A weekday and a month can share a word (`mar`: mardi, mars), so a weekday at the start is passed over.
    if (month !== null && !(index === 0 && words.slice(1).some((other) => monthOfWord(other) !== null))) {
      monthIndex = index;
      break;
    }
    month = null;
  }
  if (month === null) return null;
  const numbers = words.filter((word) => /^\d+$/.test(word));
  if (numbers.length === 1) {
    const [only] = numbers;
    return only?.length === 4 && words.length === 2 ? { year: Number(only), month, day: 1 } : null;
  }
  const yearText = numbers.find((word) => word.length === 4) ?? numbers[1];
  if (yearText === undefined) return null;
  const isYearFirst = numbers[0] === yearText && yearText.length === 4;
  const dayText = isYearFirst
    ? numbers[1]
    : (numbers.find((word, index) => index === 0 && word !== yearText) ?? words[monthIndex + 1]);
  if (dayText === undefined || !/^\d{1,2}$/.test(dayText)) return null;
  return { year: fullYear(yearText), month, day: Number(dayText) };
}

function dateOfNumbers(text: string): DateParts | null {
  const bare = text.replace(/\p{L}+[.,]?/gu, ' ').trim();
  const yearFirst = /^[\s,]*(\d{4})\s?[-/. ]\s?(\d{1,2})\s?[-/. ]\s?(\d{1,2})(?!\d)/.exec(bare);
  if (yearFirst !== null) {
    return { year: Number(yearFirst[1]), month: Number(yearFirst[2]), day: Number(yearFirst[3]) };
  }
  const yearLast = /^[\s,]*(\d{1,2})\s?([-/. ])\s?(\d{1,2})\s?[-/. ]\s?(\d{4}|\d{2})(?!\d)/.exec(bare);
  if (yearLast === null) return null;
  const first = Number(yearLast[1]);
  const second = Number(yearLast[3]);
  const year = fullYear(yearLast[4] ?? '');
  // Slashes are American unless the month would not exist; dots and hyphens are European.
  // Two digits each with hyphens are ISO's, year first, unless no such day exists.
  if (yearLast[2] === '-' && yearLast[4]?.length === 2) {
    const short = { year: fullYear(yearLast[1] ?? ''), month: second, day: Number(yearLast[4]) };
    if (midnightOf(short) !== null) return short;
  }
  const isMonthFirst = yearLast[2] === '/' ? first <= 12 : second > 12;
  return isMonthFirst ? { year, month: first, day: second } : { year, month: second, day: first };
}

/** RFC 2822 §4.3: two digits below 50 are of this century; three digits count from 1900. */
function fullYear(text: string): number {
  const year = Number(text);
  if (text.length >= 4) return year;
  if (text.length === 3) return year + 1900;
  return year < 50 ? year + 2000 : year + 1900;
}

const daysInMonth = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** Midnight UTC, or null for a day that is in no month. 30 February is in none; 29 February of any year is forgiven. */
function midnightOf(date: DateParts): number | null {
  const days = daysInMonth[date.month - 1];
  if (days === undefined || date.day < 1 || date.day > days) return null;
  // Year 1 is what programs write for no date at all.
  if (date.year < 1900 || date.year > 9999) return null;
  const midnight = new Date(0);
  midnight.setUTCFullYear(date.year, date.month - 1, date.day);
  return midnight.getTime();
}
