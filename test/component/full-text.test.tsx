// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { FullTextState } from '../../shared/model/articles.ts';
import { noFullText } from '../support/fake-client.ts';
import { callsOf, closeApp, type RenderedApp, renderApp } from '../support/render-app.tsx';

afterEach(closeApp);

async function openWith(fullText: Partial<FullTextState>): Promise<RenderedApp & { article: HTMLElement }> {
  const app = await renderApp({
    prepare: (core) => core.fullTexts.set(1, { ...noFullText, ...fullText }),
  });
  await app.user.keyboard('j');
  return { ...app, article: await screen.findByRole('article', { name: /Why a lifetime/ }) };
}

describe('an article’s full text', () => {
  it('is chosen between with the feed’s own', async () => {
    const { core, user, article } = await openWith({ state: 'there', isShown: true });
    const choice = within(article).getByRole('group', { name: 'Which text' });
    expect(within(choice).getByRole('button', { name: 'Full text' }).getAttribute('aria-pressed')).toBe(
      'true',
    );
    await user.click(within(choice).getByRole('button', { name: 'From the feed' }));
    expect(callsOf(core, 'fullText.show')).toEqual([{ articleId: 1, isShown: false }]);
    await waitFor(() =>
      expect(
        within(article).getByRole('button', { name: 'From the feed' }).getAttribute('aria-pressed'),
      ).toBe('true'),
    );
  });

  it('is changed over by its key, and back', async () => {
    const { core, user } = await openWith({ state: 'there', isShown: true });
    await user.keyboard('f');
    await waitFor(() => expect(core.fullTexts.get(1)?.isShown).toBe(false));
    await screen.findByRole('button', { name: 'From the feed', pressed: true });
    await user.keyboard('f');
    await waitFor(() => expect(core.fullTexts.get(1)?.isShown).toBe(true));
  });

  it('is fetched by the same key where it is not there, and says so', async () => {
    const { core, user, article } = await openWith({});
    expect(within(article).queryByText(/full text/i)).toBeNull();
    await user.keyboard('f');
    expect(callsOf(core, 'fullText.fetch')).toEqual([{ articleId: 1 }]);
    await within(article).findByText('Fetching the full text…');
  });

  it('says why it is not there, and is tried again', async () => {
    const { core, user, article } = await openWith({
      state: 'failed',
      failure: { code: 'robots-refused', details: { url: 'https://www.closed.example/a', isForNow: false } },
    });
    within(article).getByText('No full text. closed.example asks programs not to fetch this page.');
    await user.click(within(article).getByRole('button', { name: 'Try again' }));
    expect(callsOf(core, 'fullText.fetch')).toEqual([{ articleId: 1 }]);
  });

  it('says when it comes', async () => {
    const { core, article } = await openWith({ state: 'waiting' });
    within(article).getByText('This is an excerpt. The full text is on its way.');
    core.emit({ name: 'online.changed', payload: { isOnline: false } });
    await within(article).findByText('This is an excerpt. The full text is fetched when you are online.');
  });

  it('says that it is only a part', async () => {
    const { article } = await openWith({ state: 'there', isShown: true, isPartial: true });
    within(article).getByText(/only a part/);
  });
});

describe('a feed’s setting', () => {
  it('says what was found out, and is changed', async () => {
    const { core, user } = await renderApp({
      prepare: ({ feeds }) => {
        for (const feed of feeds) feed.sendsExcerpts = true;
      },
    });
    await user.keyboard('ji');
    await user.click(await screen.findByRole('tab', { name: 'Settings' }));
    const select = await screen.findByRole('combobox', { name: 'Full text from the page' });
    screen.getByText(/It sends excerpts/);
    await user.selectOptions(select, 'Never');
    await waitFor(() =>
      expect(callsOf(core, 'feeds.update')).toContainEqual({
        feedId: core.articles[0]?.feedId,
        fullText: 'never',
      }),
    );
  });
});
