/** targets: folders that articles are exported to by themselves. */
import { resolve } from 'node:path';
import type { Client } from '../../../shared/client.ts';
import { deselectedChoices, editedChoices } from '../../../shared/export-choices.ts';
import { defaultProfileName } from '../../../shared/export-presets.ts';
import { type ExportTarget, exportSchedules } from '../../../shared/export-target.ts';
import { type Command, type CommandContext, ExitStatus, oneOf, text, UsageError } from '../command.ts';
import { writeRows } from '../output.ts';
import { stampText } from '../texts/times.ts';
import { understood } from '../understood.ts';

export const targets: Command = {
  name: 'targets',
  usage: '[add NAME [QUERY] --to DIR | update NAME | remove NAME]',
  summary: 'List, add, change or remove folders that are exported to by themselves.',
  options: {
    to: { type: 'string' },
    query: { type: 'string' },
    profile: { type: 'string' },
    schedule: { type: 'string' },
    edited: { type: 'string' },
    deselected: { type: 'string' },
    on: { type: 'boolean' },
    off: { type: 'boolean' },
  },
  optionTexts: {
    to: 'folder to write to',
    query: 'update: which articles',
    profile: 'how files are named and look (default Plain)',
    schedule: `when the app exports: ${exportSchedules.join(', ')} (default save)`,
    edited: `a file you edited, when its article has changed too: ${editedChoices.join(' or ')}`,
    deselected: `files whose article is no longer selected: ${deselectedChoices.join(', ')}`,
    on: 'update: switch on',
    off: 'update: switch off',
  },
  takesSigns: true,
  examples: [
    'offprint targets',
    "offprint targets add Vault 'is:saved' --to ~/vault --profile obsidian --schedule save",
    'offprint targets update Vault --schedule daily',
    'offprint export --target Vault',
  ],
  async run(context) {
    const [action, name, ...words] = context.positionals;
    if (action === undefined) return await listThem(context, await context.openLibrary({ create: false }));
    if (
      !['add', 'update', 'remove'].includes(action) ||
      name === undefined ||
      (action !== 'add' && words.length > 0)
    ) {
      throw new UsageError('targets takes nothing, “add NAME [QUERY]”, “update NAME” or “remove NAME”');
    }
    const change = changeOf(context);
    const client = await context.openLibrary({ create: false });
    if (action === 'add') {
      const { folder, ...rest } = change;
      if (folder === undefined) throw new UsageError('targets add needs --to and a folder');
      const query = understood(words.join(' ') || 'is:saved');
      await client.call('targets.add', {
        profile: defaultProfileName,
        schedule: 'save',
        ...rest,
        name,
        query,
        folder,
      });
      context.say(`Added: ${name}`);
      return ExitStatus.done;
    }
    const { id: targetId, name: found } = await findTarget(client, name);
    if (action === 'remove') await client.call('targets.remove', { targetId });
    else await client.call('targets.update', { targetId, ...change });
    context.say(`${action === 'remove' ? 'Removed' : 'Changed'}: ${found}`);
    return ExitStatus.done;
  },
};

/** By name, whatever the case, or by number. */
export async function findTarget(client: Client, name: string): Promise<ExportTarget> {
  const all = (await client.call('targets.list', {})).targets;
  const found = all.find((one) => one.name.toLowerCase() === name.toLowerCase() || String(one.id) === name);
  if (found === undefined) {
    const names = all.map((one) => `“${one.name}”`).join(', ');
    throw new UsageError(
      `There is no export target “${name}”. ${names === '' ? 'None was added yet' : `There are: ${names}`}`,
    );
  }
  return found;
}

function changeOf(context: CommandContext) {
  const { values } = context;
  if (values.on === true && values.off === true) throw new UsageError('--on and --off exclude each other');
  const to = text(values, 'to');
  const given = {
    folder: to === undefined ? undefined : resolve(to),
    query: text(values, 'query'),
    profile: text(values, 'profile'),
    schedule: oneOf(values, 'schedule', exportSchedules),
    onEdited: oneOf(values, 'edited', editedChoices),
    onDeselected: oneOf(values, 'deselected', deselectedChoices),
    isOn: values.on === true ? true : values.off === true ? false : undefined,
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as {
    [K in keyof typeof given]?: NonNullable<(typeof given)[K]>;
  };
}

async function listThem(context: CommandContext, client: Client): Promise<number> {
  const all = (await client.call('targets.list', {})).targets;
  await writeRows(context, all, (one) =>
    [one.id, one.name, one.isOn ? one.schedule : 'off', stateOf(one), one.query, one.folder].join('\t'),
  );
  return ExitStatus.done;
}

function stateOf({ lastRunAt, lastError }: ExportTarget): string {
  if (lastRunAt === null) return 'never run';
  return `${lastError === null ? 'run' : `failed (${lastError.code})`} ${stampText(lastRunAt)}`;
}
