/** What a Forem site says of an article, its series and who wrote it, in words. */
import type { FollowOption, PlaceFacts, PlaceKind } from '../../model/places.ts';
import type { FetchedArticles, Series, SeriesPart } from '../../model/series.ts';
import { ago, day, number } from '../format.ts';
import { errorWords } from './errors.ts';

export const foremTexts = {
  series: (name: string | null) => name ?? '未命名的系列',
  seriesTitle: (name: string | null) => (name === null ? '系列' : `系列：${name}`),
  showSeries: '显示此系列的全部文章',
  place: (at: number, count: number, isListed: boolean) =>
    `第 ${number(at)} 篇，${isListed ? '共' : '已知'} ${number(count)} 篇，属于`,
  alone: '属于',
  unnamed: '某个系列',
  placeOf: (name: string | null) => (name === null ? '系列' : `系列“${name}”`),
  previous: '上一篇',
  next: '下一篇',
  toFetch: '待获取',
  noPrevious: '这是已知的第一篇。',
  noNext: '这是已知的最后一篇。',
  noSeries: '未发现本文属于任何系列。',
  parts: '系列各篇',
  allSeries: '文库中的系列',
  findSeries: '查找系列',
  noneYet: '还没有发现属于系列的文章。收藏一篇 DEV 的文章，Offprint 会询问该网站。',
  noSuchSeries: '没有这个名称的系列。',
  readAll: '阅读整个系列',
  look: '获取篇目列表',
  export: '导出系列…',
  fetchAll: (count: number) => `获取缺少的 ${number(count)} 篇`,
  fetch: '获取',
  fetchPart: (title: string) => `获取“${title}”`,
  fetching: '正在获取文章',
  stopped: '已停止。已获取的内容会保留。',
  read: '已读',
  showAuthor: '显示该作者的全部文章',
  showTag: (tag: string) => `显示订阅源标签为“${tag}”的全部文章`,
  aboutAuthor: '关于该作者',
  aboutTag: '关于该标签',
  feeds: '订阅源',
  authors: '作者',
  tags: '标签',
  seriesHere: '系列',
  showArticles: '显示文章',
  followIt: '关注',
  exportIt: '导出…',
  follow: '关注',
  followWhom: '关注谁或什么',
  followPlaceholder: '作者、组织或标签',
  nothingToFollow: '本文没有可关注的对象。',
  nobody: '本文中没有这个名称的人或事物。',
  followed: '已关注',
  maybe: '如果其网站有订阅源',
  noAuthor: '本文没有署名作者。',
  nothingOf: (name: string) => `没有文章提到“${name}”的订阅源。`,
  alreadyFollowed: (name: string) => `你已关注“${name}”。`,
  goThere: '前往',
  organisation: (name: string) => `代表 ${name}`,
  reactions: (count: number) => `${number(count)} 个回应`,
  comments: (count: number) => `${number(count)} 条评论`,
};

const kindNames: Record<FollowOption['kind'], string> = {
  author: '作者',
  organisation: '组织',
  tag: '标签',
};
export const followKindName = (kind: FollowOption['kind']): string => kindNames[kind];
export const placeKindName: Record<PlaceKind, string> = { author: '作者', 'source-tag': '订阅源的标签' };

export function seriesFacts({ author, parts, listedAt }: Series, now: number): string {
  const here = parts.filter(({ articleId }) => articleId !== null).length;
  return [
    author === null ? '' : `作者：${author}`,
    `文库中有 ${number(parts.length)} 篇中的 ${number(here)} 篇`,
    listedAt === null ? '尚未询问网站，可能还有更多' : `${ago(listedAt, now)}询问过网站`,
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

export function partFacts({ publishedAt, readingMinutes, isRead }: SeriesPart): string {
  return [
    publishedAt === null ? '' : day(publishedAt),
    readingMinutes === null ? '' : `${number(readingMinutes)} 分钟`,
    isRead ? foremTexts.read : '',
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

export function fetchedWords({ wanted, fetched, failures }: FetchedArticles): string {
  if (wanted === 0) return '网站列出的各篇都已在文库中。';
  const [failure] = failures;
  if (failure === undefined) return `已获取 ${number(fetched)} 篇文章。`;
  const why = `${failure.title}：${errorWords(failure.error).title}`;
  return `已获取 ${number(fetched)} 篇文章，${number(failures.length)} 篇无法获取。${why}`;
}

export function placeFactsWords({ articles, isCapped, unread, saved, firstAt, lastAt }: PlaceFacts): string {
  const span = firstAt === null || lastAt === null ? '' : `${day(firstAt)} – ${day(lastAt)}`;
  return [
    `${number(articles)}${isCapped ? '+' : ''} 篇文章`,
    `${number(unread)} 篇未读`,
    `${number(saved)} 篇收藏`,
    span,
  ]
    .filter((part) => part !== '')
    .join(' · ');
}
