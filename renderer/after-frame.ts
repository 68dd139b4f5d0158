/** What waits for the screen. */

/** Where nothing is painted, as in a window nobody sees. */
const patienceMs = 1_000;

/** Runs it once the next frame has been handed over: what nobody sees is not to hold up what is seen. */
export function afterFrame(run: () => void): void {
  requestAnimationFrame(() => setTimeout(run));
}

let firstPaint: Promise<void> | null = null;

/**
 * Runs it once the page's first frame with something in it is on the screen (first contentful paint, Paint Timing), or has not come
 * for a second: between being handed over and being seen, that frame needs the processor.
 */
export function afterFirstPaint(run: () => void): void {
  firstPaint ??= PerformanceObserver.supportedEntryTypes.includes('paint')
    ? untilPainted()
    : new Promise(afterFrame);
  void firstPaint.then(run);
}

function untilPainted(): Promise<void> {
  return new Promise((resolve) => {
    const patience = setTimeout(resolve, patienceMs);
    new PerformanceObserver((list, observer) => {
      if (list.getEntriesByName('first-contentful-paint').length === 0) return;
      observer.disconnect();
      clearTimeout(patience);
      resolve();
    }).observe({ type: 'paint', buffered: true });
  });
}
