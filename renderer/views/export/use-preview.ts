/** One article as a profile would write it, while the profile is being changed. */
import { useEffect, useState } from 'react';
import type { MethodOutput } from '../../../shared/contract.ts';
import type { ExportProfile } from '../../../shared/export-profile.ts';
import { client } from '../../bridge.ts';
import { showError } from '../../state/show-error.ts';

export type Preview = MethodOutput<'export.preview'>;

const typingMs = 200;

/** null until the first answer. `query`: whose first article is shown; where it finds none, the article saved last. */
export function usePreview(profile: ExportProfile, query: string): Preview | null {
  const [articleId, setArticleId] = useState<number | null | undefined>(undefined);
  const [preview, setPreview] = useState<Preview | null>(null);
  useEffect(() => {
    let isCurrent = true;
    client()
      .call('articles.list', { query, isTyping: false, limit: 1 })
      .then(({ articles }) => {
        if (isCurrent) setArticleId(articles[0]?.id ?? null);
      })
      .catch(() => {
        if (isCurrent) setArticleId(null);
      });
    return () => {
      isCurrent = false;
    };
  }, [query]);
  useEffect(() => {
    if (articleId === undefined) return;
    let isCurrent = true;
    const timer = setTimeout(() => {
      // A name that is empty for a moment is the form's business, not the preview's.
      const shown = { ...profile, name: profile.name.trim() === '' ? 'x' : profile.name };
      client()
        .call('export.preview', { profile: shown, ...(articleId === null ? {} : { articleId }) })
        .then((answer) => {
          if (!isCurrent) return;
          // While a template has a mistake, what it made before stays in sight.
          setPreview((before) =>
            answer.problems.length === 0
              ? answer
              : { ...answer, path: before?.path ?? '', text: before?.text ?? '' },
          );
        })
        .catch(showError);
    }, typingMs);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [profile, articleId]);
  return preview;
}
