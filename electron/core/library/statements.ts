/**
 * Statements kept for work that runs the same few thousands of times. Preparing anew costs little by itself; but the
 * collector frees them all in one go, and thousands at once hold up the thread that answers the window.
 */
import type { Database, Statement } from 'better-sqlite3';

const kept = new WeakMap<Database, Map<string, Statement>>();

/** For SQL that stands in the code as it is: what is put together from parts would fill the memory. */
export function statement<Parameters extends unknown[], Row = unknown>(
  db: Database,
  sql: string,
): Statement<Parameters, Row> {
  const statements = kept.get(db) ?? new Map<string, Statement>();
  kept.set(db, statements);
  const known = statements.get(sql) ?? db.prepare(sql);
  statements.set(sql, known);
  return known as unknown as Statement<Parameters, Row>;
}
