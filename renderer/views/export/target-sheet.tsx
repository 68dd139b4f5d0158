/** One export that goes by itself: what, as what, where to, when. */
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { toWireError, type WireError } from '../../../shared/errors.ts';
import { type ExportTarget, type NewExportTarget, placeOfTarget } from '../../../shared/export-target.ts';
import { commonTexts } from '../../../shared/texts/common.ts';
import { formChoices, scheduleChoices } from '../../../shared/texts/export.ts';
import { exportTexts } from '../../../shared/texts/export-sheets.ts';
import { client } from '../../bridge.ts';
import { Field } from '../../components/field.tsx';
import { Problem } from '../../components/problem.tsx';
import { Select } from '../../components/select.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { useTargets } from '../../state/export-targets.ts';
import { useLibrary } from '../../state/library.ts';
import { showError } from '../../state/show-error.ts';
import { openSheet } from '../../state/ui.ts';
import { FileChoices, FilePlace, FolderChoices, FolderPlace } from './target-fields.tsx';
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
    form: target?.form ?? 'markdown',
    folder: target?.folder ?? settings?.exportFolder ?? null,
    file: target?.file ?? null,
    withDiscussion: target?.withDiscussion ?? false,
    profile: target?.profile ?? settings?.exportProfile ?? 'Plain',
    schedule: target?.schedule ?? 'save',
    onEdited: target?.onEdited ?? 'beside',
    onDeselected: target?.onDeselected ?? 'leave',
    isOn: target?.isOn ?? true,
  });
  /** Chosen with the system's dialog, which has asked whether what is there may be replaced. */
  const [agreedFile, setAgreedFile] = useState<string | null>(null);
  const [error, setError] = useState<WireError | null>(null);
  const { form } = wanted;
  const { total, problems } = useMatches(wanted.query);
  const change = (part: Partial<NewExportTarget>) => {
    setError(null);
    setWanted((before) => ({ ...before, ...part }));
  };
  const changeForm = (form: NewExportTarget['form']) => {
    const { file } = wanted;
    // A file that was named for one form is named for the other.
    const ending = `.${wanted.form}`;
    const isNamedForIt = form !== 'markdown' && file?.toLowerCase().endsWith(ending) === true;
    change({ form, file: isNamedForIt ? `${file?.slice(0, -ending.length)}.${form}` : file });
  };
  const isWhole = wanted.name.trim() !== '' && placeOfTarget(wanted) !== null;
  const save = async () => {
    const mayReplace = agreedFile !== null && agreedFile === wanted.file;
    try {
      if (target === null) await client().call('targets.add', { ...wanted, mayReplace });
      else await client().call('targets.update', { ...wanted, mayReplace, targetId: target.id });
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
        <Field
          isFirst
          label={commonTexts.name}
          value={wanted.name}
          onChange={(name) => change({ name })}
          hint={form === 'epub' || form === 'html' ? exportTexts.nameIsTitle : undefined}
        />
        <Field
          label={exportTexts.whichArticles}
          value={wanted.query}
          onChange={(query) => change({ query })}
          hint={
            firstProblem(problems) ?? (total === null ? exportTexts.anySearch : commonTexts.articles(total))
          }
        />
        <Select
          label={exportTexts.as}
          value={form}
          choices={formChoices}
          onChange={changeForm}
          {...(form === 'markdown'
            ? {}
            : { hint: formChoices.find(({ value }) => value === form)?.hint ?? '' })}
        />
        {form === 'markdown' ? (
          <FolderPlace wanted={wanted} onChange={change} />
        ) : (
          <FilePlace
            wanted={wanted}
            form={form}
            onChosen={(file) => {
              setAgreedFile(file);
              change({ file });
            }}
          />
        )}
        <Select
          label={exportTexts.when}
          value={wanted.schedule}
          choices={scheduleChoices}
          onChange={(schedule) => change({ schedule })}
        />
        {form === 'markdown' ? (
          <FolderChoices wanted={wanted} onChange={change} />
        ) : (
          <FileChoices wanted={wanted} onChange={change} />
        )}
        {error === null ? null : <Problem error={error} />}
      </div>
    </Sheet>
  );
}
