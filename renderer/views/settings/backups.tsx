/** Copies of the library and the way back to one, and whether the library is whole. */
import { useEffect, useId, useState } from 'react';
import { Button } from 'react-aria-components';
import type { MethodOutput } from '../../../shared/contract.ts';
import type { BackupFacts } from '../../../shared/model/care.ts';
import type { JobResult } from '../../../shared/model/jobs.ts';
import { backupWords, problemWords } from '../../../shared/texts/care.ts';
import { bytes, counted, fullDate } from '../../../shared/texts/format.ts';
import { client } from '../../bridge.ts';
import { BusyButton } from '../../components/busy-button.tsx';
import { JobProgressBar } from '../../components/job-progress.tsx';
import { showError } from '../../state/show-error.ts';
import type { ControlProps } from './entries.tsx';

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
    const { path } = await client().call('shell.chooseFile', { title: 'Back up the library', suggestedName });
    if (path === null) return;
    const result = await run('Backing up', () => client().call('backups.make', { file: path }));
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
      title: 'Go back to a backup',
      extensions: ['db'],
    });
    if (path !== null) await inspect(path);
  };
  const restore = async ({ file }: Wanted) => {
    setWanted(null);
    const result = await run('Taking the backup', () => client().call('backups.restore', { file }));
    if (result?.kind === 'restore') {
      setSaid(
        `The library is the backup’s now: ${backupWords(result.summary)}. What was there is a backup, too.`,
      );
    }
  };
  const check = async (repair: boolean) => {
    const result = await run('Reading the library through', () => client().call('library.check', { repair }));
    if (result?.kind !== 'check') return;
    const { found, left } = result.summary;
    setSaid(
      found.length === 0
        ? 'The library is whole.'
        : `${found.map((problem) => problemWords[problem.kind](problem)).join(' ')} ${
            left.length === 0 ? 'All of it was repaired.' : ''
          }`,
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
          Back up now…
        </BusyButton>
        <BusyButton className="button" isBusy={work !== null} onPress={() => void choose()}>
          Go back to a file…
        </BusyButton>
        <BusyButton className="button" isBusy={work !== null} onPress={() => void check(true)}>
          Check the library
        </BusyButton>
      </div>
      {work === null ? null : <JobProgressBar jobId={work.jobId} words={work.words} canCancel />}
      {wanted === null ? null : (
        <Preview wanted={wanted} onTake={() => void restore(wanted)} onLeave={() => setWanted(null)} />
      )}
      <p role="status" className="field-hint">
        {said === '' ? hint(backups) : said}
      </p>
      {backups === null || backups.length === 0 ? null : (
        <ul className="backups" aria-label="Backups in the library’s folder">
          {backups.map((backup) => (
            <li key={backup.file}>
              <span>
                {fullDate(backup.madeAt)}
                <small>{bytes(backup.bytes)}</small>
              </span>
              <BusyButton
                className="button"
                isBusy={work !== null}
                aria-label={`Look at the backup of ${fullDate(backup.madeAt)}`}
                onPress={() => void inspect(backup.file)}
              >
                Look
              </BusyButton>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function hint(backups: readonly Kept[] | null): string {
  const kept = backups === null || backups.length === 0 ? '' : `${counted(backups.length, 'backup')} kept. `;
  return `${kept}One a day is made by itself: seven days and four weeks are kept. Pictures stay out, they can be fetched again.`;
}

function Preview({ wanted, onTake, onLeave }: { wanted: Wanted; onTake: () => void; onLeave: () => void }) {
  const title = useId();
  return (
    <section className="backup-preview" aria-labelledby={title}>
      <p id={title}>
        <b>This backup has {backupWords(wanted.facts)}.</b>
      </p>
      <p dir="auto" className="field-hint">
        {wanted.file}
      </p>
      <p>It takes the place of what is in the library now, which is kept as a backup of its own.</p>
      <div className="button-row">
        <Button className="button button-main" autoFocus onPress={onTake}>
          Go back to it
        </Button>
        <Button className="button" onPress={onLeave}>
          Leave it
        </Button>
      </div>
    </section>
  );
}
