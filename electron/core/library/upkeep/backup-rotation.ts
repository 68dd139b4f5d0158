/** Which of the backups made by themselves stay: the last seven days, one of each of the four weeks before, and no more than there is room for. Pure. */

export type KeptBackup = { name: string; bytes: number };

const named = /^daily-(\d{4})-(\d{2})-(\d{2})\.db$/;
const days = 7;
const weeks = 4;

/** `daily-2026-11-25.db`, by the reader's day. */
export function dailyName(now: number): string {
  const date = new Date(now);
  const two = (number: number): string => String(number).padStart(2, '0');
  return `daily-${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}.db`;
}

/**
 * Names of those to remove. `mostBytes`: of all that stay together; the latest stays whatever its size. `now`: what is named
 * after a later day than tomorrow was made by another clock than this one. Which of the two is wrong nobody can tell: those
 * have places of their own, so that neither kind drives out the other.
 */
export function surplusBackups(backups: readonly KeptBackup[], mostBytes: number, now: number): string[] {
  // Who travels west may have one of tomorrow.
  const tomorrow = dailyName(now + 86_400_000);
  const ours = backups
    .filter(({ name }) => named.test(name))
    .sort((one, other) => (one.name < other.name ? 1 : -1));
  const past = ours.filter(({ name }) => name <= tomorrow);
  const toCome = ours.filter(({ name }) => name > tomorrow);
  const kept = new Set([...rotated(past), ...rotated(toCome)]);
  let bytes = 0;
  return [...past, ...toCome].flatMap(({ name, bytes: size }, index) => {
    bytes += kept.has(name) ? size : 0;
    return kept.has(name) && (index === 0 || bytes <= mostBytes) ? [] : [name];
  });
}

/** Names of those that stay, of some in order, latest first. */
function rotated(ours: readonly KeptBackup[]): string[] {
  const kept = ours.slice(0, days).map(({ name }) => name);
  const seen = new Set<number>();
  for (const { name } of ours.slice(days)) {
    const week = weekOf(name);
    if (seen.size === weeks || seen.has(week)) continue;
    seen.add(week);
    kept.push(name);
  }
  return kept;
}

/** Number of the week since 1970, from Monday. */
function weekOf(name: string): number {
  const [, year, month, day] = named.exec(name) ?? [];
  const date = Date.UTC(Number(year), Number(month) - 1, Number(day)) / 86_400_000;
  return Math.floor((date + 3) / 7);
}
