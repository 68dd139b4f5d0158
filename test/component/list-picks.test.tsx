// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { callsOf, closeApp, type RenderedApp, renderApp, settle } from '../support/render-app.tsx';

afterEach(closeApp);

const picked = () => screen.queryAllByRole('option').filter((row) => row.dataset.picked === 'true');

describe('a view with nothing in it', () => {
  it('names the key that fills it, as the reader has set it, or the way without one', async () => {
    const { user } = await renderApp({
      prepare: (known) => {
        for (const article of known.articles) Object.assign(article, { isSaved: false, isLater: false });
        Object.assign(known.settings, {
          ownKeys: { 'article.toggleSaved': ['Shift+K'], 'article.toggleLater': [] },
        });
      },
    });
    await user.keyboard('gs');
    await screen.findByText('Press Shift+K on an article to keep it here, whatever its feed does.');
    await user.keyboard('gl');
    await screen.findByText('Put an article on Later to read it later.');
  });
});

describe('picking many', () => {
  it('extends by Shift and the arrows, toggles by X, and marks all of them at once', async () => {
    const { core, user } = await renderApp({
      prepare: ({ articles }) => {
        for (const article of articles) article.isSaved = false;
      },
    });
    const list = screen.getByRole('listbox', { name: 'Articles' });
    expect(list.getAttribute('aria-multiselectable')).toBe('true');
    list.focus();
    await user.keyboard('j{Shift>}{ArrowDown}{ArrowDown}{/Shift}');
    expect(picked()).toHaveLength(3);
    expect(screen.getAllByRole('option', { selected: true })).toHaveLength(3);
    await screen.findByText('3 picked');
    await user.keyboard('x');
    expect(picked()).toHaveLength(2);
    await user.keyboard('s');
    await screen.findByText('2 articles saved');
    expect(callsOf(core, 'articles.mark').at(-1)).toMatchObject({ isSaved: true });
    expect(core.articles.filter(({ isSaved }) => isSaved).length).toBeGreaterThanOrEqual(2);
    await user.keyboard('{Escape}');
    expect(picked()).toHaveLength(0);
  });

  it('picks everything the question finds, also what is not loaded, but what one leaves out', async () => {
    const { core, user } = await renderApp({
      articleCount: 400,
      // The first is opened on the way: it is not to become a read one meanwhile.
      prepare: (known) => Object.assign(known.settings, { markReadOnOpen: false }),
    });
    const unread = core.articles.filter((article) => !article.isRead).length;
    await user.keyboard('j{Control>}a{/Control}');
    await screen.findByText(`${unread} picked`);
    await user.keyboard('x');
    await screen.findByText(`${unread - 1} picked`);
    await user.keyboard('m');
    await screen.findByText(`${unread - 1} articles marked as read`);
    expect(callsOf(core, 'articles.mark').at(-1)).toMatchObject({
      target: { query: 'is:unread', except: [1] },
      isRead: true,
    });
  });

  it('takes Ctrl and Shift with the mouse', async () => {
    await renderApp();
    const rows = screen.getAllByRole('option');
    const [first, , third, fourth] = rows;
    if (first === undefined || third === undefined || fourth === undefined) throw new Error('too few rows');
    fireEvent.click(first, { ctrlKey: true });
    fireEvent.click(third, { ctrlKey: true });
    expect(picked()).toHaveLength(2);
    fireEvent.click(fourth, { shiftKey: true });
    expect(picked()).toHaveLength(2);
    fireEvent.click(first);
    expect(picked()).toHaveLength(0);
  });

  it('marks what is above as read', async () => {
    const { core, user } = await renderApp();
    await user.keyboard('jjjj<');
    await screen.findByText(/above marked as read|Everything above is read already/);
    const call = callsOf(core, 'articles.mark').find(
      (input) => (input as { target: { ids?: number[] } }).target.ids?.length === 3,
    );
    expect(call).toMatchObject({ isRead: true });
  });
});

