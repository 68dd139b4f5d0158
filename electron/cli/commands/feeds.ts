/** add, remove, feeds, refresh. */
import { AppError } from '../../../shared/errors.ts';
import type { Feed, ItemProblem } from '../../../shared/model/feeds.ts';
import { firstPagesChoices } from '../../../shared/model/older.ts';
import { itemProblemWords } from '../../../shared/texts/en/item-problems.ts';
import { withoutCredentials } from '../../core/feeds/subscribe/typed-address.ts';
import {
  type Command,
  type CommandContext,
  ExitStatus,
  list,
  oneOf,
  text,
  UsageError,
  wholeNumber,
} from '../command.ts';
import { findFeeds } from '../find-feed.ts';
import { givenAddress } from '../given-address.ts';
import { fetchMissing, finishOlder } from '../older.ts';
import { write, writeOne, writeRows } from '../output.ts';
import { runJob } from '../run-job.ts';
import { errorText, exitStatusOf } from '../texts/errors.ts';
import { outcomeText } from '../texts/outcomes.ts';
import { counted } from '../texts/times.ts';

const shownProblems = 5;

export const add: Command = {
  name: 'add',
  usage: 'URL… [--folder F] [--tag T]… [--pages 1|5|all] [--no-fetch]',
  summary: 'Subscribe to feeds by any address: a feed, a page, feed:, a DEV address, or a file of your own.',
  options: {
    folder: { type: 'string' },
    tag: { type: 'string', multiple: true },
    pages: { type: 'string' },
    'no-fetch': { type: 'boolean' },
  },
  optionTexts: {
    folder: 'folder to put the feeds in; “A/B” is B inside A',
    tag: 'tag every article of these feeds gets; may be repeated',
    pages: 'how far back feeds that come in pages are read (else as the settings say: one page)',
    'no-fetch': 'subscribe without asking the server now; the feed of a page is found at the first refresh',
  },
  examples: [
    'offprint add dev.to/t/rust',
    'offprint add https://blog.rust-lang.org --folder Blogs --tag rust',
    'offprint add dev.to/ben --pages all',
    'offprint add feeds/notes.xml',
  ],
  async run(context) {
    if (context.positionals.length === 0) throw new UsageError('add needs at least one address');
    const pages = oneOf(context.values, 'pages', firstPagesChoices);
    if (pages !== undefined && pages !== '1' && context.values['no-fetch'] === true) {
      throw new UsageError('--pages fetches older entries, --no-fetch fetches none: leave one of them out');
    }
    const client = await context.openLibrary();
    const feeds: Feed[] = [];
    let failed = 0;
    let hasGaps = false;
    let worst: number = ExitStatus.nothingDone;
    for (const address of context.positionals) {
      if (context.interrupted.aborted) break;
      try {
        const { feed, alreadySubscribed, outcome, olderJobId } = await client.call('feeds.add', {
          address: givenAddress(address),
          folderPath: (text(context.values, 'folder') ?? '').split('/').filter((name) => name.trim() !== ''),
          tags: list(context.values, 'tag'),
          fetchNow: context.values['no-fetch'] !== true,
          ...(pages === undefined ? {} : { pages }),
        });
        feeds.push(feed);
        const { request, log } = await client.call('feeds.get', { feedId: feed.id });
        if (request.isForSession) {
          context.complain(
            `${feed.title}: its password is not kept, since the command line cannot open the system’s keyring. Give it in the app.`,
          );
        }
        if (alreadySubscribed) context.say(`Already subscribed: ${feed.title} (${feed.url})`);
        else
          context.say(
            `Subscribed: ${feed.title} (${feed.url})${outcome === null ? '' : `, ${outcomeText(outcome)}`}`,
          );
        if (outcome?.status === 'updated') complainOfMissing(context, feed, log[0]?.itemProblems ?? []);
        if (olderJobId !== null && !(await finishOlder(context, client, olderJobId))) hasGaps = true;
      } catch (error) {
        if (!(error instanceof AppError) || exitStatusOf(error.code) === ExitStatus.noLibrary) throw error;
        failed += 1;
        context.complain(`${withoutCredentials(address)}: ${errorText(error)}`);
        if (['not-a-url', 'unsupported-scheme'].includes(error.code)) worst = ExitStatus.wrongUse;
      }
    }
    await writeRows(context, feeds, (feed) => `${feed.id}\t${feed.title}\t${feed.url}`);
    if (feeds.length + failed < context.positionals.length) return ExitStatus.interrupted;
    if (failed === 0) return hasGaps ? ExitStatus.partly : ExitStatus.done;
    return feeds.length > 0 ? ExitStatus.partly : worst;
  },
};

