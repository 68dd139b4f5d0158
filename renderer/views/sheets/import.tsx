/** Import OPML: a file from another reader in, a summary out. */
import { useState } from 'react';
import { Button, FileTrigger } from 'react-aria-components';
import { toWireError, type WireError } from '../../../shared/errors.ts';
import type { ImportSummary } from '../../../shared/model.ts';
import { client } from '../../bridge.ts';
import { BusyButton } from '../../components/busy-button.tsx';
import { JobProgressBar } from '../../components/job-progress.tsx';
import { Problem } from '../../components/problem.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { refresh } from '../../state/actions.ts';
import { loadFeeds } from '../../state/library.ts';
import { closeSheet, useUi } from '../../state/ui.ts';
import { number } from '../../texts/format.ts';
import { importSentence, rejectionWords, stoppedSentence } from '../../texts/imports.ts';

/** A list of nothing but rubble must not fill the page with it. */
const rejectedShown = 200;

function Rejected({ rejected }: { rejected: ImportSummary['rejected'] }) {
  if (rejected.length === 0) return null;
  return (
    <details className="rejected">
      <summary>
        {rejected.length === 1 ? 'One line was' : `${number(rejected.length)} lines were`} left out
      </summary>
      <ul>
        {rejected.slice(0, rejectedShown).map(({ line, title, address, reason }) => (
          <li key={`${line} ${title} ${address}`}>
            <b dir="auto">{title || address || 'Unnamed'}</b> Line {number(line)}: {rejectionWords[reason]}
            {title !== '' && address !== '' ? (
              <>
                {' '}
                <small dir="ltr">{address}</small>
              </>
            ) : null}
          </li>
        ))}
      </ul>
      {rejected.length > rejectedShown ? <p>And {number(rejected.length - rejectedShown)} more.</p> : null}
    </details>
  );
}

export function ImportSheet() {
  const [summary, setSummary] = useState<ImportSummary | null>(null);
  const [error, setError] = useState<WireError | null>(null);
  /** null: nothing is being read; '': the job has no number yet. */
  const [jobId, setJobId] = useState<string | null>(null);
  const [stopped, setStopped] = useState<string | null>(null);

  const read = async (files: FileList | null) => {
    const file = files?.[0];
    if (file === undefined) return;
    setError(null);
    setSummary(null);
    setStopped(null);
    setJobId('');
    try {
      const started = await client().call('opml.import', { text: await file.text() });
      setJobId(started.jobId);
      const result = await client().call('jobs.wait', started);
      if (result.kind !== 'import') return;
      setSummary(result.summary);
      await loadFeeds();
      if (result.summary.added > 0) {
        void client().call('settings.update', { hasSeenWelcome: true });
        if (result.summary.added > result.summary.paused) void refresh();
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
  return (
    <Sheet
      title="Import OPML"
      footer={
        <Button
          className={summary === null ? 'button' : 'button button-main'}
          onPress={() => {
            closeSheet();
            if (summary !== null) useUi.setState({ isWelcomeOpen: null });
          }}
        >
          {summary !== null ? 'Done' : isWorking || stopped !== null ? 'Close' : 'Cancel'}
        </Button>
      }
    >
      <p>
        OPML is the list of feeds that nearly every reader can write. Folders come along; feeds you have
        already stay as they are, and what the list has put aside comes in paused.
      </p>
      <FileTrigger
        acceptedFileTypes={['.opml', '.xml', 'text/xml', 'text/x-opml']}
        onSelect={(files) => void read(files)}
      >
        <BusyButton className="button" isBusy={isWorking} autoFocus>
          {isWorking ? 'Reading…' : 'Choose a file…'}
        </BusyButton>
      </FileTrigger>
      {isWorking ? <JobProgressBar jobId={jobId === '' ? null : jobId} words="Importing" canCancel /> : null}
      {error === null ? null : <Problem error={error} />}
      {summary === null && stopped === null ? null : (
        <div role="status" className="note">
          <p>{summary === null ? stopped : importSentence(summary)}</p>
        </div>
      )}
      {summary === null ? null : <Rejected rejected={summary.rejected} />}
    </Sheet>
  );
}
