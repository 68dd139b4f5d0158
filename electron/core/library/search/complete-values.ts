/** Values of the query language that are the same in every library, and what is told of them. */
import type { CompletionDetail, CompletionSpan } from '../../../../shared/model/search.ts';

/** `isLiteral`: not to be put in quotation marks. */
export type Choice = { value: string; label?: string; detail: CompletionDetail; isLiteral?: boolean };

/** What may be typed for spans of time, besides English. */
export type SpanNames = Partial<Record<CompletionSpan, string>>;

/** `name`: what may be typed for it. */
const ages: readonly { value: CompletionSpan; name: string }[] = [
  { value: '24h', name: '24 hours' },
  { value: '7d', name: '7 days' },
  { value: '2w', name: 'two weeks' },
  { value: '1m', name: 'month' },
  { value: '1y', name: 'year' },
];

/** Days, months and years around `now` (epoch ms, in local time), and ages; `<` and `>` before a value stay. */
export function dateChoices(
  field: 'before' | 'after' | 'on' | 'published' | 'saved' | 'seen',
  typed: string,
  now: number,
  spanNames: SpanNames = {},
): Choice[] {
  const sign = /^[<>]/.exec(typed)?.[0] ?? '';
  const wanted = typed.slice(sign.length).toLowerCase();
  const isBefore = field === 'before' || sign === '<';
  const isAfter = field === 'after' || sign === '>';
  const day = (back: number): string => {
    const at = new Date(now);
    at.setDate(at.getDate() - back);
    const two = (value: number): string => String(value).padStart(2, '0');
    return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  };
  const days: readonly { value: string; name: string; span: CompletionSpan }[] = [
    { value: day(0), name: 'today', span: 'today' },
    { value: day(1), name: 'yesterday', span: 'yesterday' },
    { value: day(0).slice(0, 7), name: 'this month', span: 'this-month' },
    { value: day(0).slice(0, 4), name: 'this year', span: 'this-year' },
  ];
  const calendar = days
    // Nothing comes after today.
    .filter(({ span }) => !isAfter || span === 'yesterday')
    .map(({ value, name, span }) => ({
      value,
      name,
      detail: {
        kind: 'time' as const,
        when: isBefore ? ('before' as const) : isAfter ? ('after' as const) : ('on' as const),
        span,
      },
    }));
  const spans = ages.map(({ value, name }) => ({
    value,
    name,
    detail: {
      kind: 'time' as const,
      when: isBefore ? ('before' as const) : ('within' as const),
      span: value,
    },
  }));
  const choices = field === 'on' ? calendar : [...calendar.slice(0, 2), ...spans, ...calendar.slice(2)];
  return choices
    .filter(({ value, name, detail }) =>
      [value, name, spanNames[detail.span] ?? value].some((one) => one.toLowerCase().startsWith(wanted)),
    )
    .map(({ value, detail }) => ({ value: `${sign}${value}`, detail, isLiteral: true }));
}

const numberScales = {
  reading: { few: 5, many: 10 },
  words: { few: 500, many: 2000 },
  reactions: { few: 10, many: 50 },
  comments: { few: 5, many: 20 },
} as const;

export function numberChoices(field: keyof typeof numberScales, typed: string): Choice[] {
  const { few, many } = numberScales[field];
  const of = (from: number | null, to: number | null): CompletionDetail => ({
    kind: 'number',
    field,
    from,
    to,
  });
  return [
    { value: `<${few}`, detail: of(null, few) },
    { value: `${few}..${many}`, detail: of(few, many) },
    { value: `>${many}`, detail: of(many, null) },
  ]
    .filter(({ value }) => value.startsWith(typed))
    .map((choice) => ({ ...choice, isLiteral: true }));
}
