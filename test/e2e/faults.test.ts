/** Faults of the program itself in the real app: it goes on, says so, and what was being typed is there. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { lighthouseArticles } from '../support/dev-feed.ts';
import { type LoopbackServer, startLoopbackServer } from '../support/loopback-server.ts';
import { launchOffprint, type OffprintApp } from '../support/offprint-app.ts';
import { runCommand } from '../support/run-command.ts';
import { temporaryFolder } from '../support/test-core.ts';

const built = fileURLToPath(new URL('../../dist/app/', import.meta.url));
const handle = new URL('../support/keep-core-thread.cjs', import.meta.url);
const title = 'Keeping a queue honest';
const secret = 's3CrEtOfMira';

let server: LoopbackServer;
let folder: string;
let app: OffprintApp;

/** The built app, which keeps the core thread where a test can end it. */
function appWithHandle(): string {
  const place = join(folder, 'app');
  mkdirSync(place);
  const facts = JSON.parse(readFileSync(join(built, 'package.json'), 'utf8')) as { main: string };
  writeFileSync(join(place, 'package.json'), JSON.stringify({ ...facts, main: 'handle.mjs' }));
  const main = pathToFileURL(join(built, facts.main)).href;
  writeFileSync(join(place, 'handle.mjs'), `import '${handle.href}';\nawait import('${main}');\n`);
  return place;
}

beforeEach(async () => {
  server = await startLoopbackServer();
  server.articles.set('mira', lighthouseArticles(server.origin));
  folder = temporaryFolder();
  app = await launchOffprint({ library: join(folder, 'library'), args: [appWithHandle()] });
  const { page } = app;
  await page.getByRole('textbox', { name: 'Address of a site or feed' }).fill(`${server.origin}/mira`);
  await page.keyboard.press('Enter');
  await page.getByRole('listbox', { name: 'Articles' }).getByText(title).waitFor();
});
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await app.screenshot('failed-faults').catch(() => undefined);
  await app.close();
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

const log = (): string => readFileSync(join(folder, 'library', 'window', 'logs', 'offprint.log'), 'utf8');
/**
 * Playwright lets go of a page that crashed for ever: what came after it is asked through main. A question to a page that ends
 * meanwhile is never answered: it counts as undefined, to be asked again.
 */
const inPage = <T>(script: string): Promise<T | undefined> =>
  app.electron.evaluate(
    ({ BrowserWindow }, source) =>
      Promise.race([
        BrowserWindow.getAllWindows()[0]
          ?.webContents.executeJavaScript(source)
          .catch(() => undefined) as Promise<never>,
        new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), 500)),
      ]),
    script,
  );
const crashPage = (): Promise<void> =>
  app.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
  );
const endCoreThread = (): Promise<unknown> =>
  app.electron.evaluate(() =>
    (globalThis as unknown as { coreThread: { terminate(): Promise<number> } }).coreThread.terminate(),
  );
const textOfPage = async (): Promise<string> => (await inPage<string>('document.body.innerText')) ?? '';

it('starts the core thread again, and the window goes on where it was', async () => {
  const { page } = app;
  await page.keyboard.press('g');
  await page.keyboard.press('a');
  await page.getByRole('heading', { name: 'All articles' }).waitFor();
  await page.keyboard.press('j');
  await page.getByRole('button', { name: 'Mark as unread' }).waitFor();
  await page.keyboard.press('/');
  await page.keyboard.type('title:que');
  await endCoreThread();
  await page.getByText(/has started its library anew/).waitFor();
  expect(await page.getByRole('combobox', { name: /^Search articles/ }).inputValue()).toBe('title:que');
  await app.screenshot('core-restarted');
  await page.keyboard.type('ue');
  await expect
    .poll(() => page.getByRole('listbox', { name: 'Articles' }).getByRole('option').allInnerTexts())
    .toEqual([expect.stringContaining(title)]);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.keyboard.press('j');
  await page.keyboard.press('s');
  await page.getByRole('status', { name: 'Notes' }).getByText('Saved', { exact: true }).waitFor();
  expect(app.complaints).toEqual([]);
  expect(log()).toMatch(/error crash The core thread has ended\..*isStartedAgain=true/);
});

it('says so when the core thread ends again and again, and tries once more when told to', async () => {
  const { page } = app;
  const alert = page.getByRole('heading', { name: /fault of its own again and again/ });
  for (let times = 0; times < 4; times += 1) {
    await endCoreThread();
    await expect.poll(() => log().match(/The core thread has ended\./g)?.length).toBe(times + 1);
  }
  await alert.waitFor();
  expect(await app.seriousFindings()).toEqual([]);
  await app.screenshot('core-failing');
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByRole('listbox', { name: 'Articles' }).getByText(title).waitFor();
});

it('loads a page anew that has crashed, with what was being typed', async () => {
  const { page } = app;
  await page.keyboard.press('a');
  await page
    .getByRole('dialog')
    .getByRole('textbox', { name: /Address/ })
    .fill('https://feeds.example/half-ty');
  await crashPage();
  await expect.poll(textOfPage).toContain('The window met a fault and was loaded anew.');
  await expect
    .poll(() => inPage<string>(`document.querySelector('[role=dialog] input')?.value ?? ''`))
    .toBe('https://feeds.example/half-ty');
  expect(log()).toMatch(/error crash The page has ended\..*isLoadedAnew=true/);
});

