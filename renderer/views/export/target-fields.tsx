/** Where an export that goes by itself goes, and how it treats what is there: of a folder of Markdown, and of one file. */
import type { ExportForm } from '../../../shared/export-forms.ts';
import type { NewExportTarget } from '../../../shared/export-target.ts';
import {
  deselectedTitles,
  editedTitles,
  fileChangedTitles,
  fileExportTexts,
} from '../../../shared/texts/export.ts';
import { exportTexts } from '../../../shared/texts/export-sheets.ts';
import { Select } from '../../components/select.tsx';
import { Toggle } from '../../components/toggle.tsx';
import { profileChoices } from '../../state/export-profiles.ts';
import { useLibrary } from '../../state/library.ts';
import { FileField } from './file-field.tsx';
import { FolderField } from './folder-field.tsx';

type Props = { wanted: NewExportTarget; onChange: (part: Partial<NewExportTarget>) => void };

export function FolderPlace({ wanted, onChange }: Props) {
  return (
    <FolderField
      folder={wanted.folder ?? ''}
      onChange={(folder) => onChange({ folder })}
      hint={exportTexts.targetFolderHint}
    />
  );
}

export function FolderChoices({ wanted, onChange }: Props) {
  const own = useLibrary((state) => state.settings?.exportProfiles) ?? [];
  return (
    <>
      <Select
        label={exportTexts.profile}
        value={wanted.profile}
        choices={profileChoices(own)}
        onChange={(profile) => onChange({ profile })}
      />
      <Select
        label={exportTexts.whenEdited}
        value={wanted.onEdited}
        choices={editedTitles}
        onChange={(onEdited) => onChange({ onEdited })}
      />
      <Select
        label={exportTexts.whenDeselected}
        value={wanted.onDeselected}
        choices={deselectedTitles}
        onChange={(onDeselected) => onChange({ onDeselected })}
      />
    </>
  );
}

type FileProps = {
  wanted: NewExportTarget;
  form: ExportForm;
  /** By the system's dialog, which asks before a file that is there is replaced. */
  onChosen: (file: string) => void;
};

export function FilePlace({ wanted, form, onChosen }: FileProps) {
  return (
    <FileField file={wanted.file ?? ''} form={form} onChange={onChosen} hint={exportTexts.targetFileHint} />
  );
}

export function FileChoices({ wanted, onChange }: Props) {
  return (
    <>
      <Select
        label={exportTexts.whenChanged}
        value={wanted.onEdited}
        choices={fileChangedTitles}
        onChange={(onEdited) => onChange({ onEdited })}
      />
      <Toggle
        title={fileExportTexts.discussion}
        detail={fileExportTexts.discussionDetail}
        isOn={wanted.withDiscussion}
        onChange={(withDiscussion) => onChange({ withDiscussion })}
      />
    </>
  );
}
