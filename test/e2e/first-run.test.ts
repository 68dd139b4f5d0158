/** The first run, by keyboard alone, and what the next run remembers. */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { lighthouseArticles } from '../support/dev-feed.ts';
import { type LoopbackServer, startLoopbackServer } from '../support/loopback-server.ts';
import { launchOffprint, type OffprintApp } from '../support/offprint-app.ts';
import { temporaryFolder } from '../support/test-core.ts';

let server: LoopbackServer;
let folder: string;
let app: OffprintApp;

beforeEach(async () => {
  server = await startLoopbackServer();
  server.articles.set('mira', lighthouseArticles(server.origin));
  server.articles.set('jun', lighthouseArticles(server.origin).slice(1));
  folder = temporaryFolder();
  app = await launchOffprint({ library: join(folder, 'library') });
  await app.page.getByRole('heading', { name: 'Welcome to Offprint' }).waitFor();
});

afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await app.screenshot('failed-first-run');
  await app.close();
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

const focusedName = () =>
  app.page.evaluate(
    () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '',
  );

/** Tab by Tab, as one finds a button without a mouse. */
async function tabTo(name: string): Promise<void> {
  for (let step = 0; step < 40; step += 1) {
    await app.page.keyboard.press('Tab');
    if ((await focusedName()).includes(name)) return;
  }
  throw new Error(`Tab does not lead to “${name}”`);
}

const theme = () => app.page.evaluate(() => document.documentElement.getAttribute('data-theme'));
const article = () => app.page.getByRole('region', { name: 'Article', exact: true });

/** Every key a new reader tries first. */
async function tryTheKeys(): Promise<void> {
  const { page } = app;
  await page.keyboard.press('j');
  await article().getByRole('heading', { level: 1 }).waitFor();
  await page.getByRole('button', { name: 'Mark as unread' }).waitFor();
  await page.keyboard.press('o');
  await expect.poll(focusedName).toBe('Text');
  await page.keyboard.press('Space');
  await page.keyboard.press('Escape');
  await expect.poll(focusedName).toBe('Articles');
  await page.keyboard.press('m');
  await page.getByRole('button', { name: 'Mark as read', exact: true }).waitFor();
  await page.keyboard.press('s');
  await page.getByRole('button', { name: 'Saved', exact: true }).waitFor();
  await page.keyboard.press('l');
  await page.getByRole('button', { name: 'On Later' }).waitFor();
  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: 'Keys and query words' });
  await help.getByText('Next unread article, here or in the next feed', { exact: true }).waitFor();
  expect(await app.seriousFindings()).toEqual([]);
  await page.keyboard.press('Escape');
  await help.waitFor({ state: 'hidden' });
  await page.keyboard.press('Control+k');
  await expect.poll(focusedName).toBe('Command or place');
  await page.keyboard.type('dark');
  await page.keyboard.press('Enter');
  await expect.poll(theme).toBe('dark');
}

it('imports OPML, tries the keys, and finds everything again after a restart', async () => {
  const { page } = app;
  const list = join(folder, 'feeds.opml');
  writeFileSync(
    list,
    `<?xml version="1.0"?><opml version="2.0"><head><title>Mine</title></head><body>
       <outline text="Friends">
         <outline type="rss" text="Mira" xmlUrl="${server.origin}/feed/mira"/>
         <outline type="rss" text="Jun" xmlUrl="${server.origin}/feed/jun"/>
       </outline>
       <outline type="rss" text="Broken" xmlUrl="no address"/>
     </body></opml>`,
  );
  await tabTo('Import OPML');
  await page.keyboard.press('Enter');
  const sheet = page.getByRole('dialog', { name: 'Import' });
  await sheet.waitFor();
  // The sheet is there a moment before the focus is in it.
  await expect.poll(focusedName).toContain('Choose a file');
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Enter')]);
  await chooser.setFiles(list);
  await sheet.getByText('2 feeds added').waitFor();
  await sheet.getByText('One line was left out').waitFor();
  expect(await app.seriousFindings()).toEqual([]);
  await tabTo('Done');
  await page.keyboard.press('Enter');
  await page.getByRole('option').first().waitFor();
  await page.getByRole('treeitem', { name: /^Friends/ }).waitFor();
  await tryTheKeys();

  await app.electron.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.setBounds({ x: 40, y: 30, width: 1111, height: 777 });
  });
  await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(1111);
  await page.getByRole('separator', { name: 'Width of the list' }).focus();
  await page.keyboard.press('ArrowRight');
  const listWidth = await page
    .getByRole('separator', { name: 'Width of the list' })
    .getAttribute('aria-valuenow');
  expect(app.complaints).toEqual([]);
  await app.close();

  app = await launchOffprint({ library: join(folder, 'library') });
  await app.page.getByRole('treeitem', { name: /^Friends/ }).waitFor();
  await expect.poll(theme).toBe('dark');
  const bounds = await app.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.getBounds(),
  );
  expect(bounds).toEqual({ x: 40, y: 30, width: 1111, height: 777 });
  expect(
    await app.page.getByRole('separator', { name: 'Width of the list' }).getAttribute('aria-valuenow'),
  ).toBe(listWidth);
  await app.page
    .getByRole('treeitem', { name: /^Saved/ })
    .getByText('1')
    .waitFor();
  await app.page
    .getByRole('treeitem', { name: /^Later/ })
    .getByText('1')
    .waitFor();
});

it('can be skipped, says what to do, and is not shown again', async () => {
  await tabTo('Skip');
  await app.page.keyboard.press('Enter');
  await app.page.getByText('Your library is empty. Add a feed to begin.').waitFor();
  expect(await app.seriousFindings()).toEqual([]);
  await app.screenshot('empty-library');
  await app.close();
  app = await launchOffprint({ library: join(folder, 'library') });
  await app.page.getByText('Your library is empty. Add a feed to begin.').waitFor();
});

it('takes letters typed right after the tag key for the tag', async () => {
  const { page } = app;
  await tabTo('Address of a site or feed');
  await page.keyboard.type(`${server.origin}/feed/mira`);
  await page.keyboard.press('Enter');
  await page.getByRole('option').first().waitFor();
  // In one go: the article cannot be there between the keys.
  await page.evaluate(() => {
    const press = (key: string) =>
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    for (const key of ['j', 't', 's', 'l', 'm']) press(key);
  });
  const field = page.getByRole('combobox', { name: 'Add a tag' });
  await field.waitFor();
  await expect.poll(() => field.inputValue()).toBe('slm');
  await page.keyboard.type('-1');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Remove tag slm-1' }).waitFor();
  // Keys go where they went before the tag.
  await expect.poll(focusedName).toBe('Articles');
  await page.getByRole('button', { name: 'Save', exact: true }).waitFor();
  await page.getByRole('button', { name: 'Later', exact: true }).waitFor();
});

it('begins with the sample library, with no network', async () => {
  const { page } = app;
  await tabTo('Try the sample library');
  await page.keyboard.press('Enter');
  await page.getByRole('option').first().waitFor();
  await page.getByRole('treeitem', { name: /^Sample library/ }).waitFor();
  expect(await app.seriousFindings()).toEqual([]);
  await app.screenshot('sample-library');
  await tryTheKeys();
  expect(server.requests).toEqual([]);
  expect(app.complaints).toEqual([]);
});
