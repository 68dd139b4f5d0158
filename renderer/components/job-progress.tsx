/** How far a job is, with a way to stop it. */
import { Button } from 'react-aria-components';
import { client } from '../bridge.ts';
import { useLibrary } from '../state/library.ts';
import { showError } from '../state/show-error.ts';
import { number } from '../texts/format.ts';

type Props = { jobId: string | null; words: string; canCancel?: boolean };

export function JobProgressBar({ jobId, words, canCancel = false }: Props) {
  const job = useLibrary((state) => (jobId === null ? undefined : state.jobs[jobId]));
  const share = job === undefined || job.total === 0 ? null : job.done / job.total;
  return (
    <div className="job">
      <p>
        {words}
        {job === undefined || job.total === 0 ? '' : ` ${number(job.done)} of ${number(job.total)}`}
      </p>
      <div
        className="job-bar"
        role="progressbar"
        aria-label={words}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={share === null ? undefined : Math.round(share * 100)}
        data-open={share === null || undefined}
      >
        <span style={share === null ? undefined : { transform: `scaleX(${share})` }} />
      </div>
      <p className="job-label" dir="auto">
        {job?.label ?? ''}
      </p>
      {canCancel && jobId !== null ? (
        <Button
          className="button"
          onPress={() => void client().call('jobs.cancel', { jobId }).catch(showError)}
        >
          Cancel
        </Button>
      ) : null}
    </div>
  );
}
