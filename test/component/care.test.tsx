// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { callsOf, closeApp, renderApp } from '../support/render-app.tsx';

afterEach(closeApp);

describe('a library found damaged', () => {
  it('takes the window, shows what a repair saved, and takes it when the reader says so', async () => {
    const { core, user } = await renderApp();
    core.emit({
      name: 'library.failed',
      payload: { error: { code: 'library-damaged', details: { folder: '/home/reader/offprint' } } },
    });
    await user.click(await screen.findByRole('button', { name: 'Repair a copy' }));
    const result = await screen.findByRole('region', { name: 'What the repair saved' });
    within(result).getByText('Lost: 2 article texts.');
    within(result).getByText('3 rows came from the latest backup.');
    expect(callsOf(core, 'rescue.adopt')).toEqual([]);
    await user.keyboard('{Enter}');
    await screen.findByRole('navigation', { name: 'Library' });
    expect(callsOf(core, 'rescue.adopt')).toHaveLength(1);
    expect(callsOf(core, 'library.reopen')).toHaveLength(1);
  });

  it('goes back to a backup that is looked at first', async () => {
    const { core, user } = await renderApp();
    core.emit({ name: 'library.failed', payload: { error: { code: 'library-damaged', details: {} } } });
    const backups = await screen.findByRole('region', { name: 'Backups' });
    within(backups).getByText(/articles? of \d+ feeds?, \d+ saved/);
    await user.click(within(backups).getByRole('button', { name: /^Go back to the backup of/ }));
    await screen.findByRole('navigation', { name: 'Library' });
    expect(callsOf(core, 'rescue.restore')).toHaveLength(1);
  });
});

describe('backups in the settings', () => {
  it('are shown, looked into, and taken only then', async () => {
    const { core, user } = await renderApp();
    await user.keyboard('{Control>},{/Control}');
    await user.click(await screen.findByRole('button', { name: /^Look at the backup of/ }));
    const preview = await screen.findByRole('region', { name: /^This backup has/ });
    expect(callsOf(core, 'backups.restore')).toEqual([]);
    await user.click(within(preview).getByRole('button', { name: 'Go back to it' }));
    await screen.findByText(/^The library is the backup’s now/);
    expect(callsOf(core, 'backups.restore')).toHaveLength(1);
  });

  it('check says that the library is whole', async () => {
    const { user } = await renderApp();
    await user.keyboard('{Control>},{/Control}');
    await user.click(await screen.findByRole('button', { name: 'Check the library' }));
    await screen.findByText('The library is whole.');
  });
});

it('licences are read without a network', async () => {
  const { user } = await renderApp();
  await user.keyboard('{Control>}k{/Control}');
  await user.keyboard('licences{Enter}');
  const sheet = await screen.findByRole('dialog', { name: 'Licences' });
  await within(sheet).findByText('Made of 1 package by others.');
  within(sheet).getByText('MIT License');
  within(sheet).getByText('1.2.3, ISC');
});
