/** Words of the reader's account on DEV or another Forem site. */
import type { AccountImport, AccountPreview, ListedArticle, ListMark } from '../../model/accounts.ts';
import { day, number } from '../format.ts';
import { errorWords } from './errors.ts';

export const accountTexts = {
  title: 'DEVのアカウント',
  settingTitle: 'DEVやほかのForemサイトのアカウント',
  settingDetail:
    'リーディングリストとフォロー中のタグを取り込めます。Offprint自体はアカウントなしで使えます。',
  open: 'リーディングリストとタグ…',
  about:
    'APIキーを使ってサイトのリーディングリストとフォロー中のタグを読み込み、選んだものを取り込みます。サイト側は何も変更しません。',
  noHosts: 'Foremのサイトが登録されていません。設定の「フィード」で追加してください。',
  site: 'サイト',
  key: 'APIキー',
  keyHint: (host: string) => `${host}の設定の「Extensions」で作成できます。`,
  makeKey: 'そのページを開く',
  remember: 'キーを記憶する',
  rememberDetail: 'システムのキーリングで暗号化します。記憶しない場合はOffprintの終了時に破棄します。',
  connect: 'アカウントを確認',
  connecting: 'サイトに問い合わせ中…',
  connectedAs: (username: string, host: string) => `${host}の@${username}`,
  forSession: 'キーはOffprintを終了するまで有効です。',
  forget: 'キーを破棄',
  forgotten: (host: string) => `${host}のキーを破棄しました。`,
  readingList: 'リーディングリスト',
  tags: 'フォロー中のタグ',
  all: 'すべて',
  none: 'なし',
  emptyList: 'リーディングリストは空です。',
  noTags: 'フォロー中のタグはありません。',
  mark: '記事の扱い',
  own: '付けるタグ',
  ownPlaceholder: 'なし',
  ownHint: '半角カンマで区切ります。',
  importing: 'アカウントを取り込み中',
  stopped: '中止しました。取り込んだものは残ります。',
  run: '取り込む',
  done: '完了',
  again: '再試行',
  followed: 'フォロー中',
};

export const markChoices: readonly { value: ListMark; title: string }[] = [
  { value: 'saved', title: '保存済み' },
  { value: 'later', title: 'あとで読む' },
  { value: 'none', title: 'タグのみ' },
];

/** 「リーディングリストに23件の記事（うち4件は取り込み済み）、フォロー中のタグは6個です。」 */
export function previewWords({ articles, tags }: AccountPreview): string {
  const here = articles.filter(({ articleId }) => articleId !== null).length;
  const already = here === 0 ? '' : `（うち${number(here)}件は取り込み済み）`;
  return `リーディングリストに${number(articles.length)}件の記事${already}、フォロー中のタグは${number(tags.length)}個です。`;
}

export function articleWords({ author, savedAt, articleId, isSaved, isLater }: ListedArticle): string {
  const here = isSaved
    ? '保存済み'
    : isLater
      ? '「あとで読む」に追加済み'
      : articleId === null
        ? ''
        : 'ライブラリにあり';
  return [author ?? '', savedAt === null ? '' : `${day(savedAt)}に追加`, here]
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
    ...(wanted === 0 ? [] : [`${number(fetched)}件の記事を取得`]),
    ...(alreadyThere === 0 ? [] : [`ライブラリの${number(alreadyThere)}件に反映`]),
    ...(feedsAdded === 0 ? [] : [`${number(feedsAdded)}個のフィードを追加`]),
    ...(failures.length === 0 ? [] : [`${number(failures.length)}件は取得失敗`]),
  ];
  return parts.length === 0 ? '取り込むものはありませんでした。' : `${parts.join('、')}。`;
}

export const failureWords = ({ title, error }: AccountImport['failures'][number]): string =>
  `${title}：${errorWords(error).title}`;
