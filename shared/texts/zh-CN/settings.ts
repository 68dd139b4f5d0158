/** Words of the settings: their sections, and what each means. */
import type { Settings } from '../../model/settings.ts';
import { number } from '../format.ts';

export const sectionTitles: Record<
  'look' | 'text' | 'reading' | 'keys' | 'feeds' | 'keeping' | 'offline' | 'network' | 'system' | 'about',
  string
> = {
  look: '外观',
  text: '文字',
  reading: '阅读',
  keys: '快捷键',
  feeds: '订阅源',
  keeping: '保留',
  offline: '离线',
  network: '网络',
  system: '系统',
  about: '关于',
};

export const entryTexts = {
  theme: {
    title: '主题',
    detail: '浅色、米黄或深色，或跟随系统当前的主题。',
  },
  accent: {
    title: '强调色',
    detail: '用于选中、按下和链接的内容。系统没有提供时，使用 Offprint 的蓝色。',
  },
  density: {
    title: '列表的行',
    detail: '紧凑行只有一行；舒适行带图片和开头文字；卡片并排显示。',
  },
  typography: {
    title: '文章的文字',
    detail: '字体、字号、行距、行宽、两端对齐、断字和长代码行。',
  },
  readOnOpen: {
    title: '打开文章时标为已读',
    detail: '关闭：在你标记之前，文章一直为未读。',
  },
  readAfter: {
    title: '打开多久后标为已读',
    detail: '留一点时间，快速浏览列表时就不会标记。',
  },
  readOnScroll: {
    title: '滚动经过时标为已读',
    detail: '从列表顶部移出的文章视为已读。可用撤销键恢复。',
  },
  speech: {
    title: '朗读',
    detail: '语速以及使用的系统语音。未选择时，使用与文章语言相符的语音。',
  },
  keys: {
    title: '命令的快捷键',
    detail: '每个命令都可以使用其他快捷键、多个快捷键或不用快捷键。',
  },
  singleKeys: {
    title: '单个字母和符号可执行命令',
    detail: '关闭：只有 Ctrl+K、Enter 或 F5 之类的键有效。适合语音输入或容易误按的情况。',
  },
  refreshOnStart: {
    title: '启动 Offprint 时刷新',
    detail: '请求已到时间的订阅源。关闭：首次刷新等到其时间，或由你触发。',
  },
  firstPages: {
    title: '新订阅源往前读取多少',
    detail: 'DEV、WordPress 等的订阅源是分页的。更早的条目会标为已读。',
  },
  completeExcerpts: {
    title: '为摘要获取全文',
    detail: '订阅源只提供摘要时，获取文章网页以取得正文。订阅源自己的设置优先。',
  },
  foremHosts: {
    title: '运行 Forem 的网站',
    detail: 'Forem 是 DEV 所用的软件。在这些网站上，Offprint 能识别用户、标签和组织。',
  },
  foremRecords: {
    title: 'Forem 网站提供的文章信息',
    detail: '获取作者的 Markdown、系列、回应等，每秒一篇文章。网站会得知是哪些文章。',
  },
  feedTools: {
    title: '导入、导出、规则和标签',
    detail: '',
  },
  retention: {
    title: '未保留的文章',
    detail: '它们在文库中保留多久。',
  },
  space: {
    title: '文库占用的空间',
    detail: '清理不再需要的内容。',
  },
  backups: {
    title: '备份',
    detail: '文库的副本、恢复备份，以及检查文库是否完好。',
  },
  keepOffline: {
    title: '保持文章可完整离线阅读',
    detail: '在空闲时获取所选文章的图片和全文。',
  },
  offlineQuery: {
    title: '哪些文章',
    detail: '与搜索框的写法相同。',
  },
  offlineBudget: {
    title: '图片空间（GB）',
    detail: '超出时，先移除最早读过的文章的图片。收藏、有标签或有标记的文章不受影响。',
  },
  offlineRoom: {
    title: '当前保留的内容',
    detail: '图片占用的空间。可立即获取仍缺少的内容。',
  },
  offlineVerify: {
    title: '已存储的图片',
    detail: '读取全部图片：缺少或损坏的可以重新获取，无主的文件会移除。',
  },
  images: {
    title: '远程图片',
    detail: '由 Offprint 获取并保存，页面从不自行加载。否则只显示已存储的图片，每篇文章有按钮可加载其图片。',
  },
  proxy: {
    title: '代理',
    detail: 'Offprint 如何连接网络：按系统设置、不用代理，或通过你指定的代理。',
  },
  about: {
    title: '版本和文库',
    detail: '文库的位置及其内容。',
  },
  diagnostics: {
    title: '诊断信息',
    detail: '随报告发送的内容，以及其所依据的日志。',
  },
  licences: {
    title: '许可证',
    detail: 'Offprint 及其全部组成部分的许可证。',
  },
};

export const accentTitles: Record<Settings['accent'], string> = {
  system: '跟随系统',
  own: 'Offprint 的颜色',
};

export const densityTitles: Record<Settings['listDensity'], string> = {
  comfortable: '舒适',
  compact: '紧凑',
  cards: '卡片',
};

export const openTimes: readonly { value: string; title: string }[] = [
  { value: '0', title: '立即' },
  { value: '3', title: '3 秒' },
  { value: '10', title: '10 秒' },
  { value: '30', title: '30 秒' },
  { value: '60', title: '1 分钟' },
];

export const commonSettingTexts = { copy: '复制…', show: '显示', changeKeys: '更改快捷键…' };

export const feedToolTexts = {
  importIt: '导入…',
  exportOpml: '导出 OPML…',
  exportArticles: '导出文章…',
  exportByItself: '自动导出…',
  rules: '规则…',
  tags: '标签…',
};

export const foremRecordTexts = {
  saved: '我收藏的文章',
  opened: '我收藏或打开的文章',
  never: '从不',
};

export const networkTexts = {
  system: '按系统设置',
  none: '无',
  manual: '指定代理',
  proxy: '代理',
  address: '代理地址',
  addressHint: '订阅源和图片通过它传输；本机或你自己网络中的地址不通过它。',
  addressPlaceholder: 'http://proxy.example:3128 或 socks5://127.0.0.1:1080',
  always: '我打开或离线保留的文章',
  saved: '仅限收藏或稍后读的文章',
  ask: '仅在我要求时',
};

export const settingsTexts = {
  title: '设置',
  allReset: '已重置全部设置',
  resetAll: '全部重置',
  search: '搜索设置',
  sections: '设置的分区',
  noneFound: '没有匹配的设置。',
  reset: (setting: string) => `重置：${setting}`,
  found: (articles: number) => `当前 ${number(articles)} 篇文章。`,
};
