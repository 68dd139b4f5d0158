/** Which articles a rule would leave as they are: they have all of it already. */
import type { RuleActions } from '../../../../shared/model/rules.ts';
import type { Library } from '../connection/open.ts';

/** `tagIds`: of the tags the rule adds; null for one there is not yet, which nothing carries. */
export function unchangedBy(
  library: Library,
  ids: readonly number[],
  actions: RuleActions,
  tagIds: readonly (number | null)[],
): Set<number> {
  if (tagIds.includes(null)) return new Set();
  const conditions = tagIds.map(
    (tagId) => `EXISTS (SELECT 1 FROM article_tags WHERE article_id = s.id AND tag_id = ${Number(tagId)})`,
  );
  if (actions.save) conditions.push('s.is_saved = 1');
  if (actions.later) conditions.push('s.is_later = 1');
  if (actions.markRead) conditions.push('s.is_read = 1');
  if (actions.mute) conditions.push('s.is_muted = 1');
  if (actions.exportTo !== null) {
    conditions.push(
      `EXISTS (SELECT 1 FROM rule_actions WHERE article_id = s.id AND action = 'export' AND tag = '${Number(actions.exportTo)}')`,
    );
  }
  const rows = library.db
    .prepare<[string], { id: number }>(
      `SELECT s.id FROM json_each(?) given CROSS JOIN article_state s ON s.id = given.value
       ${conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`}`,
    )
    .all(JSON.stringify(ids));
  return new Set(rows.map((row) => row.id));
}
