/** When notifications wait. Pure. */
import type { Settings } from '../../shared/model/settings.ts';

export type QuietHours = Pick<Settings, 'isQuiet' | 'quietFrom' | 'quietTo'>;

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** `at` by its own clock. From and to the same minute: all day. */
export function isQuietAt({ isQuiet, quietFrom, quietTo }: QuietHours, at: Date): boolean {
  if (!isQuiet) return false;
  const now = at.getHours() * 60 + at.getMinutes();
  const from = minutesOf(quietFrom);
  const to = minutesOf(quietTo);
  return from < to ? now >= from && now < to : now >= from || now < to;
}
