/** What core is made of at run time: services that are started in order and stopped in reverse. */

export type Service = {
  name: string;
  start?: () => unknown;
  /** `soon`: the user waits for the program to end; `complete`: what was begun is finished first. */
  stop?: (how: 'soon' | 'complete') => unknown;
};

/** A service that begins soon when the user wants everything fresh at the start, else later. */
export const eagerService = (
  name: string,
  { start, stop }: { start(isEager: boolean): void; stop(): Promise<void> },
  isEager: () => boolean,
): Service => ({ name, start: () => start(isEager()), stop });

/** Gives the start and the stop of something a name. */
export const service = (
  name: string,
  { start, stop }: { start(): void; stop(): Promise<void> },
): Service => ({ name, start, stop });

/**
 * Stops all in reverse order, one after the other, those after a failing one too: what goes on would find the library closed.
 * Throws the first error at the end.
 */
export async function stopInReverse(services: readonly Service[], how: 'soon' | 'complete'): Promise<void> {
  const errors: unknown[] = [];
  for (const { stop } of services.toReversed()) {
    try {
      await stop?.(how);
    } catch (error) {
      errors.push(error);
    }
  }
  if (errors.length > 0) throw errors[0];
}
