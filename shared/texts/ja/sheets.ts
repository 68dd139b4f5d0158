/** Words of the palette and of the small sheets: folders, smart feeds, series, licences. */
import type { SmartIcon } from '../../model/smart.ts';
import { number } from '../format.ts';

/** What a sign shows, for the ear. */
export const iconTitles: Record<SmartIcon, string> = {
  sparkles: 'きらめき',
  star: '星',
  heart: 'ハート',
  flame: '炎',
  bolt: '稲妻',
  bell: 'ベル',
  book: '本',
  code: 'コード',
  terminal: '端末',
  database: 'データベース',
  globe: '地球',
  shield: '盾',
  bug: '虫',
  rocket: 'ロケット',
  briefcase: 'かばん',
  coffee: 'コーヒー',
  music: '音楽',
  video: '動画',
  flask: 'フラスコ',
  newspaper: '新聞',
};

export const licencesTexts = {
  title: 'ライセンス',
  madeOf: (packages: number) => `${number(packages)}個のパッケージを使用しています。`,
};

export const moveTexts = {
  noFolder: 'フォルダーなし',
  folder: 'フォルダー',
  placeholder: 'フォルダー、または新しいフォルダーの名前',
  nothing: 'ほかにフォルダーがありません。新しいフォルダーの名前を入力してください。',
  title: (feed: string) => `${feed}を移動`,
  within: (folder: string) => `${folder}の中`,
  newFolder: (name: string) => `新しいフォルダー「${name}」`,
};

export const paletteTexts = {
  smartFeed: 'スマートフィード',
  folder: 'フォルダー',
  feed: 'フィード',
  tag: 'タグ',
  title: 'コマンドを検索',
  field: 'コマンドまたは移動先',
  placeholder: '何をしますか？',
  nothing: '該当するコマンドや移動先はありません。',
  readFor: (minutes: number) => `${number(minutes)}分読む`,
};

export const folderTexts = {
  title: 'フォルダー',
  remove: 'フォルダーを削除',
  removeHint: 'フォルダーを削除してもフィードは残り、1つ上の階層に移ります。',
  removed: (folder: string) => `フォルダー「${folder}」を削除しました。フィードは残っています。`,
};

export const queueTexts = {
  title: '時間を決めて読む',
  pick: '記事を選ぶ',
  minutes: '分',
  hint: '「あとで読む」の古いものから順に、続いて未読の記事を選びます。',
  limits: (most: number) => `1〜${most}分で指定してください。`,
};

export const smartTexts = {
  query: '検索式',
  queryHint: '該当する記事を常に表示します。検索ボックスと同じ検索式です。',
  heading: '見出し',
  headingHint: '同じ見出しのスマートフィードがまとまります。空欄の場合は先頭に並びます。',
  icon: 'アイコン',
  keepTitle: 'スマートフィードとして保存',
  keep: '保存',
  title: 'スマートフィード',
  remove: '削除',
  changed: (name: string) => `スマートフィード「${name}」を変更しました`,
  removed: (name: string) => `スマートフィード「${name}」を削除しました`,
};

export const seriesTexts = {
  parts: (count: number) => `${number(count)}回`,
};
