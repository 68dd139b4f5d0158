/** What is wrong with the text in the search box, in the places of that text. */
import type { QueryProblem } from '../../shared/model/search.ts';
import { parseQuery } from '../../shared/query/parse.ts';

/** `query`: the whole question, with the place in front of what is typed. Problems of the place are not the reader's. */
export function typedProblems(query: string, typed: string): QueryProblem[] {
  const words = typed.trim();
  const offset = query.lastIndexOf(words);
  if (words === '' || offset < 0) return [];
  const shift = typed.indexOf(words) - offset;
  return parseQuery(query, { isTyping: true })
    .problems.filter(({ start, end }) => start >= offset && end <= offset + words.length)
    .map((problem) => ({ ...problem, start: problem.start + shift, end: problem.end + shift }));
}
