/** discussion: what readers wrote below articles of DEV and other Forem sites, kept or asked for. */
import type { Client } from '../../../shared/client.ts';
import { toWireError } from '../../../shared/errors.ts';
import { type Command, type CommandContext, ExitStatus, UsageError } from '../command.ts';
import { write, writeOne } from '../output.ts';
import { noneMatched, selectionOptions, selectionTexts, targetOf } from '../selection.ts';
import { errorText } from '../texts/errors.ts';

export const discussion: Command = {
  name: 'discussion',
  usage: 'ID | QUERY-OR-ID… --fetch',
  summary: 'Show the discussion kept of an article, or ask its site (DEV, other Forem sites) and keep it.',
  options: { fetch: { type: 'boolean' }, ...selectionOptions },
  optionTexts: {
    fetch: 'ask for what readers wrote, one request a second, in place of what was kept',
    ...selectionTexts,
  },
  examples: [
    'offprint discussion 42 --fetch',
    'offprint discussion 42 --json',
    "offprint discussion 'is:saved comments:>20' --fetch",
  ],
  takesSigns: true,
  async run(context) {
    const target = targetOf(context, context.positionals, 'discussion');
    const client = await context.openLibrary({ create: false });
    if (context.values.fetch === true) {
      return await fetchAll(
        context,
        client,
        'ids' in target ? target.ids : await idsOf(client, target.query),
      );
    }
    const [articleId, ...more] = 'ids' in target ? target.ids : [];
    if (articleId === undefined || more.length > 0) {
      throw new UsageError('Without --fetch, discussion takes the number of one article');
    }
    if (context.format === 'text') {
      await write(context, `${(await client.call('discussions.markdown', { articleId })).markdown}\n`);
    } else await writeOne(context, await client.call('discussions.get', { articleId }), () => '');
    return ExitStatus.done;
  },
};

/** All the query finds, page by page. */
async function idsOf(client: Client, query: string): Promise<number[]> {
  const ids: number[] = [];
  for (let cursor: string | null = null; ; ) {
    const page: Awaited<ReturnType<typeof client.call<'articles.list'>>> = await client.call(
      'articles.list',
      {
        query,
        isTyping: false,
        limit: 500,
        ...(cursor === null ? {} : { cursor }),
      },
    );
    ids.push(...page.articles.map(({ id }) => id));
    if (page.nextCursor === null) return ids;
    cursor = page.nextCursor;
  }
}

async function fetchAll(context: CommandContext, client: Client, ids: readonly number[]): Promise<number> {
  if (ids.length === 0) return noneMatched(context);
  let kept = 0;
  for (const articleId of ids) {
    if (context.interrupted.aborted) return ExitStatus.interrupted;
    try {
      const { fetchedAt, comments } = await client.call('discussions.fetch', { articleId });
      await writeOne(context, { articleId, fetchedAt, comments }, () => `${articleId}\t${comments}`);
      kept += 1;
    } catch (error) {
      context.complain(`${articleId}: ${errorText(toWireError(error))}`);
    }
  }
  context.say(`${kept} kept, ${ids.length - kept} failed`);
  if (kept === ids.length) return ExitStatus.done;
  return kept > 0 ? ExitStatus.partly : ExitStatus.nothingDone;
}
