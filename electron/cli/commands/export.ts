/** export: articles as Markdown files in a folder, for cron as for people. */
import { resolve } from 'node:path';
import type { Client } from '../../../shared/client.ts';
import { exportPresets } from '../../../shared/export-presets.ts';
import {
  deselectedChoices,
  type ExportedFile,
  type ExportSummary,
  editedChoices,
} from '../../../shared/model.ts';
import { type Command, type CommandContext, ExitStatus, text, UsageError } from '../command.ts';
import { write, writeOne, writeRows } from '../output.ts';
import { runJob } from '../run-job.ts';
import { understood } from '../understood.ts';

function oneOf<T extends string>(
  context: CommandContext,
  name: string,
  choices: readonly T[],
): T | undefined {
  const value = text(context.values, name);
  const chosen = choices.find((choice) => choice === value);
  if (value !== undefined && chosen === undefined) {
    throw new UsageError(`--${name} takes ${choices.join(', ')}, not “${value}”`);
  }
  return chosen;
}

export const exportCommand: Command = {
  name: 'export',
  usage: '[QUERY] --to DIR [--profile NAME] [--dry-run [--diff]] [--git]',
  summary: 'Write articles as Markdown files (default: is:saved).',
  options: {
    to: { type: 'string' },
    profile: { type: 'string' },
    edited: { type: 'string' },
    deselected: { type: 'string' },
    'dry-run': { type: 'boolean' },
    diff: { type: 'boolean' },
    git: { type: 'boolean' },
  },
  optionTexts: {
    to: 'folder to write to',
    profile: `how files are named and look: ${exportPresets.map(({ name }) => name).join(', ')}, or one of your own`,
    edited: `a file you edited, when its article has changed too: ${editedChoices.join(' or ')} (default beside)`,
    deselected: `files whose article is no longer selected: ${deselectedChoices.join(', ')} (default leave)`,
    'dry-run': 'say what would be done, and do nothing',
    diff: 'with --dry-run: show how each file would change',
    git: 'commit what was written, where the folder is in a git repository',
  },
  takesSigns: true,
  examples: [
    'offprint export --to ~/notes/articles',
    "offprint export 'tag:rust' --to notes --dry-run --diff",
    'offprint export --to ~/vault --profile obsidian --git',
  ],
  async run(context) {
    const to = text(context.values, 'to');
    if (to === undefined) throw new UsageError('export needs --to and a folder');
    const dryRun = context.values['dry-run'] === true;
    if (context.values.diff === true && !dryRun) throw new UsageError('--diff goes with --dry-run');
    if (context.values.git === true && dryRun) throw new UsageError('--git and --dry-run exclude each other');
    const onEdited = oneOf(context, 'edited', editedChoices);
    const onDeselected = oneOf(context, 'deselected', deselectedChoices);
    const client = await context.openLibrary({ create: false, threads: true });
    const profile = text(context.values, 'profile');
    const folder = resolve(to);
    const summary = await runJob(context, client, 'export', () =>
      client.call('export.run', {
        query: understood(context.positionals.join(' ') || 'is:saved'),
        folder,
        dryRun,
        ...(profile === undefined ? {} : { profile }),
        ...(onEdited === undefined ? {} : { onEdited }),
        ...(onDeselected === undefined ? {} : { onDeselected }),
      }),
    );
    if (context.format === 'json') await writeOne(context, summary, () => '');
    else await writeRows(context, summary.files, fileLine);
    if (context.values.diff === true) await writeDiffs(context, client, summary, profile);
    context.say(summaryLine(summary));
    const status = statusOf(summary);
    if (context.values.git !== true) return status;
    const { commitExport } = await import('../git-commit.ts');
    return (await commitExport(context, folder, summary)) ? status : Math.max(status, ExitStatus.partly);
  },
};

function fileLine({ action, path, reason, besidePath }: ExportedFile): string {
  return [action, path, reason, besidePath].filter((part) => part !== null).join('\t');
}

function summaryLine(summary: ExportSummary): string {
  const { created, updated, unchanged, kept, left, marked, moved, removed, failed } = summary;
  const rest = Object.entries({ left, marked, moved })
    .filter(([, count]) => count > 0)
    .map(([name, count]) => `, ${count} ${name} (no longer selected)`);
  return (
    `${created} created, ${updated} updated, ${unchanged} unchanged, ${kept} kept (edited by you), ` +
    `${removed} removed, ${failed} failed${rest.join('')}`
  );
}

function statusOf({ failed, files }: ExportSummary): number {
  if (failed === 0) return ExitStatus.done;
  return failed === files.length ? ExitStatus.nothingDone : ExitStatus.partly;
}

/** As `diff -u` has them, of every file that would change. */
async function writeDiffs(
  context: CommandContext,
  client: Client,
  { folder, files }: ExportSummary,
  profile: string | undefined,
): Promise<void> {
  const wanted = files.filter(({ action }) => ['created', 'updated', 'kept'].includes(action));
  for (const { articleId } of wanted) {
    if (articleId === null || context.interrupted.aborted) continue;
    const { diff } = await client.call('export.compare', {
      folder,
      articleId,
      ...(profile === undefined ? {} : { profile }),
    });
    if (diff !== '') await write(context, diff);
  }
}
