/** A folder that the reader works in too: what is theirs stays theirs, and what was interrupted is finished. */
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isOnPath } from '../../build/runtime/apt.mjs';
import type { MethodInput } from '../../shared/contract.ts';
import { offprint as runOffprint } from '../support/command-line.ts';
import { lighthouseArticles, type TestArticle } from '../support/dev-feed.ts';
import { type LoopbackServer, startLoopbackServer } from '../support/loopback-server.ts';
import { createTestCore, type TestCore } from '../support/test-core.ts';

let server: LoopbackServer;
let core: TestCore;
let vault: string;
let articles: TestArticle[];
beforeEach(async () => {
  server = await startLoopbackServer();
  articles = lighthouseArticles(server.origin);
  server.articles.set('mira', articles);
  core = await createTestCore();
  vault = join(core.folder, 'vault');
  await core.client.call('feeds.add', { address: `${server.origin}/feed/mira` });
});
afterEach(async () => {
  await core.close();
  await server.close();
  expect(core.backgroundErrors).toEqual([]);
});

type Options = Partial<MethodInput<'export.run'>>;
const run = (options: Options = {}) =>
  core.runJob(
    core.client.call('export.run', { query: '', folder: vault, dryRun: false, ...options }),
    'export',
  );
const files = (): string[] =>
  readdirSync(vault)
    .filter((name) => name.endsWith('.md'))
    .sort();
const read = (name: string): string => readFileSync(join(vault, name), 'utf8');
const outbox = '2026-03-01-the-outbox-pattern.md';

async function editSource(change: (article: TestArticle) => TestArticle): Promise<void> {
  for (const [index, article] of articles.entries()) articles[index] = change(article);
  await core.runJob(core.client.call('feeds.refresh', { force: true }), 'refresh');
}

const idOf = async (query: string): Promise<number> =>
  (await core.client.call('articles.list', { query })).articles[0]?.id ?? 0;

describe('what has not changed', () => {
  it('is not touched, not even read', async () => {
    await run();
    const before = files().map((name) => statSync(join(vault, name)).mtimeMs);
    const manifest = statSync(join(vault, '.offprint-export.json'));
    expect(await run()).toMatchObject({ created: 0, updated: 0, unchanged: 3 });
    expect(files().map((name) => statSync(join(vault, name)).mtimeMs)).toEqual(before);
    expect(statSync(join(vault, '.offprint-export.json')).ino).toBe(manifest.ino);
  });

  it('is told from what was edited when only its time has changed', async () => {
    await run();
    utimesSync(join(vault, outbox), new Date(0), new Date(0));
    expect(await run()).toMatchObject({ unchanged: 3, kept: 0 });
    writeFileSync(join(vault, outbox), `${read(outbox)}\nMine.\n`);
    expect(await run()).toMatchObject({ unchanged: 2, kept: 1 });
  });

  it('is written anew in another profile, whatever its stamp was', async () => {
    await run();
    const summary = await run({ profile: 'Obsidian' });
    expect(summary).toMatchObject({ updated: 3, created: 0 });
    expect(files()).toHaveLength(3);
  });
});

