/** Export: which articles, where to, what would change, then do it. */
import { useCallback, useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import { toWireError, type WireError } from '../../../shared/errors.ts';
import { exportPresets, findProfile } from '../../../shared/export-presets.ts';
import type { ExportedFile, ExportSummary, QueryProblem } from '../../../shared/model.ts';
import { problemWords } from '../../../shared/query/suggest.ts';
import { client } from '../../bridge.ts';
import { BusyButton } from '../../components/busy-button.tsx';
import { Field } from '../../components/field.tsx';
import { JobProgressBar } from '../../components/job-progress.tsx';
import { Problem } from '../../components/problem.tsx';
import { Select } from '../../components/select.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { allProfiles, isOwnProfile } from '../../state/export-profiles.ts';
import { useLibrary } from '../../state/library.ts';
import { showError } from '../../state/show-error.ts';
import { closeSheet, openSheet } from '../../state/ui.ts';
import { counted, number } from '../../texts/format.ts';

const typingMs = 250;
const maxFilesShown = 200;

const actionWords: Record<ExportedFile['action'], { before: string; after: string }> = {
  created: { before: 'new', after: 'created' },
  updated: { before: 'will change', after: 'updated' },
  unchanged: { before: 'up to date', after: 'unchanged' },
  kept: { before: 'yours, left alone', after: 'kept' },
  left: { before: 'no longer selected, stays', after: 'left, no longer selected' },
  marked: { before: 'no longer selected, will be marked', after: 'marked as no longer selected' },
  moved: { before: 'no longer selected, will be moved', after: 'moved aside' },
  removed: { before: 'will go', after: 'removed' },
  failed: { before: 'cannot be written', after: 'failed' },
};

const actions = [
  'created',
  'updated',
  'kept',
  'left',
  'marked',
  'moved',
  'removed',
  'failed',
  'unchanged',
] as const;

function useMatches(query: string): { total: number | null; problems: QueryProblem[] } {
  const [answer, setAnswer] = useState<{ total: number | null; problems: QueryProblem[] }>({
    total: null,
    problems: [],
  });
  useEffect(() => {
    let isCurrent = true;
    const timer = setTimeout(() => {
      client()
        .call('articles.list', { query, isTyping: false, limit: 1, withTotal: true })
        .then(({ total, problems }) => {
          if (isCurrent) setAnswer({ total, problems });
        })
        .catch(showError);
    }, typingMs);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [query]);
  return answer;
}

function firstProblem([problem]: readonly QueryProblem[]): string | null {
  return problem === undefined ? null : problemWords(problem);
}

function SummaryView({ summary }: { summary: ExportSummary }) {
  const words = actions
    .filter((action) => summary[action] > 0)
    .map((action) => {
      const { before, after } = actionWords[action];
      return `${number(summary[action])} ${summary.dryRun ? before : after}`;
    });
  return (
    <div className="export-summary">
      <p role="status">
        {words.length === 0
          ? 'There is nothing to write.'
          : `${summary.dryRun ? 'What would happen' : 'Done'}: ${words.join(', ')}.`}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <ul aria-label="Files" tabIndex={0}>
        {summary.files.slice(0, maxFilesShown).map((file) => (
          <li key={file.path} data-action={file.action} title={file.reason ?? file.title}>
            <span dir="ltr">{file.path}</span>
            <em>{summary.dryRun ? actionWords[file.action].before : actionWords[file.action].after}</em>
          </li>
        ))}
        {summary.files.length > maxFilesShown ? (
          <li>and {number(summary.files.length - maxFilesShown)} more</li>
        ) : null}
      </ul>
    </div>
  );
}

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

  const choose = async () => {
    try {
      const chosen = await client().call('shell.chooseFolder', {
        title: 'Folder for exported articles',
        startIn: folder === '' ? null : folder,
      });
      if (chosen.folder === null) return;
      setFolder(chosen.folder);
      setSummary(null);
    } catch (thrown) {
      showError(thrown);
    }
  };

  const isReady = folder !== '' && total !== 0;
  const isDone = summary !== null && !summary.dryRun;
  return (
    <Sheet
      title="Export articles"
      size="large"
      footer={
        <>
          {isDone ? (
            <Button
              className="button"
              onPress={() =>
                void client().call('shell.showFolder', { folder: summary.folder }).catch(showError)
              }
            >
              Show folder
            </Button>
          ) : (
            <BusyButton
              className="button"
              isDisabled={!isReady}
              isBusy={running !== null}
              onPress={() => void run(true)}
            >
              Preview
            </BusyButton>
          )}
          <BusyButton
            className="button button-main"
            isDisabled={!isDone && !isReady}
            isBusy={running !== null}
            onPress={() => (isDone ? closeSheet() : void run(false))}
          >
            {isDone ? 'Done' : 'Export'}
          </BusyButton>
        </>
      }
    >
      <div className="form">
        <Field
          isFirst
          label="Which articles"
          value={query}
          onChange={(value) => {
            setQuery(value);
            setSummary(null);
          }}
          hint={
            firstProblem(problems) ??
            (total === null ? 'Any search: is:saved, tag:rust, feed:"Name" …' : counted(total, 'article'))
          }
        />
        <div className="field">
          <span className="field-label">Folder</span>
          <div className="folder-choice">
            <output dir="ltr">{folder === '' ? 'None chosen' : folder}</output>
            <Button className="button" onPress={() => void choose()}>
              Choose…
            </Button>
          </div>
          <p className="field-hint">
            What is written is Markdown, with its pictures in a folder of their own. Files you have edited are
            left alone.
          </p>
        </div>
        <div className="field-with-button">
          <Select
            label="Profile"
            value={profile}
            choices={allProfiles(own).map(({ name }) => ({ value: name, title: name }))}
            onChange={(name) => {
              setChosen(name);
              setSummary(null);
            }}
          />
          <Button
            className="button"
            onPress={() => openSheet({ kind: 'export-profile', name: profile, query })}
          >
            {isOwnProfile(profile, own) ? 'Edit…' : 'Make your own…'}
          </Button>
        </div>
        {running === null ? null : (
          <JobProgressBar
            jobId={running.jobId}
            words={running.dryRun ? 'Comparing' : 'Exporting'}
            canCancel
          />
        )}
        {error === null ? null : <Problem error={error} />}
        {summary === null ? null : <SummaryView summary={summary} />}
      </div>
    </Sheet>
  );
}
