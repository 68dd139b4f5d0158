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

/** Strings, a map and garbage, as parsers make them: a third of a yardstick. */
function ordinaryWork(): number {
  const counts = new Map<string, number>();
  for (let index = 0; index < 20_000; index += 1) {
    const word = `word ${(index * 7919) % 6_007}`.toUpperCase().slice(2);
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts.size;
}

let isWarm = false;

/** Milliseconds of the processor's time that one yardstick takes now: about ten on a fast machine. */
export function yardstickMs(): number {
  // The first rounds are those in which the code is compiled.
  for (let round = 0; !isWarm && round < 6; round += 1) ordinaryWork();
  isWarm = true;
  const took: number[] = [];
  for (let round = 0; round < 5; round += 1) {
    const startedAt = cpuNow();
    if (ordinaryWork() !== 6_007) throw new Error('the yardstick is another');
    took.push(cpuNow() - startedAt);
  }
  return 3 * (took.toSorted((one, other) => one - other)[2] ?? 0);
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
