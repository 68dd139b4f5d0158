/** Tags that feeds and rules add by themselves follow a tag to its new name. */
import type { RuleActions } from '../../../../shared/model/rules.ts';
import { fold } from '../../text/fold.ts';
import type { Library } from '../connection/open.ts';
import { prepared } from '../connection/statements.ts';

/** What stood there before. */
export type FormerAutoTags = { table: 'feeds' | 'rules'; id: number; json: string }[];

/** In the caller's transaction. */
export function followTag(library: Library, folded: string, into: string): FormerAutoTags {
  const renamed = (tags: readonly string[]): string[] => [
    ...new Map(
      tags.map((tag) => (fold(tag) === folded ? into : tag)).map((tag) => [fold(tag), tag]),
    ).values(),
  ];
  const has = (tags: readonly string[]): boolean => tags.some((tag) => fold(tag) === folded);
  const former: FormerAutoTags = [];
  const feeds = prepared<{ id: number; json: string }>(
    library.db,
    "SELECT id, auto_tags AS json FROM feeds WHERE auto_tags <> '[]'",
  ).all();
  for (const { id, json } of feeds) {
    const tags = JSON.parse(json) as string[];
    if (!has(tags)) continue;
    former.push({ table: 'feeds', id, json });
    write(library, 'feeds', id, JSON.stringify(renamed(tags)));
  }
  for (const { id, json } of prepared<{ id: number; json: string }>(
    library.db,
    'SELECT id, actions AS json FROM rules',
  ).all()) {
    const actions = JSON.parse(json) as RuleActions;
    if (!has(actions.tags)) continue;
    former.push({ table: 'rules', id, json });
    write(library, 'rules', id, JSON.stringify({ ...actions, tags: renamed(actions.tags) }));
  }
  return former;
}

export function restoreAutoTags(library: Library, former: FormerAutoTags): void {
  for (const { table, id, json } of former) write(library, table, id, json);
}

function write(library: Library, table: 'feeds' | 'rules', id: number, json: string): void {
  const column = table === 'feeds' ? 'auto_tags' : 'actions';
  prepared(library.db, `UPDATE ${table} SET ${column} = ? WHERE id = ?`).run(json, id);
}
