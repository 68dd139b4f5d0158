/** `npm run screenshots`: takes the README's picture from the real app with its sample library. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type Page } from 'playwright';
import { appFolder, root, say } from '../root.ts';
import { sandboxArguments } from '../runtime/chromium-sandbox.ts';
import { openDisplay } from './display.ts';
import { installPictureFonts } from './picture-fonts.ts';
import { makeReady } from './ready.ts';

const target = join(root, 'build', 'screenshots');
installPictureFonts();
const runtime = await makeReady({ xvfb: true });
const display = await openDisplay();
const library = mkdtempSync(join(tmpdir(), 'offprint-screenshots-'));
mkdirSync(target, { recursive: true });
const electron = await _electron.launch({
  executablePath: runtime.executable,
  args: [appFolder, ...sandboxArguments(runtime.executable), '--library', library],
  env: {
    ...process.env,
    LANGUAGE: 'en',
    ...(display.name === null ? {} : { DISPLAY: display.name }),
  } as Record<string, string>,
});
try {
  const page = await electron.firstWindow();
  await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1440, 900));
  await page.getByRole('heading', { name: 'Welcome to Offprint' }).waitFor();
  await page.getByRole('button', { name: 'Try the sample library' }).click();
  await page.getByRole('option').first().waitFor();
  await call(page, 'articles.tag', { target: { query: 'lang:sql' }, add: ['sqlite'] });
  await call(page, 'articles.tag', { target: { query: 'lang:go' }, add: ['work/incident'] });
  await call(page, 'articles.mark', { target: { query: 'lang:rust OR lang:sql' }, isSaved: true });
  await search(page, 'lang:rust OR lang:go');
  await page.getByRole('option').first().click();
  await page.locator('.article-body figure.code').first().waitFor();
  // A toast reports the changes above: wait until it has gone.
  await page.getByRole('status', { name: 'Notes' }).getByText(/./).first().waitFor({ state: 'hidden' });
  await call(page, 'settings.update', { theme: 'light' });
  await page.locator('[data-theme="light"]').first().waitFor();
  await take(page, 'reading-light');
} finally {
  await electron.close();
  display.close();
  rmSync(library, { recursive: true, force: true });
}
say(`The picture is in ${target}.`);

async function take(page: Page, name: string): Promise<void> {
  await page.mouse.move(0, 0);
  const path = join(target, `${name}.png`);
  await page.screenshot({ path });
}

async function search(page: Page, query: string): Promise<void> {
  await page.keyboard.press('g');
  await page.keyboard.press('a');
  await page.getByRole('heading', { name: 'All articles' }).waitFor();
  const count = page.getByRole('status', { name: 'Number of articles' });
  const before = await count.textContent();
  await page.getByRole('combobox', { name: 'Search articles' }).fill(query);
  while ((await count.textContent()) === before) await page.waitForTimeout(50);
}

/** Calls a method of core directly: the picture shows the result, not the clicks. */
async function call(page: Page, method: string, input: unknown): Promise<void> {
  await page.evaluate(`window.offprint.call(${JSON.stringify(method)}, ${JSON.stringify(input)})`);
}
