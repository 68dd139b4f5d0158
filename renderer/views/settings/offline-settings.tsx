/** What is kept complete offline, and how much room it may take. */
import { useEffect, useState } from 'react';
import { toWireError, type WireError } from '../../../shared/errors.ts';
import type { JobResult } from '../../../shared/model/jobs.ts';
import type { OfflineRoom } from '../../../shared/model/offline.ts';
import { offlineBudgetLimits } from '../../../shared/model/settings.ts';
import { parseQuery } from '../../../shared/query/parse.ts';
import {
  budgetProblem,
  offlineTexts,
  roomWords,
  summaryWords,
  verifiedWords,
} from '../../../shared/texts/offline.ts';
import { entryTexts, settingsTexts } from '../../../shared/texts/settings.ts';
import { client } from '../../bridge.ts';
import { BusyButton } from '../../components/busy-button.tsx';
import { Field } from '../../components/field.tsx';
import { JobProgressBar } from '../../components/job-progress.tsx';
import { Problem } from '../../components/problem.tsx';
import { updateSettings } from '../../state/actions.ts';
import { showError } from '../../state/show-error.ts';
import { useMatches } from '../export/use-matches.ts';
import { QueryField } from '../sheets/query-field.tsx';
import { Beside } from './beside.tsx';
import type { ControlProps, SettingEntry } from './setting-entry.ts';
import { toggle } from './setting-toggle.tsx';

/** Saved when the field is left: half a query would keep something else. */
function OfflineQueryControl({ settings, title, detail }: ControlProps) {
  const stored = settings.offlineQuery;
  const [typed, setTyped] = useState(stored);
  const { total } = useMatches(typed);
  useEffect(() => setTyped(stored), [stored]);
  const isEmpty = parseQuery(typed).root === null;
  const save = () => {
    if (!isEmpty && typed.trim() !== stored) void updateSettings({ offlineQuery: typed.trim() });
  };
  const found = total === null ? offlineTexts.counting : settingsTexts.found(total);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the field inside saves when the focus leaves it.
    <div onBlur={save}>
      <QueryField label={title} value={typed} onChange={setTyped} hint={detail} />
      <p role="status" className="field-hint">
        {isEmpty ? offlineTexts.noQuery : found}
      </p>
    </div>
  );
}

function OfflineBudgetControl({ settings, title, detail }: ControlProps) {
  const stored = String(settings.offlineBudgetGb);
  const [typed, setTyped] = useState(stored);
  useEffect(() => setTyped(stored), [stored]);
  const wanted = Number(typed.replace(',', '.'));
  const { min, max } = offlineBudgetLimits;
  const isRight = typed.trim() !== '' && wanted >= min && wanted <= max;
  const save = () => {
    if (isRight && wanted !== settings.offlineBudgetGb) void updateSettings({ offlineBudgetGb: wanted });
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the field inside saves when the focus leaves it.
    <div onBlur={save}>
      <Field
        label={title}
        value={typed}
        onChange={setTyped}
        hint={detail}
        problem={isRight ? null : budgetProblem}
      />
    </div>
  );
}

type Run = { start: () => Promise<{ jobId: string }>; words: (result: JobResult) => string };
type Running = {
  /** null: nothing runs; empty: it is being started. */
  jobId: string | null;
  said: string;
  error: WireError | null;
  run: (run: Run) => Promise<void>;
};

/** A job of a setting, with what came of it. */
function useSettingJob(onEnd?: () => void): Running {
  const [jobId, setJobId] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const [error, setError] = useState<WireError | null>(null);
  const run = async ({ start, words }: Run) => {
    setJobId('');
    setSaid('');
    setError(null);
    try {
      const started = await start();
      setJobId(started.jobId);
      setSaid(words(await client().call('jobs.wait', started)));
    } catch (thrown) {
      const failure = toWireError(thrown);
      if (failure.code === 'cancelled') setSaid(offlineTexts.stopped);
      else setError(failure);
    } finally {
      setJobId(null);
      onEnd?.();
    }
  };
  return { jobId, said, error, run };
}

function JobState({ job: { jobId, said, error }, words }: { job: Running; words: string }) {
  return (
    <>
      {jobId === null ? null : <JobProgressBar jobId={jobId === '' ? null : jobId} words={words} canCancel />}
      <p role="status" className="field-hint">
        {said}
      </p>
      {error === null ? null : <Problem error={error} />}
    </>
  );
}

function OfflineRoomControl({ settings, title }: ControlProps) {
  const [room, setRoom] = useState<OfflineRoom | null>(null);
  const measure = () => void client().call('offline.room', {}).then(setRoom, showError);
  const job = useSettingJob(measure);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another budget is measured against anew.
  useEffect(measure, [settings.offlineBudgetGb]);
  const complete = () =>
    job.run({
      start: () => client().call('offline.run', {}),
      words: (result) => (result.kind === 'offline' ? summaryWords(result.summary) : ''),
    });
  return (
    <>
      <Beside title={title} detail={room === null ? offlineTexts.counting : roomWords(room)}>
        <BusyButton className="button" isBusy={job.jobId !== null} onPress={() => void complete()}>
          {job.jobId === null ? offlineTexts.completeAll : offlineTexts.completing}
        </BusyButton>
      </Beside>
      <JobState job={job} words={offlineTexts.running} />
    </>
  );
}

function VerifyControl({ title, detail }: ControlProps) {
  const job = useSettingJob();
  const verify = () =>
    job.run({
      start: () => client().call('offline.verify', {}),
      words: (result) => (result.kind === 'verify' ? verifiedWords(result.summary) : ''),
    });
  return (
    <>
      <Beside title={title} detail={detail}>
        <BusyButton className="button" isBusy={job.jobId !== null} onPress={() => void verify()}>
          {job.jobId === null ? offlineTexts.verify : offlineTexts.verifying}
        </BusyButton>
      </Beside>
      <JobState job={job} words={offlineTexts.verifyingAll} />
    </>
  );
}

export const offlineEntries: readonly SettingEntry[] = [
  {
    id: 'keep-offline',
    section: 'offline',
    ...entryTexts.keepOffline,
    sets: ['isKeptOffline'],
    Control: toggle('isKeptOffline'),
  },
  {
    id: 'offline-query',
    section: 'offline',
    ...entryTexts.offlineQuery,
    sets: ['offlineQuery'],
    Control: OfflineQueryControl,
    when: (settings) => settings.isKeptOffline,
  },
  {
    id: 'offline-budget',
    section: 'offline',
    ...entryTexts.offlineBudget,
    sets: ['offlineBudgetGb'],
    Control: OfflineBudgetControl,
    when: (settings) => settings.isKeptOffline,
  },
  {
    id: 'offline-room',
    section: 'offline',
    ...entryTexts.offlineRoom,
    sets: [],
    Control: OfflineRoomControl,
  },
  {
    id: 'offline-verify',
    section: 'offline',
    ...entryTexts.offlineVerify,
    sets: [],
    Control: VerifyControl,
  },
];
