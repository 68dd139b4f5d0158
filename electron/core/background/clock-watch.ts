/** Notices when the system's clock is set, and puts right what the library planned by it. */

import { repeat } from '../base/repeat.ts';
import { followClockBack } from '../library/connection/clock-back.ts';
import type { Library } from '../library/connection/open.ts';

export type ClockWatch = {
  /** Looks at the clock now; the first time, at what was written before this session. */
  look(): void;
  /** How long the clock has been as it is, in ms; infinite when it has not been set in this session. */
  steadyMs(): number;
  start(): void;
  stop(): Promise<void>;
};

const lookEveryMs = 15_000;
/** Clocks are corrected by seconds all the time. */
const toleranceMs = 60_000;

export function createClockWatch({
  library,
  now,
  elapsed,
  onBackgroundError,
}: {
  library: Library;
  now: () => number;
  elapsed: () => number;
  onBackgroundError: (error: unknown) => void;
}): ClockWatch {
  /** What the clock showed when so much had elapsed; null: nobody has looked yet. */
  let last: { now: number; elapsed: number } | null = null;
  let setAt: number | null = null;

  function look(): undefined {
    const present = { now: now(), elapsed: elapsed() };
    // By how much the clock went further than the time that passed: a machine that slept looks the same as one set forward.
    const ahead = last === null ? 0 : present.now - last.now - (present.elapsed - last.elapsed);
    const isFirst = last === null;
    if (isFirst || ahead < -toleranceMs) followClockBack(library, present.now, { withArticles: !isFirst });
    last = present;
    if (Math.abs(ahead) > toleranceMs) setAt = present.elapsed;
  }

  // Where another program is writing, the next look does it.
  const { start, stop } = repeat({ work: look, everyMs: lookEveryMs, onError: onBackgroundError });

  return {
    look,
    steadyMs() {
      look();
      return setAt === null ? Number.POSITIVE_INFINITY : elapsed() - setAt;
    },
    start,
    stop,
  };
}
