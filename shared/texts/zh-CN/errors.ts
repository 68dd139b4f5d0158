/** What went wrong in words, and what to do next: one entry for every error code, checked by the type. */
import { type ErrorCode, type ErrorDetails, errorCodes, type WireError } from '../../errors.ts';
import { bytes, clockTime, host } from '../format.ts';
import { amountOrNull as amount, textOrNull as text } from '../values.ts';
import { templatePartNames } from './export.ts';
import { reasonWords } from './reasons.ts';
import { mistakeWords } from './template-mistakes.ts';

export type ErrorText = { title: string; next: string; atRefresh?: string };

type Words = (details: ErrorDetails) => ErrorText;

function server(details: ErrorDetails): string {
  const named = text(details, 'host') ?? text(details, 'url') ?? text(details, 'address');
  return named === null ? '服务器' : `${host(named)} `;
}

function place(details: ErrorDetails, otherwise: string): string {
  const path = text(details, 'file') ?? text(details, 'folder');
  return path === null ? otherwise : `“${path}”`;
}

function libraryFile(details: ErrorDetails): string {
  const folder = text(details, 'folder');
  return place(
    folder === null || text(details, 'file') !== null ? details : { file: `${folder}/library.db` },
    '文库文件',
  );
}

const fixed =
  (title: string, next: string): Words =>
  () => ({ title, next });

const unfit: Readonly<Record<string, string>> = {
  too_big: '太长或太大了。',
  too_small: '太短或太小了。',
  invalid_type: '请检查输入内容后重试。',
  invalid_value: '请检查输入内容后重试。',
  invalid_format: '请检查输入内容后重试。',
};

const tryLater = { next: '请稍后重试。', atRefresh: '下次刷新时会重试。' };

