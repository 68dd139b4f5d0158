/**
 * Renaming, merging and deleting tags: each is articles that move from one tag to another or to none, one by one, so that
 * it can be stopped at any article and taken back. What feeds and rules add by themselves follows the new name.
 */
import type { ChangeSummary, UndoKind } from '../../../shared/model/undo.ts';
import { announceTagged } from '../base/announce.ts';
import type { Library } from '../library/connection/open.ts';
import { inSlices, type SliceOptions } from '../library/connection/slices.ts';
import { type FormerAutoTags, followTag, restoreAutoTags } from '../library/marks/auto-tags.ts';
import {
  aliasesOf,
  deleteTag,
  dropAliases,
  dropUnusedTags,
  findTag,
  insertTag,
  putAlias,
  respellTag,
  setTagColour,
  type TagAlias,
  type TagRow,
  tidyTagName,
} from '../library/marks/tag-names.ts';
import { articlesOfTag, putTag, retagArticle, type Tagged, takeTag } from '../library/marks/tags-table.ts';
import { indexArticle } from '../library/texts/search-index.ts';
import { fold } from '../text/fold.ts';
import { type ChangePorts, runChange } from './run-change.ts';

export type TagMove = {
  from: TagRow;
  /** Name of the tag its articles get; null: none. */
  into: string | null;
};

type Done = {
  from: TagRow;
  aliases: TagAlias[];
  /** null: the articles got no other tag. */
  targetId: number | null;
  into: string | null;
  isTargetNew: boolean;
  moved: Tagged[];
  /** Those that had the other tag already. */
  had: Set<number>;
};

export async function moveTags(
  context: ChangePorts,
  moves: readonly TagMove[],
  what: { kind: UndoKind; name: string; keepAsAliases?: boolean },
): Promise<ChangeSummary> {
  const { library, undo } = context;
  const work = moves.map((move) => ({ move, articles: articlesOfTag(library, move.from.id) }));
  const total = work.reduce((sum, { articles }) => sum + articles.length, 0);
  return runChange(context, total, what.name, async (options) => {
    const changed = new Set<number>();
    const undone: (() => Promise<void>)[] = [];
    let before = 0;
    for (const one of work) {
      const { articles } = one;
      if (options.signal?.aborted === true) break;
      const progress = { ...options, onProgress: (done: number) => options.onProgress?.(before + done) };
      undone.unshift(await moveOne(context, one, what.keepAsAliases === true, progress));
      for (const { articleId } of articles) changed.add(articleId);
      before += articles.length;
    }
    dropUnusedTags(library);
    announceTagged(context, [...changed]);
    const undoId = undo.add({
      kind: what.kind,
      name: what.name,
      count: changed.size,
      weight: total * 3,
      undo: async () => {
        for (const step of undone) await step();
        dropUnusedTags(library);
        announceTagged(context, [...changed]);
        context.bus.emit('rules.changed', {});
        context.bus.emit('feeds.changed', { feedIds: 'any' });
      },
    });
    context.bus.emit('rules.changed', {});
    context.bus.emit('feeds.changed', { feedIds: 'any' });
    return { changed: changed.size, undoId };
  });
}

