/** Words of a feed's page. */
import { clockTime, number } from '../format.ts';

export const answerTexts = {
  headersCopied: 'ヘッダーをコピーしました',
  none: 'まだ応答がありません。',
  copyHeaders: 'ヘッダーをコピー',
  headers: 'ヘッダー',
  status: (status: number) => `ステータス：${status}`,
  /** `when` as 「5分前」. */
  cameFrom: (status: string, when: string, url: string) => `${status}（${when}）${url}`,
};

export const doctorTexts = {
  running: 'フィードを取得し、1行ずつ調べています…',
  hint: 'サーバーからフィードを1回取得し、仕様に照らして、ほかのリーダーで問題になりそうな箇所を調べます。',
  examining: '診断中…',
  examine: 'フィードを診断',
  again: '再診断',
  sound: 'フィードの内容も配信方法も、仕様どおりです。',
};

export const feedPageTexts = {
  overview: '概要',
  log: 'ログ',
  answer: '応答',
  doctor: '診断',
  settings: '設定',
  feed: 'フィード',
  sections: 'セクション',
};

export const feedSettingsTexts = {
  fullText: 'ページから全文を取得',
  usual: 'Offprintに任せる',
  halfHourly: '30分ごと',
  hourly: '1時間ごと',
  sixHourly: '6時間ごと',
  daily: '1日1回',
  weekly: '週1回',
  name: 'タイトル',
  tags: '新しい記事に付けるタグ',
  none: 'なし',
  section: '名前と場所',
  folder: 'フォルダー',
  checked: '確認の間隔',
  notify: '新着記事を通知する',
  pause: '一時停止',
  pauseHint: 'ライブラリには残りますが、新着記事を確認しません。',
  keeping: '保持',
  unsubscribe: '購読を解除',
  everyMinutes: (minutes: number) => `${number(minutes)}分ごと`,
};

export const headersTexts = {
  stored: '保存済み',
  replace: '変更',
  value: '値',
  headers: 'ヘッダー',
  hint: 'トークンなど、リクエストごとに送ります。送信先はこのフィードのサーバーだけです。',
  add: 'ヘッダーを追加',
  save: 'ヘッダーを保存',
  /** A header may have no name yet. */
  replaceValue: (name: string) => (name === '' ? 'このヘッダーの値を変更' : `${name}の値を変更`),
  newValue: (name: string) => `${name}の新しい値`,
  remove: (name: string) => (name === '' ? 'このヘッダーを削除' : `${name}を削除`),
};

export const logTexts = {
  none: 'まだ確認していません。',
  title: '確認の記録（新しい順）',
  took: (ms: number) => `${number(ms)} ms`,
  more: (count: number) => `ほか${number(count)}件。`,
};

export const loginTexts = {
  title: 'ログイン',
  userName: 'ユーザー名',
  none: 'なし',
  password: 'パスワード',
  stored: '保存済み',
  replacePassword: 'パスワードを変更',
  replace: '変更',
  newPassword: '新しいパスワード',
  save: 'ログイン情報を保存',
  keep: '保存済みのものを使う',
  remove: 'ログイン情報を削除',
};

export const overviewTexts = {
  hasGaps: '途中のエントリーが抜けています。',
  offline: 'オフラインです。取得済みの記事は読めます。接続が戻ると確認を再開します。',
  checking: '確認中…',
  checkNow: '今すぐ確認',
  nextCheck: '次の確認',
  requests: 'リクエスト',
  articles: '記事',
  olderEntries: '過去のエントリー',
  feed: 'フィード',
  site: 'サイト',
  about: '説明',
  moved: (address: string) =>
    `サーバーによると、このフィードは${address}へ移転しました。何もする必要はありません。次の応答も同じなら、新しいアドレスに切り替わります。`,
  otherFeed: (address: string) => `サイトに別のフィードがあるかもしれません：${address}`,
  counts: (articles: number, unread: number) => `${number(articles)}件の記事、未読${number(unread)}件`,
  /** `when` as 「5分前」. */
  subscribed: (when: string) => `${when}に購読。`,
};

export const requestTexts = {
  userAgent: 'ユーザーエージェント',
  usualAgent: 'Offprint標準',
  agentHint: 'サーバーに接続元を伝える名前です。特定の名前にだけ配信するサーバーもあります。',
  title: '取得方法',
  noKeyring:
    'このシステムには暗号化用のキーリングがありません。パスワードとヘッダーの値はOffprintの終了時に破棄し、次回また入力が必要です。',
};

export const unsubscribeTexts = {
  ask: '購読を解除…',
  noneLost: '記事は届いていないため、失われるものはありません。',
  keepSaved: '保存した記事とタグを付けた記事を残す',
  keep: '解除しない',
  unsubscribe: '購読を解除',
  question: (articles: number) =>
    `${number(articles)}件の記事がライブラリから削除されます。Offprintの実行中は1時間以内なら元に戻せます。`,
  done: (removed: number, kept: number) =>
    kept > 0
      ? `購読を解除しました：${number(removed)}件の記事を削除、保存済みの${number(kept)}件を維持。`
      : `購読を解除し、${number(removed)}件の記事を削除しました。`,
};

export const checkTexts = {
  already: 'すでに確認中です。',
  offline: '確認していません：オフラインです。',
  mustWait: (until: number, now: number) =>
    `確認していません：サーバーから${clockTime(until, now)}まで待つよう求められています。`,
  checked: (outcome: string) => `確認しました。${outcome}`,
};
