/** Words of the list of articles, and of the search above it. */
import type { Settings } from '../../model/settings.ts';
import { either, fullDate, number } from '../format.ts';

export const showMode: Record<Settings['listDensity'], string> = {
  compact: '显示紧凑行',
  comfortable: '显示舒适行',
  cards: '显示卡片',
};

export const rowTexts = {
  returned: '延后到期',
  editedSinceRead: '读过后有改动',
  edited: '有改动',
  states: (words: readonly string[]) => `，${words.join('，')} `,
  unread: '未读',
  saved: '已收藏',
  later: '稍后读',
  snoozed: (until: number) => `延后到${fullDate(until)}`,
  until: (until: number) => `到${fullDate(until)}`,
  minutes: (minutes: number) => `${minutes} 分钟`,
  alsoIn: (feeds: readonly string[]) => `另见 ${feeds.join('、')}`,
};

export const listTexts = {
  pagesFailed: '部分文章未能加载。',
  fetching: '正在获取…',
  returned: '延后到期',
  feedDetails: '订阅源详情',
  folderDetails: '文件夹详情',
  tagDetails: '标签详情',
  smartDetails: '智能订阅源详情',
  showSidebar: '显示侧边栏',
  count: '文章数',
  keepSearch: '保存为智能订阅源',
  markAllRead: '全部标为已读',
  loading: '正在加载…',
  articles: '文章',
  atLeast: (count: number) => `${number(count)}+ 篇文章`,
  minutesInAll: (minutes: number) => `共 ${minutes} 分钟`,
  fresh: (count: number) => (count >= 100 ? '100 多篇新文章' : `${number(count)} 篇新文章`),
  newArticles: '新文章',
  list: '文章列表',
  offline: '当前处于离线状态。这里的一切仍可使用；恢复连接后会刷新订阅源。',
};

export const emptyTexts = {
  recent: '你读过的文章会显示在这里，最近的在前。',
  offline: '还没有可完整离线阅读的文章。',
  edited: '还没有订阅源改动过已收到的文章。',
  snoozed: (key: string | null) =>
    key === null
      ? '没有已延后的文章。可从文章的菜单将其延后到某个时间。'
      : `没有已延后的文章。在文章上按 ${key} 可将其延后到某个时间。`,
  muted: (key: string | null) =>
    key === null
      ? '没有已屏蔽的文章。规则会屏蔽你不想看到的内容；单篇文章可从其菜单屏蔽。'
      : `没有已屏蔽的文章。规则会屏蔽你不想看到的内容；按 ${key} 可屏蔽单篇文章。`,
  showAll: '显示全部文章',
  searchAll: '搜索全部文章',
  clearSearch: '清除搜索',
  library: '文库是空的。请先添加订阅源。',
  addFeed: '添加订阅源',
  saved: (key: string | null) =>
    key === null
      ? '收藏文章即可保留在这里，不受订阅源变化影响。'
      : `在文章上按 ${key} 即可收藏到这里，不受订阅源变化影响。`,
  later: (key: string | null) =>
    key === null ? '将文章加入稍后读，以便以后阅读。' : `在文章上按 ${key} 即可加入稍后读。`,
  unread: '全部读完了。新文章会自动到来。',
  today: '今天还没有发布文章。',
  all: '还没有订阅源带来文章。',
  refreshAll: '刷新全部订阅源',
  feed: '此订阅源还没有带来文章。',
  feedDetails: '订阅源详情',
  other: '这里没有文章。',
  noMatch: (place: string) => `“${place}”中没有匹配的内容。`,
  didYouMean: (corrections: readonly string[]) => `是不是想搜索${either(corrections)}？`,
};

export const orderTexts = {
  noHeads: '不分组',
  headsOfDays: '按日期分组',
  headsOfFeeds: '按订阅源分组',
  bestMatch: '最相关的在前',
  title: '排序方式',
  order: '顺序',
  heads: '分组',
  titleOf: (order: string) => `排序方式：${order}`,
};

export const picksTexts = {
  toggleRead: '标为已读或未读',
  toggleSaved: '收藏或取消收藏',
  toggleLater: '加入或移出稍后读',
  tag: '标签…',
  copyLinks: '复制链接',
  export: '导出…',
  title: '已选取的文章',
  pickNone: '取消选取',
  count: (count: number | null) => (count === null ? '已全部选取' : `已选取 ${number(count)} 篇`),
  pickAll: (total: number | null) => (total === null ? '全部选取' : `选取全部 ${number(total)} 篇`),
};

export const searchTexts = {
  clearSearch: '清除搜索',
  completions: '补全建议',
  articlesIn: (place: string) => `在“${place}”中搜索文章`,
  placeholder: (place: string) => `在“${place}”中搜索`,
};
