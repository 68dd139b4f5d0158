// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { FollowOption, PlaceFacts } from '../../shared/model/places.ts';
import { callsOf, closeApp, type RenderedApp, renderApp } from '../support/render-app.tsx';

afterEach(closeApp);

const options: FollowOption[] = [
  { kind: 'author', name: 'Ines Ferreira', feedId: null, isCertain: true },
  { kind: 'tag', name: 'boats', feedId: 2, isCertain: true },
  { kind: 'tag', name: 'rope', feedId: null, isCertain: true },
];
const facts: PlaceFacts = {
  kind: 'author',
  name: 'Ines Ferreira',
  articles: 34,
  isCapped: false,
  unread: 12,
  saved: 5,
  firstAt: Date.UTC(2024, 0, 2),
  lastAt: Date.UTC(2026, 4, 4),
  feeds: [{ feedId: 2, title: 'Harbour Club', articles: 30 }],
  authors: [],
  tags: [{ name: 'rope', articles: 3 }],
  series: [{ host: 'dev.to', seriesId: 9, name: 'Boats for two', author: 'Ines Ferreira', parts: 3 }],
};

async function open(): Promise<RenderedApp & { article: HTMLElement; author: string }> {
  const app = await renderApp({
    prepare: (core) => {
      core.answer('follow.options', () => ({ options }));
      core.answer('places.facts', ({ name }) => ({ ...facts, name }));
      core.answer('follow.add', () => {
        const [feed] = core.feeds;
        if (feed === undefined) throw new Error('the made-up library has feeds');
        return { feed, alreadySubscribed: false, outcome: null, undoId: 'undo-1' };
      });
    },
  });
  await app.user.keyboard('j');
  const article = await screen.findByRole('article', { name: /Why a lifetime/ });
  return { ...app, article, author: app.core.articles[0]?.author ?? '' };
}
const lastQuery = (core: RenderedApp['core']) => callsOf(core, 'articles.list').at(-1);

describe('an author', () => {
  it('leads from an article to all by the same hand, over all feeds', async () => {
    const { user, core, article, author } = await open();
    await user.click(within(article).getByRole('button', { name: author }));
    await waitFor(() => expect(lastQuery(core)).toMatchObject({ query: `by:"${author}"` }));
    expect(await screen.findByRole('heading', { level: 1, name: author })).toBeTruthy();
    expect(document.activeElement?.id).toBe('article-list');
  });

  it('has a page: how much there is, where, about what', async () => {
    const { user, author } = await open();
    await user.keyboard('gw');
    await user.click(await screen.findByRole('button', { name: 'About this author' }));
    const sheet = await screen.findByRole('dialog', { name: author });
    expect(
      within(sheet).getByText('34 articles · 12 unread · 5 saved · 2 January 2024 – 4 May 2026'),
    ).toBeTruthy();
    await user.click(within(sheet).getByRole('button', { name: 'rope' }));
    expect(await screen.findByRole('dialog', { name: 'rope' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Show the articles' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'rope' })).toBeTruthy();
  });

  it('is found in the palette', async () => {
    const { user, core } = await open();
    core.answer('places.find', ({ kind }) => ({
      names: kind === 'author' ? [{ name: 'Odd Hansen', articles: 4 }] : [],
    }));
    await user.keyboard('{Control>}k{/Control}');
    await user.keyboard('odd han');
    await user.click(await screen.findByRole('option', { name: /Odd Hansen/ }));
    await waitFor(() => expect(lastQuery(core)).toMatchObject({ query: 'by:"Odd Hansen"' }));
  });
});

it('a tag of the feed leads to all it stands on', async () => {
  const { user, core, article } = await open();
  const [tag = ''] = core.articles[0]?.sourceTags ?? [];
  await user.click(within(article).getByRole('button', { name: `Show everything the feeds tag ${tag}` }));
  await waitFor(() => expect(lastQuery(core)).toMatchObject({ query: `sourcetag:${tag}` }));
});

describe('following', () => {
  it('takes one key for the author, and can be taken back', async () => {
    const { user, core } = await open();
    await user.keyboard('{Shift>}G{/Shift}');
    await waitFor(() =>
      expect(callsOf(core, 'follow.add')).toEqual([{ articleId: 1, kind: 'author', name: 'Ines Ferreira' }]),
    );
    expect(await screen.findByText(/^Following Ines Ferreira/)).toBeTruthy();
    expect(screen.getByRole('button', { name: /Undo/ })).toBeTruthy();
  });

  it('offers tags, too, and goes to what is followed already', async () => {
    const { user, core } = await open();
    await user.keyboard('{Shift>}V{/Shift}');
    await screen.findByRole('dialog', { name: 'Follow' });
    expect((await screen.findAllByRole('option', { name: /tag/ })).map((one) => one.textContent)).toEqual([
      'boatstag · followed',
      'ropetag',
    ]);
    await user.keyboard('rope{Enter}');
    await waitFor(() =>
      expect(callsOf(core, 'follow.add')).toEqual([{ articleId: 1, kind: 'tag', name: 'rope' }]),
    );
    await user.keyboard('{Shift>}V{/Shift}');
    await screen.findByRole('dialog', { name: 'Follow' });
    await user.keyboard('boats{Enter}');
    await waitFor(() => expect(lastQuery(core)).toMatchObject({ feedId: 2 }));
    expect(callsOf(core, 'follow.add')).toHaveLength(1);
  });

  it('says so where there is nobody to follow', async () => {
    const { user, core } = await open();
    core.answer('follow.options', () => ({ options: [] }));
    await user.keyboard('{Shift>}G{/Shift}');
    expect(await screen.findByText('This article names no author.')).toBeTruthy();
  });
});