it('keeps a note that was being written when the page crashed', async () => {
  const { page } = app;
  await page.keyboard.press('j');
  await page.getByRole('button', { name: 'Mark as unread' }).waitFor();
  await page.evaluate(
    `window.offprint.call('annotations.add', { articleId: 1, selector: null, text: 'first' })`,
  );
  await page.getByRole('button', { name: /^Highlights and notes/ }).click();
  await page.getByRole('textbox', { name: /note/i }).first().fill('half a thou');
  await crashPage();
  await expect
    .poll(() =>
      inPage<string[]>(`[...document.querySelectorAll('textarea')].map((field) => field.value)`).catch(
        () => [],
      ),
    )
    .toContain('half a thou');
});

it('asks before it loads a page anew that crashes again and again', async () => {
  await app.electron.evaluate(({ dialog }) => {
    const asked = globalThis as unknown as { asked: string[] };
    asked.asked = [];
    dialog.showMessageBox = (async (_window: unknown, options: { message: string }) => {
      asked.asked.push(options.message);
      return { response: 0, checkboxChecked: false };
    }) as unknown as typeof dialog.showMessageBox;
  });
  const asked = () => app.electron.evaluate(() => (globalThis as unknown as { asked: string[] }).asked);
  for (let times = 0; times < 4; times += 1) {
    await expect.poll(textOfPage).toContain(title);
    expect(await asked()).toEqual([]);
    await crashPage();
    await expect.poll(() => log().match(/The page has ended\./g)?.length).toBe(times + 1);
  }
  await expect.poll(asked).toEqual([expect.stringContaining('again and again')]);
  await expect.poll(textOfPage).toContain(title);
});

it('loads a page anew that does not answer, when told to', async () => {
  await app.electron.evaluate(({ dialog, BrowserWindow }) => {
    dialog.showMessageBox = (async () => ({
      response: 1,
      checkboxChecked: false,
    })) as typeof dialog.showMessageBox;
    BrowserWindow.getAllWindows()[0]?.emit('unresponsive');
  });
  await expect.poll(textOfPage).toContain('The window was loaded anew.');
  expect(log()).toContain('warning page The page does not answer.');
});

it('goes on when main meets a fault or a helper process ends, and writes it down', async () => {
  const { page } = app;
  await app.electron.evaluate(() => {
    setImmediate(() => {
      throw new Error('thrown in main');
    });
    void Promise.reject(new Error('rejected in main'));
  });
  await page.getByText('Offprint met a fault of its own and goes on.').waitFor();
  await app.electron.evaluate(({ app: electronApp }) =>
    electronApp.emit('child-process-gone', {}, { type: 'GPU', reason: 'crashed', exitCode: 9 }),
  );
  await expect.poll(log).toMatch(/A helper process has ended\. type="GPU" reason="crashed"/);
  expect(log()).toContain('thrown in main');
  expect(log()).toContain('rejected in main');
  await page.keyboard.press('j');
  await page.getByRole('button', { name: 'Mark as unread' }).waitFor();
});

it('shows diagnostics without a secret, and copies them', async () => {
  const { page } = app;
  const call = (method: string, input: unknown) =>
    page.evaluate(`window.offprint.call(${JSON.stringify(method)}, ${JSON.stringify(input)})`);
  const address = server.origin.replace('http://', `http://mira:${secret}@`);
  server.answers.set('/broken', (_request, response) => response.writeHead(500).end());
  await call('feeds.add', { address: `${address}/broken?token=${secret}`, fetchNow: false });
  await call('settings.update', {
    proxyUrl: `http://mira:${secret}@127.0.0.1:1`,
    offlineQuery: `tag:${secret}`,
  });
  await call('feeds.refresh', { force: true });
  await expect.poll(log).toMatch(/warning feed failed/);
  await runCommand(page, 'copy diagnostics');
  const dialog = page.getByRole('dialog', { name: 'Diagnostics' });
  await dialog.getByText(/^## Offprint/).waitFor();
  expect(await app.seriousFindings()).toEqual([]);
  const shown = await dialog.getByRole('region').innerText();
  for (const part of [
    '## System',
    '## Library',
    'feeds: 2',
    'proxyUrl: changed',
    '## Latest problems',
    'feed failed',
  ])
    expect(shown).toContain(part);
  await dialog.getByRole('button', { name: 'Copy', exact: true }).press('Enter');
  const copied = await app.electron.evaluate(({ clipboard }) => clipboard.readText());
  expect(copied.trim()).toBe(shown.trim());
  for (const text of [copied, log()]) {
    expect(text).not.toContain(secret);
    expect(text).not.toContain(title);
    expect(text).not.toContain('mira');
  }
  for (const [width, height] of [
    [900, 600],
    [1280, 800],
    [1920, 1200],
  ] as const) {
    await app.setSize(width, height);
    await app.screenshot(`diagnostics-${width}`);
  }
});
