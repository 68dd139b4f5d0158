/**
 * Prepared statements, each compiled once a connection: a refresh runs the same dozen tens of thousands of times. Thrown
 * away, they would cost more still: the collector frees thousands in one go, and the thread stands meanwhile.
 */
import type { Statement } from 'better-sqlite3';
import type { Database } from './driver.ts';

const known = new WeakMap<Database, Map<string, Statement<unknown[]>>>();

/**
 * The connection's own statement of that text, for fixed texts only: what is built from a query would fill its memory.
 * Throws what SQLite throws at preparing.
 */
export function prepared<Row = unknown>(db: Database, sql: string): Statement<unknown[], Row> {
  let statements = known.get(db);
  if (statements === undefined) {
    statements = new Map();
    known.set(db, statements);
  }
  let statement = statements.get(sql);
  if (statement === undefined) {
    statement = db.prepare<unknown[]>(sql);
    statements.set(sql, statement);
  }
  return statement as Statement<unknown[], Row>;
}
