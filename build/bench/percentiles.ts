/** Times of one call, repeated. */
export type Times = { p50: number; p95: number };

/** Runs `call` `warmUp` times unmeasured and `runs` times measured; ms. */
export async function timesOf(
  call: (run: number) => unknown,
  { runs = 20, warmUp = 2 }: { runs?: number; warmUp?: number } = {},
): Promise<Times> {
  const times: number[] = [];
  for (let run = 0; run < runs + warmUp; run += 1) {
    const startedAt = performance.now();
    await call(run);
    if (run >= warmUp) times.push(performance.now() - startedAt);
  }
  times.sort((first, second) => first - second);
  const at = (share: number): number =>
    Number((times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0).toFixed(1));
  return { p50: at(0.5), p95: at(0.95) };
}
