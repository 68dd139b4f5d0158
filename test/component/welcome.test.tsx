// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { callsOf, closeApp, renderApp } from '../support/render-app.tsx';

afterEach(closeApp);

const firstRun = () =>
  renderApp({
    isEmpty: true,
    prepare: (core) => {
      core.settings.hasSeenWelcome = false;
    },
  });

describe('the first run', () => {
  it('subscribes to what was chosen and shows it', async () => {
    const { core, user } = await firstRun();
    await screen.findByRole('heading', { level: 1, name: 'Welcome to Offprint' });
    await user.click(screen.getByRole('row', { name: '#rust' }));
    await user.click(screen.getByRole('button', { name: 'Subscribe to 2 feeds' }));
    await screen.findAllByRole('option');
    expect(callsOf(core, 'feeds.add')).toMatchObject([
      { address: 'https://dev.to/feed', fetchNow: false },
      { address: 'https://dev.to/feed/tag/rust', fetchNow: false },
    ]);
    expect(core.settings.hasSeenWelcome).toBe(true);
  });

  it('adds the sample library', async () => {
    const { core, user } = await firstRun();
    await user.click(await screen.findByRole('button', { name: 'Try the sample library' }));
    await screen.findAllByRole('option');
    expect(callsOf(core, 'jobs.wait')).toEqual([{ jobId: 'sample-1' }]);
  });

  it('says what went wrong and stays', async () => {
    const { core, user } = await firstRun();
    await user.type(await screen.findByRole('textbox', { name: 'Address of a site or feed' }), 'nonsense');
    core.answer('feeds.add', () => {
      throw new Error('no');
    });
    await user.click(screen.getByRole('button', { name: 'Add' }));
    await screen.findByRole('alert');
    expect(screen.getByRole('heading', { level: 1, name: 'Welcome to Offprint' })).toBeTruthy();
  });

  it('can be skipped', async () => {
    const { core, user } = await firstRun();
    await user.click(await screen.findByRole('button', { name: /Skip/ }));
    await screen.findByText(/Your library is empty/);
    await waitFor(() => expect(core.settings.hasSeenWelcome).toBe(true));
  });
});
