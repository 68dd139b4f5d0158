/** The blocks found so far, page by page, asked for anew when what is looked for changes. */
import { useEffect, useRef, useState } from 'react';
import type { QueryProblem } from '../../../shared/model/search.ts';
import type { CodeLanguage, Snippet } from '../../../shared/model/snippets.ts';
import { client } from '../../bridge.ts';
import { showError } from '../../state/show-error.ts';

const restMs = 120;

export type Wanted = { search: string; language: string | null };
export type Found = {
  snippets: readonly Snippet[];
  nextCursor: string | null;
  problems: readonly QueryProblem[];
};

/** null: not answered yet. */
export function useSnippets({ search, language }: Wanted): { found: Found | null; more: () => void } {
  const [found, setFound] = useState<Found | null>(null);
  const isAsking = useRef(false);
  /** Which question the answers belong to. */
  const round = useRef(0);
  useEffect(() => {
    round.current += 1;
    const own = round.current;
    const timer = setTimeout(() => {
      client()
        .call('snippets.list', { search, language })
        .then((page) => own === round.current && setFound(page))
        .catch(showError);
    }, restMs);
    return () => clearTimeout(timer);
  }, [search, language]);
  const more = () => {
    const cursor = found?.nextCursor;
    if (cursor == null || isAsking.current) return;
    isAsking.current = true;
    const own = round.current;
    client()
      .call('snippets.list', { search, language, cursor })
      .then((page) => {
        if (own !== round.current) return;
        setFound((before) => ({ ...page, snippets: [...(before?.snippets ?? []), ...page.snippets] }));
      })
      .catch(showError)
      .finally(() => {
        isAsking.current = false;
      });
  };
  return { found, more };
}

/** null: not answered yet. */
export function useLanguages(): readonly CodeLanguage[] | null {
  const [languages, setLanguages] = useState<readonly CodeLanguage[] | null>(null);
  useEffect(() => {
    client()
      .call('snippets.languages', {})
      .then((answer) => setLanguages(answer.languages))
      .catch(showError);
  }, []);
  return languages;
}
