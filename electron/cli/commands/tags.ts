/** tags, rename-tag, merge-tags, smart. */
import { type Command, ExitStatus, text, UsageError } from '../command.ts';
import { writeOne, writeRows } from '../output.ts';

export const tags: Command = {
  name: 'tags',
  usage: '',
  most: 0,
  summary: 'List your tags with their counts.',
  options: {},
  optionTexts: {},
  examples: ['offprint tags', 'offprint tags --json'],
  async run(context) {
    const client = await context.openLibrary({ create: false });
    const answer = await client.call('tags.list', {});
    await writeRows(context, answer.tags, (tag) => `${tag.articleCount}\t${tag.name}`);
    return ExitStatus.done;
  },
};

export const renameTag: Command = {
  name: 'rename-tag',
  usage: 'OLD NEW',
  summary: 'Rename a tag everywhere.',
  options: {},
  optionTexts: {},
  examples: ['offprint rename-tag js javascript'],
  async run(context) {
    const [from, to] = context.positionals;
    if (from === undefined || to === undefined || context.positionals.length > 2) {
      throw new UsageError('rename-tag needs the old name and the new one');
    }
    const client = await context.openLibrary({ create: false });
    const { changed } = await client.call('tags.rename', { from, to });
    await writeOne(context, { changed }, () => `${changed} changed`);
    return ExitStatus.done;
  },
};

export const mergeTags: Command = {
  name: 'merge-tags',
  usage: 'A B… --into C',
  summary: 'Make several tags one.',
  options: { into: { type: 'string' } },
  optionTexts: { into: 'the tag that stays' },
  examples: ['offprint merge-tags js ecmascript --into javascript'],
  async run(context) {
    const into = text(context.values, 'into');
    if (into === undefined || context.positionals.length === 0) {
      throw new UsageError('merge-tags needs tags to merge and --into');
    }
    const client = await context.openLibrary({ create: false });
    const { changed } = await client.call('tags.merge', { from: context.positionals, into });
    await writeOne(context, { changed }, () => `${changed} changed`);
    return ExitStatus.done;
  },
};

export const smart: Command = {
  name: 'smart',
  usage: '[add NAME QUERY | remove NAME]',
  summary: 'List, add or remove smart feeds: queries with a name.',
  options: {},
  optionTexts: {},
  examples: [
    'offprint smart',
    "offprint smart add 'Go with code' 'lang:go is:unread'",
    "offprint smart remove 'Go with code'",
  ],
  async run(context) {
    const [action, name, ...query] = context.positionals;
    const isAdding = action === 'add' && name !== undefined && query.length > 0;
    const isRemoving = action === 'remove' && name !== undefined && query.length === 0;
    if (action !== undefined && !isAdding && !isRemoving) {
      throw new UsageError('smart takes nothing, “add NAME QUERY” or “remove NAME”');
    }
    const client = await context.openLibrary({ create: false });
    if (isAdding) {
      await client.call('smart.add', { name, query: query.join(' ') });
      context.say(`Added: ${name}`);
      return ExitStatus.done;
    }
    const { smartFeeds } = await client.call('smart.list', {});
    if (isRemoving) {
      const found = smartFeeds.find((one) => one.name === name || String(one.id) === name);
      if (found === undefined) throw new UsageError(`There is no smart feed “${name}”`);
      await client.call('smart.remove', { smartFeedId: found.id });
      context.say(`Removed: ${found.name}`);
      return ExitStatus.done;
    }
    await writeRows(context, smartFeeds, (one) => `${one.id}\t${one.unreadCount}\t${one.name}\t${one.query}`);
    return ExitStatus.done;
  },
};
