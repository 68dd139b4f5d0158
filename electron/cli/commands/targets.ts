/** targets: folders and files that articles are exported to by themselves. */
import { resolve } from 'node:path';
import type { Client } from '../../../shared/client.ts';
import { deselectedChoices, editedChoices } from '../../../shared/export-choices.ts';
import { type TargetForm, targetForms } from '../../../shared/export-forms.ts';
import { type ExportTarget, exportSchedules, placeOfTarget } from '../../../shared/export-target.ts';
import { type Command, type CommandContext, ExitStatus, oneOf, text, UsageError } from '../command.ts';
import { writeRows } from '../output.ts';
import { lenientOption, lenientText, queryOf } from '../selection.ts';
import { stampText } from '../texts/times.ts';

export const targets: Command = {
  name: 'targets',
  usage:
    '[add NAME [QUERY] --to DIR | add NAME [QUERY] --format FORMAT --to FILE | update NAME | remove NAME]',
  summary: 'List, add, change or remove folders and files that are exported to by themselves.',
  options: {
    to: { type: 'string' },
    format: { type: 'string' },
    discussion: { type: 'boolean' },
    'no-discussion': { type: 'boolean' },
    replace: { type: 'boolean' },
    query: { type: 'string' },
    profile: { type: 'string' },
    schedule: { type: 'string' },
    edited: { type: 'string' },
    deselected: { type: 'string' },
    on: { type: 'boolean' },
    off: { type: 'boolean' },
    ...lenientOption,
  },
  optionTexts: {
    to: 'folder to write to; with --format other than markdown the file',
    format: `${targetForms.join(', ')} (default markdown, which is a folder; any other is one file)`,
    discussion: 'of a file: with what readers wrote below each article, where it is kept',
    'no-discussion': 'of a file: without it',
    replace: 'a file that is there may be replaced, whoever wrote it',
    query: 'update: which articles',
    profile: 'how files are named and look (default Plain)',
    schedule: `when the app exports: ${exportSchedules.join(', ')} (default save)`,
    edited: `a file you edited, when there is something new to write: ${editedChoices.join(' or ')} (default beside)`,
    deselected: `files whose article is no longer selected: ${deselectedChoices.join(', ')}`,
    on: 'update: switch on',
    off: 'update: switch off',
    ...lenientText,
  },
  takesSigns: true,
  examples: [
    'offprint targets',
    "offprint targets add Vault 'is:saved' --to ~/vault --profile obsidian --schedule save",
    "offprint targets add Reader 'is:later' --format epub --to ~/Sync/reader/later.epub --schedule daily",
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
      const { to, form = 'markdown', ...rest } = change;
      if (to === undefined) {
        throw new UsageError(`targets add needs --to and a ${form === 'markdown' ? 'folder' : 'file'}`);
      }
      refuseOtherForm(context, form);
      const query = queryOf(context, words, 'is:saved');
      await client.call('targets.add', { schedule: 'save', ...rest, ...placeFor(form, to), name, query });
      context.say(`Added: ${name}`);
      return ExitStatus.done;
    }
    const { id: targetId, name: found, ...before } = await findTarget(client, name);
    if (action === 'remove') await client.call('targets.remove', { targetId });
    else {
      const { to, form = before.form, ...rest } = change;
      refuseOtherForm(context, form);
      await client.call('targets.update', { targetId, ...rest, ...placeFor(form, to) });
    }
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

const ofFolders = ['profile', 'deselected'];
const ofFiles = ['discussion', 'no-discussion', 'replace'];

function refuseOtherForm({ values }: CommandContext, form: TargetForm): void {
  const other = (form === 'markdown' ? ofFiles : ofFolders).find((option) => option in values);
  if (other === undefined) return;
  throw new UsageError(
    form === 'markdown'
      ? `--${other} goes with a --format that is one file`
      : `--${other} is for Markdown files; it does not go with --format ${form}`,
  );
}

function placeFor(form: TargetForm, to: string | undefined) {
  if (to === undefined) return { form };
  return form === 'markdown' ? { form, folder: to } : { form, file: to };
}

function changeOf(context: CommandContext) {
  const { values } = context;
  for (const [one, other] of [
    ['on', 'off'],
    ['discussion', 'no-discussion'],
  ] as const) {
    if (values[one] === true && values[other] === true) {
      throw new UsageError(`--${one} and --${other} exclude each other`);
    }
  }
  const to = text(values, 'to');
  const query = text(values, 'query');
  const given = {
    to: to === undefined ? undefined : resolve(to),
    form: oneOf(values, 'format', targetForms),
    withDiscussion: values.discussion === true ? true : values['no-discussion'] === true ? false : undefined,
    mayReplace: values.replace === true ? true : undefined,
    query: query === undefined ? undefined : queryOf(context, [query], ''),
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
    [one.id, one.name, one.isOn ? one.schedule : 'off', stateOf(one), one.query, placeOfTarget(one)].join(
      '\t',
    ),
  );
  return ExitStatus.done;
}

function stateOf({ lastRunAt, lastError }: ExportTarget): string {
  if (lastRunAt === null) return 'never run';
  return `${lastError === null ? 'run' : `failed (${lastError.code})`} ${stampText(lastRunAt)}`;
}
