/** What is wrong with a template: thrown where it is found, with its place. */
import { AppError } from '../../../../../shared/errors.ts';
import type { TemplateMistake, TemplateMistakeValues } from '../../../../../shared/export-profile.ts';
import { slips } from '../../../../../shared/query/slips.ts';

/** `offset`: UTF-16 units into `source`. `values` stand in the details beside `line`, `column` and `reason`. */
export function templateMistake(
  source: string,
  offset: number,
  reason: TemplateMistake,
  values: TemplateMistakeValues = {},
): AppError {
  const before = source.slice(0, offset).split('\n');
  const column = (before.at(-1)?.length ?? 0) + 1;
  return new AppError('template-invalid', { ...values, line: before.length, column, reason });
}

/** The name one meant, empty where none is near, and those there are. */
export function meant(typed: string, names: readonly string[]): { nearest: string; names: string } {
  const most = typed.length < 5 ? 1 : 2;
  const [nearest] = names
    .map((name) => ({ name, distance: slips(typed.toLowerCase(), name, most) }))
    .filter(({ distance }) => distance <= most)
    .toSorted((one, other) => one.distance - other.distance);
  return { nearest: nearest?.name ?? '', names: names.join(', ') };
}
