/** Hostile names and texts wherever they are shown but in the reading pane, and links that lie about where they lead. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { attempts, watchMain } from '../../build/bench/hostile/main-watch.ts';
import { type LoopbackServer, startLoopbackServer } from '../support/loopback-server.ts';
import { callCore, launchOffprint, type OffprintApp } from '../support/offprint-app.ts';
import { temporaryFolder } from '../support/test-core.ts';

let server: LoopbackServer;
let folder: string;
let app: OffprintApp;

const mark = (place: string): string => `<img src=x onerror="window.pwned='${place}'">`;
/** What is text to a feed: escaped once for the markup in it, and once for XML. */
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const asText = (text: string): string => escaped(escaped(text));

const body = `<p>A needle ${escaped(mark('snippet'))} in a haystack.</p>
  <p><a href="https://xn--pple-43d.example/login">Sign in</a>,
  <a href="https://elsewhere.example/a">https://bank.example/login</a>,
  <a href="https://bank.example@elsewhere.example/b">before the sign</a>,
  <a href="https://honest.example/c">an honest link</a>.</p>`;
const feed = `<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
  <title>${asText(`Feed ${mark('feed')}`)}</title><item><guid isPermaLink="false">1</guid>
  <title>${asText(`Title ${mark('title')}`)}</title><dc:creator>${escaped(asText(`Eve ${mark('author')}`))}</dc:creator>
  <category>${asText(`cat ${mark('category')}`)}</category><pubDate>Sat, 14 Mar 2026 09:26:53 +0000</pubDate>
  <description>${escaped(body)}</description></item></channel></rss>`;

const call = (method: string, input: unknown): Promise<unknown> => callCore(app.page, method, input);

beforeEach(async () => {
  server = await startLoopbackServer();
  server.answers.set('/feed.xml', (_request, response) => {
    response.writeHead(200, { 'content-type': 'application/rss+xml; charset=utf-8' });
    response.end(feed);
  });
  folder = temporaryFolder();
  // Without the page's policy: whatever became an element would run.
  app = await launchOffprint({ library: join(folder, 'library'), bypassCSP: true });
  await call('feeds.add', { address: `${server.origin}/feed.xml` });
  await app.page.reload();
  await app.page.getByRole('option').first().waitFor();
  await watchMain(app.electron);
});
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await app.screenshot('failed-hostile-elsewhere');
  await app.close();
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Nothing of what is shown has become an element, and nothing ran or asked for anything. */
async function expectTextOnly(where: string): Promise<void> {
  const found = await app.page.evaluate(() => {
    const roots: (Document | ShadowRoot)[] = [document];
    const bad: string[] = [];
    for (const root of roots)
      for (const element of root.querySelectorAll('*')) {
        if (element.shadowRoot !== null) roots.push(element.shadowRoot);
        const isForeign = element.localName === 'img' && element.getAttribute('src') === 'x';
        if (isForeign || [...element.attributes].some(({ name }) => name.startsWith('on')))
          bad.push(element.outerHTML.slice(0, 200));
      }
    return { bad, pwned: Reflect.get(window, 'pwned') ?? null };
  });
  expect(found, where).toEqual({ bad: [], pwned: null });
  expect(await attempts(app.electron), where).toEqual([]);
}

it('shows names and words as the text they are', async () => {
  const { page } = app;
  const rows = page.getByRole('listbox', { name: 'Articles' }).getByRole('option');
  await page.getByRole('treeitem', { name: 'All articles' }).click();
  await rows.first().waitFor();
  await page.keyboard.press('j');
  await page.getByRole('heading', { level: 1, name: /onerror/ }).waitFor();
  await page.getByText(mark('author'), { exact: false }).first().waitFor();
  await expectTextOnly('list, tree and pane');

  // What the reader names.
  const { value } = (await call('articles.list', { query: '', isTyping: false, limit: 1 })) as {
    value: { articles: { id: number }[] };
  };
  const ids = value.articles.map(({ id }) => id);
  await call('articles.tag', { target: { ids }, add: [`tag ${mark('tag')}`] });
  await call('smart.add', { name: `Smart ${mark('smart')}`, query: 'needle' });
  await call('annotations.add', { articleId: ids[0], selector: null, text: `Note ${mark('note')}` });
  await page.getByRole('treeitem', { name: /tag <img/ }).waitFor();
  await page.getByRole('treeitem', { name: /Smart <img/ }).waitFor();
  await expectTextOnly('tags and smart feeds');

  for (const [keys, name] of [
    ['i', /^Feed <img/],
    ['g #', 'Tags'],
    ['g n', 'Highlights and notes'],
    ['Shift+U', 'Undo history'],
  ] as const) {
    for (const key of keys.split(' ')) await page.keyboard.press(key);
    const dialog = page.getByRole('dialog', { name });
    await dialog.getByText('<img src=x').first().waitFor();
    await expectTextOnly(String(name));
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  }
  await page.keyboard.press('g');
  await page.keyboard.press('w');
  await page.getByRole('heading', { name: /^Eve <img/ }).waitFor();
  await expectTextOnly('the author’s page');
  await page.keyboard.press('Escape');

  await page.keyboard.press('/');
  await page.keyboard.type('needle');
  await expect.poll(() => page.locator('mark').first().textContent()).toBe('needle');
  await expect
    .poll(() => rows.first().innerText())
    .toContain('<img src=x onerror="window.pwned=\'snippet\'">');
  await expectTextOnly('snippets of a search');
  for (const field of ['author:', 'tag:', 'feed:']) {
    await page.getByRole('combobox', { name: 'Search articles' }).fill(field);
    await page.getByRole('listbox', { name: 'Completions' }).getByText('<img src=x').first().waitFor();
    await expectTextOnly(`completion of ${field}`);
  }
});

it('says where a link leads, and asks before one that lies is followed', async () => {
  const { page } = app;
  await page.keyboard.press('j');
  const article = page.getByRole('region', { name: 'Article', exact: true });
  const preview = page.getByRole('tooltip');
  const sheet = page.getByRole('dialog', { name: 'Where this link leads' });

  // A Cyrillic а: shown as it is sent, not as it would like to be read.
  await article.getByText('Sign in').hover();
  await expect.poll(() => preview.innerText()).toContain('xn--pple-43d.example');
  expect(await preview.innerText()).toContain('“\u0430pple.example”');
  await article.getByText('Sign in').click();
  await sheet.waitFor();
  expect(await sheet.innerText()).toContain('xn--pple-43d.example/login');
  expect(await app.seriousFindings()).toEqual([]);
  await app.screenshot('outside-link');
  // Enter, pressed without reading, leads nowhere.
  await page.keyboard.press('Enter');
  await sheet.waitFor({ state: 'detached' });

  await article.getByText('https://bank.example/login').click();
  await sheet.getByText('Its text names bank.example, which is another site.').waitFor();
  expect(await sheet.innerText()).toContain('elsewhere.example/a');
  await page.keyboard.press('Escape');
  await sheet.waitFor({ state: 'detached' });

  await article.getByText('before the sign').click();
  await sheet.getByText('“bank.example” before the @').waitFor();
  expect(await attempts(app.electron)).toEqual([]);
  await sheet.getByRole('button', { name: 'Open it' }).click();
  await expect
    .poll(() => attempts(app.electron))
    .toEqual(['opened https://bank.example@elsewhere.example/b']);

  await article.getByText('an honest link').click();
  await expect.poll(() => attempts(app.electron)).toEqual(['opened https://honest.example/c']);
  expect(await sheet.count()).toBe(0);
});
