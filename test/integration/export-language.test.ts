/** In whose language an export writes its own words: the reader's, whichever program writes; on the command line, English. */
import { readdirSync, readFileSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { exportPresets } from '../../shared/export-presets.ts';
import type { ExportProfile } from '../../shared/export-profile.ts';
import { epubProblems, readEpub } from '../support/check-epub.ts';
import { offprint } from '../support/command-line.ts';
import { lighthouseArticles } from '../support/dev-feed.ts';
import { type LoopbackServer, startLoopbackServer } from '../support/loopback-server.ts';
import { createTestCore, type TestCore } from '../support/test-core.ts';

let server: LoopbackServer;
let core: TestCore;
let vault: string;
beforeEach(async () => {
  server = await startLoopbackServer();
  server.articles.set('mira', lighthouseArticles(server.origin));
  core = await createTestCore({ systemLanguages: ['de-AT', 'en'] });
  vault = join(core.folder, 'vault');
  await core.client.call('settings.update', { remotePictures: 'ask' });
  await core.client.call('feeds.add', { address: `${server.origin}/feed/mira` });
  const { articles } = await core.client.call('articles.list', { query: 'title:outbox' });
  const selector = { exact: 'a', prefix: '', suffix: '', start: 0 };
  await core.client.call('annotations.add', { articleId: articles[0]?.id ?? 0, selector, text: 'Mine.' });
});
afterEach(async () => {
  await core.close();
  await server.close();
  expect(core.backgroundErrors).toEqual([]);
});

const speak = (language: 'system' | 'en' | 'es') => core.client.call('settings.update', { language });
const exported = async (more: { profile?: string } = {}) => {
  const { created, updated, unchanged } = await core.runJob(
    core.client.call('export.run', { query: '', folder: vault, profile: 'Plain', ...more }),
    'export',
  );
  return { created, updated, unchanged };
};
const texts = (): string =>
  readdirSync(vault)
    .filter((name) => name.endsWith('.md'))
    .map((name) => readFileSync(join(vault, name), 'utf8'))
    .join('\n');
const runTarget = async (targetId: number) =>
  (await core.runJob(core.client.call('targets.run', { targetId }), 'export')).files.map(
    ({ action }) => action,
  );

it('is that of the interface; another one changes only files that hold such words', async () => {
  expect(await exported()).toEqual({ created: 3, updated: 0, unchanged: 0 });
  expect(texts()).toContain('## Hervorhebungen und Notizen');
  const then = new Date('2020-02-02T02:02:02Z');
  for (const name of readdirSync(vault)) utimesSync(join(vault, name), then, then);
  await speak('es');
  expect(await exported()).toEqual({ created: 0, updated: 1, unchanged: 2 });
  expect(texts()).toContain('## Resaltados y notas');
  expect(texts()).not.toContain('Hervorhebungen');
  const files = readdirSync(vault).filter((name) => name.endsWith('.md'));
  expect(files.filter((name) => statSync(join(vault, name)).mtimeMs !== then.getTime())).toHaveLength(1);
  expect(await exported()).toEqual({ created: 0, updated: 0, unchanged: 3 });
});

it('is a profile’s own where it names one, and a preview shows it', async () => {
  const [plain] = exportPresets;
  if (plain === undefined) throw new Error('there are no presets');
  const own: ExportProfile = { ...plain, name: 'Mine', language: 'ja' };
  await core.client.call('settings.update', { exportProfiles: [own] });
  await exported({ profile: 'Mine' });
  expect(texts()).toContain('## ハイライトとメモ');
  const { articles } = await core.client.call('articles.list', { query: 'title:outbox' });
  const articleId = articles[0]?.id ?? 0;
  const preview = await core.client.call('export.preview', { articleId, profile: own });
  expect(preview.text).toContain('## ハイライトとメモ');
  const compared = await core.client.call('export.compare', { folder: vault, articleId, profile: 'Mine' });
  expect(compared.diff.split('\n').filter((line) => /^[-+](?![-+]|exported)/.test(line))).toEqual([]);
});

it('is English on the command line, and the reader’s in what is exported by itself, whichever runs it', async () => {
  const command = (...args: string[]) => offprint(['--library', core.folder, ...args]);
  const english = join(core.folder, 'english');
  expect((await command('export', 'feed:mira OR title:outbox', '--to', english)).status).toBe(0);
  const written = readdirSync(english).filter((name) => name.endsWith('.md'));
  expect(written.map((name) => readFileSync(join(english, name), 'utf8')).join('\n')).toContain(
    '## Highlights and notes',
  );
  const wanted = { name: 'Vault', query: '', folder: vault, schedule: 'manual' } as const;
  const { targetId } = await core.client.call('targets.add', wanted);
  expect(await runTarget(targetId)).toEqual(['created', 'created', 'created']);
  expect(texts()).toContain('## Hervorhebungen und Notizen');
  const again = await command('export', '--target', 'Vault');
  expect(again.stderr).toContain('3 unchanged');
  // Chosen in the settings, it is known to every program.
  await speak('es');
  expect((await command('export', '--target', 'Vault')).stderr).toContain('1 updated, 2 unchanged');
  expect(texts()).toContain('## Resaltados y notas');
});

it('changes a book that is kept up to date, but no data', async () => {
  const add = async (form: 'epub' | 'json') => {
    const file = join(core.folder, 'kept', `all.${form}`);
    const wanted = { name: form, query: '', form, file, schedule: 'manual' } as const;
    return { file, ...(await core.client.call('targets.add', wanted)) };
  };
  const [book, data] = [await add('epub'), await add('json')];
  const all = async (): Promise<string> => (await readEpub(book.file)).map(({ text }) => text).join('\n');
  await runTarget(book.targetId);
  await runTarget(data.targetId);
  expect(await epubProblems(book.file)).toEqual([]);
  expect(await all()).toContain('<h1 lang="de" xml:lang="de">Inhalt</h1>');
  expect(await all()).toContain('Hervorhebungen und Notizen');
  expect(await all()).toContain('3 Artikel');
  await speak('es');
  expect(await runTarget(book.targetId)).toEqual(['updated']);
  expect(await runTarget(data.targetId)).toEqual(['unchanged']);
  expect(await all()).toContain('<h1 lang="es" xml:lang="es">Índice</h1>');
  expect(await epubProblems(book.file)).toEqual([]);
});