export const errorTexts: Record<ErrorCode, Words> = {
  offline: fixed('当前处于离线状态。', '请在恢复连接后重试。'),
  'host-not-found': (details) => ({
    title: `找不到${server(details) === '服务器' ? '服务器' : ` ${server(details).trim()}`}。`,
    next: '请检查地址是否有误。',
  }),
  'connection-refused': (details) => ({
    title: `${server(details)}拒绝了连接。`,
    ...tryLater,
    next: '请检查地址，或稍后重试。',
  }),
  'connection-lost': (details) => ({ title: `${server(details)}的连接中断了。`, ...tryLater }),
  timeout: (details) => ({ title: `${server(details)}没有及时应答。`, ...tryLater }),
  tls: (details) => ({
    title: `${server(details)}无法证明自己的身份。`,
    next: '其证书无效，因此没有读取任何内容。',
  }),
  'private-address': fixed(
    '此地址指向私有网络。',
    '如果确实需要，请自行添加该地址：你输入的地址可以位于你自己的网络中。',
  ),
  'http-unauthorised': fixed(
    '此订阅源需要用户名和密码。',
    '请在订阅源详情中填写，或写在地址里：https://用户名:密码@…。',
  ),
  'http-forbidden': (details) => ({
    title: `${server(details)}不允许 Offprint 读取此内容。`,
    next: '请在浏览器中打开该页面，看看是否有其他订阅源。',
  }),
  'http-not-found': () => ({
    title: '此地址上没有内容。',
    next: '请检查地址是否有误，或尝试网站首页。',
    atRefresh: '它可能已迁移：请在网站上查找新的地址。',
  }),
  'http-gone': () => ({
    title: '此订阅源已永久下线。',
    next: '请在网站上查找其他订阅源。',
    atRefresh: '其文章会保留，不会再次请求。',
  }),
  'http-rate-limited': (details) => {
    const until = amount(details, 'until');
    if (until === null) {
      return {
        title: '服务器要求放慢请求。',
        next: '请稍后重试。',
        atRefresh: 'Offprint 会等待并自动重试。',
      };
    }
    const time = clockTime(until, Date.now());
    return { title: `服务器要求等到${time}。`, next: '请在此之后重试。', atRefresh: '' };
  },
  'http-client-error': (details) => ({
    title: `${server(details)}没有接受请求${status(details)}。`,
    next: '请检查地址，或尝试网站首页。',
  }),
  'http-server-error': (details) => ({
    title: `${server(details)}自身出现问题${status(details)}。`,
    ...tryLater,
  }),
  'unasked-not-modified': (details) => ({
    title: `${server(details)}称内容自上次应答以来没有变化，但它从未应答过（304）。`,
    ...tryLater,
  }),
  'too-large': (details) => {
    const limit = amount(details, 'maxBytes');
    return {
      title: limit === null ? '应答过大。' : `应答超过了 ${bytes(limit)}。`,
      next: '任何订阅源都不应需要这么多，因此没有读取。',
    };
  },
  'bad-compression': () => ({ title: '收到的应答已损坏。', ...tryLater }),
  'redirect-loop': fixed('此地址循环重定向到自身。', '请改用网站首页。'),
  'too-many-redirects': fixed('此地址重定向次数过多。', '请改用网站首页。'),
  'redirect-refused': fixed('此地址重定向到不安全的位置。', '请改用网站首页。'),
  'empty-body': () => ({ title: '服务器发来的应答为空。', ...tryLater }),
  'not-a-feed': fixed('这不是订阅源。', '请尝试网站首页：Offprint 会查找其中的订阅源。'),
  'file-unreadable': (details) => ({
    title: `${place(details, '文件')}无法读取。`,
    next: '请确认它仍然存在，并且你有权读取。',
  }),
  'proxy-failed': (details) => ({
    title:
      details.ofSystem === true
        ? '系统代理没有转发请求。'
        : `代理 ${text(details, 'proxy') ?? ''} 没有转发请求。`,
    next: '请在设置中检查代理。',
  }),
  'asked-to-wait': (details) => ({
    title: `${server(details)}要求在${clockTime(amount(details, 'until') ?? 0, Date.now())}之前不要请求。`,
    next: '请在此之后重试。',
  }),
  'no-feeds-found': (details) =>
    details.author === undefined
      ? { title: '此地址上没有找到订阅源。', next: '请尝试博客的页面，或其 RSS 订阅源的地址。' }
      : { title: '该网站没有列出此作者自己的订阅源。', next: '请在作者自己的网站上查找，并按地址添加。' },
  'no-own-feed': (details) => ({
    title: '此地址显示的内容没有自己的订阅源。',
    next: `相近的有：${text(details, 'feeds') ?? ''}。请按地址添加其中之一。`,
  }),
  'invalid-input': (details) => ({
    title: '无法理解输入的内容。',
    next: unfit[text(details, 'issue') ?? ''] ?? reasonWords(details) ?? '请检查输入内容后重试。',
  }),
  'not-a-url': fixed('这不是网址。', '网址的形式如 dev.to/ben 或 https://example.org/blog。'),
  'unsupported-scheme': fixed('无法读取这类地址。', '请使用以 http:// 或 https:// 开头的地址。'),
  'unknown-method': fixed('Offprint 缺少这一部分。', '请更新 Offprint 后重试。'),
  'not-found': fixed('它已不在文库中。', '可能已在此期间被移除。'),
  'already-exists': fixed('已有同名项目。', '请换一个名称。'),
  'opml-invalid': fixed('此文件不是 OPML 列表。', '请从其他阅读器重新导出列表。'),
  'export-unreadable': (details) => ({
    title: '此文件的内容与其类型不符，无法读取。',
    next: `${reasonWords(details) ?? '文件可能不完整'}。请重新导出并选择新文件。`,
  }),
  'no-article': fixed('页面上没有找到文章。', '将继续显示订阅源中的正文。'),
  'not-a-page': fixed('文章的地址不是网页。', '将继续显示订阅源中的正文。'),
  'robots-refused': (details) =>
    details.isForNow === true
      ? {
          title: `${server(details)}没有说明程序是否可以获取其页面。`,
          next: 'Offprint 稍后会再次询问。在此期间请用浏览器打开该页面。',
        }
      : {
          title: `${server(details)}要求程序不要获取此页面。`,
          next: 'Offprint 会遵守。请用浏览器打开该页面。',
        },
  'not-a-recording': fixed('服务器发来的内容无法播放。', '请用浏览器打开：它可能是网页，或需要登录。'),
  'not-a-picture': fixed('该处没有可显示的图片。', '请用浏览器打开文章的网页。'),
  'nothing-more': fixed('网页上的正文不比订阅源多。', '没有可补充的内容。'),
  'not-a-record': (details) => ({
    title: `${server(details)}返回的不是文章的记录。`,
    next: '订阅源提供的内容保持不变。',
  }),
  'no-address': fixed('文章没有网址。', '无处获取其正文。'),
  'key-refused': (details) => ({
    title: `${server(details)}不接受此 API 密钥。`,
    next: '密钥可能已被撤销。请在该网站的设置中新建密钥并粘贴到这里。',
  }),
  'key-closed': (details) => ({
    title: `${server(details)}的 API 密钥已无法打开。`,
    next: '系统密钥环已更改或被锁定。请解锁，或重新输入密钥。',
  }),
  'library-missing': (details) => ({
    title: `找不到${place(details, '文库的文件夹')}。`,
    next: '请检查其所在磁盘是否已连接。',
  }),
  'library-locked': fixed('文库正被其他程序使用。', '请关闭该程序后重试。'),
  'library-read-only': fixed('文库无法写入。', '仍可阅读；如需更改，请检查其文件夹的权限。'),
  'library-newer': fixed('此文库由更新版本的 Offprint 创建。', '请更新 Offprint 后打开。'),
  'library-not-a-folder': (details) => ({
    title: `${place(details, '文库的位置')}是文件，不是文件夹。`,
    next: '请用其他文件夹启动 Offprint，或移走该文件。',
  }),
  'library-not-a-database': (details) => ({
    title: `${libraryFile(details)}不是 Offprint 文库。`,
    next: '请恢复备份，或移走它以重新开始。',
  }),
  'library-damaged': (details) => ({
    title: `${libraryFile(details)}已损坏。`,
    next: '请从副本中挽救可读取的内容，或恢复备份。',
  }),
  'library-replaced': (details) => ({
    title: `文库打开期间，${libraryFile(details)}被替换或移除。`,
    next: 'Offprint 不再向其写入。请重试以打开现在的文库。',
  }),
  'disk-full': fixed('磁盘已满。', '请腾出空间后重试；没有丢失内容。'),
  'folder-full': fixed('文件写入位置的空间不足。', '已写入的内容是完整的。请腾出空间后重试。'),
  'folder-busy': fixed('另一个导出正在写入该文件夹。', '请等它完成后重试。'),
  'file-changed': fixed('文件在此期间有改动。', '它保持原样。请重新查看。'),
  'file-taken': (details) => ({
    title: `导出“${text(details, 'name') ?? ''}”已在写入该文件。`,
    next: '请选择其他文件。',
  }),
  'path-not-a-file': (details) => ({
    title: `“${text(details, 'file') ?? ''}”已存在，且不是文件。`,
    next: '它没有被改动。请选择其他位置。',
  }),
  'file-not-ours': (details) => ({
    title: `“${text(details, 'file') ?? ''}”已存在，且不是由 Offprint 写入的。`,
    next: '它保持原样。请选择其他文件，或重新选择该文件并同意替换。',
  }),
  'folder-not-writable': (details) => {
    const folder = text(details, 'folder') ?? text(details, 'path');
    return {
      title: folder === null ? '文件夹无法写入。' : `“${folder}”无法写入。`,
      next: '请选择其他文件夹。',
    };
  },
  'system-refused': fixed(
    '系统没有接受此设置。',
    '只有安装后的程序才能这样设置；如已安装，请在系统设置中进行。',
  ),
  'template-invalid': (details) => ({
    title: `方案的模板有错误${templatePlace(details)}。`,
    next: mistakeWords(details.reason, details) ?? '请在导出文章处查看。',
  }),
  'job-ended': (details) => ({
    title: reasonWords(details) ?? '任务在完成前结束了。',
    next: '其他内容没有受损。可以重试；如果仍然如此，请查看日志。',
  }),
  'core-ended': fixed(
    'Offprint 遇到自身故障，已重新启动文库。',
    '之前已完成的内容都在。请重新执行上一步操作。',
  ),
  'core-failing': fixed(
    'Offprint 一再遇到自身故障。',
    '已保存的内容没有丢失。请重试；如果仍然如此，请复制诊断信息并报告。',
  ),
  cancelled: fixed('已取消。', '在此之前完成的内容会保留。'),
  internal: (details) => ({
    title: 'Offprint 内部出现错误。',
    next: text(details, 'message') ?? '请重试；如果仍然如此，请重新启动 Offprint。',
  }),
};

function templatePlace(details: ErrorDetails): string {
  const [part, line, column] = [text(details, 'part'), amount(details, 'line'), amount(details, 'column')];
  if (part === null || line === null || column === null) return '';
  return `：${templatePartNames[part as keyof typeof templatePartNames] ?? part}，第 ${line} 行，第 ${column} 列`;
}

function status(details: ErrorDetails): string {
  const code = amount(details, 'status') ?? amount(details, 'httpStatus');
  return code === null ? '' : `（${code}）`;
}

export function errorWords(error: WireError): ErrorText {
  return errorTexts[error.code](error.details);
}

export function errorNote(error: WireError): string {
  const { title, next } = errorWords(error);
  return `${title}${next}`;
}

export function fileReasonWords({ reason }: { reason: string | null }): string | null {
  const code = errorCodes.find((one) => one === reason);
  return code === undefined ? reasonWords({ reason }) : errorTexts[code]({}).title;
}
