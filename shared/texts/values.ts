/** What words are made of: named values of an error, a finding or a mistake, as they came. */
type Values = Readonly<Record<string, unknown>>;

/** Empty where there is none. */
export const text = (values: Values, name: string): string => String(values[name] ?? '');
/** 0 where there is none. */
export const amount = (values: Values, name: string): number => Number(values[name] ?? 0);

/** Whether `least` and `most` have others between them: from one to the other, not one or the other. */
export const isSpan = (values: Values): boolean => amount(values, 'most') - amount(values, 'least') > 1;

/** null: there is none, or it is empty. */
export function textOrNull(values: Values, name: string): string | null {
  const value = values[name];
  return typeof value === 'string' && value !== '' ? value : null;
}
/** null: there is none. */
export function amountOrNull(values: Values, name: string): number | null {
  const value = values[name];
  return typeof value === 'number' ? value : null;
}

/** Words for a code of a table; null: `code` is none of it. */
export function wordsFor<Code extends string>(
  table: Readonly<Record<Code, (values: Values) => string>>,
  code: unknown,
  values: Values,
): string | null {
  return typeof code === 'string' && Object.hasOwn(table, code) ? table[code as Code](values) : null;
}
