/** Commands on a library that does not exist yet: each says how to get one, and makes nothing. And the one that makes a sample. */
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { allCommands } from '../../electron/cli/commands/table.ts';
import { offprint } from '../support/command-line.ts';
import { temporaryFolder } from '../support/test-core.ts';

let parent: string;
let library: string;

beforeEach(() => {
  parent = temporaryFolder();
  library = join(parent, 'library');
});
afterEach(() => rmSync(parent, { recursive: true, force: true }));

/** Arguments with which each would have something to do. */
const attempts: Readonly<Record<string, string[][]>> = {
  remove: [['1']],
  feeds: [[]],
  feed: [['1']],
  'export-opml': [[]],
  refresh: [[], ['1']],
  list: [[]],
  search: [['queue']],
  show: [['1']],
  snippets: [[]],
  tag: [['1', '+go']],
  mark: [
    ['1', '--saved'],
    ['1', '--save'],
  ],
  'full-text': [['1']],
  offline: [[]],
  series: [[]],
  discussion: [['1']],
  follow: [['1']],
  'reading-list': [[]],
  undo: [[], ['--list']],
  tags: [[]],
  'rename-tag': [['a', 'b']],
  'merge-tags': [['a', 'b', '--into', 'c']],
  smart: [[], ['add', 'Go', 'tag:go']],
  rules: [[], ['run', 'x', '--dry-run']],
  export: [['--to', 'EXPORT']],
  targets: [[]],
  stats: [[]],
  space: [[]],
  keep: [[]],
  compact: [[]],
  backup: [['BACKUP']],
  check: [[]],
};
/** These make a library, need none, or report that there is none. */
const others =
  'add save import sample restore diagnostics parse discover opml sanitise markdown extract completion'.split(
    ' ',
  );

it('every command is in one of the two lists', async () => {
  const names = (await allCommands()).map(({ name }) => name);
  expect(names.filter((name) => attempts[name] === undefined && !others.includes(name))).toEqual([]);
});

it.each(Object.entries(attempts).flatMap(([name, all]) => all.map((args) => [name, ...args])))(
  '%s %s',
  async (...words) => {
    const args = words
      .filter((word) => word !== undefined)
      .map((word) => (/^[A-Z]+$/.test(word) ? join(parent, word) : word));
    const result = await offprint(args, { library });
    expect(result).toMatchObject({ status: 3, stdout: '' });
    expect(result.stderr).toBe(
      `offprint: There is no library in ${library} yet. “offprint add URL --library ${library}” makes one and subscribes; “offprint sample --library ${library}” fills one with sample articles.\n`,
    );
    expect(existsSync(library)).toBe(false);
  },
);

it('sample fills a library, and says the second time that it is there', async () => {
  const first = await offprint(['sample'], { library });
  expect(first).toMatchObject({ status: 0, stdout: '40 sample articles in 4 feeds added\n', stderr: '' });
  expect(await offprint(['sample'], { library })).toMatchObject({
    status: 0,
    stdout: 'The sample library is there already.\n',
  });
  expect(JSON.parse((await offprint(['sample', '--json'], { library })).stdout)).toEqual({
    feeds: 4,
    articles: 0,
  });
});

it('mark takes --save and --unsave as well', async () => {
  await offprint(['sample'], { library });
  const saved = async (): Promise<number> =>
    JSON.parse((await offprint(['list', 'is:saved', '--json'], { library })).stdout).length;
  const [{ id }] = JSON.parse((await offprint(['list', '--limit', '1', '--json'], { library })).stdout);
  const before = await saved();
  expect((await offprint(['mark', String(id), '--save'], { library })).status).toBe(0);
  expect(await saved()).toBe(before + 1);
  await offprint(['mark', String(id), '--unsave'], { library });
  expect(await saved()).toBe(before);
  expect((await offprint(['mark', String(id), '--save', '--unsaved'], { library })).status).toBe(2);
});
