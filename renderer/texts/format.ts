/** Numbers and times in words. British English throughout, whatever the system speaks: so are all other texts. */
const locale = 'en-GB';
const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

const numberFormat = new Intl.NumberFormat(locale);
const sameYear = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short' });
const otherYear = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric' });
const longDay = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric' });
const full = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'short' });
const weekday = new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long' });
const clock = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' });

export function number(value: number): string {
  return numberFormat.format(value);
}

/** "1 article", "1,204 articles". */
export function counted(value: number, noun: string, plural = `${noun}s`): string {
  return `${number(value)} ${value === 1 ? noun : plural}`;
}

/** Relative up to a week, then absolute. */
export function age(at: number, now: number): string {
  const ms = now - at;
  if (ms < minuteMs) return 'now';
  if (ms < hourMs) return `${Math.floor(ms / minuteMs)} min`;
  if (ms < dayMs) return `${Math.floor(ms / hourMs)} h`;
  if (ms < 7 * dayMs) return `${Math.floor(ms / dayMs)} d`;
  const isThisYear = new Date(at).getFullYear() === new Date(now).getFullYear();
  return (isThisYear ? sameYear : otherYear).format(at);
}

/** The same in a sentence: "12 min ago", "on 3 May". */
export function ago(at: number, now: number): string {
  const ms = now - at;
  if (ms < minuteMs) return 'just now';
  return ms < 7 * dayMs ? `${age(at, now)} ago` : `on ${age(at, now)}`;
}

export function fullDate(at: number): string {
  return full.format(at);
}

export function day(at: number): string {
  return longDay.format(at);
}

/** "Today", "Yesterday", "Tuesday 17 November": the head of a day's articles. */
export function dayTitle(at: number, now: number): string {
  const dayStart = (time: number): number => new Date(time).setHours(0, 0, 0, 0);
  // Rounded: a day on which the clock changes is an hour shorter or longer.
  const days = Math.round((dayStart(now) - dayStart(at)) / dayMs);
  if (days === 0) return 'Today';
  if (days === 1) return 'Yesterday';
  const isThisYear = new Date(at).getFullYear() === new Date(now).getFullYear();
  return (isThisYear ? weekday : longDay).format(at).replace(',', '');
}

/** "14:30" today, else the day: "Tuesday 17 November". For what has lasted since. */
export function dayOrTime(at: number, now: number): string {
  if (new Date(at).toDateString() === new Date(now).toDateString()) return clock.format(at);
  const isThisYear = new Date(at).getFullYear() === new Date(now).getFullYear();
  return (isThisYear ? weekday : longDay).format(at).replace(',', '');
}

/** "14:30" today, "tomorrow at 14:30", else with the day. For times to come. */
export function clockTime(at: number, now: number): string {
  const time = clock.format(at);
  if (new Date(at).toDateString() === new Date(now).toDateString()) return time;
  if (new Date(at).toDateString() === new Date(now + dayMs).toDateString()) return `tomorrow at ${time}`;
  return `${sameYear.format(at)}, ${time}`;
}

export function bytes(value: number): string {
  if (value < 1024) return `${value} B`;
  if (value < 1024 * 1024) return `${Math.round(value / 1024)} KB`;
  if (value < 1024 ** 3) return `${(value / 1024 ** 2).toFixed(1)} MB`;
  return `${(value / 1024 ** 3).toFixed(1)} GB`;
}

export function host(address: string): string {
  try {
    return new URL(address).host.replace(/^www\./, '');
  } catch {
    return address;
  }
}
