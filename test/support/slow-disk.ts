/** A disk that takes its time: each article that is written holds the library's lock for so long. */
import type { Library } from '../../electron/core/library/connection/open.ts';

export function slowDown(library: Library, ms: number): void {
  const cell = new Int32Array(new SharedArrayBuffer(4));
  library.db.function('take_time', () => {
    Atomics.wait(cell, 0, 0, ms);
    return null;
  });
  library.db.exec(
    'CREATE TEMP TRIGGER slow_disk AFTER INSERT ON article_state BEGIN SELECT take_time(); END',
  );
}
