/** Copies of the library and the way back to one, and whether the library is whole. */
import { useEffect, useId, useState } from 'react';
import { Button } from 'react-aria-components';
import type { MethodOutput } from '../../../shared/contract.ts';
import type { BackupFacts } from '../../../shared/model/care.ts';
import type { JobResult } from '../../../shared/model/jobs.ts';
import { backupTexts, backupWords, problemWords } from '../../../shared/texts/care.ts';
import { bytes, fullDate, inTurn } from '../../../shared/texts/format.ts';
import { client } from '../../bridge.ts';
import { BusyButton } from '../../components/busy-button.tsx';
import { JobProgressBar } from '../../components/job-progress.tsx';
import { showError } from '../../state/show-error.ts';
import type { ControlProps } from './setting-entry.ts';

type Kept = MethodOutput<'backups.list'>['backups'][number];
type Wanted = { file: string; facts: BackupFacts };

export function LibraryBackups({ title, detail }: ControlProps) {
  const [backups, setBackups] = useState<readonly Kept[] | null>(null);
  const [wanted, setWanted] = useState<Wanted | null>(null);
  const [work, setWork] = useState<{ jobId: string | null; words: string } | null>(null);
  const [said, setSaid] = useState('');
  const look = () =>
    client()
      .call('backups.list', {})
      .then((found) => setBackups(found.backups), showError);
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at once, and again after each change.
  useEffect(() => void look(), []);

  /** null: it failed, and that was shown. */
  const run = async (words: string, start: () => Promise<{ jobId: string }>): Promise<JobResult | null> => {
    setWork({ jobId: null, words });
    setSaid('');
    try {
      const { jobId } = await start();
      setWork({ jobId, words });
      return await client().call('jobs.wait', { jobId });
    } catch (thrown) {
      showError(thrown);
      return null;
    } finally {
      setWork(null);
      void look();
    }
  };
  const make = async () => {
    const suggestedName = `offprint-${new Date().toISOString().slice(0, 10)}.db`;
    const { path } = await client().call('shell.chooseFile', { title: backupTexts.makeTitle, suggestedName });
    if (path === null) return;
    const result = await run(backupTexts.making, () => client().call('backups.make', { file: path }));
    if (result?.kind === 'backup') setSaid(`${path}: ${backupWords(result.summary)}.`);
  };
  const inspect = async (file: string) => {
    setSaid('');
    try {
      setWanted({ file, facts: await client().call('backups.inspect', { file }) });
    } catch (thrown) {
      showError(thrown);
    }
  };
  const choose = async () => {
    const { path } = await client().call('shell.openFile', {
      title: backupTexts.openTitle,
      extensions: ['db'],
    });
    if (path !== null) await inspect(path);
  };
  const restore = async ({ file }: Wanted) => {
    setWanted(null);
    const result = await run(backupTexts.taking, () => client().call('backups.restore', { file }));
    if (result?.kind === 'restore') {
      setSaid(backupTexts.restored(backupWords(result.summary)));
    }
  };
  const check = async (repair: boolean) => {
    const result = await run(backupTexts.checking, () => client().call('library.check', { repair }));
    if (result?.kind !== 'check') return;
    const { found, left } = result.summary;
    setSaid(
      found.length === 0
        ? backupTexts.whole
        : inTurn(
            ...found.map((problem) => problemWords[problem.kind](problem)),
            left.length === 0 ? backupTexts.repaired : '',
          ),
    );
  };

  return (
    <>
      <span className="setting-words">
        {title}
        <small>{detail}</small>
      </span>
      <div className="button-row">
        <BusyButton className="button" isBusy={work !== null} onPress={() => void make()}>
          {backupTexts.make}
        </BusyButton>
        <BusyButton className="button" isBusy={work !== null} onPress={() => void choose()}>
          {backupTexts.open}
        </BusyButton>
        <BusyButton className="button" isBusy={work !== null} onPress={() => void check(true)}>
          {backupTexts.check}
        </BusyButton>
      </div>
      {work === null ? null : <JobProgressBar jobId={work.jobId} words={work.words} canCancel />}
      {wanted === null ? null : (
        <Preview wanted={wanted} onTake={() => void restore(wanted)} onLeave={() => setWanted(null)} />
      )}
      <p role="status" className="field-hint">
        {said === '' ? backupTexts.hint(backups?.length ?? 0) : said}
      </p>
      {backups === null || backups.length === 0 ? null : (
        <ul className="backups" aria-label={backupTexts.list}>
          {backups.map((backup) => (
            <li key={backup.file}>
              <span>
                {fullDate(backup.madeAt)}
                <small>{bytes(backup.bytes)}</small>
              </span>
              <BusyButton
                className="button"
                isBusy={work !== null}
                aria-label={backupTexts.lookAt(fullDate(backup.madeAt))}
                onPress={() => void inspect(backup.file)}
              >
                {backupTexts.look}
              </BusyButton>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Preview({ wanted, onTake, onLeave }: { wanted: Wanted; onTake: () => void; onLeave: () => void }) {
  const title = useId();
  return (
    <section className="backup-preview" aria-labelledby={title}>
      <p id={title}>
        <b>{backupTexts.has(backupWords(wanted.facts))}</b>
      </p>
      <p dir="auto" className="field-hint">
        {wanted.file}
      </p>
      <p>{backupTexts.takesPlace}</p>
      <div className="button-row">
        <Button className="button button-main" autoFocus onPress={onTake}>
          {backupTexts.take}
        </Button>
        <Button className="button" onPress={onLeave}>
          {backupTexts.leave}
        </Button>
      </div>
    </section>
  );
}
