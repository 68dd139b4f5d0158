/** The whole window when the library is damaged: repair a copy, look at what came of it, and take it; or take a backup. */
import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import { toWireError, type WireError } from '../../../shared/errors.ts';
import type { Damage, KeptBackup, RepairSummary } from '../../../shared/model/rescue.ts';
import { backupTexts, backupWords, damageTexts, repairWords } from '../../../shared/texts/care.ts';
import { commonTexts } from '../../../shared/texts/common.ts';
import { errorWords } from '../../../shared/texts/errors.ts';
import { fullDate } from '../../../shared/texts/format.ts';
import { reasonWords } from '../../../shared/texts/reasons.ts';
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
    const result = await run(damageTexts.repairing, () => client().call('rescue.prepare', {}));
    if (result?.kind === 'repair') setRepaired(result.summary);
  };
  const adopt = () => client().call('rescue.adopt', {}).then(reopenLibrary, showError);
  const restore = async ({ file }: KeptBackup) => {
    const result = await run(backupTexts.taking, () => client().call('rescue.restore', { file }));
    if (result !== null) await reopenLibrary();
  };

  const { title } = errorWords(error);
  const reason = reasonWords({ reason: damage?.reason ?? error.details.reason });
  return (
    <div className="state state-whole damage" role="alert">
      <Brand size={44} />
      <h1>{title}</h1>
      <p>{damageTexts.explanation}</p>
      {reason === null ? null : <p className="damage-reason">{reason}</p>}
      {failure === null ? null : (
        <p className="damage-failure">
          <b>{errorWords(failure).title}</b>{' '}
          {failure.code === 'library-damaged' ? damageTexts.onlyBackup : errorWords(failure).next}
        </p>
      )}
      {work !== null ? (
        <JobProgressBar jobId={work.jobId} words={work.words} canCancel />
      ) : repaired === null ? (
        <div className="button-row">
          <Button className="button button-main" autoFocus onPress={() => void repair()}>
            {damageTexts.repair}
          </Button>
          <Button className="button" onPress={() => void reopenLibrary()}>
            {commonTexts.tryAgain}
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
            {damageTexts.showFolder}
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
    <section className="damage-result" aria-label={damageTexts.result}>
      {repairWords(summary).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <div className="button-row">
        <Button className="button button-main" autoFocus onPress={onAdopt}>
          {damageTexts.adopt}
        </Button>
        <Button className="button" onPress={onLeave}>
          {damageTexts.notNow}
        </Button>
      </div>
    </section>
  );
}

function Backups({ damage, onRestore }: { damage: Damage | null; onRestore: (backup: KeptBackup) => void }) {
  if (damage === null) {
    return <p role="status">{damageTexts.looking}</p>;
  }
  if (damage.backups.length === 0) {
    return <p>{damageTexts.noBackup}</p>;
  }
  return (
    <section className="damage-backups" aria-labelledby="damage-backups">
      <h2 id="damage-backups">{damageTexts.backups}</h2>
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
              aria-label={backupTexts.backTo(fullDate(backup.madeAt))}
              onPress={() => onRestore(backup)}
            >
              {damageTexts.goBack}
            </BusyButton>
          </li>
        ))}
      </ul>
    </section>
  );
}
