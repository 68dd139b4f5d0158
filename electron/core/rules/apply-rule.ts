/** What a rule does to articles that match it. Everything it does is noted with the article, and can be taken back. */

import type { Rule, RuleActions } from '../../../shared/model/rules.ts';
import type { Library } from '../library/connection/open.ts';
import { hasTarget } from '../library/exports/export-targets-table.ts';
import { addTraces, notYetForTarget } from '../library/lists/rules-table.ts';
import { leadersOf, withCopies } from '../library/marks/article-groups.ts';
import {
  type FormerStates,
  keepStates,
  noStates,
  noteStates,
  type RestoredColumn,
} from '../library/marks/former-states.ts';
import { setStates } from '../library/marks/set-states.ts';
import { changeTagsOf, presentTags, type TaggedChange } from '../library/marks/tags-table.ts';
import type { NewTrace } from '../library/marks/undo-log-table.ts';

export type RuleEffect = {
  changed: Set<number>;
  saved: number[];
  /** Given to the export target the rule names. */
  exported: number[];
  states: FormerStates;
  tagged: TaggedChange[];
  traces: NewTrace[];
};

/** In the caller's transaction. */
export function applyRule(library: Library, rule: Rule, found: readonly number[], now: number): RuleEffect {
  const { actions } = rule;
  // What is done to a piece is done to its copies in other feeds; its tags are with the one that leads.
  const ids = withCopies(library, found);
  const traces: NewTrace[] = [];
  const changed = new Set<number>();
  const before = noStates();
  noteStates(library, ids, before);
  const set = (action: 'save' | 'later' | 'mark-read' | 'mute'): number[] => {
    const done = setStates(library, ids, action, now);
    for (const articleId of done) {
      traces.push({ articleId, ruleId: rule.id, action, tag: '' });
      changed.add(articleId);
    }
    return done;
  };
  const saved = actions.save ? set('save') : [];
  if (actions.later) set('later');
  if (actions.markRead) set('mark-read');
  if (actions.mute) set('mute');
  const states = keepStates(before, changed);
  const tags = presentTags(library, actions.tags);
  const tagged: TaggedChange[] = [];
  for (const articleId of tags.length === 0 ? [] : leadersOf(library, found)) {
    const change = changeTagsOf(library, articleId, { add: tags, remove: [] }, now);
    if (change === null) continue;
    tagged.push(change);
    changed.add(articleId);
    for (const tag of change.added) traces.push({ articleId, ruleId: rule.id, action: 'tag', tag });
  }
  const exported = giveToExport(library, actions.exportTo, found);
  for (const articleId of exported) {
    traces.push({ articleId, ruleId: rule.id, action: 'export', tag: String(actions.exportTo) });
    changed.add(articleId);
  }
  addTraces(library, traces, now);
  return { changed, saved, exported, states, tagged, traces };
}

/** A piece and its copies are one file, as in every export. */
function giveToExport(library: Library, targetId: number | null, found: readonly number[]): number[] {
  if (targetId === null || !hasTarget(library, targetId)) return [];
  return notYetForTarget(library, targetId, leadersOf(library, found));
}

export function columnsOfRule(actions: RuleActions): RestoredColumn[] {
  const columns: RestoredColumn[] = [];
  if (actions.save) columns.push('saved');
  if (actions.later) columns.push('later');
  if (actions.markRead) columns.push('read');
  if (actions.mute) columns.push('muted');
  return columns;
}
