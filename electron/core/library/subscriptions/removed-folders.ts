/** Taking a folder out of the tree, and putting it back with what it held. */

import type { Library } from '../connection/open.ts';
import { getFolder, listFolders } from './folders-table.ts';

/** Feeds and folders inside move one level up; a folder that meets its namesake there becomes one with it. */
export function removeFolder(library: Library, folderId: number): { name: string; restore: () => void } {
  return library.db
    .transaction(() => {
      const folder = getFolder(library, folderId);
      const before = snapshot(library, folderId);
      // Its name is given up first: a folder inside may have the same.
      library.db.prepare('UPDATE folders SET name = ? WHERE id = ?').run(`\0${folderId}`, folderId);
      moveContents(library, folderId, folder.parentId);
      library.db.prepare('DELETE FROM folders WHERE id = ?').run(folderId);
      const restore = (): void => library.db.transaction(() => putBack(library, before)).immediate();
      return { name: folder.name, restore };
    })
    .immediate();
}

function moveContents(library: Library, from: number, to: number | null): void {
  library.db.prepare('UPDATE feeds SET folder_id = ? WHERE folder_id = ?').run(to, from);
  const folders = listFolders(library);
  for (const child of folders.filter((folder) => folder.parentId === from)) {
    const twin = folders.find(
      (other) => other.parentId === to && other.name.toLowerCase() === child.name.toLowerCase(),
    );
    if (twin === undefined) {
      library.db.prepare('UPDATE folders SET parent_id = ? WHERE id = ?').run(to, child.id);
    } else {
      moveContents(library, child.id, twin.id);
      library.db.prepare('DELETE FROM folders WHERE id = ?').run(child.id);
    }
  }
}

type FolderRow = {
  id: number;
  parent_id: number | null;
  name: string;
  position: number;
  opml_attributes: string;
};
type Snapshot = {
  /** Outer ones first. */
  folders: FolderRow[];
  feeds: { id: number; folder_id: number }[];
};

function snapshot(library: Library, folderId: number): Snapshot {
  const inside = `WITH RECURSIVE inside(id, depth) AS (
    VALUES (?, 0) UNION SELECT folders.id, depth + 1 FROM folders JOIN inside ON folders.parent_id = inside.id)`;
  return {
    folders: library.db
      .prepare<[number], FolderRow>(
        `${inside} SELECT f.id, f.parent_id, f.name, f.position, f.opml_attributes
         FROM folders f JOIN inside ON inside.id = f.id ORDER BY inside.depth`,
      )
      .all(folderId),
    feeds: library.db
      .prepare<[number], { id: number; folder_id: number }>(
        `${inside} SELECT feeds.id, feeds.folder_id FROM feeds JOIN inside ON inside.id = feeds.folder_id`,
      )
      .all(folderId),
  };
}

/** Where the name has been given to another folder meanwhile, that one takes what comes back. */
function putBack(library: Library, { folders, feeds }: Snapshot): void {
  const present = new Map<number, number>();
  for (const folder of folders) {
    const parentId = folder.parent_id === null ? null : (present.get(folder.parent_id) ?? folder.parent_id);
    const parent = library.db.prepare('SELECT 1 FROM folders WHERE id = ?').get(parentId) ? parentId : null;
    const twin = library.db
      .prepare<[number, string], { id: number }>(
        'SELECT id FROM folders WHERE coalesce(parent_id, 0) = ? AND name = ? COLLATE NOCASE',
      )
      .get(parent ?? 0, folder.name);
    const id = twin?.id ?? folder.id;
    if (twin === undefined) {
      library.db
        .prepare(
          `INSERT INTO folders (id, parent_id, name, position, opml_attributes) VALUES (?, ?, ?, ?, ?)
           ON CONFLICT (id) DO UPDATE SET parent_id = excluded.parent_id, name = excluded.name`,
        )
        .run(folder.id, parent, folder.name, folder.position, folder.opml_attributes);
    }
    present.set(folder.id, id);
  }
  const move = library.db.prepare('UPDATE feeds SET folder_id = ? WHERE id = ?');
  for (const feed of feeds) move.run(present.get(feed.folder_id) ?? null, feed.id);
}
