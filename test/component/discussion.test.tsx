// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { AppError } from '../../shared/errors.ts';
import type { StatedDiscussion } from '../../shared/model/articles.ts';
import type { Comment, DiscussionFacts } from '../../shared/model/discussions.ts';
import { openedArticle } from '../support/opened-article.ts';
import { callsOf, closeApp, type RenderedApp, renderApp } from '../support/render-app.tsx';

afterEach(closeApp);

const comment = (code: string, more: Partial<Comment> = {}): Comment => ({
  code,
  author: `Reader ${code}`,
  username: `reader-${code}`,
  at: Date.UTC(2026, 4, 5),
  depth: 0,
  answers: null,
  contentHtml: `<p>Words of ${code}</p>`,
  ...more,
});
const thread = [
  comment('1'),
  comment('2', { depth: 1, answers: 'Reader 1' }),
  comment('3', { author: null, username: null, contentHtml: '<p>[deleted]</p>' }),
];

async function open(
  before: DiscussionFacts,
  comments: readonly Comment[] = thread,
): Promise<RenderedApp & { section: () => Promise<HTMLElement> }> {
  let facts = before;
  const app = await renderApp({
    prepare: (core) => {
      core.answer('discussions.facts', () => facts);
      core.answer('discussions.get', ({ articleId }) => ({
        articleId,
        fetchedAt: facts.fetchedAt ?? 0,
        comments: [...comments],
      }));
      core.answer('discussions.fetch', () => {
        facts = { isPossible: true, fetchedAt: Date.now(), comments: comments.length };
        return facts;
      });
    },
  });
  await app.user.keyboard('j');
  await screen.findByRole('article', { name: /Why a lifetime/ });
  return { ...app, section: () => screen.findByRole('region', { name: 'Discussion' }) };
}
const none: DiscussionFacts = { isPossible: true, fetchedAt: null, comments: 0 };
const kept: DiscussionFacts = { isPossible: true, fetchedAt: Date.now() - 3 * 3_600_000, comments: 3 };
const heads = (section: HTMLElement) =>
  within(section)
    .getAllByRole('listitem')
    .map((item) => item.querySelector('.comment-head')?.textContent);

describe('the discussion below an article', () => {
  it('is kept when it is asked for, and then shown', async () => {
    const { user, section, core } = await open(none);
    const place = await section();
    expect(within(place).getByRole('status').textContent).toBe('Not kept');
    await user.click(within(place).getByRole('button', { name: 'Keep the discussion' }));
    await within(place).findAllByRole('listitem');
    expect(heads(place)).toEqual([
      'Reader 15 May 2026',
      'Reader 2answers Reader 15 May 2026',
      'Deleted5 May 2026',
    ]);
    expect(within(place).getByRole('status').textContent).toBe('3 comments, asked for just now');
    expect(callsOf(core, 'discussions.fetch')).toEqual([{ articleId: 1 }]);
    await user.click(within(place).getByRole('button', { name: 'Hide' }));
    expect(within(place).queryAllByRole('listitem')).toEqual([]);
  });

  it('says when it was asked for, and is asked for again', async () => {
    const { user, section, core } = await open(kept);
    const place = await section();
    expect(within(place).getByRole('status').textContent).toBe('3 comments, asked for 3 h ago');
    expect(within(place).queryAllByRole('listitem')).toEqual([]);
    await user.click(within(place).getByRole('button', { name: 'Ask again' }));
    await waitFor(() =>
      expect(within(place).getByRole('status').textContent).toBe('3 comments, asked for just now'),
    );
    expect(callsOf(core, 'discussions.fetch')).toHaveLength(1);
  });

  it('is gone to by key, which has the focus', async () => {
    const { user, section } = await open(kept);
    const place = await section();
    await user.keyboard('gd');
    await within(place).findAllByRole('listitem');
    expect(document.activeElement).toBe(place);
  });

  it('is shown part by part where it is long', async () => {
    const many = Array.from({ length: 230 }, (_, index) => comment(`c${index}`));
    const { user, section } = await open(kept, many);
    const place = await section();
    await user.click(within(place).getByRole('button', { name: 'Show' }));
    expect(await within(place).findAllByRole('listitem')).toHaveLength(100);
    await user.click(within(place).getByRole('button', { name: 'Show 100 more' }));
    await user.click(within(place).getByRole('button', { name: 'Show 30 more' }));
    expect(within(place).getAllByRole('listitem')).toHaveLength(230);
  });

  it('says what went wrong, and keeps what is there', async () => {
    const { user, section, core } = await open(kept);
    core.answer('discussions.fetch', () => {
      throw new AppError('offline', { url: 'https://dev.to' });
    });
    const place = await section();
    await user.click(within(place).getByRole('button', { name: 'Ask again' }));
    expect(await screen.findByText(/You are offline/, { selector: '.toast span' })).toBeTruthy();
    expect(within(place).getByRole('status').textContent).toBe('3 comments, asked for 3 h ago');
  });

  it('is nothing where there can be none', async () => {
    const { user } = await open({ isPossible: false, fetchedAt: null, comments: 0 });
    await user.keyboard('gd');
    expect(await screen.findByText(/Only articles of DEV/)).toBeTruthy();
    expect(screen.queryByRole('region', { name: 'Discussion' })).toBeNull();
  });
});

describe('a discussion that is elsewhere', () => {
  const stated = {
    url: 'https://news.example/item?id=7',
    feedUrl: 'https://news.example/7.rss',
    comments: 12,
  };
  async function openElsewhere(discussion: StatedDiscussion) {
    const app = await renderApp({
      prepare: (core) => {
        core.answer('discussions.facts', () => ({ isPossible: false, fetchedAt: null, comments: 0 }));
        core.answer('articles.get', ({ articleId }) => ({
          ...openedArticle(
            core.articles.find(({ id }) => id === articleId),
            '<p>Text</p>',
          ),
          discussion: { ...discussion, isPrivate: false },
        }));
      },
    });
    await app.user.keyboard('j');
    const section = await screen.findByRole('region', { name: 'Discussion' });
    return { ...app, section };
  }

  it('says where, opens in the browser, and can be followed', async () => {
    const { core, user, section } = await openElsewhere(stated);
    expect(within(section).getByRole('status').textContent).toBe('12 comments on news.example');
    await user.click(within(section).getByRole('button', { name: 'Open in the browser' }));
    expect(callsOf(core, 'shell.openExternal')).toEqual([{ url: stated.url }]);
    await user.click(within(section).getByRole('button', { name: 'Follow the comments' }));
    const sheet = await screen.findByRole('dialog', { name: 'Add feed' });
    expect(within(sheet).getByRole<HTMLInputElement>('textbox', { name: 'Address' }).value).toBe(
      stated.feedUrl,
    );
    expect(sheet.textContent).toContain('names this as the feed of its comments');
  });

  it('opens by its key', async () => {
    const { core, user } = await openElsewhere({ ...stated, feedUrl: null, comments: null });
    await user.keyboard('gd');
    await waitFor(() => expect(callsOf(core, 'shell.openExternal')).toEqual([{ url: stated.url }]));
    expect(screen.getByRole('region', { name: 'Discussion' }).textContent).toContain('On news.example');
  });
});
