/** Rules on the articles there are. */

import { toWireError } from '../../shared/errors.ts';
import type { Rule } from '../../shared/model/rules.ts';
import { feedNotes } from '../../shared/texts/actions.ts';
import { client } from '../bridge.ts';
import { reload } from './article-list.ts';
import { showError } from './show-error.ts';
import { showWayBack } from './undo.ts';

/** Runs as a job, whose bar is shown meanwhile; says then what it did. */
export async function applyRule(rule: Pick<Rule, 'id' | 'name'>): Promise<void> {
  try {
    const { jobId } = await client().call('rules.apply', { ruleId: rule.id });
    const result = await client().call('jobs.wait', { jobId });
    if (result.kind !== 'change') return;
    const { changed, undoId } = result.summary;
    showWayBack(
      changed === 0 ? feedNotes.ruleUnneeded(rule.name) : feedNotes.ruleApplied(rule.name, changed),
      undoId,
    );
    await reload();
  } catch (thrown) {
    if (toWireError(thrown).code !== 'cancelled') showError(thrown);
  }
}
