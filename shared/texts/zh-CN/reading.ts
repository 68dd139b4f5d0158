/** Words of the reading pane. */
import type { AnnotationColour } from '../../model/annotations.ts';
import type { LinkDoubts } from '../../model/link-doubts.ts';
import type { ReadingFont, ReadingMeasure } from '../../model/settings.ts';
import { number } from '../format.ts';

export const fontTitles: Record<ReadingFont, string> = { serif: '衬线', sans: '无衬线', mono: '等宽' };

export const measureTitles: Record<ReadingMeasure, string> = {
  readingSizePx: '字号',
  readingLinePercent: '行距',
  readingMeasureRem: '行宽',
};

export const typographyTexts = {
  dialog: '文字和主题',
  font: '字体',
  justify: '两端对齐',
  hyphenate: '断字',
  wrapCode: '长代码行自动换行',
  reset: '恢复默认',
  sample: '效果',
  sampleText:
    '抽印本是单独印出、便于收藏的一篇文章。请按你喜欢的方式排版：行宽对舒适度的影响大于字体，行距的影响大于字号。',
  sampleCode: 'const measure = (letters) => letters >= 45 && letters <= 90 ? "comfortable" : "tiring";',
};

export const sizeWords = (px: number): string => `${px} px`;
export const lineWords = (percent: number): string => (percent / 100).toFixed(2);
export const measureWords = (letters: number): string => `约 ${number(letters)} 个字母`;

export const minutesLeft = (minutes: number): string => `剩余 ${number(minutes)} 分钟`;

export const codeTexts = {
  code: '代码',
  codeIn: (language: string) => `代码，${language}`,
  wrap: '换行',
  copy: '复制',
  copied: '已复制',
  codeCopied: '已复制代码',
  noCode: '当前没有可见的代码。',
  table: '表格',
  tableOf: (caption: string) => `表格：${caption}`,
};

export const bodyTexts = {
  done: '已完成',
  notDone: '未完成',
};

export const pictureTexts = {
  missing: '图片',
  enlarge: (alt: string) => (alt === '' ? '放大图片' : `放大：${alt}`),
  none: '本文没有可查看的图片。',
  dialog: '图片',
  unnamed: '没有说明的图片',
  of: (index: number, count: number) => `第 ${number(index)} 张，共 ${number(count)} 张`,
  larger: '放大 (+)',
  smaller: '缩小 (−)',
  size: '大小',
  fit: '适应窗口 (0)',
  previous: '上一张图片 (←)',
  next: '下一张图片 (→)',
  close: '关闭 (Esc)',
};

export const headingTexts = {
  copyLink: (title: string) => `复制“${title}”的链接`,
  copied: '已复制此标题的链接',
  noAddress: '这篇文章没有自己的网址。',
  none: '该方向没有标题了。',
  outline: '本页目录',
};

export const footnoteTexts = {
  call: (name: string) => `脚注 ${name}`,
  note: (name: string) => `脚注 ${name}`,
  section: '脚注',
  back: '返回正文',
  go: '前往脚注',
};

export const embedTexts = {
  video: '视频',
  audio: '音频',
  code: '代码',
  post: '帖子',
  page: '网页',
};

export const quotationTexts = {
  from: (link: string) => `——${link}`,
  fromAuthor: (author: string, link: string) => `——${author}，${link}`,
};

export const linkTexts = {
  inLibrary: '（在文库中）',
  local: (feedTitle: string, minutes: number, isRead: boolean) =>
    `在文库中 · ${feedTitle} · ${number(minutes)} 分钟${isRead ? ' · 已读' : ''}`,
};

export const outsideLinkTexts = {
  title: '此链接通往何处',
  leadsTo: '它通往',
  open: '打开',
  cancel: '留在这里',
};

export function doubtTexts({ looksLike, says, standsBefore }: LinkDoubts): string[] {
  return [
    ...(says === null ? [] : [`其文字提到 ${says}，那是另一个网站。`]),
    ...(looksLike === null
      ? []
      : [`此名称可能被误认为“${looksLike}”：其中的字母来自多种文字，或与看上去的不同。`]),
    ...(standsBefore === null ? [] : [`@ 之前的“${standsBefore}”不是网站，而是用户名。`]),
  ];
}

