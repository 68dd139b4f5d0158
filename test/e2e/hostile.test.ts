/** A feed that tries everything: nothing of it runs, loads or leads anywhere but by a click on an honest link. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { hostileFeed } from '../support/hostile-feed.ts';
import { type LoopbackServer, startLoopbackServer } from '../support/loopback-server.ts';
import { callCore, launchOffprint, type OffprintApp } from '../support/offprint-app.ts';
import { temporaryFolder } from '../support/test-core.ts';

let server: LoopbackServer;
let folder: string;
let app: OffprintApp;

/** What main was asked to hand to the system, recorded instead of done. */
const recordOpened = () =>
  app.electron.evaluate(({ shell }) => {
    const opened: string[] = [];
    Object.assign(globalThis, { opened });
    shell.openExternal = async (url) => {
      opened.push(url);
    };
  });
const openedOutside = () =>
  app.electron.evaluate(() => (globalThis as unknown as { opened: string[] }).opened);

beforeEach(async () => {
  server = await startLoopbackServer();
  server.answers.set('/hostile.xml', (_request, response) => {
    response.writeHead(200, { 'content-type': 'application/rss+xml; charset=utf-8' });
    response.end(hostileFeed(server.origin));
  });
  folder = temporaryFolder();
  app = await launchOffprint({ library: join(folder, 'library') });
  await recordOpened();
});

afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await app.screenshot('failed-hostile');
  await app.close();
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

it('shows a hostile feed and does nothing it says', async () => {
  const { page } = app;
  const dialogs: string[] = [];
  const navigations: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  page.on('framenavigated', (frame) => navigations.push(frame.url()));
  await page.getByRole('textbox', { name: 'Address of a site or feed' }).fill(`${server.origin}/hostile.xml`);
  await page.keyboard.press('Enter');
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('j');
  const article = page.getByRole('region', { name: 'Article', exact: true });
  await article.getByText('The last paragraph.').waitFor();

  // What was text stays text, in list, tree and pane.
  await article.getByRole('heading', { level: 1, name: /<script>/ }).waitFor();
  await page.getByRole('treeitem', { name: /<img src=x onerror/ }).waitFor();
  await app.screenshot('hostile');
  expect(await app.seriousFindings()).toEqual([]);

  // A javascript: link is no link; an honest one is handed to the system, once and as it is.
  await article.getByText('a script link', { exact: true }).click();
  await article.getByText('a data link', { exact: true }).click();
  await article.getByText('a file link', { exact: true }).click();
  expect(await openedOutside()).toEqual([]);
  await article.getByText('an honest link', { exact: true }).click();
  await expect.poll(openedOutside).toEqual(['https://example.org/honest?a=1&b=2']);
  await article.getByText('an honest link', { exact: true }).click({ button: 'middle' });
  await expect.poll(openedOutside).toHaveLength(2);

  // Nothing ran, nothing was loaded but by core, nothing led away.
  expect(await page.evaluate(() => 'pwned' in window)).toBe(false);
  expect(dialogs).toEqual([]);
  expect(navigations).toEqual([]);
  expect(page.frames()).toHaveLength(1);
  expect(app.electron.windows()).toHaveLength(1);
  const strangers = server.requests.filter(
    ({ headers }) => !String(headers['user-agent']).startsWith('Offprint/'),
  );
  expect(strangers).toEqual([]);
  const paths = new Set(server.requests.map(({ path }) => path));
  expect([...paths].filter((path) => path.startsWith('/trap/'))).toEqual([]);
  // A picture is one whether `src` or a `source` names it: core has fetched it, with nothing that tells who reads what.
  const [picture] = server.requestsTo('/images/source.png');
  expect(picture?.headers).not.toHaveProperty('referer');
  expect(picture?.headers).not.toHaveProperty('cookie');
  // The second gate and the page's policy had nothing left to stop.
  const aboutMissingPictures = /Failed to load resource: .* 404/;
  expect(app.complaints.filter((line) => !aboutMissingPictures.test(line))).toEqual([]);
});

it('gives the page nothing but two functions, and no way out', async () => {
  const { page } = app;
  const start = page.url();
  const seen = await page.evaluate(() => ({
    offered: Object.keys(window.offprint).sort(),
    require: typeof Reflect.get(window, 'require'),
    process: typeof Reflect.get(window, 'process'),
    opened: window.open('https://example.org/'),
  }));
  expect(seen).toEqual({
    offered: ['call', 'subscribe'],
    require: 'undefined',
    process: 'undefined',
    opened: null,
  });

  await page.evaluate(() => {
    window.location.href = 'https://example.org/';
  });
  await page.evaluate(() => {
    window.location.href = 'offprint://app/elsewhere.html';
  });
  // Both attempts have reached main when it answers the next question.
  await page.evaluate(() => window.offprint.call('shell.info', {}));
  expect(
    await app.electron.evaluate(({ webContents }) =>
      webContents.getAllWebContents().map((one) => one.getURL()),
    ),
  ).toEqual([start]);
  // Not by a locator: Playwright itself waits for the page that was asked for.
  expect(await page.evaluate(() => document.querySelector('h1')?.textContent)).toBe('Welcome to Offprint');

  const refused = { ok: false, error: { code: 'unknown-method' } };
  const call = (method: string, input: unknown) => callCore(page, method, input);
  expect(await call('images.locate', { articleId: 1, url: 'https://example.org/a.png' })).toMatchObject(
    refused,
  );
  expect(await call('constructor', {})).toMatchObject(refused);
  expect(await call('shell.openExternal', { url: 'file:///etc/passwd' })).toMatchObject({
    ok: false,
    error: { code: 'unsupported-scheme' },
  });
  expect(await openedOutside()).toEqual([]);
});

it('lets the page fetch nothing but its own files', async () => {
  const { page } = app;
  const outcome = await page.evaluate(async (origin) => {
    const wanted = [`${origin}/trap/fetch`, 'file:///etc/passwd', 'offprint://app/../main.js'];
    return Promise.all(
      wanted.map((url) =>
        fetch(url).then(
          (answer) => answer.status,
          () => 'refused',
        ),
      ),
    );
  }, server.origin);
  expect(outcome).toEqual(['refused', 'refused', 404]);
  expect(server.requestsTo('/trap/fetch')).toEqual([]);
});
