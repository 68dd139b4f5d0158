/** What is done to many articles while it runs: how far each is, and the way to stop it. What is done stays. */
import { Button } from 'react-aria-components';
import type { JobKind } from '../../shared/model/jobs.ts';
import { accountTexts } from '../../shared/texts/accounts.ts';
import { foremTexts } from '../../shared/texts/forem.ts';
import { offlineTexts } from '../../shared/texts/offline.ts';
import { olderTexts } from '../../shared/texts/older.ts';
import { shellTexts } from '../../shared/texts/shell.ts';
import { client } from '../bridge.ts';
import { useLibrary } from '../state/library.ts';
import { showError } from '../state/show-error.ts';
import { type Sheet, useUi } from '../state/ui.ts';
import { ProgressLine } from './progress-line.tsx';

const names: Partial<Record<JobKind, string>> = {
  change: shellTexts.changing,
  offline: offlineTexts.running,
  'fetch-older': olderTexts.running,
  'fetch-articles': foremTexts.fetching,
  'import-account': accountTexts.importing,
};

/** Sheets that show how far their own job is. */
const ofSheets: Partial<Record<Sheet['kind'], JobKind>> = {
  series: 'fetch-articles',
  account: 'import-account',
};

export function ChangeJobs() {
  const jobs = useLibrary((state) => state.jobs);
  // The sheet shows it itself: what lies below cannot be reached meanwhile.
  const shownInSheet = useUi(({ sheet }) => (sheet === null ? undefined : ofSheets[sheet.kind]));
  return Object.values(jobs).flatMap(({ jobId, kind, done, total, label }) => {
    const name = names[kind];
    if (name === undefined || kind === shownInSheet) return [];
    return [
      <div key={jobId} className="toast toast-job">
        <span>{shellTexts.jobProgress(kind === 'change' && label !== '' ? label : name, done, total)}</span>
        <ProgressLine words={name} share={total === 0 ? 0 : done / total} />
        <Button onPress={() => void client().call('jobs.cancel', { jobId }).catch(showError)}>
          {shellTexts.stop}
        </Button>
      </div>,
    ];
  });
}
