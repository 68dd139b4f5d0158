/** Folders of the feed tree: their name, and their end. */

import { systemTexts } from '../../../shared/texts/system.ts';
import { client } from '../../bridge.ts';
import { Toggle } from '../../components/toggle.tsx';
import { updateSettings } from '../../state/actions.ts';
import { loadFeeds, useLibrary } from '../../state/library.ts';
import { goTo } from '../../state/ui.ts';
import { showWayBack } from '../../state/undo.ts';
import { NameSheet } from './name-sheet.tsx';
import { RetentionChoice } from './retention-choice.tsx';

export function FolderSheet({ folderId }: { folderId: number }) {
  const told = useLibrary((state) => state.settings?.notifyFolderIds ?? []);
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
      <Toggle
        title={systemTexts.folderNotify}
        detail={systemTexts.folderNotifyDetail}
        isOn={told.includes(folderId)}
        onChange={(isOn) => {
          const others = told.filter((id) => id !== folderId);
          void updateSettings({ notifyFolderIds: isOn ? [...others, folderId] : others });
        }}
      />
      <RetentionChoice place={{ kind: 'folder', folderId }} />
      <p className="field-hint">Removing the folder keeps its feeds: they move one level up.</p>
    </NameSheet>
  );
}
