/** smart: queries with a name. */
import type { Client } from '../../../shared/client.ts';
import { mostCounted, type SmartFeed, type SmartIcon, smartIcons } from '../../../shared/model/smart.ts';
import { type Command, type CommandContext, ExitStatus, text, UsageError } from '../command.ts';
import { writeRows } from '../output.ts';
import { lenientOption, lenientText, readQuery } from '../selection.ts';

export const smart: Command = {
  name: 'smart',
  usage: '[add NAME QUERY | update NAME [QUERY] | remove NAME]',
  summary: 'List, add, change or remove smart feeds: queries with a name.',
  options: {
    name: { type: 'string' },
    icon: { type: 'string' },
    folder: { type: 'string' },
    ...lenientOption,
  },
  optionTexts: {
    name: 'update: the new name',
    icon: `add, update: ${smartIcons.join(', ')}`,
    folder: 'add, update: the heading it stands under; empty for none',
    ...lenientText,
  },
  mayBeBlank: ['folder'],
  takesSigns: true,
  examples: [
    'offprint smart',
    "offprint smart add 'Go with code' 'lang:go is:unread' --icon code",
    "offprint smart update 'Go with code' 'lang:go has:code' --folder Languages",
    "offprint smart remove 'Go with code'",
  ],
  async run(context) {
    const [action, name, ...words] = context.positionals;
    const query = words.join(' ');
    const isKnown =
      action === undefined ||
      (name !== undefined &&
        ((action === 'add' && query !== '') || action === 'update' || (action === 'remove' && query === '')));
    if (!isKnown) {
      throw new UsageError('smart takes nothing, “add NAME QUERY”, “update NAME [QUERY]” or “remove NAME”');
    }
    const look = lookOf(context);
    readQuery(context, query);
    const client = await context.openLibrary({ create: false });
    if (name === undefined) return await listThem(context, client);
    if (action === 'add') {
      await client.call('smart.add', { name, query, ...look });
      context.say(`Added: ${name}`);
      return ExitStatus.done;
    }
    const { id: smartFeedId, name: found } = await find(client, name);
    if (action === 'remove') {
      await client.call('smart.remove', { smartFeedId });
      context.say(`Removed: ${found}`);
      return ExitStatus.done;
    }
    const newName = text(context.values, 'name');
    await client.call('smart.update', {
      smartFeedId,
      ...look,
      ...(newName === undefined ? {} : { name: newName }),
      ...(query === '' ? {} : { query }),
    });
    context.say(`Changed: ${newName ?? found}`);
    return ExitStatus.done;
  },
};

async function listThem(context: CommandContext, client: Client): Promise<number> {
  const { smartFeeds } = await client.call('smart.list', { isFresh: true });
  await writeRows(context, smartFeeds, (one) => `${one.id}\t${countOf(one)}\t${one.name}\t${one.query}`);
  return ExitStatus.done;
}

function countOf({ unreadCount }: SmartFeed): string {
  if (unreadCount === null) return '?';
  return unreadCount > mostCounted ? `${mostCounted}+` : String(unreadCount);
}

async function find(client: Client, name: string): Promise<SmartFeed> {
  const { smartFeeds } = await client.call('smart.list', {});
  const found = smartFeeds.find((one) => one.name === name || String(one.id) === name);
  if (found === undefined) throw new UsageError(`There is no smart feed “${name}”`);
  return found;
}

function lookOf({ values }: CommandContext): { icon?: SmartIcon; folder?: string } {
  const wanted = text(values, 'icon');
  const icon = smartIcons.find((one) => one === wanted);
  if (wanted !== undefined && icon === undefined) {
    throw new UsageError(`--icon takes ${smartIcons.join(', ')}, not “${wanted}”`);
  }
  const folder = text(values, 'folder');
  return { ...(icon === undefined ? {} : { icon }), ...(folder === undefined ? {} : { folder }) };
}
