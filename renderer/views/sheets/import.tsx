/** Import: a file from another program in, what was taken and what was not out. */

import { useState } from 'react';
import { Button, FileTrigger } from 'react-aria-components';
import { toWireError, type WireError } from '../../../shared/errors.ts';
import { fileLook } from '../../../shared/file-look.ts';
import type { ImportSummary, SavedImportSummary } from '../../../shared/model/imports.ts';
import { recogniseExport } from '../../../shared/recognise-export.ts';
import { commonTexts } from '../../../shared/texts/common.ts';
import { inTurn } from '../../../shared/texts/format.ts';
import {
  feedTitleOf,
  importSentence,
  importTexts,
  recognisedSentence,
  rejectionWords,
  savedSentence,
  stoppedSentence,
  unknownSentence,
} from '../../../shared/texts/imports.ts';
import { openedTexts } from '../../../shared/texts/opened.ts';
import { client } from '../../bridge.ts';
import { BusyButton } from '../../components/busy-button.tsx';
import { JobProgressBar } from '../../components/job-progress.tsx';
import { Problem } from '../../components/problem.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { refresh } from '../../state/actions.ts';
import { loadFeeds } from '../../state/library.ts';
import { closeSheet, goTo, useUi } from '../../state/ui.ts';
import { NearbyFeeds } from './nearby-feeds.tsx';

/** A list of nothing but rubble must not fill the page with it. */
const rejectedShown = 200;

type Left = { line: number; title: string; address: string; reason: keyof typeof rejectionWords };

function Rejected({ rejected, unit }: { rejected: readonly Left[]; unit: 'line' | 'entry' }) {
  if (rejected.length === 0) return null;
  return (
    <details className="rejected">
      <summary>{importTexts.leftOut[unit](rejected.length)}</summary>
      <ul>
        {rejected.slice(0, rejectedShown).map(({ line, title, address, reason }) => (
          <li key={`${line} ${title} ${address}`}>
            <b dir="auto">{title || address || importTexts.unnamed}</b>{' '}
            {importTexts.rejected[unit](line, rejectionWords[reason])}
            {title !== '' && address !== '' ? (
              <>
                {' '}
                <small dir="ltr">{address}</small>
              </>
            ) : null}
          </li>
        ))}
      </ul>
      {rejected.length > rejectedShown ? <p>{importTexts.more(rejected.length - rejectedShown)}</p> : null}
    </details>
  );
}

export function ImportSheet({ given }: { given: { path: string; text: string } | null }) {
  const [summary, setSummary] = useState<ImportSummary | null>(null);
  const [saved, setSaved] = useState<SavedImportSummary | null>(null);
  const [recognised, setRecognised] = useState<string | null>(null);
  const [error, setError] = useState<WireError | null>(null);
  /** null: nothing is being read; '': the job has no number yet. */
  const [jobId, setJobId] = useState<string | null>(null);
  const [stopped, setStopped] = useState<string | null>(null);

  const read = async (files: FileList | null) => {
    const file = files?.[0];
    if (file !== undefined) await take(file.name, await file.text());
  };

  const take = async (name: string, text: string) => {
    setError(null);
    setSummary(null);
    setSaved(null);
    setStopped(null);
    setRecognised(null);
    const kind = recogniseExport(text);
    if (kind === null || kind === 'zip') {
      setStopped(unknownSentence(name, kind === 'zip' ? null : fileLook(text)));
      return;
    }
    setRecognised(recognisedSentence(kind));
    setJobId('');
    try {
      const started =
        kind === 'opml'
          ? await client().call('opml.import', { text })
          : await client().call('saved.import', { text, source: kind, feedTitle: feedTitleOf(kind) });
      setJobId(started.jobId);
      const result = await client().call('jobs.wait', started);
      if (result.kind === 'import-saved') {
        setSaved(result.summary);
        await loadFeeds();
        return;
      }
      if (result.kind !== 'import') return;
      setSummary(result.summary);
      await loadFeeds();
      if (result.summary.added > 0) {
        void client().call('settings.update', { hasSeenWelcome: true });
        const { added, paused, nearby } = result.summary;
        if (added > paused + nearby.length) void refresh();
      }
    } catch (thrown) {
      const failure = toWireError(thrown);
      if (failure.code === 'cancelled') setStopped(stoppedSentence(failure.details));
      else setError(failure);
    } finally {
      setJobId(null);
    }
  };

  const isWorking = jobId !== null;
  const isDone = summary !== null || saved !== null;
  const outcome =
    summary !== null ? importSentence(summary) : saved !== null ? savedSentence(saved) : stopped;
  const words = outcome === null ? recognised : inTurn(recognised ?? '', outcome);
  return (
    <Sheet
      title={importTexts.import}
      footer={
        <>
          <Button
            className={isDone ? 'button button-main' : 'button'}
            autoFocus={given !== null}
            onPress={() => {
              closeSheet();
              if (isDone) useUi.setState({ isWelcomeOpen: null });
              if (saved !== null && saved.added > 0) goTo({ kind: 'view', view: 'saved' });
            }}
          >
            {isDone
              ? commonTexts.done
              : isWorking || stopped !== null
                ? commonTexts.close
                : commonTexts.cancel}
          </Button>
          {given === null || isDone ? null : (
            <BusyButton
              className="button button-main"
              isBusy={isWorking}
              onPress={() => void take(given.path, given.text)}
            >
              {openedTexts.importIt}
            </BusyButton>
          )}
        </>
      }
    >
      {given === null ? null : (
        <div className="note">
          <p>{openedTexts.file}</p>
          <p dir="auto">
            <b>{given.path}</b>
          </p>
        </div>
      )}
      <p>{importTexts.hint}</p>
      <FileTrigger
        acceptedFileTypes={[
          '.opml',
          '.xml',
          '.json',
          '.frdata',
          '.csv',
          '.html',
          '.htm',
          '.zip',
          'text/xml',
          'text/x-opml',
        ]}
        onSelect={(files) => void read(files)}
      >
        <BusyButton className="button" isBusy={isWorking} autoFocus={given === null}>
          {isWorking ? importTexts.reading : importTexts.choose}
        </BusyButton>
      </FileTrigger>
      {isWorking ? (
        <JobProgressBar jobId={jobId === '' ? null : jobId} words={importTexts.importing} canCancel />
      ) : null}
      {error === null ? null : <Problem error={error} />}
      {words === null ? null : (
        <div role="status" className="note">
          <p>{words}</p>
        </div>
      )}
      {summary === null ? null : <NearbyFeeds feeds={summary.nearby} />}
      {summary === null ? null : <Rejected rejected={summary.rejected} unit="line" />}
      {saved === null ? null : (
        <Rejected rejected={saved.rejected.map((one) => ({ ...one, line: one.place }))} unit="entry" />
      )}
    </Sheet>
  );
}
