// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import type { Mention } from '../../shared/model/articles.ts';
import { HIT_END, HIT_START } from '../../shared/model/search.ts';
import { closeApp, type RenderedApp, renderApp } from '../support/render-app.tsx';

afterEach(closeApp);

const mention = (articleId: number, title: string): Mention => ({
  articleId,
  title,
  feedTitle: 'Weir',
  author: 'Ada Reed',
  publishedAt: Date.UTC(2026, 4, 3),
  isRead: false,
  context: `As ${HIT_START}shown before${HIT_END}, water falls.`,
});

async function openWith(mentions: Mention[]): Promise<RenderedApp> {
  const app = await renderApp({ prepare: (core) => core.mentions.set(1, mentions) });
  await app.user.keyboard('j');
  await screen.findByRole('article', { name: /Why a lifetime/ });
  return app;
}
const list = () => screen.findByRole('region', { name: /^Mentioned by/ });

it('tells who links to the article, with the words around the link, and leads there and back', async () => {
  const { user } = await openWith([mention(2, 'Sluices')]);
  const section = await list();
  expect(section.textContent).toContain('Weir · Ada Reed · 3 May 2026');
  expect(within(section).getByText('shown before').tagName).toBe('MARK');
  await user.click(within(section).getByRole('button', { name: 'Sluices' }));
  await waitFor(() => expect(screen.queryByRole('article', { name: /Why a lifetime/ })).toBeNull());
  await user.keyboard('{Backspace}');
  expect(await screen.findByRole('article', { name: /Why a lifetime/ })).toBeTruthy();
});

it('shows five of many until it is asked for the rest', async () => {
  const { user } = await openWith(
    Array.from({ length: 9 }, (_, index) => mention(index + 2, `Piece ${index}`)),
  );
  const section = await list();
  expect(within(section).getAllByRole('listitem')).toHaveLength(5);
  await user.click(within(section).getByRole('button', { name: 'Show 4 more' }));
  expect(within(section).getAllByRole('listitem')).toHaveLength(9);
});

it('is reached by a key, which says so where there is none', async () => {
  const { user } = await openWith([mention(2, 'Sluices')]);
  const section = await list();
  await user.keyboard('gb');
  expect(document.activeElement).toBe(section);
  await user.keyboard('j');
  await waitFor(() => expect(screen.queryByRole('region', { name: /^Mentioned by/ })).toBeNull());
  await user.keyboard('gb');
  expect(await screen.findByText('No other article of the library links to this one.')).toBeTruthy();
});
