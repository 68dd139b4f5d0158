/** Which articles a command works on. What is not understood must not make it work on more than was meant. */
import type { Client } from '../../shared/client.ts';
import type { ArticleTarget } from '../../shared/contract.ts';
import type { QueryProblem } from '../../shared/model/search.ts';
import { parseQuery } from '../../shared/query/parse.ts';
import { queryProblemWords } from '../../shared/texts/en/query.ts';
import { type Command, type CommandContext, ExitStatus, UsageError } from './command.ts';

type Given = Pick<CommandContext, 'values' | 'positionals' | 'complain'>;

/** Of commands that only read. */
export const lenientOption = { lenient: { type: 'boolean' } } as const satisfies Command['options'];
export const lenientText = { lenient: 'leave out what the query language cannot use, and go on' } as const;

/** Of commands that change or write articles. */
export const selectionOptions = {
  all: { type: 'boolean' },
  'allow-none': { type: 'boolean' },
  ...lenientOption,
} as const satisfies Command['options'];
export const selectionTexts = {
  all: 'every article, in place of a query',
  'allow-none': 'end with 0 where no article matches (else 4)',
  ...lenientText,
} as const;

/** Throws UsageError with all of them; with --lenient they are said instead. */
export function refuseProblems({ values, complain }: Given, problems: readonly QueryProblem[]): void {
  const lines = problems.map((problem) => `query: ${queryProblemWords(problem)}`);
  if (values.lenient === true) for (const line of lines) complain(line);
  else if (lines.length > 0) throw new UsageError(lines.join('\n'));
}

/** The query itself. Throws UsageError with its problems. */
export function readQuery(context: Given, query: string): string {
  refuseProblems(context, parseQuery(query).problems);
  return query;
}

/** A query that some articles are outside of: `is:unraed` left out would be every article. Throws UsageError. */
function readCondition(context: Given, query: string): string {
  readQuery(context, query);
  if (parseQuery(query).root === null) {
    throw new UsageError(`“${query}” matches every article. If that is meant, say --all in its place.`);
  }
  return query;
}

/** The query of `words`, all of it with --all, else `byDefault`. Throws UsageError. */
export function queryOf(context: Given, words: readonly string[], byDefault: string): string {
  if (context.values.all !== true) {
    return words.length === 0 ? byDefault : readCondition(context, words.join(' '));
  }
  if (words.length > 0) throw new UsageError('--all is every article: leave the query out, or --all');
  return '';
}

export const isSelecting = ({ values, positionals }: Given): boolean =>
  positionals.length > 0 || values.all === true;

/** Numbers are articles; anything else is a query. Throws UsageError. */
export function targetOf(context: Given, words: readonly string[], command: string): ArticleTarget {
  if (words.length === 0 && context.values.all !== true) {
    throw new UsageError(`${command} needs a query or the numbers of articles`);
  }
  if (words.length > 0 && context.values.all !== true && words.every((word) => /^\d+$/.test(word))) {
    return { ids: words.map(Number) };
  }
  return { query: queryOf(context, words, ''), isTyping: false };
}

/** The most that are asked for by number in one call. */
const mostRows = 500;

export async function matchesNothing(client: Client, target: ArticleTarget): Promise<boolean> {
  if (!('ids' in target)) {
    const { total } = await client.call('articles.count', { query: target.query, isTyping: false });
    return total === 0;
  }
  for (let at = 0; at < target.ids.length; at += mostRows) {
    const articleIds = target.ids.slice(at, at + mostRows);
    const { articles } = await client.call('articles.rows', { articleIds });
    if (articles.length > 0) return false;
  }
  return true;
}

/** As `matchesNothing`, for an export, which takes what is snoozed along. */
export async function exportsNothing(client: Client, query: string): Promise<boolean> {
  const snoozed = query === '' ? 'is:snoozed' : `(${query}) is:snoozed`;
  return (
    (await matchesNothing(client, { query, isTyping: false })) &&
    (await matchesNothing(client, { query: snoozed, isTyping: false }))
  );
}

/** Says that nothing was selected, unless that is allowed, and answers with the exit status. */
export function noneMatched({ values, complain }: Pick<CommandContext, 'values' | 'complain'>): number {
  if (values['allow-none'] === true) return ExitStatus.done;
  complain('No article matches, so nothing was done. With --allow-none that is no failure.');
  return ExitStatus.nothingDone;
}
