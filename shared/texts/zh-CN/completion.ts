/** What is told of what may follow in a query, in a few words. */
import type { CompletionDetail, CompletionSpan } from '../../model/search.ts';
import { number } from '../format.ts';

export const fieldHints: Readonly<Record<string, string>> = {
  title: '标题中的词',
  author: '作者',
  body: '正文中的词',
  code: '代码块中的词',
  published: '某日、某月、某年，或 7d 这样的时长',
  saved: '收藏的时间',
  seen: '首次收到的时间',
  lang: '代码块的语言',
  tag: '你的标签或来源的标签',
  mytag: '你的标签',
  sourcetag: '来源的标签',
  feed: '订阅源的名称或其一部分',
  folder: '文件夹及其中的全部内容',
  site: '网址的主机名',
  is: 'unread、read、saved、later…',
  has: 'code、image、note、highlight…',
  before: '在某日之前，或早于某段时间',
  after: '在某日之后，或在某段时间以内',
  on: '在某日、某月或某年发布',
  reading: '阅读分钟数：<5、5..10',
  words: '字数：>800',
  reactions: 'Forem 网站上读者的回应：>50',
  comments: 'Forem 网站上的评论：>10',
  by: '作者的全名',
  series: '所属系列的名称',
  org: 'Forem 网站上的组织',
  inurl: '网址的一部分',
  note: '你的高亮或笔记中的词',
  id: '按编号查找一篇文章',
  similar: '与该编号的文章相似',
  sort: 'relevance、newest、oldest、reading、read、title、feed',
};

export const wordHints: Readonly<Record<string, string>> = {
  'is:unread': '未读',
  'is:read': '已读',
  'is:saved': '已收藏',
  'is:later': '在稍后读中',
  'is:offline': '可完整离线阅读',
  'is:edited': '收到后有改动',
  'is:changed': '读过后有改动',
  'is:stale': '导出后有改动',
  'is:duplicate': '来自其他订阅源的副本',
  'is:muted': '已屏蔽',
  'is:snoozed': '已延后',
  'has:code': '含代码块',
  'has:image': '含图片',
  'has:audio': '含音频',
  'has:video': '含视频',
  'has:table': '含表格',
  'has:math': '含公式',
  'has:note': '写过笔记',
  'has:highlight': '有高亮',
  'has:export': '导出过',
  'has:series': '属于某个系列',
  'sort:relevance': '最相关的在前',
  'sort:newest': '最新的在前',
  'sort:oldest': '最早的在前',
  'sort:reading': '最短的在前',
  'sort:read': '读过的文章，最近的在前',
  'sort:title': '按标题排序',
  'sort:feed': '按订阅源，各自最新的在前',
};

type Of<Kind extends CompletionDetail['kind']> = Extract<CompletionDetail, { kind: Kind }>;

const spans: Record<CompletionSpan, string> = {
  today: '今天',
  yesterday: '昨天',
  'this-month': '本月',
  'this-year': '今年',
  '24h': ' 24 小时',
  '7d': ' 7 天',
  '2w': '两周',
  '1m': '一个月',
  '1y': '一年',
};

export const spanNames: Record<CompletionSpan, string> = {
  today: '今天',
  yesterday: '昨天',
  'this-month': '本月',
  'this-year': '今年',
  '24h': '24 小时',
  '7d': '7 天',
  '2w': '两周',
  '1m': '一个月',
  '1y': '一年',
};

function timeWords({ when, span }: Of<'time'>): string {
  const said = spans[span];
  if (when === 'within') return `最近${said}内`;
  if (when === 'before') return /^\d/.test(span) ? `早于${said}前` : `${said}之前`;
  return when === 'after' ? `${said}之后` : said;
}

function numberWords({ field, from, to }: Of<'number'>): string {
  const amounts: Record<Of<'number'>['field'], (amount: string) => string> = {
    reading: (amount) => `${amount} 分钟`,
    words: (amount) => `${amount} 字`,
    reactions: (amount) => `${amount} 个回应`,
    comments: (amount) => `${amount} 条评论`,
  };
  const say = amounts[field];
  if (from === null) return `少于 ${say(String(to))}`;
  return to === null ? `多于 ${say(String(from))}` : say(`${from} 到 ${to}`);
}

export function completionWords(detail: CompletionDetail): string {
  switch (detail.kind) {
    case 'field':
      return fieldHints[detail.name] ?? '';
    case 'word':
      return wordHints[detail.text] ?? '';
    case 'count':
      return `${number(detail.total)}${detail.isMore ? '+' : ''} 篇文章`;
    case 'own':
      return detail.ofSource === 0
        ? `你的标签，${number(detail.total)} 篇文章`
        : `你的 ${number(detail.total)} 篇，来源的 ${number(detail.ofSource)} 篇`;
    case 'below':
      return `${detail.root} 及其所有下级`;
    case 'time':
      return timeWords(detail);
    case 'number':
      return numberWords(detail);
  }
}
