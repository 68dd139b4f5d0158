/** How far a job is, with a way to stop it. */
import { Button } from 'react-aria-components';
import { commonTexts } from '../../shared/texts/common.ts';
import { shellTexts, stageWords } from '../../shared/texts/shell.ts';
import { client } from '../bridge.ts';
import { useLibrary } from '../state/library.ts';
import { showError } from '../state/show-error.ts';
import { ProgressLine } from './progress-line.tsx';

type Props = { jobId: string | null; words: string; canCancel?: boolean };

export function JobProgressBar({ jobId, words, canCancel = false }: Props) {
  const job = useLibrary((state) => (jobId === null ? undefined : state.jobs[jobId]));
  const share = job === undefined || job.total === 0 ? null : job.done / job.total;
  return (
    <div className="job">
      <p>{job === undefined || job.total === 0 ? words : shellTexts.progress(words, job.done, job.total)}</p>
      <ProgressLine words={words} share={share} />
      <p className="job-label" dir="auto">
        {job?.stage === undefined ? (job?.label ?? '') : stageWords[job.stage]}
      </p>
      {canCancel && jobId !== null ? (
        <Button
          className="button"
          onPress={() => void client().call('jobs.cancel', { jobId }).catch(showError)}
        >
          {commonTexts.cancel}
        </Button>
      ) : null}
    </div>
  );
}
