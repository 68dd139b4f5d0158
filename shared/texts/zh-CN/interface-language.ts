/** Words around the choice of the interface's language. */
export const languageTexts = {
  title: '语言',
  detail: '界面的语言：菜单、按钮、消息。文章保持其原有语言。',
  system: '跟随系统',
  command: (name: string) => `语言：${name}`,
  ofSystem: '系统语言',
  /** What it is looked for by besides; not shown. */
  keywords: '翻译, 界面, 中文, 英文, 英语, 日语, 德语, 西班牙语, 葡萄牙语',
  changed: '界面现在为简体中文。',
};
