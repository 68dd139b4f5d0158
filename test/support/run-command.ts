/** A command of the app, found and run by its name as a reader does. */
import { expect } from 'vitest';

type KeyedPage = {
  keyboard: { press(key: string): Promise<void>; type(text: string): Promise<void> };
  evaluate<T>(read: () => T): Promise<T>;
};

/** Keys pressed before the field is there would be commands of their own. */
export async function runCommand(page: KeyedPage, typed: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
    .toBe('Command or place');
  await page.keyboard.type(typed);
  await page.keyboard.press('Enter');
}
