/** What a virtual list draws beside what is in sight. */
import { defaultRangeExtractor, type Range } from '@tanstack/react-virtual';

/** The indexes in sight, and one more wherever it is: what has the focus, or is pointed at, stays in the document. -1: none. */
export function keptInRange(range: Range, index: number): number[] {
  const shown = defaultRangeExtractor(range);
  return index < 0 || shown.includes(index) ? shown : [...shown, index].sort((one, other) => one - other);
}
