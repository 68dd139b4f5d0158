/** series: parts in order, those the library has and those on their host. */
import type { Client } from '../../../shared/client.ts';
import type { ListedSeries, Series, SeriesPart } from '../../../shared/model/series.ts';
import { type Command, type CommandContext, ExitStatus, UsageError } from '../command.ts';
import { writeOne, writeRows } from '../output.ts';
import { runJob } from '../run-job.ts';
import { errorText } from '../texts/errors.ts';

export const series: Command = {
  name: 'series',
  usage: '[NAME | HOST/NUMBER] [--look | --fetch]',
  summary: 'List the series of DEV and other Forem sites, the parts of one, or fetch those that are missing.',
  options: { look: { type: 'boolean' }, fetch: { type: 'boolean' } },
  optionTexts: {
    look: 'ask the site which parts there are',
    fetch: 'fetch the parts the library does not have, one a second',
  },
  examples: [
    'offprint series',
    'offprint series dev.to/1234 --look',
    'offprint series "Boats for two" --fetch',
    'offprint export \'series:"Boats for two"\' --format epub --to boats.epub',
  ],
  async run(context) {
    const name = context.positionals.join(' ');
    const isLook = context.values.look === true;
    const isFetch = context.values.fetch === true;
    if (name === '' && (isLook || isFetch)) {
      throw new UsageError(`--${isLook ? 'look' : 'fetch'} needs a series: its name, or its site and number`);
    }
    const client = await context.openLibrary({ create: false });
    if (name === '') {
      const { series: all } = await client.call('series.list', {});
      await writeRows(context, all, (one) =>
        [refOf(one), one.parts, one.name ?? '', one.author ?? ''].join('\t'),
      );
      return ExitStatus.done;
    }
    const { host, seriesId } = await find(client, name);
    const status = isFetch ? await fetchMissing(context, client, { host, seriesId }) : ExitStatus.done;
    await show(context, await client.call(isLook ? 'series.look' : 'series.get', { host, seriesId }));
    return status;
  },
};

const refOf = ({ host, seriesId }: { host: string; seriesId: number }): string => `${host}/${seriesId}`;

async function find(client: Client, name: string): Promise<ListedSeries> {
  const { series: all } = await client.call('series.list', {});
  const wanted = name.toLowerCase();
  const found = all.filter((one) => refOf(one) === wanted || one.name?.toLowerCase() === wanted);
  const [only, other] = found;
  if (only === undefined) throw new UsageError(`The library has no part of a series “${name}”`);
  if (other !== undefined) {
    throw new UsageError(
      `There are several series “${name}”: ${found.map(refOf).join(', ')}. Name one of these`,
    );
  }
  return only;
}

async function fetchMissing(
  context: CommandContext,
  client: Client,
  ref: { host: string; seriesId: number },
): Promise<number> {
  const summary = await runJob(context, client, 'fetch-articles', () => client.call('series.fetch', ref));
  for (const { title, error } of summary.failures) context.complain(`${title}: ${errorText(error)}`);
  context.say(`${summary.fetched} fetched, ${summary.failures.length} failed`);
  if (summary.failures.length === 0) return ExitStatus.done;
  return summary.fetched > 0 ? ExitStatus.partly : ExitStatus.nothingDone;
}

async function show(context: CommandContext, one: Series): Promise<void> {
  if (context.format === 'json') await writeOne(context, one, () => '');
  else await writeRows(context, one.parts, partLine);
  if (one.listedAt === null) context.say('There may be more parts: --look asks the site.');
}

const partLine = ({ articleId, title, publishedAt }: SeriesPart): string =>
  [
    articleId ?? 'missing',
    publishedAt === null ? '          ' : new Date(publishedAt).toISOString().slice(0, 10),
    title,
  ].join('\t');
