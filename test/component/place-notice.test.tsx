// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { callsOf, closeApp, renderApp } from '../support/render-app.tsx';

afterEach(closeApp);

it('says that the library is in danger where it lies, what to do, and is put away for good', async () => {
  const { core, user } = await renderApp({
    prepare: (fake) => fake.answer('library.place', () => ({ risk: { kind: 'synced', by: 'Dropbox' } })),
  });
  await screen.findByText(/in a folder that Dropbox keeps in sync/);
  screen.getByText(/export into that folder/);
  await user.click(screen.getByRole('button', { name: 'Show the folder' }));
  expect(callsOf(core, 'shell.showFolder')).toHaveLength(1);
  await user.click(screen.getByRole('button', { name: /^Understood/ }));
  await waitFor(() => expect(screen.queryByText(/Dropbox/)).toBeNull());
  expect(callsOf(core, 'library.placeTold')).toEqual([{ by: 'window' }]);
});

it('says nothing of a library that lies well', async () => {
  await renderApp();
  expect(screen.queryByRole('button', { name: /^Understood/ })).toBeNull();
});
