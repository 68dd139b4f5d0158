/** A window over 20,000 articles of 1,000 feeds: it draws what is in sight, tells the ear how much there is, and comes back as it was. */
import { cpSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { makeFullLibrary } from '../support/full-library.ts';
import { launchOffprint, type OffprintApp } from '../support/offprint-app.ts';
import { temporaryFolder } from '../support/test-core.ts';

const articles = 20_000;
const mostRows = 300;
/** Rows of the tree: those in sight, and some above and below. */
const mostDrawn = 120;

let folder: string;
let library: string;
let app: OffprintApp;

/** Made once, and copied for each test. */
const made = join(temporaryFolder(), 'library');
beforeAll(() => makeFullLibrary(made, { articles }));
afterAll(() => rmSync(dirname(made), { recursive: true, force: true }));

beforeEach(async () => {
  folder = temporaryFolder();
  library = join(folder, 'library');
  cpSync(made, library, { recursive: true });
  await open();
});

afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await app.screenshot('failed-full-library');
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

async function open(): Promise<void> {
  app = await launchOffprint({ library });
  await app.setSize(1280, 800);
  await app.page.getByRole('option').first().waitFor();
}

const list = (page: Page) => page.getByRole('listbox', { name: 'Articles' });

/** Row by row of what is in sight, as a reader of the screen hears it. */
const heard = (page: Page) =>
  page.getByRole('option').evaluateAll((options) =>
    options.map((option) => ({
      id: option.id,
      position: Number(option.getAttribute('aria-posinset')),
      size: Number(option.getAttribute('aria-setsize')),
    })),
  );

/** The position of the topmost row in sight. */
const topRow = (page: Page) =>
  list(page).evaluate((scroller) => {
    const { top } = scroller.getBoundingClientRect();
    const rows = [...scroller.querySelectorAll('[role="option"]')];
    const first = rows.find((row) => row.getBoundingClientRect().bottom > top + 1);
    return Number(first?.getAttribute('aria-posinset'));
  });

it('draws no more than what is in sight, from the first article to the last', async () => {
  const { page } = app;
  const seen = await list(page).evaluate(async (scroller, wanted) => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const positions = new Set<number>();
    let framesWithout = 0;
    let most = 0;
    // A screenful at a time; further pages come in while one waits at the end of those there are.
    while (!positions.has(wanted) && framesWithout < 3_000) {
      const before = positions.size;
      scroller.scrollTop += scroller.clientHeight * 8;
      await frame();
      const options = scroller.querySelectorAll('[role="option"]');
      most = Math.max(most, options.length);
      for (const option of options) positions.add(Number(option.getAttribute('aria-posinset')));
      framesWithout = positions.size > before ? 0 : framesWithout + 1;
    }
    return { most, last: Math.max(...positions) };
  }, articles);
  expect(seen.last).toBe(articles);
  expect(seen.most).toBeGreaterThan(5);
  expect(seen.most).toBeLessThanOrEqual(mostRows);
  const rows = await heard(page);
  expect(new Set(rows.map((row) => row.size))).toEqual(new Set([articles]));
  expect(rows.map((row) => row.position)).toEqual(rows.map((_, at) => articles - rows.length + 1 + at));
  expect(await page.locator('*').count()).toBeLessThan(12_000);
  await page.keyboard.press('Home');
  await expect.poll(async () => (await heard(page))[0]?.position).toBe(1);
  expect(app.complaints).toEqual([]);
});

