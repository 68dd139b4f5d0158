/** full-text: the text of articles' pages, for feeds that send excerpts. */
import { type FullTextMode, fullTextModes } from '../../../shared/model/feeds.ts';
import { type Command, ExitStatus, text, UsageError } from '../command.ts';
import { findFeeds } from '../find-feed.ts';
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

export const fullText: Command = {
  name: 'full-text',
  usage: '[QUERY-OR-ID…] [--retry] | --show page|feed ID… | --feed FEED [auto|always|never]',
  summary:
    'Fetch the text of articles’ pages, choose which text is read, or say for which feeds pages are fetched.',
  options: {
    retry: { type: 'boolean' },
    show: { type: 'string' },
    feed: { type: 'string' },
    ...selectionOptions,
  },
  optionTexts: {
    retry: 'also what has failed before, and what is there already',
    show: 'read the page’s text, or the feed’s own; the other one stays',
    feed: 'show or set when this feed’s pages are fetched: auto (where it sends excerpts), always or never',
    ...selectionTexts,
  },
  examples: [
    'offprint full-text',
    'offprint full-text 42',
    'offprint full-text \'feed:"The Daily Example" is:unread\'',
    'offprint full-text --feed "The Daily Example" always',
  ],
  takesSigns: true,
  async run(context) {
    const feedName = text(context.values, 'feed');
    if (feedName !== undefined) return await setMode(context, feedName);
    const shown = text(context.values, 'show');
    if (shown !== undefined) return await showText(context, shown);
    const client = await context.openLibrary({ create: false });
    const target = isSelecting(context) ? targetOf(context, context.positionals, 'full-text') : undefined;
    const summary = await runJob(context, client, 'full-text', () =>
      client.call('fullText.run', {
        retry: context.values.retry === true,
        ...(target === undefined ? {} : { target }),
      }),
    );
    for (const { articleId, title, error } of summary.failures) {
      context.complain(`${articleId} ${title}: ${errorText(error)}`);
    }
    await writeOne(
      context,
      summary,
      () =>
        `${summary.fetched} fetched, ${summary.alreadyThere} there already, ${summary.failures.length} failed`,
    );
    const count = summary.fetched + summary.alreadyThere + summary.failures.length;
    if (target !== undefined && count === 0 && (await matchesNothing(client, target))) {
      return noneMatched(context);
    }
    if (summary.failures.length === 0) return ExitStatus.done;
    return summary.fetched + summary.alreadyThere > 0 ? ExitStatus.partly : ExitStatus.nothingDone;
  },
};

async function setMode(context: Parameters<Command['run']>[0], name: string): Promise<number> {
  const [mode, ...more] = context.positionals;
  if (more.length > 0 || (mode !== undefined && !isMode(mode))) {
    throw new UsageError(
      `--feed takes ${fullTextModes.join(', ')} behind the feed, not “${context.positionals.join(' ')}”`,
    );
  }
  const client = await context.openLibrary({ create: false });
  const [found] = await findFeeds(client, [name]);
  if (found === undefined) throw new UsageError(`There is no feed “${name}”`);
  const feed =
    mode === undefined
      ? found
      : (await client.call('feeds.update', { feedId: found.id, fullText: mode })).feed;
  const { fullText: now, sendsExcerpts } = feed;
  const finding =
    sendsExcerpts === null ? 'not known yet' : sendsExcerpts ? 'sends excerpts' : 'sends whole texts';
  await writeOne(context, { feedId: feed.id, fullText: now, sendsExcerpts }, () => `${now} (${finding})`);
  return ExitStatus.done;
}

const isMode = (word: string): word is FullTextMode => (fullTextModes as readonly string[]).includes(word);

async function showText(context: Parameters<Command['run']>[0], shown: string): Promise<number> {
  if (shown !== 'page' && shown !== 'feed') throw new UsageError(`--show takes page or feed, not “${shown}”`);
  const target = targetOf(context, context.positionals, 'full-text --show');
  if (!('ids' in target)) throw new UsageError('--show needs the numbers of articles');
  const client = await context.openLibrary({ create: false });
  for (const articleId of target.ids) {
    await client.call('fullText.show', { articleId, isShown: shown === 'page' });
  }
  await writeOne(context, { changed: target.ids.length }, () => `${target.ids.length} changed`);
  return ExitStatus.done;
}
