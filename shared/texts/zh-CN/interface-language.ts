/** Words around the choice of the interface's language. */
export const languageTexts = {
  title: '语言',
  detail: '界面的语言：菜单、按钮、消息。文章保持其原有语言。',
  system: '跟随系统',
  command: (name: string) => `语言：${name}`,
  ofSystem: '系统语言',
  changed: '界面现在为简体中文。',
};
