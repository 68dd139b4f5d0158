/** Links between exported articles lead from file to file, as the profile wants them, and stay right as files come and go. */
import { existsSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { wantsBacklinks } from '../../electron/core/export/facts/backlinks.ts';
import type { MethodInput } from '../../shared/contract.ts';
import type { ExportForm } from '../../shared/export-forms.ts';
import { findProfile } from '../../shared/export-presets.ts';
import type { ExportProfile } from '../../shared/export-profile.ts';
import { epubProblems, readEpub } from '../support/check-epub.ts';
import { addTestFeed, type Entry, storeEntries } from '../support/store-feed.ts';
import { createTestCore, type TestCore } from '../support/test-core.ts';

const weir = 'https://weir.example/posts';
const day = (date: number): number => Date.UTC(2026, 2, date);
const dam: Entry = {
  key: 'dam',
  title: 'On dams & more',
  url: `${weir}/dam`,
  publishedAt: day(1),
  contentHtml: `<p>See <a href="${weir}/sluice?utm_source=feed#top">the sluice</a>, <a href="${weir}/sluice"><b>bold</b></a> and <a href="${weir}/none">none</a>.</p>`,
};
const sluice: Entry = {
  key: 'sluice',
  title: 'Sluices',
  url: `${weir}/sluice`,
  publishedAt: day(2),
  contentHtml: `<p>After <a href="http://www.weir.example/posts/dam/">On dams &amp; more</a>.</p><table><thead><tr><th>a</th></tr></thead><tbody><tr><td><a href="${weir}/dam">dam</a></td></tr></tbody></table>`,
};

let core: TestCore;
let folder: string;
let feedId: number;
beforeEach(async () => {
  core = await createTestCore();
  folder = join(core.folder, 'vault');
  feedId = addTestFeed(core.library, 'Weir');
  storeEntries(core.library, feedId, [dam, sluice]);
});
afterEach(async () => {
  await core.close();
  expect(core.backgroundErrors).toEqual([]);
});

const run = (options: Partial<MethodInput<'export.run'>> = {}) =>
  core.runJob(core.client.call('export.run', { query: '', folder, dryRun: false, ...options }), 'export');
const read = (path: string): string => readFileSync(join(folder, path), 'utf8');
const damFile = '2026-03-01-on-dams-more.md';
const sluiceFile = '2026-03-02-sluices.md';

describe('in a folder of files', () => {
  it('go from file to file, and stay as they are where there is no file', async () => {
    await run();
    expect(read(damFile)).toContain(
      `See [the sluice](${sluiceFile}), [**bold**](${sluiceFile}) and [none](${weir}/none).`,
    );
    expect(read(sluiceFile)).toContain(`After [On dams & more](${damFile}).`);
    expect(await run()).toMatchObject({ created: 0, updated: 0, unchanged: 2 });
  });

  it('are wiki links where the profile says so, but for words a wiki link cannot have', async () => {
    await run({ profile: 'Obsidian' });
    expect(read('Articles/On dams & more.md')).toContain(
      'See [[Articles/Sluices|the sluice]], [**bold**](Sluices.md) and [none]',
    );
    const text = read('Articles/Sluices.md');
    expect(text).toContain('After [[Articles/On dams & more|On dams & more]].');
    expect(text).toContain('| [[Articles/On dams & more\\|dam]] |');
    expect(await run({ profile: 'Obsidian' })).toMatchObject({ unchanged: 2 });
  });

  it('stay addresses of the web where the profile says so', async () => {
    await run({ profile: 'Hugo' });
    expect(read('content/articles/2026-03-02-sluices/index.md')).toContain(
      '(http://www.weir.example/posts/dam/)',
    );
  });

  it('become links to a file when it comes, whatever selection brings it', async () => {
    await run({ query: 'title:sluices' });
    expect(read(sluiceFile)).toContain('http://www.weir.example/posts/dam/');
    await run({ query: 'title:dams' });
    // The file of the other selection is told of it when it is exported next.
    expect(read(damFile)).toContain(`[the sluice](${sluiceFile})`);
    expect(await run({ query: 'title:sluices' })).toMatchObject({ updated: 1 });
    expect(read(sluiceFile)).toContain(`[On dams & more](${damFile})`);
  });

  it('become addresses again when their file goes', async () => {
    await run();
    expect(await run({ query: 'title:dams', onDeselected: 'remove' })).toMatchObject({ unchanged: 1 });
    await core.client.call('articles.remove', {
      target: {
        ids: [(await core.client.call('articles.list', { query: 'title:sluices' })).articles[0]?.id ?? 0],
      },
    });
    expect(await run({ query: '', onDeselected: 'remove' })).toMatchObject({ updated: 1, removed: 1 });
    expect(existsSync(join(folder, sluiceFile))).toBe(false);
    expect(read(damFile)).toContain(`[the sluice](${weir}/sluice#top)`);
  });

  it('follow a file the reader has renamed', async () => {
    await run();
    renameSync(join(folder, sluiceFile), join(folder, 'Gates (2).md'));
    expect(await run()).toMatchObject({ updated: 1, unchanged: 1 });
    expect(read(damFile)).toContain('[the sluice](Gates%20%282%29.md)');
    expect(
      readdirSync(folder)
        .filter((name) => name.endsWith('.md'))
        .sort(),
    ).toEqual([damFile, 'Gates (2).md'].sort());
  });

  it('are the same in a dry run, which writes nothing', async () => {
    const { files } = await run({ dryRun: true });
    expect(files.map(({ path }) => path).sort()).toEqual([damFile, sluiceFile]);
    expect(existsSync(join(folder, damFile))).toBe(false);
    expect((await run()).files.map(({ path }) => path).sort()).toEqual([damFile, sluiceFile]);
  });

  it('are in what one file is compared with', async () => {
    await run();
    const { articles } = await core.client.call('articles.list', { query: 'title:dams' });
    const compared = await core.client.call('export.compare', { folder, articleId: articles[0]?.id ?? 0 });
    expect(compared.wanted).toContain(`[the sluice](${sluiceFile})`);
    expect(compared.diff).not.toContain(sluiceFile);
  });
});

describe('the other way round', () => {
  const useProfile = async (base: string, wanted: Partial<ExportProfile>): Promise<void> => {
    const profile = { ...(findProfile(base, []) as ExportProfile), ...wanted, name: 'Mine' };
    await core.client.call('settings.update', { exportProfiles: [profile] });
  };
  const channels: Entry = {
    key: 'channels',
    title: 'Channels [2]',
    url: `${weir}/channels`,
    publishedAt: day(3),
    contentHtml: `<p>Behind <a href="${weir}/dam">the dam</a>.</p>`,
  };

  it('stand below the text where the profile wants them, and are told of again when others come', async () => {
    await useProfile('Plain', { backlinks: true, provenance: true });
    await run({ profile: 'Mine' });
    expect(read(damFile)).toMatch(
      /\n\n## Linked from\n\n- \[Sluices\]\(2026-03-02-sluices\.md\)\n\n---\n\nFrom /,
    );
    expect(await run({ profile: 'Mine' })).toMatchObject({ unchanged: 2 });
    storeEntries(core.library, feedId, [channels]);
    expect(await run({ profile: 'Mine' })).toMatchObject({ created: 1, updated: 1, unchanged: 1 });
    expect(read(damFile)).toContain(
      '- [Channels \\[2\\]](2026-03-03-channels-2.md)\n- [Sluices](2026-03-02-sluices.md)\n',
    );
    expect(read('2026-03-03-channels-2.md')).not.toContain('Linked from');
  });

  it('come from files of other selections too, and are in what one file is compared with', async () => {
    await useProfile('Plain', { backlinks: true });
    await run({ profile: 'Mine', query: 'title:sluices' });
    await run({ profile: 'Mine', query: 'title:dams' });
    expect(read(damFile)).toContain('- [Sluices]');
    const { articles } = await core.client.call('articles.list', { query: 'title:dams' });
    const asked = { folder, profile: 'Mine', articleId: articles[0]?.id ?? 0 };
    expect((await core.client.call('export.compare', asked)).wanted).toContain('- [Sluices]');
  });

  it('are wiki links for Obsidian, but for words that a wiki link cannot have', async () => {
    await useProfile('Obsidian', { backlinks: true });
    storeEntries(core.library, feedId, [channels]);
    await run({ profile: 'Mine' });
    expect(read('Articles/On dams & more.md')).toContain(
      '## Linked from\n\n- [Channels \\[2\\]](Channels%202.md)\n- [[Articles/Sluices|Sluices]]\n',
    );
  });

  it('are a value of templates, from chapter to chapter in a book', async () => {
    await useProfile('Plain', {
      frontMatter: 'from: {% for one in backlinks %}{{ one.title }} at {{ one.path }} {% endfor %}',
      body: '{% for one in backlinks %}{{ one.link }}{% endfor %}',
    });
    await run({ profile: 'Mine' });
    expect(read(damFile)).toBe(`---\nfrom: Sluices at ${sluiceFile}\n---\n\n[Sluices](${sluiceFile})\n`);
    await useProfile('Single book', { backlinks: true });
    const { files } = await run({ profile: 'Mine' });
    expect(read(files[0]?.path ?? '')).toContain('### Linked from\n\n- [Sluices](#article-2)\n');
  });

  it('are looked for only where they are wanted', async () => {
    await run();
    expect(read(damFile)).not.toContain('Linked from');
    expect(wantsBacklinks(findProfile('Obsidian', []) as ExportProfile)).toBe(false);
  });
});

describe('in one file', () => {
  it('lead to the chapter of a Markdown book', async () => {
    const { files } = await run({ profile: 'Single book' });
    const text = read(files[0]?.path ?? '');
    expect(text).toContain('[the sluice](#article-2)');
    expect(text).toContain('[On dams & more](#article-1)');
    expect(text).toContain('<a id="article-2"></a>');
  });

  const write = async (form: ExportForm): Promise<string> => {
    const file = join(core.folder, `out.${form}`);
    await core.runJob(core.client.call('export.file', { query: '', file, form }), 'export-file');
    return file;
  };

  it('lead to the chapter of an EPUB', async () => {
    const file = await write('epub');
    expect(await epubProblems(file)).toEqual([]);
    const first = (await readEpub(file)).find(({ name }) => name.endsWith('chapter-0001.xhtml'));
    expect(first?.text).toContain('<a href="chapter-0002.xhtml"');
    expect(first?.text).toContain(`href="${weir}/none"`);
  });

  it('lead to the article of a page', async () => {
    const text = readFileSync(await write('html'), 'utf8');
    const places = [...text.matchAll(/<article id="([^"]+)"/g)].map((match) => match[1]);
    expect(text).toContain(`<a href="#${places[1]}"`);
    expect(text).toContain(`<a href="#${places[0]}"`);
  });
});
