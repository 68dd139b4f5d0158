/** Queries that change or write something: what is not understood must not make them mean more than was meant. */
import { parseQuery } from '../../shared/query/parse.ts';
import { queryProblemWords } from '../../shared/texts/en/query.ts';
import { UsageError } from './command.ts';

/** The query itself. Throws UsageError with its first problem: `is:unraed` left out would be every article. */
export function understood(query: string): string {
  const [problem] = parseQuery(query).problems;
  if (problem !== undefined) throw new UsageError(`query: ${queryProblemWords(problem)}`);
  return query;
}