describe('a file that the reader has edited', () => {
  beforeEach(async () => {
    await run();
    writeFileSync(join(vault, outbox), `${read(outbox)}\nMy own words.\n`);
    await editSource((article) => ({ ...article, html: `<p>A new beginning.</p>${article.html}` }));
  });

  it('stays, and the new text goes beside it, once', async () => {
    const summary = await run();
    expect(summary).toMatchObject({ updated: 2, kept: 1 });
    const kept = summary.files.find(({ action }) => action === 'kept');
    expect(kept?.besidePath).toBe('2026-03-01-the-outbox-pattern.new.md');
    expect(read(outbox)).toContain('My own words.');
    expect(read(outbox)).not.toContain('A new beginning.');
    expect(read(kept?.besidePath ?? '')).toContain('A new beginning.');
    rmSync(join(vault, kept?.besidePath ?? ''));
    expect(await run()).toMatchObject({ kept: 1, unchanged: 2 });
    expect(existsSync(join(vault, kept?.besidePath ?? ''))).toBe(false);
  });

  it('stays alone where that is wanted', async () => {
    expect(await run({ onEdited: 'keep' })).toMatchObject({ updated: 2, kept: 1 });
    expect(files()).toHaveLength(3);
  });

  it('is merged with the new text when the reader says so, and stays merged', async () => {
    const asked = { folder: vault, articleId: await idOf('outbox') };
    const compared = await core.client.call('export.compare', asked);
    expect(compared.present).toContain('My own words.');
    expect(compared.wanted).toContain('A new beginning.');
    expect(compared.diff).toContain('+A new beginning.');
    expect(compared.merged).toMatchObject({ conflicts: 0 });
    const text = compared.merged?.text ?? '';
    expect(text).toContain('My own words.');
    expect(text).toContain('A new beginning.');
    await core.client.call('export.resolve', { ...asked, present: compared.present, text });
    expect(read(outbox)).toBe(text);
    expect(await run()).toMatchObject({ updated: 2, kept: 1, unchanged: 0 });
    await editSource((article) => ({ ...article, html: `${article.html}<p>A new end.</p>` }));
    const again = await core.client.call('export.compare', asked);
    expect(again.merged?.text).toContain('My own words.');
    expect(again.merged?.text).toContain('A new end.');
  });

  it('is not written over when it changed while one was thinking', async () => {
    const asked = { folder: vault, articleId: await idOf('outbox') };
    const { present } = await core.client.call('export.compare', asked);
    writeFileSync(join(vault, outbox), 'More words.\n');
    await expect(core.client.call('export.resolve', { ...asked, present, text: 'x' })).rejects.toMatchObject({
      code: 'file-changed',
    });
    expect(read(outbox)).toBe('More words.\n');
  });

  it('says where both changed the same lines', async () => {
    const title = 'title: The outbox pattern';
    writeFileSync(join(vault, outbox), read(outbox).replace(/title: .*/, 'title: Mine'));
    await editSource((article) => ({ ...article, title: `${article.title}, again` }));
    const { merged } = await core.client.call('export.compare', {
      folder: vault,
      articleId: await idOf('outbox'),
    });
    expect(merged?.conflicts).toBe(1);
    expect(merged?.text).toMatch(/<<<<<<< yours\ntitle: Mine\n=======\ntitle: .*again.*\n>>>>>>> new/);
    expect(title).toBeTruthy();
  });
});

describe('a file that the reader has renamed', () => {
  it('is found by the id in it, and goes on under its new name', async () => {
    await run();
    mkdirSync(join(vault, 'Patterns'));
    renameSync(join(vault, outbox), join(vault, 'Patterns', 'Outbox.md'));
    expect(await run()).toMatchObject({ created: 0 });
    expect(files()).toHaveLength(2);
    await editSource((article) => ({ ...article, html: `${article.html}<p>Postscript.</p>` }));
    expect(await run()).toMatchObject({ updated: 3, created: 0, kept: 0 });
    expect(read('Patterns/Outbox.md')).toContain('Postscript.');
  });

  it('is made again when it is nowhere', async () => {
    await run();
    rmSync(join(vault, outbox));
    expect(await run()).toMatchObject({ created: 1, unchanged: 2 });
  });
});

