/** The reading pane in the real Electron: what an article is made of, by keyboard, in every theme and size. */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type LoopbackServer, startLoopbackServer } from '../support/loopback-server.ts';
import { launchOffprint, type OffprintApp } from '../support/offprint-app.ts';
import { readingArticles, readingFeed, readingTitles } from '../support/reading-feed.ts';
import { temporaryFolder } from '../support/test-core.ts';
import { tinyPng } from '../support/tiny-png.ts';

let server: LoopbackServer;
let folder: string;
let app: OffprintApp;
/** What the feed says just now: an author may change it. */
let feed: string;

beforeEach(async () => {
  server = await startLoopbackServer();
  feed = readingFeed(server.origin);
  server.answers.set('/feed.xml', (_request, response) => {
    response.writeHead(200, { 'content-type': 'application/rss+xml; charset=utf-8', connection: 'close' });
    response.end(feed);
  });
  for (const name of ['morning', 'noon', 'night']) {
    server.answers.set(`/images/harbour-${name}.png`, (_request, response) => {
      response.writeHead(200, { 'content-type': 'image/png' });
      response.end(tinyPng(60, 90, 160, { width: 800, height: 400 }));
    });
  }
  folder = temporaryFolder();
  app = await launchOffprint({ library: join(folder, 'library') });
  const { page } = app;
  await page.getByRole('textbox', { name: 'Address of a site or feed' }).fill(`${server.origin}/feed.xml`);
  await page.keyboard.press('Enter');
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('g');
  await page.keyboard.press('a');
  await page.getByRole('heading', { name: 'All articles' }).waitFor();
});

afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await app.screenshot('failed-reading');
  await app.close();
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

async function open(name: keyof typeof readingTitles): Promise<void> {
  await app.page.getByRole('option', { name: new RegExp(readingTitles[name]) }).click();
  await app.page.getByRole('article', { name: readingTitles[name] }).waitFor();
}

/** Looks at the pane in each theme and size; nothing is wrong and nothing is wider than the pane. */
async function look(name: string): Promise<void> {
  const { page, electron } = app;
  for (const [theme, width, height] of [
    ['light', 1280, 800],
    ['dark', 900, 600],
    ['sepia', 1600, 1000],
  ] as const) {
    await page.evaluate(`window.offprint.call('settings.update', { theme: '${theme}' })`);
    await page.locator(`[data-theme="${theme}"]`).first().waitFor();
    await electron.evaluate(
      ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height),
      { width, height },
    );
    await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(width);
    expect(await app.seriousFindings()).toEqual([]);
    expect(
      await page.locator('#reading-scroll').evaluate((pane) => pane.scrollWidth - pane.clientWidth),
    ).toBeLessThanOrEqual(0);
    await app.screenshot(`reading-${name}-${theme}`);
  }
}

/** Selects words of the article as a drag of the mouse would. */
const select = (words: string) =>
  app.page.locator('.article-body').evaluate((host, wanted) => {
    const root = host.shadowRoot;
    if (root === null) throw new Error('the article has no text');
    const nodes = document.createNodeIterator(root, NodeFilter.SHOW_TEXT);
    for (let node = nodes.nextNode(); node !== null; node = nodes.nextNode()) {
      const at = (node.textContent ?? '').indexOf(wanted);
      if (at < 0) continue;
      node.parentElement?.scrollIntoView({ block: 'center' });
      getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
      return;
    }
    throw new Error(`the article does not say ${wanted}`);
  }, words);

const painted = (name: string) =>
  app.page.evaluate((wanted) => [...(CSS.highlights.get(wanted) ?? [])].map(String), name);
const focusInside = () =>
  app.page.evaluate(() => {
    const inner = document.activeElement?.shadowRoot?.activeElement ?? document.activeElement;
    return inner?.getAttribute('aria-label') ?? inner?.id ?? '';
  });

