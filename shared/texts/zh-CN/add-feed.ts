/** Words of subscribing, and of the first screen. */
import type { StarterFeedName } from '../../starter-feeds.ts';
import { number } from '../format.ts';

export const addFeedTexts = {
  instead: '此地址显示的内容没有自己的订阅源。最接近的是：',
  several: '此页面提供多个订阅源，请选择一个：',
  feedsFound: '找到的订阅源',
  subscribe: '订阅',
  goToFeed: '前往订阅源',
  subscribing: '正在订阅…',
  looking: '正在查找订阅源…',
  title: '添加订阅源',
  addressPlaceholder: 'dev.to/ben、博客或订阅源地址',
  addressHint: '网页、订阅源，或 DEV 上的用户、标签、组织的地址。',
  folder: '文件夹',
  noFolder: '无',
  tags: '为其文章添加的标签',
  tagsPlaceholder: 'rust, 工作/阅读',
  subscribeTo: (feed: string) => `订阅“${feed}”`,
  goTo: (feed: string) => `前往“${feed}”`,
  subscribed: (feed: string) => `已订阅“${feed}”。`,
  known: (feed: string) => `你已订阅“${feed}”。按 Enter 键前往。`,
};

export const starterTexts: Record<StarterFeedName, { title: string; description: string }> = {
  top: { title: 'DEV', description: '社区正在读的文章' },
  latest: { title: 'DEV 最新', description: '全部文章，按发布顺序' },
};

export const welcomeTexts = {
  looking: '正在查找订阅源…',
  addingSample: '正在添加示例文库',
  welcome: '欢迎',
  title: '欢迎使用 Offprint',
  intro: '阅读 DEV 和其他开发者订阅源的阅读器。你读的一切都保存在这台电脑上，无需账户。',
  begin: '从 DEV 开始',
  devFeeds: 'DEV 的订阅源',
  chooseOne: '请至少选择一个',
  bringOwn: '或添加自己的订阅源',
  address: '网站或订阅源的地址',
  addressPlaceholder: '任意博客、订阅源或 DEV 地址',
  importOpml: '导入 OPML…',
  trySample: '试用示例文库',
  back: '返回文库',
  skip: '跳过，先随便看看',
  notAdded: (feeds: number) => `${number(feeds)} 个订阅源无法添加。`,
  sampleAdded: (articles: number) => `已添加 ${number(articles)} 篇文章，供试用 Offprint。`,
  subscribe: (feeds: number) => `订阅 ${number(feeds)} 个订阅源`,
};
