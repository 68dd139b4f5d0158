/** Whether the machine is awake: while it falls asleep and just after it wakes, nothing is asked in the background. */

export type Awake = {
  isAwake(): boolean;
  /** The system said it is going to sleep, or that it has woken. */
  note(state: PowerState): void;
};

export type PowerState = 'suspend' | 'resume';

/** A network takes a moment to come back; what is asked before would fail, and look like a server's fault. */
const settleMs = 5_000;
/** Without a word of waking: if so much time has passed awake, it was missed, or the machine never slept. */
const mostAsleepMs = 60_000;

export function createAwake({ elapsed }: { elapsed: () => number }): Awake {
  let notBefore = Number.NEGATIVE_INFINITY;
  return {
    isAwake: () => elapsed() >= notBefore,
    note(state) {
      notBefore = elapsed() + (state === 'suspend' ? mostAsleepMs : settleMs);
    },
  };
}
