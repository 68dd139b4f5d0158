/** Words of the sheet of keys. */

export const keySheetTexts = {
  takeIt: 'こちらで使う',
  leaveIt: '変更しない',
  pressKeys: 'キーを押してください。Escで取り消します。',
  orSecond: 'または2つ目のキー…',
  allReset: 'すべてのキーを初期設定に戻しました。',
  title: 'キー',
  resetAll: 'すべて初期設定に戻す',
  allSettings: 'すべての設定',
  search: 'コマンドとキーを検索',
  noneFound: '該当するコマンドやキーはありません。',
  /** `keys` where they are others than those that were pressed. */
  command: (title: string, keys: string | null) =>
    keys === null ? `「${title}」` : `「${title}」（${keys}）`,
  isTaken: (keys: string, commands: readonly string[]) =>
    `${keys}は${commands.join('、')}に割り当てられています。`,
  isInTheWay: (keys: string, commands: readonly string[]) => `${keys}は${commands.join('、')}と競合します。`,
  nowRuns: (keys: string, command: string) => `${keys}で「${command}」を実行するようにしました。`,
  isOfSystem: (keys: string) => `${keys}はシステムが使用します。`,
  isMove: (keys: string) => `${keys}は一覧や文章の中の移動に使います。`,
  newKeys: (command: string) => `「${command}」の新しいキー`,
  takeAway: (keys: string, command: string) => `「${command}」から${keys}を外す`,
  add: (command: string) => `「${command}」にキーを追加`,
  reset: (command: string) => `「${command}」のキーを初期設定に戻す`,
};
