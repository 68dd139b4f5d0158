/** How it stands with the text of an article's page, in words. */

import type { FullTextState } from '../../model/articles.ts';
import type { Feed, FullTextMode } from '../../model/feeds.ts';
import { clockTime } from '../format.ts';
import { errorWords } from './errors.ts';

export const fullTextChoices: readonly { value: FullTextMode; title: string }[] = [
  { value: 'auto', title: '自動（抜粋が配信される場合）' },
  { value: 'always', title: '常に取得' },
  { value: 'never', title: '取得しない' },
];

export function fullTextHint(
  { fullText, sendsExcerpts }: Pick<Feed, 'fullText' | 'sendsExcerpts'>,
  areCompleted: boolean,
): string {
  if (fullText === 'always') return '新しい記事のページから本文を取得します。';
  if (fullText === 'never') return '指定したときだけページを取得します。';
  if (!areCompleted) return '抜粋をそのまま表示するように設定されています。';
  if (sendsExcerpts === null) return '記事が届きしだい、このフィードの配信内容を判定します。';
  return sendsExcerpts
    ? '抜粋が配信されるため、記事のページから本文を取得します。'
    : '全文が配信されるため、ページは取得しません。';
}

/** null: nothing to say. */
export function fullTextWords(fullText: FullTextState, isOnline: boolean, now: number): string | null {
  switch (fullText.state) {
    case 'none':
      return null;
    case 'waiting':
      return isOnline
        ? 'これは抜粋です。まもなく全文を取得します。'
        : 'これは抜粋です。オンラインになると全文を取得します。';
    case 'fetching':
      return '全文を取得中…';
    case 'failed': {
      if (fullText.failure === null) return null;
      const { title } = errorWords(fullText.failure);
      const again =
        fullText.retryAt === null ? '' : `${clockTime(fullText.retryAt, now)}に自動で再試行します。`;
      return `全文を取得できません。${title}${again}`;
    }
    case 'there':
      return fullText.isPartial ? 'このページは、購読者以外には一部しか公開されていません。' : null;
  }
}
