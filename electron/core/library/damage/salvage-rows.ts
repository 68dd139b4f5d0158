/**
 * Reads what can be read of a table in a damaged database: row by row in the order of its key, and past what cannot be
 * read. A damaged leaf costs its own rows, a damaged branch those below it.
 */

import { damageIn } from '../connection/damage-mark.ts';
import type { Database } from '../connection/driver.ts';

export type TableShape = {
  name: string;
  columns: string[];
  /** Names of the key's columns in order, for a table WITHOUT ROWID; null: it has row ids. */
  key: string[] | null;
};

/** Row ids between these, both excluded, could not be read; null: to the end. */
export type LostRange = { after: bigint; before: bigint | null };

export type Salvaged = { rows: number; lost: LostRange[]; isComplete: boolean };

/** Values as SQLite has them: integers are bigint. */
export type SalvagedRow = unknown[];

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
export const lowestRowId = -(2n ** 63n);
const highest = 2n ** 63n - 1n;

/** Calls `onRow` for every row that can be read. Lets go of the thread through `pause`, now and then. */
export async function salvageRows(
  db: Database,
  table: TableShape,
  onRow: (values: SalvagedRow) => void,
  pause: () => Promise<void>,
): Promise<Salvaged> {
  return table.key === null
    ? byRowId(db, table, onRow, pause)
    : byKey(db, { ...table, key: table.key }, onRow, pause);
}

const batch = 500;

async function byRowId(
  db: Database,
  { name, columns }: TableShape,
  onRow: (values: SalvagedRow) => void,
  pause: () => Promise<void>,
): Promise<Salvaged> {
  const wanted = ['rowid', ...columns.map(quoted)].join(', ');
  const select = `SELECT ${wanted} FROM ${quoted(name)} NOT INDEXED WHERE rowid >= ? ORDER BY rowid LIMIT`;
  const many = db.prepare<[bigint], SalvagedRow>(`${select} ${batch}`).raw().safeIntegers();
  const one = db.prepare<[bigint], SalvagedRow>(`${select} 1`).raw().safeIntegers();
  const lost: LostRange[] = [];
  let rows = 0;
  let next: bigint = lowestRowId;
  for (;;) {
    let count = 0;
    try {
      for (const [rowId, ...values] of many.iterate(next)) {
        onRow(values);
        rows += 1;
        count += 1;
        if (rowId === highest) return { rows, lost, isComplete: lost.length === 0 };
        next = BigInt(rowId as bigint) + 1n;
      }
      if (count < batch) return { rows, lost, isComplete: lost.length === 0 };
    } catch (error) {
      if (damageIn(error) === null) throw error;
      const after = next === lowestRowId ? next : next - 1n;
      const found = nextReadable(one, next);
      lost.push({ after, before: found });
      if (found === null) return { rows, lost, isComplete: false };
      next = found;
    }
    await pause();
  }
}

type FromRowId = { get(from: bigint): SalvagedRow | undefined };

/** The first row at or after `from` that can be read, of which a row before it cannot; null: there is none. */
function nextReadable(one: FromRowId, from: bigint): bigint | null {
  /** `bad`: what comes first from there cannot be read. */
  const look = (at: bigint): bigint | 'bad' | 'end' => {
    try {
      const row = one.get(at);
      return row === undefined ? 'end' : BigInt(row[0] as bigint);
    } catch (error) {
      if (damageIn(error) === null) throw error;
      return 'bad';
    }
  };
  let bad = from;
  let good = from;
  // Row ids are times: where nothing was read yet the first step leads to 1, not through all that is below it.
  let step = from < 0n ? -from + 1n : 1n;
  let found = look(from);
  while (found === 'bad') {
    bad = good;
    if (good >= highest - step) return null;
    good += step;
    step *= 2n;
    found = look(good);
  }
  let first: bigint | 'end' = found;
  while (good - bad > 1n) {
    const middle = bad + (good - bad) / 2n;
    const there = look(middle);
    if (there === 'bad') bad = middle;
    else {
      good = middle;
      first = there;
    }
  }
  return first === 'end' ? null : first;
}

/** From both ends of the key; what lies between two damaged places is lost. */
async function byKey(
  db: Database,
  { name, columns, key }: TableShape & { key: string[] },
  onRow: (values: SalvagedRow) => void,
  pause: () => Promise<void>,
): Promise<Salvaged> {
  const select = (direction: 'ASC' | 'DESC'): string =>
    `SELECT ${columns.map(quoted).join(', ')} FROM ${quoted(name)} ORDER BY ${key
      .map((column) => `${quoted(column)} ${direction}`)
      .join(', ')}`;
  let rows = 0;
  const read = async (direction: 'ASC' | 'DESC'): Promise<boolean> => {
    try {
      for (const values of db.prepare<[], SalvagedRow>(select(direction)).raw().safeIntegers().iterate()) {
        onRow(values);
        rows += 1;
      }
      return true;
    } catch (error) {
      if (damageIn(error) === null) throw error;
      return false;
    }
  };
  const isComplete = await read('ASC');
  await pause();
  if (!isComplete) await read('DESC');
  return { rows, lost: [], isComplete };
}
