/** Where the list looks, and in which order, in words. */
import { number } from '../format.ts';

export const viewTitles = {
  unread: '未読',
  all: 'すべての記事',
  today: '今日',
  saved: '保存済み',
  later: 'あとで読む',
  recent: '最近読んだ記事',
  offline: 'オフライン',
  edited: '改訂あり',
  muted: 'ミュート中',
  snoozed: 'スヌーズ中',
};

/** How a list is sorted. */
export const sortTitles = {
  auto: '新しい順',
  newest: '新しい順',
  oldest: '古い順',
  reading: '短い順',
  title: 'タイトル順',
  feed: 'フィード順',
};

/** Of places whose own name is not known, or no longer. */
export const unnamedPlaces = {
  smart: 'スマートフィード',
  feed: 'フィード',
  folder: 'フォルダー',
  series: 'シリーズ',
};

export const queueTexts = {
  title: (minutes: number) => `${number(minutes)}分`,
  nothing: (minutes: number) => `${number(minutes)}分で読める未読の記事はありません。`,
  /** What is typed to read for some time: 「20」「20分」「20分読む」, or as in English. Its first group is the number. */
  typed: /^(?:read(?: for)? )?(\d{1,4}) ?(?:m|min|mins|minutes?|分間?(?:読む)?)?$/i,
};
