/** Every command, in the order help shows them. */
import type { Command } from '../command.ts';
import { listCommand, mark, search, show, tag } from './articles.ts';
import { batchCommands } from './batch.ts';
import { backup, restore } from './care.ts';
import { check } from './check.ts';
import { completion } from './completion.ts';
import { diagnostics } from './diagnostics.ts';
import { discussion } from './discussion.ts';
import { exportCommand } from './export.ts';
import { feed } from './feed.ts';
import { add, feeds, refresh, remove } from './feeds.ts';
import { exportOpml, importCommand, stats } from './files.ts';
import { follow } from './follow.ts';
import { fullText } from './full-text.ts';
import { compact, keep, space } from './keeping.ts';
import { offline } from './offline.ts';
import { readingList } from './reading-list.ts';
import { rules } from './rules.ts';
import { save } from './save.ts';
import { series } from './series.ts';
import { smart } from './smart.ts';
import { snippets } from './snippets.ts';
import { mergeTags, renameTag, tags } from './tags.ts';
import { targets } from './targets.ts';

export const commands: readonly Command[] = [
  add,
  save,
  remove,
  feeds,
  feed,
  importCommand,
  exportOpml,
  refresh,
  listCommand,
  search,
  show,
  snippets,
  tag,
  mark,
  fullText,
  offline,
  series,
  discussion,
  follow,
  readingList,
  tags,
  renameTag,
  mergeTags,
  smart,
  rules,
  exportCommand,
  targets,
  stats,
  space,
  keep,
  compact,
  backup,
  restore,
  check,
  diagnostics,
  ...batchCommands,
  completion(() => commands),
];
