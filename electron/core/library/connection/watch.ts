/** Notices what another process (the command line) wrote to the same library, and files that are no longer the library's. */

import type { EventBus } from '../../base/events.ts';
import { repeat } from '../../base/repeat.ts';
import type { Library } from './open.ts';
import { getSettings } from './settings-table.ts';

const lookEveryMs = 1000;

/** `data_version` changes only when another connection committed. */
export function createWriterWatch(
  library: Library,
  bus: EventBus,
  onError: (error: unknown) => void,
): { start(): void; stop(): Promise<void> } {
  const version = (): unknown => library.db.pragma('data_version', { simple: true });
  let last: unknown;
  const loop = repeat({
    work() {
      library.checkFiles();
      const current = version();
      if (current === last) return;
      last = current;
      bus.emit('feeds.changed', { feedIds: 'any' });
      bus.emit('articles.changed', { articleIds: 'any', feedIds: 'any' });
      bus.emit('tags.changed', {});
      bus.emit('smart.changed', {});
      bus.emit('rules.changed', {});
      bus.emit('settings.changed', getSettings(library));
    },
    everyMs: lookEveryMs,
    keepsAlive: true,
    onError,
  });
  return {
    start() {
      last = version();
      loop.start();
    },
    stop: loop.stop,
  };
}
