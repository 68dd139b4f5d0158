/**
 * What can be taken back. This session's changes are kept in memory with how to undo each; what was before most of them is also
 * in the library, by which other programs and later ones take them back. Both are bounded.
 */

import { randomUUID } from 'node:crypto';
import { AppError } from '../../../shared/errors.ts';
import type { LoggedChange, UndoEntry, UndoKind } from '../../../shared/model/undo.ts';
import type { EventBus } from '../base/events.ts';
import type { Library } from '../library/connection/open.ts';
import {
  claimUndo,
  listChanges,
  logChange,
  recipeOf,
  type UndoRecipe,
} from '../library/marks/undo-log-table.ts';

export type Undoable = {
  kind: UndoKind;
  name?: string;
  /** How many articles it touched. */
  count: number;
  /** About how many numbers `undo` holds on to. */
  weight: number;
  undo: () => Promise<void> | void;
  /** The same as data, for other programs. */
  recipe?: UndoRecipe;
};

export type Undo = {
  /** Answers with the id to take it back by. */
  add(change: Undoable): string;
  /** Latest first. */
  list(): UndoEntry[];
  /** The latest when no id is given. Throws `not-found` when there is none (any more). */
  run(undoId?: string): Promise<UndoEntry>;
  /** Changes of the last hour by any program, latest first. */
  log(): LoggedChange[];
  /** Throws `not-found` when it cannot be taken back by what the library knows, or is already. */
  runLogged(undoId: string, restore: (recipe: UndoRecipe) => Promise<void>): Promise<UndoEntry>;
};

const mostEntries = 200;
const mostWeight = 4_000_000;
/** As long as deleted articles and feeds keep their content. */
export const undoKeptMs = 60 * 60_000;

/** Heavier ones are not written down: packing takes a tenth of a second for a hundred thousand articles. */
const mostLoggedWeight = 400_000;

/** `since`: by `elapsed`, for the clock may be set meanwhile. */
type Held = { entry: UndoEntry; since: number; change: Undoable };

export function createUndo(
  bus: EventBus,
  {
    library,
    now,
    elapsed,
    onBackgroundError,
  }: {
    library: Library;
    now: () => number;
    elapsed: () => number;
    onBackgroundError: (error: unknown) => void;
  },
): Undo {
  /** Oldest first. */
  let held: Held[] = [];
  const bound = (): void => {
    held = withinBounds(held, elapsed() - undoKeptMs);
  };

  return {
    add(change) {
      const { kind, name = '', count } = change;
      const entry = { undoId: randomUUID(), kind, name, count, at: now() };
      held.push({ entry, since: elapsed(), change });
      bound();
      try {
        const recipe = change.weight > mostLoggedWeight ? null : (change.recipe ?? null);
        logChange(library, entry, recipe, now() - undoKeptMs);
      } catch (error) {
        // The change itself is done, and this program can take it back.
        onBackgroundError(error);
      }
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
      if (!claimUndo(library, found.entry.undoId, now()))
        throw new AppError('not-found', { what: 'change to undo' });
      try {
        await found.change.undo();
      } finally {
        bus.emit('undo.changed', {});
      }
      return found.entry;
    },
    log: () => listChanges(library, now() - undoKeptMs),
    async runLogged(undoId, restore) {
      const entry = listChanges(library, now() - undoKeptMs).find((one) => one.undoId === undoId);
      const recipe = recipeOf(library, undoId);
      if (entry === undefined || recipe === null || !claimUndo(library, undoId, now()))
        throw new AppError('not-found', { what: 'change to undo' });
      held = held.filter((one) => one.entry.undoId !== undoId);
      const { canUndo: _itWas, ...undone } = entry;
      try {
        await restore(recipe);
      } finally {
        bus.emit('undo.changed', {});
      }
      return undone;
    },
  };
}

/** Returns the latest changes that may be held, oldest first: `held` is in that order too. */
function withinBounds(held: readonly Held[], oldest: number): Held[] {
  let weight = 0;
  const kept: Held[] = [];
  for (const one of held.toReversed()) {
    weight += one.change.weight;
    // The latest stays whatever it weighs: it is the one that is regretted.
    if (kept.length > 0 && (kept.length >= mostEntries || weight > mostWeight)) break;
    if (one.since > oldest) kept.unshift(one);
  }
  return kept;
}
