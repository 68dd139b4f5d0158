/** Export: which articles, where to, what would change, then do it. */
import { useCallback, useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import { toWireError, type WireError } from '../../../shared/errors.ts';
import type { ExportForm } from '../../../shared/export-forms.ts';
import { exportPresets, findProfile } from '../../../shared/export-presets.ts';
import type { ExportSummary } from '../../../shared/model/exports.ts';
import { commonTexts } from '../../../shared/texts/common.ts';
import { fileExportTexts, formChoices } from '../../../shared/texts/export.ts';
import { exportTexts } from '../../../shared/texts/export-sheets.ts';
import { client } from '../../bridge.ts';
import { BusyButton } from '../../components/busy-button.tsx';
import { Field } from '../../components/field.tsx';
import { JobProgressBar } from '../../components/job-progress.tsx';
import { Problem } from '../../components/problem.tsx';
import { Select } from '../../components/select.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { Toggle } from '../../components/toggle.tsx';
import { isOwnProfile, profileChoices } from '../../state/export-profiles.ts';
import { useLibrary } from '../../state/library.ts';
import { showError } from '../../state/show-error.ts';
import { closeSheet, openSheet } from '../../state/ui.ts';
import { FolderField } from './folder-field.tsx';
import { SummaryView } from './summary-view.tsx';
import { useFileExport } from './use-file-export.ts';
import { firstProblem, useMatches } from './use-matches.ts';

export function ExportSheet({ query: startQuery }: { query: string }) {
  const settings = useLibrary((state) => state.settings);
  const lastFolder = settings?.exportFolder ?? null;
  const own = settings?.exportProfiles ?? [];
  const [chosen, setChosen] = useState<string | null>(null);
  const profile = (findProfile(chosen ?? settings?.exportProfile ?? '', own) ?? exportPresets[0])?.name ?? '';
  const [query, setQuery] = useState(startQuery);
  const [folder, setFolder] = useState(lastFolder ?? '');
  const [running, setRunning] = useState<{ jobId: string | null; dryRun: boolean } | null>(null);
  const [summary, setSummary] = useState<ExportSummary | null>(null);
  const [error, setError] = useState<WireError | null>(null);
  const [form, setForm] = useState<ExportForm | 'markdown'>('markdown');
  const [withDiscussion, setWithDiscussion] = useState(false);
  const file = useFileExport();
  const { total, problems } = useMatches(query);

  useEffect(() => {
    if (lastFolder !== null) return;
    client()
      .call('shell.info', {})
      .then(({ documentsFolder }) => setFolder((chosen) => (chosen === '' ? documentsFolder : chosen)))
      .catch(() => undefined);
  }, [lastFolder]);

  const run = useCallback(
    async (dryRun: boolean) => {
      setError(null);
      setSummary(null);
      setRunning({ jobId: null, dryRun });
      try {
        const { jobId } = await client().call('export.run', { query, folder, profile, dryRun });
        setRunning({ jobId, dryRun });
        const result = await client().call('jobs.wait', { jobId });
        if (result.kind === 'export') setSummary(result.summary);
        if (!dryRun) await client().call('settings.update', { exportFolder: folder, exportProfile: profile });
      } catch (thrown) {
        setError(toWireError(thrown));
      } finally {
        setRunning(null);
      }
    },
    [query, folder, profile],
  );

  const isMarkdown = form === 'markdown';
  const isReady = (!isMarkdown || folder !== '') && total !== 0;
  const isDone = isMarkdown ? summary !== null && !summary.dryRun : file.summary !== null;
  const isBusy = running !== null || file.running !== null;
  const shown = isMarkdown ? error : file.error;
  return (
    <Sheet
      title={exportTexts.exportArticles}
      size="large"
      footer={
        <>
          <Button className="button sheet-footer-start" onPress={() => openSheet({ kind: 'targets' })}>
            {exportTexts.byItself}
          </Button>
          {!isMarkdown ? null : summary !== null && isDone ? (
            <Button
              className="button"
              onPress={() =>
                void client().call('shell.showFolder', { folder: summary.folder }).catch(showError)
              }
            >
              {exportTexts.showFolder}
            </Button>
          ) : (
            <BusyButton
              className="button"
              isDisabled={!isReady}
              isBusy={isBusy}
              onPress={() => void run(true)}
            >
              {exportTexts.preview}
            </BusyButton>
          )}
          <BusyButton
            className="button button-main"
            isDisabled={!isDone && !isReady}
            isBusy={isBusy}
            onPress={() =>
              isDone ? closeSheet() : void (isMarkdown ? run(false) : file.run(query, form, withDiscussion))
            }
          >
            {isDone ? commonTexts.done : exportTexts.export}
          </BusyButton>
        </>
      }
    >
      <div className="form">
        <Field
          isFirst
          label={exportTexts.whichArticles}
          value={query}
          onChange={(value) => {
            setQuery(value);
            setSummary(null);
            file.reset();
          }}
          hint={
            firstProblem(problems) ?? (total === null ? exportTexts.anySearch : commonTexts.articles(total))
          }
        />
        <Select
          label={exportTexts.as}
          value={form}
          choices={formChoices}
          onChange={(value) => {
            setForm(value);
            file.reset();
          }}
          {...(isMarkdown ? {} : { hint: formChoices.find(({ value }) => value === form)?.hint ?? '' })}
        />
        {isMarkdown ? null : (
          <Toggle
            title={fileExportTexts.discussion}
            detail={fileExportTexts.discussionDetail}
            isOn={withDiscussion}
            onChange={(isOn) => {
              setWithDiscussion(isOn);
              file.reset();
            }}
          />
        )}
        {isMarkdown ? (
          <>
            <FolderField
              folder={folder}
              onChange={(chosenFolder) => {
                setFolder(chosenFolder);
                setSummary(null);
              }}
              hint={exportTexts.folderHint}
            />
            <div className="field-with-button">
              <Select
                label={exportTexts.profile}
                value={profile}
                choices={profileChoices(own)}
                onChange={(name) => {
                  setChosen(name);
                  setSummary(null);
                }}
              />
              <Button
                className="button"
                onPress={() => openSheet({ kind: 'export-profile', name: profile, query })}
              >
                {isOwnProfile(profile, own) ? exportTexts.editProfile : exportTexts.makeOwn}
              </Button>
            </div>
          </>
        ) : null}
        {file.running === null ? null : (
          <JobProgressBar jobId={file.running.jobId} words={exportTexts.exporting} canCancel />
        )}
        {file.summary === null ? null : (
          <output className="field-hint">{fileExportTexts.done(file.summary)}</output>
        )}
        {running === null ? null : (
          <JobProgressBar
            jobId={running.jobId}
            words={running.dryRun ? exportTexts.comparing : exportTexts.exporting}
            canCancel
          />
        )}
        {shown === null ? null : <Problem error={shown} />}
        {summary === null || !isMarkdown ? null : (
          <SummaryView summary={summary} profile={profile} query={query} />
        )}
      </div>
    </Sheet>
  );
}
