/** Lets what comes later wait for what came before. */

/**
 * A function that gives back what it is given: at once if it is there and nothing before it is waited for, else as a promise that
 * is settled after all earlier ones.
 */
export function createTurns(): <T>(value: T | Promise<T>) => T | Promise<T> {
  let before: Promise<void> | null = null;
  return (value) => {
    if (before === null && !(value instanceof Promise)) return value;
    const mine = Promise.all([value, before]).then(([answer]) => answer);
    const end = (): void => {
      if (before === ended) before = null;
    };
    const ended = mine.then(end, end);
    before = ended;
    return mine;
  };
}
