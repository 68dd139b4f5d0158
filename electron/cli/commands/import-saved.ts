/** `import` of what was saved in another program. */
import { AppError } from '../../../shared/errors.ts';
import { type SavedSource, sourceTitles } from '../../../shared/recognise-export.ts';
import { type CommandContext, ExitStatus } from '../command.ts';
import { writeOne } from '../output.ts';
import { runJob } from '../run-job.ts';
import { rejectionTexts } from '../texts/imports.ts';

export async function importSaved(
  context: CommandContext,
  text: string,
  source: SavedSource,
): Promise<number> {
  context.say(`recognised as saved in ${sourceTitles[source]}`);
  const client = await context.openLibrary();
  const summary = await runJob(context, client, 'import-saved', () =>
    client.call('saved.import', { text, source }),
  ).catch((error: unknown) => {
    if (error instanceof AppError && error.code === 'cancelled') {
      context.say(`${error.details.added ?? 0} added before it was stopped`);
    }
    throw error;
  });
  for (const { place, title, address, reason } of summary.rejected) {
    const named = [title, address].filter((part) => part !== '').join(': ');
    context.complain(`entry ${place}: ${named}: ${rejectionTexts[reason]}`);
  }
  const feeds = summary.feedsAdded === 0 ? '' : `, ${summary.feedsAdded} feeds added`;
  await writeOne(
    context,
    summary,
    () =>
      `${summary.added} saved (${summary.withText} with text), ${summary.alreadyThere} already there, ${summary.rejected.length} not usable${feeds}`,
  );
  if (summary.rejected.length === 0) return ExitStatus.done;
  return summary.added + summary.alreadyThere > 0 ? ExitStatus.partly : ExitStatus.nothingDone;
}
