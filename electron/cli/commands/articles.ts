/** list, search, show, tag, mark. */
import type { Client } from '../../../shared/client.ts';
import type { ArticleTarget } from '../../../shared/contract.ts';
import type { ArticleSummary } from '../../../shared/model/articles.ts';
import { readSnooze, snoozeNames } from '../../../shared/snooze.ts';
import { type Command, type CommandContext, ExitStatus, text, UsageError, wholeNumber } from '../command.ts';
import { toPrintable, write, writeOne, writeRows } from '../output.ts';
import {
  lenientOption,
  lenientText,
  matchesNothing,
  noneMatched,
  refuseProblems,
  selectionOptions,
  selectionTexts,
  targetOf,
} from '../selection.ts';
import { harmlessLines } from '../terminal/harmless.ts';
import { showRevisions } from './revisions.ts';

const pageSize = 200;

function summaryLine(article: ArticleSummary): string {
  const marks = `${article.isRead ? ' ' : '•'}${article.isSaved ? 'S' : ' '}`;
  const day =
    article.publishedAt === null ? '          ' : new Date(article.publishedAt).toISOString().slice(0, 10);
  return `${article.id}\t${marks}\t${day}\t${article.feedTitle}\t${article.title}`;
}

async function listArticles(
  context: CommandContext,
  query: string,
  whenNothing?: (client: Client) => Promise<void>,
): Promise<number> {
  const limit = wholeNumber(context.values, 'limit', 1) ?? 50;
  let skip = wholeNumber(context.values, 'offset', 0) ?? 0;
  const client = await context.openLibrary({ create: false });
  const rows: ArticleSummary[] = [];
  let cursor: string | undefined;
  while (rows.length < limit) {
    const page = await client.call('articles.list', {
      query,
      isTyping: false,
      limit: Math.min(pageSize, Math.max(limit - rows.length + skip, 1)),
      ...(cursor === undefined ? {} : { cursor }),
    });
    if (cursor === undefined) refuseProblems(context, page.problems);
    rows.push(...page.articles.slice(skip, skip + limit - rows.length));
    skip = Math.max(0, skip - page.articles.length);
    if (page.nextCursor === null) break;
    cursor = page.nextCursor;
  }
  if (rows.length === 0) await whenNothing?.(client);
  await writeRows(context, rows, summaryLine);
  return ExitStatus.done;
}

const listOptions = { limit: { type: 'string' }, offset: { type: 'string' }, ...lenientOption } as const;
const listOptionTexts = {
  limit: 'how many at most (default 50)',
  offset: 'how many to leave out at the start',
  ...lenientText,
};

export const listCommand: Command = {
  name: 'list',
  usage: '[QUERY] [--limit N] [--offset N]',
  summary: 'List articles, newest first, narrowed by a query.',
  options: listOptions,
  optionTexts: listOptionTexts,
  takesSigns: true,
  examples: ['offprint list is:unread --limit 20', "offprint list 'tag:rust after:7d' --json"],
  run: (context) => listArticles(context, context.positionals.join(' ')),
};

export const search: Command = {
  name: 'search',
  usage: 'QUERY [--limit N] [--offset N]',
  summary: 'Search titles, authors, texts, code and tags.',
  options: listOptions,
  optionTexts: listOptionTexts,
  takesSigns: true,
  examples: ['offprint search useEffect', 'offprint search \'lang:go "context deadline"\' --json'],
  run: (context) => {
    if (context.positionals.length === 0) throw new UsageError('search needs a query');
    const query = context.positionals.join(' ');
    return listArticles(context, query, async (client) => {
      const { corrections } = await client.call('search.correct', { query });
      if (corrections.length > 0)
        context.complain(`Nothing found. Did you mean ${corrections.join(', or ')}?`);
    });
  },
};

const showFormats = ['markdown', 'html', 'text', 'json'];

export const show: Command = {
  name: 'show',
  usage: 'ID [--format markdown|html|text|json] [--revisions | --diff [--revision N]]',
  summary: 'Print one article, its earlier texts, or what changed.',
  most: 1,
  options: {
    format: { type: 'string' },
    revisions: { type: 'boolean' },
    diff: { type: 'boolean' },
    revision: { type: 'string' },
  },
  optionTexts: {
    format: 'markdown (default), html (sanitised), text or json',
    revisions: 'list the texts it had before, and those kept aside',
    diff: 'what changed between an earlier text and today’s',
    revision: 'which earlier text to compare with (default: the latest)',
  },
  examples: ['offprint show 42', 'offprint show 42 --format text', 'offprint show 42 --diff'],
  async run(context) {
    const articleId = Number(context.positionals[0]);
    if (!Number.isSafeInteger(articleId) || articleId < 1)
      throw new UsageError('show needs the number of an article');
    if (context.values.revisions === true || context.values.diff === true) {
      return await showRevisions(context, articleId);
    }
    const format = text(context.values, 'format') ?? (context.format === 'text' ? 'markdown' : 'json');
    if (!showFormats.includes(format)) {
      throw new UsageError(`--format takes ${showFormats.join(', ')}, not “${format}”`);
    }
    const client = await context.openLibrary({ create: false });
    const article = await articleAs(client, articleId, format);
    // Another program gets it as it is; a terminal must not obey what somebody wrote into it.
    await write(context, context.io.stdout.isTTY === true ? harmlessLines(article) : article);
    return ExitStatus.done;
  },
};

