/** The one timer loop of core: runs some work again and again, never twice at once. */

export type Repeat = {
  /** Begins. The first run is after `firstMs`. */
  start(firstMs?: number): void;
  /** Runs next after `ms` instead, sooner or later. A run under way is followed by one after `ms`. Ignored unless started. */
  plan(ms: number): void;
  isStarted(): boolean;
  /** Aborts the run under way, waits for it, and begins none after it. */
  stop(): Promise<void>;
};

/** Milliseconds until the next run; null: none until `plan` is called; undefined: after `everyMs`. */
export type NextRun = number | null | undefined;

export type RepeatOptions = {
  /** Gets a signal that aborts when the loop is stopped. */
  work: (signal: AbortSignal) => NextRun | Promise<NextRun>;
  everyMs: number;
  /** Before the first run, unless `start` says otherwise. */
  firstMs?: number;
  /** Share of `everyMs` by which each wait is longer at random, so that several programs do not run in step. */
  jitter?: number;
  /** Whether the machine's power and network allow a run now. Otherwise it is looked at again after `recheckMs`. */
  isAllowed?: () => boolean;
  recheckMs?: number;
  /** Whether the timer keeps the process alive. */
  keepsAlive?: boolean;
  /** What a run threw; the next one comes all the same. Nothing is reported once it was stopped. */
  onError: (error: unknown) => void;
  random?: () => number;
};

export function repeat(options: RepeatOptions): Repeat {
  const { work, everyMs, jitter = 0, recheckMs = everyMs, random = Math.random } = options;
  const stopped = new AbortController();
  let timer: ReturnType<typeof setTimeout> | null = null;
  let running: Promise<void> | null = null;
  let isStarted = false;
  let isWorking = false;
  /** Asked for during a run. */
  let plannedMs: number | null = null;

  function wait(ms: number): void {
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(look, Math.max(0, ms));
    if (options.keepsAlive !== true) timer.unref();
  }

  function look(): void {
    timer = null;
    if (options.isAllowed?.() === false) wait(recheckMs);
    else run();
  }

  /** Work that is not asynchronous is done when this returns, and so is the next wait begun. */
  function run(): void {
    isWorking = true;
    try {
      const next = work(stopped.signal);
      if (!(next instanceof Promise)) {
        goOn(next);
        return;
      }
      running = next.then(goOn, fail);
    } catch (error) {
      fail(error);
    }
  }

  function fail(error: unknown): void {
    if (!stopped.signal.aborted) options.onError(error);
    goOn(undefined);
  }

  function goOn(next: NextRun): void {
    running = null;
    isWorking = false;
    if (!isStarted) return;
    const planned = plannedMs;
    plannedMs = null;
    if (planned !== null) wait(planned);
    else if (typeof next === 'number') wait(next);
    else if (next !== null) wait(everyMs * (1 + jitter * random()));
  }

  return {
    start(firstMs = options.firstMs ?? everyMs) {
      if (isStarted || stopped.signal.aborted) return;
      isStarted = true;
      wait(firstMs);
    },
    plan(ms) {
      if (!isStarted) return;
      if (isWorking) plannedMs = ms;
      else wait(ms);
    },
    isStarted: () => isStarted,
    async stop() {
      isStarted = false;
      stopped.abort();
      if (timer !== null) clearTimeout(timer);
      timer = null;
      await running;
    },
  };
}
