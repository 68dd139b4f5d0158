/** The folders exports go to by themselves, as the library has them. */
import { useEffect, useState } from 'react';
import type { ExportTarget } from '../../shared/export-target.ts';
import { client } from '../bridge.ts';
import { showError } from './show-error.ts';

/** null: not known yet. Follows what happens to them. */
export function useTargets(): ExportTarget[] | null {
  const [targets, setTargets] = useState<ExportTarget[] | null>(null);
  useEffect(() => {
    let isCurrent = true;
    const load = () => {
      client()
        .call('targets.list', {})
        .then((answer) => {
          if (isCurrent) setTargets(answer.targets);
        })
        .catch(showError);
    };
    load();
    const end = client().on('targets.changed', load);
    return () => {
      isCurrent = false;
      end();
    };
  }, []);
  return targets;
}

export async function runTarget(targetId: number): Promise<void> {
  try {
    const { jobId } = await client().call('targets.run', { targetId });
    // How it went stands with the target.
    await client()
      .call('jobs.wait', { jobId })
      .catch(() => undefined);
  } catch (thrown) {
    showError(thrown);
  }
}

export async function switchTarget(targetId: number, isOn: boolean): Promise<void> {
  try {
    await client().call('targets.update', { targetId, isOn });
  } catch (thrown) {
    showError(thrown);
  }
}
