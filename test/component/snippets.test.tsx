// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import type { Snippet } from '../../shared/model/snippets.ts';
import { callsOf, closeApp, type RenderedApp, renderApp } from '../support/render-app.tsx';

afterEach(closeApp);

const snippet = (articleId: number, code: string, language: string | null): Snippet => ({
  articleId,
  position: 0,
  title: `Piece ${articleId}`,
  feedTitle: 'Weir',
  author: 'Ada Reed',
  url: `https://weir.example/${articleId}`,
  publishedAt: Date.UTC(2026, 4, 3),
  heading: 'Setting up',
  language,
  code,
  isCut: false,
  codeHtml: `<figure class="code"><figcaption></figcaption><pre tabindex="0"><code class="language-${language}">${code}</code></pre></figure>`,
});
const three = [snippet(1, 'pump()', 'rust'), snippet(2, 'gauge()', 'rust'), snippet(3, 'level', 'bash')];

async function openShelf(snippets: Snippet[]): Promise<RenderedApp & { sheet: HTMLElement }> {
  const app = await renderApp({ prepare: (core) => core.snippets.push(...snippets) });
  await app.user.keyboard('gc');
  return { ...app, sheet: await screen.findByRole('dialog', { name: 'Code of all articles' }) };
}
const titles = (sheet: HTMLElement): (string | null)[] =>
  within(sheet)
    .queryAllByRole('button', { name: /^Open “/ })
    .map((button) => button.textContent);

it('shows blocks page by page, with where they are from', async () => {
  const { user, sheet } = await openShelf(three);
  await waitFor(() => expect(titles(sheet)).toEqual(['Piece 1', 'Piece 2']));
  expect(within(sheet).getByText('2 blocks and more')).toBeTruthy();
  expect(within(sheet).getAllByText('Setting up · Ada Reed · Weir · 3 May 2026')).toHaveLength(2);
  await user.click(within(sheet).getByRole('button', { name: 'Show more' }));
  await waitFor(() => expect(titles(sheet)).toHaveLength(3));
  expect(within(sheet).queryByRole('button', { name: 'Show more' })).toBeNull();
});

it('narrows by words and by language, and says when nothing is left', async () => {
  const { user, sheet } = await openShelf(three);
  await waitFor(() => expect(titles(sheet)).toHaveLength(2));
  await user.selectOptions(within(sheet).getByRole('combobox', { name: 'Language' }), 'bash');
  await waitFor(() => expect(titles(sheet)).toEqual(['Piece 3']));
  await user.type(within(sheet).getByRole('searchbox', { name: 'Search in code' }), 'pump');
  expect(await within(sheet).findByText(/No code has that/)).toBeTruthy();
  await user.selectOptions(within(sheet).getByRole('combobox', { name: 'Language' }), '');
  await waitFor(() => expect(titles(sheet)).toEqual(['Piece 1']));
});

it('copies a block with its source, and leads to its article', async () => {
  const { user, sheet, core } = await openShelf(three);
  await waitFor(() => expect(titles(sheet)).toHaveLength(2));
  const [first] = within(sheet).getAllByRole('button', { name: 'Copy with its source' });
  if (first !== undefined) await user.click(first);
  await waitFor(() =>
    expect(callsOf(core, 'shell.copyText')).toEqual([
      { text: '```rust\npump()\n```\n\n— Ada Reed, [Piece 1](https://weir.example/1)\n' },
    ]),
  );
  await user.click(within(sheet).getByRole('button', { name: /^Open “Piece 1”/ }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(await screen.findByRole('article', { name: /Why a lifetime/ })).toBeTruthy();
});

it('says what it is for while there is no code', async () => {
  const { sheet } = await openShelf([]);
  expect(await within(sheet).findByText(/No article has code yet/)).toBeTruthy();
});
