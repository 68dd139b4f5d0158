/** How far one is: a line at the top, and the minutes that are left. */
import type { ArticleSummary } from '../../../shared/model/articles.ts';
import { minutesLeft } from '../../../shared/texts/reading.ts';
import { progressTexts } from '../../../shared/texts/reading-pane.ts';
import { minutesLeftAt, useReadingProgress } from '../../state/reading-progress.ts';

function useProgress(articleId: number): number {
  return useReadingProgress((state) => (state.articleId === articleId ? state.progress : 0));
}

export function ProgressLine({ article }: { article: ArticleSummary }) {
  const progress = useProgress(article.id);
  const percent = Math.round(progress * 100);
  const left = minutesLeftAt(progress, article.readingMinutes);
  return (
    <div
      className="reading-progress"
      role="progressbar"
      aria-label={progressTexts.title}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
      aria-valuetext={progressTexts.position(percent, left)}
    >
      <span style={{ transform: `scaleX(${progress})` }} />
    </div>
  );
}

/** Empty at the beginning and at the end. */
export function MinutesLeft({ article, className }: { article: ArticleSummary; className: string }) {
  const left = minutesLeftAt(useProgress(article.id), article.readingMinutes);
  return left === null ? null : <span className={className}>{minutesLeft(left)}</span>;
}

/** "9 min, 6 left". */
export function ReadingTime({ article }: { article: ArticleSummary }) {
  const left = minutesLeftAt(useProgress(article.id), article.readingMinutes);
  return <span>{progressTexts.readingTime(article.readingMinutes, left)}</span>;
}
