/** export --format: a selection as one file, or on standard output. */
import { createReadStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { ExportForm } from '../../../shared/export-forms.ts';
import { type CommandContext, ExitStatus, text, UsageError } from '../command.ts';
import { writeBytes, writeOne } from '../output.ts';
import { runJob } from '../run-job.ts';
import { exportsNothing, noneMatched, queryOf } from '../selection.ts';

const ofFolders = ['profile', 'edited', 'deselected', 'dry-run', 'diff', 'git'];

/** `to`: the file, or `-`. */
export async function exportFile(
  context: CommandContext,
  form: ExportForm,
  to: string | undefined,
): Promise<number> {
  if (to === undefined) throw new UsageError('--format goes with --to and a file');
  const other = ofFolders.find((option) => option in context.values);
  if (other !== undefined)
    throw new UsageError(`--${other} is for Markdown files; it does not go with --format`);
  if (to !== '-') return await exportTo(context, form, resolve(to), false);
  if (form === 'epub' && context.io.stdout.isTTY === true) {
    throw new UsageError('A book is no text for a terminal: give --to a file');
  }
  // Only what is whole is printed, as only what is whole becomes a file.
  const folder = await mkdtemp(join(tmpdir(), 'offprint-export-'));
  try {
    return await exportTo(context, form, join(folder, 'export'), true);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function exportTo(
  context: CommandContext,
  form: ExportForm,
  file: string,
  isPrinted: boolean,
): Promise<number> {
  const query = queryOf(context, context.positionals, 'is:saved');
  const client = await context.openLibrary({ create: false, threads: true });
  // There is no book without an article, whichever way the articles were selected.
  if (await exportsNothing(client, query)) return noneMatched(context);
  const title = text(context.values, 'title');
  const summary = await runJob(context, client, 'export-file', () =>
    client.call('export.file', {
      query,
      file,
      form,
      withDiscussion: context.values.discussion === true,
      ...(title === undefined ? {} : { title }),
    }),
  );
  if (isPrinted) {
    for await (const chunk of createReadStream(file)) await writeBytes(context, chunk as Buffer);
  } else if (context.format !== 'text') await writeOne(context, summary, () => '');
  const count = `${summary.articles} article${summary.articles === 1 ? '' : 's'}`;
  context.say(isPrinted ? count : `${count} written to ${file}`);
  return ExitStatus.done;
}
