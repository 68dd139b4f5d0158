/** Words of the list of articles, and of the search above it. */
import type { Settings } from '../../model/settings.ts';
import { either, fullDate, number } from '../format.ts';

export const showMode: Record<Settings['listDensity'], string> = {
  compact: 'コンパクト表示にする',
  comfortable: 'ゆったり表示にする',
  cards: 'カード表示にする',
};

export const rowTexts = {
  returned: 'スヌーズ終了',
  editedSinceRead: '既読後に改訂',
  edited: '改訂',
  /** For the ear, after the title. */
  states: (words: readonly string[]) => `、${words.join('、')} `,
  unread: '未読',
  saved: '保存済み',
  later: 'あとで読む',
  snoozed: (until: number) => `${fullDate(until)}までスヌーズ`,
  until: (until: number) => `${fullDate(until)}まで`,
  minutes: (minutes: number) => `${minutes}分`,
  alsoIn: (feeds: readonly string[]) => `${feeds.join('、')}にも掲載`,
};

export const listTexts = {
  pagesFailed: '一部の記事を読み込めませんでした。',
  fetching: '取得中…',
  returned: 'スヌーズ終了',
  feedDetails: 'フィードの詳細',
  folderDetails: 'フォルダーの詳細',
  tagDetails: 'タグの詳細',
  smartDetails: 'スマートフィードの詳細',
  showSidebar: 'サイドバーを表示',
  count: '記事の数',
  keepSearch: 'スマートフィードとして保存',
  markAllRead: 'すべて既読にする',
  loading: '読み込み中…',
  articles: '記事',
  atLeast: (count: number) => `${number(count)}件以上の記事`,
  minutesInAll: (minutes: number) => `合計${minutes}分`,
  /** A hundred and more are not counted. */
  fresh: (count: number) => (count >= 100 ? '100件以上の新着記事' : `${number(count)}件の新着記事`),
  newArticles: '新着記事',
  list: '記事一覧',
  offline: 'オフラインです。ここでの操作はすべて使えます。フィードは接続が戻ると更新されます。',
};

export const emptyTexts = {
  recent: '読んだ記事が新しい順に表示されます。',
  offline: '全体をオフラインで読める記事はまだありません。',
  edited: '取得後にフィードが改訂した記事はありません。',
  /** `key`: what the reader has set for it; null: no key does it. */
  snoozed: (key: string | null) =>
    key === null
      ? 'スヌーズ中の記事はありません。記事のメニューから、指定した時刻まで先送りできます。'
      : `スヌーズ中の記事はありません。記事の上で${key}を押すと、指定した時刻まで先送りできます。`,
  muted: (key: string | null) =>
    key === null
      ? 'ミュート中の記事はありません。見たくない記事はルールでミュートできます。記事のメニューから1件ずつミュートすることもできます。'
      : `ミュート中の記事はありません。見たくない記事はルールでミュートできます。${key}で1件ずつミュートすることもできます。`,
  showAll: 'すべての記事を表示',
  searchAll: 'すべての記事を検索',
  clearSearch: '検索をクリア',
  library: 'ライブラリは空です。フィードを追加して始めましょう。',
  addFeed: 'フィードを追加',
  saved: (key: string | null) =>
    key === null
      ? '記事を保存すると、フィードから消えてもここに残ります。'
      : `記事の上で${key}を押すと、フィードから消えてもここに残ります。`,
  later: (key: string | null) =>
    key === null
      ? '記事を「あとで読む」に追加すると、ここに表示されます。'
      : `記事の上で${key}を押すと、「あとで読む」に追加されます。`,
  unread: 'すべて読みました。新着記事は自動で届きます。',
  today: '今日公開された記事はまだありません。',
  all: '記事はまだ届いていません。',
  refreshAll: 'すべてのフィードを更新',
  feed: 'このフィードの記事はまだ届いていません。',
  feedDetails: 'フィードの詳細',
  other: 'ここに記事はありません。',
  noMatch: (place: string) => `「${place}」に該当する記事はありません。`,
  didYouMean: (corrections: readonly string[]) => `もしかして：${either(corrections)}`,
};

export const orderTexts = {
  noHeads: '見出しなし',
  headsOfDays: '日ごとの見出し',
  headsOfFeeds: 'フィードごとの見出し',
  bestMatch: '関連度順',
  title: '並べ替え',
  order: '順序',
  heads: '見出し',
  titleOf: (order: string) => `並べ替え：${order}`,
};

export const picksTexts = {
  toggleRead: '既読/未読にする',
  toggleSaved: '保存/保存を解除',
  toggleLater: '「あとで読む」に追加/から外す',
  tag: 'タグ…',
  copyLinks: 'リンクをコピー',
  export: 'エクスポート…',
  title: '選択した記事',
  pickNone: '選択を解除',
  /** null: all there are, however many. */
  count: (count: number | null) => (count === null ? 'すべて選択中' : `${number(count)}件選択中`),
  pickAll: (total: number | null) => (total === null ? 'すべて選択' : `${number(total)}件すべて選択`),
};

export const searchTexts = {
  clearSearch: '検索をクリア',
  completions: '補完候補',
  articlesIn: (place: string) => `「${place}」の記事を検索`,
  placeholder: (place: string) => `「${place}」を検索`,
};
