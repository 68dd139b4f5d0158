/** Why something was refused or failed, in words. */
import type { ErrorReason } from '../../error-reasons.ts';
import { number } from '../format.ts';
import { text, textOrNull, wordsFor } from '../values.ts';

type Values = Readonly<Record<string, unknown>>;
type Words = (values: Values) => string;

const amount = (values: Values, name: string): string => number(Number(values[name] ?? 0));
const header =
  (say: (name: string) => string): Words =>
  (values) =>
    say(`“${text(values, 'header')}”`);

export const reasonTexts: Record<ErrorReason, Words> = {
  'took-too-long': () => '耗时过长，已放弃。',
  'out-of-memory': (values) => `占用的内存超过 ${amount(values, 'megabytes')} MB。`,
  'thread-ended': (values) => `其线程已结束：${text(values, 'message')}。`,
  'key-characters': () => '密钥只能包含字母和数字。',
  'host-not-forem': () => '此网站不在运行 Forem 的网站之列。请先在设置中添加。',
  'tag-without-name': () => '标签除斜杠外还需要名称。',
  'note-empty': () => '笔记不能为空。',
  'rule-without-condition': () => '规则需要条件，例如 tag:rust 或 feed:"Rust Blog"。',
  'time-passed': () => '该时间已过。请选择将来的时间。',
  'place-missing': () => '请选择导出位置。',
  'path-not-whole': () => '需要从磁盘根目录开始的完整路径。',
  'too-many-links': (values) =>
    `共有 ${amount(values, 'count')} 篇文章；一次最多可复制 ${amount(values, 'most')} 个链接。请缩小选择范围。`,
  'offline-without-query': () => '没有搜索条件就会获取全部内容。请说明要保留什么，或将其关闭。',
  'pages-without-fetch': () => '只有获取订阅源后才能获取更早的页面',
  'regex-too-slow': () => '正则表达式耗时过长。请用其他词缩小搜索范围，或简化它。',
  'request-too-large': () => '内容过大，或不是 JSON。',
  'header-name': header((name) => `${name}不是标头名称：只能使用字母、数字和连字符。`),
  'header-of-connection': header((name) => `不能设置${name}：它属于连接，而不属于订阅源。`),
  'header-of-address': header((name) => `不能设置${name}：它取自地址。`),
  'header-of-body': header((name) => `不能设置${name}：请求没有正文。`),
  'header-of-cache': header((name) => `不能设置${name}：Offprint 用服务器给出的信息询问变化。`),
  'header-of-encoding': header((name) => `不能设置${name}：它说明 Offprint 能解压什么。`),
  'header-of-user-agent': header((name) => `不能设置${name}：它有单独的输入框。`),
  'header-not-sent': header((name) => `不能设置${name}：订阅源阅读器不发送它。`),
  'header-twice': header((name) => `${name}重复了。`),
  'header-value': header((name) => `${name}的值含有换行或标头不能包含的字符。`),
  'user-agent-value': () => '用户代理含有换行或标头不能包含的字符。',
  'username-colon': () => '用户名不能包含冒号。',
  'login-control': () => '用户名和密码不能包含换行或其他控制字符。',
  'login-and-authorization': () => 'Authorization 由用户名和密码生成：两者只能填写其一。',
  'retype-password': () => '请重新输入密码：已无法读取。',
  'retype-header': header((name) => `请重新输入${name}的值：已无法读取。`),
  'proxy-missing': () => '缺少代理地址。',
  'proxy-not-an-address': () =>
    '这不是地址。代理的形式如 http://proxy.example:3128 或 socks5://127.0.0.1:1080。',
  'proxy-scheme': (values) => `代理支持 http、https、socks4 或 socks5，不支持 ${text(values, 'scheme')}。`,
  'proxy-without-host': () => '地址中没有主机名。',
  'proxy-with-path': () => '代理地址应以端口结束。',
  'proxy-percent': () => '用户名或密码中的 % 应写作 %25。',
  'proxy-asks-login': () => '它要求用户名和密码（407）。',
  'proxy-timeout': (values) => `它在 ${amount(values, 'seconds')} 秒内没有应答。`,
  'names-no-article': () => '其中没有文章',
  'other-machine': () => '它位于另一台机器上',
  'not-added-by-reader': () => '只读取你自己添加的文件',
  'not-a-file': () => '它不是文件',
  'no-version': () => '它没有版本号。',
  'found-damaged': () => '发现已损坏。',
  'edited-since-export': () => '导出后被编辑过',
  'edited-and-beside': () => '导出后被编辑过；新文本放在旁边',
  'leads-outside': () => '其文件夹是指向导出文件夹之外的链接',
  'nothing-selected': () => '没有选中任何文章',
  deselected: () => '不再选中',
  'deselected-and-edited': () => '不再选中，但导出后被编辑过',
};

export const reasonWords = (values: Values): string | null =>
  wordsFor(reasonTexts, values.reason, values) ?? textOrNull(values, 'reason');