async function articleAs(client: Client, articleId: number, format: string): Promise<string> {
  switch (format) {
    case 'markdown':
      return (await client.call('articles.markdown', { articleId })).markdown;
    case 'text':
      return `${(await client.call('articles.text', { articleId })).text}\n`;
    case 'html':
      return `${(await client.call('articles.get', { articleId })).contentHtml}\n`;
    default:
      return `${JSON.stringify(toPrintable(await client.call('articles.get', { articleId })), null, 2)}\n`;
  }
}

async function writeChanged(
  context: CommandContext,
  client: Client,
  { target, changed }: { target: ArticleTarget; changed: number },
): Promise<number> {
  await writeOne(context, { changed }, () => `${changed} changed`);
  // What is as wanted already is no failure.
  if (changed === 0 && (await matchesNothing(client, target))) return noneMatched(context);
  return ExitStatus.done;
}

export const tag: Command = {
  name: 'tag',
  usage: '[QUERY-OR-ID… | --all] +name -name',
  summary: 'Add and remove tags.',
  options: selectionOptions,
  optionTexts: selectionTexts,
  examples: ['offprint tag 42 +rust -later', 'offprint tag \'feed:"Rust Blog" is:saved\' +work/rust'],
  takesSigns: true,
  async run(context) {
    const signed = context.positionals.filter((word) => /^[+-]\S/u.test(word));
    const words = context.positionals.filter((word) => !signed.includes(word));
    const names = (sign: string): string[] =>
      signed.filter((word) => word.startsWith(sign)).map((word) => word.slice(1));
    if (signed.length === 0) throw new UsageError('tag needs at least one +name or -name');
    const target = targetOf(context, words, 'tag');
    const client = await context.openLibrary({ create: false });
    const { changed } = await client.call('articles.tag', { target, add: names('+'), remove: names('-') });
    return await writeChanged(context, client, { target, changed });
  },
};

export const mark: Command = {
  name: 'mark',
  usage:
    '[QUERY-OR-ID… | --all] --read|--unread|--saved|--unsaved|--snooze WHEN|--unsnooze|--original-addresses|--clean-addresses',
  summary:
    'Mark articles as read or unread, saved or not, put them off until a time, or have their links as they came.',
  options: {
    read: { type: 'boolean' },
    unread: { type: 'boolean' },
    saved: { type: 'boolean' },
    unsaved: { type: 'boolean' },
    save: { type: 'boolean' },
    unsave: { type: 'boolean' },
    snooze: { type: 'string' },
    unsnooze: { type: 'boolean' },
    'original-addresses': { type: 'boolean' },
    'clean-addresses': { type: 'boolean' },
    ...selectionOptions,
  },
  optionTexts: {
    read: 'as read',
    unread: 'as unread',
    saved: 'as saved',
    unsaved: 'as not saved',
    save: 'the same as --saved',
    unsave: 'the same as --unsaved',
    snooze:
      'out of every list until tonight, tomorrow, weekend, next-week, a day (2026-12-01) or 3h, 2d, 1w from now',
    unsnooze: 'back into the lists',
    'original-addresses': 'show and export their links as they came, with what tracks',
    'clean-addresses': 'show and export their links without what only tracks, as is usual',
    ...selectionTexts,
  },
  takesSigns: true,
  examples: [
    'offprint mark 42 --saved',
    "offprint mark 'before:30d is:unread' --read",
    'offprint mark 42 --snooze tomorrow',
    'offprint mark is:snoozed --unsnooze',
  ],
  async run(context) {
    const { read, unread, unsnooze } = context.values;
    const original = context.values['original-addresses'];
    const clean = context.values['clean-addresses'];
    const saved = context.values.saved ?? context.values.save;
    const unsaved = context.values.unsaved ?? context.values.unsave;
    const when = text(context.values, 'snooze');
    const until = when === undefined ? null : readSnooze(when, Date.now());
    if (when !== undefined && until === null) {
      throw new UsageError(
        `--snooze takes ${snoozeNames.join(', ')}, a day to come (2026-12-01) or a time from now (3h, 2d, 1w), not “${when}”`,
      );
    }
    if ((read && unread) || (saved && unsaved) || (until !== null && unsnooze) || (original && clean))
      throw new UsageError('these marks contradict each other');
    const marks = {
      ...(read || unread ? { isRead: read === true } : {}),
      ...(saved || unsaved ? { isSaved: saved === true } : {}),
      ...(until !== null || unsnooze ? { snoozedUntil: until } : {}),
    };
    const hasMarks = Object.keys(marks).length > 0;
    if (!hasMarks && !original && !clean) {
      throw new UsageError(
        'mark needs --read, --unread, --saved, --unsaved, --snooze, --unsnooze, --original-addresses or --clean-addresses',
      );
    }
    const target = targetOf(context, context.positionals, 'mark');
    const client = await context.openLibrary({ create: false });
    // First: marks may take articles out of what a query selects.
    const inForm =
      original || clean
        ? await client.call('articles.showAddresses', { target, form: original ? 'original' : 'clean' })
        : { changed: 0 };
    const marked = hasMarks ? await client.call('articles.mark', { target, ...marks }) : { changed: 0 };
    const changed = Math.max(inForm.changed, marked.changed);
    return await writeChanged(context, client, { target, changed });
  },
};
