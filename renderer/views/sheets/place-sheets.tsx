/** Folders of the feed tree: their name, and their end. */
import { commonTexts } from '../../../shared/texts/common.ts';
import { folderTexts } from '../../../shared/texts/sheets.ts';
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
      title={folderTexts.title}
      label={commonTexts.name}
      name={folder.name}
      done={commonTexts.done}
      onSave={async (name) => {
        await client().call('folders.rename', { folderId, name });
        await loadFeeds();
      }}
      remove={{
        title: folderTexts.remove,
        run: async () => {
          goTo({ kind: 'view', view: 'unread' });
          const { undoId } = await client().call('folders.remove', { folderId });
          await loadFeeds();
          showWayBack(folderTexts.removed(folder.name), undoId);
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
      <p className="field-hint">{folderTexts.removeHint}</p>
    </NameSheet>
  );
}
