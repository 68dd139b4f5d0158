/**
 * Bounds on how long something takes, without a clock: its cost is the processor's time it takes, counted in yardsticks. A
 * yardstick is what a fixed piece of ordinary work takes on this machine at this moment, so that a slow or busy machine
 * makes both longer.
 */

/** Milliseconds this process has worked so far. The clock on the wall goes on while others have the machine. */
export function cpuNow(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Strings, a map and garbage, as parsers make them: about 10 ms on a fast machine. */
function ordinaryWork(): number {
  const counts = new Map<string, number>();
  for (let index = 0; index < 60_000; index += 1) {
    const word = `word ${(index * 7919) % 20_011}`.toUpperCase().slice(2);
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts.size;
}

/** Milliseconds of the processor's time that one yardstick takes now: the median of five. */
export function yardstickMs(): number {
  const took: number[] = [];
  // The first rounds are those in which the code is compiled.
  for (let round = -2; round < 5; round += 1) {
    const startedAt = cpuNow();
    if (ordinaryWork() !== 20_011) throw new Error('the yardstick is another');
    if (round >= 0) took.push(cpuNow() - startedAt);
  }
  return took.toSorted((one, other) => one - other)[2] ?? 0;
}

/** The yardstick is measured before and after, and the longer one counts: the machine may have become busy meanwhile. */
function inYardsticks(workedMs: number, before: number): number {
  return workedMs / Math.max(before, yardstickMs());
}

/** What `work` costs, in yardsticks. */
export function costOf(work: () => void): number {
  const before = yardstickMs();
  const startedAt = cpuNow();
  work();
  return inYardsticks(cpuNow() - startedAt, before);
}

/** As `costOf`, of work that resolves; what else this process does meanwhile counts too. */
export async function costOfAsync(work: () => Promise<unknown>): Promise<number> {
  const before = yardstickMs();
  const startedAt = cpuNow();
  await work();
  return inYardsticks(cpuNow() - startedAt, before);
}
