/** Tables whose definition has become another well-formed one: SQLite's own check finds nothing wrong with them. */
import type { Database } from '../connection/driver.ts';
import { openInMemory } from '../connection/open.ts';

type Column = { tableName: string; columnName: string };

/** Names of tables that are missing from `db` or lack one of their columns, by what its version says of them. */
export function wrongTables(db: Database): string[] {
  const fresh = openInMemory(Number(db.pragma('user_version', { simple: true })));
  try {
    const there = new Set(columnsOf(db).map(keyOf));
    const missing = columnsOf(fresh).filter((column) => !there.has(keyOf(column)));
    return [...new Set(missing.map(({ tableName }) => tableName))];
  } finally {
    fresh.close();
  }
}

const keyOf = ({ tableName, columnName }: Column): string => `${tableName}\0${columnName}`;

function columnsOf(db: Database): Column[] {
  return db
    .prepare<[], Column>(
      `SELECT tables.name AS tableName, columns.name AS columnName
       FROM pragma_table_list AS tables, pragma_table_xinfo(tables.name) AS columns
       WHERE tables.schema = 'main' AND tables.name NOT LIKE 'sqlite%'`,
    )
    .all();
}
