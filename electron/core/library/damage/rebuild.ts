/**
 * Rebuilds a library from the readable rows of a damaged one. Rows are copied unchanged; counts and indexes follow from them.
 * Unreadable rows come from a backup if it has them. Articles that then lack a part are completed, so that the user's marks
 * survive. Called by `rescue/repair.ts`.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { AppError } from '../../../../shared/errors.ts';
import type { LostRows } from '../../../../shared/model/rescue.ts';
import { damageIn, damageOf, isConstraint } from '../connection/damage-mark.ts';
import { type Database, sqliteDriver } from '../connection/driver.ts';
import type { Library } from '../connection/open.ts';
import { completeArticles } from './complete-articles.ts';
import { indexAll } from './index-anew.ts';
import {
  type LostRange,
  lowestRowId,
  type SalvagedRow,
  salvageRows,
  type TableShape,
} from './salvage-rows.ts';
import { hasTable, tableShapes } from './table-shapes.ts';

export type RebuildOptions = {
  /** The latest backup with the same schema; null: there is none. */
  backup: string | null;
  signal: AbortSignal;
  /** Rows, of about so many. */
  onProgress: (done: number, total: number) => void;
};

export type Rebuilt = { lost: LostRows[]; fromBackup: number };

/** Rows between two turns of the thread. */
const rowsATurn = 2000;

/**
 * `from`: the damaged database, a copy nobody else uses. `into`: a fresh library of its schema, empty. Throws `cancelled`, and
 * `library-damaged` where not even the schema can be read.
 */
export async function rebuildLibrary(from: string, into: Library, options: RebuildOptions): Promise<Rebuilt> {
  const Driver = sqliteDriver();
  const source = new Driver(from, { readonly: true, fileMustExist: true });
  // What of the schema cannot be read is passed over: a trigger is no loss. https://sqlite.org/pragma.html#pragma_writable_schema
  source.unsafeMode(true);
  source.pragma('writable_schema = ON');
  const backup = options.backup === null ? null : new Driver(options.backup, { readonly: true });
  const { db } = into;
  db.pragma('foreign_keys = OFF');
  db.pragma('synchronous = OFF');
  try {
    const result = await copyTables(source, backup, db, options);
    const { withoutText, withoutFacts } = await completeArticles(into, source, { signal: options.signal });
    dropOrphans(db);
    // Last: what was dropped must not stay in the index.
    await indexAll(into, { signal: options.signal, onProgress: () => undefined });
    const articles = [
      { table: 'articles', count: withoutFacts },
      { table: 'article_content', count: withoutText },
    ];
    return {
      ...result,
      // Of these it is known by what is missing.
      lost: [
        ...result.lost.filter(({ table }) => articles.every((one) => one.table !== table)),
        ...articles.filter(({ count }) => count > 0),
      ],
    };
  } finally {
    if (db.inTransaction) db.exec('ROLLBACK');
    db.pragma('foreign_keys = ON');
    db.pragma('synchronous = FULL');
    source.close();
    backup?.close();
  }
}

async function copyTables(
  source: Database,
  backup: Database | null,
  db: Database,
  { signal, onProgress }: RebuildOptions,
): Promise<Rebuilt> {
  const shapes = tableShapes(db);
  // Nothing put together of nothing would look like a library that was empty.
  if (!shapes.some(({ name }) => hasTable(source, name))) {
    throw damageOf('no table can be read');
  }
  const expected = new Map(shapes.map(({ name }) => [name, countRows(source, name)]));
  const total = [...expected.values()].reduce<number>((sum, count) => sum + (count ?? 0), 0);
  const lost: LostRows[] = [];
  let done = 0;
  let fromBackup = 0;
  for (const shape of shapes) {
    const insert = db.prepare(
      `INSERT OR IGNORE INTO "${shape.name}" (${shape.columns.map((column) => `"${column}"`).join(', ')})
       VALUES (${shape.columns.map(() => '?').join(', ')})`,
    );
    const put = (values: SalvagedRow): void => {
      done += 1;
      try {
        insert.run(...values);
      } catch (error) {
        // A value that has become one the column cannot hold: the row is lost like one that cannot be read.
        if (!isConstraint(error)) throw error;
      }
      if (done % rowsATurn === 0) onProgress(Math.min(done, total), total);
    };
    const pause = async (): Promise<void> => {
      await nextTurn();
      if (signal.aborted) throw new AppError('cancelled');
    };
    db.exec('BEGIN');
    // What a fresh library brings along would stand in the way of what was there.
    db.exec(`DELETE FROM "${shape.name}"`);
    const salvaged = hasTable(source, shape.name)
      ? await salvageRows(source, shape, put, pause)
      : { lost: [{ after: lowestRowId, before: null }], isComplete: false };
    if (!salvaged.isComplete && backup !== null) {
      fromBackup += putFromBackup(backup, shape, salvaged.lost, insert);
    }
    db.exec('COMMIT');
    const wanted = expected.get(shape.name) ?? null;
    const missing = wanted === null ? null : wanted - countOf(db, shape.name);
    if (missing === null ? !salvaged.isComplete : missing > 0)
      lost.push({ table: shape.name, count: missing });
  }
  onProgress(total, total);
  return { lost, fromBackup };
}

