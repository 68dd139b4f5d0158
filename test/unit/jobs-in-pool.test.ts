import { expect, test, vi } from 'vitest';
import type { ExportArticle } from '../../electron/core/export/profiles/article-values.ts';
import { poolJobs } from '../../electron/core/workers/jobs-in-pool.ts';
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
  const [one, other] = exportPresets;
  if (one === undefined || other === undefined) throw new Error('two profiles come with Offprint at least');
  const render = (profile: typeof one) =>
    // As it comes to a thread: each time another copy.
    poolJobs.renderArticle(
      { article, profile: structuredClone(profile), path: 'boats.md' },
      new AbortController().signal,
    );
  for (let time = 0; time < 3; time += 1) expect((await render(one)).text).toContain('Words.');
  expect(compiled.times).toBe(1);
  await render(other);
  expect(compiled.times).toBe(2);
});
