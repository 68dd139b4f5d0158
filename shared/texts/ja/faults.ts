/** What is said of faults of the program itself. */
import type { PageFault } from '../../contract/shell.ts';

export const faultTexts: Record<PageFault, string> = {
  crashed: 'ウィンドウでエラーが発生したため、再読み込みしました。入力中の内容は復元されています。',
  memory: 'ウィンドウのメモリが不足したため、再読み込みしました。入力中の内容は復元されています。',
  unresponsive: 'ウィンドウを再読み込みしました。入力中の内容は復元されています。',
};

export const faultNotes = {
  notEnded: '前回、Offprintが正常に終了しませんでした。入力中の内容は復元されています。',
  coreRestarted:
    'Offprintの内部でエラーが発生したため、ライブラリを再起動しました。保存済みの内容は無事ですが、実行中の処理は中断されました。',
  main: 'Offprintの内部でエラーが発生しましたが、動作は継続しています。不具合がある場合は再起動してください。',
};

export const paneTexts = {
  sheet: 'このシート',
  list: '記事一覧',
  article: '記事',
  sidebar: 'サイドバー',
  player: 'プレーヤー',
  menu: 'メニュー',
  window: 'ウィンドウ',
  fault: 'Offprintのエラー',
  title: (pane: string) => `${pane}はエラーのため表示できません。`,
  next: 'ほかの部分は引き続き使えます。もう一度試すか、診断情報をコピーして報告してください。',
  again: '再試行',
  diagnostics: '診断情報をコピー…',
};

export const diagnosticsTexts = {
  title: '診断情報',
  what: '不具合の報告用に、バージョン、件数、変更した設定、ログの末尾をまとめます。タイトル・本文・名前は含まず、アドレスはホスト名だけを含みます。',
  gathering: '収集中…',
  copy: 'コピー',
  copied: '診断情報をコピーしました',
  showLog: 'ログを表示',
  preview: 'コピーされる内容',
};
