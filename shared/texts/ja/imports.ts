/** What came of an import in words. */
import type { ErrorDetails } from '../../errors.ts';
import type { FileLook } from '../../file-look.ts';
import type { ImportRejection, ImportSummary, SavedImportSummary } from '../../model/imports.ts';
import { type SavedSource, sourceTitles } from '../../recognise-export.ts';
import { number } from '../format.ts';

export const rejectionWords: Record<ImportRejection, string> = {
  'no-address': 'アドレスがありません。',
  'not-a-url': 'Webアドレスではありません。',
  'unsupported-scheme': '読み込めるのはhttpとhttpsのアドレスだけです。',
};

/** 「12個のフィードを追加、うち3個は元の一覧と同じく一時停止、4個は購読済み。」 */
export function importSentence(summary: ImportSummary): string {
  const parts = [`${number(summary.added)}個のフィードを追加`];
  if (summary.paused > 0) {
    const isAll = summary.paused === summary.added;
    parts.push(
      isAll ? '元の一覧と同じく一時停止' : `うち${number(summary.paused)}個は元の一覧と同じく一時停止`,
    );
  }
  if (summary.alreadySubscribed > 0) parts.push(`${number(summary.alreadySubscribed)}個は購読済み`);
  return `${parts.join('、')}。`;
}

/** What was done of an import that the reader stopped, from the details of its `cancelled`. */
export function stoppedSentence(details: ErrorDetails): string {
  const { done, total, added } = details;
  if (typeof done !== 'number' || typeof total !== 'number' || typeof added !== 'number') {
    return '何も追加せずに中止しました。';
  }
  return `${number(total)}行中${number(done)}行で中止しました。追加済みの${number(added)}個のフィードは残ります。`;
}

export function recognisedSentence(kind: SavedSource | 'opml'): string {
  if (kind === 'opml') return 'フィードの一覧です。';
  return kind === 'bookmarks' ? 'ブックマークです。' : `${sourceTitles[kind]}で保存されたものです。`;
}

/** What the feed is called that holds what was imported. */
export function feedTitleOf(kind: SavedSource): string {
  return kind === 'bookmarks' ? '取り込んだブックマーク' : `${sourceTitles[kind]}から取り込み`;
}

const looks: Record<Exclude<FileLook['kind'], 'json' | 'table'>, string> = {
  empty: 'は空です。',
  database: 'はSQLiteのデータベースです。元のプログラムから、保存したものを書き出してください。',
  pdf: 'はPDFです。',
  binary: 'はテキストではありません。',
  feed: 'はフィードそのものです。フィードとして追加してください。',
  page: 'はウェブページです。',
  xml: 'はXMLですが、フィードの一覧ではありません。',
  text: 'はただのテキストです。',
};

/** What a file is that is none of the exports Offprint reads. */
export function lookWords(look: FileLook): string {
  if (look.kind !== 'json' && look.kind !== 'table') return looks[look.kind];
  const { names } = look;
  if (look.kind === 'table') return `は、${names.join('、')}という列の表です。`;
  return names.length === 0 ? 'は項目のないJSONです。' : `は、${names.join('、')}という項目を持つJSONです。`;
}

/** `look`: null for an archive. */
export function unknownSentence(name: string, look: FileLook | null): string {
  if (look === null)
    return `「${name}」は圧縮ファイルです。展開して、中のJSON、CSV、OPMLファイルを選んでください。`;
  const words = `「${name}」${lookWords(look)}`;
  return look.kind === 'feed'
    ? words
    : `${words}Offprintで読み込める書き出しではありません。上に挙げたいずれかを選んでください。`;
}

/** 「12件の記事を保存、本文あり5件、登録済み2件。1個のフィードを追加。」 */
export function savedSentence(summary: SavedImportSummary): string {
  const parts = [`${number(summary.added)}件の記事を保存`];
  if (summary.added > 0) parts.push(`本文あり${number(summary.withText)}件`);
  if (summary.alreadyThere > 0) parts.push(`登録済み${number(summary.alreadyThere)}件`);
  const feeds = summary.feedsAdded === 0 ? '' : `${number(summary.feedsAdded)}個のフィードを追加。`;
  return `${parts.join('、')}。${feeds}`;
}

export const importTexts = {
  unnamed: '名称なし',
  import: 'インポート',
  hint: 'フィードは、ほとんどのリーダーが書き出せるOPMLで、フォルダーごと取り込めます。保存した記事は、Inoreader・Feedly・Feedbin・NewsBlur・Miniflux・FreshRSS（スター付きのJSON）、Fluent Reader（バックアップ）、Pocket・Instapaper・Raindrop.io・Readwise Reader・Matter（CSV）、Omnivore・wallabag・Readeck・Karakeep・Linkwarden（JSON）、ブックマーク（HTML）から、タグ・日付・メモとともに取り込めます。ファイルに本文があれば本文も取り込みます。2回インポートしても重複しません。',
  reading: '読み込み中…',
  choose: 'ファイルを選択…',
  importing: 'インポート中',
  leftOut: {
    line: (count: number) => `${number(count)}行を除外しました`,
    entry: (count: number) => `${number(count)}件のエントリーを除外しました`,
  },
  rejected: {
    line: (line: number, why: string) => `${number(line)}行目：${why}`,
    entry: (entry: number, why: string) => `${number(entry)}件目：${why}`,
  },
  nearby: {
    title: '自分のネットワーク内のフィード',
    asked: (count: number) =>
      `${number(count)}個のフィードが自分のネットワーク内にあります。一覧の作成者が指定したものなので、心当たりがあると確認されるまで一時停止しています。`,
    read: '読み込む',
    leave: '一時停止のままにする',
    areRead: 'これから読み込みます。',
    areLeft: '一時停止のままです。読みたくなったら、フィードの詳細で再開してください。',
  },
  more: (count: number) => `ほか${number(count)}件。`,
};
