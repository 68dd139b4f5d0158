/** A folder, chosen with the system's dialog. */
import { Button } from 'react-aria-components';
import { exportTexts } from '../../../shared/texts/export-sheets.ts';
import { client } from '../../bridge.ts';
import { showError } from '../../state/show-error.ts';

type Props = { folder: string; onChange: (folder: string) => void; hint: string };

export function FolderField({ folder, onChange, hint }: Props) {
  const choose = async () => {
    try {
      const chosen = await client().call('shell.chooseFolder', {
        title: exportTexts.chooseFolder,
        startIn: folder === '' ? null : folder,
      });
      if (chosen.folder !== null) onChange(chosen.folder);
    } catch (thrown) {
      showError(thrown);
    }
  };
  return (
    <div className="field">
      <span className="field-label">{exportTexts.folder}</span>
      <div className="folder-choice">
        <output dir="ltr">{folder === '' ? exportTexts.noneChosen : folder}</output>
        <Button className="button" onPress={() => void choose()}>
          {exportTexts.choose}
        </Button>
      </div>
      <p className="field-hint">{hint}</p>
    </div>
  );
}