it('shows code, tables, callouts and cards, each in its frame', async () => {
  const { page } = app;
  await open('code');
  const text = page.locator('.article-body');
  await text.getByText('Go', { exact: true }).waitFor();
  await text.getByRole('button', { name: 'Wrap' }).first().waitFor();
  await look('code');
  await page.keyboard.press('w');
  await expect.poll(() => text.locator('figure.code[data-overflow]').count()).toBe(0);
  await page.keyboard.press('y');
  await page
    .getByRole('status', { name: 'Announcements' })
    .getByText('Code copied')
    .waitFor({ state: 'attached' });
  expect(await app.electron.evaluate(({ clipboard }) => clipboard.readText())).toMatch(/^package main/);
  expect(app.complaints).toEqual([]);
});

it('sets formulas from their source, with faces of its own', async () => {
  const { page } = app;
  await open('math');
  const text = page.locator('.article-body');
  await expect.poll(() => text.locator('.katex-html').count()).toBe(4);
  expect(await text.locator('.katex-mathml math').count()).toBe(4);
  await expect.poll(() => page.evaluate(() => document.fonts.check('16px KaTeX_Math'))).toBe(true);
  await look('math');
  expect(app.complaints).toEqual([]);
});

it('opens footnotes where they are called and leads back', async () => {
  const { page } = app;
  await open('notes');
  const text = page.locator('.article-body');
  await text.getByRole('link', { name: 'Footnote 2' }).focus();
  await page.keyboard.press('Enter');
  await text.getByRole('dialog', { name: 'Footnote 2' }).waitFor();
  await look('note');
  await page.keyboard.press('Escape');
  await expect.poll(focusInside).toBe('Footnote 2');
  await page.keyboard.press('Enter');
  await text.getByRole('button', { name: 'Go to the notes' }).press('Enter');
  await text.getByRole('link', { name: 'Back to the text' }).nth(1).press('Enter');
  await expect.poll(focusInside).toBe('Footnote 2');
  expect(app.complaints).toEqual([]);
});

it('looks at pictures by key and comes back to the one seen last', async () => {
  const { page } = app;
  await open('pictures');
  await page.keyboard.press('Shift+P');
  const viewer = page.getByRole('dialog', { name: 'Picture' });
  await viewer.getByText('Picture 1 of 3').waitFor();
  expect(await app.seriousFindings()).toEqual([]);
  await page.keyboard.press('ArrowRight');
  await viewer.getByText('Picture 2 of 3').waitFor();
  await page.keyboard.press('+');
  await viewer.getByText('125 %').waitFor();
  await app.screenshot('reading-picture');
  await page.keyboard.press('Escape');
  await viewer.waitFor({ state: 'hidden' });
  await expect.poll(focusInside).toBe('Enlarge: The harbour at noon');
  expect(app.complaints).toEqual([]);
});

it('follows links to what the library has, and comes back', async () => {
  const { page } = app;
  await open('long');
  await page.locator('.article-body a.local').press('Enter');
  await page.getByRole('article', { name: readingTitles.code }).waitFor();
  await expect.poll(focusInside).toMatch(/timeouts|reading-scroll/);
  await page.keyboard.press('Backspace');
  await page.getByRole('article', { name: readingTitles.long }).waitFor();
  await page.locator('.article-body a.local').hover();
  await page
    .getByRole('tooltip')
    .getByText(/In your library/)
    .waitFor();
  expect(app.complaints).toEqual([]);
});

it('finds in the article, and what was found can be highlighted without a mouse', async () => {
  const { page } = app;
  await open('long');
  await page.keyboard.press('Control+F');
  await page.keyboard.type('typography exists');
  await page.locator('.find-bar output').getByText('1 of 1').waitFor();
  expect(await painted('find-current')).toEqual(['Typography exists']);
  expect(await app.seriousFindings()).toEqual([]);
  await page.keyboard.press('Escape');
  await expect.poll(() => painted('find')).toEqual([]);
  await page.keyboard.press('Shift+H');
  await expect.poll(() => painted('mark-yellow')).toEqual(['Typography exists']);
  expect(app.complaints).toEqual([]);
});

