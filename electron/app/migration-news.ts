/** Tells how far an older library has been brought up to date, while the thread that does it can tell nothing. */
import { stat } from 'node:fs/promises';
import type { EventPayload } from '../../shared/contract.ts';
import type { MigrationStep } from '../core/library/connection/open.ts';

export type MigrationNews = { note(step: MigrationStep): void; end(): void };

/** A page may come in the middle of it: it is told again and again. */
const everyMs = 300;

export function createMigrationNews(
  tell: (progress: EventPayload<'library.migrating'>) => void,
): MigrationNews {
  let current: MigrationStep | null = null;
  let timer: NodeJS.Timeout | null = null;

  async function report(): Promise<void> {
    const step = current;
    if (step === null) return;
    const progress = await progressOf(step);
    // Another part of it may have begun meanwhile, or all be over.
    if (step === current) tell(progress);
  }

  return {
    note(step) {
      current = step;
      timer ??= setInterval(() => void report(), everyMs);
      tell(step.phase === 'schema' ? step : { phase: 'backup', done: 0, total: step.bytes });
    },
    end() {
      current = null;
      if (timer !== null) clearInterval(timer);
      timer = null;
    },
  };
}

async function progressOf(step: MigrationStep): Promise<EventPayload<'library.migrating'>> {
  if (step.phase === 'schema') return step;
  // Not there yet, or renamed already: nothing can be said of how far it is.
  const size = await stat(step.file).then(
    (found) => found.size,
    () => 0,
  );
  return { phase: 'backup', done: Math.min(size, step.bytes), total: step.bytes };
}
