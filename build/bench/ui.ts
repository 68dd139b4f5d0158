/**
 * What a reader feels at the window of the real app on a generated library: start beside an empty window of the same
 * Electron, opening articles, changing feeds, scrolling the whole list, typing, memory after a thousand articles, and the
 * bytes of the page. `--articles N` (10 000 by default), `--library DIR` keeps the library for the next run, `--only PART` measures
 * one part.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listShownMark } from '../../shared/marks.ts';
import { openDisplay } from '../launch/display.ts';
import { makeReady } from '../launch/ready.ts';
import { appFolder, root } from '../root.ts';
import { fillLibrary, libraryArguments } from './fill-library.ts';
import { type Launch, launchWith } from './launch-app.ts';
import { pageBytes } from './page-bytes.ts';
import { timeStart } from './start-times.ts';
import { median, printTable, type Row, rounded } from './table.ts';
import { heapAfterSwitches, openArticles, scrollList, switchFeeds, typeSearch } from './ui-actions.ts';

/** `start` beside an empty window, what is done at the `window`, and what the `page` weighs. */
const parts = ['start', 'window', 'page'] as const;

const launches = 7;

export async function run(args: readonly string[]): Promise<void> {
  const { articles, library, isJson, wanted } = libraryArguments(args, parts);
  const runtime = await makeReady({ xvfb: true });
  const folder = library ?? mkdtempSync(join(tmpdir(), 'offprint-bench-'));
  const display = await openDisplay();
  const launch = launchWith(runtime.executable, display.name);
  try {
    fillLibrary(folder, articles);
    const rows = {
      start: wanted.includes('start') ? [await startTimes(runtime.executable, display.name, folder)] : [],
      feel: wanted.includes('window') ? await measureWindow(launch, folder) : [],
      bytes: wanted.includes('page') ? [await pageBytes(join(appFolder, 'renderer'))] : [],
    };
    if (isJson) {
      const [start = null] = rows.start;
      const [bytes = null] = rows.bytes;
      process.stdout.write(`${JSON.stringify({ articles, start, feel: rows.feel, bytes })}\n`);
      return;
    }
    const title = `Start to a list one can use, ${articles} articles, Electron ${runtime.version}`;
    if (rows.start.length > 0) printTable(title, rows.start);
    if (rows.feel.length > 0) printTable('At the window', rows.feel);
    if (rows.bytes.length > 0) printTable('The page, kB gzip', rows.bytes);
  } finally {
    display.close();
    if (library === undefined) rmSync(folder, { recursive: true, force: true });
  }
}

/** Alternating, so that what else the machine does meets both alike. */
async function startTimes(executable: string, display: string | null, library: string): Promise<Row> {
  const own: number[] = [];
  const empty: number[] = [];
  for (let round = 0; round <= launches; round += 1) {
    for (const [times, start] of [
      [empty, { app: join(root, 'build', 'bench', 'empty-window'), args: [], mark: null }],
      [own, { app: appFolder, args: ['--library', library], mark: listShownMark }],
    ] as const) {
      const ms = await timeStart(executable, display, start);
      // The first of each reads the program from the disk.
      if (round > 0) times.push(ms);
    }
  }
  return {
    'ms to the list': rounded(median(own), 0),
    'ms of an empty window': rounded(median(empty), 0),
    times: rounded(median(own) / median(empty), 2),
  };
}

async function measureWindow(launch: Launch, library: string): Promise<Row[]> {
  const { electron, page } = await launch(appFolder, '[role="option"]', ['--library', library]);
  try {
    await electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 800),
    );
    return [
      await openArticles(page),
      await switchFeeds(page),
      await scrollList(page),
      await typeSearch(page),
      await heapAfterSwitches(page),
    ];
  } finally {
    await electron.close();
  }
}
