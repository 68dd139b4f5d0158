/** Runs something behind everything else: some time after the last change, when nothing else is under way, and not too often. */

export type QuietRunner = {
  start(): void;
  /** Something has changed that it may have to follow. */
  note(): void;
  stop(): Promise<void>;
};

export type QuietTimes = {
  /** Without a change for so long it is quiet. */
  settleMs: number;
  /** A reader who changes something all the time puts it off no longer than this. */
  mostSettleMs: number;
  /** Between the end of a run and the next. */
  leastPauseMs: number;
  /** Without any change it runs again after this. */
  mostPauseMs: number;
};

/** `run` gets a signal that fires when it is to end; what it throws goes to `onError`. */
export function createQuietRunner(ports: {
  times: QuietTimes;
  isBusy: () => boolean;
  run: (signal: AbortSignal) => Promise<void>;
  onError: (error: unknown) => void;
}): QuietRunner {
  const { settleMs, mostSettleMs, leastPauseMs, mostPauseMs } = ports.times;
  const stopping = new AbortController();
  let timer: ReturnType<typeof setTimeout> | null = null;
  let dueAt = Number.POSITIVE_INFINITY;
  let notBefore = 0;
  let notedAt: number | null = null;
  let running: Promise<void> | null = null;

  function plan(at: number): void {
    if (stopping.signal.aborted) return;
    if (timer !== null) clearTimeout(timer);
    dueAt = at;
    timer = setTimeout(look, Math.max(0, at - performance.now()));
    timer.unref();
  }

  function look(): void {
    timer = null;
    if (ports.isBusy()) {
      plan(performance.now() + settleMs);
      return;
    }
    notedAt = null;
    running = ports
      .run(stopping.signal)
      .catch(ports.onError)
      .finally(() => {
        running = null;
        notBefore = performance.now() + leastPauseMs;
        plan(performance.now() + mostPauseMs);
      });
  }

  return {
    start: () => plan(performance.now() + settleMs),
    note() {
      // What it changes itself is no reason to run again, and before the start nothing runs.
      if (running !== null || dueAt === Number.POSITIVE_INFINITY) return;
      const now = performance.now();
      notedAt ??= now;
      plan(Math.max(Math.min(now + settleMs, notedAt + mostSettleMs), notBefore));
    },
    async stop() {
      stopping.abort();
      if (timer !== null) clearTimeout(timer);
      await running;
    },
  };
}
