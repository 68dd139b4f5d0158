/** Words that an export writes itself, into Markdown, pages and books. Numbers and days come as they are to stand. */

export const exportedWords = {
  contents: '目录',
  /** Of a book: heading of the places a reading system asks for, and where its text begins. */
  places: '位置',
  beginning: '正文开始',
  untitled: '无标题',
  /** What a selection without words of its own is called. */
  selection: '文章',
  articles: (count: number) => `${count} 篇文章`,
  highlightsAndNotes: '高亮和笔记',
  linkedFrom: '链接自',
  discussion: '讨论',
  comments: (count: number, day: string) => `${count} 条评论，截至 ${day}`,
  /** In the place of a name. */
  deleted: '已删除',
  answers: (name: string) => `回复 ${name}`,
  original: '查看原文',
  details: '详情',
  picture: '图片',
  video: (title: string) => `视频：${title}`,
  audio: (title: string) => `音频：${title}`,
  /** Behind the title of what is embedded. */
  by: (author: string) => `（${author}）`,
  codeFrom: (facts: string) => `来自 ${facts}`,
  deselected: '此次导出不再选中该文章。',
  provenance: {
    /** Before the feed's title. */
    from: '来自 ',
    /** Behind it. */
    by: (author: string) => `，作者：${author}`,
    original: '原文',
    firstPublished: '首发于此',
    published: (day: string) => `发布于 ${day}`,
    edited: (day: string) => `编辑于 ${day}`,
    saved: (day: string) => `保存于 ${day}`,
    sources: {
      author: '作者所写的原始文本',
      feed: '来自订阅源的文本',
      page: '来自文章页面的文本',
    },
  },
};
