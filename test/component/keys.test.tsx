// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { withKeys } from '../../renderer/commands/bindings.ts';
import { findClashes } from '../../renderer/commands/command.ts';
import { acceleratorOf } from '../../renderer/commands/keys.ts';
import { hearPress } from '../../renderer/commands/record-keys.ts';
import { commands } from '../../renderer/commands/table.ts';
import { shellMethods } from '../../shared/contract.ts';
import { callsOf, closeApp, renderApp } from '../support/render-app.tsx';

afterEach(closeApp);

async function openKeys() {
  const app = await renderApp();
  await app.user.keyboard('?');
  await app.user.click(await screen.findByRole('button', { name: 'Change keys…' }));
  const sheet = await screen.findByRole('dialog', { name: 'Keys' });
  return { ...app, sheet };
}

async function record(app: Awaited<ReturnType<typeof openKeys>>, title: string, keys: string) {
  await app.user.click(within(app.sheet).getByRole('button', { name: `Add keys for “${title}”` }));
  await within(app.sheet).findByRole('textbox', { name: `New keys for “${title}”` });
  await app.user.keyboard(keys);
}

describe('keys of the reader’s own', () => {
  it('are heard, shown and kept; the table’s keys stay unless taken away', async () => {
    const app = await openKeys();
    const { core, user, sheet } = app;
    await record(app, 'Go to Unread', '{Control>}u{/Control}');
    await within(sheet).findByText('Ctrl+U now runs “Go to Unread”.');
    expect(core.settings.ownKeys).toEqual({ 'go.unread': ['g u', 'Mod+U'] });
    await user.click(within(sheet).getByRole('button', { name: 'Take G then U away from “Go to Unread”' }));
    await waitFor(() => expect(core.settings.ownKeys).toEqual({ 'go.unread': ['Mod+U'] }));
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await user.keyboard('ga');
    await screen.findByRole('heading', { name: 'All articles' });
    await user.keyboard('gu');
    await screen.findByRole('heading', { name: 'All articles' });
    await user.keyboard('{Control>}u{/Control}');
    await screen.findByRole('heading', { name: 'Unread' });
  });

  it('that mean something already are taken only when the reader says so', async () => {
    const app = await openKeys();
    const { core, user, sheet } = app;
    await record(app, 'Undo history…', 'gu');
    const question = await within(sheet).findByRole('alert');
    expect(question.textContent).toContain('“Go to Unread”.');
    await user.click(within(question).getByRole('button', { name: 'Leave it there' }));
    expect(core.settings.ownKeys).toEqual({});
    await record(app, 'Undo history…', 's');
    // It may still become a sequence: the question comes when the second key has not come.
    await user.click(await within(sheet).findByRole('button', { name: 'Use it here instead' }));
    await waitFor(() =>
      expect(core.settings.ownKeys).toEqual({ 'undo.history': ['Shift+U', 's'], 'article.toggleSaved': [] }),
    );
    await user.click(within(sheet).getByRole('button', { name: 'Reset keys of “Undo history…”' }));
    await waitFor(() => expect(core.settings.ownKeys).toEqual({ 'article.toggleSaved': [] }));
    await user.click(within(sheet).getByRole('button', { name: 'Reset all keys' }));
    await waitFor(() => expect(core.settings.ownKeys).toEqual({}));
  });

  it('of two presses clash with the single key they begin with', async () => {
    const app = await openKeys();
    await record(app, 'Undo', 'sx');
    const question = await within(app.sheet).findByRole('alert');
    expect(question.textContent).toContain('gets in the way of “Save, or save no longer” (S).');
  });

  it('do not catch whoever only passes, and refuse what belongs to the system', async () => {
    const app = await openKeys();
    const { core, user, sheet } = app;
    await record(app, 'Undo', '{Control>}c{/Control}');
    await within(sheet).findByText('Ctrl+C belongs to the system.');
    await user.keyboard('{Escape}');
    await waitFor(() => expect(within(sheet).queryByRole('textbox', { name: /New keys/ })).toBeNull());
    expect(screen.getByRole('dialog', { name: 'Keys' })).toBeTruthy();
    await record(app, 'Undo', '{Tab}');
    await waitFor(() => expect(within(sheet).queryByRole('textbox', { name: /New keys/ })).toBeNull());
    expect(callsOf(core, 'settings.update')).toEqual([]);
  });

  it('can be switched off where they are single characters', async () => {
    const { core, user } = await renderApp();
    await user.keyboard('{Control>},{/Control}');
    await user.click(await screen.findByRole('switch', { name: /Single letters and signs run commands/ }));
    await waitFor(() => expect(core.settings.hasSingleKeys).toBe(false));
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await user.keyboard('?');
    expect(screen.queryByRole('dialog')).toBeNull();
    await user.keyboard('{Control>}k{/Control}');
    await screen.findByRole('dialog', { name: 'Find a command' });
  });
});

describe('bindings', () => {
  it('keep the table whole under settings of another version', () => {
    const keyed = withKeys(commands, { ownKeys: { 'gone.since': ['x'] }, hasSingleKeys: true });
    expect(keyed.map(({ keys }) => keys)).toEqual(commands.map(({ keys }) => keys));
  });

  it('leave chords and named keys when single characters are off', () => {
    const keyed = withKeys(commands, { ownKeys: {}, hasSingleKeys: false });
    const left = keyed.flatMap(({ keys }) => keys);
    expect(left).toContain('Mod+K');
    expect(left).toContain('Escape');
    expect(left.filter((keys) => /^\S( \S)?$/.test(keys))).toEqual([]);
    expect(findClashes(keyed)).toEqual([]);
  });

  it('have names that the system’s menus know', () => {
    const { input } = shellMethods['shell.showKeys'];
    const accelerators = Object.fromEntries(commands.flatMap(({ id, keys }) => acceleratorOf(id, keys)));
    expect(accelerators).toMatchObject({ palette: 'CmdOrCtrl+K' });
    expect(accelerators['go.unread']).toBeUndefined();
    expect(input.safeParse({ accelerators }).error).toBeUndefined();
  });

  it('are heard as one press or two, never as a held modifier or half a character', () => {
    const press = (init: KeyboardEventInit, before: string | null = null) =>
      hearPress(new KeyboardEvent('keydown', init), before);
    expect(press({ key: 'g' })).toEqual({ kind: 'press', keys: 'g', isWhole: false });
    expect(press({ key: 'x' }, 'g')).toEqual({ kind: 'press', keys: 'g x', isWhole: true });
    expect(press({ key: 'k', ctrlKey: true })).toEqual({ kind: 'press', keys: 'Mod+K', isWhole: true });
    expect(press({ key: 'Shift', shiftKey: true })).toEqual({ kind: 'nothing' });
    expect(press({ key: 'あ', isComposing: true })).toEqual({ kind: 'nothing' });
    expect(press({ key: 'ArrowDown' })).toMatchObject({ kind: 'refused' });
  });
});
