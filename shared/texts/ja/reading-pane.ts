/** Words around the article that is read: its tools, its head, its tags, its earlier texts. */
import type { Theme } from '../../model/settings.ts';
import { number } from '../format.ts';
import { minutesLeft } from './reading.ts';

export const themeTitles: Record<Theme, string> = {
  system: 'システム',
  light: 'ライト',
  sepia: 'セピア',
  dark: 'ダーク',
};

export const articleTexts = {
  unmute: 'ミュートを解除',
  editedSinceRead: '読んだ後に改訂',
  edited: '改訂',
  text: '本文',
  attachedFiles: '添付ファイル',
  file: 'ファイル',
  fullText: '全文',
  feedText: 'フィードの本文',
  textChoice: '本文の種類',
  fetchFullText: '今すぐ取得',
  article: '記事',
  choose: '左から記事を選ぶか、Jキーで最初の記事を開きます。',
  nothingYet: 'ここに記事が表示されます。',
  muted: 'ミュート中',
  byRules: (names: readonly string[]) => `ルール${names.map((name) => `「${name}」`).join('、')}による`,
  alsoIn: (feeds: readonly string[]) => `${feeds.join('、')}にも掲載`,
  /** Bytes as words; null where nobody knows how many there are. */
  downloaded: (done: string, total: string | null) => (total === null ? done : `${done} / ${total}`),
  more: (count: number) => `…ほか${number(count)}件。`,
};

export const changesTexts = {
  chosen: '今後は、フィードが新しい本文を配信するまで、この本文を表示します。もう一方も残ります。',
  title: '変更箇所',
  back: '記事に戻る',
  none: '最初に取得してから、フィードはこの記事を変更していません。',
  compareWith: '現在の本文と比較する版',
  showChanges: '変更箇所を表示',
  readWhole: 'この版を読む',
  use: 'この版を使う',
  titleOf: (article: string) => `「${article}」の変更箇所`,
  cut: '本文が長すぎるか、違いが大きすぎるため、最後まで比較できません。',
  /** Before what a picture says. */
  picture: '画像：',
  unchanged: (paragraphs: number) => `変更のない${number(paragraphs)}段落`,
};

export const progressTexts = {
  title: '読んだ割合',
  /** null: at the beginning or the end. */
  position: (percent: number, left: number | null) =>
    left === null ? `${percent}%` : `${percent}%、${minutesLeft(left)}`,
  readingTime: (minutes: number, left: number | null) =>
    left === null ? `${minutes}分` : `${minutes}分（残り${left}分）`,
};

export const tagLineTexts = {
  suggested: '候補',
  isNew: '新しいタグ',
  field: 'タグを追加',
  placeholder: 'タグを入力',
  alreadyThere: 'このタグはすでに付いています。',
  typeName: 'タグの名前を入力してください。',
  add: '+ タグ',
  remove: (tag: string) => `タグ「${tag}」を外す`,
};

export const toolbarTexts = {
  export: 'エクスポート',
  exportThis: 'この記事をエクスポート',
  exportTo: 'この記事を形式を選んでエクスポート…',
  exportSaved: '保存した記事をエクスポート…',
  title: '記事のツール',
  back: '一覧に戻る',
  saved: '保存済み',
  save: '保存',
  onLater: '「あとで読む」に追加済み',
  later: 'あとで読む',
  addTag: 'タグを追加',
  markUnread: '未読にする',
  markRead: '既読にする',
  changes: '変更箇所',
  openOriginal: '元のページを開く',
};

export const themeTexts = {
  title: 'テーマ',
};
