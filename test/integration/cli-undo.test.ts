/** The last change of a library, taken back by another program than the one that made it. */
import { rmSync } from 'node:fs';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { offprint } from '../support/command-line.ts';
import { lighthouseArticles } from '../support/dev-feed.ts';
import { type LoopbackServer, startLoopbackServer } from '../support/loopback-server.ts';
import { codeOf, createTestCore, temporaryFolder } from '../support/test-core.ts';

let server: LoopbackServer;
let library: string;
beforeEach(async () => {
  server = await startLoopbackServer();
  server.articles.set('mira', lighthouseArticles(server.origin));
  library = temporaryFolder();
  await cli('add', `${server.origin}/feed/mira`);
});
afterEach(async () => {
  await server.close();
  rmSync(library, { recursive: true, force: true });
});

const cli = (...args: string[]) => offprint(args, { library });
const count = async (query: string) => JSON.parse((await cli('list', query, '--json')).stdout).length;

it('takes back tags, and says what it was', async () => {
  await cli('tag', 'is:unread', '+work');
  expect(await count('tag:work')).toBe(3);
  expect(await cli('undo')).toMatchObject({
    status: 0,
    stdout: 'Taken back: 3 articles tagged “work”\n',
    stderr: '',
  });
  expect(await count('tag:work')).toBe(0);
});

it('takes back one change after the other, the last one first', async () => {
  await cli('mark', 'is:unread', '--read');
  await cli('mark', 'is:read', '--saved');
  const listed = await cli('undo', '--list');
  expect(listed.stdout.split('\n').map((line) => line.split('\t')[1])).toEqual([
    '3 articles saved',
    '3 articles marked as read',
    'Subscribed to “DEV Community: mira”',
    undefined,
  ]);
  const undone = await cli('undo', '--json');
  expect(JSON.parse(undone.stdout)).toMatchObject({ kind: 'save', count: 3 });
  expect([await count('is:saved'), await count('is:read')]).toEqual([0, 3]);
  expect(await cli('undo')).toMatchObject({ status: 0 });
  expect([await count('is:saved'), await count('is:read')]).toEqual([0, 0]);
});

it('takes back what a rule did, with its marks', async () => {
  await cli('rules', 'add', 'Keep', 'is:unread', '--save', '--tag', 'kept');
  expect(await cli('rules', 'run', 'Keep')).toMatchObject({ status: 0 });
  expect([await count('is:saved'), await count('tag:kept')]).toEqual([3, 3]);
  expect((await cli('undo')).stdout).toBe('Taken back: Rule “Keep” applied to 3 articles\n');
  expect([await count('is:saved'), await count('tag:kept')]).toEqual([0, 0]);
});

it('takes back no earlier change where the last one cannot be taken back', async () => {
  await cli('tag', 'is:unread', '+work');
  await cli('rename-tag', 'work', 'job');
  const refused = await cli('undo');
  expect(refused).toMatchObject({ status: 4, stdout: '' });
  expect(refused.stderr).toContain('Tag “work” renamed on 3 articles');
  expect(await count('tag:job')).toBe(3);
});

it('takes back a change once, be it here or in the app', async () => {
  const app = await createTestCore({ folder: library });
  try {
    const { articles } = await app.client.call('articles.list', {});
    const target = { ids: articles.map(({ id }) => id) };
    await app.client.call('articles.mark', { target, isSaved: true });
    expect(await cli('undo')).toMatchObject({ status: 0, stdout: 'Taken back: 3 articles saved\n' });
    expect(await codeOf(app.client.call('undo.run', {}))).toBe('not-found');
    await app.client.call('articles.mark', { target, isRead: true });
    await app.client.call('undo.run', {});
    expect((await cli('undo', '--list')).stdout).not.toContain('read');
    expect(app.backgroundErrors).toEqual([]);
  } finally {
    await app.close();
  }
});

it('says so where there is nothing to take back', async () => {
  const empty = temporaryFolder();
  try {
    await offprint(['feeds'], { library: empty });
    const app = await createTestCore({ folder: empty });
    await app.close();
    const result = await offprint(['undo'], { library: empty });
    expect(result).toMatchObject({ status: 4, stdout: '' });
    expect(result.stderr).toContain('nothing to take back');
  } finally {
    rmSync(empty, { recursive: true, force: true });
  }
});