describe('where nothing is unread', () => {
  /** All articles, of which all or the newest so many are read. */
  const openRead = async (articleCount: number, readCount = articleCount): Promise<RenderedApp> => {
    const app = await renderApp({ articleCount });
    for (const article of app.core.articles.slice(0, readCount)) article.isRead = true;
    for (const feed of app.core.feeds) feed.unreadCount = articleCount - readCount;
    app.core.emit({ name: 'articles.changed', payload: { articleIds: 'any', feedIds: 'any' } });
    await app.user.keyboard('ga');
    await screen.findByRole('heading', { level: 1, name: 'All articles' });
    await settle();
    return app;
  };
  const markAll = () => screen.getByRole('button', { name: 'Mark all as read' });

  it('the button is off, and comes on with what is unread', async () => {
    const { core, user } = await openRead(8);
    await waitFor(() => expect(markAll()).toHaveProperty('disabled', true));
    await user.keyboard('jm');
    await waitFor(() => expect(markAll()).toHaveProperty('disabled', false));
    expect(core.articles.filter((article) => !article.isRead)).toHaveLength(1);
    await user.click(markAll());
    await screen.findByText('1 article marked as read');
    await waitFor(() => expect(markAll()).toHaveProperty('disabled', true));
    // The focus does not go with the button.
    expect(document.activeElement).toBe(screen.getByRole('listbox', { name: 'Articles' }));
  });

  it('the keys say so', async () => {
    const { user } = await openRead(8);
    await user.keyboard('{Shift>}a{/Shift}');
    await screen.findByText('Everything here is read already.');
    await user.keyboard('jj<');
    await screen.findByText('Everything above is read already.');
    await user.keyboard('>');
    await screen.findByText('Everything below is read already.');
    screen.getByRole('listbox', { name: 'Articles' }).focus();
    await user.keyboard('{End}>');
    await screen.findByText('There is nothing below it.');
  });

  it('neither the palette nor a menu offers it', async () => {
    const { core, user } = await openRead(8);
    await user.keyboard('{Control>}k{/Control}');
    const field = await screen.findByRole('combobox', { name: 'Command or place' });
    await user.type(field, 'mark all');
    expect(screen.queryByRole('option', { name: /^Mark all/ })).toBeNull();
    await user.keyboard('{Escape}');
    screen.getByRole('listbox', { name: 'Articles' }).focus();
    await user.keyboard('jj{Shift>}{F10}{/Shift}');
    const menu = await screen.findByRole('menu', { name: 'Article' });
    expect(within(menu).queryByRole('menuitem', { name: /^Mark all/ })).toBeNull();
    await user.keyboard('{Escape}');
    const [feed] = core.feeds;
    const branch = screen.getByRole('treeitem', { name: new RegExp(`^${feed?.title}`) });
    fireEvent.contextMenu(branch);
    const place = await screen.findByRole('menu', { name: 'Place' });
    expect(within(place).getByRole('menuitem', { name: /^Go there/ })).toBeTruthy();
    expect(within(place).queryByRole('menuitem', { name: /^Mark all/ })).toBeNull();
  });

  it('what has not been read into the list may be unread', async () => {
    await openRead(200, 100);
    expect(markAll()).toHaveProperty('disabled', false);
  });
});

describe('menus', () => {
  it('are opened by key on the row one is on, show keys, and act on it', async () => {
    const { core, user } = await renderApp();
    screen.getByRole('listbox', { name: 'Articles' }).focus();
    await user.keyboard('j');
    await user.keyboard('{Shift>}{F10}{/Shift}');
    const menu = await screen.findByRole('menu', { name: 'Article' });
    await user.click(within(menu).getByRole('menuitem', { name: /^Save/ }));
    await waitFor(() =>
      expect(callsOf(core, 'articles.mark')).toContainEqual({ target: { ids: [1] }, isSaved: true }),
    );
    expect(screen.queryByRole('menu')).toBeNull();
  });
});

describe('snoozing', () => {
  it('takes the article out of the list and selects the next; undo brings it back', async () => {
    const { core, user } = await renderApp();
    await user.keyboard('j');
    const title = screen.getByRole('option', { selected: true }).textContent ?? '';
    await user.keyboard('b');
    await user.type(await screen.findByRole('combobox', { name: 'Until when' }), 'tomorrow{Enter}');
    await screen.findByText(/^Snoozed until/);
    expect(core.articles.filter(({ snoozedUntil }) => snoozedUntil !== null)).toHaveLength(1);
    expect(screen.getByRole('option', { selected: true }).textContent).not.toBe(title);
    await screen.findByRole('treeitem', { name: /Snoozed/ });
    await user.keyboard('u');
    await waitFor(() => expect(core.articles.every(({ snoozedUntil }) => snoozedUntil === null)).toBe(true));
  });
});

describe('a queue for the time one has', () => {
  it('is asked for in the palette and shows the sum', async () => {
    const { user } = await renderApp();
    await user.keyboard('{Control>}k{/Control}');
    await user.type(await screen.findByRole('combobox', { name: 'Command or place' }), '20 min{Enter}');
    await screen.findByRole('heading', { level: 1, name: '20 minutes' });
    expect(await screen.findByText(/min in all/)).toBeTruthy();
  });
});

describe('feeds', () => {
  it('are moved to a folder from the keyboard', async () => {
    const { core, user } = await renderApp();
    await user.click(screen.getByRole('treeitem', { name: /Rust Blog/ }));
    await user.keyboard('{Shift>}F{/Shift}');
    await user.type(await screen.findByRole('combobox', { name: 'Folder' }), 'DEV{Enter}');
    await screen.findByText('Rust Blog moved to DEV');
    expect(callsOf(core, 'feeds.move')).toEqual([{ feedId: 7, folderId: 1, beforeFeedId: null }]);
  });
});
