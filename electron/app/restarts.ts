/** How often something that ends by a fault is started again: a fault that comes back at once is not worn out by trying. */

export type Restarts = {
  /** Whether it may be started once more; that counts as one. */
  take(): boolean;
  /** Somebody asked for it: what was before no longer counts. */
  forget(): void;
};

export const mostRestarts = 3;
export const restartsWithinMs = 5 * 60_000;

export function createRestarts(
  now: () => number = Date.now,
  { most = mostRestarts, withinMs = restartsWithinMs } = {},
): Restarts {
  let times: number[] = [];
  return {
    take() {
      const at = now();
      times = times.filter((time) => at - time < withinMs);
      if (times.length >= most) return false;
      times.push(at);
      return true;
    },
    forget() {
      times = [];
    },
  };
}
