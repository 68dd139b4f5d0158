/** The feed of whoever wrote an article, as far as the article's page and the author's own tell of one. */
import { describe, expect, it } from 'vitest';
import type { Look } from '../../../electron/core/feeds/discover/choose-feed.ts';
import { readPage } from '../../../electron/core/feeds/discover/discover.ts';
import { findAuthorFeed } from '../../../electron/core/feeds/subscribe/author-feed.ts';
import { AppError } from '../../../shared/errors.ts';
import { answerFacts } from '../../support/answer-facts.ts';

const answer = answerFacts('');
const asked: string[] = [];
const pages =
  (all: Record<string, string>): Look =>
  async (url) => {
    asked.push(url);
    const html = all[url];
    return html === undefined
      ? { kind: 'failed', error: { code: 'http-not-found', details: { url } }, durationMs: 1 }
      : { kind: 'page', answer, ...readPage(html, url) };
  };
const of = (url: string, author: string | null) => ({ url, author, foremHosts: ['dev.to'] });
const post = 'https://blog.example/2026/knots';

describe('the feed of an author', () => {
  it.each([
    [
      'below their page',
      '<link rel="alternate" type="application/rss+xml" href="/author/ada/feed/">',
      '/author/ada/feed/',
    ],
    [
      'called after them',
      '<link rel="alternate" type="application/atom+xml" title="Posts by Ada Berg" href="/f/17.xml">',
      '/f/17.xml',
    ],
    [
      'with their name in its address',
      '<link rel="alternate" type="application/rss+xml" href="/feed?by=ada">',
      '/feed?by=ada',
    ],
  ])('is the one %s, whatever else the page names', async (_name, link, path) => {
    const look = pages({
      [post]: '<p>By <a rel="author" href="/author/ada">Ada Berg</a></p>',
      'https://blog.example/author/ada': `<link rel="alternate" type="application/rss+xml" title="The blog" href="/feed.xml">${link}`,
    });
    expect(await findAuthorFeed(look, of(post, 'Ada Berg'))).toBe(`https://blog.example${path}`);
  });

  it('is told by a site’s rule without a request', async () => {
    asked.length = 0;
    expect(await findAuthorFeed(pages({}), of('https://medium.com/@ada/knots-1a2b', 'Ada Berg'))).toBe(
      'https://medium.com/feed/@ada',
    );
    expect(asked).toEqual([]);
  });

  it('may be that of another site the page leads to', async () => {
    const look = pages({ [post]: '<link rel="author" href="https://medium.com/@ada">' });
    expect(await findAuthorFeed(look, of(post, 'Ada Berg'))).toBe('https://medium.com/feed/@ada');
  });

  it.each([
    ['names no author', '<p>By Ada Berg</p>'],
    [
      'leads to a page with the feed of the whole site alone',
      '<a rel="nofollow author" href="/author/ada">Ada</a>',
    ],
  ])('is none where the page %s', async (_name, html) => {
    const look = pages({
      [post]: html,
      'https://blog.example/author/ada':
        '<link rel="alternate" type="application/rss+xml" title="The blog" href="/feed.xml">',
    });
    const failure: unknown = await findAuthorFeed(look, of(post, 'Ada Berg')).catch(
      (error: unknown) => error,
    );
    expect(failure).toBeInstanceOf(AppError);
    expect(failure).toMatchObject({ code: 'no-feeds-found', details: { url: post, author: 'Ada Berg' } });
  });

  it('cannot be had where the page cannot', async () => {
    await expect(findAuthorFeed(pages({}), of(post, null))).rejects.toMatchObject({ code: 'http-not-found' });
  });
});
