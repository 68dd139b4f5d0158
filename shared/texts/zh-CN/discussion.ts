/** Words of the discussion below an article. */
import type { Comment, DiscussionFacts } from '../../model/discussions.ts';
import { ago, number } from '../format.ts';

export const discussionTexts = {
  title: '讨论',
  keep: '保存讨论',
  show: '显示',
  hide: '隐藏',
  open: '在浏览器中打开',
  follow: '订阅评论',
  refresh: '重新获取',
  asking: '正在询问网站…',
  nobody: '已删除',
  none: '还没有人发表评论。',
  notHere: '只有 DEV 和其他 Forem 网站的文章才有可保存的讨论。',
  more: (count: number) => `再显示 ${number(count)} 条`,
  setting: '保存收藏文章的讨论',
  settingDetail: '读者在文章下方写的评论按当时的样子保存。不开启则需逐篇手动获取。',
};

export function discussionWords(
  { fetchedAt, comments }: DiscussionFacts,
  told: number | null,
  now: number,
): string {
  if (fetchedAt !== null) return `${number(comments)} 条评论，${ago(fetchedAt, now)}获取`;
  return told === null ? '未保存' : `网站上有 ${number(told)} 条评论，未保存`;
}

/** Of one that is elsewhere; `comments`: how many its feed said there were. */
export const elsewhereWords = (host: string, comments: number | null): string =>
  comments === null ? `在 ${host} 上` : `${host} 上有 ${number(comments)} 条评论`;

export const commentAuthor = ({ author, username }: Comment): string =>
  author ?? (username === null ? discussionTexts.nobody : `@${username}`);

export const answersWords = (answers: string): string => `回复 ${answers}`;
