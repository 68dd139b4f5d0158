/** Changes of many articles while they run: how far each is, and the way to stop it. What is done stays, and can be undone. */
import { Button } from 'react-aria-components';
import { client } from '../bridge.ts';
import { useLibrary } from '../state/library.ts';
import { showError } from '../state/show-error.ts';
import { number } from '../texts/format.ts';

export function ChangeJobs() {
  const jobs = useLibrary((state) => state.jobs);
  return Object.values(jobs)
    .filter(({ kind }) => kind === 'change')
    .map(({ jobId, done, total, label }) => (
      <div key={jobId} className="toast toast-job">
        <span>
          {label === '' ? 'Changing articles' : label}: {number(done)} of {number(total)}
        </span>
        <div
          className="job-bar"
          role="progressbar"
          aria-label="Changing articles"
          aria-valuemin={0}
          aria-valuemax={100}
          aria-valuenow={total === 0 ? 0 : Math.round((100 * done) / total)}
        >
          <span style={{ transform: `scaleX(${total === 0 ? 0 : done / total})` }} />
        </div>
        <Button onPress={() => void client().call('jobs.cancel', { jobId }).catch(showError)}>Stop</Button>
      </div>
    ));
}