it('keeps highlights and notes through an edit of the article', async () => {
  const { page } = app;
  await open('long');
  await select('Typography exists to honour content.');
  await page.getByRole('toolbar', { name: 'Selected passage' }).waitFor();
  await page.keyboard.press('Shift+N');
  await page.getByRole('dialog', { name: 'Highlight' }).getByRole('textbox').waitFor();
  await page.keyboard.type('Who said this?');
  await page.keyboard.press('Escape');
  await expect.poll(() => painted('mark-noted')).toEqual(['Typography exists to honour content.']);
  await select('leading');
  await page.getByRole('button', { name: 'Highlight in pink' }).click();
  await expect.poll(() => painted('mark-pink')).toEqual(['leading']);

  const [first] = readingArticles(server.origin);
  feed = feed
    .replace(first?.html ?? '', `<p>A word before everything else.</p>${first?.html ?? ''}`)
    .replace('Typography exists to honour content.', 'Typography exists only to honour content.');
  await page.evaluate(`window.offprint.call('feeds.refresh', { force: true })`);
  await page.getByRole('button', { name: /^edited/ }).waitFor();
  await expect.poll(() => painted('mark-noted')).toEqual(['Typography exists only to honour content.']);
  await expect.poll(() => painted('mark-pink')).toEqual(['leading']);

  await page.keyboard.press('Shift+L');
  const panel = page.getByRole('dialog', { name: 'Highlights and notes of this article' });
  await panel.getByText('Who said this?').waitFor();
  await look('highlights');
  await page.keyboard.press('Escape');
  await page.keyboard.press('g');
  await page.keyboard.press('n');
  await page
    .getByRole('dialog', { name: 'Highlights and notes' })
    .getByText('2 highlights and notes')
    .waitFor();
  expect(await app.seriousFindings()).toEqual([]);
  expect(app.complaints).toEqual([]);
});

it('writes a PDF of the article alone', async () => {
  const { page, electron } = app;
  const file = join(folder, 'article.pdf');
  await electron.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, file);
  await open('code');
  await page.keyboard.press('Control+Shift+P');
  await page.getByText(`PDF saved to ${file}`).waitFor();
  expect(existsSync(file)).toBe(true);
  const pdf = readFileSync(file).toString('latin1');
  expect(pdf.startsWith('%PDF-')).toBe(true);
  expect(pdf).toContain('Retries, timeouts and the code between them');
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.list-pane, .sidebar, .toolbar').filter({ visible: true }).count()).toBe(0);
  expect(await page.evaluate(() => document.title)).toBe('Offprint');
  expect(app.complaints).toEqual([]);
});

it('reads from right to left, keeps the place, and sets the text as one likes', async () => {
  const { page } = app;
  await open('rtl');
  expect(await page.locator('.article-body').getAttribute('dir')).toBe('rtl');
  await look('rtl');
  await open('long');
  await look('long');
  const pane = page.locator('#reading-scroll');
  await page
    .locator('.article-body')
    .evaluate((host) => host.shadowRoot?.querySelectorAll('p')[8]?.scrollIntoView({ block: 'start' }));
  const topWords = () =>
    page.locator('.article-body').evaluate((host) => {
      const edge = document.getElementById('reading-scroll')?.getBoundingClientRect().top ?? 0;
      const box = host.getBoundingClientRect();
      return host.shadowRoot
        ?.elementFromPoint(box.left + box.width / 2, edge + 14)
        ?.textContent?.slice(0, 40);
    });
  await page.mouse.move(1200, 500);
  await page.mouse.wheel(0, 40);
  await expect.poll(() => pane.evaluate((element) => element.scrollTop)).toBeGreaterThan(300);
  const before = await topWords();
  for (let step = 0; step < 4; step += 1) await page.keyboard.press('+');
  await expect
    .poll(() => page.evaluate(() => document.documentElement.style.getPropertyValue('--read-size')))
    .toBe('23px');
  await expect.poll(topWords).toBe(before);
  await page.keyboard.press('Shift+D');
  const panel = page.getByRole('dialog', { name: 'Text and theme' });
  await panel.getByRole('slider', { name: 'Line width' }).focus();
  await page.keyboard.press('ArrowRight');
  await panel.getByText(/about \d+ letters/).waitFor();
  expect(await app.seriousFindings()).toEqual([]);
  expect(app.complaints).toEqual([]);
});
