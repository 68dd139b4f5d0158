/** What is said when something was done to articles, feeds, folders and rules. */
import { clockTime, number } from '../format.ts';

const articles = (count: number): string => `${number(count)}件の記事`;

/** To one article. */
export const articleNotes = {
  read: '既読にしました',
  unread: '未読にしました',
  saved: '保存しました',
  unsaved: '保存を解除しました',
  onLater: '「あとで読む」に追加しました',
  offLater: '「あとで読む」から外しました',
  muted: 'ミュートしました。一覧には表示されません',
  unmuted: 'ミュートを解除しました',
  tagged: (name: string) => `タグ「${name}」を付けました`,
  untagged: (name: string) => `タグ「${name}」を外しました`,
  removed: '記事を削除しました',
  copiedMarkdown: 'Markdownとしてコピーしました',
  noAddress: 'この記事には固有のアドレスがありません。',
  exportKept: '変更していません。エクスポートしたファイルが編集されています。',
  exportUnchanged: 'エクスポートしたファイルは最新です。',
  /** `reason`: of the system, in its words; null: it gave none. */
  exportFailed: (reason: string | null) =>
    `エクスポートできませんでした：${reason ?? 'ファイルに書き込めませんでした'}`,
  exported: (path: string) => `${path}にエクスポートしました`,
  showFolder: 'フォルダーを表示',
};

/** To many at once. */
export const bulkNotes = {
  nothingToChange: 'すでにその状態のため、変更はありません。',
  read: (count: number) => `${articles(count)}を既読にしました`,
  unread: (count: number) => `${articles(count)}を未読にしました`,
  readAbove: (count: number) => `上の${articles(count)}を既読にしました`,
  saved: (count: number) => `${articles(count)}を保存しました`,
  unsaved: (count: number) => `${articles(count)}の保存を解除しました`,
  onLater: (count: number) => `${articles(count)}を「あとで読む」に追加しました`,
  offLater: (count: number) => `${articles(count)}を「あとで読む」から外しました`,
  muted: (count: number) => `${articles(count)}をミュートしました`,
  removed: (count: number) => `${articles(count)}を削除しました`,
  tagged: (count: number) => `${articles(count)}にタグを付けました`,
  allRead: 'ここの記事はすべて既読です。',
  allReadThere: 'そこの記事はすべて既読です。',
  allReadAbove: '上の記事はすべて既読です。',
  allReadBelow: '下の記事はすべて既読です。',
  nothingAbove: '上に記事はありません。',
  nothingBelow: '下に記事はありません。',
  noAddresses: 'どの記事にも固有のアドレスがありません。',
  linksCopied: (count: number) => `${number(count)}件のリンクをコピーしました`,
  tooManyToExport:
    '個別に指定するには数が多すぎます。一覧をすべて選択するか、タグを付けてそのタグをエクスポートしてください。',
};

export const snoozeNotes = {
  until: (count: number, until: number, now: number) =>
    count === 1
      ? `${clockTime(until, now)}までスヌーズします`
      : `${articles(count)}を${clockTime(until, now)}までスヌーズします`,
  ended: (count: number) =>
    count === 1 ? 'スヌーズを解除しました' : `${articles(count)}のスヌーズを解除しました`,
};

/** To feeds and rules. */
export const feedNotes = {
  offline: 'オフラインです。フィードは接続が戻ると更新されます。',
  exported: (path: string) => `フィードを${path}にエクスポートしました`,
  takenOut: (feed: string) => `${feed}をフォルダーから出しました`,
  moved: (feed: string, folder: string) => `${feed}を${folder}へ移動しました`,
  /** `outcome`: what its first refresh brought, a sentence; null: it was not asked yet. */
  following: (name: string, outcome: string | null) =>
    outcome === null ? `${name}をフォローしました。` : `${name}をフォローしました。${outcome}`,
  unsubscribed: (feed: string, removed: number) =>
    `${feed}の購読を解除し、${articles(removed)}を削除しました。`,
  ruleUnneeded: (rule: string) => `「${rule}」で変更される記事はありません。`,
  ruleApplied: (rule: string, changed: number) => `「${rule}」を${articles(changed)}に適用しました`,
};
