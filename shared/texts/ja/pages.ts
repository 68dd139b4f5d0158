/** What is said of single pages that are kept as articles. */
export const pageTexts = {
  title: 'ページを保存',
  hint: 'Webページから記事を抜き出して保存し、オフラインで読めるようにします。',
  /** What the feed is called that holds them. */
  feedTitle: '保存したページ',
  tags: 'タグ',
  save: '保存',
  saving: 'ページを取得中…',
  show: '表示',
  saved: (title: string) => `「${title}」を保存しました。`,
  alreadyThere: (title: string) => `「${title}」はライブラリにあったものを保存済みにしました。`,
  withoutText: (title: string) => `「${title}」はアドレスだけを保存しました。`,
  bookmarklet: '表示中のページを保存するブックマーク',
  bookmarkletDetail:
    'ブラウザーでブックマークを作り、アドレスの代わりにこの行を入れます。押すと、そのページを保存するかここで確認します。フィードのリンクをOffprintで開く設定が必要です。',
  copy: 'コピー',
  copied: 'コピーしました。ブックマークのアドレスに貼り付けてください。',
};
