/** Why something was refused or failed, in words. */
import type { ErrorReason } from '../../error-reasons.ts';
import { number } from '../format.ts';
import { amount, text, textOrNull, wordsFor } from '../values.ts';

type Values = Readonly<Record<string, unknown>>;
type Words = (values: Values) => string;

const header =
  (say: (name: string) => string): Words =>
  (values) =>
    say(`「${text(values, 'header')}」`);

/** Sentences, but for what stands in brackets or behind a file: those begin small and have no full stop. */
export const reasonTexts: Record<ErrorReason, Words> = {
  'took-too-long': () => '時間がかかりすぎたため中止しました。',
  'out-of-memory': (values) => `${number(amount(values, 'megabytes'))} MBを超えるメモリを使いました。`,
  'thread-ended': (values) => `スレッドが終了しました：${text(values, 'message')}。`,
  'key-characters': () => 'キーに使えるのは英字と数字だけです。',
  'host-not-forem': () => 'このサイトはForemのサイトとして登録されていません。先に設定で追加してください。',
  'tag-without-name': () => 'タグには「/」以外の名前が必要です。',
  'note-empty': () => 'メモの内容を入力してください。',
  'rule-without-condition': () => 'ルールにはtag:rustやfeed:"Rust Blog"のような条件が必要です。',
  'time-passed': () => '過ぎた日時です。未来の日時を指定してください。',
  'place-missing': () => '書き出す場所を選んでください。',
  'path-not-whole': () => 'ディスクのルートから始まる完全なパスが必要です。',
  'too-many-links': (values) =>
    `記事が${number(amount(values, 'count'))}件あります。一度にコピーできるリンクは${number(amount(values, 'most'))}件までです。選択を絞り込んでください。`,
  'offline-without-query': () =>
    '検索式がないと、すべてを取得することになります。保管する記事を指定するか、オフにしてください。',
  'pages-without-fetch': () => '過去のページを取得できるのは、フィードを取得した後だけです',
  'regex-too-slow': () => '正規表現に時間がかかりすぎます。ほかの語で絞り込むか、簡単な式にしてください。',
  'request-too-large': () => '大きすぎるか、JSONではありません。',
  'header-name': header((name) => `${name}はヘッダー名として使えません。英数字とハイフンだけが使えます。`),
  'header-of-connection': header(
    (name) => `${name}は設定できません。フィードではなく接続に属するヘッダーです。`,
  ),
  'header-of-address': header((name) => `${name}は設定できません。アドレスから決まります。`),
  'header-of-body': header((name) => `${name}は設定できません。リクエストに本文がありません。`),
  'header-of-cache': header(
    (name) => `${name}は設定できません。Offprintがサーバーから受け取った値で変更を確認します。`,
  ),
  'header-of-encoding': header(
    (name) => `${name}は設定できません。Offprintが展開できる形式を示すヘッダーです。`,
  ),
  'header-of-user-agent': header((name) => `${name}は設定できません。専用の欄があります。`),
  'header-not-sent': header(
    (name) => `${name}は設定できません。フィードリーダーが送るヘッダーではありません。`,
  ),
  'header-twice': header((name) => `${name}が重複しています。`),
  'header-value': header((name) => `${name}の値に、改行またはヘッダーで使えない文字が含まれています。`),
  'user-agent-value': () => 'ユーザーエージェントに、改行またはヘッダーで使えない文字が含まれています。',
  'username-colon': () => 'ユーザー名にコロンは使えません。',
  'login-control': () => 'ユーザー名とパスワードに、改行などの制御文字は使えません。',
  'login-and-authorization': () =>
    'Authorizationはユーザー名とパスワードから作られます。どちらか一方を指定してください。',
  'retype-password': () => 'パスワードを読み取れなくなりました。入力し直してください。',
  'retype-header': header((name) => `${name}の値を読み取れなくなりました。入力し直してください。`),
  'proxy-missing': () => 'プロキシのアドレスがありません。',
  'proxy-not-an-address': () =>
    'アドレスではありません。http://proxy.example:3128やsocks5://127.0.0.1:1080のように指定します。',
  'proxy-scheme': (values) =>
    `プロキシで使えるのはhttp、https、socks4、socks5です。${text(values, 'scheme')}は使えません。`,
  'proxy-without-host': () => 'アドレスにホスト名がありません。',
  'proxy-with-path': () => 'プロキシのアドレスは、ポート番号までを指定します。',
  'proxy-percent': () => '名前またはパスワードに、%25と書かれていない%があります。',
  'proxy-asks-login': () => '名前とパスワードを求められました（407）。',
  'proxy-timeout': (values) => `${number(amount(values, 'seconds'))}秒以内に応答がありませんでした。`,
  'names-no-article': () => '記事が示されていません',
  'other-machine': () => '別のコンピューターにあります',
  'not-added-by-reader': () => '自分で追加したファイルだけを読み込みます',
  'not-a-file': () => 'ファイルではありません',
  'no-version': () => 'バージョンがありません。',
  'found-damaged': () => '破損していました。',
  'edited-since-export': () => 'エクスポート後に編集済み',
  'edited-and-beside': () => 'エクスポート後に編集済み（新しい本文は別ファイル）',
  'leads-outside': () => 'フォルダーがエクスポート先の外へのリンクです',
  'nothing-selected': () => '該当する記事なし',
  deselected: () => '対象外',
  'deselected-and-edited': () => '対象外（エクスポート後に編集済み）',
};

/** Of an error’s details, or of an exported file: known ones in words, any other as it is; null: there is none. */
export const reasonWords = (values: Values): string | null =>
  wordsFor(reasonTexts, values.reason, values) ?? textOrNull(values, 'reason');
