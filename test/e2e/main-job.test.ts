import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { lighthouseArticles } from '../support/dev-feed.ts';
import { type LoopbackServer, startLoopbackServer } from '../support/loopback-server.ts';
import { launchOffprint, type OffprintApp } from '../support/offprint-app.ts';
import { runCommand } from '../support/run-command.ts';
import { temporaryFolder } from '../support/test-core.ts';

let server: LoopbackServer;
let folder: string;
let app: OffprintApp;

beforeEach(async () => {
  server = await startLoopbackServer();
  server.articles.set('mira', lighthouseArticles(server.origin));
  folder = temporaryFolder();
  app = await launchOffprint({ library: join(folder, 'library') });
});

afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await app.screenshot('failed-main-job');
  await app.close();
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

const row = (title: string) => app.page.getByRole('listbox', { name: 'Articles' }).getByText(title);
const queueTitle = 'Keeping a queue honest';

/** Types a query that one article matches, and waits until the list holds only that. */
async function searchFor(query: string): Promise<void> {
  await app.page.getByRole('combobox', { name: 'Search articles' }).fill(query);
  await expect
    .poll(() => app.page.getByRole('listbox', { name: 'Articles' }).getByRole('option').allInnerTexts())
    .toEqual([expect.stringContaining(queueTitle)]);
}

it('does the whole job: subscribe, read, tag, save, search, go offline, restart, export', async () => {
  const { page } = app;

  // Welcome: any address of one's own.
  await page.getByRole('heading', { name: 'Welcome to Offprint' }).waitFor();
  expect(await app.seriousFindings()).toEqual([]);
  await app.screenshot('welcome');
  await page.getByRole('textbox', { name: 'Address of a site or feed' }).fill(`${server.origin}/mira`);
  await page.keyboard.press('Enter');

  // Entries appear; open one by keyboard and read it.
  await row(queueTitle).waitFor();
  expect(await app.seriousFindings()).toEqual([]);
  await page.keyboard.press('j');
  const article = page.getByRole('region', { name: 'Article', exact: true });
  await article.getByRole('heading', { name: queueTitle, level: 1 }).waitFor();
  await article.getByText('func', { exact: true }).waitFor();
  const image = article.getByRole('img', { name: 'A lighthouse' });
  await expect.poll(() => image.evaluate((node) => (node as HTMLImageElement).naturalWidth)).toBe(8);
  expect(await image.getAttribute('src')).toMatch(/^offprint:\/\/image\//);
  expect(await app.seriousFindings()).toEqual([]);
  await app.screenshot('reading');

  // Tag and save, by keyboard.
  await page.keyboard.press('t');
  await page.keyboard.type('work/queues');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Remove tag work/queues' }).waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('s');
  await page.getByRole('button', { name: 'Saved', exact: true }).first().waitFor();

  // Search the whole library: it finds a word of the body, a tag, and a code identifier.
  await page.keyboard.press('g');
  await page.keyboard.press('a');
  await page.getByRole('heading', { name: 'All articles' }).waitFor();
  for (const query of ['lighthouse', 'tag:work/queues', 'acknowledgeBatch']) {
    await searchFor(query);
  }
  expect(await app.seriousFindings()).toEqual([]);
  await app.screenshot('search');
  expect(app.complaints).toEqual([]);
  await app.close();

  // The server is gone and the app starts anew: everything is still there, and works.
  await server.close();
  app = await launchOffprint({ library: join(folder, 'library') });
  await readOffline();
  await exportAndCompare();
  expect(app.complaints).toEqual([]);
});

async function readOffline(): Promise<void> {
  const { page } = app;
  await page.getByRole('treeitem', { name: /^All articles/ }).click();
  await row('Ein Schreibtisch im Wald').waitFor();
  await page.keyboard.press('r');
  await page.getByText('You are offline').first().waitFor();
  expect(await app.seriousFindings()).toEqual([]);
  await app.screenshot('offline');
  await searchFor('lighthouse');
  await row(queueTitle).click();
  const article = page.getByRole('region', { name: 'Article', exact: true });
  await article.getByRole('heading', { name: 'A small proof' }).waitFor();
  const image = article.getByRole('img', { name: 'A lighthouse' });
  await expect.poll(() => image.evaluate((node) => (node as HTMLImageElement).naturalWidth)).toBe(8);
  // Tagging works without a network.
  await page.keyboard.press('Escape');
  await page.keyboard.press('t');
  await page.keyboard.type('offline');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Remove tag offline' }).waitFor();
  await page.keyboard.press('Escape');
}

async function exportAndCompare(): Promise<void> {
  const { page } = app;
  const vault = join(folder, 'vault');
  await app.answerFolderDialog(vault);
  await runCommand(page, 'export articles');
  const sheet = page.getByRole('dialog', { name: /Export/ });
  await sheet.getByRole('button', { name: /Choose/ }).click();
  await sheet.getByRole('button', { name: 'Export', exact: true }).click();
  await sheet.getByText(/1 created/).waitFor();
  expect(await app.seriousFindings()).toEqual([]);
  await app.screenshot('export');
  const [name] = readdirSync(vault).filter((file) => file.endsWith('.md'));
  expect(name).toBe('2026-03-14-keeping-a-queue-honest-at-least-once-what-follows.md');
  const written = readFileSync(join(vault, name ?? ''), 'utf8');
  // What differs from run to run: the port of the loopback server, which the article's own sign is made of as well, and when it
  // was saved and exported.
  const [saved, exported, offprint] = ['saved', 'exported', 'offprint'].map(
    (name) => new RegExp(`^${name}: (.*)$`, 'm').exec(written)?.[1] ?? '',
  );
  for (const time of [saved, exported]) {
    expect(Math.abs(Date.now() - Date.parse(time ?? ''))).toBeLessThan(600_000);
  }
  const golden = readFileSync(new URL('../fixtures/export/lighthouse.md', import.meta.url), 'utf8')
    .replaceAll('{{origin}}', server.origin)
    .replaceAll('{{saved}}', saved ?? '')
    .replaceAll('{{exported}}', exported ?? '')
    .replaceAll('{{offprint}}', offprint ?? '');
  expect(offprint).toMatch(/^[a-z2-9]{12}$/);
  expect(written).toBe(golden);
  const [picture] = readdirSync(join(vault, 'assets'));
  expect(golden).toContain(`assets/${picture}`);
}
