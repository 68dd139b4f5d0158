/** Whoever goes through a sheet by Tab sees what has the focus, however long the sheet is. */
import type { Locator } from 'playwright';
import { expect, it } from 'vitest';
import { sampleAppForEach } from '../support/sample-app.ts';

const sample = sampleAppForEach('focus-in-sight');

/** Of all that Tab leads to, round once: what each is, and `hidden` where something else, or nothing, stands in its place. */
async function walk(sheet: Locator): Promise<string[]> {
  const seen: string[] = [];
  for (let step = 0; step < 300; step += 1) {
    await sample.app.page.keyboard.press('Tab');
    const found = await sheet.evaluate((root) => {
      const focused = document.activeElement;
      if (focused === null || !root.contains(focused) || focused.hasAttribute('data-walked')) return null;
      focused.setAttribute('data-walked', '');
      // The input of a switch or a choice is for the ear: its label is what is seen.
      const shown = focused.closest('label') ?? focused;
      const { left, top, width, height } = shown.getBoundingClientRect();
      const reach = Math.min(height / 2, 12);
      const at = document.elementFromPoint(left + Math.min(width / 2, 12), top + reach);
      const isSeen = at !== null && (shown.contains(at) || at.contains(shown));
      const name = focused.getAttribute('aria-label') ?? shown.textContent?.trim().slice(0, 40);
      return `${focused.tagName.toLowerCase()} ${name}${isSeen ? '' : ' hidden'}`;
    });
    if (found === null) break;
    seen.push(found);
  }
  return seen;
}

it('in the settings', async () => {
  await sample.app.page.keyboard.press('Control+,');
  const sheet = sample.app.page.getByRole('dialog', { name: 'Settings' });
  await sheet.waitFor();
  const seen = await walk(sheet);
  expect(seen.length).toBeGreaterThan(30);
  expect(seen.filter((one) => one.endsWith(' hidden'))).toEqual([]);
});

it('in the editor of a profile', async () => {
  const { page } = sample.app;
  await page.keyboard.press('Shift+E');
  await page.getByRole('button', { name: 'Make your own…' }).click();
  const editor = page.getByRole('dialog', { name: 'New profile' });
  await editor.getByRole('textbox', { name: 'Name' }).waitFor();
  const seen = await walk(editor);
  expect(seen.filter((one) => /Backlinks|Provenance/.test(one))).toHaveLength(2);
  expect(seen.filter((one) => one.endsWith(' hidden'))).toEqual([]);
});
