/** Words of the sheet of keys. */

export const keySheetTexts = {
  takeIt: '改为在此使用',
  leaveIt: '保持原样',
  pressKeys: '请按快捷键。Esc：不更改。',
  orSecond: '或第二个键…',
  allReset: '全部快捷键已恢复默认。',
  title: '快捷键',
  resetAll: '重置全部快捷键',
  allSettings: '全部设置',
  search: '搜索命令和快捷键',
  noneFound: '没有匹配的命令或快捷键。',
  command: (title: string, keys: string | null) => (keys === null ? `“${title}”` : `“${title}”（${keys}）`),
  isTaken: (keys: string, commands: readonly string[]) => `${keys} 已用于${commands.join('、')}。`,
  isInTheWay: (keys: string, commands: readonly string[]) => `${keys} 与${commands.join('、')}冲突。`,
  nowRuns: (keys: string, command: string) => `${keys} 现在用于“${command}”。`,
  isOfSystem: (keys: string) => `${keys} 由系统使用。`,
  isMove: (keys: string) => `${keys} 用于在列表和文本中移动。`,
  newKeys: (command: string) => `“${command}”的新快捷键`,
  takeAway: (keys: string, command: string) => `从“${command}”移除 ${keys}`,
  add: (command: string) => `为“${command}”添加快捷键`,
  reset: (command: string) => `重置“${command}”的快捷键`,
};
