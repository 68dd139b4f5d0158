/** backup, restore: copies of the library. */
import { resolve } from 'node:path';
import { AppError, toWireError } from '../../../shared/errors.ts';
import { type Command, type CommandContext, ExitStatus, UsageError } from '../command.ts';
import { writeOne } from '../output.ts';
import { runJob } from '../run-job.ts';
import { errorText } from '../texts/errors.ts';
import { counted, sizeText, stampText } from '../texts/times.ts';

function onlyFile(context: CommandContext, name: string): string {
  const [file] = context.positionals;
  if (file === undefined) throw new UsageError(`${name} needs a file`);
  return resolve(file);
}

type Facts = { articles: number; feeds: number; saved: number; newestAt: number | null; bytes: number };

export function factsText({ articles, feeds, saved, newestAt, bytes }: Facts): string {
  const newest = newestAt === null ? '' : `, the latest of ${stampText(newestAt)}`;
  return `${counted(articles, 'article')} of ${counted(feeds, 'feed')}, ${saved} saved${newest}, ${sizeText(bytes)}`;
}

export const backup: Command = {
  name: 'backup',
  usage: 'FILE',
  most: 1,
  summary: 'Copy the library into one file; pictures, which can be fetched again, stay out.',
  options: {},
  optionTexts: {},
  examples: ['offprint backup ~/backups/offprint-$(date +%F).db'],
  async run(context) {
    const file = onlyFile(context, 'backup');
    const client = await context.openLibrary({ create: false });
    const summary = await runJob(context, client, 'backup', () => client.call('backups.make', { file }));
    await writeOne(context, summary, () => `${file}: ${factsText(summary)}`);
    return ExitStatus.done;
  },
};

export const restore: Command = {
  name: 'restore',
  usage: 'FILE [--dry-run]',
  most: 1,
  summary: 'Put a backup in the place of the library; what was there is kept in its folder “backups”.',
  options: { 'dry-run': { type: 'boolean' } },
  optionTexts: { 'dry-run': 'say what the backup holds, and change nothing' },
  examples: ['offprint restore backup.db --dry-run', 'offprint restore backup.db'],
  async run(context) {
    const file = onlyFile(context, 'restore');
    if (context.values['dry-run'] === true) {
      const { inspectBackup } = await import('../../core/library/upkeep/backups.ts');
      const facts = inspectBackup(file);
      await writeOne(context, facts, () => `${file}: ${factsText(facts)}`);
      return ExitStatus.done;
    }
    const summary = await restored(context, file);
    await writeOne(context, summary, () => `Restored: ${factsText(summary)}`);
    if (summary.before !== null) context.say(`What was there before: ${summary.before}`);
    return ExitStatus.done;
  },
};

/** Into the open library; where it cannot be opened for damage, in its place. */
async function restored(context: CommandContext, file: string) {
  try {
    const client = await context.openLibrary({ create: true });
    return await runJob(context, client, 'restore', () => client.call('backups.restore', { file }));
  } catch (error) {
    const isBroken =
      error instanceof AppError && ['library-damaged', 'library-not-a-database'].includes(error.code);
    if (!isBroken || error.details.folder !== context.libraryFolder) throw error;
    context.say(errorText(toWireError(error)));
    await context.closeLibrary();
    const { restoreInstead } = await import('../../core/library/upkeep/backups.ts');
    const { facts, before } = await restoreInstead(context.libraryFolder, file);
    return { file, ...facts, before };
  }
}
