/** How many articles a query finds, while it is typed. */
import { useEffect, useState } from 'react';
import type { QueryProblem } from '../../../shared/model/search.ts';
import { queryProblemWords } from '../../../shared/texts/query.ts';
import { client } from '../../bridge.ts';
import { showError } from '../../state/show-error.ts';

const typingMs = 250;

export function useMatches(query: string): { total: number | null; problems: QueryProblem[] } {
  const [answer, setAnswer] = useState<{ total: number | null; problems: QueryProblem[] }>({
    total: null,
    problems: [],
  });
  useEffect(() => {
    let isCurrent = true;
    const timer = setTimeout(() => {
      client()
        .call('articles.list', { query, isTyping: false, limit: 1, withTotal: true })
        .then(({ total, problems }) => {
          if (isCurrent) setAnswer({ total, problems });
        })
        .catch(showError);
    }, typingMs);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [query]);
  return answer;
}

export function firstProblem([problem]: readonly QueryProblem[]): string | null {
  return problem === undefined ? null : queryProblemWords(problem);
}
