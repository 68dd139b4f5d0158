// @vitest-environment jsdom
import { act, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { AppError } from '../../shared/errors.ts';
import type { ExportTarget } from '../../shared/export-target.ts';
import { callsOf, closeApp, renderApp } from '../support/render-app.tsx';

afterEach(closeApp);

const vault: ExportTarget = {
  id: 1,
  name: 'Vault',
  query: 'is:saved',
  form: 'markdown',
  folder: '/home/reader/vault',
  file: null,
  withDiscussion: false,
  articlesInFile: null,
  profile: 'Obsidian',
  onEdited: 'beside',
  onDeselected: 'leave',
  schedule: 'save',
  isOn: true,
  dueAt: null,
  isRunning: false,
  failures: 0,
  lastRunAt: Date.now() - 3_600_000,
  lastCounts: {
    created: 2,
    updated: 1,
    unchanged: 40,
    kept: 0,
    left: 0,
    marked: 0,
    moved: 0,
    removed: 0,
    failed: 0,
  },
  lastError: null,
};

async function openTargets(targets: ExportTarget[] = [vault]) {
  const app = await renderApp({ prepare: (core) => core.targets.push(...targets) });
  await app.user.keyboard('{Shift>}E{/Shift}');
  await app.user.click(await screen.findByRole('button', { name: 'By itself…' }));
  const sheet = await screen.findByRole('dialog', { name: 'Export by itself' });
  return { ...app, sheet };
}

describe('folders that are exported to by themselves', () => {
  it('say how it went, and what holds them up', async () => {
    const error = { code: 'folder-not-writable', details: { folder: '/media/stick' } } as const;
    const { sheet } = await openTargets([
      vault,
      { ...vault, id: 2, name: 'Stick', failures: 1, lastError: error },
    ]);
    const rows = await within(sheet).findAllByRole('listitem');
    expect(rows[0]?.textContent).toContain('2 created, 1 updated, 40 unchanged.');
    expect(rows[1]?.textContent).toContain('“/media/stick” cannot be written to.');
  });

  it('are made with a search, a folder and a time', async () => {
    const { core, user, sheet } = await openTargets([]);
    await within(sheet).findByText('Nothing is exported by itself yet.');
    await user.click(within(sheet).getByRole('button', { name: 'New export…' }));
    const form = await screen.findByRole('dialog', { name: 'New export' });
    await user.type(within(form).getByRole('textbox', { name: 'Name' }), 'Notes');
    expect(within(form).getByRole('button', { name: 'Save' })).toHaveProperty('disabled', true);
    await user.click(within(form).getByRole('button', { name: 'Choose…' }));
    await user.selectOptions(within(form).getByRole('combobox', { name: 'When' }), 'daily');
    await user.click(within(form).getByRole('button', { name: 'Save' }));
    await screen.findByRole('button', { name: 'Edit Notes' });
    expect(core.targets).toMatchObject([
      { name: 'Notes', query: 'is:saved', folder: '/home/reader/notes', schedule: 'daily' },
    ]);
  });

  it('may be one file, which is named for its form', async () => {
    const { core, user, sheet } = await openTargets([]);
    await user.click(within(sheet).getByRole('button', { name: 'New export…' }));
    const form = await screen.findByRole('dialog', { name: 'New export' });
    await user.type(within(form).getByRole('textbox', { name: 'Name' }), 'E-reader');
    await user.selectOptions(within(form).getByRole('combobox', { name: 'As' }), 'html');
    expect(within(form).queryByRole('combobox', { name: 'Profile' })).toBeNull();
    expect(within(form).getByRole('button', { name: 'Save' })).toHaveProperty('disabled', true);
    await user.click(within(form).getByRole('button', { name: 'Choose…' }));
    expect(within(form).getByRole('status', { name: 'File' }).textContent).toBe('/home/reader/articles.html');
    await user.selectOptions(within(form).getByRole('combobox', { name: 'As' }), 'epub');
    await user.click(within(form).getByRole('switch', { name: /^With discussions/ }));
    await user.selectOptions(
      within(form).getByRole('combobox', { name: 'When somebody else has changed the file' }),
      'keep',
    );
    await user.click(within(form).getByRole('button', { name: 'Save' }));
    await screen.findByRole('button', { name: 'Edit E-reader' });
    const row = screen.getByRole('listitem');
    expect(row.textContent).toContain('/home/reader/articles.epub');
    expect(row.textContent).toContain('A book (EPUB).');
    // Nobody has agreed to what may stand under the other name.
    expect(callsOf(core, 'targets.add')).toMatchObject([
      { form: 'epub', withDiscussion: true, onEdited: 'keep', mayReplace: false },
    ]);
  });

  it('may replace the file that was chosen in the system’s dialog', async () => {
    const file = '/home/reader/later.json';
    const { core, user, sheet } = await openTargets([{ ...vault, form: 'json', file }]);
    await user.click(await within(sheet).findByRole('button', { name: 'Edit Vault' }));
    const form = await screen.findByRole('dialog', { name: 'Vault' });
    await user.click(await within(form).findByRole('button', { name: 'Save' }));
    await screen.findByRole('button', { name: 'Edit Vault' });
    await user.click(screen.getByRole('button', { name: 'Edit Vault' }));
    core.answer('shell.chooseFile', ({ suggestedName }) => ({ path: suggestedName }));
    await user.click(await screen.findByRole('button', { name: 'Choose…' }));
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await screen.findByRole('button', { name: 'Edit Vault' });
    expect(callsOf(core, 'targets.update')).toMatchObject([
      { file, mayReplace: false },
      { file, mayReplace: true },
    ]);
  });

  it.each([
    [{ updated: 1 }, 'written with 12 articles'],
    [{ unchanged: 1 }, 'unchanged, with 12 articles'],
    [{ kept: 1 }, 'somebody else has changed the file'],
    [{ left: 1 }, 'nothing is selected, so the file stays'],
    [{}, 'nothing is selected yet'],
  ])('say of a file what became of it: %o', async (counts, words) => {
    const none = { created: 0, updated: 0, unchanged: 0, kept: 0, left: 0 };
    const lastCounts = { ...none, ...counts, marked: 0, moved: 0, removed: 0, failed: 0 };
    const { sheet } = await openTargets([
      { ...vault, form: 'epub', file: '/home/reader/a.epub', articlesInFile: 12, lastCounts },
    ]);
    const [row] = await within(sheet).findAllByRole('listitem');
    expect(row?.textContent).toContain(words);
  });

  it('say why they cannot be saved, and keep what was typed', async () => {
    const { core, user, sheet } = await openTargets();
    await user.click(await within(sheet).findByRole('button', { name: 'Edit Vault' }));
    const form = await screen.findByRole('dialog', { name: 'Vault' });
    core.answer('targets.update', () => {
      throw new AppError('already-exists', { what: 'export target', name: 'Vault' });
    });
    await user.type(await within(form).findByRole('textbox', { name: 'Name' }), ' 2');
    await user.click(within(form).getByRole('button', { name: 'Save' }));
    await within(form).findByRole('alert');
    expect(within(form).getByRole('textbox', { name: 'Name' })).toHaveProperty('value', 'Vault 2');
  });

  it('are run, switched off and removed', async () => {
    const { core, user, sheet } = await openTargets();
    await user.click(await within(sheet).findByRole('button', { name: 'Export Vault now' }));
    await waitFor(() => expect(callsOf(core, 'targets.run')).toEqual([{ targetId: 1 }]));
    await user.click(within(sheet).getByRole('switch', { name: 'Vault is on' }));
    await waitFor(() => expect(core.targets[0]?.isOn).toBe(false));
    core.targets[0] = { ...vault, isRunning: true };
    act(() => core.emit({ name: 'targets.changed', payload: {} }));
    await within(sheet).findByText('Exporting…');
    await user.click(within(sheet).getByRole('button', { name: 'Edit Vault' }));
    const form = await screen.findByRole('dialog', { name: 'Vault' });
    await user.click(await within(form).findByRole('button', { name: 'Export there no longer' }));
    await waitFor(() => expect(core.targets).toEqual([]));
  });
});

describe('a file the reader has edited', () => {
  async function openComparison() {
    const app = await renderApp();
    await app.user.keyboard('{Shift>}E{/Shift}');
    const sheet = await screen.findByRole('dialog', { name: 'Export articles' });
    await app.user.click(within(sheet).getByRole('button', { name: 'Choose…' }));
    await app.user.click(within(sheet).getByRole('button', { name: 'Preview' }));
    const [compare] = await within(sheet).findAllByRole('button', { name: /^Compare / });
    if (compare === undefined) throw new Error('no file can be compared');
    await app.user.click(compare);
    return { ...app, sheet: await screen.findByRole('dialog', { name: /^Articles\/\d+\.md$/ }) };
  }

  it('is shown as it is and as it would be, and written with both', async () => {
    const { core, user, sheet } = await openComparison();
    const changes = within(sheet).getByRole('region', { name: 'What would change' });
    expect(changes.textContent).toContain('+What the feed says now.');
    await user.click(within(sheet).getByRole('button', { name: 'Write both together' }));
    await waitFor(() =>
      expect(callsOf(core, 'export.resolve')).toMatchObject([
        { present: 'What the reader wrote.\n', text: 'What the reader wrote.\nWhat the feed says now.\n' },
      ]),
    );
    await screen.findByRole('dialog', { name: 'Export articles' });
  });

  it('is not written while signs of a conflict stand in it', async () => {
    const { user, sheet } = await openComparison();
    const text = within(sheet).getByRole('textbox', { name: 'Both together' });
    await user.type(text, '{Enter}<<<<<<< yours');
    expect(within(sheet).getByRole('button', { name: 'Write both together' })).toHaveProperty(
      'disabled',
      true,
    );
  });
});