export const findTexts = {
  bar: '在文章中查找',
  field: '在文章中查找',
  position: (index: number, count: number) =>
    count === 0 ? '未找到' : `第 ${number(index)} 个，共 ${number(count)} 个`,
  next: '下一个',
  previous: '上一个',
  close: '关闭',
};

export const copyTexts = {
  quote: '已复制为引文',
  link: '已复制为 Markdown 链接',
  html: '已复制为 HTML',
  nothingSelected: '请先选择文章中的一段内容。',
};

export const printTexts = {
  saved: (path: string) => `PDF 已保存到 ${path}`,
  untitled: '文章',
};

export const moreTexts = { menu: '更多' };

export const speechTexts = {
  bar: '朗读',
  start: '朗读',
  pause: '暂停',
  resume: '继续朗读',
  next: '下一段',
  previous: '重读本段，或上一段',
  stop: '停止朗读',
  rate: '语速',
  voice: '语音',
  anyVoice: '按语言选择语音',
  place: (paragraph: number, paragraphs: number) => `第 ${number(paragraph)} 段，共 ${number(paragraphs)} 段`,
  noVoice: '此系统没有可用于朗读的语音。请在系统设置中安装后重试。',
  nothing: '这里没有可朗读的内容。',
  failed: '系统语音已停止。请换一个语音。',
};

export const colourTitles: Record<AnnotationColour, string> = {
  yellow: '黄色',
  green: '绿色',
  blue: '蓝色',
  pink: '粉色',
};

export const annotationTexts = {
  all: '高亮和笔记',
  panel: '本文的高亮和笔记',
  panelOf: (count: number) => (count === 0 ? '高亮和笔记' : `高亮和笔记（${number(count)}）`),
  hint: '选择文章中的一段内容即可高亮；高亮会一直保留，不受订阅源变化影响。',
  selection: '所选内容',
  highlightIn: (colour: string) => `用${colour}高亮`,
  highlightAndNote: '高亮并写笔记',
  copyQuote: '复制为引文',
  highlighted: '已高亮',
  noted: '已保存笔记',
  removed: '已移除',
  nothingSelected: '请先选择文章中的一段内容。',
  tooLong: '内容太长，无法高亮。请少选一些。',
  colour: '颜色',
  editor: (isNote: boolean): string => (isNote ? '笔记' : '高亮'),
  note: '笔记',
  notePlaceholder: '写下你的想法',
  newNote: '本文的笔记',
  add: '添加笔记',
  edit: '更改',
  remove: '移除',
  done: '完成',
  lost: '已不在正文中',
  search: '搜索高亮和笔记',
  count: (count: number) => (count === 0 ? '未找到' : `${number(count)} 条高亮或笔记`),
  more: '显示更多',
};

export const mentionTexts = {
  title: (count: number) => `被 ${number(count)} 篇文章提及`,
  none: '文库中没有其他文章链接到本文。',
  more: (count: number) => `再显示 ${number(count)} 篇`,
};

export const snippetTexts = {
  title: '所有文章中的代码',
  search: '搜索代码',
  language: '语言',
  anyLanguage: '任意语言',
  none: '还没有文章含有代码。文章中的代码块会按语言汇集在这里。',
  notFound: '没有匹配的代码。减少搜索词或更换语言也许能找到更多。',
  count: (count: number, hasMore: boolean) => `${number(count)}${hasMore ? '+' : ''} 个代码块`,
  more: '显示更多',
  copySource: '连同出处复制',
  copied: '已连同出处复制',
  save: '全部保存为 Markdown…',
  saved: (count: number, path: string) => `已将 ${number(count)} 个代码块保存到 ${path}`,
  cut: '代码块比此处显示的更长：其余部分请打开文章查看。',
  open: (title: string) => `打开“${title}”中的这段代码`,
};

/** After a change of the form in which links are shown. */
export const addressNotes = {
  original: '链接与作者所写的一致。',
  clean: '链接不再透露你从哪里来。',
};
