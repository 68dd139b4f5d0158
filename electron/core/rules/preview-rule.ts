/** What a rule would change in the articles there are, without changing anything. */
import type { RuleActions, RulePreview } from '../../../shared/model/rules.ts';
import { parseQuery } from '../../../shared/query/parse.ts';
import { summaries } from '../library/articles/article-summaries.ts';
import type { Library } from '../library/connection/open.ts';
import { listAllIds } from '../library/lists/article-list.ts';
import { unchangedBy } from '../library/lists/rule-preview.ts';
import { findTag } from '../library/marks/tag-names.ts';
import { fold } from '../text/fold.ts';

export function previewRule(
  library: Library,
  wanted: { query: string; actions: RuleActions; limit: number },
  now: number,
): RulePreview {
  const { actions, limit } = wanted;
  const query = parseQuery(wanted.query);
  if (query.root === null) return { matched: 0, changed: 0, examples: [], problems: query.problems };
  const ids = listAllIds(library, query, {}, { now, withMuted: true });
  const tags = actions.tags.map((name) => ({ name, id: findTag(library, name)?.id ?? null }));
  const unchanged = unchangedBy(
    library,
    ids,
    actions,
    tags.map(({ id }) => id),
  );
  const changed = ids.filter((id) => !unchanged.has(id));
  const muted = unchangedBy(library, changed.slice(0, limit), onlyMute, []);
  const examples = summaries(library, changed.slice(0, limit)).map((summary) => {
    const before = {
      tags: summary.tags,
      isRead: summary.isRead,
      isSaved: summary.isSaved,
      isLater: summary.isLater,
      isMuted: muted.has(summary.id),
    };
    const known = new Set(before.tags.map(fold));
    const added = tags
      .map(({ name, id }) => (id === null ? name : (findTag(library, name)?.name ?? name)))
      .filter((name) => !known.has(fold(name)));
    return {
      articleId: summary.id,
      title: summary.title,
      feedTitle: summary.feedTitle,
      publishedAt: summary.publishedAt,
      before,
      after: {
        tags: [...before.tags, ...added],
        isRead: before.isRead || actions.markRead,
        isSaved: before.isSaved || actions.save,
        isLater: before.isLater || actions.later,
        isMuted: before.isMuted || actions.mute,
      },
    };
  });
  return { matched: ids.length, changed: changed.length, examples, problems: query.problems };
}

const onlyMute: RuleActions = {
  tags: [],
  save: false,
  later: false,
  markRead: false,
  mute: true,
  notify: false,
  download: false,
  exportTo: null,
};
