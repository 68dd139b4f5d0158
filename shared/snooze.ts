/** Times to put an article off until, as people name them. Local time throughout: tomorrow is the reader's own. */

export const snoozeNames = ['tonight', 'tomorrow', 'weekend', 'next-week'] as const;
export type SnoozeName = (typeof snoozeNames)[number];

const morningHour = 8;
const eveningHour = 20;

function dayFrom(now: number, days: number, hour: number): number {
  const at = new Date(now);
  return new Date(at.getFullYear(), at.getMonth(), at.getDate() + days, hour).getTime();
}

/** Days until the next such weekday, 0 being Sunday; today is never meant. */
function daysUntil(now: number, weekday: number): number {
  return ((weekday - new Date(now).getDay() + 6) % 7) + 1;
}

/** Epoch ms, always after `now`: tonight is tomorrow's evening once this one has begun. */
export function snoozeTime(name: SnoozeName, now: number): number {
  switch (name) {
    case 'tonight': {
      const evening = dayFrom(now, 0, eveningHour);
      return evening > now ? evening : dayFrom(now, 1, eveningHour);
    }
    case 'tomorrow':
      return dayFrom(now, 1, morningHour);
    case 'weekend':
      return dayFrom(now, daysUntil(now, 6), morningHour);
    case 'next-week':
      return dayFrom(now, daysUntil(now, 1), morningHour);
  }
}

const hourMs = 3_600_000;

/**
 * A name, a day (`2026-12-01`: its morning), a minute (`2026-12-01T18:30`) or a time from now (`3h`, `2d`, `1w`), as
 * epoch ms. null: none of these, or not in the future.
 */
export function readSnooze(text: string, now: number): number | null {
  const wanted = text.trim().toLowerCase().replaceAll(' ', '-');
  const name = snoozeNames.find((one) => one === wanted);
  if (name !== undefined) return snoozeTime(name, now);
  const age = /^(\d{1,4})([hdw])$/.exec(wanted);
  if (age !== null) {
    const amount = Number(age[1]);
    if (amount === 0) return null;
    if (age[2] === 'h') return now + amount * hourMs;
    return dayFrom(now, amount * (age[2] === 'w' ? 7 : 1), morningHour);
  }
  const date = /^(\d{4})-(\d{2})-(\d{2})(?:[t-](\d{2}):(\d{2}))?$/.exec(wanted);
  if (date === null) return null;
  const [year, month, day, hour, minute] = date
    .slice(1)
    .map((part) => (part === undefined ? null : Number(part)));
  const at = new Date(year ?? 0, (month ?? 1) - 1, day ?? 1, hour ?? morningHour, minute ?? 0);
  // The 31st of February would be a day in March.
  const isReal =
    at.getMonth() === (month ?? 1) - 1 && at.getDate() === day && (hour ?? 0) < 24 && (minute ?? 0) < 60;
  return isReal && at.getTime() > now ? at.getTime() : null;
}
