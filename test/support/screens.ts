/**
 * Comparing what the window shows with a picture of it that was approved. Glyphs are drawn a little differently on every
 * machine (hinting, smoothing, a line that breaks one word earlier), so pixels are not compared: the window is averaged
 * over cells of 16 × 16 px, and a cell may look like any neighbour of the approved one. What is noticed is what a person
 * notices from across the table: a pane, a sheet or a column that has moved, gone, or has another colour.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { OffprintApp } from './offprint-app.ts';

export const screenWidth = 1200;
export const screenHeight = 704;
const cellPx = 16;
const columns = screenWidth / cellPx;
const rows = screenHeight / cellPx;
/** Until the window stands still. */
const mostLooks = 100;
/** Of 255, in the channel that differs most. */
const noticedLevels = 14;
/** Of all cells. Other smoothing and spacing of letters makes up to 0.4 %, a column of text that is gone 2 %. */
const toleratedShare = 0.01;

const root = fileURLToPath(new URL('../../', import.meta.url));
const approvedFolder = join(root, 'test', 'fixtures', 'screens');
const resultsFolder = join(root, 'test', 'results', 'screens');

/** Means of blue, green and red of each cell, row by row. */
export type Coarse = readonly number[];

/** What differs from machine to machine or from day to day is left out: scroll bars, dates, notes, carets, whether there is a network. */
export async function quieten(app: OffprintApp): Promise<void> {
  await app.page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      '* { scrollbar-width: none !important; caret-color: transparent !important } time, .refresh-state, .toasts { visibility: hidden !important } .offline-notice { display: none }',
    );
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  });
}

/** `png` of any scale: a display with more pixels gives the same cells. */
function coarseOf(app: OffprintApp, png: Buffer): Promise<Coarse> {
  return app.electron.evaluate(
    ({ nativeImage }, { base64, columns, rows }) => {
      const image = nativeImage.createFromBuffer(Buffer.from(base64, 'base64'));
      const { width, height } = image.getSize();
      const bitmap = image.toBitmap();
      const sums = new Array<number>(columns * rows * 3).fill(0);
      const counts = new Array<number>(columns * rows).fill(0);
      for (let y = 0; y < height; y += 1) {
        for (let x = 0; x < width; x += 1) {
          const cell = Math.floor((y * rows) / height) * columns + Math.floor((x * columns) / width);
          counts[cell] = (counts[cell] ?? 0) + 1;
          for (let channel = 0; channel < 3; channel += 1) {
            const at = cell * 3 + channel;
            sums[at] = (sums[at] ?? 0) + (bitmap[(y * width + x) * 4 + channel] ?? 0);
          }
        }
      }
      return sums.map((sum, at) => Math.round(sum / (counts[Math.floor(at / 3)] ?? 1)));
    },
    { base64: png.toString('base64'), columns, rows },
  );
}

/** The approved picture as a person can open it, one pixel a cell. */
async function writeCoarse(app: OffprintApp, path: string, cells: Coarse): Promise<void> {
  const base64 = await app.electron.evaluate(
    ({ nativeImage }, { cells, columns, rows }) => {
      const bitmap = Buffer.alloc(columns * rows * 4, 255);
      for (const [at, value] of cells.entries()) bitmap[Math.floor(at / 3) * 4 + (at % 3)] = value;
      return nativeImage
        .createFromBitmap(bitmap, { width: columns, height: rows })
        .toPNG()
        .toString('base64');
    },
    { cells: [...cells], columns, rows },
  );
  writeFileSync(path, Buffer.from(base64, 'base64'));
}

type Look = { png: Buffer; cells: Coarse };

/** The window once it stands still: two looks in a row give the same cells. */
export async function look(app: OffprintApp): Promise<Look> {
  let before: Look | undefined;
  for (let looks = 0; looks < mostLooks; looks += 1) {
    const png = await app.page.screenshot({ animations: 'disabled', caret: 'hide', scale: 'css' });
    // The same bytes have the same cells.
    if (before?.png.equals(png)) return before;
    const now: Look = { png, cells: await coarseOf(app, png) };
    if (before?.cells.join() === now.cells.join()) return now;
    before = now;
  }
  throw new Error('the window does not come to rest');
}

function nearest(cells: Coarse, other: Coarse, column: number, row: number): number {
  let least = 255;
  for (let y = Math.max(0, row - 1); y <= Math.min(rows - 1, row + 1); y += 1) {
    for (let x = Math.max(0, column - 1); x <= Math.min(columns - 1, column + 1); x += 1) {
      let most = 0;
      for (let channel = 0; channel < 3; channel += 1) {
        const one = cells[(row * columns + column) * 3 + channel] ?? 0;
        most = Math.max(most, Math.abs(one - (other[(y * columns + x) * 3 + channel] ?? 0)));
      }
      least = Math.min(least, most);
    }
  }
  return least;
}

export type Difference = { share: number; where: string };

/** What is there and was not, and what was there and is not: `share` of the cells, and the box around them in px. */
export function difference(actual: Coarse, approved: Coarse): Difference {
  const cells: [number, number][] = [];
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const levels = Math.max(nearest(actual, approved, column, row), nearest(approved, actual, column, row));
      if (levels > noticedLevels) cells.push([column, row]);
    }
  }
  const px = (index: 0 | 1, end: (...values: number[]) => number) =>
    end(...cells.map((cell) => cell[index])) * cellPx;
  return {
    share: cells.length / (columns * rows),
    where:
      cells.length === 0
        ? 'nowhere'
        : `from ${px(0, Math.min)}, ${px(1, Math.min)} to ${px(0, Math.max) + cellPx}, ${px(1, Math.max) + cellPx}`,
  };
}

export const isTolerated = ({ share }: Difference): boolean => share <= toleratedShare;

/**
 * What is wrong with the window, or null. With OFFPRINT_APPROVE_SCREENS=1 what is shown becomes what is approved. On a
 * difference the window and both coarse pictures are left in test/results/screens.
 */
export async function compareScreen(app: OffprintApp, name: string): Promise<string | null> {
  const { png, cells } = await look(app);
  const approved = join(approvedFolder, `${name}.png`);
  if (process.env.OFFPRINT_APPROVE_SCREENS === '1') {
    mkdirSync(approvedFolder, { recursive: true });
    await writeCoarse(app, approved, cells);
    return null;
  }
  if (!existsSync(approved)) return `${name}: there is no approved picture`;
  const wanted = readFileSync(approved);
  const found = difference(cells, await coarseOf(app, wanted));
  if (isTolerated(found)) return null;
  mkdirSync(resultsFolder, { recursive: true });
  writeFileSync(join(resultsFolder, `${name}.png`), png);
  writeFileSync(join(resultsFolder, `${name}-approved.png`), wanted);
  await writeCoarse(app, join(resultsFolder, `${name}-coarse.png`), cells);
  return `${name}: ${(found.share * 100).toFixed(1)} % of the window looks different, ${found.where} px; see test/results/screens. If it is meant to, approve it with OFFPRINT_APPROVE_SCREENS=1.`;
}
