/** The tables of a library whose rows are its truth, in an order in which each comes after those it names. */
import type { Database } from '../connection/driver.ts';
import type { TableShape } from './salvage-rows.ts';

/**
 * Not copied. Triggers and the index fill some anew from the rows that are; the others say who is at what just now, which is
 * nobody. `catching_up`: everything is indexed. `feed_readings`: what was lost is taken from the feeds that still have it.
 * `undo_log`: after a repair, rows may not be what they were.
 */
const derived: readonly string[] = [
  'feed_counts',
  'tag_counts',
  'path_counts',
  'authors',
  'source_tag_counts',
  'leases',
  'catching_up',
  'counting_together',
  'feed_readings',
  'undo_log',
];

type Column = { name: string; pk: number; hidden: number };

/** Of a database that can be read: a fresh one of the same schema. */
export function tableShapes(db: Database): TableShape[] {
  const names = db
    .prepare("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'")
    .pluck()
    .all() as string[];
  const kept = names.filter((name) => !name.startsWith('sqlite_') && !derived.includes(name));
  const sorted: string[] = [];
  const visit = (name: string): void => {
    if (sorted.includes(name)) return;
    for (const parent of parentsOf(db, name)) if (parent !== name && kept.includes(parent)) visit(parent);
    sorted.push(name);
  };
  for (const name of kept.sort()) visit(name);
  return sorted.map((name) => shapeOf(db, name));
}

/**
 * Whether SQLite can use the table: where a page of the schema is damaged, or an entry in it, some cannot be. Asks what it has
 * made of the schema: the schema itself may be unreadable, or name a table that its text does not define.
 */
export const hasTable = (db: Database, name: string): boolean =>
  db
    .prepare("SELECT 1 FROM pragma_table_list WHERE schema = 'main' AND type <> 'view' AND name = ?")
    .get(name) !== undefined;

/** `article_tags` is counted by paths when it is written. */
function parentsOf(db: Database, name: string): string[] {
  const named = db.prepare('SELECT "table" FROM pragma_foreign_key_list(?)').pluck().all(name) as string[];
  return name === 'article_tags' ? [...named, 'tag_paths'] : named;
}

function shapeOf(db: Database, name: string): TableShape {
  const columns = db.prepare<[string], Column>('SELECT * FROM pragma_table_xinfo(?)').all(name);
  const isWithout = db
    .prepare("SELECT wr FROM pragma_table_list WHERE schema = 'main' AND name = ?")
    .pluck()
    .get(name);
  const key = columns.filter(({ pk }) => pk > 0).sort((one, other) => one.pk - other.pk);
  return {
    name,
    columns: columns.filter(({ hidden }) => hidden === 0).map((column) => column.name),
    key: isWithout === 1 ? key.map((column) => column.name) : null,
  };
}
