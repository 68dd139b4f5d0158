/** A folder, chosen with the system's dialog. */
import { exportTexts } from '../../../shared/texts/export-sheets.ts';
import { client } from '../../bridge.ts';
import { PlaceField } from './place-field.tsx';

type Props = { folder: string; onChange: (folder: string) => void; hint: string };

export function FolderField({ folder, onChange, hint }: Props) {
  const choose = async () => {
    const chosen = await client().call('shell.chooseFolder', {
      title: exportTexts.chooseFolder,
      startIn: folder === '' ? null : folder,
    });
    if (chosen.folder !== null) onChange(chosen.folder);
  };
  return (
    <PlaceField
      label={exportTexts.folder}
      none={exportTexts.noneChosen}
      place={folder}
      choose={choose}
      hint={hint}
    />
  );
}
