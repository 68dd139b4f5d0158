// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { anchorOf, readableAddress } from '../../renderer/article/links.ts';
import { useReadingHistory } from '../../renderer/state/reading-history.ts';
import { minutesLeftAt } from '../../renderer/state/reading-progress.ts';
import { useUi } from '../../renderer/state/ui.ts';
import { openedArticle } from '../support/opened-article.ts';
import { callsOf, closeApp, renderApp } from '../support/render-app.tsx';

afterEach(() => {
  closeApp();
  useReadingHistory.setState({ before: [] });
});

const html = `<p><a href="https://example.org/articles/3?utm_source=x#part">another one</a>,
<a href="https://www.elsewhere.example/caf%C3%A9/">elsewhere</a>, <a href="https://example.org/articles/1#here">here</a>,
<a href="https://elsewhere.example/login">https://bank.example</a>, <a href="https://xn--pple-43d.com/">fruit</a></p><p id="user-content-here">Here.</p>`;

async function open() {
  const app = await renderApp({
    prepare: (core) =>
      core.answer('articles.get', ({ articleId }) =>
        openedArticle(
          core.articles.find(({ id }) => id === articleId),
          html,
        ),
      ),
  });
  await app.user.keyboard('j');
  const article = await screen.findByRole('article', { name: /Why a lifetime/ });
  const text = article.querySelector('.article-body')?.shadowRoot;
  if (text == null) throw new Error('the text has no shadow root');
  await waitFor(() => expect(text.querySelector('a.local')).not.toBeNull());
  const link = (words: string) => {
    const found = [...text.querySelectorAll('a')].find((one) => one.textContent?.startsWith(words));
    if (found === undefined) throw new Error(`no link ${words}`);
    return found;
  };
  return { ...app, text, link };
}

describe('links', () => {
  it('lead to the article here where the library has it, and back again by key', async () => {
    const { core, user, link } = await open();
    expect(link('another one').textContent).toBe('another one (in your library)');
    await user.click(link('another one'));
    await screen.findByRole('article', { name: /an online shop/ });
    expect(useUi.getState().selectedId).toBe(3);
    await waitFor(() => expect(document.activeElement?.id).toBe('reading-scroll'));
    await user.keyboard('{Backspace}');
    await screen.findByRole('article', { name: /Why a lifetime/ });
    expect(callsOf(core, 'shell.openExternal')).toEqual([]);
  });

  it('lead to the web with a modifier, and where the library has nothing', async () => {
    const { core, user, link } = await open();
    await user.keyboard('{Control>}');
    await user.click(link('another one'));
    await user.keyboard('{/Control}');
    await user.click(link('elsewhere'));
    await waitFor(() => expect(callsOf(core, 'shell.openExternal')).toHaveLength(2));
    expect(callsOf(core, 'shell.openExternal')).toEqual([
      { url: 'https://example.org/articles/3?utm_source=x#part' },
      { url: 'https://www.elsewhere.example/caf%C3%A9/' },
    ]);
  });

  it('lead within the article where that is what they name', async () => {
    const { core, user, text, link } = await open();
    await user.click(link('here'));
    expect(text.activeElement?.id).toBe('user-content-here');
    expect(callsOf(core, 'shell.openExternal')).toEqual([]);
  });

  it('say where they go before they are followed', async () => {
    const { link } = await open();
    fireEvent.pointerOver(link('elsewhere'));
    await waitFor(() => expect(screen.getByRole('tooltip').textContent).toBe('elsewhere.example/café'));
    fireEvent.pointerOver(link('another one'));
    await waitFor(() =>
      expect(screen.getByRole('tooltip').textContent).toMatch(/online shop.*In your library · .* min/),
    );
    fireEvent.keyDown(window, { key: 'Escape' });
    await waitFor(() => expect(screen.queryByRole('tooltip')).toBeNull());
  });

  it('are asked about where their words name another site, and only then followed', async () => {
    const { core, user, link } = await open();
    await user.click(link('https://bank.example'));
    const dialog = await screen.findByRole('dialog', { name: 'Where this link leads' });
    expect(dialog.textContent).toContain('elsewhere.example/login');
    expect(dialog.textContent).toContain('names bank.example');
    // Enter leads nowhere, and the focus is where it was.
    expect(document.activeElement?.textContent).toBe('Stay here');
    await user.keyboard('{Enter}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(callsOf(core, 'shell.openExternal')).toEqual([]);
    await waitFor(() =>
      expect(document.activeElement?.shadowRoot?.activeElement).toBe(link('https://bank.example')),
    );

    await user.click(link('https://bank.example'));
    await user.click(await screen.findByRole('button', { name: 'Open it' }));
    await waitFor(() =>
      expect(callsOf(core, 'shell.openExternal')).toEqual([{ url: 'https://elsewhere.example/login' }]),
    );
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('to a name that could be taken for another show it as it is sent', async () => {
    const { core, user, link } = await open();
    fireEvent.pointerOver(link('fruit'));
    await waitFor(() =>
      expect(screen.getByRole('tooltip').textContent).toMatch(/^xn--pple-43d\.com.*taken for “аpple\.com”/),
    );
    await user.click(link('fruit'));
    await screen.findByRole('dialog', { name: 'Where this link leads' });
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(callsOf(core, 'shell.openExternal')).toEqual([]);
  });

  it.each([
    ['https://bücher.example:8080/', { host: 'bücher.example:8080', path: '' }],
    ['https://www.example.org/a%20b/', { host: 'example.org', path: '/a b' }],
    ['mailto:ada@example.org?subject=x', { host: 'ada@example.org', path: '' }],
    ['https://example.org/%E0%A4%A', { host: 'example.org', path: '/%E0%A4%A' }],
  ])('%s is read as it is meant', (address, expected) => {
    expect(readableAddress(address)).toEqual(expected);
  });

  it('name their anchor', () => {
    expect([
      anchorOf('#caf%C3%A9'),
      anchorOf('https://example.org/#50%'),
      anchorOf('/x#'),
      anchorOf('/x'),
    ]).toEqual(['café', '50%', null, null]);
  });
});

it('counts the minutes that are left, but not at the beginning and the end', () => {
  expect([0, 0.02, 0.34, 0.9, 0.99].map((progress) => minutesLeftAt(progress, 9))).toEqual([
    null,
    null,
    6,
    1,
    null,
  ]);
});
