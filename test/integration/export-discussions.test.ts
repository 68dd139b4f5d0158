/** Kept discussions in exports: files that follow them, books, pages, data, and the command line. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { exportPresets } from '../../shared/export-presets.ts';
import { epubProblems } from '../support/check-epub.ts';
import { type CommandResult, offprint } from '../support/command-line.ts';
import { type ForemSite, foremPost, startForemSite } from '../support/forem-site.ts';
import { createTestCore, type TestCore } from '../support/test-core.ts';

let site: ForemSite;
let core: TestCore;
let folder: string;
let articleId: number;

beforeEach(async () => {
  site = await startForemSite([foremPost('knots-3f1a', { id: 31 })]);
  comments(['First.']);
  folder = mkdtempSync(join(tmpdir(), 'offprint-discussions-'));
  core = await createTestCore({ folder: join(folder, 'library') });
  await core.client.call('settings.update', { foremHosts: [site.host], remotePictures: 'ask' });
  await core.client.call('feeds.add', { address: `${site.origin}/feed/ines` });
  articleId = (await core.client.call('articles.list', {})).articles[0]?.id ?? 0;
  await core.client.call('discussions.fetch', { articleId });
});
afterEach(async () => {
  await core.close();
  await site.close();
  rmSync(folder, { recursive: true, force: true });
});

function comments(texts: readonly string[]): void {
  site.comments.set(
    31,
    texts.map((text, index) => ({
      id_code: `c${index}`,
      created_at: '2026-05-05T10:00:00Z',
      body_html: `<p>${text}</p>`,
      user: { name: 'Ada Berg', username: 'ada' },
      children: [],
    })),
  );
}
const vault = () => join(folder, 'vault');
async function exportFiles() {
  const [preset] = exportPresets;
  if (preset === undefined) throw new Error('there is a first preset');
  const profile = { ...preset, name: 'With readers', discussion: true };
  await core.client.call('settings.update', { exportProfiles: [profile] });
  return await core.runJob(
    core.client.call('export.run', { query: '', folder: vault(), profile: 'With readers' }),
    'export',
  );
}
const text = () => {
  const [name] = readdirSync(vault()).filter((one) => one.endsWith('.md'));
  return readFileSync(join(vault(), name ?? ''), 'utf8');
};
async function file(form: 'epub' | 'html' | 'ndjson', withDiscussion: boolean): Promise<string> {
  const path = join(folder, `out.${form}`);
  await core.runJob(
    core.client.call('export.file', { query: '', file: path, form, withDiscussion }),
    'export-file',
  );
  return path;
}

it('follow what readers write, and leave files alone where nothing is new', async () => {
  expect(await exportFiles()).toMatchObject({ created: 1 });
  expect(text()).toContain('**Ada Berg** · 5 May 2026\n\nFirst.');
  expect(await exportFiles()).toMatchObject({ unchanged: 1, updated: 0 });
  comments(['First.', 'Second.']);
  core.clock.now += 60_000;
  await core.client.call('discussions.fetch', { articleId });
  expect(await exportFiles()).toMatchObject({ updated: 1 });
  expect(text()).toContain('Second.');
});

it('are in books, pages and data where they are wanted', async () => {
  expect(readFileSync(await file('html', false), 'utf8')).not.toContain('Discussion');
  expect(readFileSync(await file('html', true), 'utf8')).toContain('<h2 class="discussion">Discussion</h2>');
  expect(await epubProblems(await file('epub', true))).toEqual([]);
  const record = JSON.parse(readFileSync(await file('ndjson', true), 'utf8')) as { discussion?: unknown };
  expect(record.discussion).toEqual({
    fetchedAt: new Date(core.clock.now).toISOString(),
    comments: [
      {
        author: 'Ada Berg',
        username: 'ada',
        at: '2026-05-05T10:00:00.000Z',
        depth: 0,
        markdown: 'First.',
        html: '<p>First.</p>',
      },
    ],
  });
  expect(JSON.parse(readFileSync(await file('ndjson', false), 'utf8'))).not.toHaveProperty('discussion');
});

it('are asked for and shown on the command line', async () => {
  const cli = (...args: string[]): Promise<CommandResult> =>
    offprint(args, { library: join(folder, 'library') });
  expect((await cli('discussion', String(articleId))).stdout).toBe('**Ada Berg** · 5 May 2026\n\nFirst.\n');
  const shown = await cli('discussion', String(articleId), '--json');
  expect(JSON.parse(shown.stdout)).toMatchObject({
    comments: [{ author: 'Ada Berg', contentHtml: '<p>First.</p>' }],
  });
  comments(['First.', 'Second.']);
  const fetched = await cli('discussion', 'knots', '--fetch');
  expect(fetched).toMatchObject({ status: 0, stdout: `${articleId}\t2\n` });
  expect(fetched.stderr).toContain('1 kept, 0 failed');
  const book = join(folder, 'book.html');
  expect(await cli('export', 'knots', '--format', 'html', '--discussion', '--to', book)).toMatchObject({
    status: 0,
  });
  expect(readFileSync(book, 'utf8')).toContain('Second.');
  expect(await cli('discussion')).toMatchObject({ status: 2 });
  expect(await cli('discussion', 'knots')).toMatchObject({ status: 2 });
  expect(await cli('export', 'knots', '--discussion', '--to', vault())).toMatchObject({ status: 2 });
  site.limit = 0;
  site.retryAfterSeconds = 600;
  const refused = await cli('discussion', String(articleId), '--fetch');
  expect(refused).toMatchObject({ status: 4 });
  expect(refused.stderr).toContain(`${articleId}: `);
});
