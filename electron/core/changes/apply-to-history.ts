/** A rule on the articles there are already: in slices, to be cancelled at any article and taken back. */

import type { Rule } from '../../../shared/model/rules.ts';
import type { ChangeSummary } from '../../../shared/model/undo.ts';
import { parseQuery } from '../../../shared/query/parse.ts';
import { announceTagged } from '../base/announce.ts';
import type { CoreEventSink } from '../base/core-events.ts';
import type { JobContext } from '../base/jobs.ts';
import { inChunks, inSlices } from '../library/connection/slices.ts';
import { listAllIds } from '../library/lists/article-list.ts';
import { removeTraces } from '../library/lists/rules-table.ts';
import { putBackSome } from '../library/marks/former-states.ts';
import { applyRule, columnsOfRule, type RuleEffect } from '../rules/apply-rule.ts';
import { type ChangePorts, runChange, slicesOf } from './run-change.ts';
import { undoTagging } from './tag.ts';

const chunkSize = 20;

export async function applyToHistory(
  context: ChangePorts & { events: CoreEventSink },
  rule: Rule,
  job: JobContext,
): Promise<ChangeSummary> {
  const { library, undo, now } = context;
  const query = parseQuery(rule.query);
  const ids = query.root === null ? [] : listAllIds(library, query, {}, { now: now(), withMuted: true });
  const options = slicesOf(job, ids.length, rule.name);
  const effects: RuleEffect[] = [];
  await inChunks(
    library,
    { items: ids, size: chunkSize },
    (some) => {
      const effect = applyRule(library, rule, some, now());
      if (effect.changed.size > 0) effects.push(effect);
    },
    options,
  );
  const changed = effects.flatMap((effect) => [...effect.changed]);
  if (changed.length === 0) return { changed: 0, undoId: null };
  announceTagged(context, changed);
  const saved = effects.flatMap((effect) => effect.saved);
  if (saved.length > 0) context.events.emit('articles.saved', { articleIds: saved, needsText: true });
  if (rule.actions.exportTo !== null && effects.some(({ exported }) => exported.length > 0))
    context.events.emit('targets.assigned', { targetIds: [rule.actions.exportTo] });
  const tagged = effects.flatMap((effect) => effect.tagged);
  const restoreTags = undoTagging(context, tagged);
  const columns = columnsOfRule(rule.actions);
  const undoId = undo.add({
    kind: 'apply-rule',
    name: rule.name,
    count: changed.length,
    weight: changed.length * 8,
    recipe: {
      states: columns.length === 0 ? [] : effects.map(({ states }) => ({ states, columns })),
      tagged,
      traces: effects.flatMap(({ traces }) => traces),
    },
    undo: async () => {
      await runChange(context, changed.length, rule.name, async ({ onProgress }) => {
        await inSlices(library, effects, (effect) => takeBack(context, rule, effect), { onProgress });
        return { changed: changed.length, undoId: null };
      });
      await restoreTags();
      announceTagged(context, changed);
    },
  });
  return { changed: changed.length, undoId };
}

function takeBack({ library }: ChangePorts, rule: Rule, effect: RuleEffect): void {
  const columns = columnsOfRule(rule.actions);
  if (columns.length > 0) {
    putBackSome(library, effect.states, [...effect.states.ids.keys()], columns);
  }
  removeTraces(library, effect.traces);
}