/** What the first answer held and could not be stored: nobody would look for it in the feed's log. */
function complainOfMissing(context: CommandContext, feed: Feed, problems: readonly ItemProblem[]): void {
  for (const problem of problems.slice(0, shownProblems)) {
    context.complain(`${feed.title}: ${itemProblemWords(problem)}`);
  }
  const more = problems.length - shownProblems;
  if (more > 0)
    context.complain(`${feed.title}: ${counted(more, 'more entry', 'more entries')} with problems`);
}

export const remove: Command = {
  name: 'remove',
  usage: 'FEED… [--keep-saved]',
  summary: 'Unsubscribe. FEED is a number, an address or a part of the title.',
  options: { 'keep-saved': { type: 'boolean' } },
  optionTexts: { 'keep-saved': 'keep saved, later, tagged and annotated articles' },
  examples: ['offprint remove 12 --keep-saved', 'offprint remove https://dev.to/feed'],
  async run(context) {
    if (context.positionals.length === 0) throw new UsageError('remove needs at least one feed');
    const client = await context.openLibrary({ create: false });
    for (const feed of await findFeeds(client, context.positionals)) {
      const keepSaved = context.values['keep-saved'] === true;
      const { removedArticles, keptArticles } = await client.call('feeds.remove', {
        feedId: feed.id,
        keepSaved,
      });
      context.say(`Unsubscribed: ${feed.title}; ${removedArticles} articles removed, ${keptArticles} kept`);
    }
    return ExitStatus.done;
  },
};

export const feeds: Command = {
  name: 'feeds',
  usage: '',
  most: 0,
  summary: 'List subscriptions with their state and counts.',
  options: {},
  optionTexts: {},
  examples: ['offprint feeds', 'offprint feeds --json'],
  async run(context) {
    const client = await context.openLibrary({ create: false });
    const answer = await client.call('feeds.list', {});
    await writeRows(
      context,
      answer.feeds,
      (feed) =>
        `${feed.id}\t${feed.unreadCount}/${feed.articleCount}\t${feed.title}\t${feed.url}\t${outcomeText(feed.lastOutcome)}`,
    );
    return ExitStatus.done;
  },
};

export const refresh: Command = {
  name: 'refresh',
  usage: '[FEED…] [--force] [--concurrency N]',
  summary: 'Fetch the feeds that are due.',
  options: { force: { type: 'boolean' }, concurrency: { type: 'string' } },
  optionTexts: {
    force: 'also those that are not due; never before the time a server asked to wait for',
    concurrency: 'how many requests at once in all (1 to 32, default 8; two to a host at most)',
  },
  examples: ['offprint refresh', 'offprint refresh --force --json'],
  async run(context) {
    const concurrency = wholeNumber(context.values, 'concurrency', 1);
    if ((concurrency ?? 1) > 32) throw new UsageError('--concurrency takes at most 32');
    const client = await context.openLibrary({ create: false, threads: true });
    const named = await findFeeds(client, context.positionals);
    const summary = await runJob(context, client, 'refresh', () =>
      client.call('feeds.refresh', {
        ...(named.length === 0 ? {} : { feedIds: named.map((one) => one.id) }),
        force: context.values.force === true,
        ...(concurrency === undefined ? {} : { concurrency }),
      }),
    );
    const older = summary.jumped > 0 ? await fetchMissing(context, client, named) : null;
    for (const failure of summary.failures) context.complain(`${failure.title}: ${errorText(failure)}`);
    for (const one of summary.closed) {
      context.complain(
        `${one.title}: ${outcomeText({ status: 'skipped', reason: one.reason, until: null })}`,
      );
    }
    const { failures, closed, jumped: _jumped, ...counts } = summary;
    counts.newArticles += older?.newArticles ?? 0;
    const line =
      `${counts.feeds} feeds: ${counts.newArticles} new articles, ${counts.changedArticles} changed; ` +
      `${counts.updated} updated, ${counts.notModified + counts.unchanged} unchanged, ${counts.skipped} skipped, ${counts.failed} failed`;
    if (context.format === 'text') {
      if (!context.isQuiet) await write(context, `${line}\n`);
    } else {
      await writeOne(context, counts, () => line);
    }
    if (failures.length === 0) return older?.isWhole === false ? ExitStatus.partly : ExitStatus.done;
    const succeeded = counts.updated + counts.notModified + counts.unchanged;
    return succeeded > 0 || counts.skipped > 0 ? ExitStatus.partly : ExitStatus.nothingDone;
  },
};