/** By the smallest of its indexes, which may be whole where the table is not; null: it cannot be counted. */
function countRows(db: Database, table: string): number | null {
  if (!hasTable(db, table)) return null;
  try {
    return countOf(db, table);
  } catch (error) {
    if (damageIn(error) === null) throw error;
    return null;
  }
}

const countOf = (db: Database, table: string): number =>
  Number(db.prepare(`SELECT count(*) FROM "${table}"`).pluck().get());

/** Rows that were lost and that the backup has. Of a table WITHOUT ROWID: whatever is missing, for nobody knows which were lost. */
function putFromBackup(
  backup: Database,
  { name: table, columns, key }: TableShape,
  ranges: readonly LostRange[],
  insert: { run(...values: unknown[]): { changes: number } },
): number {
  const names = columns.map((column) => `"${column}"`).join(', ');
  let count = 0;
  const put = (rows: Iterable<unknown>): void => {
    for (const values of rows) {
      try {
        count += insert.run(...(values as unknown[])).changes;
      } catch (error) {
        if (!isConstraint(error)) throw error;
      }
    }
  };
  if (key !== null) {
    put(backup.prepare(`SELECT ${names} FROM "${table}"`).raw().safeIntegers().iterate());
    return count;
  }
  const between = backup
    .prepare(`SELECT ${names} FROM "${table}" WHERE rowid > ? AND (? IS NULL OR rowid < ?)`)
    .raw()
    .safeIntegers();
  for (const { after, before } of ranges) put(between.iterate(after, before, before));
  return count;
}

/** Rows that name what is not there, until there are none: taking one away may leave others behind. */
function dropOrphans(db: Database): void {
  for (;;) {
    const orphans = db.pragma('foreign_key_check') as {
      table: string;
      rowid: number | null;
      parent: string;
    }[];
    if (orphans.length === 0) return;
    db.transaction(() => {
      for (const table of new Set(orphans.map((orphan) => orphan.table))) dropOrphansOf(db, table);
    })();
  }
}

function dropOrphansOf(db: Database, table: string): void {
  type Key = { id: number; seq: number; table: string; from: string; to: string | null; on_delete: string };
  const keys = db.prepare<[string], Key>('SELECT * FROM pragma_foreign_key_list(?)').all(table);
  for (const id of new Set(keys.map((key) => key.id))) {
    const parts = keys.filter((key) => key.id === id);
    const [first] = parts;
    if (first === undefined) continue;
    const isNamed = parts
      .map((part) => `parent."${part.to ?? part.from}" = "${table}"."${part.from}"`)
      .join(' AND ');
    const isOrphan = `${parts.map((part) => `"${table}"."${part.from}" IS NOT NULL`).join(' AND ')}
      AND NOT EXISTS (SELECT 1 FROM "${first.table}" parent WHERE ${isNamed})`;
    // A feed whose folder is gone stands in none; a word about an article that is gone goes.
    db.exec(
      first.on_delete === 'SET NULL'
        ? `UPDATE "${table}" SET ${parts.map((part) => `"${part.from}" = NULL`).join(', ')} WHERE ${isOrphan}`
        : `DELETE FROM "${table}" WHERE ${isOrphan}`,
    );
  }
}
