/** What the doctor finds in a feed, in words. */
import type { FeedFinding } from '../../model/feeds.ts';
import type { FindingCode, FindingValues } from '../../model/findings.ts';
import { number, weekdayName, wireSize } from '../format.ts';
import { amount, text } from '../values.ts';

type Words = (values: FindingValues) => string;

const names = (values: FindingValues): string => [values.names ?? []].flat().map(String).join('、');

const about =
  (say: (about: string) => string): Words =>
  (values) =>
    say(text(values, 'about'));

const jsonKinds: Readonly<Record<string, string>> = {
  object: '对象',
  array: '列表',
  string: '文本',
  number: '数字',
  boolean: 'true 或 false',
  null: 'null',
};
const jsonKind = (values: FindingValues, name: string): string =>
  jsonKinds[text(values, name)] ?? text(values, name);

const jsonExpected: Readonly<Record<string, (most: string) => string>> = {
  'fewer-values': (most) => `不超过 ${most} 个值`,
  'fewer-levels': (most) => `不超过 ${most} 层`,
  value: () => '一个值',
  'name-or-brace': () => '引号中的名称或 }',
  name: () => '引号中的名称',
  colon: () => '冒号',
  'comma-or-brace': () => '逗号或 }',
  'comma-or-bracket': () => '逗号或 ]',
  'no-line-break': () => '引号内没有换行或控制字符',
  'quotation-mark': () => '结束的引号',
  'known-escape': () => 'JSON 支持的转义',
  'nothing-more': () => '没有更多内容',
};

const nothingToRead = '此条目既没有标题也没有正文：没有可读的内容。';
const jsonFeedVersion = '请写 "https://jsonfeed.org/version/1.1"';

