// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { moment, type RecordValue } from '../../electron/core/export/facts/values.ts';
import { bookNames, fileNames } from '../../electron/core/export/profiles/article-values.ts';
import { filterNames } from '../../electron/core/export/profiles/templates/filters.ts';
import { parseTemplate } from '../../electron/core/export/profiles/templates/parse.ts';
import { renderTemplate } from '../../electron/core/export/profiles/templates/render.ts';
import { allProfiles, profileToEdit } from '../../renderer/state/export-profiles.ts';
import { exportPresets } from '../../shared/export-presets.ts';
import { templateExamples, templateFilters } from '../../shared/template-samples.ts';
import { bookTemplateValues, templateValues } from '../../shared/texts/template-reference.ts';
import { callsOf, closeApp, renderApp } from '../support/render-app.tsx';

afterEach(closeApp);

async function openExport() {
  const { core, user } = await renderApp();
  await user.keyboard('{Shift>}E{/Shift}');
  const sheet = await screen.findByRole('dialog', { name: 'Export articles' });
  return { core, user, sheet };
}

describe('what templates can say', () => {
  it('is told for every value and filter there is', () => {
    expect(Object.keys(templateValues).sort()).toEqual([...fileNames].sort());
    expect(Object.keys(bookTemplateValues).sort()).toEqual([...bookNames].sort());
    expect(Object.keys(templateFilters).sort()).toEqual([...filterNames].sort());
  });

  it('works as it is written', () => {
    const values: RecordValue = {
      ...Object.fromEntries(fileNames.map((name) => [name, name])),
      title: 'https://example.org/',
      published: moment(0),
      tags: ['a'],
    };
    const filters = Object.entries(templateFilters).map(([name, written]) => {
      return `{{ ${name === 'date' ? 'published' : 'title'} | ${written} }}`;
    });
    for (const source of [...filters, ...templateExamples]) {
      expect(renderTemplate(parseTemplate(source, fileNames), values)).not.toBe('');
    }
  });

  it('is at hand in the editor', async () => {
    const { user, sheet } = await openExport();
    await user.click(within(sheet).getByRole('button', { name: 'Make your own…' }));
    const editor = await screen.findByRole('dialog', { name: 'New profile' });
    await user.click(within(editor).getByText('What templates can say'));
    expect(within(editor).getByText('reading_minutes')).toBeTruthy();
    await user.selectOptions(
      within(editor).getByRole('combobox', { name: 'Files' }),
      'All articles in one file',
    );
    expect(within(editor).getByText('articles')).toBeTruthy();
  });
});

describe('profiles of an export', () => {
  it('are chosen in its sheet, and the choice is remembered', async () => {
    const { core, user, sheet } = await openExport();
    const choice = within(sheet).getByRole('combobox', { name: 'Profile' });
    expect(
      within(choice)
        .getAllByRole('option')
        .map((option) => option.textContent),
    ).toEqual(exportPresets.map(({ name }) => name));
    await user.selectOptions(choice, 'Hugo');
    await user.click(within(sheet).getByRole('button', { name: 'Choose…' }));
    await within(sheet).findByText('/home/reader/notes');
    await user.click(within(sheet).getByRole('button', { name: 'Export' }));
    await within(sheet).findByText(/Done: .* created/);
    expect(callsOf(core, 'export.run').at(-1)).toMatchObject({ profile: 'Hugo', dryRun: false });
    expect(core.settings.exportProfile).toBe('Hugo');
  });

  it('are made from those there are, with an article before one’s eyes', async () => {
    const { core, user, sheet } = await openExport();
    await user.selectOptions(within(sheet).getByRole('combobox', { name: 'Profile' }), 'Obsidian');
    await user.click(within(sheet).getByRole('button', { name: 'Make your own…' }));
    const editor = await screen.findByRole('dialog', { name: 'New profile' });
    const preview = within(editor).getByRole('region', { name: 'Preview' });
    expect(within(editor).getByRole('textbox', { name: 'Name' })).toHaveProperty('value', 'Obsidian 2');
    await within(preview).findByText('written/here.md');
    const text = within(editor).getByRole('textbox', { name: 'Text' });
    fireEvent.change(text, { target: { value: 'Read: {{ titel }}' } });
    await within(editor).findByText('Line 1, column 4: There is no value “titel”. Did you mean “title”?');
    expect(text).toHaveProperty('ariaInvalid', 'true');
    expect(within(editor).getByRole('button', { name: 'Save profile' })).toHaveProperty('disabled', true);
    expect(within(preview).getByText('written/here.md')).toBeTruthy();
    expect(within(preview).getByText(/has a mistake/)).toBeTruthy();
    fireEvent.change(text, { target: { value: 'Read: {{ title }}' } });
    await within(preview).findByText('Obsidian 2: Read: {{ title }}');
    await user.selectOptions(within(editor).getByRole('combobox', { name: 'Paragraphs' }), 'Wrapped at 80');
    await user.click(within(editor).getByRole('button', { name: 'Save profile' }));
    await screen.findByRole('dialog', { name: 'Export articles' });
    expect(core.settings.exportProfiles).toMatchObject([
      { name: 'Obsidian 2', body: 'Read: {{ title }}', wrapAt: 80, safeFor: 'obsidian' },
    ]);
    expect(screen.getByRole('combobox', { name: 'Profile' })).toHaveProperty('value', 'Obsidian 2');
  });

  it('of one’s own are changed and removed; a name is used once', async () => {
    const { core, user, sheet } = await openExport();
    await user.click(within(sheet).getByRole('button', { name: 'Make your own…' }));
    let editor = await screen.findByRole('dialog', { name: 'New profile' });
    const name = within(editor).getByRole('textbox', { name: 'Name' });
    await user.clear(name);
    expect(within(editor).getByText('A profile needs a name.')).toBeTruthy();
    await user.type(name, 'hugo');
    expect(within(editor).getByText('There is a profile of that name already.')).toBeTruthy();
    await user.clear(name);
    await user.type(name, 'Mine');
    await waitFor(() =>
      expect(within(editor).getByRole('button', { name: 'Save profile' })).toHaveProperty('disabled', false),
    );
    const headings = within(editor).getByRole('combobox', { name: 'Headings' });
    expect(headings).toHaveProperty('value', '');
    await user.selectOptions(headings, 'Deutsch');
    await user.click(within(editor).getByRole('button', { name: 'Save profile' }));
    await user.click(await screen.findByRole('button', { name: 'Edit…' }));
    expect(core.settings.exportProfiles).toMatchObject([{ name: 'Mine', language: 'de' }]);
    editor = await screen.findByRole('dialog', { name: 'Profile: Mine' });
    await user.click(within(editor).getByRole('button', { name: 'Remove profile' }));
    await screen.findByRole('dialog', { name: 'Export articles' });
    expect(core.settings).toMatchObject({ exportProfiles: [], exportProfile: 'Plain' });
  });

  it('of one’s own take the place of a preset they are named like', () => {
    const [plain] = exportPresets;
    if (plain === undefined) throw new Error('there is a first preset');
    const own = [{ ...plain, name: 'PLAIN' }];
    expect(allProfiles(own)).toHaveLength(exportPresets.length);
    expect(profileToEdit('plain', own).name).toBe('PLAIN');
    expect(profileToEdit('hugo', [{ ...plain, name: 'Hugo 2' }]).name).toBe('Hugo 3');
  });
});
