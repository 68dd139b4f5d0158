/** Words of a feed's page. */
import { clockTime, number } from '../format.ts';

export const answerTexts = {
  headersCopied: '已复制标头',
  none: '还没有收到过应答。',
  copyHeaders: '复制标头',
  headers: '标头',
  status: (status: number) => `状态：${status}`,
  cameFrom: (status: string, when: string, url: string) => `${status}，${when}，来自 ${url}`,
};

export const doctorTexts = {
  running: '正在获取订阅源并逐行检查…',
  hint: '向服务器请求一次订阅源，并对照规范检查：其他阅读器可能在哪里出问题。',
  examining: '正在检查…',
  examine: '检查订阅源',
  again: '再次检查',
  sound: '此订阅源符合规范，提供方式也没有问题。',
};

export const feedPageTexts = {
  overview: '概览',
  log: '日志',
  answer: '应答',
  doctor: '体检',
  settings: '设置',
  feed: '订阅源',
  sections: '分区',
};

export const feedSettingsTexts = {
  fullText: '从网页获取全文',
  usual: '由 Offprint 决定',
  halfHourly: '每半小时',
  hourly: '每小时',
  sixHourly: '每六小时',
  daily: '每天一次',
  weekly: '每周一次',
  name: '标题',
  tags: '为新文章添加的标签',
  none: '无',
  section: '名称和位置',
  folder: '文件夹',
  checked: '检查频率',
  notify: '有新文章时通知我',
  pause: '暂停',
  pauseHint: '保留在文库中，但不再获取新文章。',
  keeping: '保留',
  unsubscribe: '取消订阅',
  everyMinutes: (minutes: number) => `每 ${number(minutes)} 分钟`,
};

export const headersTexts = {
  stored: '已存储',
  replace: '替换',
  value: '值',
  headers: '标头',
  hint: '随每次请求发送，例如令牌。只发送给此订阅源的服务器。',
  add: '添加标头',
  save: '保存标头',
  replaceValue: (name: string) => (name === '' ? '替换此标头的值' : `替换“${name}”的值`),
  newValue: (name: string) => `“${name}”的新值`,
  remove: (name: string) => (name === '' ? '移除此标头' : `移除“${name}”`),
};

export const logTexts = {
  none: '还没有检查过。',
  title: '检查记录，最新的在前',
  took: (ms: number) => `${number(ms)} 毫秒`,
  more: (count: number) => `还有 ${number(count)} 项。`,
};

export const loginTexts = {
  title: '登录',
  userName: '用户名',
  none: '无',
  password: '密码',
  stored: '已存储',
  replacePassword: '替换密码',
  replace: '替换',
  newPassword: '新密码',
  save: '保存登录信息',
  keep: '保留已存储的密码',
  remove: '移除登录信息',
};

export const overviewTexts = {
  hasGaps: '中间缺少一些条目。',
  offline: '当前处于离线状态。已有内容可以阅读；恢复连接后会继续检查。',
  checking: '正在检查…',
  checkNow: '立即检查',
  nextCheck: '下次检查',
  requests: '请求',
  articles: '文章',
  olderEntries: '更早的条目',
  feed: '订阅源',
  site: '网站',
  about: '简介',
  moved: (address: string) =>
    `服务器表示此订阅源已迁至 ${address}。无需操作：下次应答仍如此时，Offprint 会采用新地址。`,
  otherFeed: (address: string) => `该网站可能有其他订阅源：${address}`,
  counts: (articles: number, unread: number) => `${number(articles)} 篇文章，${number(unread)} 篇未读`,
  subscribed: (when: string) => `${when}订阅。`,
};

export const requestTexts = {
  userAgent: '用户代理',
  usualAgent: 'Offprint 默认',
  agentHint: '服务器据此得知是谁在请求。有些只向认识的名称提供订阅源。',
  title: '请求方式',
  noKeyring: '此系统没有可加密机密的密钥环：密码和标头的值只保留到 Offprint 退出，之后需要重新输入。',
};

export const unsubscribeTexts = {
  ask: '取消订阅…',
  noneLost: '它没有带来任何文章，不会丢失内容。',
  keepSaved: '保留收藏和有标签的文章',
  keep: '保留订阅',
  unsubscribe: '取消订阅',
  question: (articles: number) =>
    `其 ${number(articles)} 篇文章将从文库中移除。在 Offprint 运行期间，一小时内可以撤销。`,
  done: (removed: number, kept: number) =>
    kept > 0
      ? `已取消订阅：移除 ${number(removed)} 篇文章，保留 ${number(kept)} 篇收藏的文章。`
      : `已取消订阅：移除 ${number(removed)} 篇文章。`,
};

export const checkTexts = {
  already: '正在检查中。',
  offline: '未检查：当前处于离线状态。',
  mustWait: (until: number, now: number) => `未请求：服务器要求等到${clockTime(until, now)}。`,
  checked: (outcome: string) => `刚刚检查过。${outcome}`,
};
