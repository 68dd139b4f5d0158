// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { ForemFacts } from '../../shared/model/articles.ts';
import { closeApp, type RenderedApp, renderApp } from '../support/render-app.tsx';

afterEach(closeApp);

const nothing: ForemFacts = {
  host: 'dev.to',
  fetchedAt: 1,
  hasMarkdown: false,
  reactions: null,
  comments: null,
  seriesId: null,
  series: null,
  seriesPlace: null,
  organisation: null,
  readingMinutes: null,
  editedAt: null,
  canonicalUrl: null,
  coverUrl: null,
};

async function openWith(facts: Partial<ForemFacts>): Promise<RenderedApp & { article: HTMLElement }> {
  const app = await renderApp({ prepare: (core) => core.foremFacts.set(1, { ...nothing, ...facts }) });
  await app.user.keyboard('j');
  return { ...app, article: await screen.findByRole('article', { name: /Why a lifetime/ }) };
}
const searchText = () => (screen.getByRole('combobox', { name: /search/i }) as HTMLInputElement).value;

describe('what a Forem site says of an article', () => {
  it('stands in the byline, and leads to the other parts', async () => {
    const { user, article } = await openWith({
      series: 'Boats for "two"',
      seriesId: 9,
      organisation: 'Harbour Club',
      reactions: 1204,
      comments: 1,
    });
    expect(within(article).getByText('1,204 reactions')).toBeTruthy();
    expect(within(article).getByText('1 comment')).toBeTruthy();
    expect(within(article).getByRole('button', { name: 'for Harbour Club' })).toBeTruthy();
    await user.click(within(article).getByRole('button', { name: 'Series: Boats for "two"' }));
    await waitFor(() => expect(searchText()).toBe('series:"Boats for two" sort:oldest'));
  });

  it('is left out where it is not known, or nothing', async () => {
    const { article } = await openWith({ reactions: 0, comments: 0 });
    expect(article.textContent).not.toMatch(/reaction|comment|[Ss]eries/);
  });
});
