/** keep, compact, stats: how long content stays, and what the library holds. */
import type { Retention, RetentionPlace } from '../../../shared/model/retention.ts';
import { type Command, type CommandContext, ExitStatus, text, UsageError } from '../command.ts';
import { findFeeds } from '../find-feed.ts';
import { toPrintable, writeOne, writeRows } from '../output.ts';
import { runJob } from '../run-job.ts';

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

function readRule(words: string): Retention | null {
  if (words === 'all') return { keep: 'all' };
  if (words === 'inherit') return null;
  const [, amount = '', unit = ''] = /^(\d{1,7})([dn])$/.exec(words) ?? [];
  const value = Number(amount);
  if (unit === 'd' && value >= 1 && value <= 36_500) return { keep: 'days', days: value };
  if (unit === 'n' && value >= 1 && value <= 1_000_000) return { keep: 'count', count: value };
  throw new UsageError(
    `keep takes all, inherit, days as 90d or a number of articles as 200n, not “${words}”`,
  );
}

const ruleText = (rule: Retention): string =>
  rule.keep === 'days' ? `${rule.days}d` : rule.keep === 'count' ? `${rule.count}n` : 'all';

async function placeOf(context: CommandContext): Promise<RetentionPlace> {
  const feedName = text(context.values, 'feed');
  const folderName = text(context.values, 'folder');
  if (feedName !== undefined && folderName !== undefined) {
    throw new UsageError('--feed and --folder contradict each other');
  }
  const client = await context.openLibrary({ create: false });
  const [feed] = feedName === undefined ? [] : await findFeeds(client, [feedName]);
  if (feed !== undefined) return { kind: 'feed', feedId: feed.id };
  if (folderName === undefined) return { kind: 'library' };
  const { folders } = await client.call('feeds.list', {});
  const folder = folders.find((one) => one.name.toLowerCase() === folderName.toLowerCase());
  if (folder === undefined) throw new UsageError(`there is no folder “${folderName}”`);
  return { kind: 'folder', folderId: folder.id };
}

export const keep: Command = {
  name: 'keep',
  usage: '[all|90d|200n|inherit] [--feed FEED | --folder FOLDER] [--dry-run]',
  most: 1,
  summary: 'Show or set how long articles stay that you did not save, tag, note, export or put on Later.',
  options: { feed: { type: 'string' }, folder: { type: 'string' }, 'dry-run': { type: 'boolean' } },
  optionTexts: {
    feed: 'for this feed only',
    folder: 'for this folder only',
    'dry-run': 'say what would go, and change nothing',
  },
  examples: ['offprint keep', 'offprint keep 365d --dry-run', 'offprint keep 200n --feed "Hacker News"'],
  async run(context) {
    const [words] = context.positionals;
    const client = await context.openLibrary({ create: false });
    if (words === undefined) {
      const rules = await client.call('retention.get', {});
      await writeOne(context, rules, () =>
        [
          `library\t${ruleText(rules.library)}`,
          ...rules.folders.map((one) => `folder ${one.folderId}\t${ruleText(one.retention)}`),
          ...rules.feeds.map((one) => `feed ${one.feedId}\t${ruleText(one.retention)}`),
        ].join('\n'),
      );
      return ExitStatus.done;
    }
    const rule = { place: await placeOf(context), retention: readRule(words) };
    const preview = await client.call('retention.preview', rule);
    if (context.values['dry-run'] !== true) await client.call('retention.set', rule);
    await writeOne(
      context,
      preview,
      () =>
        `${preview.articles} articles go (${megabytes(preview.bytes)}), ${preview.kept} older ones stay because you kept them`,
    );
    if (context.values['dry-run'] !== true && preview.articles > 0) {
      context.say('they go while the app runs, or with: offprint compact');
    }
    return ExitStatus.done;
  },
};

export const compact: Command = {
  name: 'compact',
  usage: '',
  most: 0,
  summary:
    'Prune by your rules, remove unused pictures and recordings, and give free space back to the disk.',
  options: {},
  optionTexts: {},
  examples: ['offprint compact'],
  async run(context) {
    const client = await context.openLibrary({ create: false });
    const summary = await runJob(context, client, 'compact', () =>
      client.call('library.compact', { giveBack: true }),
    );
    await writeOne(
      context,
      summary,
      () =>
        `${summary.prunedArticles} articles pruned, ${summary.removedImages} pictures removed (${megabytes(summary.removedImageBytes)}), ` +
        `${summary.removedRecordings} recordings removed (${megabytes(summary.removedRecordingBytes)}), ` +
        `database ${megabytes(summary.bytesBefore)} → ${megabytes(summary.bytesAfter)}`,
    );
    return ExitStatus.done;
  },
};

export const space: Command = {
  name: 'space',
  usage: '',
  most: 0,
  summary:
    'Show where the library’s bytes are: texts by feed, earlier texts, index, pictures, recordings, free pages.',
  options: {},
  optionTexts: {},
  examples: ['offprint space --json'],
  async run(context) {
    const client = await context.openLibrary({ create: false });
    const { feeds, ...whole } = await client.call('library.space', {});
    if (context.format === 'json') {
      await writeOne(context, { ...whole, feeds }, () => '');
      return ExitStatus.done;
    }
    await writeOne(context, whole, () =>
      Object.entries(toPrintable(whole) as typeof whole)
        .map(([name, value]) => `${name}\t${value}`)
        .join('\n'),
    );
    await writeRows(context, feeds, (one) => `${one.markupBytes}\t${one.articles}\t${one.title}`);
    return ExitStatus.done;
  },
};
