/** The reader's tags. */

import { AppError } from '../../../shared/errors.ts';
import { announceTagged } from '../base/announce.ts';
import { moveTags, type TagMove } from '../changes/move-tags.ts';
import type { ChangePorts } from '../changes/run-change.ts';
import type { Library } from '../library/connection/open.ts';
import {
  aliasesOf,
  findTag,
  getTag,
  setAliases,
  setTagColour,
  type TagRow,
  tagTree,
  tidyTagName,
} from '../library/marks/tag-names.ts';
import { suggestTags } from '../library/marks/tag-suggestions.ts';
import { listTags } from '../library/marks/tags-table.ts';
import type { AreaHandlers } from './handler.ts';

type Ports = ChangePorts;

export const tagHandlers: AreaHandlers<'tags', Ports> = {
  'tags.list': ({ library }) => listTags(library),

  'tags.suggest': ({ library }, { articleId, limit }) => ({ names: suggestTags(library, articleId, limit) }),

  'tags.rename': (context, { from, to }) => {
    const moves = movesOf(context.library, from, tidyTagName(to));
    return moveTags(context, moves, {
      kind: 'rename-tag',
      name: moves.length === 0 ? from : tidyTagName(from),
    });
  },

  'tags.merge': (context, { from, into, keepAsAliases }) => {
    const target = findTag(context.library, into)?.name ?? tidyTagName(into);
    const moves = from.map((name) => ({ from: getTag(context.library, name), into: target }));
    return moveTags(context, distinct(moves), { kind: 'merge-tags', name: target, keepAsAliases });
  },

  'tags.remove': (context, { name, withChildren }) => {
    const { library } = context;
    const found = findTag(library, tidyTagName(name));
    const rows = withChildren
      ? tagTree(library, found?.name ?? tidyTagName(name))
      : found === null
        ? []
        : [found];
    if (rows.length === 0) throw new AppError('not-found', { what: 'tag', name });
    const moves = rows.map((from) => ({ from, into: null }));
    return moveTags(context, moves, { kind: 'remove-tag', name: found?.name ?? tidyTagName(name) });
  },

  'tags.update': (context, { name, colour, aliases }) => {
    const { library, undo } = context;
    const tag = getTag(library, name);
    const before = aliasesOf(library, tag.id).map((alias) => alias.name);
    const write = (tagId: number, to: { colour: string | null; aliases: readonly string[] }): void => {
      library.db
        .transaction(() => {
          setTagColour(library, tagId, to.colour);
          setAliases(library, tagId, to.aliases);
        })
        .immediate();
      announceTagged(context, []);
    };
    write(tag.id, { colour: colour === undefined ? tag.colour : colour, aliases: aliases ?? before });
    const undoId = undo.add({
      kind: 'change-tag',
      name: tag.name,
      count: 0,
      weight: 1,
      undo: () => {
        // By name: it may have gone and come back since.
        const present = findTag(library, tag.name);
        if (present !== null) write(present.id, { colour: tag.colour, aliases: before });
      },
    });
    return { undoId };
  },
};

/** A tag and all below it, each with its new name, in an order in which none is moved twice. Throws `not-found`. */
function movesOf(library: Library, from: string, to: string): TagMove[] {
  const path = findTag(library, tidyTagName(from))?.name ?? tidyTagName(from);
  const rows = tagTree(library, path);
  if (rows.length === 0) throw new AppError('not-found', { what: 'tag', name: from });
  const depth = path.split('/').length;
  const moves = rows.map((row) => ({
    from: row,
    into: [to, ...row.name.split('/').slice(depth)].join('/'),
  }));
  // Into its own tree the inner ones go first, out of it the outer ones: `a` → `a/b` must not take `a/b` along.
  return to.split('/').length > depth ? moves.reverse() : moves;
}

function distinct(moves: readonly { from: TagRow; into: string }[]): TagMove[] {
  return [...new Map(moves.map((move) => [move.from.id, move])).values()];
}
