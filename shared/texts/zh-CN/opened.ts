/** What is said of links and files that the system hands to Offprint. */
import type { OpenedRefusal } from '../../model/opened.ts';

export const openedTexts = {
  subscribe: 'Offprint 外部的链接请求订阅此内容。在你按“添加”之前不会获取任何内容。',
  comments: '文章的订阅源指出这是其评论的订阅源。按“添加”之前不会获取任何内容。',
  save: 'Offprint 外部的链接请求保存此网页。在你按“保存”之前不会获取任何内容。',
  isPrivate: '此地址指向本机或你自己的网络。只有在知道由谁提供时才添加。',
  waiting: '有内容要用 Offprint 打开。它会等到你完成此处的操作。',
  file: '此文件是用 Offprint 打开的。在你按“导入”之前不会导入任何内容。',
  fileKind: (path: string) =>
    `“${path}”不是 Offprint 认识的文件：订阅源列表、订阅源或在其他程序中收藏的内容。`,
  importIt: '导入',
};

const reasons: Record<OpenedRefusal, (link: string) => string> = {
  'not-an-address': (link) => `此链接没有可订阅的网址：${link}`,
  'too-long': (link) => `此链接过长，不是有效链接：${link}…`,
  'unknown-scheme': (link) => `Offprint 不打开这类链接：${link}`,
  'unknown-action': (link) => `Offprint 不知道此链接请求什么：${link}`,
  'no-such-file': (link) => `没有此文件：${link}`,
  'too-many': (link) => `一次打开${link}太多了。只询问最前面的几个。`,
};

export const refusalSentence = (reason: OpenedRefusal, link: string): string => reasons[reason](link);
