/** After the first screen, on a terminal: open, search, save, export, refresh, until the reader leaves. */
import { join } from 'node:path';
import type { Client } from '../../../../shared/client.ts';
import { AppError } from '../../../../shared/errors.ts';
import type { ArticleSummary } from '../../../../shared/model/articles.ts';
import { queryProblemWords } from '../../../../shared/texts/en/query.ts';
import { homeFolder } from '../../../core/library/connection/default-folder.ts';
import type { CommandContext } from '../../command.ts';
import { exportCommand } from '../../commands/export.ts';
import { harmlessLine } from '../../terminal/harmless.ts';
import { errorText } from '../../texts/errors.ts';
import { pageMessages } from '../../texts/home-pages.ts';
import { articlesShown } from '../find-news.ts';
import { readArticles } from './article-page.ts';
import { createPrompts, type Prompts } from './prompts.ts';
import { toggleSaved } from './toggle-saved.ts';

export type Session = {
  context: CommandContext;
  client: Client;
  prompts: Prompts;
  /** Those of the first screen, as they are now. */
  articles: readonly ArticleSummary[];
  /** Refreshes and shows the first screen again; answers with its articles. */
  showAgain: () => Promise<readonly ArticleSummary[]>;
};

type Action = 'open' | 'search' | 'save' | 'export' | 'refresh' | 'quit';

export async function goOn(wanted: Omit<Session, 'prompts'>): Promise<void> {
  const { context, client } = wanted;
  const prompts = await createPrompts(context.io, context.env, context.interrupted);
  let { articles } = wanted;
  let last: Action = 'open';
  for (;;) {
    const action: Action | null = await prompts.choose(pageMessages.whatNext, actions, last);
    if (action === null || action === 'quit') break;
    last = action;
    try {
      if (action === 'refresh') articles = await wanted.showAgain();
      else if (!(await act(action, { ...wanted, prompts, articles }))) break;
      articles = await asTheyAre(client, articles);
    } catch (error) {
      if (!isAnswer(error)) throw error;
      context.complain(errorText(error));
    }
  }
  if (!context.interrupted.aborted) context.say(pageMessages.left);
}

const actions: readonly { value: Action; label: string }[] = [
  { value: 'open', label: pageMessages.open },
  { value: 'search', label: pageMessages.search },
  { value: 'save', label: pageMessages.save },
  { value: 'export', label: pageMessages.export },
  { value: 'refresh', label: pageMessages.refresh },
  { value: 'quit', label: pageMessages.quit },
];

/** Something could not be done, and the rest can: no interruption, and nothing wrong with the library. */
const isAnswer = (error: unknown): error is AppError =>
  error instanceof AppError && error.code !== 'cancelled' && !error.code.startsWith('library-');

/** false: the reader wants to leave. */
async function act(action: Exclude<Action, 'refresh' | 'quit'>, session: Session): Promise<boolean> {
  const { context, client, prompts, articles } = session;
  switch (action) {
    case 'open':
      return await openFrom(session, articles);
    case 'search':
      return await search(session);
    case 'save': {
      const position = await chooseArticle(prompts, articles);
      const article = articles[position ?? -1];
      if (article !== undefined) await toggleSaved(context, client, article);
      return position !== null;
    }
    case 'export':
      return await exportSaved(session);
  }
}

async function openFrom(session: Session, articles: readonly ArticleSummary[]): Promise<boolean> {
  const position = await chooseArticle(session.prompts, articles);
  if (position === null) return false;
  return position < 0 ? true : await readArticles(session, articles, position);
}

/** Its position; -1: none of them; null: leave. */
function chooseArticle(prompts: Prompts, articles: readonly ArticleSummary[]): Promise<number | null> {
  return prompts.choose(pageMessages.which, [
    ...articles.map(({ title, feedTitle, isSaved }, position) => ({
      value: position,
      label: `${isSaved ? '[saved] ' : ''}${harmlessLine(title)} (${harmlessLine(feedTitle)})`,
    })),
    { value: -1, label: pageMessages.back },
  ]);
}

async function search(session: Session): Promise<boolean> {
  const { context, client, prompts } = session;
  const query = await prompts.ask(pageMessages.searchFor);
  if (query === null || query === '') return query !== null;
  const found = await client.call('articles.list', {
    query,
    isTyping: false,
    limit: articlesShown,
  });
  for (const problem of found.problems) context.complain(queryProblemWords(problem));
  if (found.articles.length > 0) return await openFrom(session, found.articles);
  context.say(pageMessages.noResults);
  const { corrections } = await client.call('search.correct', { query });
  if (corrections.length > 0) context.say(pageMessages.didYouMean(corrections));
  return true;
}

async function exportSaved({ context, client, prompts }: Session): Promise<boolean> {
  const { exportFolder } = await client.call('settings.get', {});
  const folder = await prompts.ask(pageMessages.exportTo, exportFolder ?? join(homeFolder(), 'Offprint'));
  if (folder === null || folder === '') return folder !== null;
  await exportCommand.run({
    ...context,
    positionals: [],
    values: { to: folder.replace(/^~(?=\/|$)/, homeFolder()) },
    openLibrary: async () => client,
  });
  return true;
}

/** What was read, saved or tagged since; what is gone meanwhile is left out. */
async function asTheyAre(
  client: Client,
  articles: readonly ArticleSummary[],
): Promise<readonly ArticleSummary[]> {
  const rows = await client.call('articles.rows', { articleIds: articles.map(({ id }) => id) });
  return rows.articles;
}
