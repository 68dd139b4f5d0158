/** Settings of what Offprint is to the system: beside its window, at its start, in its notifications. */
export const systemTexts = {
  tray: 'トレイにOffprintを表示する',
  trayDetail:
    'メニューバーまたはトレイのアイコンに未読数を表示し、メニューから更新・一時停止・終了ができます。Linuxのデスクトップによっては表示されません。',
  keepRunning: 'ウィンドウを閉じても動作を続ける',
  keepRunningDetail:
    'ウィンドウを閉じてもトレイに残り、フィードの確認を続けます。終了するには、トレイまたはメニューを使います。',
  login: 'ログイン時に起動する',
  loginDetail: '「ウィンドウを閉じても動作を続ける」がオンの場合は、トレイで起動します。',
  links: 'フィードのリンクをOffprintで開く',
  linksDetail:
    'ブラウザーやメールの、feed:またはoffprint:で始まるリンクをここで開きます。購読する前に必ず確認します。',
  notInstalled: 'インストール版でのみ使えます。',
  badge: 'アイコンに未読数を表示する',
  badgeDetail:
    'Dockまたはタスクバーに表示します。Windowsでは点で示し、Linuxのデスクトップによっては表示されません。',
  paused: '自動更新を一時停止する',
  pausedDetail: 'オフにするまで、フィードを自動では取得しません。手動の更新は実行されます。',
  pausedNow: '自動更新は一時停止中です',
  pausedNowDetail:
    'フィードを自動では取得しません。コマンドパレットの「自動更新を再開」か、設定で再開できます。',
  quiet: '通知を控える時間',
  quietDetail:
    'この時間が終わるまで通知を控え、その後まとめて通知します。通知するフィード・フォルダー・ルールは、それぞれの設定で選びます。',
  quietFrom: '開始',
  quietTo: '終了',
  quietSpan: '時間帯',
  quietSpanDetail: 'このコンピューターの時計に従います。日付をまたいでも構いません。',
  folderNotify: 'このフォルダーの新着記事を通知する',
  folderNotifyDetail: '中のフォルダーも含め、すべてのフィードが対象です。',
};
