/** What is said when something was done to articles, feeds, folders and rules. */
import { clockTime, number } from '../format.ts';

const articles = (count: number): string => `${number(count)} 篇文章`;

export const articleNotes = {
  read: '已标为已读',
  unread: '已标为未读',
  saved: '已收藏',
  unsaved: '已取消收藏',
  onLater: '已加入稍后读',
  offLater: '已移出稍后读',
  muted: '已屏蔽：不再出现在任何列表中',
  unmuted: '已取消屏蔽',
  tagged: (name: string) => `已添加标签“${name}”`,
  untagged: (name: string) => `已移除标签“${name}”`,
  removed: '文章已删除',
  copiedMarkdown: '已复制为 Markdown',
  noAddress: '这篇文章没有自己的网址。',
  exportKept: '未作改动：你编辑过导出的文件。',
  exportUnchanged: '导出的文件已是最新。',
  exportFailed: (reason: string | null) => `无法导出：${reason ?? '文件无法写入'}`,
  exported: (path: string) => `已导出到 ${path}`,
  showFolder: '显示文件夹',
};

export const bulkNotes = {
  nothingToChange: '没有需要更改的：已经是这样了。',
  read: (count: number) => `已将 ${articles(count)}标为已读`,
  unread: (count: number) => `已将 ${articles(count)}标为未读`,
  readAbove: (count: number) => `已将上方 ${articles(count)}标为已读`,
  saved: (count: number) => `已收藏 ${articles(count)}`,
  unsaved: (count: number) => `已取消收藏 ${articles(count)}`,
  onLater: (count: number) => `已将 ${articles(count)}加入稍后读`,
  offLater: (count: number) => `已将 ${articles(count)}移出稍后读`,
  muted: (count: number) => `已屏蔽 ${articles(count)}`,
  removed: (count: number) => `已删除 ${articles(count)}`,
  tagged: (count: number) => `已为 ${articles(count)}添加标签`,
  allRead: '这里的文章都已读过。',
  allReadThere: '那里的文章都已读过。',
  allReadAbove: '上方的文章都已读过。',
  allReadBelow: '下方的文章都已读过。',
  nothingAbove: '上方没有文章。',
  nothingBelow: '下方没有文章。',
  noAddresses: '这些文章都没有自己的网址。',
  linksCopied: (count: number) => `已复制 ${number(count)} 个链接`,
  tooManyToExport: '数量太多，无法逐一列出。请选取整个列表，或为它们添加标签后按标签导出。',
};

export const snoozeNotes = {
  until: (count: number, until: number, now: number) =>
    count === 1
      ? `已延后到${clockTime(until, now)}`
      : `已将 ${articles(count)}延后到${clockTime(until, now)}`,
  ended: (count: number) => (count === 1 ? '已取消延后' : `已取消延后 ${articles(count)}`),
};

export const feedNotes = {
  offline: '当前处于离线状态。恢复连接后会刷新订阅源。',
  exported: (path: string) => `订阅源已导出到 ${path}`,
  takenOut: (feed: string) => `已将“${feed}”移出文件夹`,
  moved: (feed: string, folder: string) => `已将“${feed}”移到“${folder}”`,
  following: (name: string, outcome: string | null) =>
    outcome === null ? `已关注“${name}”。` : `已关注“${name}”。${outcome}`,
  unsubscribed: (feed: string, removed: number) => `已取消订阅“${feed}”：移除了 ${articles(removed)}。`,
  ruleUnneeded: (rule: string) => `“${rule}”没有需要更改的文章。`,
  ruleApplied: (rule: string, changed: number) => `已将“${rule}”应用于 ${articles(changed)}`,
};
