/** Words that an export writes itself, into Markdown, pages and books. Numbers and days come as they are to stand. */

export const exportedWords = {
  contents: '目次',
  /** Of a book: heading of the places a reading system asks for, and where its text begins. */
  places: '主な場所',
  beginning: '本文の始まり',
  untitled: '無題',
  /** What a selection without words of its own is called. */
  selection: '記事',
  articles: (count: number) => `${count}件の記事`,
  highlightsAndNotes: 'ハイライトとメモ',
  linkedFrom: 'リンク元',
  discussion: 'ディスカッション',
  comments: (count: number, day: string) => `コメント${count}件（${day}現在）`,
  /** In the place of a name. */
  deleted: '削除済み',
  answers: (name: string) => `${name}への返信`,
  original: '元の記事',
  details: '詳細',
  picture: '画像',
  video: (title: string) => `動画：${title}`,
  audio: (title: string) => `音声：${title}`,
  /** Behind the title of what is embedded. */
  by: (author: string) => `（${author}）`,
  codeFrom: (facts: string) => `出典：${facts}`,
  deselected: 'このエクスポートの対象ではなくなりました。',
  provenance: {
    /** Before the feed's title. */
    from: '出典：',
    /** Behind it. */
    by: (author: string) => `、著者：${author}`,
    original: '元の記事',
    firstPublished: '初出はこちら',
    published: (day: string) => `${day}公開`,
    edited: (day: string) => `${day}編集`,
    saved: (day: string) => `${day}保存`,
    sources: {
      author: '著者が書いた本文',
      feed: 'フィードの本文',
      page: '記事ページの本文',
    },
  },
};
