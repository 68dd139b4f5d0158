/** Words of subscribing, and of the first screen. */
import type { StarterFeedName } from '../../starter-feeds.ts';
import { number } from '../format.ts';

export const addFeedTexts = {
  instead: 'このアドレスに表示される内容には、専用のフィードがありません。最も近いものは次のとおりです：',
  several: 'このページには複数のフィードがあります。1つ選んでください：',
  feedsFound: '見つかったフィード',
  subscribe: '購読',
  goToFeed: 'フィードへ移動',
  subscribing: '購読中…',
  looking: 'フィードを検索中…',
  title: 'フィードを追加',
  addressPlaceholder: 'dev.to/ben、ブログ、フィードなど',
  addressHint: 'ページやフィードのアドレス、またはDEVのユーザー・タグ・組織のアドレス。',
  folder: 'フォルダー',
  noFolder: 'なし',
  tags: '記事に付けるタグ',
  tagsPlaceholder: 'rust, 仕事/資料',
  subscribeTo: (feed: string) => `${feed}を購読`,
  goTo: (feed: string) => `${feed}へ移動`,
  subscribed: (feed: string) => `「${feed}」を購読しました。`,
  known: (feed: string) => `「${feed}」はすでに購読しています。Enterで移動します。`,
};

export const starterTexts: Record<StarterFeedName, { title: string; description: string }> = {
  top: { title: 'DEV', description: 'コミュニティで今読まれている記事' },
  latest: { title: 'DEVの最新', description: '公開順のすべての記事' },
};

export const welcomeTexts = {
  looking: 'フィードを検索中…',
  addingSample: 'サンプルライブラリを追加中',
  welcome: 'ようこそ',
  title: 'Offprintへようこそ',
  intro:
    'DEVをはじめとする開発者向けフィードのリーダーです。読んだものはすべてこのコンピューターに保存され、アカウントは要りません。',
  begin: 'DEVから始める',
  devFeeds: 'DEVのフィード',
  chooseOne: '1つ以上選んでください',
  bringOwn: '自分のフィードを追加する',
  address: 'サイトまたはフィードのアドレス',
  addressPlaceholder: 'ブログ、フィード、DEVのアドレス',
  importOpml: 'OPMLをインポート…',
  trySample: 'サンプルライブラリを試す',
  back: 'ライブラリに戻る',
  skip: 'あとにして、まず使ってみる',
  notAdded: (feeds: number) => `${number(feeds)}個のフィードを追加できませんでした。`,
  sampleAdded: (articles: number) => `お試し用に${number(articles)}件の記事を追加しました。`,
  subscribe: (feeds: number) => `${number(feeds)}個のフィードを購読`,
};
