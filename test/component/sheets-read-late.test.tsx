// @vitest-environment jsdom
/** A sheet that is asked for before the sheets have been read: they come after the window's first frame. */
import { act, cleanup, configure, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { helpTexts } from '../../shared/texts/help.ts';
import { createFakeCore } from '../support/fake-client.ts';
import { doorOf } from '../support/page-door.ts';
import { waitLimitMs } from '../support/wait.ts';

/** All sheets are read within it, on a busy machine as well. */
configure({ asyncUtilTimeout: waitLimitMs });

const file = '../../renderer/views/sheets/open-sheet.tsx';

/** As in a window that was opened just now: what an earlier test read is forgotten. */
async function openWindow() {
  vi.resetModules();
  const { Sheets } = await import('../../renderer/views/sheets/sheets.tsx');
  const ui = await import('../../renderer/state/ui.ts');
  const keys = await import('../../renderer/commands/keys.ts');
  const { commands } = await import('../../renderer/commands/table.ts');
  render(<Sheets />);
  return { ...ui, ...keys, commands };
}

beforeEach(() => {
  const core = createFakeCore();
  Object.defineProperty(window, 'offprint', { configurable: true, value: doorOf(core.transport) });
});

afterEach(() => {
  cleanup();
  vi.doUnmock(file);
  vi.restoreAllMocks();
});

it('is drawn once they are there, and each one after it at once', async () => {
  const { openSheet, closeSheet } = await openWindow();
  act(() => openSheet({ kind: 'help' }));
  expect(screen.queryByRole('dialog')).toBeNull();
  await screen.findByRole('dialog', { name: helpTexts.title });
  act(closeSheet);
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  act(() => openSheet({ kind: 'help' }));
  screen.getByRole('dialog', { name: helpTexts.title });
});

it('has what is typed meanwhile reach nothing behind it', async () => {
  const { openSheet, closeSheet, createKeyHandler, commands } = await openWindow();
  const [command] = commands;
  if (command === undefined) throw new Error('there are no commands');
  const run = vi.fn();
  const handle = createKeyHandler([{ ...command, keys: ['j'], when: () => true, run }]);
  const press = (): void => handle(new KeyboardEvent('keydown', { key: 'j' }));
  act(() => openSheet({ kind: 'palette' }));
  expect(screen.queryByRole('dialog')).toBeNull();
  press();
  expect(run).not.toHaveBeenCalled();
  act(closeSheet);
  press();
  expect(run).toHaveBeenCalledTimes(1);
});

it('says so where they cannot be read, and tries again when told to', async () => {
  // React tells of it there as well.
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  vi.doMock(file, () => {
    throw new Error('The file has gone.');
  });
  const { openSheet } = await openWindow();
  act(() => openSheet({ kind: 'help' }));
  const again = await screen.findByRole('button', { name: 'Try again' });
  vi.doUnmock(file);
  await userEvent.click(again);
  await screen.findByRole('dialog', { name: helpTexts.title });
});
