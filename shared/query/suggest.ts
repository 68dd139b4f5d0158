/** What is wrong with a query, and the text with it put right. */
import type { QueryProblem } from '../model/search.ts';

/** null: nobody knows what was meant. */
export function applySuggestion(
  text: string,
  { start, end, suggestion }: Pick<QueryProblem, 'start' | 'end' | 'suggestion'>,
): string | null {
  if (suggestion === null) return null;
  if (isClosing(suggestion)) return `${text.trimEnd()}${suggestion}`;
  return `${text.slice(0, start)}${suggestion}${text.slice(end)}`;
}

/** What was opened and never closed is closed at the end. */
export const isClosing = (suggestion: string): boolean => suggestion === ')' || suggestion === '"';
