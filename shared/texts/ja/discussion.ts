/** Words of the discussion below an article. */
import type { Comment, DiscussionFacts } from '../../model/discussions.ts';
import { ago, number } from '../format.ts';

export const discussionTexts = {
  title: 'ディスカッション',
  keep: 'ディスカッションを保管',
  show: '表示',
  hide: '隠す',
  open: 'ブラウザーで開く',
  follow: 'コメントをフォロー',
  refresh: '再取得',
  asking: 'サイトに問い合わせ中…',
  nobody: '削除済み',
  none: 'まだ誰も書き込んでいません。',
  notHere: 'ディスカッションを保管できるのは、DEVとほかのForemサイトの記事だけです。',
  more: (count: number) => `さらに${number(count)}件を表示`,
  setting: '保存した記事のディスカッションを保管する',
  settingDetail:
    '記事に寄せられたコメントを、その時点の内容で保管します。オフの場合は、記事ごとに手動で取得します。',
};

/** 「12件のコメント（3時間前に取得）」; `told`: how many there are by what the site said of the article last. */
export function discussionWords(
  { fetchedAt, comments }: DiscussionFacts,
  told: number | null,
  now: number,
): string {
  if (fetchedAt !== null) return `${number(comments)}件のコメント（${ago(fetchedAt, now)}に取得）`;
  return told === null ? '未保管' : `サイトに${number(told)}件のコメント（未保管）`;
}

/** Of one that is elsewhere; `comments`: how many its feed said there were. */
export const elsewhereWords = (host: string, comments: number | null): string =>
  comments === null ? `${host}にあります` : `${host}に${number(comments)}件のコメント`;

export const commentAuthor = ({ author, username }: Comment): string =>
  author ?? (username === null ? discussionTexts.nobody : `@${username}`);

export const answersWords = (answers: string): string => `${answers}への返信`;
