/** Rules on what a feed brought: all that are on, in their order, so that a later one sees what an earlier one did. */
import type { Rule } from '../../../shared/model/rules.ts';
import { parseQuery } from '../../../shared/query/parse.ts';
import type { StoreResult } from '../library/articles/article-store.ts';
import type { Library } from '../library/connection/open.ts';
import { chunks, inSlices } from '../library/connection/slices.ts';
import { matchingIds } from '../library/lists/article-matches.ts';
import { addTraces, listRules, untouchedBy } from '../library/lists/rules-table.ts';
import { applyRule } from './apply-rule.ts';

export type RulesReport = {
  changedIds: number[];
  /** Saved by a rule: to be made whole for offline. */
  savedIds: number[];
  /** New ones the reader wants to be told of, whichever feed they came from. */
  notifyIds: number[];
  /** New ones whose recordings are to be fetched. */
  downloadIds: number[];
  /** Export targets that something was given to. */
  targetIds: number[];
};

export const noRules: RulesReport = {
  changedIds: [],
  savedIds: [],
  notifyIds: [],
  downloadIds: [],
  targetIds: [],
};

const chunkSize = 200;

/** An edited article meets each rule once: what the reader changed back since stays so. */
export async function runRules(
  library: Library,
  { newIds, changedIds }: StoreResult,
  now: number,
): Promise<RulesReport> {
  if (newIds.length + changedIds.length === 0) return noRules;
  const rules = listRules(library).filter((rule) => rule.isOn);
  if (rules.length === 0) return noRules;
  const changed = new Set<number>();
  const report = { savedIds: [] as number[], notifyIds: [] as number[], downloadIds: [] as number[] };
  const targetIds = new Set<number>();
  const isNew = new Set(newIds);
  const run = (rule: Rule, ids: readonly number[]): void => {
    const query = parseQuery(rule.query);
    // A rule that asks nothing is unfinished, not meant for everything.
    if (query.root === null) return;
    const matching = untouchedBy(library, rule.id, matchingIds(library, query, ids, now));
    if (matching.length === 0) return;
    const effect = applyRule(library, rule, matching, now);
    for (const id of effect.changed) changed.add(id);
    report.savedIds.push(...effect.saved);
    if (rule.actions.exportTo !== null && effect.exported.length > 0) targetIds.add(rule.actions.exportTo);
    const arrived = matching.filter((id) => isNew.has(id));
    const note = (action: 'notify' | 'download', ids: number[]): void => {
      ids.push(...arrived);
      addTraces(
        library,
        arrived.map((articleId) => ({ articleId, ruleId: rule.id, action, tag: '' })),
        now,
      );
    };
    if (rule.actions.notify) note('notify', report.notifyIds);
    if (rule.actions.download) note('download', report.downloadIds);
  };
  const work = chunks([...newIds, ...changedIds], chunkSize).flatMap((ids) =>
    rules.map((rule) => ({ rule, ids })),
  );
  await inSlices(library, work, ({ rule, ids }) => run(rule, ids));
  return { ...report, changedIds: [...changed], targetIds: [...targetIds] };
}
