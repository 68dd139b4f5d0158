/** Two texts of one file as `diff -u` shows them. Pure; empty where they are the same. */
import { createTwoFilesPatch } from 'diff';

export function unifiedDiff({
  path,
  before,
  after,
}: {
  path: string;
  before: string;
  after: string;
}): string {
  if (before === after) return '';
  const patch = createTwoFilesPatch(`a/${path}`, `b/${path}`, before, after);
  return patch.replace(/^=+\n/, '');
}
