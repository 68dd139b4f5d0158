/** Rules: what happens by itself to articles that match a query. */

import { AppError } from '../../../shared/errors.ts';
import { parseQuery } from '../../../shared/query/parse.ts';
import type { CoreEventSink } from '../base/core-events.ts';
import { applyToHistory } from '../changes/apply-to-history.ts';
import type { ChangePorts } from '../changes/run-change.ts';
import {
  getRule,
  insertRule,
  listRules,
  reorderRules,
  setRuleRemoved,
  updateRule,
} from '../library/lists/rules-table.ts';
import { previewRule } from '../rules/preview-rule.ts';
import type { AreaHandlers } from './handler.ts';

type Ports = ChangePorts & { events: CoreEventSink };

export const ruleHandlers: AreaHandlers<'rules', Ports> = {
  'rules.list': ({ library }) => ({ rules: listRules(library) }),

  'rules.add': (context, rule) => {
    refuseAll(rule.query);
    const added = insertRule(context.library, rule);
    announce(context);
    return { rule: added };
  },

  'rules.update': (context, { ruleId, ...change }) => {
    const { library, undo } = context;
    if (change.query !== undefined) refuseAll(change.query);
    const { before, after } = updateRule(library, ruleId, change);
    announce(context);
    const undoId = undo.add({
      kind: 'change-rule',
      name: before.name,
      count: 0,
      weight: 1,
      undo: () => {
        updateRule(library, ruleId, before);
        announce(context);
      },
    });
    return { rule: after, undoId };
  },

  'rules.remove': (context, { ruleId }) => {
    const { library, undo, now } = context;
    const { name } = getRule(library, ruleId);
    setRuleRemoved(library, ruleId, now());
    announce(context);
    const undoId = undo.add({
      kind: 'remove-rule',
      name,
      count: 0,
      weight: 1,
      undo: () => {
        setRuleRemoved(library, ruleId, null);
        announce(context);
      },
    });
    return { undoId };
  },

  'rules.reorder': (context, { ruleIds }) => {
    reorderRules(context.library, ruleIds);
    announce(context);
    return {};
  },

  'rules.preview': ({ library, now }, wanted) => previewRule(library, wanted, now()),

  'rules.apply': (context, { ruleId }) => {
    const rule = getRule(context.library, ruleId);
    return {
      jobId: context.jobs.start('change', async (job) => ({
        kind: 'change',
        summary: await applyToHistory(context, rule, job),
      })),
    };
  },
};

/** A rule without a condition would mute or read everything there is and will be. */
function refuseAll(query: string): void {
  if (parseQuery(query).root !== null) return;
  throw new AppError('invalid-input', {
    field: 'query',
    reason: 'rule-without-condition',
  });
}

function announce({ bus }: Ports): void {
  bus.emit('rules.changed', {});
}