/** Answers with what takes it back. */
async function moveOne(
  context: ChangePorts,
  { move: { from, into }, articles }: { move: TagMove; articles: readonly Tagged[] },
  keepAsAlias: boolean,
  options: SliceOptions,
): Promise<() => Promise<void>> {
  const { library } = context;
  const name = into === null ? null : tidyTagName(into);
  if (name !== null && fold(name) === from.folded) {
    // Only the spelling changes, which the index does not know: `Rust` → `rust`.
    respellTag(library, from.id, name);
    return async () => {
      const present = findTag(library, from.name);
      if (present !== null) respellTag(library, present.id, from.name);
    };
  }
  const aliases = aliasesOf(library, from.id);
  const target = targetOf(library, from, name);
  const done: Done = { from, aliases, into: name, ...target, moved: [], had: new Set() };
  let isThere = true;
  const count = await inSlices(
    library,
    articles,
    (tagged) => {
      if (!isThere) return;
      if (retagArticle(library, tagged, from.id, done.targetId)) done.had.add(tagged.articleId);
      done.moved.push(tagged);
    },
    {
      ...options,
      // Another change may have dropped or moved either of them meanwhile, and their numbers be those of other tags.
      onSliceBegins() {
        isThere = findTag(library, from.name)?.id === from.id;
        if (name !== null && findTag(library, name)?.id !== done.targetId)
          Object.assign(done, targetOf(library, from, name));
      },
    },
  );
  let auto: FormerAutoTags = [];
  // Stopped midway, the tag stays on the articles that are left.
  if (count === articles.length) {
    auto = library.db
      .transaction(() => {
        const isAnother = findTag(library, from.name)?.id !== from.id;
        const hasNewcomers = articlesOfTag(library, from.id).length > 0;
        if (isAnother || hasNewcomers) return [];
        dropAliases(library, from.id);
        deleteTag(library, from.id);
        if (done.targetId === null || name === null) return [];
        for (const alias of aliases) putAlias(library, done.targetId, alias);
        if (keepAsAlias) putAlias(library, done.targetId, { folded: from.folded, name: from.name });
        return followTag(library, from.folded, name);
      })
      .immediate();
  }
  return () => moveBack(context, done, auto);
}

/** The tag of that name, made with the colour of the one that becomes it where there is none. */
function targetOf(
  library: Library,
  from: TagRow,
  name: string | null,
): Pick<Done, 'targetId' | 'isTargetNew'> {
  if (name === null) return { targetId: null, isTargetNew: false };
  return library.db
    .transaction(() => {
      const known = findTag(library, name);
      if (known !== null && known.id !== from.id) return { targetId: known.id, isTargetNew: false };
      // One of its own other names becomes its name.
      if (known !== null) {
        const rest = aliasesOf(library, from.id).filter((alias) => alias.folded !== fold(name));
        dropAliases(library, from.id);
        for (const alias of rest) putAlias(library, from.id, alias);
      }
      const row = { id: null, name, folded: fold(name), colour: from.colour };
      return { targetId: insertTag(library, row), isTargetNew: true };
    })
    .immediate();
}

async function moveBack(context: ChangePorts, done: Done, auto: FormerAutoTags): Promise<void> {
  const { library } = context;
  const { from } = done;
  // By name: what was done since and taken back may have given the tag another number.
  const findTarget = (): number | null =>
    done.into === null ? null : (findTag(library, done.into)?.id ?? null);
  // The old number may be another tag's by now.
  const ensureFrom = (): number =>
    findTag(library, from.name)?.id ?? insertTag(library, { ...from, id: null });
  let targetId = findTarget();
  let fromId = library.db
    .transaction(() => {
      if (targetId !== null) {
        const mine = new Set([from.folded, ...done.aliases.map(({ folded }) => folded)]);
        const left = aliasesOf(library, targetId).filter(({ folded }) => !mine.has(folded));
        dropAliases(library, targetId);
        for (const alias of left) putAlias(library, targetId, alias);
        if (done.isTargetNew) setTagColour(library, targetId, null);
      }
      const id = ensureFrom();
      for (const alias of done.aliases) putAlias(library, id, alias);
      restoreAutoTags(library, auto);
      return id;
    })
    .immediate();
  await runChange(context, done.moved.length, from.name, async ({ onProgress }) => {
    await inSlices(
      library,
      done.moved,
      (tagged) => {
        putTag(library, tagged, fromId);
        if (targetId !== null && !done.had.has(tagged.articleId))
          takeTag(library, tagged.articleId, targetId);
        indexArticle(library, tagged.articleId);
      },
      {
        onProgress,
        onSliceBegins() {
          targetId = findTarget();
          fromId = ensureFrom();
        },
      },
    );
    return { changed: done.moved.length, undoId: null };
  });
  library.db
    .transaction(() => {
      dropUnusedTags(library);
      // One of them may have been the name of the tag that has gone just now.
      for (const alias of done.aliases) putAlias(library, fromId, alias);
    })
    .immediate();
}
