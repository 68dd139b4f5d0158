/** tags, rename-tag, merge-tags. */
import { tagColours } from '../../../shared/model/tags.ts';
import { type Command, type CommandContext, ExitStatus, text, UsageError } from '../command.ts';
import { writeOne, writeRows } from '../output.ts';

export const tags: Command = {
  name: 'tags',
  usage: '[alias NAME ALIAS… | unalias NAME | colour NAME COLOUR]',
  summary: 'List your tags with their counts, or give one other names or a colour.',
  options: {},
  optionTexts: {},
  examples: [
    'offprint tags',
    'offprint tags --json',
    'offprint tags alias javascript js ecmascript',
    'offprint tags colour work blue',
  ],
  async run(context) {
    const [action, name, ...rest] = context.positionals;
    if (action === undefined) return await listThem(context);
    const isAlias = action === 'alias' && rest.length > 0;
    const isUnalias = action === 'unalias' && rest.length === 0;
    const isColour = action === 'colour' && rest.length === 1;
    if (name === undefined || !(isAlias || isUnalias || isColour)) {
      throw new UsageError('tags takes nothing, “alias NAME ALIAS…”, “unalias NAME” or “colour NAME COLOUR”');
    }
    const colour = tagColours.find((one) => one === rest[0]) ?? null;
    if (isColour && colour === null && rest[0] !== 'none') {
      throw new UsageError(`The colours are ${tagColours.join(', ')} and none`);
    }
    const client = await context.openLibrary({ create: false });
    await client.call('tags.update', isColour ? { name, colour } : { name, aliases: rest });
    context.say(`Changed: ${name}`);
    return ExitStatus.done;
  },
};

async function listThem(context: CommandContext): Promise<number> {
  const client = await context.openLibrary({ create: false });
  const answer = await client.call('tags.list', {});
  await writeRows(context, answer.tags, (tag) =>
    [tag.articleCount, tag.name, ...(tag.aliases.length === 0 ? [] : [`= ${tag.aliases.join(', ')}`])].join(
      '\t',
    ),
  );
  return ExitStatus.done;
}

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
  usage: 'A B… --into C [--keep-names]',
  summary: 'Make several tags one.',
  options: { into: { type: 'string' }, 'keep-names': { type: 'boolean' } },
  optionTexts: {
    into: 'the tag that stays',
    'keep-names': 'the names that go still mean the tag that stays',
  },
  examples: ['offprint merge-tags js ecmascript --into javascript'],
  async run(context) {
    const into = text(context.values, 'into');
    if (into === undefined || context.positionals.length === 0) {
      throw new UsageError('merge-tags needs tags to merge and --into');
    }
    const client = await context.openLibrary({ create: false });
    const { changed } = await client.call('tags.merge', {
      from: context.positionals,
      into,
      keepAsAliases: context.values['keep-names'] === true,
    });
    await writeOne(context, { changed }, () => `${changed} changed`);
    return ExitStatus.done;
  },
};
