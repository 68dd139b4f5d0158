/** A file to be written, chosen with the system's dialog, which asks before one that is there is replaced. */
import type { ExportForm } from '../../../shared/export-forms.ts';
import { fileExportTexts } from '../../../shared/texts/export.ts';
import { exportTexts } from '../../../shared/texts/export-sheets.ts';
import { client } from '../../bridge.ts';
import { PlaceField } from './place-field.tsx';

type Props = { file: string; form: ExportForm; onChange: (file: string) => void; hint: string };

export function FileField({ file, form, onChange, hint }: Props) {
  const choose = async () => {
    const { path } = await client().call('shell.chooseFile', {
      title: fileExportTexts.choose,
      suggestedName: file === '' ? fileExportTexts.suggestedName(form) : file,
    });
    if (path !== null) onChange(path);
  };
  return (
    <PlaceField
      label={exportTexts.file}
      none={exportTexts.noFileChosen}
      place={file}
      choose={choose}
      hint={hint}
    />
  );
}
