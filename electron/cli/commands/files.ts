/** import, export-opml, stats: what goes in and out of the library as files. */
import { statSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { AppError } from '../../../shared/errors.ts';
import { fileLook } from '../../../shared/file-look.ts';
import type { ReadingStatistics } from '../../../shared/model/statistics.ts';
import { recogniseExport } from '../../../shared/recognise-export.ts';
import { notWritable, realFile } from '../../core/export/files/files.ts';
import { writeFileWhole } from '../../core/export/files/write-file.ts';
import { decodeBytes } from '../../core/text/decode.ts';
import { type Command, type CommandContext, ExitStatus, UsageError, wholeNumber } from '../command.ts';
import { toPrintable, write, writeOne } from '../output.ts';
import { runJob } from '../run-job.ts';
import { rejectionTexts, sourceNames, unknownFile } from '../texts/imports.ts';
import { systemReason } from '../texts/system-reasons.ts';
import { importSaved } from './import-saved.ts';

/** Lists come from programs of every age: their encoding is found out as a feed's is. */
async function readGiven(context: CommandContext, file: string): Promise<string> {
  try {
    const bytes = await (file === '-' ? buffer(context.io.stdin) : readFile(file));
    return decodeBytes(bytes, null).text;
  } catch (error) {
    throw new UsageError(`${file} cannot be read: ${systemReason(error)}.`);
  }
}

export const importCommand: Command = {
  name: 'import',
  usage: 'FILE',
  most: 1,
  summary: `Take over an OPML list, or what you saved in ${sourceNames}.`,
  options: {},
  optionTexts: {},
  examples: [
    'offprint import subscriptions.opml',
    'offprint import - < subscriptions.opml',
    'offprint import starred.json',
    'offprint import pocket.csv',
  ],
  async run(context) {
    const [file] = context.positionals;
    if (file === undefined) throw new UsageError('import needs a file, or - for standard input');
    const opml = await readGiven(context, file);
    const recognised = recogniseExport(opml);
    if (recognised === 'zip') {
      throw new UsageError(`${file} is an archive: unpack it and import the JSON, CSV or OPML file inside`);
    }
    if (recognised === null) throw new UsageError(unknownFile(file, fileLook(opml)));
    if (recognised !== 'opml') return await importSaved(context, opml, recognised);
    const client = await context.openLibrary();
    const summary = await runJob(context, client, 'import', () =>
      client.call('opml.import', { text: opml }),
    ).catch((error: unknown) => {
      if (error instanceof AppError && error.code === 'cancelled') {
        context.say(`${error.details.added ?? 0} added before it was stopped`);
      }
      throw error;
    });
    for (const { line, title, address, reason } of summary.rejected) {
      const named = [title, address].filter((text) => text !== '').join(': ');
      context.complain(`line ${line}: ${named}: ${rejectionTexts[reason]}`);
    }
    for (const { title, url } of summary.nearby) {
      context.complain(`${title}: ${url} lies in your own network and is paused`);
    }
    if (summary.nearby[0] !== undefined) {
      context.complain(
        `Whoever wrote the list named them. Add those you know yourself: offprint add ${summary.nearby[0].url}`,
      );
    }
    const paused = summary.paused === 0 ? '' : ` (${summary.paused} paused, as in the list)`;
    await writeOne(
      context,
      summary,
      () =>
        `${summary.added} added${paused}, ${summary.alreadySubscribed} already there, ${summary.rejected.length} not usable`,
    );
    if (summary.rejected.length === 0) return ExitStatus.done;
    return summary.added + summary.alreadySubscribed > 0 ? ExitStatus.partly : ExitStatus.nothingDone;
  },
};

export const exportOpml: Command = {
  name: 'export-opml',
  usage: '[FILE]',
  most: 1,
  summary: 'Write your subscriptions as OPML, to a file or standard output.',
  options: {},
  optionTexts: {},
  examples: ['offprint export-opml subscriptions.opml', 'offprint export-opml > subscriptions.opml'],
  async run(context) {
    const client = await context.openLibrary({ create: false });
    const { text: opml } = await client.call('opml.export', {});
    const [file] = context.positionals;
    if (file === undefined) {
      await write(context, opml);
      return ExitStatus.done;
    }
    await writeOpml(resolve(file), opml);
    context.say(`Wrote ${file}`);
    return ExitStatus.done;
  },
};

/** A file is whole or as it was; into a pipe or a device it goes as it is. Throws `folder-not-writable` and `folder-full`. */
async function writeOpml(file: string, opml: string): Promise<void> {
  const isOther = statSync(file, { throwIfNoEntry: false })?.isFile() === false;
  try {
    await (isOther ? writeFile(file, opml) : writeFileWhole(realFile(file), opml));
  } catch (error) {
    throw notWritable(dirname(file), error);
  }
}

export const stats: Command = {
  name: 'stats',
  usage: '[--days N]',
  most: 0,
  summary: 'Show what the library holds and what you read of it.',
  options: { days: { type: 'string' } },
  optionTexts: { days: 'how many days of reading to count (default 30)' },
  examples: ['offprint stats', 'offprint stats --days 365 --json'],
  async run(context) {
    const client = await context.openLibrary({ create: false });
    const days = wholeNumber(context.values, 'days', 1) ?? 30;
    const statistics = await client.call('library.stats', {});
    const reading = await client.call('library.reading', { days: Math.min(days, 1000) });
    if (context.format !== 'text') {
      await writeOne(context, { ...statistics, reading }, () => '');
      return ExitStatus.done;
    }
    const figures = { ...statistics, ...readingFigures(reading) };
    await writeOne(context, figures, () =>
      Object.entries(toPrintable(figures) as typeof figures)
        .map(([name, value]) => `${name}\t${value ?? '—'}`)
        .join('\n'),
    );
    return ExitStatus.done;
  },
};

function readingFigures({ days, feeds, tags }: ReadingStatistics): Record<string, string | number> {
  const sum = (numbers: readonly number[]): number => numbers.reduce((total, value) => total + value, 0);
  const names = (list: readonly { title: string }[]): string =>
    list
      .slice(0, 5)
      .map((feed) => feed.title)
      .join(', ') || '—';
  const read = feeds.filter((feed) => feed.read > 0).sort((one, other) => other.read - one.read);
  const unread = feeds.filter((feed) => feed.read === 0 && feed.saved === 0);
  return {
    daysCounted: days.length,
    readInThem: sum(days.map((day) => day.read)),
    cameInThem: sum(feeds.map((feed) => feed.arrived)),
    readMost: names(read),
    bringMost: names(feeds),
    neverRead: names(unread),
    tagsReadMost:
      tags
        .slice(0, 5)
        .map((tag) => tag.name)
        .join(', ') || '—',
  };
}
