/** Folders of the feed tree. */
import { AppError } from '../../../../shared/errors.ts';
import type { Folder } from '../../../../shared/model/feeds.ts';
import type { Library } from '../connection/open.ts';
import { prepared } from '../connection/statements.ts';

type FolderRow = { id: number; parent_id: number | null; name: string; position: number };

const toFolder = (row: FolderRow): Folder => ({
  id: row.id,
  parentId: row.parent_id,
  name: row.name,
  position: row.position,
});

export function listFolders(library: Library): Folder[] {
  return library.db
    .prepare<[], FolderRow>(
      'SELECT id, parent_id, name, position FROM folders ORDER BY position, name COLLATE NOCASE',
    )
    .all()
    .map(toFolder);
}

/** Throws `not-found`. */
export function getFolder(library: Library, folderId: number): Folder {
  const row = prepared<FolderRow>(
    library.db,
    'SELECT id, parent_id, name, position FROM folders WHERE id = ?',
  ).get(folderId);
  if (row === undefined) throw new AppError('not-found', { what: 'folder', id: folderId });
  return toFolder(row);
}

/** The folder of that name in that place, made if it is not there. */
export function ensureFolder(library: Library, name: string, parentId: number | null): Folder {
  const found = prepared<{ id: number }>(
    library.db,
    'SELECT id FROM folders WHERE coalesce(parent_id, 0) = ? AND name = ? COLLATE NOCASE',
  ).get(parentId ?? 0, name);
  if (found !== undefined) return getFolder(library, found.id);
  if (parentId !== null) getFolder(library, parentId);
  const { lastInsertRowid } = library.db
    .prepare(
      `INSERT INTO folders (parent_id, name, position)
       VALUES (?, ?, (SELECT coalesce(max(position), 0) + 1 FROM folders))`,
    )
    .run(parentId, name);
  return getFolder(library, Number(lastInsertRowid));
}

/** Id of the innermost folder of a path such as ["DEV", "Languages"]; null for the root. */
export function ensureFolderPath(library: Library, path: readonly string[]): number | null {
  let parentId: number | null = null;
  for (const name of path) parentId = ensureFolder(library, name, parentId).id;
  return parentId;
}

/** What an OPML list said of a folder beyond its name; goes out with it again. The first list to say anything wins. */
export function keepFolderAttributes(
  library: Library,
  folderId: number,
  attributes: Record<string, string>,
): void {
  prepared(library.db, "UPDATE folders SET opml_attributes = ? WHERE id = ? AND opml_attributes = '{}'").run(
    JSON.stringify(attributes),
    folderId,
  );
}

/** By folder id; folders that have none are left out. */
export function listFolderAttributes(library: Library): Map<number, Record<string, string>> {
  const rows = library.db
    .prepare<[], { id: number; opml_attributes: string }>(
      "SELECT id, opml_attributes FROM folders WHERE opml_attributes <> '{}'",
    )
    .all();
  return new Map(rows.map((row) => [row.id, JSON.parse(row.opml_attributes) as Record<string, string>]));
}

/** Throws `already-exists` when its parent holds another folder of that name. */
export function renameFolder(library: Library, folderId: number, name: string): Folder {
  const folder = getFolder(library, folderId);
  const twin = listFolders(library).find(
    (other) =>
      other.id !== folderId &&
      other.parentId === folder.parentId &&
      other.name.toLowerCase() === name.toLowerCase(),
  );
  if (twin !== undefined) throw new AppError('already-exists', { what: 'folder', name });
  library.db.prepare('UPDATE folders SET name = ? WHERE id = ?').run(name, folderId);
  return getFolder(library, folderId);
}
