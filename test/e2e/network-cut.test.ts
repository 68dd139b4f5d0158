/** The network is gone at the level of sockets: everything works, and nothing tries to reach it once that is known. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { lighthouseArticles } from '../support/dev-feed.ts';
import { type LoopbackServer, startLoopbackServer } from '../support/loopback-server.ts';
import { launchOffprint, type OffprintApp } from '../support/offprint-app.ts';
import { runCommand } from '../support/run-command.ts';
import { temporaryFolder } from '../support/test-core.ts';

let server: LoopbackServer;
let folder: string;
let app: OffprintApp;
const title = 'Keeping a queue honest';
const other = 'Ein Schreibtisch im Wald';
const built = fileURLToPath(new URL('../../dist/app/', import.meta.url));
const cut = new URL('../support/cut-network.cjs', import.meta.url);

/** The built app, with the network cut before its first line runs. */
function cutApp(): string {
  const place = join(folder, 'app');
  mkdirSync(place);
  const facts = JSON.parse(readFileSync(join(built, 'package.json'), 'utf8')) as { main: string };
  writeFileSync(join(place, 'package.json'), JSON.stringify({ ...facts, main: 'cut.mjs' }));
  const main = pathToFileURL(join(built, facts.main));
  writeFileSync(join(place, 'cut.mjs'), `import '${cut.href}';\nawait import('${main.href}');\n`);
  return place;
}

beforeEach(async () => {
  server = await startLoopbackServer();
  server.articles.set('mira', lighthouseArticles(server.origin));
  folder = temporaryFolder();
  app = await launchOffprint({ library: join(folder, 'library') });
  const { page } = app;
  await page.getByRole('textbox', { name: 'Address of a site or feed' }).fill(`${server.origin}/mira`);
  await page.keyboard.press('Enter');
  await rows().filter({ hasText: title }).click();
  const image = article().getByRole('img', { name: 'A lighthouse' });
  await expect.poll(() => image.evaluate((node) => (node as HTMLImageElement).naturalWidth)).toBe(8);
  await app.close();
  app = await launchOffprint({
    library: join(folder, 'library'),
    args: [cutApp()],
    env: { OFFPRINT_TEST_SOCKETS: socketsFile() },
  });
});
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await app.screenshot('failed-network-cut');
  await app.close();
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

const rows = () => app.page.getByRole('listbox', { name: 'Articles' }).getByRole('option');
const article = () => app.page.getByRole('region', { name: 'Article', exact: true });
const painted = (name: string) =>
  app.page.evaluate((wanted) => [...(CSS.highlights.get(wanted) ?? [])].map(String), name);
const socketsFile = (): string => join(folder, 'sockets.txt');
const lines = (): string[] => readFileSync(socketsFile(), 'utf8').trim().split('\n');
/** What was tried, of all threads. */
const attempts = (): string[] => lines().filter((line) => !line.startsWith('#'));

it('reads, searches, tags, highlights and exports without trying to reach anything', async () => {
  const { page } = app;
  await page.getByRole('treeitem', { name: /^All articles/ }).click();
  await page.keyboard.press('r');
  await page.getByText('You are offline').first().waitFor();
  // Sockets are refused in core and its threads, not only in main: else nothing would be proved.
  expect(lines()).toContain('# worker');
  const before = attempts();
  expect(before.length).toBeGreaterThan(0);
  const requestsBefore = server.requests.length;

  await page.getByRole('combobox', { name: 'Search articles' }).fill('acknowledgeBatch');
  await expect.poll(() => rows().count()).toBe(1);
  await rows().first().click();
  await article().getByRole('heading', { name: 'A small proof' }).waitFor();
  const image = article().getByRole('img', { name: 'A lighthouse' });
  await expect.poll(() => image.evaluate((node) => (node as HTMLImageElement).naturalWidth)).toBe(8);

  await page.keyboard.press('Escape');
  await page.keyboard.press('t');
  await page.keyboard.type('travel');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Remove tag travel' }).waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('s');
  await page.getByRole('button', { name: 'Saved', exact: true }).first().waitFor();

  await page.keyboard.press('Control+f');
  await page.keyboard.type('acknowledge');
  await expect.poll(() => painted('find-current')).toEqual(['acknowledge']);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Shift+H');
  await expect.poll(() => painted('mark-yellow')).toEqual(['acknowledge']);

  // What is not here is not tried either: another article, and all that could be fetched of it.
  await page.getByRole('combobox', { name: 'Search articles' }).fill('Schreibtisch');
  await rows().filter({ hasText: other }).click();
  await article().getByRole('heading', { name: other, level: 1 }).waitFor();
  await page.keyboard.press('Shift+W');
  await page
    .getByText(/ready offline/)
    .first()
    .waitFor();

  await exportAll(join(folder, 'vault'));
  expect(attempts()).toEqual(before);
  expect(server.requests.length).toBe(requestsBefore);
  expect(app.complaints).toEqual([]);
});

async function exportAll(vault: string): Promise<void> {
  const { page } = app;
  await app.answerFolderDialog(vault);
  await runCommand(page, 'export articles');
  const sheet = page.getByRole('dialog', { name: /Export/ });
  await sheet.getByRole('button', { name: /Choose/ }).click();
  await sheet.getByRole('button', { name: 'Export', exact: true }).click();
  await sheet.getByText(/\d+ created/).waitFor();
}
