/** Lists show small pictures, whatever the stored ones are. */
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { launchOffprint, type OffprintApp } from '../support/offprint-app.ts';
import { pngHead } from '../support/picture-heads.ts';
import { addPictures, type ListPicture } from '../support/picture-library.ts';
import { createTestCore, temporaryFolder } from '../support/test-core.ts';
import { tinyPng } from '../support/tiny-png.ts';

let folder: string;
let library: string;
let app: OffprintApp;

beforeEach(() => {
  folder = temporaryFolder();
  library = join(folder, 'library');
});
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await app.screenshot('failed-thumbnails');
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

async function open(pictures: readonly ListPicture[]): Promise<void> {
  const core = await createTestCore({ folder: library });
  await core.client.call('settings.update', { hasSeenWelcome: true, listDensity: 'comfortable' });
  await addPictures(core.library, pictures);
  await core.close();
  app = await launchOffprint({ library });
}

/** `width × height` in its own dots, of the picture in that row; null until it is there. */
const sizeIn = (title: string): Promise<string | null> =>
  app.page.getByRole('option', { name: new RegExp(title) }).evaluate((row) => {
    const picture = row.querySelector('img.row-thumbnail, .card-picture img') as HTMLImageElement | null;
    return picture?.complete === true && picture.naturalWidth > 0
      ? `${picture.naturalWidth} × ${picture.naturalHeight}`
      : null;
  });

/** Two frames, one red and one blue, of one dot, and drawn over a large screen. */
const movingGif = Buffer.concat([
  Buffer.from('GIF89a'),
  Buffer.from([0x40, 0x06, 0xb0, 0x04, 0x80, 0, 0, 200, 0, 0, 0, 0, 200]),
  ...[0x44, 0x4c].map((code) =>
    Buffer.from([0x21, 0xf9, 4, 0, 10, 0, 0, 0, 0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, code, 1, 0]),
  ),
  Buffer.from([0x3b]),
]);
const drawing = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1000 500" width="1000" height="500"><rect width="1000" height="500" fill="teal"/><animate/></svg>',
);

it('shows a large picture, one that moves and a drawing by small ones, and none that would take the memory', async () => {
  await open([
    { title: 'Large', bytes: tinyPng(20, 90, 160, { width: 4000, height: 3000 }) },
    { title: 'Moving', bytes: movingGif },
    { title: 'Drawn', bytes: drawing },
    { title: 'Small', bytes: tinyPng() },
    { title: 'Enormous', bytes: Buffer.concat([pngHead(20_000, 20_000), Buffer.alloc(64)]) },
    { title: 'Damaged', bytes: Buffer.concat([pngHead(4_000, 3_000), Buffer.alloc(100_000)]) },
  ]);
  const { page } = app;
  await expect.poll(() => sizeIn('Large')).toBe('512 × 384');
  await expect.poll(() => sizeIn('Moving')).toBe('512 × 384');
  await expect.poll(() => sizeIn('Drawn')).toBe('512 × 256');
  await expect.poll(() => sizeIn('Small')).toBe('8 × 4');
  // Where there is nothing to show, no frame of a broken picture stands.
  for (const title of ['Enormous', 'Damaged']) {
    await page
      .getByRole('option', { name: new RegExp(title) })
      .locator('img.row-thumbnail')
      .waitFor({ state: 'detached' });
  }
  expect(await app.seriousFindings()).toEqual([]);
  await app.screenshot('thumbnails-rows');
  // The second start makes nothing anew: what was made is in the library.
  const files = readdirSync(join(library, 'assets'), { recursive: true }).length;
  await app.close();
  app = await launchOffprint({ library });
  await expect.poll(() => sizeIn('Large')).toBe('512 × 384');
  expect(readdirSync(join(library, 'assets'), { recursive: true })).toHaveLength(files);
});

it('asks for nothing but thumbnails while a list of cards is scrolled', async () => {
  await open(
    Array.from({ length: 60 }, (_, index) => ({
      title: `Harbour ${index + 1}`,
      bytes: tinyPng(index * 4, 90, 160, { width: 1600, height: 1200 }),
    })),
  );
  const { page } = app;
  await page.evaluate("window.offprint.call('settings.update', { listDensity: 'cards' })");
  const asked = new Set<string>();
  page.on('request', (request) => asked.add(request.url()));
  const list = page.getByRole('listbox', { name: 'Articles' });
  await page.locator('.card-picture img').first().waitFor();
  await list.press('End');
  await expect.poll(() => sizeIn('Harbour 60')).toBe('512 × 384');
  await list.press('Home');
  await expect.poll(() => sizeIn('Harbour 1(?!\\d)')).toBe('512 × 384');
  const pictures = [...asked].filter((address) => !address.startsWith('offprint://app/'));
  expect(pictures.length).toBeGreaterThan(2);
  expect(pictures.filter((address) => !address.startsWith('offprint://thumbnail/'))).toEqual([]);
  await app.screenshot('thumbnails-cards');
});

it('makes the next ones in a fresh process where that of the first has ended', async () => {
  await open(
    Array.from({ length: 60 }, (_, index) => ({
      title: `Number ${String(index).padStart(2, '0')}`,
      bytes: tinyPng(20, 90, index, { width: 1600, height: 1200 }),
    })),
  );
  const { page } = app;
  const rows = page.getByRole('option', { name: /Number \d\d/ });
  const nameOf = async (at: 'first' | 'last'): Promise<string> =>
    /Number \d\d/.exec((await rows[at]().innerText()) ?? '')?.[0] ?? '';
  const first = await nameOf('first');
  await expect.poll(() => sizeIn(first)).toBe('512 × 384');
  const ended = await app.electron.evaluate(({ webContents }) => {
    const makers = webContents
      .getAllWebContents()
      .filter((contents) => contents.getURL().startsWith('offprint://thumbnails'));
    for (const maker of makers) maker.forcefullyCrashRenderer();
    return makers.length;
  });
  expect(ended).toBe(1);
  await rows.first().focus();
  await page.keyboard.press('End');
  await expect.poll(() => nameOf('last')).not.toBe(first);
  await expect.poll(async () => sizeIn(await nameOf('last'))).toBe('512 × 384');
});
