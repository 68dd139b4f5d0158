import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { profileProblems, renderArticleFile } from '../../../electron/core/export/article/render-article.ts';
import { bookPlace, renderBook, renderChapter } from '../../../electron/core/export/article/render-book.ts';
import { comparable } from '../../../electron/core/export/profiles/file-name.ts';
import { exportPresets, findProfile } from '../../../shared/export-presets.ts';
import { type ExportProfile, exportProfileSchema } from '../../../shared/export-profile.ts';
import { annotatedArticle, bareArticle, hostileTitles, wholeArticle } from '../../support/export-article.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const fixtures = join(root, 'test', 'fixtures', 'export', 'profiles');
const golden = (name: string): string => readFileSync(join(fixtures, `${name}.md`), 'utf8');
const filePresets = exportPresets.filter((profile) => profile.layout === 'files');
const plain = filePresets[0] as ExportProfile;

function frontMatterOf(text: string): Record<string, unknown> {
  const match = /^---\n([\s\S]*?\n)---\n/.exec(text);
  return match?.[1] === undefined ? {} : parse(match[1]);
}

describe('profiles that come with Offprint', () => {
  test.each(exportPresets.map((profile) => [profile.name, profile] as const))(
    '%s has no mistake',
    (_name, profile) => {
      expect(profileProblems(profile)).toEqual([]);
    },
  );

  test.each([
    ['Plain', '2026-03-14-keeping-a-queue-at-least-once-draft-2.md', ['assets/bbbb.png', 'assets/aaaa.png']],
    [
      'Obsidian',
      'Articles/Keeping a queue at least once draft 2.md',
      ['Articles/assets/bbbb.png', 'Articles/assets/aaaa.png'],
    ],
    [
      'Hugo',
      'content/articles/2026-03-14-keeping-a-queue-at-least-once-draft-2/index.md',
      [
        'content/articles/2026-03-14-keeping-a-queue-at-least-once-draft-2/bbbb.png',
        'content/articles/2026-03-14-keeping-a-queue-at-least-once-draft-2/aaaa.png',
      ],
    ],
    [
      'Jekyll',
      '_posts/2026-03-14-keeping-a-queue-at-least-once-draft-2.md',
      ['assets/articles/bbbb.png', 'assets/articles/aaaa.png'],
    ],
    [
      'Astro',
      'src/content/blog/2026-03-14-keeping-a-queue-at-least-once-draft-2.md',
      ['src/content/blog/assets/bbbb.png', 'src/content/blog/assets/aaaa.png'],
    ],
    [
      'Zola',
      'content/articles/2026-03-14-keeping-a-queue-at-least-once-draft-2/index.md',
      [
        'content/articles/2026-03-14-keeping-a-queue-at-least-once-draft-2/bbbb.png',
        'content/articles/2026-03-14-keeping-a-queue-at-least-once-draft-2/aaaa.png',
      ],
    ],
    [
      'VitePress',
      'articles/2026-03-14-keeping-a-queue-at-least-once-draft-2.md',
      ['articles/assets/aaaa.png'],
    ],
    [
      'Eleventy',
      'articles/2026-03-14-keeping-a-queue-at-least-once-draft-2.md',
      ['articles/assets/aaaa.png'],
    ],
    [
      'Docusaurus',
      'blog/2026-03-14-keeping-a-queue-at-least-once-draft-2.md',
      ['blog/assets/bbbb.png', 'blog/assets/aaaa.png'],
    ],
  ])('%s writes an article byte for byte', (name, path, images) => {
    const file = renderArticleFile(wholeArticle, findProfile(name, []) as ExportProfile);
    expect(file.path).toBe(path);
    expect(file.images.map((image) => image.path).sort()).toEqual([...images].sort());
    expect(file.text).toBe(golden(name.toLowerCase()));
  });

  test.each(filePresets.map((profile) => [profile.name, profile] as const))(
    '%s writes one of which little is known',
    (name, profile) => {
      const { path, text } = renderArticleFile(bareArticle, profile);
      expect(`${path}\n\n${text}`).toBe(golden(`bare-${name.toLowerCase()}`));
    },
  );

  test.each([
    ['Plain', 'annotated-plain'],
    ['Obsidian', 'annotated-obsidian'],
  ])('%s writes what was marked and noted', (name, file) => {
    const profile = { ...(findProfile(name, []) as ExportProfile), provenance: true };
    expect(renderArticleFile(annotatedArticle, profile).text).toBe(golden(file));
  });

  test('a line says where a text came from, in books below each chapter', () => {
    const profile = { ...(findProfile('Single book', []) as ExportProfile), provenance: true };
    const book = { title: 'Two', count: 2, exported: null };
    const place = bookPlace(book, profile);
    const values = [wholeArticle, bareArticle].map(
      (article, index) => renderChapter(article, profile, place, index + 1).values,
    );
    const lines = renderBook(values, profile, book)
      .split('\n')
      .filter((line) => line.startsWith('From '));
    expect(lines).toEqual([
      'From [DEV Community: mira](https://dev.to/mira), by Mira Lindqvist · [original](https://dev.to/mira/keeping-a-queue-4k2m) · [first published here](https://mira.example/queues) · published 14 March 2026 · edited 20 March 2026 · saved 1 April 2026 · text from the feed',
      'From [DEV Community: mira](https://dev.to/mira) · text from the feed',
    ]);
  });

  test('a profile kept before there was such a line has none', () => {
    const { provenance: _none, ...old } = plain;
    expect(exportProfileSchema.parse(old)).toEqual(plain);
  });

  test('a book has its chapters behind contents that lead to them', () => {
    const profile = findProfile('Single book', []) as ExportProfile;
    const book = { title: 'Saved rust', count: 2, exported: wholeArticle.exported };
    const place = bookPlace(book, profile);
    const chapters = [wholeArticle, bareArticle].map((article, index) =>
      renderChapter(article, profile, place, index + 1),
    );
    expect(place).toEqual({ path: 'saved-rust.md', assets: 'assets' });
    expect(chapters[0]?.images).toContainEqual({ name: 'aaaa.png', path: 'assets/aaaa.png' });
    expect(
      renderBook(
        chapters.map((chapter) => chapter.values),
        profile,
        book,
      ),
    ).toBe(golden('book'));
  });
});

