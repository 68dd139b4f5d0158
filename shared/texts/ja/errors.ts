/** What went wrong in words, and what to do next: one entry for every error code, checked by the type. */
import { type ErrorCode, type ErrorDetails, errorCodes, type WireError } from '../../errors.ts';
import { bytes, clockTime, host } from '../format.ts';
import { amountOrNull as amount, textOrNull as text } from '../values.ts';
import { templatePartNames } from './export.ts';
import { reasonWords } from './reasons.ts';
import { mistakeWords } from './template-mistakes.ts';

/** `atRefresh`: the next step where nobody asked just now and Offprint itself will ask again. */
export type ErrorText = { title: string; next: string; atRefresh?: string };

type Words = (details: ErrorDetails) => ErrorText;

/** The server as the reader knows it, from whichever detail names it. */
function server(details: ErrorDetails): string {
  const named = text(details, 'host') ?? text(details, 'url') ?? text(details, 'address');
  return named === null ? 'サーバー' : host(named);
}

/** A file or folder by its whole path, else by what it is. */
function place(details: ErrorDetails, otherwise: string): string {
  const path = text(details, 'file') ?? text(details, 'folder');
  return path === null ? otherwise : `「${path}」`;
}

function libraryFile(details: ErrorDetails): string {
  const folder = text(details, 'folder');
  return place(
    folder === null || text(details, 'file') !== null ? details : { file: `${folder}/library.db` },
    'ライブラリのファイル',
  );
}

const fixed =
  (title: string, next: string): Words =>
  () => ({ title, next });

/** What the schema of a method says of a value (Zod’s codes); it has words of its own, for programmers. */
const unfit: Readonly<Record<string, string>> = {
  too_big: '入力が長すぎるか大きすぎます。',
  too_small: '入力が短すぎるか小さすぎます。',
  invalid_type: '入力内容を確認して、もう一度お試しください。',
  invalid_value: '入力内容を確認して、もう一度お試しください。',
  invalid_format: '入力内容を確認して、もう一度お試しください。',
};

const tryLater = {
  next: 'しばらくしてからもう一度お試しください。',
  atRefresh: '次回の更新時に再試行します。',
};

