/** Every command, in the order help shows them. Each is read when it is wanted: none needs much of what the others do. */
import type { Command } from '../command.ts';

const loaders: Readonly<Record<string, () => Promise<Command>>> = {
  add: async () => (await import('./feeds.ts')).add,
  save: async () => (await import('./save.ts')).save,
  remove: async () => (await import('./feeds.ts')).remove,
  feeds: async () => (await import('./feeds.ts')).feeds,
  feed: async () => (await import('./feed.ts')).feed,
  import: async () => (await import('./files.ts')).importCommand,
  'export-opml': async () => (await import('./files.ts')).exportOpml,
  refresh: async () => (await import('./feeds.ts')).refresh,
  list: async () => (await import('./articles.ts')).listCommand,
  search: async () => (await import('./articles.ts')).search,
  show: async () => (await import('./articles.ts')).show,
  snippets: async () => (await import('./snippets.ts')).snippets,
  tag: async () => (await import('./articles.ts')).tag,
  mark: async () => (await import('./articles.ts')).mark,
  'full-text': async () => (await import('./full-text.ts')).fullText,
  offline: async () => (await import('./offline.ts')).offline,
  series: async () => (await import('./series.ts')).series,
  discussion: async () => (await import('./discussion.ts')).discussion,
  follow: async () => (await import('./follow.ts')).follow,
  'reading-list': async () => (await import('./reading-list.ts')).readingList,
  undo: async () => (await import('./undo.ts')).undo,
  tags: async () => (await import('./tags.ts')).tags,
  'rename-tag': async () => (await import('./tags.ts')).renameTag,
  'merge-tags': async () => (await import('./tags.ts')).mergeTags,
  smart: async () => (await import('./smart.ts')).smart,
  rules: async () => (await import('./rules.ts')).rules,
  export: async () => (await import('./export.ts')).exportCommand,
  targets: async () => (await import('./targets.ts')).targets,
  sample: async () => (await import('./sample.ts')).sample,
  stats: async () => (await import('./files.ts')).stats,
  space: async () => (await import('./keeping.ts')).space,
  keep: async () => (await import('./keeping.ts')).keep,
  compact: async () => (await import('./keeping.ts')).compact,
  backup: async () => (await import('./care.ts')).backup,
  restore: async () => (await import('./care.ts')).restore,
  check: async () => (await import('./check.ts')).check,
  diagnostics: async () => (await import('./diagnostics.ts')).diagnostics,
  parse: async () => (await import('./batch.ts')).parse,
  discover: async () => (await import('./batch.ts')).discover,
  opml: async () => (await import('./batch.ts')).opml,
  sanitise: async () => (await import('./batch.ts')).sanitise,
  markdown: async () => (await import('./batch.ts')).markdown,
  extract: async () => (await import('./batch.ts')).extract,
  completion: async () => (await import('./completion.ts')).completion(allCommands),
};

/** null: there is none of that name. */
export async function findCommand(name: string): Promise<Command | null> {
  const load = Object.hasOwn(loaders, name) ? loaders[name] : undefined;
  return load === undefined ? null : await load();
}

export async function allCommands(): Promise<Command[]> {
  return await Promise.all(Object.values(loaders).map((load) => load()));
}
