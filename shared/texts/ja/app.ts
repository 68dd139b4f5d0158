/**
 * Words of the main process: menu, tray, notifications, questions. Loaded by itself, see app-catalogue.ts: it may use nothing of
 * the other modules but format.ts.
 */
import { number } from '../format.ts';

/** Sections of the menu. `&` stands before the letter that opens one by the keyboard, each only once in the bar. */
export const menuTitles = {
  file: 'ファイル(&F)',
  edit: '編集(&E)',
  view: '表示(&V)',
  develop: '開発(&D)',
  window: 'ウィンドウ(&W)',
  help: 'ヘルプ(&H)',
};

/** Entries by the command they run; a letter after `&` that two of a section share goes from one to the other. */
export const menuLabels = {
  'feed.add': 'フィードを追加(&A)…',
  'page.save': 'ページを保存(&P)…',
  'opml.import': 'インポート(&I)…',
  'opml.export': 'OPMLをエクスポート(&O)…',
  'library.export': '記事をエクスポート(&E)…',
  'article.print': '印刷(&P)…',
  'article.savePdf': 'PDFとして保存(&D)…',
  settings: '設定(&S)…',
  'library.refresh': 'すべて更新(&R)',
  'feed.details': 'フィードの詳細(&D)…',
  palette: 'コマンドパレット(&P)…',
  find: '記事内を検索(&F)…',
  sidebar: 'サイドバーの表示/非表示(&B)',
  guide: 'ユーザーガイド(&G)',
  help: 'キーボードショートカット(&K)',
  updates: 'アップデートを確認(&U)…',
  diagnostics: '診断情報をコピー(&D)…',
  'log.show': 'ログを表示(&L)',
};

/** What the system itself does, as Electron names it (docs/api/menu-item.md, “roles”); macOS calls some by other names. */
export const roleLabels = {
  undo: '元に戻す',
  redo: 'やり直す',
  cut: '切り取り',
  copy: 'コピー',
  paste: '貼り付け',
  pasteAndMatchStyle: '書式を合わせて貼り付け',
  delete: '削除',
  selectAll: 'すべて選択',
  showSubstitutions: '自動置換を表示',
  toggleSmartQuotes: 'スマート引用符',
  toggleSmartDashes: 'スマートダッシュ記号',
  toggleTextReplacement: 'テキストの置き換え',
  startSpeaking: '読み上げを開始',
  stopSpeaking: '読み上げを停止',
  resetZoom: '実際のサイズ',
  zoomIn: '拡大',
  zoomOut: '縮小',
  togglefullscreen: 'フルスクリーンの切り替え',
  reload: '再読み込み',
  toggleDevTools: '開発者ツールの切り替え',
  minimize: '最小化',
  zoom: '拡大/縮小',
  front: 'すべてを手前に移動',
  close: '閉じる',
  quit: '終了',
  about: 'Offprintについて',
  services: 'サービス',
  hide: 'Offprintを隠す',
  hideOthers: 'ほかを隠す',
  unhide: 'すべてを表示',
};

export const macLabels = {
  substitutions: '自動置換',
  speech: 'スピーチ',
  close: 'ウィンドウを閉じる',
  quit: 'Offprintを終了',
};

export const trayTexts = {
  open: 'Offprintを開く',
  refreshing: '更新中…',
  refresh: 'すべてのフィードを更新',
  resume: '自動更新を再開',
  pause: '自動更新を一時停止',
  quit: 'Offprintを終了',
  unread: (unread: number): string => (unread === 0 ? '未読なし' : `未読${number(unread)}件`),
  /** `unread`: as above; null: not known. */
  tip: (unread: string | null, isPaused: boolean) => {
    const words = [...(unread === null ? [] : [unread]), ...(isPaused ? ['自動更新は一時停止中'] : [])];
    return words.length === 0 ? 'Offprint' : `Offprint：${words.join('、')}`;
  },
};

/** Offered without the window, by the system's menus, by the command they run. */
export const actionLabels = { 'library.refresh': 'すべてのフィードを更新', 'feed.add': 'フィードを追加' };

export const notificationTexts = {
  ofFeed: (count: number, feed: string) => `${feed}に新着${count}件`,
  ofFeeds: (count: number, feeds: number) => `${feeds}個のフィードに新着${count}件`,
  line: (feed: string, count: number) => `${feed}：${count}件`,
  more: (count: number) => `ほか${count}件`,
  markRead: '既読にする',
};

export const unresponsiveTexts = {
  message: 'ウィンドウが応答していません。',
  detail: 'しばらく待つか、再読み込みしてください。入力中の内容は失われません。',
  wait: '待つ',
  loadAnew: '再読み込み',
};

export const failingWindowTexts = {
  message: 'Offprintのウィンドウが異常終了を繰り返しています。',
  detail:
    'ライブラリは無事です。もう一度お試しください。それでも続く場合は、ログ（「ログを表示」）を添えて不具合を報告してください。',
  tryAgain: '再試行',
  showLog: 'ログを表示',
  quit: '終了',
};

export const failingMainTexts = {
  title: 'Offprintの内部でエラーが発生しました',
  detail: (logFolder: string) =>
    `処理を続けられないため、Offprintを終了します。ライブラリは無事です。詳しくは「${logFolder}」のログをご覧ください。`,
};

export const loginTexts = { comment: 'バックグラウンドでフィードを読み込みます' };
