/** Triage by keyboard: picking, snoozing, moving a feed, and a window that comes back as it was left. */
import { expect, it } from 'vitest';
import { sampleAppForEach } from '../support/sample-app.ts';

const sample = sampleAppForEach('triage');

it('picks, snoozes and takes back, opens a menu by key, and never loses the focus', async () => {
  const { page } = sample.app;
  const tree = page.getByRole('tree', { name: 'Library' });
  const focused = () => page.evaluate('document.activeElement?.id');
  await page.keyboard.press('g');
  await page.keyboard.press('a');
  await page.getByRole('heading', { name: 'All articles' }).waitFor();
  await page.keyboard.press('j');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await page.getByText('3 picked').waitFor();
  expect(await sample.app.seriousFindings()).toEqual([]);
  await page.keyboard.press('b');
  await page.getByRole('combobox', { name: 'Until when' }).fill('tomorrow');
  await page.keyboard.press('Enter');
  await page.getByText(/^3 articles snoozed until/).waitFor();
  await tree.getByRole('treeitem', { name: /^Snoozed/ }).waitFor();
  await expect.poll(focused).toBe('article-list');
  await page.keyboard.press('u');
  await tree.getByRole('treeitem', { name: /^Snoozed/ }).waitFor({ state: 'detached' });
  await page.keyboard.press('j');
  await page.keyboard.press('Shift+F10');
  await page.getByRole('menu', { name: 'Article' }).waitFor();
  expect(await sample.app.seriousFindings()).toEqual([]);
  await page.keyboard.press('Escape');
  await expect.poll(focused).toBe('article-list');
});
