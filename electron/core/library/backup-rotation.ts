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

/** Names of those to remove. `mostBytes`: of all that stay together; the latest stays whatever its size. */
export function surplusBackups(backups: readonly KeptBackup[], mostBytes: number): string[] {
  const ours = backups
    .filter(({ name }) => named.test(name))
    .sort((one, other) => (one.name < other.name ? 1 : -1));
  const kept = new Set(ours.slice(0, days).map(({ name }) => name));
  const seen = new Set<number>();
  for (const { name } of ours.slice(days)) {
    const week = weekOf(name);
    if (seen.size < weeks && !seen.has(week)) {
      seen.add(week);
      kept.add(name);
    }
  }
  let bytes = 0;
  return ours.flatMap(({ name, bytes: size }, index) => {
    bytes += kept.has(name) ? size : 0;
    return kept.has(name) && (index === 0 || bytes <= mostBytes) ? [] : [name];
  });
}

/** Number of the week since 1970, from Monday. */
function weekOf(name: string): number {
  const [, year, month, day] = named.exec(name) ?? [];
  const date = Date.UTC(Number(year), Number(month) - 1, Number(day)) / 86_400_000;
  return Math.floor((date + 3) / 7);
}
