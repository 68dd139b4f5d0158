/** How it stands with the text of an article's page, in words. */
import type { FullTextState } from '../../model/articles.ts';
import type { Feed, FullTextMode } from '../../model/feeds.ts';
import { clockTime } from '../format.ts';
import { errorWords } from './errors.ts';

export const fullTextChoices: readonly { value: FullTextMode; title: string }[] = [
  { value: 'auto', title: '自动：只有摘要时' },
  { value: 'always', title: '始终' },
  { value: 'never', title: '从不' },
];

export function fullTextHint(
  { fullText, sendsExcerpts }: Pick<Feed, 'fullText' | 'sendsExcerpts'>,
  areCompleted: boolean,
): string {
  if (fullText === 'always') return '会获取每篇新文章的网页以取得正文。';
  if (fullText === 'never') return '只在你要求时才获取网页。';
  if (!areCompleted) return '按照你的设置，摘要保持原样。';
  if (sendsExcerpts === null) return '随着文章到来，Offprint 会判断此订阅源提供的是什么。';
  return sendsExcerpts ? '它只提供摘要：会获取文章网页以取得正文。' : '它提供全部内容，因此不获取网页。';
}

export function fullTextWords(fullText: FullTextState, isOnline: boolean, now: number): string | null {
  switch (fullText.state) {
    case 'none':
      return null;
    case 'waiting':
      return isOnline ? '这是摘要。全文即将到来。' : '这是摘要。联网后会获取全文。';
    case 'fetching':
      return '正在获取全文…';
    case 'failed': {
      if (fullText.failure === null) return null;
      const { title } = errorWords(fullText.failure);
      const again = fullText.retryAt === null ? '' : `Offprint 将在${clockTime(fullText.retryAt, now)}重试。`;
      return `没有全文。${title}${again}`;
    }
    case 'there':
      return fullText.isPartial ? '对于未订阅的读者，网页只显示一部分。' : null;
  }
}
