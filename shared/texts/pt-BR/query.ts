/** What is wrong with a query, in words: a sentence without its full stop each. */
import type { QueryMistake, QueryProblem } from '../../model/search.ts';
import { isClosing } from '../../query/suggest.ts';

type Values = QueryProblem['values'];

const mistakes: Record<QueryMistake, (values: Values) => string> = {
  'or-sides': () => 'OR precisa de um termo de cada lado',
  'no-opening': () => 'Falta o parêntese de abertura para este',
  'nothing-left-out': () => 'Não há nada aqui para excluir',
  'too-deep': ({ depth }) => `Os parênteses admitem no máximo ${depth} níveis`,
  'unclosed-bracket': () => 'Este parêntese não é fechado',
  'unclosed-quotation': () => 'As aspas não são fechadas',
  'no-letters': ({ text }) => `“${text}” não contém letra nem número para pesquisar`,
  'no-field': ({ field }) => `Não existe o campo “${field}:”`,
  'no-regex': ({ pattern }) => `/${pattern}/ não é uma expressão regular`,
  'regex-place': () =>
    'Uma /regex/ só funciona ao lado de outros termos, não dentro de parênteses nem com OR ou -',
  'regex-alone': () => 'Uma /regex/ precisa ao lado de outro termo que restrinja a pesquisa',
  'one-of': ({ field, names }) => `“${field}:” aceita ${names}`,
  date: ({ field }) =>
    `“${field}:” aceita um dia, mês ou ano (2026-01-31, 2026-01, 2026) ou uma idade (12h, 7d, 3w, 2m, 1y)`,
  number: ({ field }) => `“${field}:” aceita um número: <5, >10, 5..10`,
  'article-number': ({ field }) => `“${field}:” aceita o número de um artigo`,
  host: () => '“site:” aceita um servidor, como dev.to',
  'no-value': ({ field }) => `“${field}” precisa de um valor`,
  'regex-too-slow': () => 'A expressão regular demora demais: nem todos os artigos foram vistos',
  'regex-slow': () => 'A expressão regular demorou demais em um ou dois artigos, que foram omitidos',
};

export const queryTexts = {
  mistake: ({ code, values }: Pick<QueryProblem, 'code' | 'values'>) => `${mistakes[code](values)}.`,
  close: 'Fechar',
  use: (suggestion: string) => `Usar ${suggestion}`,
};

/** In one line, without a place: for where the query itself is not shown. */
export function queryProblemWords(problem: Pick<QueryProblem, 'code' | 'values' | 'suggestion'>): string {
  const { suggestion } = problem;
  if (suggestion === null || isClosing(suggestion)) return queryTexts.mistake(problem);
  return `${mistakes[problem.code](problem.values)}. Você quis dizer ${suggestion}?`;
}
