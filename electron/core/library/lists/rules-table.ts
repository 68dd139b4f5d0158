/** Rules and what they did. A removed rule keeps its row for the articles that name it. */

import { AppError } from '../../../../shared/errors.ts';
import {
  type Rule,
  type RuleActionName,
  type RuleActions,
  type RuleTrace,
  ruleActionsSchema,
} from '../../../../shared/model/rules.ts';
import type { Library } from '../connection/open.ts';
import { prepared } from '../connection/statements.ts';
import type { NewTrace } from '../marks/undo-log-table.ts';
import { inOrder } from './smart-feeds-table.ts';

type Row = { id: number; name: string; query: string; actions: string; is_on: number };

const selectRules = 'SELECT id, name, query, actions, is_on FROM rules WHERE removed_at IS NULL';

const toRule = (row: Row): Rule => ({
  id: row.id,
  name: row.name,
  query: row.query,
  actions: ruleActionsSchema.parse(JSON.parse(row.actions)),
  isOn: row.is_on === 1,
});

/** In the order they run. */
export function listRules(library: Library): Rule[] {
  return prepared<Row>(library.db, `${selectRules} ORDER BY position, id`).all().map(toRule);
}

/** Throws `not-found`. */
export function getRule(library: Library, ruleId: number): Rule {
  const row = prepared<Row>(library.db, `${selectRules} AND id = ?`).get(ruleId);
  if (row === undefined) throw new AppError('not-found', { what: 'rule', id: ruleId });
  return toRule(row);
}

export function insertRule(library: Library, rule: Omit<Rule, 'id'>): Rule {
  const { lastInsertRowid } = prepared(
    library.db,
    `INSERT INTO rules (name, query, actions, is_on, position)
     VALUES (?, ?, ?, ?, (SELECT coalesce(max(position), 0) + 1 FROM rules))`,
  ).run(rule.name, rule.query, JSON.stringify(rule.actions), rule.isOn ? 1 : 0);
  return { id: Number(lastInsertRowid), ...rule };
}

/** Throws `not-found`. */
export function updateRule(
  library: Library,
  ruleId: number,
  change: {
    name?: string | undefined;
    query?: string | undefined;
    actions?: RuleActions | undefined;
    isOn?: boolean | undefined;
  },
): { before: Rule; after: Rule } {
  const before = getRule(library, ruleId);
  const after: Rule = {
    id: ruleId,
    name: change.name ?? before.name,
    query: change.query ?? before.query,
    actions: change.actions ?? before.actions,
    isOn: change.isOn ?? before.isOn,
  };
  prepared(library.db, 'UPDATE rules SET name = ?, query = ?, actions = ?, is_on = ? WHERE id = ?').run(
    after.name,
    after.query,
    JSON.stringify(after.actions),
    after.isOn ? 1 : 0,
    ruleId,
  );
  return { before, after };
}

/** Throws `not-found`. `removedAt` null: it is back. */
export function setRuleRemoved(library: Library, ruleId: number, removedAt: number | null): void {
  if (removedAt !== null) getRule(library, ruleId);
  prepared(library.db, 'UPDATE rules SET removed_at = ? WHERE id = ?').run(removedAt, ruleId);
}

export function reorderRules(library: Library, ids: readonly number[]): void {
  const known = listRules(library).map(({ id }) => id);
  const place = prepared(library.db, 'UPDATE rules SET position = ? WHERE id = ?');
  library.db
    .transaction(() => {
      for (const [index, id] of inOrder(known, ids).entries()) place.run(index, id);
    })
    .immediate();
}

export function addTraces(library: Library, traces: readonly NewTrace[], now: number): void {
  const insert = prepared(
    library.db,
    'INSERT OR REPLACE INTO rule_actions (article_id, rule_id, action, tag, at) VALUES (?, ?, ?, ?, ?)',
  );
  for (const { articleId, ruleId, action, tag } of traces) insert.run(articleId, ruleId, action, tag, now);
}

export function removeTraces(library: Library, traces: readonly NewTrace[]): void {
  const remove = prepared(
    library.db,
    'DELETE FROM rule_actions WHERE article_id = ? AND rule_id = ? AND action = ? AND tag = ?',
  );
  for (const { articleId, ruleId, action, tag } of traces) remove.run(articleId, ruleId, action, tag);
}

/** Of those articles, the ones the rule has not dealt with yet. */
export function untouchedBy(library: Library, ruleId: number, articleIds: readonly number[]): number[] {
  return prepared<{ value: number }>(
    library.db,
    `SELECT value FROM json_each(?) WHERE NOT EXISTS (
       SELECT 1 FROM rule_actions WHERE article_id = value AND rule_id = ?)`,
  )
    .all(JSON.stringify(articleIds), ruleId)
    .map((row) => row.value);
}

/** What rules did to an article, latest first. */
export function tracesOf(library: Library, articleId: number): RuleTrace[] {
  return prepared<{ rule_id: number; name: string; action: RuleActionName; tag: string | null; at: number }>(
    library.db,
    `SELECT t.rule_id, rules.name, t.action, t.at,
       iif(t.action = 'export', (SELECT name FROM export_targets WHERE id = CAST(t.tag AS INTEGER)), t.tag) AS tag
     FROM rule_actions t JOIN rules ON rules.id = t.rule_id
     WHERE t.article_id = ? ORDER BY t.at DESC, t.rule_id, t.action, t.tag`,
  )
    .all(articleId)
    .map((row) => ({
      ruleId: row.rule_id,
      ruleName: row.name,
      action: row.action,
      tag: row.tag === '' ? null : row.tag,
      at: row.at,
    }));
}

/**
 * Articles that rules gave to an export, oldest first. That a rule did so is noted with the article like all it does, so
 * taking the rule's work back takes the article out of the export again.
 */
export function articlesForTarget(library: Library, targetId: number): number[] {
  return prepared<{ article_id: number }>(
    library.db,
    "SELECT DISTINCT article_id FROM rule_actions WHERE action = 'export' AND tag = ? ORDER BY article_id",
  )
    .all(String(targetId))
    .map((row) => row.article_id);
}

/** Of those articles, the ones no rule has given to that export yet. */
export function notYetForTarget(library: Library, targetId: number, articleIds: readonly number[]): number[] {
  return prepared<{ value: number }>(
    library.db,
    `SELECT value FROM json_each(?) WHERE NOT EXISTS (
       SELECT 1 FROM rule_actions WHERE article_id = value AND action = 'export' AND tag = ?)`,
  )
    .all(JSON.stringify(articleIds), String(targetId))
    .map((row) => row.value);
}

/** An export that is no more is no rule's any longer: its number may be given to another. */
export function forgetTarget(library: Library, targetId: number): void {
  prepared(library.db, "DELETE FROM rule_actions WHERE action = 'export' AND tag = ?").run(String(targetId));
  prepared(
    library.db,
    "UPDATE rules SET actions = json_set(actions, '$.exportTo', NULL) WHERE json_extract(actions, '$.exportTo') = ?",
  ).run(targetId);
}
