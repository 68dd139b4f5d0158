/** Where else the same piece stands. */
import { Button } from 'react-aria-components';
import type { ArticleCopy } from '../../../shared/model/articles.ts';
import { articleTexts } from '../../../shared/texts/reading-pane.ts';
import { Within } from '../../components/within.tsx';
import { goTo, useUi } from '../../state/ui.ts';

function open(copy: ArticleCopy): void {
  goTo({ kind: 'feed', id: copy.feedId });
  useUi.setState({ selectedId: copy.articleId, pane: 'article' });
}

export function CopiesLine({ copies }: { copies: readonly ArticleCopy[] }) {
  if (copies.length === 0) return null;
  return (
    <p className="copies-line">
      <Within
        words={articleTexts.alsoIn}
        parts={copies.map((copy) => (
          <Button key={copy.articleId} className="link-button" onPress={() => open(copy)}>
            <span dir="auto">{copy.feedTitle}</span>
          </Button>
        ))}
      />
    </p>
  );
}
