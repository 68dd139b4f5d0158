/** Which of an article's two texts is read, and how it stands with fetching the one of its page. */
import { Button } from 'react-aria-components';
import type { Article } from '../../../shared/model/articles.ts';
import { commonTexts } from '../../../shared/texts/common.ts';
import { fullTextWords } from '../../../shared/texts/full-text.ts';
import { articleTexts } from '../../../shared/texts/reading-pane.ts';
import { fetchFullText, showFullText } from '../../state/full-text.ts';
import { useLibrary } from '../../state/library.ts';
import { useNow } from '../../state/now.ts';

function Choice({ id, isShown }: { id: number; isShown: boolean }) {
  const texts = [
    { title: articleTexts.fullText, isFull: true },
    { title: articleTexts.feedText, isFull: false },
  ];
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring its own frame and legend.
    <span className="text-choice" role="group" aria-label={articleTexts.textChoice}>
      {texts.map(({ title, isFull }) => (
        <Button
          key={title}
          className="text-choice-button"
          aria-pressed={isShown === isFull}
          onPress={() => void showFullText(id, isFull)}
        >
          {title}
        </Button>
      ))}
    </span>
  );
}

export function FullTextLine({ article }: { article: Article }) {
  const { summary, fullText } = article;
  const isOnline = useLibrary((state) => state.isOnline);
  const now = useNow();
  const words = fullTextWords(fullText, isOnline, now);
  if (fullText.state !== 'there' && words === null) return null;
  const button =
    fullText.state === 'failed'
      ? commonTexts.tryAgain
      : fullText.state === 'waiting'
        ? articleTexts.fetchFullText
        : null;
  return (
    <p className="full-text-line">
      {fullText.state === 'there' ? <Choice id={summary.id} isShown={fullText.isShown} /> : null}
      <span role="status">{words}</span>
      {button === null ? null : (
        <Button className="link-button" onPress={() => void fetchFullText(summary.id)}>
          {button}
        </Button>
      )}
    </p>
  );
}
