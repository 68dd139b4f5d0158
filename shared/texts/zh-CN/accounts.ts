/** Words of the reader's account on DEV or another Forem site. */
import type { AccountImport, AccountPreview, ListedArticle, ListMark } from '../../model/accounts.ts';
import { day, number } from '../format.ts';
import { errorWords } from './errors.ts';

export const accountTexts = {
  title: '你的 DEV 账户',
  settingTitle: '你在 DEV 或其他 Forem 网站的账户',
  settingDetail: '可以导入其中的阅读列表和关注的标签。没有账户也能使用 Offprint。',
  open: '阅读列表和标签…',
  about:
    '有了 API 密钥，Offprint 就能读取你在那里的阅读列表和关注的标签，并导入你选择的内容。网站上的内容不会有任何改动。',
  noHosts: '还没有已知运行 Forem 的网站。请在设置的“订阅源”中添加。',
  site: '网站',
  key: 'API 密钥',
  keyHint: (host: string) => `可在 ${host} 的设置中，于“Extensions”下创建。`,
  makeKey: '打开该页面',
  remember: '记住密钥',
  rememberDetail: '由系统密钥环加密保存。否则在 Offprint 退出后即被忘记。',
  connect: '查看账户',
  connecting: '正在询问网站…',
  connectedAs: (username: string, host: string) => `@${username}（${host}）`,
  forSession: '密钥只保留到 Offprint 退出。',
  forget: '忘记密钥',
  forgotten: (host: string) => `已忘记 ${host} 的密钥。`,
  readingList: '阅读列表',
  tags: '关注的标签',
  all: '全选',
  none: '全不选',
  emptyList: '阅读列表为空。',
  noTags: '没有关注的标签。',
  mark: '文章标为',
  own: '并添加标签',
  ownPlaceholder: '无',
  ownHint: '以逗号分隔。',
  importing: '正在导入账户',
  stopped: '已停止。已导入的内容会保留。',
  run: '导入',
  done: '完成',
  again: '重试',
  followed: '已关注',
};

export const markChoices: readonly { value: ListMark; title: string }[] = [
  { value: 'saved', title: '收藏' },
  { value: 'later', title: '稍后读' },
  { value: 'none', title: '仅添加标签' },
];

export function previewWords({ articles, tags }: AccountPreview): string {
  const here = articles.filter(({ articleId }) => articleId !== null).length;
  const already = here === 0 ? '' : `，其中 ${number(here)} 篇已在文库中`;
  return `阅读列表中有 ${number(articles.length)} 篇文章${already}；关注了 ${number(tags.length)} 个标签。`;
}

export function articleWords({ author, savedAt, articleId, isSaved, isLater }: ListedArticle): string {
  const here = isSaved ? '已在此收藏' : isLater ? '已在稍后读中' : articleId === null ? '' : '已在文库中';
  return [author ?? '', savedAt === null ? '' : `${day(savedAt)}加入列表`, here]
    .filter((part) => part !== '')
    .join(' · ');
}

export function importedWords({
  wanted,
  fetched,
  alreadyThere,
  feedsAdded,
  failures,
}: AccountImport): string {
  const parts = [
    ...(wanted === 0 ? [] : [`获取了 ${number(fetched)} 篇文章`]),
    ...(alreadyThere === 0 ? [] : [`${number(alreadyThere)} 篇已在文库中，已作标记`]),
    ...(feedsAdded === 0 ? [] : [`添加了 ${number(feedsAdded)} 个订阅源`]),
    ...(failures.length === 0 ? [] : [`${number(failures.length)} 篇无法获取`]),
  ];
  return parts.length === 0 ? '没有可导入的内容。' : `${parts.join('，')}。`;
}

export const failureWords = ({ title, error }: AccountImport['failures'][number]): string =>
  `${title}：${errorWords(error).title}`;
