/** rules: what happens by itself to new articles. */
import type { Client } from '../../../shared/client.ts';
import type { Rule, RuleActions } from '../../../shared/model/rules.ts';
import { type Command, type CommandContext, ExitStatus, list, text, UsageError } from '../command.ts';
import { writeOne, writeRows } from '../output.ts';
import { runJob } from '../run-job.ts';
import { lenientOption, lenientText, readQuery } from '../selection.ts';
import { findTarget } from './targets.ts';

const usage = 'add NAME QUERY --tag T… | remove NAME | on NAME | off NAME | run NAME [--dry-run]';

export const rules: Command = {
  name: 'rules',
  usage: `[${usage}]`,
  summary: 'List, add, remove, switch and run rules: what happens to new articles that match a query.',
  options: {
    tag: { type: 'string', multiple: true },
    save: { type: 'boolean' },
    later: { type: 'boolean' },
    read: { type: 'boolean' },
    mute: { type: 'boolean' },
    notify: { type: 'boolean' },
    download: { type: 'boolean' },
    export: { type: 'string' },
    'dry-run': { type: 'boolean' },
    ...lenientOption,
  },
  optionTexts: {
    tag: 'add this tag (may be given several times)',
    save: 'save',
    later: 'put on Later',
    read: 'mark as read',
    mute: 'keep out of every list, until is:muted asks for it',
    notify: 'tell of it (the app does)',
    download: 'fetch recordings of new ones (the app does)',
    export: 'give it to the automatic export of that name',
    'dry-run': 'run: only say what would change',
    ...lenientText,
  },
  takesSigns: true,
  examples: [
    'offprint rules',
    "offprint rules add 'No sponsors' 'title:sponsored' --mute",
    "offprint rules add 'Rust' 'lang:rust OR title:rust' --tag languages/rust --save",
    "offprint rules run 'Rust' --dry-run",
  ],
  async run(context) {
    const [action, name, ...query] = context.positionals;
    if (action === undefined) return await listThem(context);
    if (!['add', 'remove', 'on', 'off', 'run'].includes(action) || name === undefined) {
      throw new UsageError(`rules takes nothing, or ${usage}`);
    }
    if (action === 'add') return await add(context, name, query.join(' '));
    if (query.length > 0) throw new UsageError(`rules ${action} takes the name of one rule`);
    const client = await context.openLibrary({ create: false });
    const rule = await find(client, name);
    switch (action) {
      case 'remove':
        await client.call('rules.remove', { ruleId: rule.id });
        context.say(`Removed: ${rule.name}`);
        return ExitStatus.done;
      case 'run':
        readQuery(context, rule.query);
        return context.values['dry-run'] === true
          ? await dryRun(context, client, rule)
          : await apply(context, client, rule);
      default:
        await client.call('rules.update', { ruleId: rule.id, isOn: action === 'on' });
        context.say(`Switched ${action}: ${rule.name}`);
        return ExitStatus.done;
    }
  },
};

async function listThem(context: CommandContext): Promise<number> {
  const client = await context.openLibrary({ create: false });
  const answer = await client.call('rules.list', {});
  await writeRows(
    context,
    answer.rules,
    (rule) => `${rule.id}\t${rule.isOn ? 'on' : 'off'}\t${rule.name}\t${rule.query}\t${words(rule.actions)}`,
  );
  return ExitStatus.done;
}

async function add(context: CommandContext, name: string, query: string): Promise<number> {
  const { values } = context;
  if (query === '') throw new UsageError('rules add needs a name and a query');
  const client = await context.openLibrary({ create: false });
  const target = text(values, 'export');
  const actions: RuleActions = {
    tags: list(values, 'tag'),
    save: values.save === true,
    later: values.later === true,
    markRead: values.read === true,
    mute: values.mute === true,
    notify: values.notify === true,
    download: values.download === true,
    exportTo: target === undefined ? null : (await findTarget(client, target)).id,
  };
  if (words(actions) === '') {
    throw new UsageError(
      'rules add needs --tag, --save, --later, --read, --mute, --notify, --download or --export',
    );
  }
  readQuery(context, query);
  const { rule } = await client.call('rules.add', { name, query, actions });
  context.say(
    `Added: ${rule.name}. It holds for what comes from now on; “rules run” applies it to what is there.`,
  );
  return ExitStatus.done;
}

async function find(client: Client, name: string): Promise<Rule> {
  const answer = await client.call('rules.list', {});
  const found = answer.rules.find((rule) => rule.name === name || String(rule.id) === name);
  if (found === undefined) throw new UsageError(`There is no rule “${name}”; “offprint rules” lists them`);
  return found;
}

async function dryRun(context: CommandContext, client: Client, rule: Rule): Promise<number> {
  const preview = await client.call('rules.preview', { query: rule.query, actions: rule.actions, limit: 20 });
  await writeOne(context, preview, () =>
    [
      `${preview.matched} match, ${preview.changed} would change`,
      ...preview.examples.map((example) => `${example.articleId}\t${example.feedTitle}\t${example.title}`),
    ].join('\n'),
  );
  return ExitStatus.done;
}

async function apply(context: CommandContext, client: Client, rule: Rule): Promise<number> {
  const { changed } = await runJob(context, client, 'change', () =>
    client.call('rules.apply', { ruleId: rule.id }),
  );
  await writeOne(context, { changed }, () => `${changed} changed`);
  return context.interrupted.aborted ? ExitStatus.interrupted : ExitStatus.done;
}

function words({ tags, save, later, markRead, mute, notify, download, exportTo }: RuleActions): string {
  return [
    ...tags.map((tag) => `tag ${tag}`),
    save ? 'save' : '',
    later ? 'later' : '',
    markRead ? 'mark read' : '',
    mute ? 'mute' : '',
    notify ? 'notify' : '',
    download ? 'download' : '',
    exportTo === null ? '' : 'export',
  ]
    .filter((word) => word !== '')
    .join(', ');
}