describe('an article that is no longer selected', () => {
  beforeEach(async () => {
    await core.client.call('articles.mark', { target: { query: '' }, isSaved: true });
    await run({ query: 'is:saved' });
    await core.client.call('articles.mark', { target: { query: 'title:outbox' }, isSaved: false });
  });
  const again = async () => {
    await core.client.call('articles.mark', { target: { query: 'title:outbox' }, isSaved: true });
    return await run({ query: 'is:saved' });
  };

  it('is left, and known when it comes back', async () => {
    expect(await run({ query: 'is:saved' })).toMatchObject({ left: 1, created: 0, failed: 0 });
    expect(await run({ query: 'is:saved' })).toMatchObject({ left: 0, created: 0, failed: 0 });
    expect(files()).toHaveLength(3);
    expect(await again()).toMatchObject({ created: 0, failed: 0 });
    expect(files()).toHaveLength(3);
  });

  it('is marked in its front matter until it comes back', async () => {
    expect(await run({ query: 'is:saved', onDeselected: 'mark' })).toMatchObject({ marked: 1 });
    expect(read(outbox)).toMatch(/^---\nselected: false\n/);
    expect(await again()).toMatchObject({ updated: 1, kept: 0 });
    expect(read(outbox)).not.toContain('selected: false');
  });

  it('is moved aside, and back', async () => {
    expect(await run({ query: 'is:saved', onDeselected: 'move' })).toMatchObject({ moved: 1 });
    expect(files()).toHaveLength(2);
    expect(existsSync(join(vault, 'No longer selected', outbox))).toBe(true);
    expect(await again()).toMatchObject({ created: 0, kept: 0, failed: 0 });
    expect(existsSync(join(vault, outbox))).toBe(true);
    expect(existsSync(join(vault, 'No longer selected', outbox))).toBe(false);
  });

  it('is removed with the pictures only it showed', async () => {
    await run({ query: 'is:saved' });
    expect(await run({ query: '', onDeselected: 'remove' })).toMatchObject({ removed: 0 });
    await core.client.call('articles.mark', { target: { query: '' }, isSaved: false });
    const gone = await run({ query: 'is:saved', onDeselected: 'remove' });
    // Another export of the same folder still holds them.
    expect(gone).toMatchObject({ removed: 0 });
    await core.client.call('articles.remove', { target: { query: 'lighthouse' } });
    expect(readdirSync(join(vault, 'assets')).length).toBeGreaterThan(0);
    expect((await run({ query: '', onDeselected: 'remove' })).removed).toBeGreaterThan(0);
    expect(readdirSync(join(vault, 'assets'))).toEqual([]);
  });

  it('stays where the reader has edited it, whatever is wanted', async () => {
    writeFileSync(join(vault, outbox), 'Mine.\n');
    expect(await run({ query: 'is:saved', onDeselected: 'remove' })).toMatchObject({ kept: 1, removed: 0 });
    expect(read(outbox)).toBe('Mine.\n');
  });
});

describe('a run that was killed', () => {
  it('leaves files the next one knows as its own', async () => {
    await run();
    const manifest = JSON.parse(read('.offprint-export.json')) as {
      files: Record<string, { path: string; sha256: string }>;
    };
    const [identity, entry] = Object.entries(manifest.files).find(([, one]) => one.path === outbox) ?? [
      '',
      null,
    ];
    // As a kill between the file and the manifest leaves it: noted, written, not in the manifest.
    delete manifest.files[identity];
    writeFileSync(join(vault, '.offprint-export.json'), JSON.stringify(manifest));
    writeFileSync(join(vault, '.offprint-export.journal'), `${JSON.stringify({ identity, entry })}\n{"half`);
    expect(await run()).toMatchObject({ created: 0, unchanged: 3 });
    expect(files()).toHaveLength(3);
    expect(existsSync(join(vault, '.offprint-export.journal'))).toBe(false);
  });

  it('leaves a file it had not put in place, which the next one takes away, and nothing of the reader’s', async () => {
    await run();
    const part = join(vault, '.the-outbox.md.0f8fad5b-d9cb-469f-a165-70867728950e.part');
    const mine = join(vault, '.notes.part');
    writeFileSync(part, 'half a fi');
    writeFileSync(mine, 'mine');
    writeFileSync(join(vault, '.offprint-export.journal'), '{"half');
    await run();
    expect(existsSync(part)).toBe(false);
    expect(existsSync(mine)).toBe(true);
  });

  it('may have noted a file it did not write', async () => {
    const note = { path: 'never.md', sha256: 'ab', queries: [''] };
    mkdirSync(vault);
    writeFileSync(
      join(vault, '.offprint-export.journal'),
      `${JSON.stringify({ identity: 'a b', entry: note })}\n`,
    );
    expect(await run()).toMatchObject({ created: 3 });
    expect(read('.offprint-export.json')).not.toContain('never.md');
  });

  it('keeps nobody out of the folder, and one at work does', async () => {
    mkdirSync(vault);
    const lock = join(vault, '.offprint-export.lock');
    const dead = spawnSync(process.execPath, ['-e', '']).pid;
    writeFileSync(lock, JSON.stringify({ pid: dead, host: hostname(), id: 'x' }));
    expect(await run()).toMatchObject({ created: 3 });
    writeFileSync(lock, JSON.stringify({ pid: process.ppid, host: hostname(), id: 'x' }));
    await expect(run()).rejects.toMatchObject({ code: 'folder-busy' });
    expect(await run({ dryRun: true })).toMatchObject({ unchanged: 3 });
    utimesSync(lock, new Date(0), new Date(0));
    expect(await run()).toMatchObject({ unchanged: 3 });
    expect(existsSync(lock)).toBe(false);
  });
});

