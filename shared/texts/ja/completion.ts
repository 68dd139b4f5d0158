/** What is told of what may follow in a query, in a few words. */
import type { CompletionDetail, CompletionSpan } from '../../model/search.ts';
import { number } from '../format.ts';

export const fieldHints: Readonly<Record<string, string>> = {
  title: 'タイトルの語句',
  author: '著者',
  body: '本文の語句',
  code: 'コードブロックの語句',
  published: '年月日、または7dなどの期間',
  saved: '保存した日',
  seen: '最初に取得した日',
  lang: 'コードブロックの言語',
  tag: '自分または配信元のタグ',
  mytag: '自分のタグ',
  sourcetag: '配信元のタグ',
  feed: 'フィード名、またはその一部',
  folder: 'フォルダーとその中のすべて',
  site: 'アドレスのホスト名',
  is: 'unread、read、saved、later…',
  has: 'code、image、note、highlight…',
  before: '指定日より前、または期間より古い',
  after: '指定日より後、または期間内',
  on: '指定の日・月・年に公開',
  reading: '読む時間（分）：<5、5..10',
  words: '単語数：>800',
  reactions: 'Foremサイトのリアクション数：>50',
  comments: 'Foremサイトのコメント数：>10',
  by: '著者の氏名（完全一致）',
  series: 'シリーズ名',
  org: 'Foremサイトの組織',
  inurl: 'アドレスの一部',
  note: '自分のハイライトやメモの語句',
  id: '番号で1件の記事を指定',
  similar: 'その番号の記事に似た記事',
  sort: 'relevance、newest、oldest、reading、read、title、feed',
};

export const wordHints: Readonly<Record<string, string>> = {
  'is:unread': '未読',
  'is:read': '既読',
  'is:saved': '保存済み',
  'is:later': '「あとで読む」にある',
  'is:offline': '全体をオフラインで読める',
  'is:edited': '取得後に改訂された',
  'is:changed': '読んだ後に改訂された',
  'is:stale': 'エクスポート後に改訂された',
  'is:duplicate': '別のフィードの記事と重複',
  'is:muted': 'ミュート中',
  'is:snoozed': 'スヌーズ中',
  'has:code': 'コードブロックを含む',
  'has:image': '画像を含む',
  'has:audio': '音声を含む',
  'has:video': '動画を含む',
  'has:table': '表を含む',
  'has:math': '数式を含む',
  'has:note': 'メモがある',
  'has:highlight': 'ハイライトがある',
  'has:export': 'エクスポートした',
  'has:series': 'シリーズの一部',
  'sort:relevance': '関連度順',
  'sort:newest': '新しい順',
  'sort:oldest': '古い順',
  'sort:reading': '短い順',
  'sort:read': '最近読んだ順',
  'sort:title': 'タイトル順',
  'sort:feed': 'フィード順（それぞれ新しい順）',
};

type Of<Kind extends CompletionDetail['kind']> = Extract<CompletionDetail, { kind: Kind }>;

/** Days, months and years of the calendar stand for themselves. */
const spans: Record<CompletionSpan, string> = {
  today: '今日',
  yesterday: '昨日',
  'this-month': '今月',
  'this-year': '今年',
  '24h': '24時間',
  '7d': '7日',
  '2w': '2週間',
  '1m': '1か月',
  '1y': '1年',
};

/** What may be typed behind `after:` and its like for a span, besides what it is in English: as short as it is said. */
export const spanNames: Record<CompletionSpan, string> = {
  today: '今日',
  yesterday: '昨日',
  'this-month': '今月',
  'this-year': '今年',
  '24h': '24時間',
  '7d': '7日',
  '2w': '2週間',
  '1m': '1か月',
  '1y': '1年',
};

function timeWords({ when, span }: Of<'time'>): string {
  const words = spans[span];
  if (when === 'within') return `過去${words}以内`;
  if (when === 'before') return /^\d/.test(span) ? `${words}より前` : `${words}より前の日`;
  return when === 'after' ? `${words}より後` : words;
}

const units: Record<Of<'number'>['field'], string> = {
  reading: '分',
  words: '語',
  reactions: 'リアクション',
  comments: 'コメント',
};

function numberWords({ field, from, to }: Of<'number'>): string {
  if (from === null) return `${to}${units[field]}未満`;
  return to === null ? `${from}${units[field]}超` : `${from}〜${to}${units[field]}`;
}

export function completionWords(detail: CompletionDetail): string {
  switch (detail.kind) {
    case 'field':
      return fieldHints[detail.name] ?? '';
    case 'word':
      return wordHints[detail.text] ?? '';
    case 'count':
      return detail.isMore ? `${number(detail.total)}件以上` : `${number(detail.total)}件`;
    case 'own':
      return detail.ofSource === 0
        ? `自分のタグ、${number(detail.total)}件`
        : `自分${number(detail.total)}件、配信元${number(detail.ofSource)}件`;
    case 'below':
      return `${detail.root}とその下位すべて`;
    case 'time':
      return timeWords(detail);
    case 'number':
      return numberWords(detail);
  }
}
