/** Tags on and off any number of articles, and back. */
import type { ChangeSummary } from '../../../shared/model/undo.ts';
import { announceTagged } from '../base/announce.ts';
import { inSlices } from '../library/connection/slices.ts';
import { leadersOf } from '../library/marks/article-groups.ts';
import { dropUnusedTags, ensureTag, tagRowsOf, tidyTagName } from '../library/marks/tag-names.ts';
import {
  changeTagsOf,
  knownTags,
  type PresentTag,
  presentTags,
  type TaggedChange,
} from '../library/marks/tags-table.ts';
import { type ChangePorts, runChange } from './run-change.ts';

export async function tagAndRemember(
  context: ChangePorts,
  wantedIds: readonly number[],
  { add, remove }: { add: readonly string[]; remove: readonly string[] },
): Promise<ChangeSummary> {
  const { library, undo, now } = context;
  // Of a piece that stands in several feeds one carries the tags.
  const ids = leadersOf(library, wantedIds);
  // Before anything is done, and where there is nothing to do.
  for (const name of add) tidyTagName(name);
  return runChange(context, ids.length, [...add, ...remove].join(', '), async (options) => {
    const changes: TaggedChange[] = [];
    let wanted: { add: PresentTag[]; remove: PresentTag[] } = { add: [], remove: [] };
    await inSlices(
      library,
      ids,
      (id) => {
        const change = changeTagsOf(library, id, wanted, now());
        if (change !== null) changes.push(change);
      },
      {
        ...options,
        onSliceBegins() {
          // Another change drops tags that no article carries, such as one that was made for a slice to come.
          const rowsOf = (tags: readonly PresentTag[]) =>
            tagRowsOf(
              library,
              tags.map(({ id }) => id),
            );
          wanted = {
            add: rowsOf(presentTags(library, add)),
            remove: rowsOf(knownTags(library, remove)),
          };
        },
      },
    );
    const names = [...new Set(changes.flatMap(({ added, removed }) => [...added, ...removed]))];
    dropUnusedTags(library);
    if (changes.length === 0) return { changed: 0, undoId: null };
    announceTagged(
      context,
      changes.map(({ articleId }) => articleId),
    );
    const undoId = undo.add({
      kind: remove.length === 0 ? 'tag' : add.length === 0 ? 'untag' : 'retag',
      name: names.sort().join(', '),
      count: changes.length,
      weight: changes.length * 4,
      undo: undoTagging(context, changes),
      recipe: { tagged: changes },
    });
    return { changed: changes.length, undoId };
  });
}

export function undoTagging(context: ChangePorts, changes: readonly TaggedChange[]): () => Promise<void> {
  const { library, now } = context;
  const names = [...new Set(changes.flatMap(({ added, removed }) => [...added, ...removed]))];
  return async () => {
    await runChange(context, changes.length, '', async ({ onProgress }) => {
      let present = new Map<string, PresentTag>();
      const presentOf = (some: readonly string[]) => some.flatMap((name) => present.get(name) ?? []);
      await inSlices(
        library,
        changes,
        ({ articleId, added, removed }) => {
          changeTagsOf(library, articleId, { add: presentOf(removed), remove: presentOf(added) }, now());
        },
        {
          onProgress,
          // By name: a tag that went meanwhile is made anew.
          onSliceBegins() {
            present = new Map(names.map((name) => [name, { id: ensureTag(library, name), name }]));
          },
        },
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
