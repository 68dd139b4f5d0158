/** Zones named by a place (`Europe/Paris`, the IANA time zone database), whose offset depends on the date. */

const formats = new Map<string, Intl.DateTimeFormat | null>();
const mostFormats = 50;

/**
 * Minutes east of UTC that a place's clocks show at the local time `local` (epoch ms of that time as if it were UTC), or
 * null when the word names no place. Within the hour that a change of season repeats, the first one.
 */
export function offsetMinutesOfRegion(word: string, local: number): number | null {
  if (!word.includes('/')) return null;
  const format = formatOf(word);
  if (format === null) return null;
  // The offset at the instant itself is what is looked for: guessing it by the local time and looking again settles it.
  const guess = offsetAt(format, local);
  return offsetAt(format, local - guess * 60_000);
}

function formatOf(word: string): Intl.DateTimeFormat | null {
  const known = formats.get(word);
  if (known !== undefined) return known;
  let format: Intl.DateTimeFormat | null = null;
  try {
    format = new Intl.DateTimeFormat('en', { timeZone: word, timeZoneName: 'longOffset' });
  } catch {
    // No place of that name.
  }
  // Words come from feeds: what they invent must not be remembered without end.
  if (formats.size < mostFormats) formats.set(word, format);
  return format;
}

/** `GMT+05:30`, and `GMT` alone for none. */
function offsetAt(format: Intl.DateTimeFormat, at: number): number {
  const name = format.formatToParts(at).find((part) => part.type === 'timeZoneName')?.value ?? '';
  const match = /([+\u2212-])(\d{2}):(\d{2})/.exec(name);
  if (match === null) return 0;
  const minutes = Number(match[2]) * 60 + Number(match[3]);
  return match[1] === '+' ? minutes : -minutes;
}
