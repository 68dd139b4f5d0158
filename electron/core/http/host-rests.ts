/** Hosts that are left alone for a moment after they were asked. By timers, not by the clock: that may be set. */

export type HostRests = {
  rest(host: string, ms: number): void;
  has(host: string): boolean;
  hosts(): string[];
};

export function createHostRests(): HostRests {
  /** Host → its last rest: an earlier one ends without effect. */
  const resting = new Map<string, NodeJS.Timeout>();
  return {
    rest(host, ms) {
      const timer = setTimeout(() => {
        if (resting.get(host) === timer) resting.delete(host);
      }, ms);
      timer.unref();
      resting.set(host, timer);
    },
    has: (host) => resting.has(host),
    hosts: () => [...resting.keys()],
  };
}
