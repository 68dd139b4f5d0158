/** Import OPML: a file from another reader in, a summary out. */
import { useState } from 'react';
import { Button, FileTrigger } from 'react-aria-components';
import { toWireError, type WireError } from '../../../shared/errors.ts';
import type { ImportSummary } from '../../../shared/model.ts';
import { client } from '../../bridge.ts';
import { BusyButton } from '../../components/busy-button.tsx';
import { Problem } from '../../components/problem.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { refresh } from '../../state/actions.ts';
import { loadFeeds } from '../../state/library.ts';
import { closeSheet, useUi } from '../../state/ui.ts';
import { counted, number } from '../../texts/format.ts';

function Rejected({ rejected }: { rejected: ImportSummary['rejected'] }) {
  if (rejected.length === 0) return null;
  return (
    <details className="rejected">
      <summary>
        {rejected.length === 1 ? 'One line was' : `${number(rejected.length)} lines were`} left out
      </summary>
      <ul>
        {rejected.map((line) => (
          <li key={`${line.title} ${line.address}`}>
            <b dir="auto">{line.title || line.address}</b> {line.reason}
          </li>
        ))}
      </ul>
    </details>
  );
}

export function ImportSheet() {
  const [summary, setSummary] = useState<ImportSummary | null>(null);
  const [error, setError] = useState<WireError | null>(null);
  const [isWorking, setIsWorking] = useState(false);

  const read = async (files: FileList | null) => {
    const file = files?.[0];
    if (file === undefined) return;
    setError(null);
    setSummary(null);
    setIsWorking(true);
    try {
      const { jobId } = await client().call('opml.import', { text: await file.text() });
      const { summary: answer } = (await client().call('jobs.wait', { jobId })) as { summary: ImportSummary };
      setSummary(answer);
      await loadFeeds();
      if (answer.added > 0) {
        void client().call('settings.update', { hasSeenWelcome: true });
        void refresh();
      }
    } catch (thrown) {
      setError(toWireError(thrown));
    } finally {
      setIsWorking(false);
    }
  };

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
          {summary === null ? 'Cancel' : 'Done'}
        </Button>
      }
    >
      <p>
        OPML is the list of feeds that nearly every reader can write. Folders come along; feeds you have
        already stay as they are.
      </p>
      <FileTrigger
        acceptedFileTypes={['.opml', '.xml', 'text/xml', 'text/x-opml']}
        onSelect={(files) => void read(files)}
      >
        <BusyButton className="button" isBusy={isWorking} autoFocus>
          {isWorking ? 'Reading…' : 'Choose a file…'}
        </BusyButton>
      </FileTrigger>
      {error === null ? null : <Problem error={error} />}
      {summary === null ? null : (
        <div role="status" className="note">
          <p>
            {counted(summary.added, 'feed')} added
            {summary.alreadySubscribed > 0 ? `, ${number(summary.alreadySubscribed)} known already` : ''}.
          </p>
        </div>
      )}
      {summary === null ? null : <Rejected rejected={summary.rejected} />}
    </Sheet>
  );
}
