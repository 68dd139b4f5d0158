// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { settingEntries } from '../../renderer/views/settings/entries.ts';
import { findSettings, resetChange } from '../../renderer/views/settings/find-settings.ts';
import { defaultSettings } from '../../shared/default-settings.ts';
import { settingsSchema } from '../../shared/model/settings.ts';
import { closeApp, renderApp } from '../support/render-app.tsx';

afterEach(closeApp);

async function openSettings() {
  const app = await renderApp();
  await app.user.keyboard('{Control>},{/Control}');
  const sheet = await screen.findByRole('dialog', { name: 'Settings' });
  return { ...app, sheet };
}

describe('settings', () => {
  it('are found by any of their words', async () => {
    const { user, sheet } = await openSettings();
    const search = within(sheet).getByRole('searchbox', { name: 'Search settings' });
    expect(document.activeElement).toBe(search);
    await user.type(search, 'proxy network');
    expect(within(sheet).getByRole('combobox', { name: 'Proxy' })).toBeTruthy();
    expect(within(sheet).queryByRole('radiogroup', { name: 'Theme' })).toBeNull();
    await user.clear(search);
    await user.type(search, 'zzz');
    await within(sheet).findByText('No setting has these words.');
  });

  it('show the system’s accent colour as it changes, or Offprint’s own', async () => {
    const { core, user, sheet } = await openSettings();
    const { documentElement: root } = document;
    core.emit({ name: 'accent.changed', payload: { accent: 'ff0000' } });
    await waitFor(() => expect(root.style.getPropertyValue('--accent-hue')).toBe('29.2'));
    expect(root.hasAttribute('data-accent')).toBe(true);
    const choices = within(within(sheet).getByRole('radiogroup', { name: 'Accent colour' }));
    await user.click(choices.getByRole('radio', { name: 'Offprint’s' }));
    await waitFor(() => expect(root.hasAttribute('data-accent')).toBe(false));
    core.emit({ name: 'accent.changed', payload: { accent: '00ff00' } });
    expect(root.hasAttribute('data-accent')).toBe(false);
    core.answer('shell.accent', () => ({ accent: '0000ff' }));
    await user.click(choices.getByRole('radio', { name: 'The system’s' }));
    await waitFor(() => expect(root.style.getPropertyValue('--accent-hue')).toBe('264.1'));
  });

  it('each go back as they came, and that can be undone', async () => {
    const { core, user, sheet } = await openSettings();
    await user.click(within(sheet).getByRole('radio', { name: 'Sepia' }));
    await user.click(await within(sheet).findByRole('button', { name: 'Reset: Theme' }));
    await waitFor(() => expect(core.settings.theme).toBe(defaultSettings.theme));
    expect(within(sheet).queryByRole('button', { name: 'Reset: Theme' })).toBeNull();
    await user.click(within(sheet).getByRole('button', { name: 'Reset all' }));
    await waitFor(() => expect(core.settings.remotePictures).toBe(defaultSettings.remotePictures));
    expect(within(sheet).getByRole('button', { name: 'Reset all' })).toHaveProperty('disabled', true);
  });

  it('move the focus to the section that is gone to', async () => {
    const { user, sheet } = await openSettings();
    const nav = within(sheet).getByRole('navigation', { name: 'Sections of the settings' });
    Element.prototype.scrollIntoView = () => undefined;
    await user.click(within(nav).getByRole('button', { name: 'Keeping' }));
    expect(document.activeElement?.textContent).toBe('Keeping');
  });

  it('are all in the table, but for what other sheets remember', () => {
    const elsewhere = [
      'exportFolder',
      'exportProfile',
      'exportProfiles',
      'hasSeenWelcome',
      'notifyFolderIds',
      'playbackPercent',
    ];
    const set = new Set(settingEntries.flatMap(({ sets }) => sets as readonly string[]));
    const all = Object.keys(settingsSchema.shape).filter((name) => !elsewhere.includes(name));
    expect(all.filter((name) => !set.has(name))).toEqual([]);
    for (const { title, detail, sets } of settingEntries) {
      expect(title).not.toBe('');
      if (sets.length > 0) expect(detail.length).toBeGreaterThan(20);
    }
  });

  it('reset to a whole set of defaults that the library takes', () => {
    expect(settingsSchema.partial().safeParse(resetChange(settingEntries)).error).toBeUndefined();
    expect(settingsSchema.safeParse(defaultSettings).error).toBeUndefined();
    const without = { ...defaultSettings, markReadOnOpen: false };
    expect(findSettings(settingEntries, 'how long open', without).map(({ id }) => id)).toEqual([]);
    expect(findSettings(settingEntries, 'how long open', defaultSettings).map(({ id }) => id)).toContain(
      'read-after',
    );
  });
});
