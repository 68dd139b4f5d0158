/** How SQLite answers the very statements the program runs: a copy of them in a test would stay true when they change. */
import type { Database, Statement } from 'better-sqlite3';

export type RunStatement = { sql: string; steps: string[] };

type Given = { sql: string; parameters: unknown[] };

/** Statements that read rows while `run` does its work, in their order, each with the steps of its plan. */
export async function plansOf(db: Database, run: () => unknown): Promise<RunStatement[]> {
  const given = await readStatements(db, run);
  return given.map(({ sql, parameters }) => ({
    sql,
    steps: db
      .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
      .all(...parameters)
      .map((row) => row.detail),
  }));
}

async function readStatements(db: Database, run: () => unknown): Promise<Given[]> {
  const given: Given[] = [];
  const { prepare } = db;
  const own = Object.getOwnPropertyDescriptor(db, 'prepare');
  const watched = (sql: string): unknown => {
    const statement: Statement<unknown[]> = prepare.call(db, sql) as Statement<unknown[]>;
    for (const way of ['all', 'get', 'iterate'] as const) {
      const read: (...parameters: unknown[]) => unknown = statement[way];
      Object.defineProperty(statement, way, {
        value: (...parameters: unknown[]) => {
          given.push({ sql, parameters });
          return read.apply(statement, parameters);
        },
      });
    }
    return statement;
  };
  Object.defineProperty(db, 'prepare', { value: watched, configurable: true });
  try {
    await run();
  } finally {
    if (own === undefined) Reflect.deleteProperty(db, 'prepare');
    else Object.defineProperty(db, 'prepare', own);
  }
  return given;
}
