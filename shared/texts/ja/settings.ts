/** Words of the settings: their sections, and what each means. */
import type { Settings } from '../../model/settings.ts';
import { number } from '../format.ts';

export const sectionTitles: Record<
  'look' | 'text' | 'reading' | 'keys' | 'feeds' | 'keeping' | 'offline' | 'network' | 'system' | 'about',
  string
> = {
  look: '外観',
  text: '文字',
  reading: '閲覧',
  keys: 'キー',
  feeds: 'フィード',
  keeping: '保持',
  offline: 'オフライン',
  network: 'ネットワーク',
  system: 'システム',
  about: '情報',
};

/** By the setting's id: what it is called, and what it means. */
export const entryTexts = {
  theme: {
    title: 'テーマ',
    detail: 'ライト、セピア、ダークから選ぶか、システムに合わせます。',
  },
  accent: {
    title: 'アクセントカラー',
    detail: '選択・押下・リンクの色です。システムが色を示さない場合は、Offprintの青になります。',
  },
  density: {
    title: '一覧の表示',
    detail: 'コンパクトは1行、ゆったりは画像と書き出し付き、カードは横に並びます。',
  },
  typography: {
    title: '記事の文字',
    detail: '書体、サイズ、行間、行の幅、両端揃え、ハイフネーション、コードの長い行。',
  },
  readOnOpen: {
    title: '記事を開いたら既読にする',
    detail: 'オフの場合、自分で既読にするまで未読のままです。',
  },
  readAfter: {
    title: '既読にするまでの表示時間',
    detail: '少し長くすると、一覧を流し見しただけでは既読になりません。',
  },
  readOnScroll: {
    title: 'スクロールして通り過ぎた記事を既読にする',
    detail: '一覧の上端から消えた記事を既読にします。「元に戻す」で取り消せます。',
  },
  speech: {
    title: '読み上げ',
    detail: '速度とシステムの音声を選びます。選ばない場合は、記事の言語に合う音声を使います。',
  },
  keys: {
    title: 'コマンドのキー',
    detail: 'すべてのコマンドで、キーの変更・追加・削除ができます。',
  },
  singleKeys: {
    title: '1文字のキーでコマンドを実行する',
    detail:
      'オフの場合、Ctrl+K、Enter、F5などのキーだけを使います。音声入力や、誤ってキーを押しやすいときに。',
  },
  refreshOnStart: {
    title: 'Offprintの起動時に更新する',
    detail: '確認の時刻が来たフィードを取得します。オフの場合は、予定の時刻か手動の更新まで待ちます。',
  },
  firstPages: {
    title: '新しいフィードをさかのぼる範囲',
    detail:
      'DEVやWordPressなどのフィードは複数のページに分かれています。過去のエントリーは既読で取り込みます。',
  },
  completeExcerpts: {
    title: '抜粋の記事の全文を取得する',
    detail:
      '抜粋だけを配信するフィードでは、記事のページから本文を取得します。フィードごとの設定が優先されます。',
  },
  foremHosts: {
    title: 'Foremを使っているサイト',
    detail: 'ForemはDEVのソフトウェアです。これらのサイトでは、ユーザー・タグ・組織を認識します。',
  },
  foremRecords: {
    title: 'Foremサイトの記事の情報',
    detail:
      '著者のMarkdown、シリーズ、リアクションなどを、1秒に1記事ずつ取得します。どの記事かはサイトに伝わります。',
  },
  feedTools: {
    title: 'インポート、エクスポート、ルール、タグ',
    detail: '',
  },
  retention: {
    title: '保存していない記事',
    detail: 'ライブラリに残す期間。',
  },
  space: {
    title: 'ライブラリの使用量',
    detail: '不要なデータを整理します。',
  },
  backups: {
    title: 'バックアップ',
    detail: 'ライブラリのコピー、コピーからの復元、ライブラリの検査。',
  },
  keepOffline: {
    title: '記事全体をオフラインに保管する',
    detail: '選んだ記事の画像と全文を、空いた時間に取得します。',
  },
  offlineQuery: {
    title: '対象の記事',
    detail: '検索ボックスと同じ検索式です。',
  },
  offlineBudget: {
    title: '画像に使う容量（GB）',
    detail:
      '超えると、読み終えた古い記事の画像から削除します。保存・タグ・ハイライトをした記事の画像は残ります。',
  },
  offlineRoom: {
    title: '現在の保管状況',
    detail: '画像の使用量を確認し、足りないものを今すぐ取得できます。',
  },
  offlineVerify: {
    title: '保管した画像',
    detail:
      'すべての画像を検査します。なくなったものや破損したものは取得し直せます。不要なファイルは削除します。',
  },
  images: {
    title: '外部の画像',
    detail:
      '画像の取得と保管はOffprintが行い、ページが読み込むことはありません。取得しない場合は保管済みの画像だけを表示し、記事ごとのボタンで読み込めます。',
  },
  proxy: {
    title: 'プロキシ',
    detail: 'ネットワークへの接続方法：システムの設定、プロキシなし、または指定したプロキシ。',
  },
  about: {
    title: 'バージョンとライブラリ',
    detail: 'ライブラリの場所と内容。',
  },
  diagnostics: {
    title: '診断情報',
    detail: '不具合の報告に添える情報と、その元になるログ。',
  },
  licences: {
    title: 'ライセンス',
    detail: 'Offprintと、使用しているすべてのソフトウェア。',
  },
};

export const accentTitles: Record<Settings['accent'], string> = {
  system: 'システム',
  own: 'Offprintの青',
};

export const densityTitles: Record<Settings['listDensity'], string> = {
  comfortable: 'ゆったり',
  compact: 'コンパクト',
  cards: 'カード',
};

/** By seconds. */
export const openTimes: readonly { value: string; title: string }[] = [
  { value: '0', title: 'すぐに' },
  { value: '3', title: '3秒' },
  { value: '10', title: '10秒' },
  { value: '30', title: '30秒' },
  { value: '60', title: '1分' },
];

export const commonSettingTexts = { copy: 'コピー…', show: '表示', changeKeys: 'キーを変更…' };

export const feedToolTexts = {
  importIt: 'インポート…',
  exportOpml: 'OPMLをエクスポート…',
  exportArticles: '記事をエクスポート…',
  exportByItself: '自動エクスポート…',
  rules: 'ルール…',
  tags: 'タグ…',
};

export const foremRecordTexts = {
  saved: '保存した記事のみ',
  opened: '保存または開いた記事',
  never: '取得しない',
};

export const networkTexts = {
  system: 'システムの設定',
  none: 'なし',
  manual: '手動で指定',
  proxy: 'プロキシ',
  address: 'プロキシのアドレス',
  addressHint:
    'フィードと画像がここを経由します。このコンピューターや自分のネットワーク内への接続は経由しません。',
  addressPlaceholder: 'http://proxy.example:3128またはsocks5://127.0.0.1:1080',
  /** Which pictures are fetched. */
  always: '開いた記事・オフライン保管の記事',
  saved: '保存・「あとで読む」の記事のみ',
  ask: '指定したときのみ',
};

export const settingsTexts = {
  title: '設定',
  allReset: 'すべての設定を初期値に戻しました',
  resetAll: 'すべて初期値に戻す',
  search: '設定を検索',
  sections: '設定のセクション',
  noneFound: '該当する設定はありません。',
  reset: (setting: string) => `初期値に戻す：${setting}`,
  found: (articles: number) => `現在${number(articles)}件の記事が該当。`,
};
