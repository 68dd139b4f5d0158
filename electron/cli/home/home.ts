/** `offprint` without a command: refreshes what is due, shows what is new, and says how to go on. */
import type { Client } from '../../../shared/client.ts';
import type { ArticleSummary } from '../../../shared/model/articles.ts';
import { type Command, type CommandContext, ExitStatus } from '../command.ts';
import { toPrintable, write } from '../output.ts';
import { createCommandLines } from '../program-name.ts';
import { harmlessLine } from '../terminal/harmless.ts';
import { type Style, styleFor } from '../terminal/style.ts';
import { canAsk, describeTerminal, type Terminal } from '../terminal/terminal.ts';
import { wrapRuns } from '../terminal/wrap.ts';
import { errorText } from '../texts/errors.ts';
import { homeMessages, inLocale, newsText } from '../texts/home.ts';
import { articleTable } from './article-table.ts';
import { type Brought, bringArticles } from './bring-articles.ts';
import { articlesShown, findNews, type News } from './find-news.ts';
import { nextCommands } from './next-commands.ts';

const failuresNamed = 3;

export const home: Command = {
  name: '',
  usage: '[--library DIR] [--json]',
  summary: 'Refresh what is due and show the newest articles.',
  options: {},
  optionTexts: {},
  examples: ['offprint', 'offprint --json'],
  most: 0,
  async run(given) {
    const terminal = describeTerminal(given.io.stdout, given.env);
    const local = inLocale(terminal.isUnicode);
    const context: CommandContext = {
      ...given,
      say: (message) => given.say(local(message)),
      complain: (message) => given.complain(local(message)),
    };
    const client = await context.openLibrary({ threads: true });
    const articles = await refreshAndShow(context, client, terminal);
    if (context.interrupted.aborted) return ExitStatus.interrupted;
    if (
      context.format === 'text' &&
      !context.isQuiet &&
      articles.length > 0 &&
      canAsk(context.io, context.env)
    ) {
      const { goOn } = await import('./pages/go-on.ts');
      const showAgain = () =>
        refreshAndShow(context, client, describeTerminal(context.io.stdout, context.env));
      await goOn({ context, client, articles, showAgain });
      if (context.interrupted.aborted) return ExitStatus.interrupted;
    }
    return ExitStatus.done;
  },
};

/** Answers with the articles that are shown; none where it was interrupted. */
async function refreshAndShow(
  context: CommandContext,
  client: Client,
  terminal: Terminal,
): Promise<readonly ArticleSummary[]> {
  const { articleCount } = await client.call('library.status', {});
  const startedAt = Date.now();
  const brought = await bringArticles(context, client);
  if (context.interrupted.aborted) return [];
  const line = createCommandLines(context.env, context.libraryFolder);
  sayFailures(context, brought, line('feeds'));
  const news = await findNews(client, articleCount === 0 ? null : startedAt);
  if (context.format !== 'text') {
    await writeData(context, brought, news);
    return news.articles;
  }
  await write(context, await screenText(context, client, { brought, news, terminal, line }));
  await client.call('library.looked', { by: 'terminal', at: news.at });
  return news.articles;
}

function sayFailures(context: CommandContext, brought: Brought, feedsCommand: string): void {
  const { failure, sampleArticles, refreshed } = brought;
  const { failures } = refreshed;
  if (failure !== 'no-server') {
    for (const one of failures.slice(0, failuresNamed))
      context.complain(`${harmlessLine(one.title)}: ${errorText(one)}`);
    const more = failures.length - failuresNamed;
    if (more > 0) context.complain(homeMessages.moreFailures(more, feedsCommand));
  }
  if (failure === null) return;
  const why = failure === 'no-server' ? homeMessages.noServer : homeMessages.notFetched;
  context.say(
    sampleArticles === null ? homeMessages.shownAsItWas(why) : homeMessages.sampleAdded(why, sampleArticles),
  );
}

async function writeData(context: CommandContext, brought: Brought, news: News): Promise<void> {
  const { failures: _failures, closed: _closed, jumped: _jumped, ...refreshed } = brought.refreshed;
  const data = {
    library: context.libraryFolder,
    refreshed,
    sampleAdded: brought.sampleArticles !== null,
    articles: news.articles,
  };
  const indent = context.format === 'json' ? 2 : 0;
  await write(context, `${JSON.stringify(toPrintable(data), null, indent)}\n`);
}

/** Where nothing was there before, nothing is marked as new, but what came is told. */
function firstArticles({ refreshed }: Brought, { total, since }: News): { total?: number; feeds?: number } {
  if (since !== null || total > 0) return {};
  return { total: refreshed.newArticles, feeds: refreshed.updated };
}

/** With --quiet the table alone: it is the data. */
async function screenText(
  context: CommandContext,
  client: Client,
  shown: { brought: Brought; news: News; terminal: Terminal; line: (...words: string[]) => string },
): Promise<string> {
  const { brought, news, terminal, line } = shown;
  const style: Style = styleFor(terminal.hasColour);
  const now = Date.now();
  const table =
    news.articles.length === 0 ? [] : articleTable(news.articles, terminal, style, { ...news, now });
  if (context.isQuiet) return table.map((row) => `${row}\n`).join('');
  const heading =
    table.length === 0
      ? homeMessages.nothingHere
      : newsText({ ...news, ...firstArticles(brought, news), shown: articlesShown, now });
  const commands = await nextCommands(client, news.articles, line);
  return `${[
    ...wrapRuns([{ text: inLocale(terminal.isUnicode)(heading), style: style.bold }], terminal.columns),
    '',
    ...table,
    ...(table.length === 0 ? [] : ['']),
    homeMessages.library(context.libraryFolder),
    '',
    homeMessages.next,
    ...commands.map((command) => `  ${style.accent(command)}`),
  ].join('\n')}\n`;
}
