// @vitest-environment jsdom
/** Faults of the program itself, as the window meets them. */
import { act, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useLibrary } from '../../renderer/state/library.ts';
import { restoreTyped } from '../../renderer/state/typed.ts';
import { resetUi } from '../../renderer/state/ui.ts';
import { callsOf, closeApp, renderApp, settle } from '../support/render-app.tsx';

afterEach(() => {
  closeApp();
  vi.restoreAllMocks();
});

describe('a part of the window that cannot be drawn', () => {
  beforeEach(() => {
    // React tells of it there as well.
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
  });

  it('says so in its place, the others go on, and it is drawn again when told to', async () => {
    const { core, user } = await renderApp();
    const { feeds } = useLibrary.getState();
    act(() => useLibrary.setState({ feeds: [null] as unknown as typeof feeds }));
    const alerts = await screen.findAllByRole('alert');
    const fault = alerts.find((alert) => alert.textContent?.includes('The sidebar met a fault'));
    expect(fault).toBeDefined();
    expect(callsOf(core, 'shell.noteFault')).toContainEqual(
      expect.objectContaining({ pane: 'The sidebar', stack: expect.stringContaining('Error') }),
    );
    act(() => useLibrary.setState({ feeds }));
    for (const again of screen.getAllByRole('button', { name: 'Try again' })) await user.click(again);
    await screen.findByRole('navigation', { name: 'Library' });
  });
});

describe('diagnostics', () => {
  it('are shown before they are copied', async () => {
    const { core, user } = await renderApp();
    await user.keyboard('{Control>}k{/Control}');
    await user.type(await screen.findByRole('combobox', { name: /command/i }), 'copy diagnostics{Enter}');
    const dialog = await screen.findByRole('dialog', { name: 'Diagnostics' });
    await within(dialog).findByText(/version: 0\.0\.0/);
    expect(callsOf(core, 'shell.copyText')).toEqual([]);
    await user.click(within(dialog).getByRole('button', { name: 'Copy' }));
    expect(callsOf(core, 'shell.copyText')).toEqual([{ text: '## Offprint\nversion: 0.0.0' }]);
    await user.click(within(dialog).getByRole('button', { name: 'Show the log' }));
    expect(callsOf(core, 'shell.showLog')).toHaveLength(1);
  });
});

describe('a core thread that was started again', () => {
  it('is said, and asked anew for what is shown; what is typed stays', async () => {
    const { core, user } = await renderApp();
    await user.keyboard('/');
    await user.keyboard('title:lan');
    const asked = callsOf(core, 'library.status').length;
    act(() => core.emit({ name: 'core.restarted', payload: {} }));
    await screen.findByText(/started its library anew/);
    await waitFor(() => expect(callsOf(core, 'library.status').length).toBe(asked + 1));
    expect(screen.getByRole('combobox', { name: /^Search articles/ })).toHaveProperty('value', 'title:lan');
  });

  it('that ends again and again takes the window, with a way to go on', async () => {
    const { core, user } = await renderApp();
    act(() =>
      core.emit({
        name: 'library.failed',
        payload: { error: { code: 'core-failing', details: { reason: 'x' } } },
      }),
    );
    await screen.findByRole('heading', { name: /fault of its own again and again/ });
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await screen.findByRole('navigation', { name: 'Library' });
    expect(callsOf(core, 'library.reopen')).toHaveLength(1);
  });
});

describe('what is being typed', () => {
  /** As a page ends that nobody told of it: what is in the storage stays. */
  async function crashAndLoadAnew(): Promise<void> {
    const kept = localStorage.getItem('offprint.typed');
    closeApp();
    resetUi();
    await renderApp({
      prepare: (core) => {
        core.answer('shell.takeFault', () => {
          if (kept !== null) localStorage.setItem('offprint.typed', kept);
          return { fault: 'crashed' };
        });
      },
    });
    await screen.findByText(/The window met a fault and was loaded anew/);
  }

  it('in the search box is back', async () => {
    const { user } = await renderApp();
    await user.keyboard('/');
    await user.keyboard('title:lan');
    await crashAndLoadAnew();
    await waitFor(() =>
      expect(screen.getByRole('combobox', { name: /^Search articles/ })).toHaveProperty('value', 'title:lan'),
    );
  });

  it('in a sheet is back, with the sheet', async () => {
    const { user } = await renderApp();
    await user.keyboard('a');
    const field = await screen.findByRole('textbox', { name: /Address/ });
    await user.type(field, 'https://feeds.example/half-ty');
    await crashAndLoadAnew();
    await waitFor(() =>
      expect(screen.getByRole('textbox', { name: /Address/ })).toHaveProperty(
        'value',
        'https://feeds.example/half-ty',
      ),
    );
  });

  it('as a tag is back', async () => {
    const { user } = await renderApp();
    await user.keyboard('j');
    await screen.findByRole('button', { name: /^Mark as/ });
    await user.keyboard('t');
    await user.type(await screen.findByRole('combobox', { name: 'Add a tag' }), 'half a na');
    await crashAndLoadAnew();
    await waitFor(() =>
      expect(screen.getByRole('combobox', { name: 'Add a tag' })).toHaveProperty('value', 'half a na'),
    );
  });

  it('is back after the program itself was ended in the middle, and not where nothing was typed', async () => {
    const { user } = await renderApp();
    await user.keyboard('a');
    await user.type(await screen.findByRole('textbox', { name: /Address/ }), 'https://feeds.example/half');
    const kept = localStorage.getItem('offprint.typed') ?? '';
    const startWith = async (stored: string) => {
      closeApp();
      resetUi();
      await renderApp({
        prepare: (core) =>
          core.answer('shell.takeFault', () => {
            localStorage.setItem('offprint.typed', stored);
            return { fault: null };
          }),
      });
    };
    await startWith(kept);
    await screen.findByText(/did not end in order/);
    await waitFor(() =>
      expect(screen.getByRole('textbox', { name: /Address/ })).toHaveProperty(
        'value',
        'https://feeds.example/half',
      ),
    );
    await startWith(JSON.stringify({ ...JSON.parse(kept), fields: [] }));
    await settle();
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(screen.queryByText(/did not end in order/)).toBeNull();
  });

  it('is not kept of passwords, nor once it is gone from the screen', async () => {
    const { user } = await renderApp();
    const secret = document.createElement('input');
    secret.type = 'password';
    document.body.append(secret);
    await user.type(secret, 'hunter2');
    await user.keyboard('{Escape}');
    secret.remove();
    await user.keyboard('a');
    await user.type(await screen.findByRole('textbox', { name: /Address/ }), 'https://x.example');
    await user.keyboard('{Escape}');
    await settle(200);
    const kept = localStorage.getItem('offprint.typed') ?? '';
    expect(kept).not.toContain('hunter2');
    expect(kept).not.toContain('x.example');
  });

  it('that cannot be read is no fault of its own', () => {
    localStorage.setItem('offprint.typed', '{');
    expect(restoreTyped).not.toThrow();
    localStorage.removeItem('offprint.typed');
  });
});
