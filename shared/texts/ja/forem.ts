/** What a Forem site says of an article, its series and who wrote it, in words. */
import type { FollowOption, PlaceFacts, PlaceKind } from '../../model/places.ts';
import type { FetchedArticles, Series, SeriesPart } from '../../model/series.ts';
import { ago, day, number } from '../format.ts';
import { errorWords } from './errors.ts';

const named = (name: string | null): string => (name === null ? '（名称なし）' : `「${name}」`);

export const foremTexts = {
  series: (name: string | null) => name ?? '名称のないシリーズ',
  seriesTitle: (name: string | null) => (name === null ? 'シリーズ' : `シリーズ：${name}`),
  showSeries: 'このシリーズの各回を表示',
  /** Before the name of the series. */
  place: (at: number, count: number, isListed: boolean) =>
    `${isListed ? '全' : '確認済み'}${number(count)}回の第${number(at)}回：`,
  alone: 'シリーズ：',
  unnamed: '名称なし',
  placeOf: (name: string | null) => `シリーズ${named(name)}`,
  previous: '前の回',
  next: '次の回',
  toFetch: '未取得',
  noPrevious: '確認できている最初の回です。',
  noNext: '確認できている最後の回です。',
  noSeries: 'この記事が属するシリーズは見つかっていません。',
  parts: 'シリーズの各回',
  allSeries: 'ライブラリのシリーズ',
  findSeries: 'シリーズを検索',
  noneYet:
    'シリーズに属する記事はまだ見つかっていません。DEVの記事を保存すると、Offprintがサイトに問い合わせます。',
  noSuchSeries: '該当するシリーズはありません。',
  readAll: 'シリーズを通して読む',
  look: '各回の一覧を取得',
  export: 'シリーズをエクスポート…',
  fetchAll: (count: number) => `未取得の${number(count)}回を取得`,
  fetch: '取得',
  fetchPart: (title: string) => `「${title}」を取得`,
  fetching: '記事を取得中',
  stopped: '中止しました。取得したものは残ります。',
  read: '既読',
  showAuthor: 'この著者のすべての記事を表示',
  showTag: (tag: string) => `フィードでタグ「${tag}」が付いた記事をすべて表示`,
  aboutAuthor: 'この著者について',
  aboutTag: 'このタグについて',
  feeds: 'フィード',
  authors: '著者',
  tags: 'タグ',
  seriesHere: 'シリーズ',
  showArticles: '記事を表示',
  followIt: 'フォロー',
  exportIt: 'エクスポート…',
  follow: 'フォロー',
  followWhom: 'フォローする対象',
  followPlaceholder: '著者、組織、タグ',
  nothingToFollow: 'この記事にはフォローできる対象がありません。',
  nobody: 'この記事に該当する名前はありません。',
  followed: 'フォロー中',
  maybe: 'サイトにフィードがある場合',
  noAuthor: 'この記事には著者名がありません。',
  nothingOf: (name: string) => `${name}のフィードを示す記事がありません。`,
  alreadyFollowed: (name: string) => `${name}はすでにフォローしています。`,
  goThere: '移動',
  organisation: (name: string) => `所属：${name}`,
  reactions: (count: number) => `リアクション${number(count)}件`,
  comments: (count: number) => `コメント${number(count)}件`,
};

const kindNames: Record<FollowOption['kind'], string> = {
  author: '著者',
  organisation: '組織',
  tag: 'タグ',
};
export const followKindName = (kind: FollowOption['kind']): string => kindNames[kind];
export const placeKindName: Record<PlaceKind, string> = { author: '著者', 'source-tag': 'フィードのタグ' };

/** 「著者：Ines · 全7回中4回がライブラリにあり · 3日前にサイトへ確認」. */
export function seriesFacts({ author, parts, listedAt }: Series, now: number): string {
  const here = parts.filter(({ articleId }) => articleId !== null).length;
  return [
    author === null ? '' : `著者：${author}`,
    `${number(parts.length)}回中${number(here)}回がライブラリにあり`,
    listedAt === null ? 'サイトに未確認（続きがある可能性あり）' : `${ago(listedAt, now)}にサイトへ確認`,
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

export function partFacts({ publishedAt, readingMinutes, isRead }: SeriesPart): string {
  return [
    publishedAt === null ? '' : day(publishedAt),
    readingMinutes === null ? '' : `${number(readingMinutes)}分`,
    isRead ? foremTexts.read : '',
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

export function fetchedWords({ wanted, fetched, failures }: FetchedArticles): string {
  if (wanted === 0) return 'サイトにある回はすべてライブラリにあります。';
  const [failure] = failures;
  if (failure === undefined) return `${number(fetched)}件の記事を取得しました。`;
  const why = `${failure.title}：${errorWords(failure.error).title}`;
  return `${number(fetched)}件の記事を取得しました。${number(failures.length)}件は取得できませんでした。${why}`;
}

export function placeFactsWords({ articles, isCapped, unread, saved, firstAt, lastAt }: PlaceFacts): string {
  const span = firstAt === null || lastAt === null ? '' : `${day(firstAt)}〜${day(lastAt)}`;
  return [
    `${number(articles)}件${isCapped ? '以上' : ''}の記事`,
    `未読${number(unread)}件`,
    `保存済み${number(saved)}件`,
    span,
  ]
    .filter((part) => part !== '')
    .join(' · ');
}
