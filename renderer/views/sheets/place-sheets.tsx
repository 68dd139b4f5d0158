/** Folders of the feed tree: their name, and their end. */
import { client } from '../../bridge.ts';
import { loadFeeds, useLibrary } from '../../state/library.ts';
import { goTo } from '../../state/ui.ts';
import { showWayBack } from '../../state/undo.ts';
import { NameSheet } from './name-sheet.tsx';
import { RetentionChoice } from './retention-choice.tsx';

export function FolderSheet({ folderId }: { folderId: number }) {
  const folder = useLibrary((state) => state.folders.find(({ id }) => id === folderId));
  if (folder === undefined) return null;
  return (
    <NameSheet
      title="Folder"
      label="Name"
      name={folder.name}
      done="Done"
      onSave={async (name) => {
        await client().call('folders.rename', { folderId, name });
        await loadFeeds();
      }}
      remove={{
        title: 'Remove folder',
        run: async () => {
          goTo({ kind: 'view', view: 'unread' });
          const { undoId } = await client().call('folders.remove', { folderId });
          await loadFeeds();
          showWayBack(`Folder “${folder.name}” removed. Its feeds stay.`, undoId);
        },
      }}
    >
      <RetentionChoice place={{ kind: 'folder', folderId }} />
      <p className="field-hint">Removing the folder keeps its feeds: they move one level up.</p>
    </NameSheet>
  );
}
