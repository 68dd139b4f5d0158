/** Paths between files of one folder. */

/** From the folder of one path to another, both below the same folder. */
export function relativePath(from: string, to: string): string {
  const start = from.split('/').slice(0, -1);
  const target = to.split('/');
  let same = 0;
  while (same < start.length && same < target.length - 1 && start[same] === target[same]) same += 1;
  return [...start.slice(same).map(() => '..'), ...target.slice(same)].join('/');
}
