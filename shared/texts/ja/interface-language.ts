/** Words around the choice of the interface's language. */
export const languageTexts = {
  title: '表示言語',
  detail: 'メニュー、ボタン、メッセージの言語です。記事の言語は変わりません。',
  system: 'システムの言語',
  command: (name: string) => `表示言語：${name}`,
  ofSystem: '表示言語：システムの言語',
  /** What it is looked for by besides; not shown. */
  keywords: '翻訳, 言語, インターフェース, 英語, 日本語, ドイツ語, 中国語, スペイン語, ポルトガル語',
  changed: '表示言語を日本語に変更しました。',
};
