/** check: whether the library is whole, and making it so. */
import { AppError, toWireError } from '../../../shared/errors.ts';
import type { LibraryProblem } from '../../../shared/model/care.ts';
import type { LostKind, RepairSummary } from '../../../shared/model/rescue.ts';
import { type Command, type CommandContext, ExitStatus } from '../command.ts';
import { writeOne } from '../output.ts';
import { runJob } from '../run-job.ts';
import { errorText } from '../texts/errors.ts';
import { counted } from '../texts/times.ts';
import { factsText } from './care.ts';

const problemTexts: Record<LibraryProblem['kind'], (problem: LibraryProblem) => string> = {
  database: ({ detail }) =>
    `The database is damaged: ${detail}. --repair saves what can be read, and keeps the damaged files.`,
  references: ({ count, detail }) => `${counted(count, 'row')} of “${detail}” name what is not there.`,
  index: ({ count }) =>
    `${counted(count, 'article')} cannot be searched rightly. --repair indexes them anew.`,
  pictures: ({ count }) =>
    `${counted(count, 'picture')} gone from the disk. --repair lets them be fetched again.`,
};

const lostTexts: Record<LostKind, string> = {
  feeds: 'feed',
  articles: 'article',
  texts: 'article text',
  tags: 'tag',
  notes: 'note',
  revisions: 'earlier version',
  settings: 'setting',
  rest: 'other row',
};

export const check: Command = {
  name: 'check',
  usage: '[--repair]',
  most: 0,
  summary: 'Read the whole library and say whether it is whole.',
  options: { repair: { type: 'boolean' } },
  optionTexts: {
    repair: 'make good what can be made good; a damaged database is kept in the folder “backups” as it was',
  },
  examples: ['offprint check', 'offprint check --repair'],
  async run(context) {
    const repair = context.values.repair === true;
    try {
      const { found, left } = await inspected(context, repair);
      const damage = left.find(({ kind }) => kind === 'database');
      if (repair && damage !== undefined) {
        context.say(problemTexts.database(damage));
        return await repaired(context, damage.detail);
      }
      await writeOne(context, { found, left }, () =>
        found.length === 0
          ? 'The library is whole.'
          : found.map((problem) => problemTexts[problem.kind](problem)).join('\n'),
      );
      if (repair && found.length > 0) {
        context.say(left.length === 0 ? 'All of it was repaired.' : 'Not all of it could be repaired.');
      }
      return left.length === 0 ? ExitStatus.done : ExitStatus.partly;
    } catch (error) {
      if (!repair || !(error instanceof AppError) || error.code !== 'library-damaged') throw error;
      context.say(errorText(toWireError(error)));
      return await repaired(context, String(error.details.reason ?? ''));
    }
  },
};

async function inspected(context: CommandContext, repair: boolean) {
  const client = await context.openLibrary({ create: false });
  return await runJob(context, client, 'check', () => client.call('library.check', { repair }));
}

/** In a library nobody has open: a copy is repaired, and takes its place. */
async function repaired(context: CommandContext, reason: string): Promise<number> {
  await context.closeLibrary();
  const { createClient } = await import('../../../shared/client.ts');
  const { createRescue } = await import('../../core/rescue/rescue.ts');
  const rescue = createRescue({ folder: context.libraryFolder, reason, log: context.log });
  const client = createClient({ call: rescue.dispatch, subscribe: rescue.subscribe });
  try {
    const summary = await runJob(context, client, 'repair', () => client.call('rescue.prepare', {}));
    const { before } = await client.call('rescue.adopt', {});
    await writeOne(context, { ...summary, before }, () => summaryText(summary));
    context.say(`The damaged files are kept in ${before}`);
    return summary.lost.length === 0 ? ExitStatus.done : ExitStatus.partly;
  } finally {
    await rescue.stop();
  }
}

function summaryText({ step, facts, lost, fromBackup }: RepairSummary): string {
  const lines = [`Repaired: ${factsText(facts)}.`];
  if (step === 'index')
    lines.push('What was damaged follows from the articles and was made anew. Nothing was lost.');
  if (fromBackup > 0) lines.push(`${counted(fromBackup, 'row')} came from the latest backup.`);
  for (const { what, count } of lost) {
    lines.push(
      count === null ? `Lost: some rows (${lostTexts[what]}).` : `Lost: ${counted(count, lostTexts[what])}.`,
    );
  }
  if (step === 'rows' && lost.length === 0) lines.push('Nothing was lost.');
  return lines.join('\n');
}
