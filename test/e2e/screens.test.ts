/** Twelve states of the window in light and dark, compared with pictures that were approved (see test/support/screens.ts). */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { launchOffprint, type OffprintApp } from '../support/offprint-app.ts';
import {
  compareScreen,
  difference,
  isTolerated,
  look,
  quieten,
  screenHeight,
  screenWidth,
} from '../support/screens.ts';
import { temporaryFolder } from '../support/test-core.ts';

let folder: string;
let app: OffprintApp;

beforeEach(async () => {
  folder = temporaryFolder();
  app = await launchOffprint({ library: join(folder, 'library') });
  await app.setSize(screenWidth, screenHeight);
  await app.page.evaluate(() => document.fonts.ready.then(() => undefined));
  await quieten(app);
});

afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await app.screenshot('failed-screens');
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

async function openSampleFeed(): Promise<void> {
  const { page } = app;
  await page.getByRole('button', { name: 'Try the sample library' }).press('Enter');
  // One in a script that is set in a font which comes with Offprint.
  await page.getByRole('treeitem', { name: /^Small systems/ }).click();
  await page.getByRole('heading', { level: 1, name: 'Small systems' }).waitFor();
  await page.getByRole('option', { name: /^SQLite in WAL mode/ }).waitFor();
}

async function openArticle(): Promise<void> {
  await app.page.getByRole('option', { name: /^SQLite in WAL mode/ }).click();
  await app.page.locator('.article-body figure.code').first().waitFor();
}

const problems: string[] = [];

async function compare(name: string): Promise<void> {
  await app.page.mouse.move(0, 0);
  for (const theme of ['light', 'dark'] as const) {
    await app.setTheme(theme);
    const problem = await compareScreen(app, `${name}-${theme}`);
    if (problem !== null) problems.push(problem);
  }
}

async function inSheet(key: string, name: string, label: string): Promise<void> {
  await app.page.keyboard.press(key);
  await app.page.getByRole('dialog', { name: label }).waitFor();
  await compare(name);
  await app.page.keyboard.press('Escape');
  await app.page.getByRole('dialog').waitFor({ state: 'hidden' });
}

it('looks as it was approved, in twelve states and two themes', async () => {
  const { page } = app;
  problems.length = 0;
  const list = page.getByRole('listbox', { name: 'Articles' });
  await page.getByRole('heading', { name: 'Welcome to Offprint' }).waitFor();
  await compare('welcome');
  await openSampleFeed();
  await compare('list');
  await openArticle();
  await compare('article');
  await inSheet('Control+,', 'settings', 'Settings');
  await inSheet('a', 'add-feed', 'Add feed');
  await inSheet('i', 'feed-page', 'Small systems');
  await inSheet('Control+k', 'palette', 'Find a command');
  await page.keyboard.press('Control+f');
  await page.getByRole('textbox', { name: 'Find in this article' }).fill('sqlite');
  await page.locator('.find-bar output', { hasText: /^1 of \d/ }).waitFor();
  await compare('find');
  await page.keyboard.press('Escape');
  await list.focus();
  await page.keyboard.press('Shift+ArrowDown');
  await page.getByText('2 picked').waitFor();
  await compare('picked');
  await page.keyboard.press('Escape');
  for (const mode of ['cards', 'compact'] as const) {
    await page.evaluate(`window.offprint.call('settings.update', { listDensity: '${mode}' })`);
    await page.locator(`#article-list[data-mode="${mode}"]`).waitFor();
    await compare(mode);
  }
  await page.getByRole('combobox', { name: 'Search articles' }).fill('nothingiscalledthis');
  await page.getByText(/matches this search/).waitFor();
  await compare('no-result');
  expect(problems).toEqual([]);
});

it('notices what a person would, and nothing that another machine draws a little differently', async () => {
  const { page } = app;
  await openSampleFeed();
  await openArticle();
  const changed = async (css: string) => {
    const usual = await look(app);
    await page.evaluate((rules) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(rules);
      const before = [...document.adoptedStyleSheets];
      Object.assign(window, { before });
      document.adoptedStyleSheets = [...before, sheet];
    }, css);
    const { cells } = await look(app);
    await page.evaluate(() => {
      document.adoptedStyleSheets = (window as unknown as { before: CSSStyleSheet[] }).before;
    });
    return difference(cells, usual.cells);
  };
  for (const css of [
    'body { letter-spacing: 0.2px }',
    'body { font-weight: 430 }',
    '* { text-rendering: geometricPrecision; -webkit-font-smoothing: none }',
    '.sidebar, .list-pane { translate: 1px 1px }',
  ]) {
    expect(isTolerated(await changed(css)), css).toBe(true);
  }
  for (const css of [
    '.sidebar { display: none !important }',
    '.tree { visibility: hidden }',
    '.toolbar { display: none }',
    '.query-box { display: none }',
    '.page { padding-left: 120px }',
    '.page h1 { display: none }',
    '.rows { color: transparent } .row * { color: transparent !important }',
    ':root { --paper: oklch(0.9 0.03 85) }',
    '.page { font-size: 10px; --read-size: 10px }',
  ]) {
    expect(isTolerated(await changed(css)), css).toBe(false);
  }
});
