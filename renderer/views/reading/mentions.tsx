/** Below an article: those of the library that link to it, each with the words around the link. */
import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import type { Mention } from '../../../shared/model/articles.ts';
import { day } from '../../../shared/texts/format.ts';
import { mentionTexts } from '../../../shared/texts/reading.ts';
import { client } from '../../bridge.ts';
import { anchors } from '../../commands/anchors.ts';
import { followLink } from '../../state/reading-history.ts';
import { MarkedText } from '../list/marked-text.tsx';

/** Shown at once: more are a press away. */
const shownFirst = 5;

function useMentions(articleId: number): readonly Mention[] {
  const [mentions, setMentions] = useState<readonly Mention[]>([]);
  useEffect(() => {
    let isOver = false;
    client()
      .call('articles.mentions', { articleId })
      .then(
        (answer) => {
          if (!isOver) setMentions(answer.mentions);
        },
        // The article itself says what is wrong.
        () => undefined,
      );
    return () => {
      isOver = true;
    };
  }, [articleId]);
  return mentions;
}

export function Mentions({ articleId }: { articleId: number }) {
  const mentions = useMentions(articleId);
  const [isOpen, setIsOpen] = useState(false);
  if (mentions.length === 0) return null;
  const shown = isOpen ? mentions : mentions.slice(0, shownFirst);
  const rest = mentions.length - shown.length;
  return (
    <section
      id={anchors.mentions}
      className="mentions"
      tabIndex={-1}
      aria-label={mentionTexts.title(mentions.length)}
    >
      <h2>{mentionTexts.title(mentions.length)}</h2>
      <ul>
        {shown.map((mention) => (
          <li key={mention.articleId}>
            <Button className="link-button" onPress={() => followLink(mention.articleId, null)}>
              <span dir="auto">{mention.title}</span>
            </Button>
            <p className="mention-source">
              <span dir="auto">{mention.feedTitle}</span>
              {mention.author === null || mention.author === '' ? null : (
                <>
                  {' · '}
                  <span dir="auto">{mention.author}</span>
                </>
              )}
              {mention.publishedAt === null ? null : <> · {day(mention.publishedAt)}</>}
            </p>
            {mention.context === '' ? null : (
              <p className="mention-context" dir="auto">
                <MarkedText text={mention.context} />
              </p>
            )}
          </li>
        ))}
      </ul>
      {rest === 0 ? null : (
        <Button className="link-button" onPress={() => setIsOpen(true)}>
          {mentionTexts.more(rest)}
        </Button>
      )}
    </section>
  );
}