it('keeps a tree of a thousand feeds quick, and says where in it one is', async () => {
  const { page } = app;
  const tree = page.getByRole('tree', { name: 'Library' });
  const items = tree.getByRole('treeitem');
  const drawn = () => items.count();
  expect(await drawn()).toBeGreaterThan(5);
  expect(await drawn()).toBeLessThan(mostDrawn);
  /** Level, place among its like and number of its like of the row that has the focus, and its words. */
  const here = () =>
    page.evaluate(() => {
      const row = document.activeElement;
      const number = (name: string) => Number(row?.getAttribute(`aria-${name}`));
      const { top = 0, bottom = 0 } = row?.getBoundingClientRect() ?? {};
      const isSeen = top >= 0 && bottom <= window.innerHeight;
      return {
        role: row?.getAttribute('role'),
        level: number('level'),
        position: number('posinset'),
        size: number('setsize'),
        text: row?.textContent ?? '',
        isSeen,
      };
    });
  // To the last row and back by as many steps as there are rows in sight: the focus is always on one, and in sight.
  await items.first().focus();
  await page.keyboard.press('End');
  await expect
    .poll(here)
    .toMatchObject({ role: 'treeitem', isSeen: true, text: expect.stringMatching(/\d{4}/) });
  const last = await here();
  expect(last.position).toBe(last.size);
  for (let step = 0; step < 60; step += 1) await page.keyboard.press('ArrowUp');
  const above = await here();
  expect(above).toMatchObject({ role: 'treeitem', isSeen: true, level: last.level, size: last.size });
  expect(above.position).toBe(last.position - 60);
  expect(await drawn()).toBeLessThan(mostDrawn);
  // Scrolled away by the wheel, the row that has the focus keeps it, and the next key goes on from there.
  await tree.evaluate((element) => {
    element.scrollTop = 0;
  });
  await items.first().waitFor();
  expect(await here()).toMatchObject({ role: 'treeitem', position: above.position, isSeen: false });
  await page.keyboard.press('ArrowUp');
  await expect.poll(here).toMatchObject({ position: above.position - 1, isSeen: true });
  await page.keyboard.press('Home');
  await expect.poll(here).toMatchObject({ position: 1, level: 1, isSeen: true });
  // Its places are told without a gap.
  const levels = await items.evaluateAll((rows) =>
    rows
      .filter((row) => row.getAttribute('aria-level') === '1')
      .map((row) => Number(row.getAttribute('aria-posinset'))),
  );
  expect(levels).toEqual(levels.map((_, at) => at + 1));
  // Folded and unfolded five times. A tree that laid out or drew all of its rows each time would take far longer than as
  // many rows of plain text take in the same window.
  const section = tree.locator('[data-key="section:feeds"]');
  const { folding, plainRows } = await section.evaluate(async (row: HTMLElement) => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const msOf = async (change: () => void): Promise<number> => {
      const startedAt = performance.now();
      change();
      await frame();
      await frame();
      return performance.now() - startedAt;
    };
    const median = (times: number[]): number => times.sort((one, other) => one - other)[5] ?? 0;
    const [foldings, ofPlainRows]: [number[], number[]] = [[], []];
    for (let press = 0; press < 10; press += 1) {
      foldings.push(await msOf(() => row.click()));
      const rows = Array.from({ length: 1_000 }, (_, at) => {
        const plain = document.createElement('div');
        plain.append(`A row of plain text, of which there are a thousand, number ${at}`);
        return plain;
      });
      ofPlainRows.push(await msOf(() => document.body.append(...rows)));
      for (const plain of rows) plain.remove();
      await frame();
    }
    return { folding: median(foldings), plainRows: median(ofPlainRows) };
  });
  expect(folding).toBeLessThan(3 * plainRows);
  expect(await section.getAttribute('aria-expanded')).toBe('true');
});

it('comes back with the place, the widths, the row and the article it was left with', async () => {
  const { page } = app;
  await page.getByRole('treeitem', { name: /^All articles/ }).click();
  await page.getByRole('heading', { level: 1, name: 'All articles' }).waitFor();
  const handle = page.getByRole('separator', { name: 'Width of the sidebar' });
  await handle.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  const width = await handle.getAttribute('aria-valuenow');
  expect(Number(width)).toBeGreaterThan(236);
  await expect
    .poll(async () => {
      await list(page).evaluate((scroller) => {
        scroller.scrollTop += scroller.clientHeight;
      });
      return (await heard(page)).at(-1)?.position ?? 0;
    })
    .toBeGreaterThan(400);
  // Pages that came in meanwhile move nothing.
  // By its id: which of the rows in the page is the eighth changes as the list draws others around the screen.
  const id = await page.getByRole('option').nth(8).getAttribute('id');
  await page.locator(`[id="${id}"]`).click();
  await expect.poll(() => list(page).getAttribute('aria-activedescendant')).toBe(id);
  const top = await topRow(page);
  await app.close();
  await open();
  await app.page.getByRole('heading', { level: 1, name: 'All articles' }).waitFor();
  await expect.poll(() => list(app.page).getAttribute('aria-activedescendant')).toBe(id);
  await app.page.locator(`[id="${id}"]`).waitFor();
  await expect.poll(() => app.page.getByRole('article').first().isVisible()).toBe(true);
  const back = await list(app.page).evaluate((scroller) => scroller.scrollTop);
  expect(back).toBeGreaterThan(1_000);
  expect(Math.abs((await topRow(app.page)) - top)).toBeLessThanOrEqual(1);
  expect(
    await app.page.getByRole('separator', { name: 'Width of the sidebar' }).getAttribute('aria-valuenow'),
  ).toBe(width);
});

it('stays clean for axe in every theme, narrow, wide, and twice as large', async () => {
  const { page } = app;
  await page.getByRole('option').nth(4).click();
  await page.getByRole('article').first().waitFor();
  const looks = [
    ['light', 900, 600, 1],
    ['light', 1920, 1200, 1],
    ['light', 1280, 800, 2],
    ['dark', 1280, 800, 2],
    ['sepia', 900, 600, 1],
  ] as const;
  for (const [theme, width, height, zoom] of looks) {
    await app.setTheme(theme);
    await app.setSize(width, height, zoom);
    const where = `${theme}, ${width} × ${height} at ${zoom}`;
    expect(await app.seriousFindings(), where).toEqual([]);
    // Nothing is pushed out of the window sideways.
    const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(beyond, where).toBeLessThanOrEqual(0);
    // A title of 300 characters without a space is read to its end without scrolling.
    if (zoom === 1) {
      const box = await page.locator('.page h1').boundingBox();
      expect(box?.height, where).toBeGreaterThan(0);
      expect((box?.y ?? 0) + (box?.height ?? 0), where).toBeLessThan(height);
    }
    await app.screenshot(`full-library-${theme}-${width}-${zoom}`);
  }
});
