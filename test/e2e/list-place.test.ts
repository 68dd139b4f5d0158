/** Where the list stands: through other sizes and zooms of the window, and from one place to the next. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { makeFullLibrary } from '../support/full-library.ts';
import { launchOffprint, type OffprintApp } from '../support/offprint-app.ts';
import { temporaryFolder } from '../support/test-core.ts';

let folder: string;
let app: OffprintApp;

beforeEach(async () => {
  folder = temporaryFolder();
  const library = join(folder, 'library');
  makeFullLibrary(library, { articles: 3_000 });
  app = await launchOffprint({ library });
  await app.setSize(1280, 800);
  await app.page.getByRole('option').first().waitFor();
});

afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await app.screenshot('failed-list-place');
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

const list = () => app.page.getByRole('listbox', { name: 'Articles' });

/** In px from the top of the pane: of the selected row, once it and the pane's height are the same for ten frames. */
const selectedPlace = () =>
  list().evaluate(async (pane) => {
    const measure = () => {
      const row = document.getElementById(pane.getAttribute('aria-activedescendant') ?? '');
      const box = row?.getBoundingClientRect();
      const { top } = pane.getBoundingClientRect();
      return {
        top: (box?.top ?? Number.NaN) - top,
        bottom: (box?.bottom ?? Number.NaN) - top,
        room: pane.clientHeight,
      };
    };
    let before = '';
    for (let same = 0; same < 10; ) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      const now = JSON.stringify(measure());
      same = now === before ? same + 1 : 0;
      before = now;
    }
    return measure();
  });

async function scrollDown(by: number): Promise<void> {
  await list().hover();
  await app.page.mouse.wheel(0, by);
}

it('keeps the selected row where it stood while the window is made smaller, larger and zoomed', async () => {
  const { page } = app;
  for (const density of ['comfortable', 'compact', 'cards']) {
    await page.evaluate(`window.offprint.call('settings.update', { listDensity: '${density}' })`);
    await page.locator(`.rows[data-mode="${density}"]`).waitFor();
    await app.setSize(1280, 800);
    await list().focus();
    await page.keyboard.press('Home');
    for (let step = 0; step < 30; step += 1) await page.keyboard.press('j');
    await selectedPlace();
    await scrollDown(density === 'compact' ? 200 : 330);
    const first = await selectedPlace();
    expect(first.top, density).toBeGreaterThan(0);
    expect(first.bottom, density).toBeLessThan(first.room);
    for (const [width, height, zoom] of [
      [1000, 800, 1],
      [1280, 800, 1.5],
      [1280, 800, 2],
      [900, 600, 1],
      [1920, 1200, 1],
      [1280, 800, 1],
    ] as const) {
      await app.setSize(width, height, zoom);
      const now = await selectedPlace();
      const where = `${density}, ${width} × ${height} at ${zoom}`;
      expect(now.top, where).toBeGreaterThanOrEqual(-1);
      // Beside a card that is higher than the pane, its top.
      if (now.bottom - now.top < now.room - 20) expect(now.bottom, where).toBeLessThanOrEqual(now.room + 1);
      if (first.bottom < now.room - 20) expect(Math.abs(now.top - first.top), where).toBeLessThanOrEqual(2);
    }
  }
});

it('keeps more cards side by side around the row one is on', async () => {
  const { page } = app;
  await page.evaluate(`window.offprint.call('settings.update', { listDensity: 'cards' })`);
  await page.locator('.rows[data-mode="cards"]').waitFor();
  await list().focus();
  for (let step = 0; step < 40; step += 1) await page.keyboard.press('j');
  await selectedPlace();
  const handle = page.getByRole('separator', { name: 'Width of the list' });
  await handle.focus();
  for (let press = 0; press < 12; press += 1) await page.keyboard.press('ArrowRight');
  await expect.poll(() => page.locator('.cards-line').nth(1).locator('.row').count()).toBeGreaterThan(1);
  const now = await selectedPlace();
  expect(now.top).toBeGreaterThanOrEqual(0);
  expect(now.bottom).toBeLessThanOrEqual(now.room);
});

it('begins at the top of each place, and shows no frame that is not the one place or the other', async () => {
  const { page } = app;
  await page.getByRole('treeitem', { name: /^All articles/ }).click();
  await page.getByRole('heading', { level: 1, name: 'All articles' }).waitFor();
  await list().focus();
  for (let step = 0; step < 30; step += 1) await page.keyboard.press('j');
  await scrollDown(2_500);
  await expect.poll(() => list().evaluate((pane) => pane.scrollTop)).toBeGreaterThan(2_000);
  const before = await list().evaluate((pane) => pane.scrollTop);
  // Frame by frame: the topmost row in sight, and where the list stands.
  await page.evaluate(() => {
    const frames: { top: number; position: number }[] = [];
    Object.assign(window, { frames });
    const look = () => {
      const pane = document.querySelector('.rows');
      if (pane !== null) {
        const box = pane.getBoundingClientRect();
        const row = [...pane.querySelectorAll('[role="option"]')].find((one) => {
          const { top, bottom } = one.getBoundingClientRect();
          return bottom > box.top + 1 && top < box.bottom;
        });
        frames.push({ top: pane.scrollTop, position: Number(row?.getAttribute('aria-posinset') ?? 0) });
      }
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  // Faster than the library answers, right after rows were stepped through.
  await page.keyboard.press('j');
  await page.keyboard.press('g');
  await page.keyboard.press('u');
  await page.keyboard.press('g');
  await page.keyboard.press('a');
  await page.getByRole('heading', { level: 1, name: 'All articles' }).waitFor();
  await page.keyboard.press('g');
  await page.keyboard.press('u');
  await page.getByRole('heading', { level: 1, name: 'Unread' }).waitFor();
  await expect.poll(() => list().evaluate((pane) => pane.scrollTop)).toBe(0);
  const frames = await page.evaluate(async () => {
    // As long as a list goes on scrolling to a row.
    for (let frame = 0; frame < 20; frame += 1)
      await new Promise((resolve) => requestAnimationFrame(resolve));
    return (window as unknown as { frames: { top: number; position: number }[] }).frames;
  });
  expect(before).toBeGreaterThan(2_000);
  expect(frames.length).toBeGreaterThan(20);
  // Either far down among the rows that were there, or at the first: never the old ones' top, nor an empty pane.
  expect(frames.filter(({ position }) => position === 0)).toEqual([]);
  expect(frames.filter(({ top, position }) => top === 0 && position !== 1)).toEqual([]);
  expect(frames.at(-1)).toEqual({ top: 0, position: 1 });
});
