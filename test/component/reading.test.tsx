// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { callsOf, closeApp, type RenderedApp, renderApp } from '../support/render-app.tsx';

afterEach(closeApp);

async function openFirst(): Promise<RenderedApp & { text: ShadowRoot }> {
  const app = await renderApp();
  await app.user.keyboard('j');
  const article = await screen.findByRole('article', { name: /Why a lifetime/ });
  const text = article.querySelector('.article-body')?.shadowRoot;
  if (text == null) throw new Error('the text has no shadow root');
  return { ...app, text };
}

describe('the reading pane', () => {
  it('saves, says so, and takes it back', async () => {
    const { core, user } = await openFirst();
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await screen.findByRole('button', { name: 'Saved' });
    expect(callsOf(core, 'articles.mark')).toContainEqual({ target: { ids: [1] }, isSaved: true });
    await user.click(await screen.findByRole('button', { name: /Undo/ }));
    await screen.findByRole('button', { name: 'Save' });
    await waitFor(() => expect(core.articles[0]?.isSaved).toBe(false));
  });

  it('takes a mark back when the library refuses it', async () => {
    const { core, user } = await openFirst();
    core.answer('articles.mark', () => {
      throw new Error('no');
    });
    await user.keyboard('s');
    await screen.findByText(/Something went wrong inside Offprint/);
    expect(screen.getByRole('button', { name: 'Save' })).toBeTruthy();
  });

  it('completes a tag from those there are', async () => {
    const { core, user } = await openFirst();
    await user.keyboard('t');
    const field = await screen.findByRole('combobox', { name: 'Add a tag' });
    await user.type(field, 'sq');
    const choices = within(screen.getByRole('listbox', { name: 'Add a tag' })).getAllByRole('option');
    expect(choices.map((choice) => choice.firstChild?.textContent)).toEqual(['sq', 'sqlite']);
    await user.keyboard('{ArrowDown}{Enter}');
    await waitFor(() => expect(core.articles[0]?.tags).toContain('sqlite'));
    await screen.findByRole('button', { name: 'Remove tag sqlite' });
  });

  it('adds a new tag and removes one', async () => {
    const { core, user } = await openFirst();
    await user.keyboard('t');
    await user.type(await screen.findByRole('combobox', { name: 'Add a tag' }), 'compilers/borrowing{Enter}');
    await waitFor(() => expect(core.articles[0]?.tags).toContain('compilers/borrowing'));
    await user.click(await screen.findByRole('button', { name: 'Remove tag work/incident' }));
    await waitFor(() => expect(core.articles[0]?.tags).not.toContain('work/incident'));
  });

  it('shows the text without what does not belong there', async () => {
    const { text } = await openFirst();
    expect(text.querySelector('script')).toBeNull();
    expect(text.querySelector('[style], [onclick]')).toBeNull();
    expect(text.querySelector('figure.code .code-bar span')?.textContent).toBe('Rust');
    expect(text.querySelector('.table > table')).not.toBeNull();
    expect(text.querySelector('math')).not.toBeNull();
  });

  it('copies code and opens links outside, never inside', async () => {
    const { core, user, text } = await openFirst();
    const copy = text.querySelector('button.copy');
    const link = text.querySelector('a[href^="https:"]');
    if (copy === null || link === null) throw new Error('the text has code and a link');
    await user.click(copy);
    expect(callsOf(core, 'shell.copyText')[0]).toMatchObject({ text: expect.stringContaining('fn longest') });
    await user.click(link);
    expect(callsOf(core, 'shell.openExternal')).toEqual([{ url: 'https://example.org/edge' }]);
  });

  it('loads the pictures of that one article when asked to', async () => {
    const { core, user } = await openFirst();
    await user.click(screen.getByRole('button', { name: 'Load pictures' }));
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Load pictures' })).toBeNull());
    expect(callsOf(core, 'images.allow')).toHaveLength(1);
    expect(core.settings.remotePictures).toBe('ask');
  });
});
