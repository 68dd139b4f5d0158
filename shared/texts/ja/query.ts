/** What is wrong with a query, in words: a sentence without its full stop each. */
import type { QueryMistake, QueryProblem } from '../../model/search.ts';
import { isClosing } from '../../query/suggest.ts';

type Values = QueryProblem['values'];

const mistakes: Record<QueryMistake, (values: Values) => string> = {
  'or-sides': () => 'ORの両側に検索語が必要です',
  'no-opening': () => 'この括弧に対応する開き括弧がありません',
  'nothing-left-out': () => '除外する語がありません',
  'too-deep': ({ depth }) => `括弧の入れ子は${depth}段までです`,
  'unclosed-bracket': () => 'この括弧が閉じられていません',
  'unclosed-quotation': () => '引用符が閉じられていません',
  'no-letters': ({ text }) => `「${text}」には検索できる文字や数字がありません`,
  'no-field': ({ field }) => `「${field}:」という項目はありません`,
  'no-regex': ({ pattern }) => `/${pattern}/は正規表現として正しくありません`,
  'regex-place': () => '/正規表現/は、ほかの語と並べて使います。括弧、OR、-の中では使えません',
  'regex-alone': () => '/正規表現/には、検索を絞り込むほかの語が必要です',
  'one-of': ({ field, names }) => `「${field}:」に指定できるのは${names}です`,
  date: ({ field }) =>
    `「${field}:」には年月日（2026-01-31、2026-01、2026）か期間（12h、7d、3w、2m、1y）を指定します`,
  number: ({ field }) => `「${field}:」には数値（<5、>10、5..10）を指定します`,
  'article-number': ({ field }) => `「${field}:」には記事の番号を指定します`,
  host: () => '「site:」にはdev.toのようなホスト名を指定します',
  'no-value': ({ field }) => `「${field}」には値が必要です`,
  'regex-too-slow': () => '正規表現に時間がかかりすぎるため、一部の記事を調べていません',
  'regex-slow': () => '正規表現に時間がかかりすぎた1〜2件の記事を除外しました',
};

export const queryTexts = {
  mistake: ({ code, values }: Pick<QueryProblem, 'code' | 'values'>) => `${mistakes[code](values)}。`,
  close: '閉じる',
  use: (suggestion: string) => `${suggestion}を使う`,
};

/** In one line, without a place: for where the query itself is not shown. */
export function queryProblemWords(problem: Pick<QueryProblem, 'code' | 'values' | 'suggestion'>): string {
  const { suggestion } = problem;
  if (suggestion === null || isClosing(suggestion)) return queryTexts.mistake(problem);
  return `${mistakes[problem.code](problem.values)}。もしかして：${suggestion}`;
}
