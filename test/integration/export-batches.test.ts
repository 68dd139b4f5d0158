/** Several articles are made in one job of the pool: what befalls one of them is its own, and what was made is known. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { packMarkup } from '../../electron/core/content/scan/packed-markup.ts';
import { compileProfile } from '../../electron/core/export/article/render-article.ts';
import { type FileToMake, makeFiles } from '../../electron/core/export/vault/make-files.ts';
import { exportPresets } from '../../shared/export-presets.ts';
import { lighthouseArticles } from '../support/dev-feed.ts';
import { wholeArticle } from '../support/export-article.ts';
import { type LoopbackServer, startLoopbackServer } from '../support/loopback-server.ts';
import { createTestCore, type TestCore, temporaryFolder } from '../support/test-core.ts';

const [plain] = exportPresets;
if (plain === undefined) throw new Error('no profile comes with Offprint');

const markdownIn = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .sort();

describe('an export with threads', () => {
  let server: LoopbackServer;
  let core: TestCore;
  let vault: string;
  beforeEach(async () => {
    server = await startLoopbackServer();
  });
  afterEach(async () => {
    await core.close();
    await server.close();
  });

  const begin = async (options: Parameters<typeof createTestCore>[0], titles: string[]): Promise<void> => {
    core = await createTestCore(options);
    vault = join(core.folder, 'vault');
    const [first] = lighthouseArticles(server.origin);
    if (first === undefined) throw new Error('no article');
    const articles = titles.map((title, index) => ({
      ...first,
      title,
      slug: `note-${index}`,
      publishedAt: new Date(Date.UTC(2026, 0, 1, 0, index)).toISOString(),
    }));
    server.articles.set('many', articles);
    await core.client.call('feeds.add', { address: `${server.origin}/feed/many` });
  };
  const exportAll = () =>
    core.runJob(core.client.call('export.run', { query: '', folder: vault, dryRun: false }), 'export');
  const notes = (count: number): string[] => Array.from({ length: count }, (_, index) => `Note ${index}`);

  it.each(['exit', 'throw', 'memory'])(
    'fails the article that ended a thread (%s), and it alone',
    async (how) => {
      const worker = new URL('../support/dying-worker.ts', import.meta.url).href;
      await begin({ threads: 1, worker }, ['One', `die:${how}`, 'Two', 'Three', 'Four']);
      const summary = await exportAll();
      expect(summary).toMatchObject({ created: 4, failed: 1 });
      expect(summary.files.find(({ action }) => action === 'failed')).toMatchObject({
        title: `die:${how}`,
        reason: 'job-ended',
      });
      expect(markdownIn(vault)).toHaveLength(4);
      expect(await exportAll()).toMatchObject({ unchanged: 4, failed: 1 });
    },
  );

  it('stops within a moment when it is cancelled, and the next one knows all that is there', async () => {
    const count = 240;
    await begin({ threads: true }, notes(count));
    const stop = core.client.on('job.progress', ({ jobId, done }) => {
      if (done === 0) return;
      stop();
      void core.client.call('jobs.cancel', { jobId });
    });
    await expect(exportAll()).rejects.toMatchObject({ code: 'cancelled' });
    const there = markdownIn(vault).length;
    expect(there).toBeGreaterThan(0);
    expect(there).toBeLessThan(count);
    expect(existsSync(join(vault, '.offprint-export.journal'))).toBe(false);
    expect(await exportAll()).toMatchObject({ created: count - there, unchanged: there, kept: 0 });
  });
});

describe('a job of several files', () => {
  let folder: string;
  beforeEach(() => {
    folder = temporaryFolder();
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const fileOf = (name: string, more: Partial<FileToMake> = {}): FileToMake => ({
    packed: {
      article: { ...wholeArticle, title: name, html: '', images: {} },
      html: packMarkup(`<p>${name}</p>`),
    },
    identity: `https://blog.example/feed ${name}`,
    path: `${name}.md`,
    from: null,
    last: null,
    noted: { queries: [''], stamp: 'stamp' },
    pictures: new Map(),
    ...more,
  });
  const make = (
    files: readonly FileToMake[],
    more: { signal?: AbortSignal; onStage?: () => void; isAgain?: boolean } = {},
  ) =>
    makeFiles(
      { folder, profile: plain, isDryRun: false, now: 0, isAgain: more.isAgain ?? false, files },
      compileProfile(plain),
      more.signal ?? new AbortController().signal,
      more.onStage,
    );

  it('hears of a cancellation between two, and tells what it has written', async () => {
    const abort = new AbortController();
    let begun = 0;
    const onStage = (): void => {
      begun += 1;
      if (begun === 3) abort.abort();
    };
    const made = await make([fileOf('one'), fileOf('two'), fileOf('three')], {
      signal: abort.signal,
      onStage,
    });
    expect(made).toMatchObject([
      { kind: 'made', action: 'created' },
      { kind: 'made', action: 'created' },
    ]);
    expect(markdownIn(folder)).toEqual(['one.md', 'two.md']);
  });

  it('goes on where one cannot be written', async () => {
    mkdirSync(join(folder, 'two.md'));
    const made = await make([fileOf('one'), fileOf('two'), fileOf('three')]);
    expect(made).toMatchObject([
      { action: 'created' },
      { kind: 'failed', code: 'path-not-a-file' },
      { action: 'created' },
    ]);
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it('notes each before it is in place, with what the manifest is to have of it', async () => {
    const made = await make([fileOf('one'), fileOf('two')]);
    const lines = readFileSync(join(folder, '.offprint-export.journal'), 'utf8')
      .split('\n')
      .filter((line) => line !== '');
    expect(lines.map((line) => JSON.parse(line).entry.path)).toEqual(['one.md', 'two.md']);
    const { size, mtimeMs } = statSync(join(folder, 'one.md'));
    expect(made[0]).toMatchObject({
      entry: { ...JSON.parse(lines[0] ?? '').entry, size, mtimeMs },
    });
  });

  it('writes nothing over a file that came to stand there meanwhile', async () => {
    writeFileSync(join(folder, 'one.md'), 'Mine.');
    expect(await make([fileOf('one')])).toMatchObject([{ kind: 'theirs' }]);
    expect(readFileSync(join(folder, 'one.md'), 'utf8')).toBe('Mine.');
  });

  it('takes what its thread had written before it ended for its own', async () => {
    await make([fileOf('one')]);
    expect(await make([fileOf('one')])).toMatchObject([{ kind: 'theirs' }]);
    expect(await make([fileOf('one')], { isAgain: true })).toMatchObject([
      { kind: 'made', action: 'created' },
    ]);
  });
});
