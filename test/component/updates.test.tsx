// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { UpdateState } from '../../shared/model/updates.ts';
import type { FakeCore } from '../support/fake-client.ts';
import { callsOf, closeApp, renderApp } from '../support/render-app.tsx';

afterEach(closeApp);

const found = { version: '9.9.9', notes: 'Faster <b>lists</b>', bytes: 1_500_000 };

function becomes(core: FakeCore, state: UpdateState): void {
  core.answer('shell.updates', () => state);
  core.emit({ name: 'updates.changed', payload: state });
}

async function openSheet(state: UpdateState) {
  const app = await renderApp({ prepare: (core) => core.answer('shell.updates', () => state) });
  await app.user.keyboard('{Control>}k{/Control}');
  await app.user.keyboard('check for updates{Enter}');
  return { ...app, sheet: await screen.findByRole('dialog', { name: 'Updates' }) };
}

describe('updates', () => {
  it('are asked for, fetched and installed one by one, each when the reader says so', async () => {
    const { core, user, sheet } = await openSheet({ status: 'idle', host: 'offprint.example' });
    within(sheet).getByText(/Checking asks offprint.example/);
    core.answer('shell.checkForUpdates', () => ({ status: 'available', ...found }));
    await user.click(within(sheet).getByRole('button', { name: 'Check now' }));
    await within(sheet).findByText(/Offprint 9.9.9 is there/);
    // Text of a server, and no markup.
    within(sheet).getByText('Faster <b>lists</b>');
    expect(callsOf(core, 'shell.downloadUpdate')).toEqual([]);
    core.answer('shell.downloadUpdate', () => ({ status: 'downloading', ...found, percent: 40 }));
    await user.click(within(sheet).getByRole('button', { name: 'Download' }));
    const bar = await within(sheet).findByRole('progressbar');
    expect(bar.getAttribute('aria-valuenow')).toBe('40');
    within(sheet).getByRole('button', { name: 'Stop' });
    becomes(core, { status: 'ready', ...found, isWanted: false, canWait: true });
    core.answer('shell.installUpdate', ({ when }) => ({
      status: 'ready',
      ...found,
      isWanted: when === 'quit',
      canWait: true,
    }));
    await user.click(await within(sheet).findByRole('button', { name: 'Install when I quit' }));
    await within(sheet).findByText('It is put in place when you quit Offprint.');
    expect(callsOf(core, 'shell.installUpdate')).toEqual([{ when: 'quit' }]);
    await user.click(within(sheet).getByRole('button', { name: 'Do not install' }));
    await waitFor(() => expect(callsOf(core, 'shell.installUpdate')).toHaveLength(2));
  });

  it('say what went wrong, and can be tried again', async () => {
    const { user, sheet, core } = await openSheet({
      status: 'failed',
      during: 'check',
      reason: 'net::ERR_INTERNET_DISCONNECTED',
    });
    within(sheet).getByText('Nobody could say which version is the newest.');
    within(sheet).getByText('net::ERR_INTERNET_DISCONNECTED');
    await user.click(within(sheet).getByRole('button', { name: 'Try again' }));
    await within(sheet).findByText('This is the newest version.');
    expect(callsOf(core, 'shell.checkForUpdates')).toHaveLength(1);
  });

  it('that are found by themselves are told of once', async () => {
    const { core } = await renderApp();
    becomes(core, { status: 'available', ...found });
    becomes(core, { status: 'available', ...found });
    await screen.findByText('Offprint 9.9.9 is there.');
    expect(screen.getAllByText('Offprint 9.9.9 is there.')).toHaveLength(1);
  });

  it('are hidden where there is nobody to ask, with the reason', async () => {
    const { user } = await renderApp();
    await user.keyboard('{Control>},{/Control}');
    const sheet = await screen.findByRole('dialog', { name: 'Settings' });
    await user.type(within(sheet).getByRole('searchbox', { name: 'Search settings' }), 'new versions');
    await within(sheet).findByText(/built without an address for updates/);
    expect(within(sheet).queryByRole('switch', { name: /new versions/ })).toBeNull();
  });
});
