/** One folder that is exported to by itself. */
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { toWireError, type WireError } from '../../../shared/errors.ts';
import type { ExportTarget, NewExportTarget } from '../../../shared/export-target.ts';
import { commonTexts } from '../../../shared/texts/common.ts';
import { deselectedTitles, editedTitles, scheduleChoices } from '../../../shared/texts/export.ts';
import { exportTexts } from '../../../shared/texts/export-sheets.ts';
import { client } from '../../bridge.ts';
import { Field } from '../../components/field.tsx';
import { Problem } from '../../components/problem.tsx';
import { Select } from '../../components/select.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { profileChoices } from '../../state/export-profiles.ts';
import { useTargets } from '../../state/export-targets.ts';
import { useLibrary } from '../../state/library.ts';
import { showError } from '../../state/show-error.ts';
import { openSheet } from '../../state/ui.ts';
import { FolderField } from './folder-field.tsx';
import { firstProblem, useMatches } from './use-matches.ts';

const toTargets = () => openSheet({ kind: 'targets' });

export function TargetSheet({ targetId }: { targetId: number | null }) {
  const targets = useTargets();
  if (targetId !== null && targets === null) return <Sheet title={exportTexts.targets}>{null}</Sheet>;
  const target = targets?.find(({ id }) => id === targetId) ?? null;
  return <TargetForm key={target?.id ?? 'new'} target={target} />;
}

function TargetForm({ target }: { target: ExportTarget | null }) {
  const settings = useLibrary((state) => state.settings);
  const [wanted, setWanted] = useState<NewExportTarget>({
    name: target?.name ?? '',
    query: target?.query ?? 'is:saved',
    folder: target?.folder ?? settings?.exportFolder ?? '',
    profile: target?.profile ?? settings?.exportProfile ?? 'Plain',
    schedule: target?.schedule ?? 'save',
    onEdited: target?.onEdited ?? 'beside',
    onDeselected: target?.onDeselected ?? 'leave',
    isOn: target?.isOn ?? true,
  });
  const [error, setError] = useState<WireError | null>(null);
  const { total, problems } = useMatches(wanted.query);
  const change = (part: Partial<NewExportTarget>) => {
    setError(null);
    setWanted((before) => ({ ...before, ...part }));
  };
  const isWhole = wanted.name.trim() !== '' && wanted.folder !== '';
  const save = async () => {
    try {
      if (target === null) await client().call('targets.add', wanted);
      else await client().call('targets.update', { ...wanted, targetId: target.id });
      toTargets();
    } catch (thrown) {
      setError(toWireError(thrown));
    }
  };
  const remove = async () => {
    if (target === null) return;
    try {
      await client().call('targets.remove', { targetId: target.id });
      toTargets();
    } catch (thrown) {
      showError(thrown);
    }
  };
  return (
    <Sheet
      title={target === null ? exportTexts.newTarget : target.name}
      size="large"
      footer={
        <>
          {target === null ? null : (
            <Button className="button sheet-footer-start" onPress={() => void remove()}>
              {exportTexts.remove}
            </Button>
          )}
          <Button className="button" onPress={toTargets}>
            {commonTexts.cancel}
          </Button>
          <Button className="button button-main" isDisabled={!isWhole} onPress={() => void save()}>
            {commonTexts.save}
          </Button>
        </>
      }
    >
      <div className="form">
        <Field isFirst label={commonTexts.name} value={wanted.name} onChange={(name) => change({ name })} />
        <Field
          label={exportTexts.whichArticles}
          value={wanted.query}
          onChange={(query) => change({ query })}
          hint={
            firstProblem(problems) ?? (total === null ? exportTexts.anySearch : commonTexts.articles(total))
          }
        />
        <FolderField
          folder={wanted.folder}
          onChange={(folder) => change({ folder })}
          hint={exportTexts.targetFolderHint}
        />
        <Select
          label={exportTexts.when}
          value={wanted.schedule}
          choices={scheduleChoices}
          onChange={(value) =>
            change({ schedule: scheduleChoices.find((one) => one.value === value)?.value ?? 'save' })
          }
        />
        <Select
          label={exportTexts.profile}
          value={wanted.profile}
          choices={profileChoices(settings?.exportProfiles ?? [])}
          onChange={(profile) => change({ profile })}
        />
        <Select
          label={exportTexts.whenEdited}
          value={wanted.onEdited}
          choices={editedTitles}
          onChange={(value) =>
            change({ onEdited: editedTitles.find((one) => one.value === value)?.value ?? 'beside' })
          }
        />
        <Select
          label={exportTexts.whenDeselected}
          value={wanted.onDeselected}
          choices={deselectedTitles}
          onChange={(value) =>
            change({ onDeselected: deselectedTitles.find((one) => one.value === value)?.value ?? 'leave' })
          }
        />
        {error === null ? null : <Problem error={error} />}
      </div>
    </Sheet>
  );
}
