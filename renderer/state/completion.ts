/** What the library offers at the caret of a query. */
import { useEffect, useState } from 'react';
import type { MethodOutput } from '../../shared/contract.ts';
import { spanNames } from '../../shared/texts/completion.ts';
import { client } from '../bridge.ts';

export type Completion = MethodOutput<'search.complete'> & { query: string };
export type CompletionOption = Completion['options'][number];

const settleMs = 30;

/** null: nothing is asked for, or nothing is known yet. An answer to an earlier text is none. */
export function useCompletion(query: string, caret: number, isWanted: boolean): Completion | null {
  const [answer, setAnswer] = useState<Completion | null>(null);
  useEffect(() => {
    if (!isWanted) {
      setAnswer(null);
      return;
    }
    let isCurrent = true;
    const timer = setTimeout(() => {
      client()
        .call('search.complete', { query, caret, spanNames })
        .then(
          (completion) => {
            if (isCurrent) setAnswer({ ...completion, query });
          },
          // Without an offer one can still type.
          () => undefined,
        );
    }, settleMs);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [query, caret, isWanted]);
  return isWanted && answer !== null && answer.query === query && answer.options.length > 0 ? answer : null;
}

/** The text with the option in it, and where the caret stands then: behind a value, ready for the next word. */
export function acceptOption(
  { query, start, end }: Completion,
  { text }: CompletionOption,
): { query: string; caret: number } {
  const rest = query.slice(end);
  const isOpen = text.endsWith(':') || text.endsWith('#');
  const space = isOpen || rest.startsWith(')') ? '' : ' ';
  const after = space === '' ? rest : rest.replace(/^ /, '');
  const before = `${query.slice(0, start)}${text}${space}`;
  return { query: before + after, caret: before.length };
}
