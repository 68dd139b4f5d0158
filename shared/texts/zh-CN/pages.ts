/** What is said of single pages that are kept as articles. */
export const pageTexts = {
  title: '保存网页',
  hint: '任意网页。会提取其中的文章，收藏并保留以供离线阅读。',
  /** What the feed is called that holds them. */
  feedTitle: '保存的网页',
  tags: '标签',
  save: '保存',
  saving: '正在获取网页…',
  show: '显示',
  saved: (title: string) => `已收藏“${title}”。`,
  alreadyThere: (title: string) => `“${title}”已在文库中，现已收藏。`,
  withoutText: (title: string) => `只保留了“${title}”的地址。`,
  bookmarklet: '保存当前网页的书签',
  bookmarkletDetail:
    '在浏览器中新建书签，将这一行作为其地址。点击后会在此询问是否保存该网页。需要由 Offprint 打开 feed 链接。',
  copy: '复制',
  copied: '已复制。请粘贴为书签的地址。',
};
