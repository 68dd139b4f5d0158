/** export: articles as Markdown files in a folder, or as one file of another form; for cron as for people. */
import { resolve } from 'node:path';
import type { Client } from '../../../shared/client.ts';
import { toWireError } from '../../../shared/errors.ts';
import { deselectedChoices, editedChoices } from '../../../shared/export-choices.ts';
import { exportForms } from '../../../shared/export-forms.ts';
import { exportPresets } from '../../../shared/export-presets.ts';
import type { ExportedFile, ExportSummary } from '../../../shared/model/exports.ts';
import { reasonWords } from '../../../shared/texts/en/reasons.ts';
import { type Command, type CommandContext, ExitStatus, oneOf, text, UsageError } from '../command.ts';
import { write, writeOne, writeRows } from '../output.ts';
import { runJob } from '../run-job.ts';
import {
  exportsNothing,
  isSelecting,
  noneMatched,
  queryOf,
  selectionOptions,
  selectionTexts,
} from '../selection.ts';
import { errorText } from '../texts/errors.ts';
import { exportFile } from './export-file.ts';
import { findTarget } from './targets.ts';

/** What is exported unless something else is named. */
const savedArticles = 'is:saved';

export const exportCommand: Command = {
  name: 'export',
  usage:
    '[QUERY | --all] --to DIR [--profile NAME] [--dry-run [--diff]] [--git] | [QUERY | --all] --format FORMAT --to FILE | --target NAME | --all',
  summary: 'Write articles as Markdown files, a book, a page or data (default: is:saved).',
  options: {
    to: { type: 'string' },
    format: { type: 'string' },
    title: { type: 'string' },
    discussion: { type: 'boolean' },
    profile: { type: 'string' },
    edited: { type: 'string' },
    deselected: { type: 'string' },
    'dry-run': { type: 'boolean' },
    diff: { type: 'boolean' },
    git: { type: 'boolean' },
    target: { type: 'string' },
    ...selectionOptions,
  },
  optionTexts: {
    to: 'folder to write to; with --format the file, or - for standard output',
    format: `one file instead of Markdown files: ${exportForms.join(', ')}`,
    title: 'with --format: what the book or page is called',
    discussion: 'with --format: what readers wrote below each article, where it is kept',
    profile: `how files are named and look: ${exportPresets.map(({ name }) => name).join(', ')}, or one of your own`,
    edited: `a file you edited, when its article has changed too: ${editedChoices.join(' or ')} (default beside)`,
    deselected: `files whose article is no longer selected: ${deselectedChoices.join(', ')} (default leave)`,
    'dry-run': 'say what would be done, and do nothing',
    diff: 'with --dry-run: show how each file would change',
    git: 'commit what was written, where the folder is in a git repository',
    target: 'export as this target says (see “offprint targets”)',
    ...selectionTexts,
    all: 'every target that is switched on; with --to every article',
  },
  takesSigns: true,
  examples: [
    'offprint export --to ~/notes/articles',
    "offprint export 'tag:rust' --to notes --dry-run --diff",
    'offprint export --to ~/vault --profile obsidian --git',
    'offprint export tag:queues --format epub --to queues.epub',
    'offprint export is:saved --format ndjson --to -',
  ],
  async run(context) {
    const { values } = context;
    const to = text(values, 'to');
    const target = text(values, 'target');
    const ways = [to, target, values.all === true && to === undefined ? 'all' : undefined].filter(
      (way) => way !== undefined,
    );
    if (ways.length !== 1)
      throw new UsageError('export needs one of --to and a folder, --target and a name, or --all');
    const form = oneOf(values, 'format', exportForms);
    if (form !== undefined) return await exportFile(context, form, to);
    if (text(values, 'title') !== undefined) throw new UsageError('--title goes with --format');
    if (values.discussion === true) {
      throw new UsageError('--discussion goes with --format; for Markdown files it is set in the profile');
    }
    return to === undefined ? await exportTargets(context, target) : await exportTo(context, resolve(to));
  },
};

async function exportTo(context: CommandContext, folder: string): Promise<number> {
  const { values } = context;
  const dryRun = values['dry-run'] === true;
  if (values.diff === true && !dryRun) throw new UsageError('--diff goes with --dry-run');
  if (values.git === true && dryRun) throw new UsageError('--git and --dry-run exclude each other');
  const onEdited = oneOf(values, 'edited', editedChoices);
  const onDeselected = oneOf(values, 'deselected', deselectedChoices);
  const query = queryOf(context, context.positionals, savedArticles);
  const client = await context.openLibrary({ create: false, threads: true });
  // Before anything is written: files that are no longer selected could be removed for a typo.
  // That nothing is saved yet is no mistake, named or not.
  if (isSelecting(context) && query !== savedArticles && (await exportsNothing(client, query))) {
    const status = noneMatched(context);
    if (status !== ExitStatus.done) return status;
  }
  const profile = text(values, 'profile');
  const summary = await runJob(context, client, 'export', () =>
    client.call('export.run', {
      query,
      folder,
      dryRun,
      ...(profile === undefined ? {} : { profile }),
      ...(onEdited === undefined ? {} : { onEdited }),
      ...(onDeselected === undefined ? {} : { onDeselected }),
    }),
  );
  await writeSummary(context, summary);
  if (values.diff === true) await writeDiffs(context, client, summary, profile);
  context.say(summaryLine(summary));
  return await committed(context, summary);
}

/** One by name, or all that are switched on. One that fails does not keep the others. */
async function exportTargets(context: CommandContext, name: string | undefined): Promise<number> {
  const only = ['profile', 'edited', 'deselected', 'dry-run', 'diff'].find(
    (option) => option in context.values,
  );
  if (only !== undefined || context.positionals.length > 0) {
    throw new UsageError('What a target exports, and how, is changed with “offprint targets update”');
  }
  const client = await context.openLibrary({ create: false, threads: true });
  const wanted =
    name === undefined
      ? (await client.call('targets.list', {})).targets.filter(({ isOn }) => isOn)
      : [await findTarget(client, name)];
  const statuses: number[] = [];
  for (const { id: targetId, name: title } of wanted) {
    if (context.interrupted.aborted) break;
    try {
      const summary = await runJob(context, client, 'export', () => client.call('targets.run', { targetId }));
      await writeSummary(context, summary);
      context.say(`${title}: ${summaryLine(summary)}`);
      statuses.push(await committed(context, summary));
    } catch (error) {
      if (wanted.length === 1) throw error;
      context.complain(`${title}: ${errorText(toWireError(error))}`);
      statuses.push(ExitStatus.nothingDone);
    }
  }
  if (wanted.length === 0) context.say('There are no export targets.');
  if (statuses.every((status) => status === ExitStatus.done)) return ExitStatus.done;
  return statuses.every((status) => status === ExitStatus.nothingDone)
    ? ExitStatus.nothingDone
    : ExitStatus.partly;
}

async function writeSummary(context: CommandContext, summary: ExportSummary): Promise<void> {
  if (context.format === 'json') await writeOne(context, summary, () => '');
  else await writeRows(context, summary.files, fileLine);
}

async function committed(context: CommandContext, summary: ExportSummary): Promise<number> {
  const status = statusOf(summary);
  if (context.values.git !== true) return status;
  const { commitExport } = await import('../git-commit.ts');
  return (await commitExport(context, summary.folder, summary))
    ? status
    : Math.max(status, ExitStatus.partly);
}

function fileLine({ action, path, besidePath, ...file }: ExportedFile): string {
  return [action, path, reasonWords(file), besidePath].filter((part) => part !== null).join('\t');
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
