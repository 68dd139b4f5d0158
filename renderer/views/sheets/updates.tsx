/** New versions: ask, see what is new, fetch, install; each only when the reader says so. */
import { useEffect } from 'react';
import { Button } from 'react-aria-components';
import type { UpdateState } from '../../../shared/model/updates.ts';
import { commonTexts } from '../../../shared/texts/common.ts';
import { obstacleSentences, updateTexts } from '../../../shared/texts/updates.ts';
import { ProgressLine } from '../../components/progress-line.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { showError } from '../../state/show-error.ts';
import { closeSheet } from '../../state/ui.ts';
import { askUpdates, installUpdate, loadUpdates, useUpdates } from '../../state/updates.ts';

function words(state: UpdateState): string {
  switch (state.status) {
    case 'off':
      return obstacleSentences[state.obstacle];
    case 'idle':
      return updateTexts.ask(state.host);
    case 'checking':
      return updateTexts.checking;
    case 'newest':
      return updateTexts.newest;
    case 'available':
      return updateTexts.available(state.version, state.bytes);
    case 'downloading':
      return updateTexts.downloading(state.version, state.percent);
    case 'ready':
      return state.isWanted ? updateTexts.willInstall : updateTexts.ready(state.version);
    case 'failed':
      return state.during === 'check' ? updateTexts.failedCheck : updateTexts.failedDownload;
  }
}

function Action({ title, run, isMain = false }: { title: string; run: () => void; isMain?: boolean }) {
  return (
    <Button className={isMain ? 'button button-main' : 'button'} onPress={run}>
      {title}
    </Button>
  );
}

function Actions({ state }: { state: UpdateState }) {
  switch (state.status) {
    case 'idle':
    case 'newest':
      return <Action title={updateTexts.check} run={() => askUpdates('shell.checkForUpdates')} isMain />;
    case 'available':
      return <Action title={updateTexts.download} run={() => askUpdates('shell.downloadUpdate')} isMain />;
    case 'downloading':
      return <Action title={updateTexts.cancel} run={() => askUpdates('shell.cancelUpdate')} />;
    case 'ready':
      return state.isWanted ? (
        <Action title={updateTexts.notAfterAll} run={() => installUpdate('not')} />
      ) : (
        <>
          <Action title={updateTexts.now} run={() => installUpdate('now')} isMain={!state.canWait} />
          {state.canWait ? (
            <Action title={updateTexts.onQuit} run={() => installUpdate('quit')} isMain />
          ) : null}
        </>
      );
    case 'failed':
      return <Action title={updateTexts.again} run={() => askUpdates('shell.checkForUpdates')} isMain />;
    default:
      return null;
  }
}

export function UpdatesSheet() {
  const state = useUpdates((one) => one.state);
  useEffect(() => void loadUpdates().catch(showError), []);
  if (state === null) return null;
  const hasNotes = state.status === 'available' || state.status === 'downloading' || state.status === 'ready';
  return (
    <Sheet
      title={updateTexts.title}
      footer={
        <>
          <Button className="button" onPress={closeSheet} autoFocus>
            {state.status === 'available' ? updateTexts.notNow : commonTexts.close}
          </Button>
          <Actions state={state} />
        </>
      }
    >
      <p role="status">{words(state)}</p>
      {state.status === 'failed' ? <p className="field-hint">{state.reason}</p> : null}
      {state.status === 'downloading' ? (
        <ProgressLine words={words(state)} share={state.percent / 100} />
      ) : null}
      {hasNotes ? (
        <section aria-label={updateTexts.whatsNew}>
          <h3>{updateTexts.whatsNew}</h3>
          <p className="update-notes">{state.notes === '' ? updateTexts.noNotes : state.notes}</p>
        </section>
      ) : null}
    </Sheet>
  );
}
