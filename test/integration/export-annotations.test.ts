/** Highlights and notes in exported files: written, and written again when they change. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findProfile } from '../../shared/export-presets.ts';
import type { ExportProfile } from '../../shared/export-profile.ts';
import { lighthouseArticles } from '../support/dev-feed.ts';
import { type LoopbackServer, startLoopbackServer } from '../support/loopback-server.ts';
import { createTestCore, type TestCore } from '../support/test-core.ts';

let server: LoopbackServer;
let core: TestCore;
let vault: string;
let articleId: number;
beforeEach(async () => {
  server = await startLoopbackServer();
  server.articles.set('mira', lighthouseArticles(server.origin));
  core = await createTestCore();
  vault = join(core.folder, 'vault');
  await core.client.call('feeds.add', { address: `${server.origin}/feed/mira` });
  articleId = (await core.client.call('articles.list', { query: 'outbox' })).articles[0]?.id ?? 0;
});
afterEach(async () => {
  await core.close();
  await server.close();
  expect(core.backgroundErrors).toEqual([]);
});

const run = (profile: string) =>
  core.runJob(core.client.call('export.run', { query: '', folder: vault, dryRun: false, profile }), 'export');
const selector = { exact: 'the marked words', prefix: '', suffix: '', start: 4 };

describe('an exported article', () => {
  it('is updated, and it alone, whenever what was marked in it changes', async () => {
    expect(await run('obsidian')).toMatchObject({ created: 3 });
    expect(await run('obsidian')).toMatchObject({ unchanged: 3 });
    const { annotation, undoId } = await core.client.call('annotations.add', { articleId, selector });
    const summary = await run('obsidian');
    expect(summary).toMatchObject({ updated: 1, unchanged: 2 });
    const path = join(vault, summary.files.find(({ action }) => action === 'updated')?.path ?? '');
    expect(readFileSync(path, 'utf8')).toMatch(
      /^> \[!quote\|yellow\]\n> the marked words\n\n\^hl-[0-9a-f]{8}$/m,
    );
    const anchor = /\^hl-\w+/.exec(readFileSync(path, 'utf8'))?.[0] ?? 'none';
    await core.client.call('annotations.update', { annotationId: annotation.id, text: 'Mine.' });
    expect(await run('obsidian')).toMatchObject({ updated: 1, unchanged: 2 });
    expect(readFileSync(path, 'utf8')).toContain(`> > Mine.\n\n${anchor}\n`);
    await core.client.call('annotations.update', { annotationId: annotation.id, colour: 'green' });
    expect(await run('obsidian')).toMatchObject({ updated: 1, unchanged: 2 });
    expect(await run('obsidian')).toMatchObject({ updated: 0, unchanged: 3 });
    await core.client.call('undo.run', { undoId });
    expect(await run('obsidian')).toMatchObject({ updated: 1 });
    expect(readFileSync(path, 'utf8')).not.toContain('Highlights and notes');
  });

  it('holds the notes on the whole, in the preview as in the file', async () => {
    await core.client.call('annotations.add', { articleId, selector: null, text: 'Read again.' });
    const { files } = await run('plain');
    const path = files.find((file) => file.articleId === articleId)?.path ?? '';
    const text = readFileSync(join(vault, path), 'utf8');
    expect(text).toMatch(/## Highlights and notes\n\n<a id="note-\w+"><\/a>\n\nRead again\.\n$/);
    const profile = findProfile('plain', []) as ExportProfile;
    expect((await core.client.call('export.preview', { articleId, profile })).text).toBe(text);
  });
});