describe('any title', () => {
  test('gives the same name, field and heading as ever', () => {
    const written = hostileTitles.map((title) => {
      const files = [plain, ...filePresets.slice(1, 2)].map((profile) =>
        renderArticleFile({ ...bareArticle, title }, profile),
      );
      const lines = files[0]?.text.split('\n').filter((line) => /^(?:title:|#(?: |$))/.test(line)) ?? [];
      return [JSON.stringify(title), ...files.map((file) => file.path), ...lines].join('\n');
    });
    expect(`${written.join('\n\n')}\n`).toBe(
      readFileSync(join(fixtures, '..', 'hostile-titles.txt'), 'utf8'),
    );
  });

  test.each(hostileTitles.map((title) => [title.slice(0, 40), title] as const))('%j', (_name, title) => {
    for (const profile of filePresets) {
      const { path, text } = renderArticleFile({ ...wholeArticle, title }, profile);
      expect(
        path.split('/').every((part) => part !== '..' && part !== '.' && Buffer.byteLength(part) <= 120),
      ).toBe(true);
      expect(path).toMatch(/^[^\p{Cc}<>:"\\|?*]+\.md$/u);
      const line = title.toWellFormed().replace(/\s+/gu, ' ').trim();
      // Docusaurus itself would write a backslash into JavaScript as it is.
      const kept = profile.name === 'Docusaurus' ? line.replaceAll('\\', '⧵') : line;
      expect(frontMatterOf(text).title).toBe(line === '' ? undefined : kept);
      expect(text.split('\n').filter((one) => one === '---')).toHaveLength(2);
    }
  });
});

describe('where a file is', () => {
  test('is kept when it is told, and its pictures are linked from there', () => {
    const { path, text } = renderArticleFile(wholeArticle, plain, 'old/place/x.md');
    expect(path).toBe('old/place/x.md');
    expect(text).toContain('![A lamp](../../assets/aaaa.png)');
  });

  test.each([
    ['relative', 'assets/aaaa.png'],
    ['dotted', './assets/aaaa.png'],
    ['root', '/assets/aaaa.png'],
    ['remote', 'https://example.org/lamp.png'],
  ] as const)('pictures are linked %s', (imageLinks, expected) => {
    const { text, images } = renderArticleFile(wholeArticle, { ...plain, imageLinks });
    expect(text).toContain(`![A lamp](${expected})`);
    expect(images).toHaveLength(imageLinks === 'remote' ? 0 : 2);
  });

  test.each([
    [
      '{{ feed | slug }}/{{ title }}',
      'dev-community-mira/Keeping a queue at least once draft #2.md'.replace(' #', ' '),
    ],
    ['../{{ slug }}', 'keeping-a-queue-at-least-once-draft-2.md'],
    ['/{{ tags | first }}/x', 'work queues/x.md'],
    ['{{ author | default: "nobody" }}/{{ published | date: "YYYY/MM" }}/x', 'Mira Lindqvist/2026 03/x.md'],
    ['{{ published | date: "YYYY" }}/{{ published | date: "MM" }}/x.md', '2026/03/x.md'],
    ['', 'untitled.md'],
  ])('%s', (path, expected) => {
    expect(renderArticleFile(wholeArticle, { ...plain, path }).path).toBe(expected);
  });

  test('two titles in other cases are the same place', () => {
    expect(comparable('A/Über.md')).toBe(comparable('a/u\u0308BER.md'));
  });
});

describe('what the author wrote', () => {
  const authorMarkdown =
    '---\nseries: Told by its author\ndescription: In their words\n---\n\nEvery queue makes a promise.\nRead it *once* and again, and never lose what was said before of all that.\n\n{% youtube abcdefghijk %}';

  test('is taken where it is known, and the file says so', () => {
    const article = {
      ...wholeArticle,
      series: null,
      canonical: null,
      html: '<p>Every queue makes a promise.</p>',
      authorMarkdown,
    };
    const { text, source } = renderArticleFile(article, plain);
    expect(source).toBe('author');
    expect(frontMatterOf(text)).toMatchObject({ series: 'Told by its author', markdown_source: 'author' });
    expect(text).toContain('[Video: youtube.com](https://www.youtube.com/watch?v=abcdefghijk)');
  });

  test.each([
    ['is empty', '---\ntitle: x\n---\n'],
    ['is less than what the feed has', 'Short.'],
  ])('is left aside when it %s', (_case, text) => {
    const file = renderArticleFile({ ...wholeArticle, authorMarkdown: text }, plain);
    expect(file.source).toBe('feed');
    expect(file.text).toBe(renderArticleFile(wholeArticle, plain).text);
  });
});

test('mistakes are found in every part, each in its place', () => {
  const broken = {
    ...plain,
    path: '{{ titel }}',
    frontMatter: 'a: 1\nb: {{ x }}',
    body: '\n\n {% if %}',
    assets: '{{',
  };
  expect(profileProblems(broken)).toMatchObject([
    { part: 'path', line: 1, column: 4 },
    { part: 'frontMatter', line: 2, column: 7 },
    { part: 'body', line: 3, column: 8 },
    { part: 'assets', line: 1, column: 1 },
  ]);
});

test.each([
  ['America/New_York', 'en_US.UTF-8'],
  ['Asia/Kathmandu', 'tr_TR.UTF-8'],
  ['Pacific/Apia', 'de_DE.UTF-8'],
])('bytes are the same in %s with %s', (zone, locale) => {
  const url = (path: string): string => JSON.stringify(pathToFileURL(join(root, path)).href);
  const script = `
    import { renderArticleFile } from ${url('electron/core/export/article/render-article.ts')};
    import { exportPresets } from ${url('shared/export-presets.ts')};
    import { wholeArticle } from ${url('test/support/export-article.ts')};
    const files = exportPresets.filter((one) => one.layout === 'files').map((one) => renderArticleFile(wholeArticle, one));
    process.stdout.write(JSON.stringify(files));`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    env: { ...process.env, TZ: zone, LC_ALL: locale, LANG: locale },
    encoding: 'utf8',
  });
  expect(stdout, stderr).toBe(
    JSON.stringify(filePresets.map((profile) => renderArticleFile(wholeArticle, profile))),
  );
});

test('every golden file belongs to a profile', () => {
  for (const profile of filePresets)
    expect(existsSync(join(fixtures, `${profile.name.toLowerCase()}.md`))).toBe(true);
});
