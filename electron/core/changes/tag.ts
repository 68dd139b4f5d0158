/** Tags on and off any number of articles, and back. */
import type { ChangeSummary } from '../../../shared/model/undo.ts';
import type { CoreContext } from '../context.ts';
import { leadersOf } from '../library/article-groups.ts';
import { inSlices } from '../library/slices.ts';
import { dropUnusedTags, ensureTag, tagRowsOf } from '../library/tag-names.ts';
import { changeTagsOf, type TaggedChange, tagIds } from '../library/tags-table.ts';
import { announceTagged, runChange } from './run-change.ts';

export async function tagAndRemember(
  context: CoreContext,
  wantedIds: readonly number[],
  { add, remove }: { add: readonly string[]; remove: readonly string[] },
): Promise<ChangeSummary> {
  const { library, undo, now } = context;
  // Of a piece that stands in several feeds one carries the tags.
  const ids = leadersOf(library, wantedIds);
  return runChange(context, ids.length, [...add, ...remove].join(', '), async (options) => {
    const changes: TaggedChange[] = [];
    const wanted = library.db
      .transaction(() => ({
        add: [...new Set(add.map((name) => ensureTag(library, name)))],
        remove: tagIds(library, remove),
      }))
      .immediate();
    const names = tagRowsOf(library, [...wanted.add, ...wanted.remove]).map(({ name }) => name);
    await inSlices(
      library,
      ids,
      (id) => {
        const change = changeTagsOf(library, id, wanted, now());
        if (change !== null) changes.push(change);
      },
      options,
    );
    const restore = undoTagging(context, changes);
    dropUnusedTags(library);
    if (changes.length === 0) return { changed: 0, undoId: null };
    announceTagged(
      context,
      changes.map(({ articleId }) => articleId),
    );
    const undoId = undo.add({
      kind: remove.length === 0 ? 'tag' : add.length === 0 ? 'untag' : 'retag',
      name: names.join(', '),
      count: changes.length,
      weight: changes.length * 4,
      undo: restore,
    });
    return { changed: changes.length, undoId };
  });
}

/** Prepared while all the tags are still there: the last article that loses one takes it with it. */
export function undoTagging(context: CoreContext, changes: readonly TaggedChange[]): () => Promise<void> {
  const { library, now } = context;
  const rows = tagRowsOf(library, [
    ...new Set(changes.flatMap(({ added, removed }) => [...added, ...removed])),
  ]);
  return async () => {
    await runChange(context, changes.length, '', async ({ onProgress }) => {
      // By name: a tag that went meanwhile is made anew.
      const present = new Map(rows.map((row) => [row.id, ensureTag(library, row.name)]));
      const presentOf = (ids: readonly number[]) => ids.flatMap((id) => present.get(id) ?? []);
      await inSlices(
        library,
        changes,
        ({ articleId, added, removed }) => {
          changeTagsOf(library, articleId, { add: presentOf(removed), remove: presentOf(added) }, now());
        },
        { onProgress },
      );
      dropUnusedTags(library);
      announceTagged(
        context,
        changes.map(({ articleId }) => articleId),
      );
      return { changed: changes.length, undoId: null };
    });
  };
}
