/** What is wrong with a query, in words: a sentence without its full stop each. */
import type { QueryMistake, QueryProblem } from '../../model/search.ts';
import { isClosing } from '../../query/suggest.ts';

type Values = QueryProblem['values'];

const mistakes: Record<QueryMistake, (values: Values) => string> = {
  'or-sides': () => 'OR 的两边都需要搜索词',
  'no-opening': () => '此括号没有对应的左括号',
  'nothing-left-out': () => '这里没有可排除的内容',
  'too-deep': ({ depth }) => `括号最多可嵌套 ${depth} 层`,
  'unclosed-bracket': () => '此括号没有闭合',
  'unclosed-quotation': () => '引号没有闭合',
  'no-letters': ({ text }) => `“${text}”中没有可搜索的文字或数字`,
  'no-field': ({ field }) => `没有字段“${field}:”`,
  'no-regex': ({ pattern }) => `/${pattern}/ 不是正则表达式`,
  'regex-place': () => '/正则/ 只能与其他搜索词并列使用，不能在括号、OR 或 - 之中',
  'regex-alone': () => '/正则/ 需要另一个搜索词来缩小范围',
  'one-of': ({ field, names }) => `“${field}:”可用的值：${names}`,
  date: ({ field }) => `“${field}:”需要日、月或年（2026-01-31、2026-01、2026）或时长（12h、7d、3w、2m、1y）`,
  number: ({ field }) => `“${field}:”需要数字：<5、>10、5..10`,
  'article-number': ({ field }) => `“${field}:”需要文章编号`,
  host: () => '“site:”需要主机名，例如 dev.to',
  'no-value': ({ field }) => `“${field}”需要一个值`,
  'regex-too-slow': () => '正则表达式耗时过长：没有查看全部文章',
  'regex-slow': () => '正则表达式在一两篇文章上耗时过长，已略去这些文章',
};

export const queryTexts = {
  mistake: ({ code, values }: Pick<QueryProblem, 'code' | 'values'>) => `${mistakes[code](values)}。`,
  close: '闭合',
  use: (suggestion: string) => `改用 ${suggestion}`,
};

export function queryProblemWords(problem: Pick<QueryProblem, 'code' | 'values' | 'suggestion'>): string {
  const { suggestion } = problem;
  if (suggestion === null || isClosing(suggestion)) return queryTexts.mistake(problem);
  return `${mistakes[problem.code](problem.values)}。是不是想写 ${suggestion}？`;
}
