/** A profile of one's own, made with an article in sight, and exported by. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { sampleAppForEach } from '../support/sample-app.ts';

const sample = sampleAppForEach('export-profile');

it('shows mistakes where they are typed, saves, and writes files by it', async () => {
  const { page } = sample.app;
  const vault = join(sample.folder, 'vault');
  await sample.app.answerFolderDialog(vault);
  await page.keyboard.press('Shift+E');
  const sheet = page.getByRole('dialog', { name: 'Export articles' });
  await sheet.getByRole('textbox', { name: 'Which articles' }).fill('lang:rust');
  await sheet.getByRole('button', { name: 'Choose…' }).click();
  await sheet.getByRole('combobox', { name: 'Profile' }).selectOption('Obsidian');
  await sheet.getByRole('button', { name: 'Make your own…' }).click();
  const editor = page.getByRole('dialog', { name: 'New profile' });
  await editor.getByRole('textbox', { name: 'Name' }).fill('Vault');
  const preview = editor.getByRole('region', { name: 'Preview' });
  await preview.getByText(/^Articles\/.*\.md$/).waitFor();
  await sample.app.screenshot('export-profile');
  expect(await sample.app.seriousFindings()).toEqual([]);
  await editor.getByText('What templates can say').click();
  await editor.getByText('reading_minutes', { exact: true }).scrollIntoViewIfNeeded();
  await sample.app.screenshot('export-profile-help');
  expect(await sample.app.seriousFindings()).toEqual([]);
  await editor.getByRole('textbox', { name: 'Path' }).fill('{{ feed | slugg }}/{{ slug }}');
  await editor.getByText(/Line 1, column 11: There is no filter “slugg”\. Did you mean “slug”\?/).waitFor();
  await sample.app.screenshot('export-profile-mistake');
  expect(await sample.app.seriousFindings()).toEqual([]);
  await editor.getByRole('textbox', { name: 'Path' }).fill('{{ feed | slug }}/{{ slug }}');
  await editor.getByRole('textbox', { name: 'Text' }).fill('Kept for *later*.\n\n{{ content }}');
  await preview.getByText('Kept for *later*.').waitFor();
  await editor.getByRole('button', { name: 'Save profile' }).click();
  await expect.poll(() => sheet.getByRole('combobox', { name: 'Profile' }).inputValue()).toBe('Vault');
  await sheet.getByRole('button', { name: 'Choose…' }).click();
  await sheet.getByRole('button', { name: 'Export', exact: true }).click();
  await sheet.getByText(/Done: \d+ created/).waitFor();
  const files = readdirSync(vault, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.md'),
  );
  expect(files.length).toBeGreaterThan(0);
  for (const file of files) {
    expect(file).toMatch(/^[a-z-]+[/\\][^/\\]+\.md$/);
    expect(readFileSync(join(vault, file), 'utf8')).toContain('\n\nKept for *later*.\n\n');
  }
});
