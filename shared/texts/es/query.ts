/** What is wrong with a query, in words: a sentence without its full stop each. */
import type { QueryMistake, QueryProblem } from '../../model/search.ts';
import { isClosing } from '../../query/suggest.ts';

type Values = QueryProblem['values'];

const mistakes: Record<QueryMistake, (values: Values) => string> = {
  'or-sides': () => 'OR necesita un término a cada lado',
  'no-opening': () => 'A este paréntesis le falta el de apertura',
  'nothing-left-out': () => 'Aquí no hay nada que excluir',
  'too-deep': ({ depth }) => `Los paréntesis admiten ${depth} niveles como máximo`,
  'unclosed-bracket': () => 'Este paréntesis no se cierra',
  'unclosed-quotation': () => 'Las comillas no se cierran',
  'no-letters': ({ text }) => `«${text}» no contiene letras ni cifras que buscar`,
  'no-field': ({ field }) => `No existe el campo «${field}:»`,
  'no-regex': ({ pattern }) => `/${pattern}/ no es una expresión regular`,
  'regex-place': () =>
    'Una /regex/ solo funciona junto a otros términos, no dentro de paréntesis ni con OR o -',
  'regex-alone': () => 'Una /regex/ necesita al lado otro término que acote la búsqueda',
  'one-of': ({ field, names }) => `«${field}:» admite ${names}`,
  date: ({ field }) =>
    `«${field}:» admite un día, mes o año (2026-01-31, 2026-01, 2026) o una antigüedad (12h, 7d, 3w, 2m, 1y)`,
  number: ({ field }) => `«${field}:» admite un número: <5, >10, 5..10`,
  'article-number': ({ field }) => `«${field}:» admite el número de un artículo`,
  host: () => '«site:» admite un servidor, como dev.to',
  'no-value': ({ field }) => `«${field}» necesita un valor`,
  'regex-too-slow': () => 'La expresión regular tarda demasiado: no se revisaron todos los artículos',
  'regex-slow': () => 'La expresión regular tardó demasiado en uno o dos artículos, que se omitieron',
};

export const queryTexts = {
  mistake: ({ code, values }: Pick<QueryProblem, 'code' | 'values'>) => `${mistakes[code](values)}.`,
  close: 'Ciérralo',
  use: (suggestion: string) => `Usar ${suggestion}`,
};

/** In one line, without a place: for where the query itself is not shown. */
export function queryProblemWords(problem: Pick<QueryProblem, 'code' | 'values' | 'suggestion'>): string {
  const { suggestion } = problem;
  if (suggestion === null || isClosing(suggestion)) return queryTexts.mistake(problem);
  return `${mistakes[problem.code](problem.values)}. ¿Querías decir ${suggestion}?`;
}
