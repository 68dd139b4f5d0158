/** What this session can take back: each change with how to undo it, kept in memory and bounded. */
import { randomUUID } from 'node:crypto';
import { AppError } from '../../shared/errors.ts';
import type { UndoEntry, UndoKind } from '../../shared/model/undo.ts';
import type { EventBus } from './events.ts';
import type { CorePorts } from './ports.ts';

export type Undoable = {
  kind: UndoKind;
  name?: string;
  /** How many articles it touched. */
  count: number;
  /** About how many numbers `undo` holds on to. */
  weight: number;
  undo: () => Promise<void> | void;
};

export type Undo = {
  /** Answers with the id to take it back by. */
  add(change: Undoable): string;
  /** Latest first. */
  list(): UndoEntry[];
  /** The latest when no id is given. Throws `not-found` when there is none (any more). */
  run(undoId?: string): Promise<UndoEntry>;
};

const mostEntries = 200;
const mostWeight = 4_000_000;
/** As long as deleted articles and feeds keep their content. */
export const undoKeptMs = 60 * 60_000;

export function createUndo(bus: EventBus, { now, elapsed }: Pick<CorePorts, 'now' | 'elapsed'>): Undo {
  /** `since`: by `elapsed`, for the clock may be set meanwhile. */
  type Held = { entry: UndoEntry; since: number; change: Undoable };
  /** Oldest first. */
  let held: Held[] = [];

  const bound = (): void => {
    const oldest = elapsed() - undoKeptMs;
    let weight = 0;
    const kept: Held[] = [];
    for (const one of held.toReversed()) {
      weight += one.change.weight;
      // The latest stays whatever it weighs: it is the one that is regretted.
      if (kept.length > 0 && (kept.length >= mostEntries || weight > mostWeight)) break;
      if (one.since > oldest) kept.unshift(one);
    }
    held = kept;
  };

  return {
    add(change) {
      const { kind, name = '', count } = change;
      const entry = { undoId: randomUUID(), kind, name, count, at: now() };
      held.push({ entry, since: elapsed(), change });
      bound();
      bus.emit('undo.changed', {});
      return entry.undoId;
    },
    list() {
      bound();
      return held.toReversed().map(({ entry }) => entry);
    },
    async run(undoId) {
      bound();
      const found = undoId === undefined ? held.at(-1) : held.find(({ entry }) => entry.undoId === undoId);
      if (found === undefined) throw new AppError('not-found', { what: 'change to undo' });
      // Gone from the list at once: it must not run twice.
      held = held.filter((one) => one !== found);
      try {
        await found.change.undo();
      } finally {
        bus.emit('undo.changed', {});
      }
      return found.entry;
    },
  };
}
