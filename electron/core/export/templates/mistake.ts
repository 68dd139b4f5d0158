/** What is wrong with a template: thrown where it is found, with its place. */
import { AppError } from '../../../../shared/errors.ts';
import { slips } from '../../../../shared/query/slips.ts';

/** `offset`: UTF-16 units into `source`. `reason`: a sentence without its full stop, then what to do. */
export function templateMistake(source: string, offset: number, reason: string): AppError {
  const before = source.slice(0, offset).split('\n');
  const column = (before.at(-1)?.length ?? 0) + 1;
  return new AppError('template-invalid', { line: before.length, column, reason });
}

/** The name one meant, as a question; where none is near, those there are. */
export function meant(typed: string, names: readonly string[]): string {
  const most = typed.length < 5 ? 1 : 2;
  const [nearest] = names
    .map((name) => ({ name, distance: slips(typed.toLowerCase(), name, most) }))
    .filter(({ distance }) => distance <= most)
    .toSorted((one, other) => one.distance - other.distance);
  return nearest === undefined ? `There are ${names.join(', ')}` : `Did you mean “${nearest.name}”`;
}