export const errorTexts: Record<ErrorCode, Words> = {
  offline: fixed('オフラインです。', '接続が戻ってからもう一度お試しください。'),
  'host-not-found': (details) => ({
    title: `${server(details)}が見つかりませんでした。`,
    next: 'アドレスに入力ミスがないか確認してください。',
  }),
  'connection-refused': (details) => ({
    title: `${server(details)}に接続を拒否されました。`,
    ...tryLater,
    next: 'アドレスを確認するか、しばらくしてからもう一度お試しください。',
  }),
  'connection-lost': (details) => ({
    title: `${server(details)}との接続が切れました。`,
    ...tryLater,
  }),
  timeout: (details) => ({ title: `${server(details)}から時間内に応答がありませんでした。`, ...tryLater }),
  tls: (details) => ({
    title: `${server(details)}が本物であることを確認できませんでした。`,
    next: '証明書が無効なため、何も読み込んでいません。',
  }),
  'private-address': fixed(
    'このアドレスはプライベートネットワークに通じています。',
    '意図したものであれば、そのアドレスを直接追加してください。直接入力した場合は、自分のネットワーク内でも構いません。',
  ),
  'http-unauthorised': fixed(
    'このフィードにはユーザー名とパスワードが必要です。',
    'フィードの詳細で設定するか、アドレスに含めて入力してください：https://name:password@…',
  ),
  'http-forbidden': (details) => ({
    title: `${server(details)}に読み込みを許可されませんでした。`,
    next: 'ページをブラウザーで開き、別のフィードがないか確認してください。',
  }),
  'http-not-found': () => ({
    title: 'このアドレスには何もありません。',
    next: '入力ミスがないか確認するか、サイトのトップページをお試しください。',
    atRefresh: '移転した可能性があります。サイトで新しいアドレスを探してください。',
  }),
  'http-gone': () => ({
    title: 'このフィードは配信を終了しました。',
    next: 'サイトで別のフィードを探してください。',
    atRefresh: '記事は残り、今後は取得しません。',
  }),
  'http-rate-limited': (details) => {
    const until = amount(details, 'until');
    if (until === null) {
      return {
        title: 'サーバーからアクセスを控えるよう求められました。',
        next: 'しばらくしてからもう一度お試しください。',
        atRefresh: 'しばらく待ってから自動で再試行します。',
      };
    }
    const time = clockTime(until, Date.now());
    return {
      title: `サーバーから${time}まで待つよう求められました。`,
      next: 'その後にもう一度お試しください。',
      atRefresh: '',
    };
  },
  'http-client-error': (details) => ({
    title: `${server(details)}がリクエストを受け付けませんでした${status(details)}。`,
    next: 'アドレスを確認するか、サイトのトップページをお試しください。',
  }),
  'http-server-error': (details) => ({
    title: `${server(details)}で問題が発生しています${status(details)}。`,
    ...tryLater,
  }),
  'unasked-not-modified': (details) => ({
    title: `一度も応答していない${server(details)}が「変更なし」と応答しました（304）。`,
    ...tryLater,
  }),
  'too-large': (details) => {
    const limit = amount(details, 'maxBytes');
    return {
      title: limit === null ? '応答が大きすぎます。' : `応答が${bytes(limit)}を超えています。`,
      next: 'フィードとして大きすぎるため、読み込みませんでした。',
    };
  },
  'bad-compression': () => ({ title: '受信したデータが破損していました。', ...tryLater }),
  'redirect-loop': fixed(
    'アドレスの転送が循環しています。',
    '代わりにサイトのトップページをお試しください。',
  ),
  'too-many-redirects': fixed(
    'アドレスの転送回数が多すぎます。',
    '代わりにサイトのトップページをお試しください。',
  ),
  'redirect-refused': fixed(
    '転送先が安全でないため、中止しました。',
    '代わりにサイトのトップページをお試しください。',
  ),
  'empty-body': () => ({ title: 'サーバーの応答が空でした。', ...tryLater }),
  'not-a-feed': fixed(
    'これはフィードではありません。',
    'サイトのトップページをお試しください。Offprintがフィードを探します。',
  ),
  'file-unreadable': (details) => ({
    title: `${place(details, 'ファイル')}を読み込めません。`,
    next: 'ファイルがあるか、読み取り権限があるかを確認してください。',
  }),
  'proxy-failed': (details) => ({
    title:
      details.ofSystem === true
        ? 'システムのプロキシがリクエストを中継しません。'
        : `プロキシ${text(details, 'proxy') ?? ''}がリクエストを中継しません。`,
    next: '設定でプロキシを確認してください。',
  }),
  'asked-to-wait': (details) => ({
    title: `${server(details)}から${clockTime(amount(details, 'until') ?? 0, Date.now())}まで待つよう求められています。`,
    next: 'その後にもう一度お試しください。',
  }),
  'no-feeds-found': (details) =>
    details.author === undefined
      ? {
          title: 'このアドレスにフィードは見つかりませんでした。',
          next: 'ブログのページか、RSSフィードのアドレスをお試しください。',
        }
      : {
          title: 'この著者のフィードは見つかりませんでした。',
          next: '著者のサイトでフィードを探し、アドレスを指定して追加してください。',
        },
  'no-own-feed': (details) => ({
    title: 'このアドレスに表示される内容には、専用のフィードがありません。',
    next: `近いものとして次があります：${text(details, 'feeds') ?? ''}。いずれかをアドレスで追加してください。`,
  }),
  'invalid-input': (details) => ({
    title: '入力内容を解釈できませんでした。',
    next:
      unfit[text(details, 'issue') ?? ''] ??
      reasonWords(details) ??
      '入力内容を確認して、もう一度お試しください。',
  }),
  'not-a-url': fixed(
    'これはWebアドレスではありません。',
    'dev.to/benやhttps://example.org/blogのように入力してください。',
  ),
  'unsupported-scheme': fixed(
    'この種類のアドレスは読み込めません。',
    'http://またはhttps://で始まるアドレスを使ってください。',
  ),
  'unknown-method': fixed(
    'Offprintにこの機能がありません。',
    'Offprintをアップデートして、もう一度お試しください。',
  ),
  'not-found': fixed('これはもうライブラリにありません。', 'その間に削除された可能性があります。'),
  'already-exists': fixed('同じ名前のものがすでにあります。', '別の名前を選んでください。'),
  'opml-invalid': fixed(
    'このファイルはOPMLではありません。',
    '元のリーダーからもう一度エクスポートしてください。',
  ),
  'export-unreadable': (details) => ({
    title: 'このファイルは想定の形式として読み込めません。',
    next: `${reasonWords(details) ?? '途中で切れている可能性があります'}。もう一度エクスポートし、新しいファイルを選んでください。`,
  }),
  'no-article': fixed('ページに記事が見つかりませんでした。', 'フィードの本文をそのまま表示します。'),
  'not-a-page': fixed('記事のアドレスはWebページではありません。', 'フィードの本文をそのまま表示します。'),
  'robots-refused': (details) =>
    details.isForNow === true
      ? {
          title: `${server(details)}がプログラムによる取得を許可しているか確認できません。`,
          next: 'あとで再度確認します。それまではブラウザーでページを開いてください。',
        }
      : {
          title: `${server(details)}はプログラムによるこのページの取得を許可していません。`,
          next: 'Offprintはこれに従います。ブラウザーでページを開いてください。',
        },
  'not-a-recording': fixed(
    'サーバーから届いたデータは再生できません。',
    'ブラウザーで開いてください。通常のページか、ログインが必要な可能性があります。',
  ),
  'not-a-picture': fixed('表示できる画像ではありません。', '記事のページをブラウザーで開いてください。'),
  'nothing-more': fixed('ページの本文はフィードと同じです。', '追加できる内容はありません。'),
  'not-a-record': (details) => ({
    title: `${server(details)}から記事の情報以外の応答が返されました。`,
    next: 'フィードの内容をそのまま使います。',
  }),
  'no-address': fixed('記事にWebアドレスがありません。', '本文の取得元がありません。'),
  'key-refused': (details) => ({
    title: `${server(details)}がこのAPIキーを受け付けません。`,
    next: '無効になった可能性があります。サイトの設定で新しいキーを作成し、ここに貼り付けてください。',
  }),
  'key-closed': (details) => ({
    title: `${server(details)}のAPIキーを開けなくなりました。`,
    next: 'システムのキーリングが変更されたか、ロックされています。ロックを解除するか、キーを入力し直してください。',
  }),
  'library-missing': (details) => ({
    title: `${place(details, 'ライブラリのフォルダー')}が見つかりません。`,
    next: 'ディスクが接続されているか確認してください。',
  }),
  'library-locked': fixed(
    'ライブラリは別のプログラムで使用中です。',
    'そのプログラムを閉じて、もう一度お試しください。',
  ),
  'library-read-only': fixed(
    'ライブラリに書き込めません。',
    '閲覧はできます。変更するには、フォルダーのアクセス権を確認してください。',
  ),
  'library-newer': fixed(
    'このライブラリは新しいバージョンのOffprintで作成されています。',
    '開くにはOffprintをアップデートしてください。',
  ),
  'library-not-a-folder': (details) => ({
    title: `${place(details, 'ライブラリの場所')}はフォルダーではなくファイルです。`,
    next: '別のフォルダーを指定してOffprintを起動するか、そのファイルを移動してください。',
  }),
  'library-not-a-database': (details) => ({
    title: `${libraryFile(details)}はOffprintのライブラリではありません。`,
    next: 'バックアップから復元するか、ファイルを移動して新しく始めてください。',
  }),
  'library-damaged': (details) => ({
    title: `${libraryFile(details)}が破損しています。`,
    next: '読み取れるデータをコピーから救出するか、バックアップから復元してください。',
  }),
  'library-replaced': (details) => ({
    title: `ライブラリを開いている間に、${libraryFile(details)}が置き換えられたか削除されました。`,
    next: 'Offprint はこれ以上書き込みません。もう一度試すと、現在あるライブラリを開きます。',
  }),
  'disk-full': fixed(
    'ディスクに空きがありません。',
    '空きを作ってもう一度お試しください。失われたデータはありません。',
  ),
  'folder-full': fixed(
    'ファイルの書き込み先に空きがありません。',
    '書き込み済みのファイルは無事です。空きを作ってもう一度お試しください。',
  ),
  'folder-busy': fixed(
    '別のエクスポートがこのフォルダーに書き込んでいます。',
    '終わるまで待ってから、もう一度お試しください。',
  ),
  'file-changed': fixed(
    'その間にファイルが変更されました。',
    '上書きしていません。内容を確認し直してください。',
  ),
  'file-taken': (details) => ({
    title: `エクスポート「${text(details, 'name') ?? ''}」がすでにこのファイルへ書き出しています。`,
    next: '別のファイルを選んでください。',
  }),
  'path-not-a-file': (details) => ({
    title: `「${text(details, 'file') ?? ''}」はすでにあり、ファイルではありません。`,
    next: 'そのままにしました。別の場所を選んでください。',
  }),
  'file-not-ours': (details) => ({
    title: `「${text(details, 'file') ?? ''}」はすでにあり、Offprintが書き出したものではありません。`,
    next: '上書きしていません。別のファイルを選ぶか、このファイルを選び直して置き換えに同意してください。',
  }),
  'folder-not-writable': (details) => {
    const folder = text(details, 'folder') ?? text(details, 'path');
    return {
      title: folder === null ? 'フォルダーに書き込めません。' : `「${folder}」に書き込めません。`,
      next: '別のフォルダーを選んでください。',
    };
  },
  'system-refused': fixed(
    'システムに登録できませんでした。',
    '登録できるのはインストール版だけです。インストール済みの場合は、システムの設定で指定してください。',
  ),
  'template-invalid': (details) => ({
    title: `プロファイルのテンプレートに誤りがあります${templatePlace(details)}。`,
    next: mistakeWords(details.reason, details) ?? '記事のエクスポート画面で確認してください。',
  }),
  'job-ended': (details) => ({
    title: reasonWords(details) ?? '処理が途中で終了しました。',
    next: 'ほかへの影響はありません。もう一度お試しください。解決しない場合は、ログに詳細があります。',
  }),
  'core-ended': fixed(
    'Offprintの内部でエラーが発生したため、ライブラリを再起動しました。',
    'それまでの内容は保存されています。最後の操作をやり直してください。',
  ),
  'core-failing': fixed(
    'Offprintの内部でエラーが繰り返し発生しています。',
    '保存済みの内容は無事です。もう一度お試しください。続く場合は、診断情報をコピーして報告してください。',
  ),
  cancelled: fixed('キャンセルしました。', 'それまでの結果は残ります。'),
  internal: (details) => ({
    title: 'Offprintの内部で問題が発生しました。',
    next: text(details, 'message') ?? 'もう一度お試しください。続く場合はOffprintを再起動してください。',
  }),
};

function templatePlace(details: ErrorDetails): string {
  const [part, line, column] = [text(details, 'part'), amount(details, 'line'), amount(details, 'column')];
  if (part === null || line === null || column === null) return '';
  return `（${templatePartNames[part as keyof typeof templatePartNames] ?? part}、${line}行目${column}文字目）`;
}

function status(details: ErrorDetails): string {
  const code = amount(details, 'status') ?? amount(details, 'httpStatus');
  return code === null ? '' : `（${code}）`;
}

export function errorWords(error: WireError): ErrorText {
  return errorTexts[error.code](error.details);
}

/** Both in one note. */
export function errorNote(error: WireError): string {
  const { title, next } = errorWords(error);
  return `${title}${next}`;
}

/** Why an exported file is as it is, or could not be written: `reason` may be an error’s code, too. null: nothing is told. */
export function fileReasonWords({ reason }: { reason: string | null }): string | null {
  const code = errorCodes.find((one) => one === reason);
  return code === undefined ? reasonWords({ reason }) : errorTexts[code]({}).title;
}
