import { describe, expect, test } from 'vitest';
import { readAuthorMarkdown } from '../../../electron/core/export/article/author-markdown.ts';
import { htmlToMarkdown } from '../../../electron/core/export/markdown/to-markdown.ts';
import { readFixtures } from '../../support/fixtures.ts';

const url = 'https://dev.to/someone/a-post-1a2b';
const mentions = '<a class="mentioned-user" href="https://dev.to/ada">@ada</a>';

const convert = (source: string, feedHtml = mentions): string => {
  const author = readAuthorMarkdown(source, { url, feedHtml });
  return author === null ? '' : htmlToMarkdown(author.html, { url, title: 'Fixture title' });
};

describe('what the author wrote', () => {
  test.each(readFixtures('author', 'input.md', 'expected.md'))('$name', ({ input, expected }) => {
    expect(convert(input)).toBe(expected);
  });

  test('says more of the article than the feed does', () => {
    const source =
      '---\ntitle: A: b\nseries: "S"\ncanonical_url: https://example.org/x\ncover_image: javascript:x\n---\nHi';
    expect(readAuthorMarkdown(source, { url, feedHtml: '' })?.facts).toEqual({
      series: 'S',
      canonical: 'https://example.org/x',
      excerpt: null,
      cover: null,
    });
  });

  test('is nothing when it is only front matter', () => {
    expect(readAuthorMarkdown('---\ntitle: x\n---\n\n', { url, feedHtml: '' })).toBeNull();
  });

  test('takes names of embedded things from the feed, and gives the same lines', () => {
    const feedHtml =
      '<div class="ltag__link"><a href="/ada" class="ltag__link__link"></a><a href="https://dev.to/ada/engines-1ab2" class="ltag__link__link"><div class="ltag__link__content"><h2>Engines, *explained*</h2><h3>Ada Lovelace ・ Mar 5 ・ 3 min read</h3></div></a></div><p>End.</p>';
    const fromFeed = htmlToMarkdown(feedHtml, { url, title: null });
    expect(fromFeed).toBe(
      '[Engines, \\*explained\\*](https://dev.to/ada/engines-1ab2) by Ada Lovelace\n\nEnd.\n',
    );
    expect(convert('{% link https://dev.to/ada/engines-1ab2/ %}\n\nEnd.', feedHtml)).toBe(fromFeed);
  });

  test.each([
    ['quotations', '> '.repeat(5000)],
    ['lists', Array.from({ length: 1000 }, (_, depth) => `${' '.repeat(depth * 2)}- a`).join('\n')],
    ['items', '- '.repeat(5000)],
  ])('of a thousand %s within each other is nobody’s', (_name, source) => {
    expect(readAuthorMarkdown(`${source}x`, { url, feedHtml: '' })).toBeNull();
  });

  test('cannot bring in what the feed could not', () => {
    const markdown = convert(
      '<script>alert(1)</script>\n\n[x](javascript:alert(1)) {% cta javascript:alert(1) %}y{% endcta %} {% details <img src=x onerror=alert(1)> %}z{% enddetails %}\n\n\uE0000\uE001',
    );
    expect(markdown).not.toMatch(/<script|javascript:|<img|\uE000/);
  });
});
