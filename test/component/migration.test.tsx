// @vitest-environment jsdom
/** What stands in the window while a library of an older version is brought up to date. */
import { act, screen, within } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { loadLibrary, resetLibrary } from '../../renderer/state/library.ts';
import { closeApp, renderApp } from '../support/render-app.tsx';

afterEach(closeApp);

it('says at once what is done and how far it is, and goes when the library answers', async () => {
  const { core } = await renderApp();
  act(resetLibrary);
  act(() =>
    core.emit({ name: 'library.migrating', payload: { phase: 'backup', done: 0, total: 2_000_000_000 } }),
  );
  const main = screen.getByRole('main');
  within(main).getByRole('heading', { name: 'Offprint is bringing your library up to date' });
  expect(within(main).getByText(/please leave Offprint open/)).toBeTruthy();
  const bar = within(main).getByRole('progressbar');
  expect(bar.getAttribute('aria-valuenow')).toBeNull();
  act(() =>
    core.emit({
      name: 'library.migrating',
      payload: { phase: 'backup', done: 500_000_000, total: 2_000_000_000 },
    }),
  );
  expect(within(main).getByText(/^Making a backup: .+ of /)).toBeTruthy();
  expect(bar.getAttribute('aria-valuenow')).toBe('25');
  act(() => core.emit({ name: 'library.migrating', payload: { phase: 'schema', done: 1, total: 3 } }));
  expect(within(main).getByText('Changing the library: step 2 of 3')).toBeTruthy();
  await act(loadLibrary);
  expect(screen.queryByText(/up to date/)).toBeNull();
  await screen.findByRole('listbox', { name: 'Articles' });
});

it('gives way to what went wrong with it', async () => {
  const { core } = await renderApp();
  act(resetLibrary);
  act(() => core.emit({ name: 'library.migrating', payload: { phase: 'schema', done: 0, total: 1 } }));
  act(() => core.emit({ name: 'library.failed', payload: { error: { code: 'disk-full', details: {} } } }));
  expect(screen.queryByText(/up to date/)).toBeNull();
  expect(screen.getByRole('alert')).toBeTruthy();
});
