import { describe, expect, test } from 'vitest';
import { nextPartOf } from '../../../electron/core/content/extract/next-part.ts';
import { parsePage } from '../../../electron/core/content/tree/markup.ts';

const site = 'https://example.org';
const next = (url: string, html: string): string | null => nextPartOf(parsePage(html), `${site}${url}`);

describe('the next part of an article', () => {
  test.each([
    [
      'a number in the query',
      '/a/story.html',
      '<a href="/a/story.html?page=2">2</a>',
      '/a/story.html?page=2',
    ],
    [
      'from the second to the third',
      '/a/story?page=2',
      '<a href="?page=1">1</a><a href="?page=3">3</a>',
      '/a/story?page=3',
    ],
    ['beside other parameters', '/a?id=7', '<a rel="next" href="/a?id=7&amp;p=2">more</a>', '/a?id=7&p=2'],
    ['a folder', '/a/story/', '<a href="/a/story/2/">Next page</a>', '/a/story/2/'],
    ['a named folder', '/a/story/page/2', '<a href="/a/story/page/3">»</a>', '/a/story/page/3'],
    ['a suffix', '/a/story.html', '<link rel="next" href="story-2.html">', '/a/story-2.html'],
    ['in German', '/a/story', '<a href="/a/story/seite-2">Nächste Seite</a>', '/a/story/seite-2'],
  ])('%s', (_name, url, html, expected) => {
    expect(next(url, html)).toBe(`${site}${expected}`);
  });

  test.each([
    ['the next article', '/a/story', '<a rel="next" href="/a/another-story">Next</a>'],
    ['a part of another article', '/a/story', '<a href="/a/other?page=2">2</a>'],
    ['a part that leaves one out', '/a/story', '<a href="/a/story?page=3">3</a>'],
    ['a number that is no part', '/2021/story', '<a href="/2022/story">2</a>'],
    ['another site', '/a/story', '<a href="https://elsewhere.example/a/story?page=2">2</a>'],
    ['comments', '/a/story', '<a rel="next" href="/a/story?cpage=2">Older comments</a>'],
    [
      'words that say nothing of a next page',
      '/a/story',
      '<a href="/a/story?page=2">All about lighthouses</a>',
    ],
    ['itself', '/a/story?page=2', '<a href="/a/story?page=2">2</a>'],
  ])('is not %s', (_name, url, html) => {
    expect(next(url, html)).toBeNull();
  });
});
