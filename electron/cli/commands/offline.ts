/** offline: articles made whole for reading without a network. */
import type { MissingPart, OfflineSummary, VerifySummary } from '../../../shared/model/offline.ts';
import { type Command, type CommandContext, ExitStatus, UsageError } from '../command.ts';
import { writeOne } from '../output.ts';
import { runJob } from '../run-job.ts';
import {
  isSelecting,
  matchesNothing,
  noneMatched,
  selectionOptions,
  selectionTexts,
  targetOf,
} from '../selection.ts';
import { errorText } from '../texts/errors.ts';
import { counted, sizeText } from '../texts/times.ts';

const partNames: Record<MissingPart['what'], string> = {
  picture: 'picture',
  text: 'full text',
  markdown: 'author’s Markdown',
};

function factsText({ articles, ready, partial, online, fetched }: OfflineSummary): string {
  return (
    `${counted(articles, 'article')}: ${ready} ready, ${partial} partial, ${online} online only. ` +
    `Fetched: ${counted(fetched.pictures, 'picture')}, ${counted(fetched.texts, 'full text')}, ${fetched.markdowns} Markdown.`
  );
}

function budgetLines({ budget }: OfflineSummary): string[] {
  if (budget === null) return [];
  const { room, letGoPictures, letGoBytes } = budget;
  const lines = [`Pictures take ${sizeText(room.usedBytes)} of ${sizeText(room.budgetBytes)}.`];
  if (letGoPictures > 0) {
    lines.push(`Let go of ${counted(letGoPictures, 'older picture')} (${sizeText(letGoBytes)}).`);
  }
  if (room.isTooSmall)
    lines.push('What is to be kept offline needs more room than that: the newest is kept.');
  return lines;
}

function partText({ what, url, error, retryAt }: MissingPart): string {
  const why = error === null ? 'Not fetched yet.' : errorText(error);
  const again = retryAt === null ? '' : ` Again from ${new Date(retryAt).toLocaleString()}.`;
  return `${partNames[what]} ${url}: ${why}${again}`;
}

function missingLines({ missing }: OfflineSummary): string[] {
  return missing.flatMap(({ articleId, title, parts }) =>
    parts.map((part) => `${articleId} ${title}: ${partText(part)}`),
  );
}

async function verify(context: CommandContext): Promise<number> {
  const client = await context.openLibrary({ create: false });
  const summary = await runJob(context, client, 'verify', () => client.call('offline.verify', {}));
  await writeOne(context, summary, () => verifiedText(summary));
  return ExitStatus.done;
}

function verifiedText({ checked, missing, damaged, orphans, orphanBytes }: VerifySummary): string {
  const lines = [`${counted(checked, 'picture')} read: ${missing} missing, ${damaged} damaged.`];
  if (missing + damaged > 0) lines.push('They are fetched again when they are wanted: offprint offline.');
  if (orphans > 0)
    lines.push(`Removed ${counted(orphans, 'file')} that belonged to nothing (${sizeText(orphanBytes)}).`);
  return lines.join('\n');
}

export const offline: Command = {
  name: 'offline',
  usage: '[QUERY-OR-ID…] [--dry-run] | --verify',
  summary:
    'Make articles, or all that the settings keep, complete offline: pictures, full text, the author’s Markdown.',
  options: { 'dry-run': { type: 'boolean' }, verify: { type: 'boolean' }, ...selectionOptions },
  optionTexts: {
    'dry-run': 'say what is missing, and fetch nothing',
    verify: 'read all stored pictures; forget what is damaged, remove what belongs to nothing',
    ...selectionTexts,
  },
  examples: [
    'offprint offline',
    'offprint offline is:unread feed:"Rust Blog"',
    'offprint offline 42 --dry-run',
    'offprint offline --verify && offprint offline',
  ],
  takesSigns: true,
  async run(context) {
    const isDryRun = context.values['dry-run'] === true;
    if (context.values.verify === true) {
      if (isDryRun || isSelecting(context))
        throw new UsageError('--verify reads all pictures, and goes with nothing else');
      return await verify(context);
    }
    const target = isSelecting(context) ? targetOf(context, context.positionals, 'offline') : undefined;
    const client = await context.openLibrary({ create: false, threads: !isDryRun });
    const summary = await runJob(context, client, 'offline', () =>
      client.call('offline.run', { isDryRun, ...(target === undefined ? {} : { target }) }),
    );
    const lines = missingLines(summary);
    const named = summary.missing.length;
    const unnamed = summary.partial + summary.online - named;
    if (unnamed > 0) lines.push(`… and ${unnamed} more. Narrow the selection to see them.`);
    if (!isDryRun) for (const line of lines) context.complain(line);
    await writeOne(context, summary, () =>
      [factsText(summary), ...budgetLines(summary), ...(isDryRun ? lines : [])].join('\n'),
    );
    if (target !== undefined && summary.articles === 0 && (await matchesNothing(client, target))) {
      return noneMatched(context);
    }
    if (isDryRun || named === 0) return ExitStatus.done;
    const { pictures, texts, markdowns } = summary.fetched;
    return summary.ready + pictures + texts + markdowns > 0 ? ExitStatus.partly : ExitStatus.nothingDone;
  },
};
