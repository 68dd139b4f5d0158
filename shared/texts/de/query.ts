/** What is wrong with a query, in words: a sentence without its full stop each. */
import type { QueryMistake, QueryProblem } from '../../model/search.ts';
import { isClosing } from '../../query/suggest.ts';

type Values = QueryProblem['values'];

const mistakes: Record<QueryMistake, (values: Values) => string> = {
  'or-sides': () => 'OR braucht auf beiden Seiten einen Begriff',
  'no-opening': () => 'Zu dieser Klammer fehlt die öffnende',
  'nothing-left-out': () => 'Hier gibt es nichts auszuschließen',
  'too-deep': ({ depth }) => `Klammern dürfen höchstens ${depth} Ebenen tief geschachtelt sein`,
  'unclosed-bracket': () => 'Diese Klammer wird nicht geschlossen',
  'unclosed-quotation': () => 'Das Anführungszeichen wird nicht geschlossen',
  'no-letters': ({ text }) => `„${text}“ enthält keinen Buchstaben und keine Ziffer, wonach zu suchen wäre`,
  'no-field': ({ field }) => `Ein Feld „${field}:“ gibt es nicht`,
  'no-regex': ({ pattern }) => `/${pattern}/ ist kein regulärer Ausdruck`,
  'regex-place': () =>
    'Ein regulärer Ausdruck /…/ ist nur neben anderen Begriffen möglich, nicht in Klammern, bei OR oder nach -',
  'regex-alone': () => 'Ein regulärer Ausdruck /…/ braucht einen weiteren Begriff, der die Suche eingrenzt',
  'one-of': ({ field, names }) => `„${field}:“ erwartet ${names}`,
  date: ({ field }) =>
    `„${field}:“ erwartet einen Tag, einen Monat oder ein Jahr (2026-01-31, 2026-01, 2026) oder ein Alter (12h, 7d, 3w, 2m, 1y)`,
  number: ({ field }) => `„${field}:“ erwartet eine Zahl: <5, >10, 5..10`,
  'article-number': ({ field }) => `„${field}:“ erwartet die Nummer eines Artikels`,
  host: () => '„site:“ erwartet einen Host, etwa dev.to',
  'no-value': ({ field }) => `„${field}“ braucht einen Wert`,
  'regex-too-slow': () => 'Der reguläre Ausdruck dauert zu lange: Nicht alle Artikel wurden durchsucht',
  'regex-slow': () =>
    'Der reguläre Ausdruck dauerte bei ein oder zwei Artikeln zu lange, sie wurden ausgelassen',
};

export const queryTexts = {
  mistake: ({ code, values }: Pick<QueryProblem, 'code' | 'values'>) => `${mistakes[code](values)}.`,
  close: 'Schließen',
  use: (suggestion: string) => `${suggestion} verwenden`,
};

/** In one line, without a place: for where the query itself is not shown. */
export function queryProblemWords(problem: Pick<QueryProblem, 'code' | 'values' | 'suggestion'>): string {
  const { suggestion } = problem;
  if (suggestion === null || isClosing(suggestion)) return queryTexts.mistake(problem);
  return `${mistakes[problem.code](problem.values)}. Meinten Sie ${suggestion}?`;
}
