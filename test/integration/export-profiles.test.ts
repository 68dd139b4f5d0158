/** Exporting by profiles, from the command line and through the contract. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { exportPresets, findProfile } from '../../shared/export-presets.ts';
import type { ExportProfile } from '../../shared/export-profile.ts';
import { lighthouseArticles } from '../support/dev-feed.ts';
import { type LoopbackServer, startLoopbackServer } from '../support/loopback-server.ts';
import { createTestCore, type TestCore } from '../support/test-core.ts';

const plain = exportPresets[0] as ExportProfile;

let server: LoopbackServer;
let core: TestCore;
let vault: string;
beforeEach(async () => {
  server = await startLoopbackServer();
  server.articles.set('mira', lighthouseArticles(server.origin));
  core = await createTestCore();
  vault = join(core.folder, 'vault');
  await core.client.call('feeds.add', { address: `${server.origin}/feed/mira` });
});
afterEach(async () => {
  await core.close();
  await server.close();
  expect(core.backgroundErrors).toEqual([]);
});

const exportAs = (profile: string | undefined, query = '', dryRun = false) =>
  core.runJob(
    core.client.call('export.run', {
      query,
      folder: vault,
      dryRun,
      ...(profile === undefined ? {} : { profile }),
    }),
    'export',
  );
const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.md'))
    .map((entry) => entry.name)
    .sort();

describe('export by a profile', () => {
  it('puts files where it says, whatever the case of its name', async () => {
    const summary = await exportAs('hugo');
    expect(summary).toMatchObject({ created: 3, failed: 0 });
    expect(summary.files.every((file) => /^content\/articles\/[^/]+\/index\.md$/.test(file.path))).toBe(true);
    expect(filesBelow(vault)).toEqual(['index.md', 'index.md', 'index.md']);
    expect(await exportAs('Hugo')).toMatchObject({ created: 0, unchanged: 3 });
  });

  it('is the one of the settings when none is named', async () => {
    await core.client.call('settings.update', { exportProfile: 'Obsidian' });
    const { files } = await exportAs(undefined);
    expect(files.every((file) => file.path.startsWith('Articles/'))).toBe(true);
  });

  it('is the reader’s own, which may take the name of another', async () => {
    const own: ExportProfile = { ...plain, name: 'plain', path: 'mine/{{ slug }}', body: '{{ title }}!' };
    await core.client.call('settings.update', { exportProfiles: [own] });
    const { files } = await exportAs('Plain', 'lighthouse');
    expect(files[0]?.path).toMatch(/^mine\//);
    expect(readFileSync(join(vault, files[0]?.path ?? ''), 'utf8')).toMatch(/!\n$/);
  });

  it('of no such name is refused with those there are, and nothing is written', async () => {
    await expect(exportAs('Hogo')).rejects.toMatchObject({
      code: 'not-found',
      details: { what: 'profile', name: 'Hogo', known: expect.stringContaining('Hugo') },
    });
    expect(existsSync(vault)).toBe(false);
  });

  it('says nothing has changed when only time has passed', async () => {
    await exportAs('Plain');
    core.clock.now += 86_400_000;
    expect(await exportAs('Plain')).toMatchObject({ unchanged: 3, updated: 0 });
  });
});

describe('a book', () => {
  it('is one file with its pictures, updated as a whole and never over the reader’s changes', async () => {
    const [article] = (await core.client.call('articles.list', { query: 'lighthouse' })).articles;
    await core.client.call('images.locate', {
      articleId: article?.id ?? 0,
      url: `${server.origin}/images/lighthouse.png`,
    });
    expect(await exportAs('single book', '', true)).toMatchObject({ created: 1, dryRun: true });
    expect(existsSync(vault)).toBe(false);
    const first = await exportAs('single book');
    expect(first).toMatchObject({ created: 1, files: [{ path: 'articles.md', articleId: null }] });
    const file = join(vault, 'articles.md');
    const text = readFileSync(file, 'utf8');
    expect(text.match(/^## /gm)).toHaveLength(3);
    expect(readdirSync(join(vault, 'assets'))).toHaveLength(1);
    core.clock.now += 1000;
    expect(await exportAs('single book')).toMatchObject({ unchanged: 1 });
    await core.client.call('articles.remove', { target: { ids: [article?.id ?? 0] } });
    expect(await exportAs('single book')).toMatchObject({ updated: 1 });
    expect(readFileSync(file, 'utf8').match(/^## /gm)).toHaveLength(2);
    writeFileSync(file, 'mine');
    expect(await exportAs('single book')).toMatchObject({ kept: 1, updated: 0 });
    expect(readFileSync(file, 'utf8')).toBe('mine');
  });

  it('and files of the same search leave each other alone', async () => {
    await exportAs('single book');
    expect(await exportAs('plain')).toMatchObject({ created: 3, removed: 0 });
    expect(await exportAs('single book')).toMatchObject({ unchanged: 1, removed: 0 });
  });
});

describe('a preview', () => {
  it('is what an export writes', async () => {
    const { files } = await exportAs('plain', 'lighthouse');
    const [file] = files;
    const preview = await core.client.call('export.preview', {
      articleId: file?.articleId ?? 0,
      profile: plain,
    });
    expect(preview.problems).toEqual([]);
    expect(preview.path).toBe(file?.path);
    expect(preview.text).toBe(readFileSync(join(vault, file?.path ?? ''), 'utf8'));
  });

  it('takes the article that was saved last, else the newest', async () => {
    const { articles } = await core.client.call('articles.list', { query: '' });
    const newest = await core.client.call('export.preview', { profile: plain });
    expect(newest.articleId).toBe(articles[0]?.id);
    await core.client.call('articles.mark', { target: { ids: [articles[2]?.id ?? 0] }, isSaved: true });
    const saved = await core.client.call('export.preview', { profile: plain });
    expect(saved.articleId).toBe(articles[2]?.id);
  });

  it('says what is wrong with the templates instead', async () => {
    const profile = { ...plain, body: 'a\n{{ titel }}' };
    expect(await core.client.call('export.preview', { profile })).toMatchObject({
      text: '',
      problems: [
        { part: 'body', line: 2, column: 4, code: 'no-value', values: { name: 'titel', nearest: 'title' } },
      ],
    });
  });

  it('of a book is one chapter', async () => {
    const profile = findProfile('single book', []) as ExportProfile;
    const { text } = await core.client.call('export.preview', { profile });
    expect(text.match(/^## /gm)).toHaveLength(1);
  });
});

describe('own profiles', () => {
  it('are kept only when their templates can be read, and each name once', async () => {
    const update = (exportProfiles: ExportProfile[]) =>
      core.client.call('settings.update', { exportProfiles });
    await expect(update([{ ...plain, name: 'A', path: '{{' }])).rejects.toMatchObject({
      code: 'template-invalid',
      details: { part: 'path', line: 1, column: 1 },
    });
    await expect(
      update([
        { ...plain, name: 'A' },
        { ...plain, name: 'a' },
      ]),
    ).rejects.toMatchObject({
      code: 'already-exists',
    });
    await update([{ ...plain, name: 'A' }]);
    expect((await core.client.call('settings.get', {})).exportProfiles).toEqual([{ ...plain, name: 'A' }]);
  });
});
