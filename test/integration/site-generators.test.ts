/** Exports in the programs that they are made for: whole sites, with what tries to be taken for a command of theirs. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { isOnPath } from '../../build/runtime/apt.mjs';
import { renderArticleFile } from '../../electron/core/export/article/render-article.ts';
import { findProfile } from '../../shared/export-presets.ts';
import type { ExportProfile } from '../../shared/export-profile.ts';
import { offprint } from '../support/command-line.ts';
import { bareArticle } from '../support/export-article.ts';
import { hostileArticles } from '../support/hostile-snippets.ts';

const made = 300;

let folder: string;
let site: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'offprint-site-'));
  site = join(folder, 'site');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** The sample library and the made articles, by one profile. Answers how many pages that makes. */
async function fill(profileName: string): Promise<number> {
  const library = join(folder, 'library');
  expect((await offprint(['sample'], { library })).status).toBe(0);
  expect(
    (await offprint(['export', '--all', '--to', site, '--profile', profileName], { library })).status,
  ).toBe(0);
  const profile = findProfile(profileName, []) as ExportProfile;
  for (const [index, { html, title }] of hostileArticles(made).entries()) {
    const article = { ...bareArticle, html, title, authorMarkdown: null };
    // Titles without a letter of their own would all be the same page.
    const { path, text } = renderArticleFile(article, profile);
    const file = join(site, path.replace(/(?=(?:\/index)?\.md$)/, `-${index}`));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(
      file,
      text.replace(/^slug: .*$/m, (slug) => `${slug}-${index}`),
    );
  }
  return made + 40;
}

function put(files: Record<string, string>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(site, name)), { recursive: true });
    writeFileSync(join(site, name), text);
  }
}

function pagesBelow(start: string): string[] {
  return readdirSync(join(site, start), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html'))
    .map((name) => readFileSync(join(site, start, name), 'utf8'));
}

it.skipIf(!isOnPath('hugo'))('Hugo builds all of it as it comes (needs hugo)', async () => {
  const count = await fill('Hugo');
  put({
    'hugo.toml':
      'baseURL = "https://example.org/"\ndisableKinds = ["taxonomy", "term", "RSS", "sitemap", "404"]\n',
    'layouts/_default/single.html': '<!doctype html><title>{{ .Title }}</title><main>{{ .Content }}</main>',
    'layouts/_default/list.html': '{{ range .Pages }}<a href="{{ .RelPermalink }}">x</a>{{ end }}',
  });
  const { status, stdout, stderr } = spawnSync('hugo', ['--source', site, '--logLevel', 'warn'], {
    encoding: 'utf8',
  });
  expect(`${stdout}${stderr}`).not.toMatch(/^(?:ERROR|WARN)/m);
  expect(status).toBe(0);
  const pages = pagesBelow('public').filter((page) => page.includes('<main>'));
  expect(pages).toHaveLength(count);
  // A shortcode that ran would have left its picture.
  expect(pages.filter((page) => page.includes('<figure'))).toEqual([]);
});

it.skipIf(!isOnPath('jekyll'))('Jekyll builds all of it as it comes (needs jekyll)', async () => {
  const count = await fill('Jekyll');
  put({ '_config.yml': 'title: SITE-TITLE\n', '_layouts/post.html': '<main>{{ content }}</main>' });
  const { status, stdout, stderr } = spawnSync(
    'jekyll',
    ['build', '--source', site, '--destination', join(site, '_site')],
    {
      encoding: 'utf8',
    },
  );
  expect(`${stdout}${stderr}`).not.toMatch(/Warning|Error|Exception/);
  expect(status, stderr).toBe(0);
  const pages = pagesBelow('_site').filter((page) => page.includes('<main>'));
  expect(pages).toHaveLength(count);
  expect(pages.filter((page) => page.includes('SITE-TITLE') || /\b42\b/.test(page))).toEqual([]);
  // What is in a section that opens is read as Markdown.
  expect(pages.filter((page) => page.includes('A section that opens')).join()).toContain(
    '<strong>anything</strong>',
  );
});
