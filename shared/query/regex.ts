/**
 * Regular expressions of the query language: case does not matter, letters beyond ASCII are whole, ^ and $ are the ends
 * of a line.
 */

/** null: it is none. What only the older syntax allows (`\-`) is read by that. */
export function readRegex(pattern: string): RegExp | null {
  for (const flags of ['imu', 'im']) {
    try {
      return new RegExp(pattern, flags);
    } catch {
      // The next syntax may have it.
    }
  }
  return null;
}
