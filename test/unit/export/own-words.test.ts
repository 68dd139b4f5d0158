/** Words an export writes itself are in the language it is told, in every form, and nothing else changes by that. */
import { describe, expect, it } from 'vitest';
import { titleOf } from '../../../electron/core/export/article/book-title.ts';
import { renderArticleFile } from '../../../electron/core/export/article/render-article.ts';
import { bookPlace, renderBook, renderChapter } from '../../../electron/core/export/article/render-book.ts';
import { snippetsMarkdown } from '../../../electron/core/export/article/snippets-markdown.ts';
import { dayIn } from '../../../electron/core/export/facts/day.ts';
import type { ExportArticle } from '../../../electron/core/export/facts/export-article.ts';
import { bookPage, navigation } from '../../../electron/core/export/forms/epub/pages.ts';
import { htmlToMarkdown } from '../../../electron/core/export/markdown/to-markdown.ts';
import { markDeselected } from '../../../electron/core/export/vault/deselected.ts';
import { chapterMarkup } from '../../../electron/core/export/xhtml/chapter-markup.ts';
import { exportPresets, findProfile } from '../../../shared/export-presets.ts';
import type { ExportProfile } from '../../../shared/export-profile.ts';
import { wordsIn } from '../../../shared/texts/exported-words.ts';
import { type Language, languages } from '../../../shared/texts/language.ts';
import { annotatedArticle } from '../../support/export-article.ts';

const preset = (name: string): ExportProfile => {
  const profile = findProfile(name, exportPresets);
  if (profile === null) throw new Error(`there is no preset ${name}`);
  return { ...profile, backlinks: true, discussion: true, provenance: true };
};
const comment = {
  code: 'a1',
  author: null,
  username: null,
  at: Date.UTC(2026, 4, 3),
  depth: 0,
  answers: 'Jon',
};
const inLanguage = (wordsLanguage: Language): ExportArticle => ({
  ...annotatedArticle,
  wordsLanguage,
  html: `${annotatedArticle.html}<details><p>Hidden.</p></details>`,
  backlinks: [{ title: 'Another', place: 'another.md' }],
  discussion: { fetchedAt: Date.UTC(2026, 4, 4), comments: [{ ...comment, html: '<p>Well said.</p>' }] },
});
const ways: Record<string, (article: ExportArticle) => string> = {
  'a Markdown file': (article) => renderArticleFile(article, preset('Plain')).text,
  'a file for Obsidian': (article) => renderArticleFile(article, preset('Obsidian')).text,
  'a Markdown book': (article) => {
    const profile = preset('Single book');
    const book = { title: 'Book', count: 1, exported: null };
    const { values } = renderChapter(article, profile, bookPlace(book, profile), 1);
    return renderBook([values], profile, book);
  },
  'a chapter': (article) => chapterMarkup(article, { idPrefix: '', pictureAddress: () => null }).markup,
};

describe.each(Object.entries(ways))('%s', (_name, write) => {
  it.each(languages)('in %s has its headings, days and fallbacks', (language) => {
    const own = wordsIn(language);
    const text = write(inLanguage(language));
    for (const words of [
      own.discussion,
      own.comments(1, dayIn(language, Date.UTC(2026, 4, 4))),
      own.deleted,
      own.details,
    ]) {
      expect(text).toContain(words);
    }
    expect(text).toContain('Well said.');
    if (language === 'en') return;
    // Of English only what others wrote is left.
    const english = wordsIn('en');
    for (const words of [
      english.discussion,
      english.highlightsAndNotes,
      english.linkedFrom,
      english.deleted,
      'March 2026',
      'From [',
      'text from the feed',
      'answers Jon',
    ]) {
      expect(text).not.toContain(words);
    }
  });
});

it('of English are what they have been', () => {
  const { text } = renderArticleFile(inLanguage('en'), preset('Plain'));
  for (const line of [
    '## Highlights and notes',
    '## Linked from\n\n- [Another](another.md)',
    '## Discussion\n\n*1 comment, as of 4 May 2026*\n\n**Deleted** · 3 May 2026\n\nWell said.',
    'From [DEV Community: mira](https://dev.to/mira), by Mira Lindqvist · [original](https://dev.to/mira/keeping-a-queue-4k2m) · [first published here](https://mira.example/queues) · published 14 March 2026 · edited 20 March 2026 · saved 1 April 2026 · text from the feed',
  ]) {
    expect(text).toContain(line);
  }
});

it('of German stand where English ones do', () => {
  const { text } = renderArticleFile(inLanguage('de'), preset('Plain'));
  expect(text).toContain('## Hervorhebungen und Notizen');
  expect(text).toContain('## Verlinkt von\n\n- [Another](another.md)');
  expect(text).toContain('*1 Kommentar, Stand: 4. Mai 2026*');
  expect(text).toContain('Aus [DEV Community: mira](https://dev.to/mira), von Mira Lindqvist · ');
  expect(text).toContain(' · erschienen am 14. März 2026 · ');
});

it('in a book’s contents are those of the reader’s language, and say so', () => {
  const chapters = [{ path: 'c.xhtml', title: 'One', headings: [], hasFormulas: false }];
  const page = navigation('Book', 'en', chapters, 'ja');
  expect(page).toContain('<h1 lang="ja" xml:lang="ja">目次</h1>');
  expect(page).toContain(
    '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="en"',
  );
  expect(navigation('Book', 'ja', chapters, 'ja')).toContain('<h1>目次</h1>');
  expect(page).not.toMatch(/Contents|Places|Beginning/);
  expect(bookPage('Book', 'en', '')).toContain('<title>Book</title>');
});

it('stand for what has no words of its own', () => {
  const card =
    '<p><a class="embed embed-video" href="https://youtu.be/x"><span class="embed-title">Talk</span> <span class="embed-author">Jon</span></a></p>';
  const markdown = (language?: Language): string =>
    htmlToMarkdown(card, { url: null, title: null, ...(language === undefined ? {} : { language }) });
  expect(markdown()).toBe('[Video: Talk](https://youtu.be/x) by Jon\n');
  expect(markdown('zh-CN')).toBe('[视频：Talk](https://youtu.be/x)（Jon）\n');
  expect(titleOf('', 'es')).toBe('Artículos');
  expect(titleOf('rust lifetimes', 'es')).toBe('Rust lifetimes');
  expect(markDeselected('Text.\n', 'de')).toBe(`<!-- ${wordsIn('de').deselected} -->\n\nText.\n`);
  const snippet = {
    articleId: 1,
    title: 'A title',
    author: 'Jon',
    feedTitle: 'A feed',
    publishedAt: null,
    url: null,
    heading: null,
    language: 'go',
    code: 'x\n',
  };
  const snippets = [snippet] as unknown as Parameters<typeof snippetsMarkdown>[0]['snippets'];
  expect(snippetsMarkdown({ snippets, language: 'pt-BR' })).toContain('\nDe Jon, A feed\n');
});

describe('a day', () => {
  it.each([
    ['en', '3 May 2026'],
    ['de', '3. Mai 2026'],
    ['es', '3 de mayo de 2026'],
    ['ja', '2026年5月3日'],
    ['pt-BR', '3 de maio de 2026'],
    ['zh-CN', '2026年5月3日'],
  ] as const)('in %s is the same in every time zone', (language, words) => {
    expect(dayIn(language, Date.UTC(2026, 4, 3, 0, 0))).toBe(words);
    expect(dayIn(language, Date.UTC(2026, 4, 3, 23, 59))).toBe(words);
  });
});
