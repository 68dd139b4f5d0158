/** What a rule would change in the articles there are: how many, and some of them before and after. */
import { useEffect, useState } from 'react';
import type { RuleActions, RulePreview } from '../../../shared/model/rules.ts';
import { reachWords, rulePreviewTexts } from '../../../shared/texts/rules.ts';
import { client } from '../../bridge.ts';

const typingMs = 250;

export function usePreview(query: string, actions: RuleActions): RulePreview | null {
  const [preview, setPreview] = useState<RulePreview | null>(null);
  const text = JSON.stringify({ query, actions, limit: 8 });
  useEffect(() => {
    let isCurrent = true;
    const timer = setTimeout(() => {
      client()
        .call('rules.preview', JSON.parse(text))
        .then(
          (answer) => {
            if (isCurrent) setPreview(answer);
          },
          () => undefined,
        );
    }, typingMs);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [text]);
  return preview;
}

export function PreviewList({ preview }: { preview: RulePreview | null }) {
  if (preview === null) return <p className="field-hint">{rulePreviewTexts.looking}</p>;
  return (
    <section className="rule-preview" aria-label={rulePreviewTexts.title}>
      <p role="status">{rulePreviewTexts.sum(preview.matched, preview.changed)}</p>
      {preview.examples.length === 0 ? null : (
        <ul className="manager">
          {preview.examples.map(({ articleId, title, feedTitle, before, after }) => (
            <li key={articleId} className="manager-row">
              <span className="manager-name">
                <span dir="auto">{title}</span>
                <small>
                  {feedTitle}: {reachWords(before)} → <b>{reachWords(after)}</b>
                </small>
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
