/** What the doctor finds in a feed, in words. */
import type { FeedFinding } from '../../model/feeds.ts';
import type { FindingCode, FindingValues } from '../../model/findings.ts';
import { number, weekdayName, wireSize } from '../format.ts';
import { amount, text } from '../values.ts';

type Words = (values: FindingValues) => string;

const names = (values: FindingValues): readonly string[] => [values.names ?? []].flat().map(String);

const about =
  (say: (about: string) => string): Words =>
  (values) =>
    say(text(values, 'about'));

/** Kinds of values in JSON. */
const jsonKinds: Readonly<Record<string, string>> = {
  object: 'オブジェクト',
  array: '配列',
  string: '文字列',
  number: '数値',
  boolean: '真偽値',
  null: 'null',
};
const jsonKind = (values: FindingValues, name: string): string =>
  jsonKinds[text(values, name)] ?? text(values, name);

/** What should stand where JSON breaks off. */
const jsonExpected: Readonly<Record<string, (most: string) => string>> = {
  'fewer-values': (most) => `${most}個以下の値`,
  'fewer-levels': (most) => `${most}段以下の入れ子`,
  value: () => '値',
  'name-or-brace': () => '引用符で囲んだ名前または「}」',
  name: () => '引用符で囲んだ名前',
  colon: () => 'コロン',
  'comma-or-brace': () => 'コンマまたは「}」',
  'comma-or-bracket': () => 'コンマまたは「]」',
  'no-line-break': () => '改行や制御文字のない引用',
  'quotation-mark': () => '閉じる引用符',
  'known-escape': () => 'JSONで有効なエスケープ',
  'nothing-more': () => 'JSONの終わり',
};

const nothingToRead = 'このエントリーにはタイトルも本文もなく、読むものがありません。';
const jsonFeedVersion = '"https://jsonfeed.org/version/1.1"と書いてください';

