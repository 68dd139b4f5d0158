/** Exporting into folders that others also write to. */
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lighthouseArticles } from '../support/dev-feed.ts';
import { type LoopbackServer, startLoopbackServer } from '../support/loopback-server.ts';
import { createTestCore, type TestCore } from '../support/test-core.ts';

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

const exportAll = (query = '') =>
  core.runJob(core.client.call('export.run', { query, folder: vault, dryRun: false }), 'export');
const save = (isSaved: boolean) => core.client.call('articles.mark', { target: { query: '' }, isSaved });
const manifestFile = (): string => join(vault, '.offprint-export.json');
const readManifest = () =>
  JSON.parse(readFileSync(manifestFile(), 'utf8')) as { files: Record<string, Record<string, unknown>> };

describe('a manifest that somebody has touched', () => {
  it.each([
    ['no files', '{"version":1,"files":null}'],
    ['a list', '{"version":1,"files":["x"]}'],
    ['half an entry', '{"version":1,"files":{"a b":{"path":"x.md"}}}'],
    ['not JSON', '{"version":1,'],
    ['nothing', 'null'],
  ])('costs nothing: %s', async (_name, text) => {
    await exportAll();
    writeFileSync(manifestFile(), text);
    const again = await exportAll();
    // What is on disk counts as the reader's own then: it stays, and the export stands beside it.
    expect(again).toMatchObject({ created: 3, failed: 0, removed: 0 });
    expect(readdirSync(vault).filter((name) => name.endsWith('.md'))).toHaveLength(6);
  });

  it('leads to no file outside the folder', async () => {
    await exportAll();
    const manifest = readManifest();
    for (const [index, entry] of Object.values(manifest.files).entries()) {
      entry.path = [
        `../outside-${index}.md`,
        join(core.folder, `outside-${index}.md`),
        `a/../../outside-${index}.md`,
      ][index];
    }
    writeFileSync(manifestFile(), JSON.stringify(manifest));
    await exportAll();
    expect(readdirSync(core.folder).filter((name) => name.startsWith('outside'))).toEqual([]);
  });

  it('removes and reads nothing outside the folder', async () => {
    await save(true);
    await exportAll('is:saved');
    const outside = join(core.folder, 'outside.md');
    const [path] = readdirSync(vault).filter((name) => name.endsWith('.md'));
    const manifest = readManifest();
    const entry = Object.values(manifest.files).find((one) => one.path === path);
    if (entry === undefined || path === undefined) throw new Error('There is no such entry.');
    // The same bytes, so that nothing but its place tells that it is not ours.
    cpSync(join(vault, path), outside);
    entry.path = '../outside.md';
    writeFileSync(manifestFile(), JSON.stringify(manifest));
    await save(false);
    const none = await core.runJob(
      core.client.call('export.run', { query: 'is:saved', folder: vault, onDeselected: 'remove' }),
      'export',
    );
    expect(none.removed).toBe(2);
    expect(existsSync(outside)).toBe(true);
  });
});

it('passes over an article that was deleted while it ran', async () => {
  const [first] = lighthouseArticles(server.origin);
  if (first === undefined) throw new Error('no article');
  const many = Array.from({ length: 20 }, (_, index) => ({
    ...first,
    slug: `note-${index}`,
    publishedAt: new Date(Date.UTC(2026, 0, 1 + index)).toISOString(),
  }));
  server.articles.set('many', many);
  await core.client.call('feeds.add', { address: `${server.origin}/feed/many` });
  const { articles } = await core.client.call('articles.list', { query: 'inurl:note-19' });
  const stop = core.client.on('job.progress', () => {
    stop();
    void core.client.call('articles.remove', { target: { ids: articles.map(({ id }) => id) } });
  });
  expect(await exportAll('inurl:note')).toMatchObject({ created: 19, failed: 0 });
});

it('exports the text of an article whose stored picture has gone', async () => {
  const [article] = (await core.client.call('articles.list', { query: 'lighthouse' })).articles;
  const url = `${server.origin}/images/lighthouse.png`;
  const { path } = await core.client.call('images.locate', { articleId: article?.id ?? 0, url });
  rmSync(path);
  expect(await exportAll('lighthouse')).toMatchObject({ created: 1, failed: 0 });
  const [file] = readdirSync(vault).filter((name) => name.endsWith('.md'));
  expect(readFileSync(join(vault, file ?? ''), 'utf8')).toContain(url);
  expect(existsSync(join(vault, 'assets'))).toBe(false);
});

describe('a link to a folder elsewhere', () => {
  let elsewhere: string;
  beforeEach(async () => {
    elsewhere = join(core.folder, 'elsewhere');
    mkdirSync(elsewhere);
    mkdirSync(vault);
  });
  const exportWith = (more: object = {}) =>
    core.runJob(
      core.client.call('export.run', {
        query: '',
        folder: vault,
        dryRun: false,
        profile: 'Obsidian',
        ...more,
      }),
      'export',
    );

  it('is not written through', async () => {
    symlinkSync(elsewhere, join(vault, 'Articles'));
    const { files } = await exportWith();
    expect(files.map(({ action, reason }) => [action, reason])).toEqual(
      Array(3).fill(['failed', 'leads-outside']),
    );
    expect(readdirSync(elsewhere)).toEqual([]);
  });

  it('may lead to another folder of the vault', async () => {
    mkdirSync(join(vault, 'Kept'));
    symlinkSync(join(vault, 'Kept'), join(vault, 'Articles'));
    expect(await exportWith()).toMatchObject({ created: 3, failed: 0 });
    expect(readdirSync(join(vault, 'Kept')).filter((name) => name.endsWith('.md'))).toHaveLength(3);
  });

  it('keeps what it holds when an article is no longer selected', async () => {
    await save(true);
    await exportWith({ query: 'is:saved' });
    cpSync(join(vault, 'Articles'), elsewhere, { recursive: true });
    rmSync(join(vault, 'Articles'), { recursive: true });
    symlinkSync(elsewhere, join(vault, 'Articles'));
    const before = readdirSync(elsewhere);
    await save(false);
    const { files } = await exportWith({ query: 'is:saved', onDeselected: 'remove' });
    expect(files.map(({ action, reason }) => [action, reason])).toEqual(
      Array(3).fill(['left', 'leads-outside']),
    );
    expect(readdirSync(elsewhere)).toEqual(before);
  });
});
