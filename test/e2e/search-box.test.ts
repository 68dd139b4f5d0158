/** Writing a query by keyboard alone: completion, problems put right, and what was meant where nothing is found. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { launchOffprint, type OffprintApp } from '../support/offprint-app.ts';
import { temporaryFolder } from '../support/test-core.ts';

let folder: string;
let app: OffprintApp;

beforeEach(async () => {
  folder = temporaryFolder();
  app = await launchOffprint({ library: join(folder, 'library') });
});
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await app.screenshot('failed-search-box');
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

it('completes, corrects and finds, without the mouse', async () => {
  const { page } = app;
  await page.getByRole('button', { name: 'Try the sample library' }).click();
  const rows = page.getByRole('listbox', { name: 'Articles' }).getByRole('option');
  await rows.first().waitFor();
  const box = page.getByRole('combobox', { name: 'Search articles' });
  const offers = page.getByRole('listbox', { name: 'Completions' }).getByRole('option');

  // A field, then one of its values, with counts.
  await page.keyboard.press('/');
  await page.keyboard.type('la');
  await offers.getByText('lang:').waitFor();
  await page.keyboard.press('Tab');
  await offers.getByText('rust', { exact: true }).waitFor();
  expect(await app.seriousFindings()).toEqual([]);
  await app.screenshot('search-completion');
  await page.keyboard.type('ru');
  await expect.poll(() => offers.count()).toBeGreaterThan(0);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  expect(await box.inputValue()).toBe('lang:rust ');
  await expect.poll(() => offers.count()).toBe(0);
  await expect
    .poll(() => rows.allInnerTexts())
    .toEqual([expect.stringContaining('in Rust'), expect.anything()]);

  // What is not understood is underlined, and put right from the keyboard.
  await page.keyboard.type('is:unraed');
  await page.getByRole('button', { name: 'Use is:unread' }).waitFor();
  await expect.poll(() => page.locator('.query-marks u').textContent()).toBe('is:unraed');
  expect(await app.seriousFindings()).toEqual([]);
  await app.screenshot('search-problem');
  await page.getByRole('button', { name: 'Use is:unread' }).press('Enter');
  expect(await box.inputValue()).toBe('lang:rust is:unread');
  await expect.poll(() => page.locator('.query-problems').count()).toBe(0);
});

it('offers what was meant, and searches it', async () => {
  const { page } = app;
  await page.getByRole('button', { name: 'Try the sample library' }).click();
  const rows = page.getByRole('listbox', { name: 'Articles' }).getByRole('option');
  await rows.first().waitFor();
  const box = page.getByRole('combobox', { name: 'Search articles' });
  await box.fill('idempotnecy');
  await page.getByRole('button', { name: 'idempotency' }).waitFor();
  expect(await app.seriousFindings()).toEqual([]);
  await app.screenshot('search-did-you-mean');
  await page.keyboard.press('ControlOrMeta+Enter');
  expect(await box.inputValue()).toBe('idempotency');
  await rows.getByText('Idempotency keys').first().waitFor();
  expect(await rows.locator('mark').first().textContent()).toMatch(/idempotency/i);
  expect(app.complaints).toEqual([]);
});