export const findingTexts: Record<FindingCode, Words> = {
  'ampersand-bare': about(
    (about) =>
      `「${about}」の「&」は「&amp;」と書く必要があります。厳格なリーダーはフィード全体を受け付けません。`,
  ),
  'entity-undeclared': about(
    (about) => `${about}はHTMLの実体参照で、XMLにはありません。文字そのものか文字番号で書いてください。`,
  ),
  'reference-illegal': about(
    (about) => `${about}は、XMLで禁止された文字を表しています。取り除いてください。`,
  ),
  'less-than-bare': about(
    (about) => `「${about}」の先頭の「<」はタグの始まりではありません。「&lt;」と書く必要があります。`,
  ),
  'tag-unclosed': about(
    (about) => `${about}が閉じられていません。どこで終わるかをリーダーが推測することになります。`,
  ),
  'tag-crossed': about(
    (about) => `${about}が、外側の要素より後で閉じられています。XMLでは要素の交差は認められません。`,
  ),
  'tag-stray': about((about) => `${about}が閉じる要素は、開かれていません。`),
  'tag-case': about((about) => `${about}が開始タグと一致しません。XMLは大文字と小文字を区別します。`),
  'tag-malformed': about(
    (about) =>
      `「${about}」はタグとして正しくありません。引用符、スペース、「>」が抜けていないか確認してください。`,
  ),
  'attribute-unquoted': about((about) => `属性${about}の値が引用符で囲まれていません。XMLでは必須です。`),
  'attribute-twice': about(
    (about) => `属性${about}が1つの要素に2回あります。厳格なリーダーはフィード全体を受け付けません。`,
  ),
  'prefix-undeclared': about(
    (about) => `${about}の接頭辞がxmlnsで宣言されていません。厳格なリーダーはフィード全体を受け付けません。`,
  ),
  'declaration-late': () =>
    'XML宣言の前に何かがあります。宣言は先頭に置く必要があります。多くの場合は空行が原因です。',
  'text-outside': about(
    (about) => `「${about}」がフィードの最も外側の要素の外にあります。そこに文字は置けません。`,
  ),
  'root-twice': about((about) => `${about}から2つ目の文書が始まっています。リーダーには片方しか見えません。`),
  doctype: () => 'DOCTYPEはフィードに不要で、慎重なリーダーは受け付けません。取り除いてください。',
  'comment-dashes': () => 'コメントの中に「--」があります。XMLではコメントの末尾にしか使えません。',
  'cdata-end': () => '通常の文字列の中に「]]>」があります。「]]&gt;」と書く必要があります。',
  'cut-off': about(
    (about) =>
      `${about}が終わる前にフィードが終わっています。途中で切れており、エントリーが抜けている可能性があります。`,
  ),
  'too-many-elements': about(
    (about) => `フィードの要素が${about}個を超えています。調べたのはこの位置より前だけです。`,
  ),
  'answer-empty': () => '応答が空です。',
  'web-page': () => 'これはフィードではなくWebページです。',
  'no-feed': () => 'フィードがありません。RSS、Atom、JSON Feedのいずれも含まれていません。',
  'encoding-of-server': (values) =>
    `サーバーによると${text(values, 'named')}ですが、実際は${text(values, 'real')}です。サーバーの情報に従うリーダーでは文字化けします。`,
  'encoding-of-feed': (values) =>
    `フィードによると${text(values, 'named')}ですが、実際は${text(values, 'real')}です。その情報に従うリーダーでは文字化けします。`,
  'encoding-unlabelled': (values) =>
    `UTF-8ではなく、文字コードの指定もありません（推定：${text(values, 'encoding')}）。UTF-8で書いてください。`,
  'utf8-broken': () => 'UTF-8ではないバイト列があり、元の文字が失われています。',
  'letters-lost': () => 'フィードが書かれる前に文字が失われ、置換文字になっています。',
  'byte-order-mark-inside': () =>
    '文章の途中にバイト順マークがあります。BOM付きのファイルが貼り付けられたようです。',
  'control-characters': (values) =>
    `文字${text(values, 'sign')}はフィードで使えません。厳格なリーダーはフィード全体を受け付けません。`,
  'control-characters-latin': (values) =>
    `${text(values, 'sign')}は制御文字です。windows-1252の引用符やダッシュが誤って変換されたようです。`,
  'atom-draft': () => '2005年に廃止された草案のAtom 0.3です。多くのリーダーはAtom 1.0にだけ対応しています。',
  'atom-namespace': () =>
    'Atomの名前空間http://www.w3.org/2005/Atomになっていません。厳格なリーダーは何も読み取れません。',
  'atom-feed-title-missing': () => 'フィードにtitleがありません。リーダーはアドレスを名前にします。',
  'atom-feed-id-missing': () =>
    'フィードにidがありません。移転後も同じフィードと分かるように、Atomでは必須です。',
  'atom-feed-updated-missing': () => 'フィードにupdatedがありません。Atomでは最終更新日時が必須です。',
  'atom-entry-title-missing': () => 'このエントリーにtitleがありません。Atomでは、空であっても必須です。',
  'atom-entry-id-missing': () =>
    'このエントリーにidがありません。アドレスやタイトルが変わると、リーダーに再び新着として表示されます。',
  'atom-entry-updated-missing': () =>
    'このエントリーにupdatedがありません。リーダーは改訂されたかどうかを判断できません。',
  'atom-id-relative': (values) =>
    `id「${text(values, 'id')}」は完全なアドレス（https:…、tag:…、urn:…）ではありません。ほかのフィードと重複する可能性があります。`,
  'atom-author-missing': () =>
    'このエントリーにもフィードにもauthorがありません。リーダーは著者を表示できません。',
  'atom-alternate-missing': () => 'このエントリーには内容もリンクもありません。どこにもつながりません。',
  'atom-link-without-address': () => 'このlinkにhrefがありません。Atomではこの属性にアドレスを書きます。',
  'atom-text-type': (values) =>
    `<${text(values, 'element')}>のtypeが「${text(values, 'type')}」です。Atomで使えるのはtext、html、xhtmlだけです。`,
  'atom-xhtml-div': (values) =>
    `<${text(values, 'element')}>はXHTMLとされていますが、XHTMLの名前空間の<div>1つになっていません。厳格なリーダーは何も表示しません。`,
  'channel-title-missing': () => 'channelにtitleがありません。リーダーはアドレスを名前にします。',
  'channel-link-missing': () => 'channelにlinkがありません。リーダーからサイトを開けません。',
  'channel-description-missing': () => 'channelにdescriptionがありません。RSSでは、空であっても必須です。',
  'channel-missing': () => '<channel>がありません。多くのリーダーは何も読み取れません。',
  'rss-version-missing': () =>
    '<rss>にversionがありません。リーダーが形式を判断できるように、version="2.0"と書いてください。',
  'rss-namespace': (values) =>
    `xmlns="${text(values, 'namespace')}"により、フィード全体に名前空間が付いています。RSSに名前空間はなく、厳格なリーダーは何も読み取れません。`,
  'item-empty': () => nothingToRead,
  'guid-missing': () =>
    'このエントリーにguidがありません。アドレスやタイトルが変わると、リーダーに再び新着として表示されます。',
  'about-missing': () =>
    'このエントリーにrdf:aboutがありません。次の確認時に同じエントリーと判断できません。',
  'guid-no-address': (values) =>
    `guid「${text(values, 'guid')}」はアドレスではありません。isPermaLink="false"がないと、リーダーはこれを開こうとします。`,
  'address-relative': (values) =>
    `「${text(values, 'address')}」は完全なアドレスではありません。RSSのリンクはhttps://などで始まる必要があります。`,
  'enclosure-relative': (values) =>
    `「${text(values, 'address')}」は完全なアドレスではないため、ファイルを見つけられません。`,
  'enclosure-without-file': (values) =>
    `enclosureに${names(values).join('と')}がないため、ファイルがありません。`,
  'enclosure-incomplete': (values) =>
    `enclosureに${names(values).join('と')}がありません。リーダーはファイルを使えるかどうか判断できません。`,
  'enclosure-length': (values) =>
    `enclosureのlengthが「${text(values, 'length')}」です。バイト数を書く必要があります。`,
  'json-broken': (values) =>
    `ここでJSONが壊れています。${jsonExpected[text(values, 'expected')]?.(text(values, 'most')) ?? text(values, 'expected')}が必要です。リーダーはこのフィードを読み込めません。`,
  'json-name-twice': (values) =>
    `「${text(values, 'name')}」が1つのオブジェクトに2回あります。リーダーは片方しか使いません。`,
  'json-version-missing': () =>
    `versionがありません。リーダーがJSON Feedと判断できるように、${jsonFeedVersion}。`,
  'json-version-unknown': (values) =>
    `version「${text(values, 'version')}」はJSON Feedのものではありません。${jsonFeedVersion}。`,
  'json-title-missing': () => 'フィードにtitleがありません。リーダーはアドレスを名前にします。',
  'json-items-missing': () => 'itemsがありません。リーダーはエントリーを見つけられません。',
  'json-id-missing': () =>
    'このエントリーにidがありません。リーダーは無視するか、変更のたびに新着として表示します。',
  'json-id-number': () =>
    'このidは数値です。JSON Feedでは文字列が必要で、エントリーのアドレスが適しています。',
  'json-content-missing': () =>
    'このエントリーにcontent_htmlもcontent_textもありません。JSON Feedではどちらかが必須です。',
  'json-wrong-kind': (values) =>
    `「${text(values, 'name')}」は${jsonKind(values, 'kind')}ですが、JSON Feedでは${jsonKind(values, 'wanted')}です。リーダーは無視します。`,
  'json-attachment-incomplete': (values) =>
    `添付に${names(values).join('と')}がありません。リーダーは添付を使えません。`,
  'date-unreadable': (values) =>
    `${text(values, 'name')}の「${text(values, 'text')}」は日時として読み取れません。${text(values, 'example')}のように書きます。`,
  'date-in-the-future': (values) =>
    `「${text(values, 'text')}」は未来の日時です。リーダーは、その日時までエントリーを先頭に置くか、隠します。`,
  'date-without-zone': (values) =>
    `「${text(values, 'text')}」にタイムゾーンがなく、リーダーごとに自分の時刻と解釈されます。+0000またはZを付けてください。`,
  'date-zone-unusual': (values) =>
    `「${text(values, 'zone')}」はRSSのタイムゾーンではありません。+0900のように時差を書いてください。`,
  'date-zone-unknown': (values) =>
    `「${text(values, 'zone')}」はRSSのタイムゾーンではなく、Offprintも解釈できません。+0900のように時差を書いてください。`,
  'date-weekday-wrong': (values) =>
    `「${text(values, 'text')}」は${text(values, 'written')}ではなく${weekdayName(amount(values, 'weekday'))}です。どちらかが誤りです。`,
  'date-format': (values) =>
    `「${text(values, 'text')}」はOffprintでは読み取れますが、読み取れないリーダーもあります。${text(values, 'example')}のように書いてください。`,
  'element-twice': (values) =>
    `<${text(values, 'element')}>が2回あります。リーダーはどちらか一方を使いますが、どちらになるかは決まっていません。`,
  'atom-id-repeated': (values) =>
    `id「${text(values, 'id')}」と更新日時が同じエントリーがほかにあります。リーダーは片方しか表示しません。`,
  'guid-repeated': (values) =>
    `「${text(values, 'id')}」を使うエントリーがほかにもあります。多くのリーダーは同じものとみなし、片方しか表示しません。`,
  'self-missing': (values) =>
    `フィードに自身のアドレス（${text(values, 'name')}）がありません。移転時にリーダーが追跡できません。`,
  'self-differs': (values) =>
    `フィードに書かれた自身のアドレスは${text(values, 'named')}ですが、実際の取得元は${text(values, 'real')}です。`,
  'body-script': () =>
    '本文にスクリプトがあります。リーダーはこれを取り除くため、表示されるはずの内容が欠けます。',
  'body-frame': (values) => {
    const from = text(values, 'host') === '' ? '' : `${text(values, 'host')}の`;
    return `本文に${from}フレームがあります。リーダーは代わりにリンクを表示するか、何も表示しません。`;
  },
  'image-insecure': (values) =>
    `「${text(values, 'address')}」は暗号化されずに読み込まれます。Web上のリーダーは表示しません。httpsを使ってください。`,
  'body-address-relative': (values) =>
    `「${text(values, 'address')}」は相対アドレスですが、xml:baseがなく、リーダーが起点を推測することになります。https://から書いてください。`,
  'body-empty': () =>
    'このエントリーにはタイトルだけがあり、本文がありません。オフラインで読んだり検索したりできません。',
  'body-large': (values) =>
    `この本文だけで${wireSize(amount(values, 'bytes'))}あります。埋め込まれた画像は、フィードの外に置くべきです。`,
  'excerpts-only': () => 'フィードには記事の冒頭しかありません。オフラインで読んだり検索したりできません。',
  'title-markup': () =>
    'このタイトルにはHTMLが含まれています。タグをそのまま表示するリーダーもあります。タイトルはプレーンテキストで書きます。',
  'validators-missing': (values) =>
    `サーバーがETagもLast-Modifiedも送りません。新着がなくても、確認のたびに${wireSize(amount(values, 'bytes'))}が転送されます。`,
  'content-type-missing': (values) =>
    `サーバーが内容の種類を示していません。フィードと認識しないリーダーやブラウザーがあります。${text(values, 'right')}が適切です。`,
  'content-type-wrong': (values) =>
    `サーバーは${text(values, 'type')}としています。フィードと認識しないリーダーやブラウザーがあります。${text(values, 'right')}が適切です。`,
  'content-type-other': (values) =>
    `サーバーは${text(values, 'type')}としていますが、形式が異なります。${text(values, 'right')}が適切です。`,
  'compression-missing': (values) =>
    `サーバーが${wireSize(amount(values, 'bytes'))}を圧縮せずに送っています。gzipを使えば大幅に小さくなります。`,
  'freshness-missing': () =>
    'サーバーが応答の有効期間（Cache-Control）を示していません。確認の頻度はリーダーまかせになります。',
  'freshness-long': () => '応答の有効期間が1日を超えています。これに従うリーダーには、新着が遅れて届きます。',
  'https-exists': (values) =>
    `同じフィードがhttpsでも配信されています：${text(values, 'url')}。このアドレスを使ってください。`,
  'moved-permanently': (values) =>
    `フィードは${text(values, 'url')}へ移転しました。2回続けて同じ応答があれば、新しいアドレスに切り替わります。`,
  more: (values) => `同じ種類がほかに${number(amount(values, 'count'))}件あります。`,
};

export const findingWords = ({ code, values }: Pick<FeedFinding, 'code' | 'values'>): string =>
  findingTexts[code](values);
