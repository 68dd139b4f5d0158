/**
 * What a tag is called: its name, its other names, and its place in the tree (`a/b` stands below `a`). Two spellings that
 * differ only in case or accents are one tag; the first spelling stays.
 */
import { AppError } from '../../../../shared/errors.ts';
import { fold } from '../../text/fold.ts';
import type { Library } from '../connection/open.ts';
import { prepared } from '../connection/statements.ts';

export type TagRow = { id: number; name: string; folded: string; colour: string | null };

/** `work / rust/` → `work/rust`. Throws `invalid-input` when nothing is left. */
export function tidyTagName(name: string): string {
  const tidy = name
    .split('/')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join('/');
  if (tidy === '') {
    throw new AppError('invalid-input', { field: 'tag', reason: 'tag-without-name' });
  }
  return tidy;
}

const selectTag = `SELECT t.id, t.name, t.folded, t.colour FROM tag_names n JOIN tags t ON t.id = n.tag_id
  WHERE n.folded = ?`;

/** The tag that goes by that name, its own or another one; null when there is none. */
export function findTag(library: Library, name: string): TagRow | null {
  return prepared<TagRow>(library.db, selectTag).get(fold(name)) ?? null;
}

/** Throws `not-found`. */
export function getTag(library: Library, name: string): TagRow {
  const tag = findTag(library, tidyTagName(name));
  if (tag === null) throw new AppError('not-found', { what: 'tag', name });
  return tag;
}

/** That tag and all below it. */
export function tagTree(library: Library, path: string): TagRow[] {
  return prepared<TagRow>(
    library.db,
    `SELECT t.id, t.name, t.folded, t.colour FROM tag_paths p JOIN tags t ON t.id = p.tag_id
     WHERE p.path = ? ORDER BY t.folded`,
  ).all(fold(path));
}

/** The id of the tag that goes by that name; made when there is none. */
export function ensureTag(library: Library, name: string): number {
  const tidy = tidyTagName(name);
  const known = findTag(library, tidy);
  return known?.id ?? insertTag(library, { id: null, name: tidy, folded: fold(tidy), colour: null });
}

/** `id` null: a new one. */
export function insertTag(library: Library, tag: Omit<TagRow, 'id'> & { id: number | null }): number {
  const { lastInsertRowid } = prepared(
    library.db,
    'INSERT INTO tags (id, name, folded, colour) VALUES (?, ?, ?, ?)',
  ).run(tag.id, tag.name, tag.folded, tag.colour);
  const id = Number(lastInsertRowid);
  const path = prepared(library.db, 'INSERT INTO tag_paths (path, tag_id) VALUES (?, ?)');
  for (const each of pathsOf(tag.folded)) path.run(each, id);
  return id;
}

/** `a/b/c` → `a`, `a/b`, `a/b/c`. */
function pathsOf(folded: string): string[] {
  const parts = folded.split('/');
  return parts.map((_part, index) => parts.slice(0, index + 1).join('/')).filter((path) => path !== '');
}

/** Only the spelling: the name must mean the same tag. */
export function respellTag(library: Library, tagId: number, name: string): void {
  prepared(library.db, 'UPDATE tags SET name = ? WHERE id = ?').run(name, tagId);
}

export function setTagColour(library: Library, tagId: number, colour: string | null): void {
  prepared(library.db, 'UPDATE tags SET colour = ? WHERE id = ?').run(colour, tagId);
}

export type TagAlias = { folded: string; name: string };

export function aliasesOf(library: Library, tagId: number): TagAlias[] {
  return prepared<TagAlias>(
    library.db,
    'SELECT folded, name FROM tag_aliases WHERE tag_id = ? ORDER BY folded',
  ).all(tagId);
}

/**
 * All other names a tag shall have. Throws `already-exists` when one of them is another tag, or means one: a merge says
 * what should become of the articles, an alias does not.
 */
export function setAliases(library: Library, tagId: number, names: readonly string[]): void {
  const wanted = new Map(names.map(tidyTagName).map((name) => [fold(name), name]));
  for (const [folded, name] of wanted) {
    const other = findTag(library, name);
    if (other !== null && (other.id !== tagId || other.folded === folded)) {
      throw new AppError('already-exists', { what: 'tag', name });
    }
  }
  prepared(library.db, 'DELETE FROM tag_aliases WHERE tag_id = ?').run(tagId);
  for (const [folded, name] of wanted) putAlias(library, tagId, { folded, name });
}

/** Whatever the name meant before, it means that tag now; a tag of that name it may not be. */
export function putAlias(library: Library, tagId: number, alias: TagAlias): void {
  prepared(
    library.db,
    `INSERT OR REPLACE INTO tag_aliases (folded, name, tag_id)
     SELECT ?, ?, id FROM tags WHERE id = ? AND NOT EXISTS (SELECT 1 FROM tags WHERE folded = ?)`,
  ).run(alias.folded, alias.name, tagId, alias.folded);
}

export function dropAliases(library: Library, tagId: number): void {
  prepared(library.db, 'DELETE FROM tag_aliases WHERE tag_id = ?').run(tagId);
}

/** The tag alone: no article may carry it any more. */
export function deleteTag(library: Library, tagId: number): void {
  prepared(library.db, 'DELETE FROM tags WHERE id = ?').run(tagId);
}

/** A tag no article carries is none, unless the reader gave it a colour or another name. */
export function dropUnusedTags(library: Library): void {
  prepared(
    library.db,
    `DELETE FROM tags WHERE colour IS NULL AND NOT EXISTS (SELECT 1 FROM article_tags WHERE tag_id = tags.id)
       AND NOT EXISTS (SELECT 1 FROM tag_aliases WHERE tag_id = tags.id)`,
  ).run();
}

export function tagRowsOf(library: Library, ids: readonly number[]): TagRow[] {
  return prepared<TagRow>(
    library.db,
    'SELECT id, name, folded, colour FROM tags WHERE id IN (SELECT value FROM json_each(?)) ORDER BY folded',
  ).all(JSON.stringify(ids));
}
