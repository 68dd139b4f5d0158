/** Numbers and times in words, as the interface's language writes them. */
import { inLanguage } from './catalogue.ts';
import * as english from './en/times.ts';
import { interfaceLocale } from './language.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** How each is made for a locale. */
const makers = {
  number: (locale: string) => new Intl.NumberFormat(locale),
  tenths: (locale: string) =>
    new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
  plurals: (locale: string) => new Intl.PluralRules(locale),
  sameYear: (locale: string) => new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short' }),
  otherYear: (locale: string) =>
    new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric' }),
  longDay: (locale: string) =>
    new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric' }),
  full: (locale: string) => new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'short' }),
  weekday: (locale: string) =>
    new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long' }),
  clock: (locale: string) => new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' }),
  byte: (locale: string) =>
    new Intl.NumberFormat(locale, { style: 'unit', unit: 'byte', unitDisplay: 'long' }),
  kilobyte: (locale: string) => new Intl.NumberFormat(locale, { style: 'unit', unit: 'kilobyte' }),
  megabyte: (locale: string) =>
    new Intl.NumberFormat(locale, {
      style: 'unit',
      unit: 'megabyte',
      minimumFractionDigits: 1,
      maximumFractionDigits: 1,
    }),
  weekdayAlone: (locale: string) => new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }),
  list: (locale: string) => new Intl.ListFormat(locale),
  choice: (locale: string) => new Intl.ListFormat(locale, { type: 'disjunction' }),
  collator: (locale: string) => new Intl.Collator(locale, { numeric: true }),
};
type Formats = { [Name in keyof typeof makers]: ReturnType<(typeof makers)[Name]> };

let made: { locale: string; formats: Partial<Formats> } = { locale: '', formats: {} };

/**
 * Made when it is first used, as one takes up to a millisecond and a window begins with few of them. Looked up at each use: this
 * module may be read before the language is known.
 */
function format<Name extends keyof Formats>(name: Name): Formats[Name] {
  const locale = interfaceLocale();
  if (made.locale !== locale) made = { locale, formats: {} };
  const { formats } = made;
  formats[name] ??= makers[name](locale) as Formats[Name];
  return formats[name] as Formats[Name];
}

/** Likewise. */
const words = (): typeof english.timeTexts => inLanguage('times', english).timeTexts;

export function number(value: number): string {
  return format('number').format(value);
}

/** With one place after the point. */
export const tenths = (value: number): string => format('tenths').format(value);

/**
 * "1 article", "1,204 articles": for languages with two forms; what CLDR calls "many" takes the plural. So does none at all:
 * CLDR lets Portuguese say "0 artigo", its readers expect "0 artigos".
 */
export function counted(value: number, noun: string, plural = `${noun}s`): string {
  const isOne = value !== 0 && format('plurals').select(value) === 'one';
  return `${number(value)} ${isOne ? noun : plural}`;
}

/** "one, two and three". */
export function list(items: Iterable<string>): string {
  return format('list').format(items);
}

/** Whole sentences, one after another: with a space between them where the language has one. */
export function inTurn(...sentences: readonly string[]): string {
  const space = /^(?:ja|zh)\b/.test(interfaceLocale()) ? '' : ' ';
  return sentences.filter((sentence) => sentence !== '').join(space);
}

/** "one, two or three". */
export function either(items: Iterable<string>): string {
  return format('choice').format(items);
}

/** For sorting names as the interface's language sorts them: accents and case count last, numbers by their value. */
export function compareNames(one: string, other: string): number {
  return format('collator').compare(one, other);
}

/** Relative up to a week, then absolute. */
export function age(at: number, now: number): string {
  const ms = now - at;
  if (ms < minuteMs) return words().now;
  if (ms < hourMs) return words().minutes(number(Math.floor(ms / minuteMs)));
  if (ms < dayMs) return words().hours(number(Math.floor(ms / hourMs)));
  if (ms < 7 * dayMs) return words().days(number(Math.floor(ms / dayMs)));
  const isThisYear = new Date(at).getFullYear() === new Date(now).getFullYear();
  return (isThisYear ? format('sameYear') : format('otherYear')).format(at);
}

/** The same in a sentence: "12 min ago", "on 3 May". */
export function ago(at: number, now: number): string {
  const ms = now - at;
  if (ms < minuteMs) return words().justNow;
  return ms < 7 * dayMs ? words().ago(age(at, now)) : words().onDay(age(at, now));
}

export function fullDate(at: number): string {
  return format('full').format(at);
}

export function day(at: number): string {
  return format('longDay').format(at);
}

/** "17 Nov". */
export function shortDay(at: number): string {
  return format('sameYear').format(at);
}

/** "2026-01-31" → "31 Jan". */
export function shortDayOf(date: string): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return shortDay(new Date(year, month - 1, day).getTime());
}

/** "Today", "Yesterday", "Tuesday 17 November": the head of a day's articles. */
export function dayTitle(at: number, now: number): string {
  const dayStart = (time: number): number => new Date(time).setHours(0, 0, 0, 0);
  // Rounded: a day on which the clock changes is an hour shorter or longer.
  const days = Math.round((dayStart(now) - dayStart(at)) / dayMs);
  if (days === 0) return words().today;
  if (days === 1) return words().yesterday;
  return words().dayHead(dayInWords(at, now));
}

/** "14:30" today, else the day: "Tuesday 17 November". For what has lasted since. */
export function dayOrTime(at: number, now: number): string {
  if (new Date(at).toDateString() === new Date(now).toDateString()) return format('clock').format(at);
  return dayInWords(at, now);
}

function dayInWords(at: number, now: number): string {
  const isThisYear = new Date(at).getFullYear() === new Date(now).getFullYear();
  return words().weekday((isThisYear ? format('weekday') : format('longDay')).format(at));
}

/** "14:30" today, "tomorrow at 14:30", else with the day. For times to come. */
export function clockTime(at: number, now: number): string {
  const time = format('clock').format(at);
  if (new Date(at).toDateString() === new Date(now).toDateString()) return time;
  if (new Date(at).toDateString() === new Date(now + dayMs).toDateString()) return words().tomorrowAt(time);
  return words().dayAt(format('sameYear').format(at), time);
}

/** `1:02:03` or `2:03`. */
export function playTime(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const two = (value: number): string => String(value).padStart(2, '0');
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`;
}

/** 0 is Sunday. */
export function weekdayName(weekday: number): string {
  // 4 January 1970 was one.
  return format('weekdayAlone').format((3 + weekday) * dayMs);
}

/** “3 kB”: what goes over the wire, in thousands. */
export function wireSize(value: number): string {
  if (value < 1000) return format('byte').format(value);
  return value < 1_000_000
    ? format('kilobyte').format(Math.round(value / 1000))
    : format('megabyte').format(value / 1_000_000);
}

/** On the disk, where KB means 1,024: units of programs, which are the same in every language. */
export function bytes(value: number): string {
  if (value < 1024) return `${number(value)} B`;
  if (value < 1024 * 1024) return `${number(Math.round(value / 1024))} KB`;
  if (value < 1024 ** 3) return `${tenths(value / 1024 ** 2)} MB`;
  return `${tenths(value / 1024 ** 3)} GB`;
}

export function host(address: string): string {
  // Most of what fails is named by its host alone: an error thrown and caught for each would take longer than all the rest.
  if (!address.includes(':')) return address;
  try {
    return new URL(address).host.replace(/^www\./, '');
  } catch {
    return address;
  }
}
