/** Words of the palette and of the small sheets: folders, smart feeds, series, licences. */
import type { SmartIcon } from '../../model/smart.ts';
import { number } from '../format.ts';

export const iconTitles: Record<SmartIcon, string> = {
  sparkles: '闪光',
  star: '星形',
  heart: '心形',
  flame: '火焰',
  bolt: '闪电',
  bell: '铃铛',
  book: '书',
  code: '代码',
  terminal: '终端',
  database: '数据库',
  globe: '地球',
  shield: '盾牌',
  bug: '虫子',
  rocket: '火箭',
  briefcase: '公文包',
  coffee: '咖啡',
  music: '音乐',
  video: '视频',
  flask: '烧瓶',
  newspaper: '报纸',
};

export const licencesTexts = {
  title: '许可证',
  madeOf: (packages: number) => `由他人的 ${number(packages)} 个软件包组成。`,
};

export const moveTexts = {
  noFolder: '不放入文件夹',
  folder: '文件夹',
  placeholder: '文件夹，或新文件夹的名称',
  nothing: '它已在唯一的文件夹中。请输入新文件夹的名称。',
  title: (feed: string) => `移动“${feed}”`,
  within: (folder: string) => `位于“${folder}”`,
  newFolder: (name: string) => `新文件夹“${name}”`,
};

export const paletteTexts = {
  smartFeed: '智能订阅源',
  folder: '文件夹',
  feed: '订阅源',
  tag: '标签',
  title: '查找命令',
  field: '命令或位置',
  placeholder: '想做什么？',
  nothing: '没有这个名称的命令或位置。',
  readFor: (minutes: number) => `阅读 ${number(minutes)} 分钟`,
};

export const folderTexts = {
  title: '文件夹',
  remove: '移除文件夹',
  removeHint: '移除文件夹会保留其中的订阅源：它们会移到上一级。',
  removed: (folder: string) => `文件夹“${folder}”已移除。其中的订阅源会保留。`,
};

export const queueTexts = {
  title: '阅读一段时间',
  pick: '挑选文章',
  minutes: '分钟',
  hint: '先是稍后读的文章，最早加入的在前；然后是未读文章。',
  limits: (most: number) => `1 到 ${most} 分钟之间。`,
};

export const smartTexts = {
  query: '搜索条件',
  queryHint: '始终显示匹配的文章。与搜索框的写法相同。',
  heading: '分组标题',
  headingHint: '标题相同的智能订阅源排在一起。留空：位于顶部。',
  icon: '图标',
  keepTitle: '保存为智能订阅源',
  keep: '保存',
  title: '智能订阅源',
  remove: '移除',
  changed: (name: string) => `智能订阅源“${name}”已更改`,
  removed: (name: string) => `智能订阅源“${name}”已移除`,
};

export const seriesTexts = {
  parts: (count: number) => `${number(count)} 篇`,
};
