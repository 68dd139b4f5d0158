/** The whole window when the library is damaged: repair a copy, look at what came of it, and take it; or take a backup. */
import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import { toWireError, type WireError } from '../../../shared/errors.ts';
import type { Damage, KeptBackup, RepairSummary } from '../../../shared/model/rescue.ts';
import { backupWords, repairWords } from '../../../shared/texts/care.ts';
import { errorWords } from '../../../shared/texts/errors.ts';
import { fullDate } from '../../../shared/texts/format.ts';
import { client } from '../../bridge.ts';
import { Brand } from '../../components/brand.tsx';
import { BusyButton } from '../../components/busy-button.tsx';
import { JobProgressBar } from '../../components/job-progress.tsx';
import { reopenLibrary } from '../../state/reopen.ts';
import { showError } from '../../state/show-error.ts';

type Work = { jobId: string | null; words: string } | null;

export function LibraryDamage({ error }: { error: WireError }) {
  const [damage, setDamage] = useState<Damage | null>(null);
  const [work, setWork] = useState<Work>(null);
  const [repaired, setRepaired] = useState<RepairSummary | null>(null);
  const [failure, setFailure] = useState<WireError | null>(null);
  useEffect(() => {
    client().call('rescue.survey', {}).then(setDamage, showError);
  }, []);

  const run = async (words: string, start: () => Promise<{ jobId: string }>) => {
    setWork({ jobId: null, words });
    setFailure(null);
    try {
      const { jobId } = await start();
      setWork({ jobId, words });
      return await client().call('jobs.wait', { jobId });
    } catch (thrown) {
      const wire = toWireError(thrown);
      if (wire.code !== 'cancelled') setFailure(wire);
      return null;
    } finally {
      setWork(null);
    }
  };
  const repair = async () => {
    const result = await run('Repairing a copy', () => client().call('rescue.prepare', {}));
    if (result?.kind === 'repair') setRepaired(result.summary);
  };
  const adopt = () => client().call('rescue.adopt', {}).then(reopenLibrary, showError);
  const restore = async ({ file }: KeptBackup) => {
    const result = await run('Taking the backup', () => client().call('rescue.restore', { file }));
    if (result !== null) await reopenLibrary();
  };

  const { title } = errorWords(error);
  const reason = damage?.reason ?? String(error.details.reason ?? '');
  return (
    <div className="state state-whole damage" role="alert">
      <Brand size={44} />
      <h1>{title}</h1>
      <p>
        Nothing more is written to it. Offprint can save what can be read from a copy, or go back to a backup.
        The damaged files are kept in either case.
      </p>
      {reason === '' ? null : <p className="damage-reason">{reason}</p>}
      {failure === null ? null : (
        <p className="damage-failure">
          <b>{errorWords(failure).title}</b>{' '}
          {failure.code === 'library-damaged' ? 'Only a backup helps.' : errorWords(failure).next}
        </p>
      )}
      {work !== null ? (
        <JobProgressBar jobId={work.jobId} words={work.words} canCancel />
      ) : repaired === null ? (
        <div className="button-row">
          <Button className="button button-main" autoFocus onPress={() => void repair()}>
            Repair a copy
          </Button>
          <Button className="button" onPress={() => void reopenLibrary()}>
            Try again
          </Button>
          <Button
            className="button"
            isDisabled={damage === null}
            onPress={() =>
              damage === null
                ? undefined
                : void client().call('shell.showFolder', { folder: damage.folder }).catch(showError)
            }
          >
            Show the folder
          </Button>
        </div>
      ) : (
        <Repaired summary={repaired} onAdopt={() => void adopt()} onLeave={() => setRepaired(null)} />
      )}
      {work === null ? <Backups damage={damage} onRestore={(backup) => void restore(backup)} /> : null}
    </div>
  );
}

function Repaired({
  summary,
  onAdopt,
  onLeave,
}: {
  summary: RepairSummary;
  onAdopt: () => void;
  onLeave: () => void;
}) {
  return (
    <section className="damage-result" aria-label="What the repair saved">
      {repairWords(summary).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <div className="button-row">
        <Button className="button button-main" autoFocus onPress={onAdopt}>
          Use the repaired library
        </Button>
        <Button className="button" onPress={onLeave}>
          Not now
        </Button>
      </div>
    </section>
  );
}

function Backups({ damage, onRestore }: { damage: Damage | null; onRestore: (backup: KeptBackup) => void }) {
  if (damage === null) {
    return <p role="status">Looking for backups…</p>;
  }
  if (damage.backups.length === 0) {
    return <p>There is no whole backup in its folder.</p>;
  }
  return (
    <section className="damage-backups" aria-labelledby="damage-backups">
      <h2 id="damage-backups">Backups</h2>
      <ul>
        {damage.backups.map((backup) => (
          <li key={backup.file}>
            <span>
              {fullDate(backup.madeAt)}
              <small>{backupWords(backup.facts)}</small>
            </span>
            <BusyButton
              className="button"
              isBusy={false}
              aria-label={`Go back to the backup of ${fullDate(backup.madeAt)}`}
              onPress={() => onRestore(backup)}
            >
              Go back
            </BusyButton>
          </li>
        ))}
      </ul>
    </section>
  );
}