export const findingTexts: Record<FindingCode, Words> = {
  'ampersand-bare': about((it) => `“${it}”含有未转义的“&”，应写作“&amp;”：严格的阅读器会拒绝整个订阅源。`),
  'entity-undeclared': about((it) => `${it} 是 HTML 实体，XML 不认识：请直接写该字符或其编号。`),
  'reference-illegal': about((it) => `${it} 代表 XML 禁止的字符：请去掉。`),
  'less-than-bare': about((it) => `“${it}”以未转义的“<”开头，却不是标签：应写作“&lt;”。`),
  'tag-unclosed': about((it) => `${it} 没有闭合：阅读器只能猜测它在哪里结束。`),
  'tag-crossed': about((it) => `${it} 在其外层元素之后才闭合：两者交叉，而 XML 不允许。`),
  'tag-stray': about((it) => `${it} 闭合了从未打开的元素。`),
  'tag-case': about((it) => `${it} 与其开始标签不符：XML 区分大小写。`),
  'tag-malformed': about((it) => `“${it}”不符合标签的写法：请检查是否缺少引号、空格或“>”。`),
  'attribute-unquoted': about((it) => `属性 ${it} 的值没有加引号，而 XML 要求加引号。`),
  'attribute-twice': about((it) => `属性 ${it} 在同一元素上出现两次：严格的阅读器会拒绝整个订阅源。`),
  'prefix-undeclared': about((it) => `${it} 使用了未用 xmlns 声明的前缀：严格的阅读器会拒绝整个订阅源。`),
  'declaration-late': () => 'XML 声明之前有内容，而它必须在最前面：多半是一个空行。',
  'text-outside': about((it) => `“${it}”位于订阅源的最外层元素之外，那里不能有文本。`),
  'root-twice': about((it) => `${it} 在第一个文档之后又开始了第二个：阅读器只会看到其中一个。`),
  doctype: () => 'DOCTYPE 对订阅源毫无作用，谨慎的阅读器会拒绝它：请去掉。',
  'comment-dashes': () => '注释中含有“--”，XML 只允许它出现在注释末尾。',
  'cdata-end': () => '普通文本中出现“]]>”，应写作“]]&gt;”。',
  'cut-off': about((it) => `订阅源在 ${it} 结束之前就中断了：可能被截断，条目可能缺失。`),
  'too-many-elements': about((it) => `订阅源的元素超过 ${it} 个：只检查了此处之前的内容。`),
  'answer-empty': () => '应答为空。',
  'web-page': () => '这是网页，不是订阅源。',
  'no-feed': () => '这里没有订阅源：其中没有 RSS、Atom 或 JSON Feed。',
  'encoding-of-server': (values) =>
    `服务器称订阅源的编码为 ${text(values, 'named')}，实际为 ${text(values, 'real')}：相信服务器的阅读器会显示乱码。`,
  'encoding-of-feed': (values) =>
    `订阅源自称编码为 ${text(values, 'named')}，实际为 ${text(values, 'real')}：相信它的阅读器会显示乱码。`,
  'encoding-unlabelled': (values) =>
    `订阅源不是 UTF-8，也没有说明编码（${text(values, 'encoding')} 是猜测）：请使用 UTF-8。`,
  'utf8-broken': () => '此处的字节不是 UTF-8：原有的文字已丢失。',
  'letters-lost': () => '此处的文字在订阅源生成之前就已丢失：含有替换字符。',
  'byte-order-mark-inside': () => '文本中间有字节顺序标记：可能是把带标记的文件粘贴了进来。',
  'control-characters': (values) =>
    `订阅源中不允许出现字符 ${text(values, 'sign')}：严格的阅读器会拒绝整个订阅源。`,
  'control-characters-latin': (values) =>
    `${text(values, 'sign')} 是控制字符：可能是 windows-1252 的引号或破折号转换有误。`,
  'atom-draft': () => '这是 2005 年已废弃的草案 Atom 0.3：许多阅读器只认识 Atom 1.0。',
  'atom-namespace': () =>
    '订阅源不在 Atom 的命名空间 http://www.w3.org/2005/Atom 中：严格的阅读器在其中找不到任何内容。',
  'atom-feed-title-missing': () => '订阅源没有 title：阅读器只能用地址作为名称。',
  'atom-feed-id-missing': () => '订阅源没有 id：Atom 要求有 id，以便订阅源迁移后仍是同一个。',
  'atom-feed-updated-missing': () => '订阅源没有 updated：Atom 要求注明最后修改的时间。',
  'atom-entry-title-missing': () => '此条目没有 title：Atom 要求有 title，哪怕为空。',
  'atom-entry-id-missing': () => '此条目没有 id：其地址或标题改动后，阅读器会把它当作新条目。',
  'atom-entry-updated-missing': () => '此条目没有 updated：阅读器无法分辨条目是否有改动。',
  'atom-id-relative': (values) =>
    `id“${text(values, 'id')}”不是完整地址（https:…、tag:…、urn:…）：其他订阅源可能有相同的 id。`,
  'atom-author-missing': () => '此条目没有作者，订阅源也没有：阅读器无法说明是谁写的。',
  'atom-alternate-missing': () => '此条目既没有内容也没有链接：无处可读。',
  'atom-link-without-address': () => '此链接没有 href：在 Atom 中地址应写在该属性里。',
  'atom-text-type': (values) =>
    `<${text(values, 'element')}> 的类型为“${text(values, 'type')}”：Atom 在此只认识 text、html 和 xhtml。`,
  'atom-xhtml-div': (values) =>
    `<${text(values, 'element')}> 自称是 XHTML，却不是 XHTML 命名空间中的单个 <div>：严格的阅读器不会显示任何内容。`,
  'channel-title-missing': () => '频道没有 title：阅读器只能用地址作为订阅源的名称。',
  'channel-link-missing': () => '频道没有 link：阅读器无法跳转到网站。',
  'channel-description-missing': () => '频道没有 description：RSS 要求有，哪怕为空。',
  'channel-missing': () => '没有 <channel>：多数阅读器在此订阅源中找不到任何内容。',
  'rss-version-missing': () => '<rss> 没有版本：请写 version="2.0"，让阅读器知道该如何处理。',
  'rss-namespace': (values) =>
    `xmlns="${text(values, 'namespace')}" 将整个订阅源放入命名空间，而 RSS 没有命名空间：严格的阅读器在其中找不到任何内容。`,
  'item-empty': () => nothingToRead,
  'guid-missing': () => '此条目没有 guid：其地址或标题改动后，阅读器会把它当作新条目。',
  'about-missing': () => '此条目没有 rdf:about：下次检查时无从得知是同一个条目。',
  'guid-no-address': (values) =>
    `guid“${text(values, 'guid')}”不是地址：请写 isPermaLink="false"，否则阅读器会尝试打开它。`,
  'address-relative': (values) =>
    `“${text(values, 'address')}”不是完整地址：RSS 要求链接以 https:// 或其他协议开头。`,
  'enclosure-relative': (values) => `“${text(values, 'address')}”不是完整地址，因此找不到文件。`,
  'enclosure-without-file': (values) => `附件没有 ${names(values)}：没有文件。`,
  'enclosure-incomplete': (values) => `附件没有 ${names(values)}：阅读器无法判断能否使用该文件。`,
  'enclosure-length': (values) => `附件的 length 为“${text(values, 'length')}”：应为字节数。`,
  'json-broken': (values) =>
    `JSON 在此处中断：此处应为${jsonExpected[text(values, 'expected')]?.(text(values, 'most')) ?? text(values, 'expected')}。阅读器无法读取此订阅源的任何内容。`,
  'json-name-twice': (values) => `“${text(values, 'name')}”在一个对象中出现两次：阅读器只保留其中一个。`,
  'json-version-missing': () => `没有 version：${jsonFeedVersion}，阅读器据此识别 JSON Feed。`,
  'json-version-unknown': (values) =>
    `版本“${text(values, 'version')}”不是 JSON Feed 的版本：${jsonFeedVersion}。`,
  'json-title-missing': () => '订阅源没有 title：阅读器只能用地址作为名称。',
  'json-items-missing': () => '没有 items 列表：阅读器找不到条目。',
  'json-id-missing': () => '此条目没有 id：阅读器可能跳过它，或在每次改动后当作新条目。',
  'json-id-number': () => '此 id 是数字：JSON Feed 要求文本，最好是条目的地址。',
  'json-content-missing': () => '此条目既没有 content_html 也没有 content_text：JSON Feed 要求至少有其一。',
  'json-wrong-kind': (values) =>
    `“${text(values, 'name')}”是${jsonKind(values, 'kind')}，而 JSON Feed 要求${jsonKind(values, 'wanted')}：阅读器会略去它。`,
  'json-attachment-incomplete': (values) => `附件没有 ${names(values)}：阅读器无法使用。`,
  'date-unreadable': (values) =>
    `${text(values, 'name')}“${text(values, 'text')}”不是可读取的日期。应写成 ${text(values, 'example')}。`,
  'date-in-the-future': (values) => `“${text(values, 'text')}”在将来：阅读器会一直把此条目置顶，或将其隐藏。`,
  'date-without-zone': (values) =>
    `“${text(values, 'text')}”没有时区：各阅读器都会当作自己的时间。请加上 +0000 或 Z。`,
  'date-zone-unusual': (values) => `“${text(values, 'zone')}”不在 RSS 的时区之列：请写偏移量，如 +0200。`,
  'date-zone-unknown': (values) =>
    `“${text(values, 'zone')}”不在 RSS 的时区之列，Offprint 也不认识：请写偏移量，如 +0200。`,
  'date-weekday-wrong': (values) =>
    `“${text(values, 'text')}”是${weekdayName(amount(values, 'weekday'))}，而不是 ${text(values, 'written')}：两者必有一误。`,
  'date-format': (values) =>
    `Offprint 能理解“${text(values, 'text')}”，但并非所有阅读器都能。应写成 ${text(values, 'example')}。`,
  'element-twice': (values) => `<${text(values, 'element')}> 在此出现两次：阅读器只取其一，且取法各异。`,
  'atom-id-repeated': (values) =>
    `另一条目有相同的 id“${text(values, 'id')}”和更新时间：阅读器只显示其中一个。`,
  'guid-repeated': (values) =>
    `另一条目也有“${text(values, 'id')}”：多数阅读器会当作同一条目，只显示其中一个。`,
  'self-missing': (values) => `订阅源没有写明自己的地址（${text(values, 'name')}），阅读器据此跟随其迁移。`,
  'self-differs': (values) => `订阅源称其地址为 ${text(values, 'named')}，实际来自 ${text(values, 'real')}。`,
  'body-script': () => '正文中有脚本：阅读器会将其移除，本应显示的内容就会缺失。',
  'body-frame': (values) => {
    const from = text(values, 'host') === '' ? '' : `来自 ${text(values, 'host')} 的`;
    return `正文中有${from}框架：阅读器会以链接代替，或不显示。`;
  },
  'image-insecure': (values) =>
    `“${text(values, 'address')}”未加密加载：网页阅读器不会显示它。请使用 https。`,
  'body-address-relative': (values) =>
    `“${text(values, 'address')}”是没有 xml:base 的相对地址：阅读器只能猜测起点。请写全 https:// 地址。`,
  'body-empty': () => '此条目有标题而没有正文：离线时没有可读或可搜索的内容。',
  'body-large': (values) =>
    `仅此正文就有 ${wireSize(amount(values, 'bytes'))}：写入其中的图片应放在订阅源之外。`,
  'excerpts-only': () => '订阅源只含文章的开头：离线时无法阅读或搜索全文。',
  'title-markup': () => '此标题含有 HTML：有些阅读器会原样显示标签。标题应为纯文本。',
  'validators-missing': (values) =>
    `服务器既不发送 ETag 也不发送 Last-Modified：即使没有新内容，每次检查也要传输 ${wireSize(amount(values, 'bytes'))}。`,
  'content-type-missing': (values) =>
    `服务器没有说明发送的是什么：有些阅读器和浏览器不会视为订阅源。应为 ${text(values, 'right')}。`,
  'content-type-wrong': (values) =>
    `服务器称这是 ${text(values, 'type')}：有些阅读器和浏览器不会视为订阅源。应为 ${text(values, 'right')}。`,
  'content-type-other': (values) =>
    `服务器称这是 ${text(values, 'type')}，实际是另一种格式：应为 ${text(values, 'right')}。`,
  'compression-missing': (values) =>
    `服务器未压缩地发送 ${wireSize(amount(values, 'bytes'))}：用 gzip 只需其一小部分。`,
  'freshness-missing': () => '服务器没有说明应答的有效期（Cache-Control）：各阅读器会随意决定询问的频率。',
  'freshness-long': () => '应答声明的有效期超过一天：遵守它的阅读器会很晚才得知新条目。',
  'https-exists': (values) => `同一订阅源可用 https 访问：${text(values, 'url')}。请使用该地址。`,
  'moved-permanently': (values) =>
    `订阅源已永久迁至 ${text(values, 'url')}：连续两次应答一致时，Offprint 会跟随。`,
  more: (values) => `还有 ${number(amount(values, 'count'))} 处同类问题。`,
};

export const findingWords = ({ code, values }: Pick<FeedFinding, 'code' | 'values'>): string =>
  findingTexts[code](values);
