/** show --revisions and --diff, import of what was saved, keep, compact, space, stats: as scripts call them. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openLibrary } from '../../electron/core/library/connection/open.ts';
import { type CommandResult, offprint } from '../support/command-line.ts';
import { addTestFeed, storeEntries } from '../support/store-feed.ts';
import { temporaryFolder } from '../support/test-core.ts';

const day = 86_400_000;
let parent: string;
let library: string;
let edited = 0;

beforeEach(() => {
  parent = temporaryFolder();
  library = join(parent, 'library');
  const opened = openLibrary(library);
  const feedId = addTestFeed(opened, 'Blog');
  const now = Date.now();
  for (let index = 0; index < 20; index += 1) {
    const at = now - (200 - index) * day;
    storeEntries(
      opened,
      feedId,
      [{ key: `k${index}`, publishedAt: at, contentHtml: `<p>Old ${index}</p>` }],
      { now: at },
    );
  }
  const text = (word: string) => [
    { key: 'e', title: 'Edited', contentHtml: `<p>Use ${word} to install it.</p>` },
  ];
  edited = storeEntries(opened, feedId, text('npm'), { now: now - day }).newIds[0] ?? 0;
  storeEntries(opened, feedId, text('pnpm'), { now });
  opened.close();
});
afterEach(() => rmSync(parent, { recursive: true, force: true }));

const cli = (...args: string[]): Promise<CommandResult> => offprint(args, { library });
const fixture = (name: string): string =>
  fileURLToPath(new URL(`../fixtures/import/${name}`, import.meta.url));

it('shows the texts an article had, and what changed', async () => {
  const list = await cli('show', String(edited), '--revisions');
  expect(list).toMatchObject({ status: 0 });
  expect(list.stdout).toMatch(/^\d+\t\S+Z\tedited\t5 words\tEdited\n$/);
  const diff = await cli('show', String(edited), '--diff');
  expect(diff.stdout).toBe('~ Use [-npm-]{+pnpm+} to install it.\n');
  expect(diff.stderr).toContain('1 words added, 1 taken out');
  expect(await cli('show', String(edited), '--diff', '--revision', '999')).toMatchObject({
    status: 2,
    stdout: '',
  });
  expect(JSON.parse((await cli('show', String(edited), '--diff', '--json')).stdout)).toMatchObject({
    insertedWords: 1,
  });
});

it('imports what was saved elsewhere, with a line for each entry it could not take', async () => {
  const first = await cli('import', fixture('pocket.csv'));
  expect(first).toMatchObject({
    status: 1,
    stdout: '2 saved (0 with text), 1 already there, 2 not usable\n',
  });
  expect(first.stderr).toContain('recognised as saved in Pocket');
  expect(first.stderr).toContain('entry 3: No address: no address');
  expect(first.stderr).toContain('entry 4: A script: javascript:alert(1): only http and https can be read');
  const again = await cli('import', fixture('pocket.csv'), '--json');
  expect(JSON.parse(again.stdout)).toMatchObject({ source: 'pocket', added: 0, alreadyThere: 3 });
  expect(await cli('import', fixture('omnivore.json'))).toMatchObject({ status: 0 });
});

it('says before what a rule takes, takes it, and gives the space back', async () => {
  expect((await cli('keep')).stdout).toBe('library\tall\n');
  const preview = await cli('keep', '90d', '--dry-run');
  expect(preview.stdout).toMatch(/^20 articles go \(0\.0 MB\), 0 older ones stay because you kept them\n$/);
  expect((await cli('keep')).stdout).toBe('library\tall\n');
  expect(await cli('mark', 'k3', '--saved')).toMatchObject({ status: 0 });
  await cli('keep', '90d');
  expect((await cli('keep')).stdout).toBe('library\t90d\n');
  expect((await cli('compact')).stdout).toMatch(/^19 articles pruned, 0 pictures removed/);
  expect(JSON.parse((await cli('stats', '--json')).stdout)).toMatchObject({ articles: 2 });
  for (const wrong of ['9', '0d', '5x', '-1d']) expect((await cli('keep', wrong)).status).toBe(2);
  expect((await cli('keep', '5n', '--feed', 'nothing')).status).toBe(2);
  expect((await cli('keep', '5n', '--feed', 'Blog')).status).toBe(0);
  expect((await cli('keep', 'inherit', '--feed', 'Blog')).status).toBe(0);
});

it('shows where the bytes are, and what was read', async () => {
  const space = JSON.parse((await cli('space', '--json')).stdout);
  expect(space).toMatchObject({ feeds: [{ title: 'Blog', articles: 21 }] });
  expect(space.revisionBytes).toBeGreaterThan(0);
  await cli('mark', String(edited), '--read');
  const stats = JSON.parse((await cli('stats', '--json')).stdout);
  expect(stats.reading.feeds).toMatchObject([{ title: 'Blog', read: 1 }]);
  expect((await cli('stats', '--days', '7')).stdout).toContain('readInThem\t1\n');
});
