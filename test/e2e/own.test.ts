/** Tags, a rule and taking back, by keyboard, over the sample library. */
import { expect, it } from 'vitest';
import { sampleAppForEach } from '../support/sample-app.ts';

const sample = sampleAppForEach('own');

it('tags a list, sees it in the tree, gives the tag a colour, and takes it all back', async () => {
  const { page } = sample.app;
  const tree = page.getByRole('tree', { name: 'Library' });
  await page.keyboard.press('g');
  await page.keyboard.press('a');
  await page.getByRole('heading', { name: 'All articles' }).waitFor();
  await page.keyboard.press('Shift+T');
  const field = page
    .getByRole('dialog', { name: 'Tag all in the list' })
    .getByRole('combobox', { name: 'Add' });
  await expect.poll(() => field.evaluate((node) => node === document.activeElement)).toBe(true);
  await page.keyboard.type('reading/sample');
  await page.keyboard.press('Enter');
  await page.getByText(/articles tagged/).waitFor();
  await tree.getByRole('treeitem', { name: /^reading/ }).waitFor();
  await tree.getByRole('treeitem', { name: /^sample/ }).focus();
  await page.keyboard.press('F2');
  const sheet = page.getByRole('dialog', { name: 'Tag' });
  await sheet.getByRole('radio', { name: 'green' }).press('Space');
  await sheet.getByRole('textbox', { name: 'Other names' }).fill('demo');
  await page.keyboard.press('Enter');
  await sheet.waitFor({ state: 'hidden' });
  await page.keyboard.press('/');
  await page.keyboard.type('tag:demo');
  await page.getByRole('option').first().waitFor();
  expect(await sample.app.seriousFindings()).toEqual([]);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Shift+U');
  const history = page.getByRole('dialog', { name: 'Undo history' });
  await history.getByRole('listitem').first().waitFor();
  expect(await sample.app.seriousFindings()).toEqual([]);
  await history.getByRole('button', { name: /^Undo: .* tagged/ }).press('Enter');
  await expect.poll(() => tree.getByRole('treeitem', { name: /^reading/ }).count()).toBe(0);
});

it('makes a rule, looks at what it would change, applies it, and reads in the article which rule it was', async () => {
  const { page } = sample.app;
  await page.keyboard.press('g');
  await page.keyboard.press('x');
  await page.getByRole('button', { name: 'New rule…' }).press('Enter');
  const sheet = page.getByRole('dialog', { name: 'New rule' });
  await sheet.getByRole('textbox', { name: 'Name' }).fill('Databases');
  await sheet.getByRole('combobox', { name: 'When an article matches' }).fill('lang:sql');
  await sheet.getByRole('combobox', { name: 'Add tags' }).fill('databases');
  await sheet.getByText(/would change\./).waitFor();
  expect(await sample.app.seriousFindings()).toEqual([]);
  await sheet.getByRole('button', { name: 'Save and apply to what is there' }).press('Enter');
  await page.getByText(/“Databases” applied to/).waitFor();
  await page.keyboard.press('Escape');
  await page
    .getByRole('tree', { name: 'Library' })
    .getByRole('treeitem', { name: /^databases/ })
    .click();
  await page.getByRole('heading', { level: 1, name: 'databases' }).waitFor();
  await page.keyboard.press('j');
  const tag = page.locator('.tag-own', { hasText: 'databases' }).last();
  await expect.poll(() => tag.getAttribute('title')).toMatch(/by rule “Databases”/);
  await page.keyboard.press('u');
  await page.getByText(/Taken back: Rule “Databases” applied/).waitFor();
  expect(sample.app.complaints).toEqual([]);
});