describe('names', () => {
  it('that two articles share are told apart by the article, not by the order', async () => {
    const [first] = articles;
    if (first === undefined) throw new Error('no article');
    articles.push({ ...first, slug: 'twin' });
    await core.runJob(core.client.call('feeds.refresh', { force: true }), 'refresh');
    await run();
    const twins = files().filter((name) => name.startsWith(first.publishedAt.slice(0, 10)));
    expect(twins).toHaveLength(2);
    expect(twins[0]).toMatch(/-[a-z2-9]{6}\.md$/);
  });
});

describe('the command', () => {
  const offprint = (...args: string[]) => runOffprint(['--library', core.folder, ...args]);

  it.skipIf(!isOnPath('git'))(
    'shows how each file would change, and commits what was written (needs git)',
    async () => {
      const dry = await offprint('export', 'after:2000-01-01', '--to', vault, '--dry-run', '--diff');
      expect(dry.stdout).toContain(`+++ b/${outbox}`);
      expect(existsSync(vault)).toBe(false);
      mkdirSync(vault);
      const git = (...args: string[]) => spawnSync('git', ['-C', vault, ...args], { encoding: 'utf8' });
      const none = await offprint('export', 'after:2000-01-01', '--to', vault, '--git');
      expect(none.status).toBe(1);
      expect(none.stderr).toContain('git init');
      git('init', '--quiet');
      git('config', 'user.name', 'Reader');
      git('config', 'user.email', 'reader@example.org');
      writeFileSync(join(vault, 'own.md'), 'Not of the export.\n');
      git('add', 'own.md');
      const done = await offprint(
        'export',
        'after:2000-01-01',
        '--to',
        vault,
        '--git',
        '--deselected',
        'remove',
      );
      expect(done.status).toBe(0);
      const shown = git('show', '--stat', '--format=%B', 'HEAD').stdout;
      expect(shown).toContain(outbox);
      expect(shown).not.toContain('own.md');
      expect(git('status', '--porcelain').stdout).toBe('A  own.md\n');
      const nothing = await offprint('export', 'after:2000-01-01', '--to', vault, '--git');
      expect(nothing.stderr).toContain('Nothing to commit.');
      await editSource((article) => ({ ...article, html: `${article.html}<p>Postscript.</p>` }));
      await offprint('export', 'after:2000-01-01', '--to', vault, '--git');
      expect(git('log', '-1', '--format=%s').stdout).toBe('Offprint: 3 updated\n');
    },
  );

  it('refuses what it does not know', async () => {
    const wrong = await offprint('export', '--to', vault, '--edited', 'overwrite');
    expect(wrong.status).toBe(2);
    expect(wrong.stderr).toContain('beside, keep');
  });
});
