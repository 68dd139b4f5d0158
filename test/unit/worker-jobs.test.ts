import { readdirSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { createInlinePool } from '../../electron/core/base/pool/inline-pool.ts';
import { renderArticleJob } from '../../electron/core/export/article/jobs.ts';
import type { ExportArticle } from '../../electron/core/export/facts/export-article.ts';
import { workerJobs } from '../../electron/core/workers/jobs.ts';
import { exportPresets } from '../../shared/export-presets.ts';

const compiled = vi.hoisted(() => ({ times: 0 }));

vi.mock(import('../../electron/core/export/article/render-article.ts'), async (importOriginal) => {
  const original = await importOriginal();
  return {
    ...original,
    compileProfile: (profile) => {
      compiled.times += 1;
      return original.compileProfile(profile);
    },
  };
});

const article: ExportArticle = {
  id: 1,
  shortId: 'abcdefabcdef',
  title: 'Boats',
  author: null,
  feed: 'Harbour notes',
  feedUrl: 'https://blog.example/feed',
  siteUrl: null,
  url: 'https://blog.example/boats',
  canonical: null,
  published: 0,
  edited: null,
  saved: null,
  firstSeen: 0,
  exported: 0,
  tags: [],
  sourceTags: [],
  series: null,
  readingMinutes: 1,
  words: 1,
  language: 'en',
  cover: null,
  excerpt: null,
  html: '<p>Words.</p>',
  htmlSource: 'feed',
  authorMarkdown: null,
  images: {},
  links: {},
  backlinks: [],
  highlights: [],
  notes: [],
  discussion: null,
  wordsLanguage: 'en',
  addresses: 'clean',
  statedDiscussion: null,
};

test('the templates of a profile are read once for all articles of a run, and again for another profile', async () => {
  const pool = createInlinePool(async () => workerJobs);
  const [one, other] = exportPresets;
  if (one === undefined || other === undefined) throw new Error('two profiles come with Offprint at least');
  const render = (profile: typeof one) =>
    // As it comes to a thread: each time another copy.
    pool.run(renderArticleJob, { article, profile: structuredClone(profile), path: 'boats.md' });
  for (let time = 0; time < 3; time += 1) expect((await render(one)).text).toContain('Words.');
  expect(compiled.times).toBe(1);
  await render(other);
  expect(compiled.times).toBe(2);
});

test('every job that a room declares is implemented, and no other', async () => {
  const core = new URL('../../electron/core/', import.meta.url);
  const declared = new Set<string>();
  for (const file of readdirSync(core, { recursive: true, encoding: 'utf8' })) {
    if (!/(?:^|[\\/])jobs\.ts$/.test(file)) continue;
    const room = (await import(new URL(file.replaceAll('\\', '/'), core).href)) as Record<string, unknown>;
    for (const [name, job] of Object.entries(room)) {
      if (!name.endsWith('Job')) continue;
      expect(job).toMatchObject({ name: expect.any(String), lane: expect.any(String) });
      declared.add((job as { name: string }).name);
    }
  }
  expect(declared.size).toBeGreaterThan(30);
  expect([...workerJobs.keys()].toSorted()).toEqual([...declared].toSorted());
});
