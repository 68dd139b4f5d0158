// @vitest-environment jsdom
import { act, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { AppError } from '../../shared/errors.ts';
import { chooseImport } from '../support/import-sheet.ts';
import { callsOf, closeApp, renderApp } from '../support/render-app.tsx';

afterEach(closeApp);

const feedList = new File(['<opml/>'], 'feeds.opml', { type: 'text/xml' });

describe('sheets', () => {
  it('exports after a look at what would change', async () => {
    const { core, user } = await renderApp();
    await user.keyboard('{Shift>}E{/Shift}');
    const sheet = await screen.findByRole('dialog', { name: 'Export articles' });
    expect(within(sheet).getByRole('textbox', { name: 'Which articles' })).toHaveProperty(
      'value',
      'is:saved',
    );
    await within(sheet).findByText(/^29 articles$/);
    await user.click(within(sheet).getByRole('button', { name: 'Choose…' }));
    await within(sheet).findByText('/home/reader/notes');
    await user.click(within(sheet).getByRole('button', { name: 'Preview' }));
    await within(sheet).findByText(/What would happen: .* new/);
    await user.click(within(sheet).getByRole('button', { name: 'Export' }));
    await within(sheet).findByText(/Done: .* created/);
    expect(callsOf(core, 'export.run')).toEqual([
      { query: 'is:saved', folder: '/home/reader/notes', profile: 'Plain', dryRun: true },
      { query: 'is:saved', folder: '/home/reader/notes', profile: 'Plain', dryRun: false },
    ]);
    expect(core.settings.exportFolder).toBe('/home/reader/notes');
  });

  it('exports a selection as one file', async () => {
    const { core, user } = await renderApp();
    await user.keyboard('{Shift>}E{/Shift}');
    const sheet = await screen.findByRole('dialog', { name: 'Export articles' });
    await within(sheet).findByText(/^29 articles$/);
    await user.selectOptions(within(sheet).getByRole('combobox', { name: 'As' }), 'A book (EPUB)');
    expect(within(sheet).queryByRole('combobox', { name: 'Profile' })).toBeNull();
    expect(within(sheet).queryByRole('button', { name: 'Preview' })).toBeNull();
    await user.click(within(sheet).getByRole('button', { name: 'Export' }));
    await within(sheet).findByText('29 articles written to /home/reader/articles.epub');
    expect(callsOf(core, 'export.file')).toEqual([
      { query: 'is:saved', withDiscussion: false, file: '/home/reader/articles.epub', form: 'epub' },
    ]);
    expect(within(sheet).getByRole('button', { name: 'Done' })).toBeTruthy();
  });

  it('writes nothing when no file is chosen', async () => {
    const { core, user } = await renderApp();
    core.answer('shell.chooseFile', () => ({ path: null }));
    await user.keyboard('{Shift>}E{/Shift}');
    const sheet = await screen.findByRole('dialog', { name: 'Export articles' });
    await within(sheet).findByText(/^29 articles$/);
    await user.selectOptions(within(sheet).getByRole('combobox', { name: 'As' }), 'Data (JSON)');
    await user.click(within(sheet).getByRole('button', { name: 'Export' }));
    await waitFor(() => expect(callsOf(core, 'shell.chooseFile')).toHaveLength(1));
    expect(callsOf(core, 'export.file')).toEqual([]);
  });

  it('imports a list and shows what was left out', async () => {
    const { user } = await renderApp();
    const sheet = await chooseImport(user, feedList);
    await within(sheet).findByText(
      'This is a list of feeds. 3 feeds added, 1 of them paused as in the list, 1 known already.',
    );
    expect(within(sheet).getByText(/Line 7: Only http and https addresses can be read\./)).toBeTruthy();
  });

  it.each([
    ['Read them', 'They are read from now on.', [2, 3]],
    ['Leave them paused', 'They stay paused. Resume one in its details when you want to read it.', []],
  ])('asks once about feeds of the own network: %s', async (button, said, resumed) => {
    const { core, user } = await renderApp();
    const nearby = [
      { feedId: 2, title: 'Router', url: 'http://10.0.0.5/feed' },
      { feedId: 3, title: 'http://nas.local/feed', url: 'http://nas.local/feed' },
    ];
    core.answer('opml.import', () => ({ jobId: 'import-1' }));
    core.answer('jobs.wait', () => ({
      kind: 'import',
      summary: { added: 2, paused: 0, alreadySubscribed: 0, nearby, rejected: [] },
    }));
    const sheet = await chooseImport(user, feedList);
    const asked = await within(sheet).findByRole('region', { name: 'Feeds in your own network' });
    expect(within(asked).getByText(/^2 feeds lie in your own network\./)).toBeTruthy();
    expect(
      within(asked)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent?.trim()),
    ).toEqual(['Router http://10.0.0.5/feed', 'http://nas.local/feed']);
    await user.click(within(asked).getByRole('button', { name: button }));
    await within(asked).findByText(said);
    expect(within(asked).queryByRole('button')).toBeNull();
    expect(callsOf(core, 'feeds.update')).toEqual(resumed.map((feedId) => ({ feedId, isPaused: false })));
  });

  it('shows how far an import is, and what stays when it is stopped', async () => {
    const { core, user } = await renderApp();
    let stop: (() => void) | null = null;
    const progress = { jobId: 'import-1', kind: 'import', done: 120, total: 20_000, label: 'Mira' } as const;
    core.answer('opml.import', () => {
      core.emit({ name: 'job.progress', payload: progress });
      return { jobId: 'import-1' };
    });
    core.answer(
      'jobs.wait',
      () =>
        new Promise((_resolve, reject) => {
          stop = () => reject(new AppError('cancelled', { done: 120, total: 20_000, added: 118 }));
        }),
    );
    core.answer('jobs.cancel', () => {
      stop?.();
      return { cancelled: true };
    });
    const sheet = await chooseImport(user, feedList);
    await within(sheet).findByText('Importing 120 of 20,000');
    expect(within(sheet).getByRole('progressbar', { name: 'Importing' })).toBeTruthy();
    await user.click(within(sheet).getByRole('button', { name: 'Cancel' }));
    await within(sheet).findByText(
      'This is a list of feeds. Stopped after 120 of 20,000 lines. 118 feeds added; they stay.',
    );
    expect(within(sheet).queryByRole('progressbar')).toBeNull();
    expect(within(sheet).queryByRole('alert')).toBeNull();
  });

  it('shows a feed with its state, pauses it, and unsubscribes after a question', async () => {
    const { core, user } = await renderApp();
    screen.getByRole('treeitem', { name: /GitHub/ }).focus();
    await user.keyboard('{F2}');
    const sheet = await screen.findByRole('dialog', { name: 'GitHub' });
    await within(sheet).findByText('github.example did not answer in time.');
    await user.click(within(sheet).getByRole('tab', { name: 'Settings' }));
    await user.click(within(sheet).getByRole('switch', { name: /Pause/ }));
    await waitFor(() => expect(callsOf(core, 'feeds.update')).toEqual([{ feedId: 6, isPaused: true }]));
    await user.click(within(sheet).getByRole('button', { name: 'Unsubscribe…' }));
    await user.click(within(sheet).getByRole('button', { name: 'Unsubscribe' }));
    await waitFor(() => expect(callsOf(core, 'feeds.remove')).toEqual([{ feedId: 6, keepSaved: true }]));
    await waitFor(() => expect(screen.queryByRole('treeitem', { name: /GitHub/ })).toBeNull());
  });

  it('renames a tag', async () => {
    const { core, user } = await renderApp();
    await user.click(screen.getByRole('treeitem', { name: /^sqlite/ }));
    await user.click(await screen.findByRole('button', { name: 'Tag details' }));
    const field = within(await screen.findByRole('dialog', { name: 'Tag' })).getByRole('textbox', {
      name: 'Name',
    });
    await user.clear(field);
    await user.type(field, 'databases/sqlite{Enter}');
    await screen.findByRole('heading', { level: 1, name: 'databases/sqlite' });
    expect(callsOf(core, 'tags.rename')).toEqual([{ from: 'sqlite', to: 'databases/sqlite' }]);
  });

  it('makes a smart feed of what a list shows, by a command', async () => {
    const { core, user } = await renderApp();
    await user.click(await screen.findByRole('treeitem', { name: /Rust Blog/ }));
    await screen.findByRole('heading', { level: 1, name: 'Rust Blog' });
    await user.keyboard('{Control>}k{/Control}');
    await user.keyboard('save search{Enter}');
    const sheet = await screen.findByRole('dialog', { name: 'Keep as smart feed' });
    await user.type(within(sheet).getByRole('textbox', { name: 'Name' }), 'Rust{Enter}');
    await waitFor(() =>
      expect(callsOf(core, 'smart.add')).toMatchObject([{ name: 'Rust', query: 'feed:"Rust Blog"' }]),
    );
  });

  it('keeps a search as a smart feed', async () => {
    const { core, user } = await renderApp();
    await user.click(screen.getByRole('treeitem', { name: /Rust Blog/ }));
    await screen.findByRole('heading', { level: 1, name: 'Rust Blog' });
    await user.keyboard('/lifetime');
    await user.click(await screen.findByRole('button', { name: 'Keep as smart feed' }));
    const sheet = await screen.findByRole('dialog', { name: 'Keep as smart feed' });
    await user.type(within(sheet).getByRole('textbox', { name: 'Name' }), 'Lifetimes{Enter}');
    await waitFor(() =>
      expect(callsOf(core, 'smart.add')).toEqual([
        { name: 'Lifetimes', query: 'feed:"Rust Blog" lifetime', icon: 'sparkles', folder: '' },
      ]),
    );
  });

  it('changes the theme at once', async () => {
    const { core, user } = await renderApp();
    await user.click(screen.getByRole('button', { name: 'Settings' }));
    await user.click(await screen.findByRole('radio', { name: 'Sepia' }));
    await waitFor(() => expect(document.documentElement.getAttribute('data-theme')).toBe('sepia'));
    expect(core.settings.theme).toBe('sepia');
  });

  it('takes a proxy once its address is there, and says what is wrong with it', async () => {
    const { core, user } = await renderApp();
    await user.click(screen.getByRole('button', { name: 'Settings' }));
    const sheet = await screen.findByRole('dialog', { name: 'Settings' });
    const proxy = within(sheet).getByRole('combobox', { name: 'Proxy' });
    await user.selectOptions(proxy, 'None');
    await waitFor(() => expect(core.settings.proxyMode).toBe('none'));
    await user.selectOptions(proxy, 'This one');
    expect(core.settings.proxyMode).toBe('none');
    core.answer('settings.update', () => {
      throw new AppError('invalid-input', { field: 'proxyUrl', reason: 'It ends after its port.' });
    });
    const field = within(sheet).getByRole('textbox', { name: 'Address of the proxy' });
    await user.type(field, 'http://proxy.example/x{Tab}');
    expect((await within(sheet).findByRole('alert')).textContent).toContain('It ends after its port.');
    core.answer('settings.update', (change) => Object.assign(core.settings, change));
    await user.clear(field);
    await user.type(field, 'socks5://127.0.0.1:1080{Tab}');
    await waitFor(() =>
      expect(core.settings).toMatchObject({ proxyMode: 'manual', proxyUrl: 'socks5://127.0.0.1:1080' }),
    );
    expect(within(sheet).queryByRole('alert')).toBeNull();
  });

  it('goes to the feed of a notification', async () => {
    const { core, user } = await renderApp();
    await user.click(screen.getByRole('button', { name: 'Settings' }));
    await screen.findByRole('dialog', { name: 'Settings' });
    act(() => core.emit({ name: 'feed.open', payload: { feedId: 6 } }));
    await screen.findByRole('heading', { name: 'GitHub' });
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('lists every key in the help', async () => {
    const { user } = await renderApp();
    await user.keyboard('?');
    const sheet = await screen.findByRole('dialog', { name: 'Keys and query words' });
    expect(within(sheet).getByText('Mark all as read')).toBeTruthy();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });
});
