/** A folder, chosen with the system's dialog. */
import { Button } from 'react-aria-components';
import { client } from '../../bridge.ts';
import { showError } from '../../state/show-error.ts';

type Props = { folder: string; onChange: (folder: string) => void; hint: string };

export function FolderField({ folder, onChange, hint }: Props) {
  const choose = async () => {
    try {
      const chosen = await client().call('shell.chooseFolder', {
        title: 'Folder for exported articles',
        startIn: folder === '' ? null : folder,
      });
      if (chosen.folder !== null) onChange(chosen.folder);
    } catch (thrown) {
      showError(thrown);
    }
  };
  return (
    <div className="field">
      <span className="field-label">Folder</span>
      <div className="folder-choice">
        <output dir="ltr">{folder === '' ? 'None chosen' : folder}</output>
        <Button className="button" onPress={() => void choose()}>
          Choose…
        </Button>
      </div>
      <p className="field-hint">{hint}</p>
    </div>
  );
}
