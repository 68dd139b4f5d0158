/** A page and a book made of attacks, opened in a browser that lets everything run: nothing runs, asks or leads anywhere. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { ElectronApplication, Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { attempts, watchMain } from '../../build/bench/hostile/main-watch.ts';
import { mutations } from '../../build/bench/hostile/mutate.ts';
import { watchScript } from '../../build/bench/hostile/page-watch.ts';
import { startTrapServer, type TrapServer, type Trial } from '../../build/bench/hostile/trap.ts';
import { vectors } from '../../build/bench/hostile/vectors.ts';
import { launchWith } from '../../build/bench/launch-app.ts';
import { readEpub } from '../support/check-epub.ts';
import { createTestCore, type TestCore, temporaryFolder } from '../support/test-core.ts';
import { waitFor } from '../support/wait.ts';

const emptyWindow = fileURLToPath(new URL('../../build/bench/empty-window', import.meta.url));
const batchSize = 40;
const title = `All </title><img src=x onerror="__pwned(0)"> ]]>`;

let trap: TrapServer;
let core: TestCore;
let folder: string;
let electron: ElectronApplication;
let page: Page;

beforeAll(async () => {
  trap = await startTrapServer();
  core = await createTestCore();
  folder = temporaryFolder();
  const trials: Trial[] = [...vectors, ...mutations(vectors, 600, 11)].map((one, id) => ({ ...one, id }));
  const batches = Array.from({ length: Math.ceil(trials.length / batchSize) }, (_, index) =>
    trials.slice(index * batchSize, (index + 1) * batchSize),
  );
  await core.client.call('feeds.add', { address: trap.publish(1, batches) });
  const executable = process.env.OFFPRINT_TEST_ELECTRON;
  if (executable === undefined)
    throw new Error('OFFPRINT_TEST_ELECTRON is not set: run the tests with npm test');
  // Not the app, whose policy would stop what the file does not: a window of its own, without the page's policy.
  const launch = launchWith(executable, process.env.DISPLAY ?? null, { bypassCSP: true });
  ({ electron, page } = await launch(emptyWindow, 'main'));
  await page.addInitScript({ content: watchScript() });
  await watchMain(electron, pathToFileURL(folder).href);
});
afterAll(async () => {
  await electron.close();
  await core.close();
  await trap.close();
  rmSync(folder, { recursive: true, force: true });
});

async function exported(form: 'html' | 'epub'): Promise<string> {
  const file = join(folder, `all.${form}`);
  const { articles } = await core.runJob(
    core.client.call('export.file', { query: '', file, form, title }),
    'export-file',
  );
  expect(articles).toBeGreaterThan(20);
  return file;
}

/** What happens when the file is opened and everything in it is touched. */
async function happenings(file: string): Promise<string[]> {
  await page.goto(pathToFileURL(file).href);
  const findings = await page.evaluate(async () => {
    window.hostileWatch.article = location.href;
    // A book's contents lead to its chapters: to follow them would end the look at this page.
    document.addEventListener('click', (event) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      const target = link?.getAttribute('href') ?? '';
      if (/^[\w-]+\.xhtml(?:#[\w-]+)?$/.test(target)) event.preventDefault();
    });
    window.hostileWatch.inspect(document.body ?? document.createElement('p'));
    // What only comes of waiting: animations that begin, and timers, of which a page runs the earlier ones first. Pictures
    // have come or failed before the page counts as loaded.
    await new Promise((resolve) => setTimeout(resolve, 150));
    return window.hostileWatch.findings.splice(0).map(({ what }) => what);
  });
  // It is opened, and its contents lead to its own chapters.
  const { href } = pathToFileURL(file);
  const isOwn = (line: string): boolean =>
    line === `navigation ${href}` || line.startsWith(`navigation within the document ${href}#`);
  return [...findings, ...(await attempts(electron)).filter((line) => !isOwn(line))];
}

it('is a watch that sees', async () => {
  const file = join(folder, 'control.html');
  writeFileSync(file, `<p>a<img src="${trap.origin}/trap/0"><img src="none:" onerror="__pwned(0)">`);
  const seen: string[] = [];
  await waitFor(async () => {
    seen.push(...(await happenings(file)));
    expect(seen).toContain('ran');
    expect(seen).toContain(`request ${trap.origin}/trap/0`);
  });
});

it('lets no attack in the page out', async () => {
  expect(await happenings(await exported('html'))).toEqual([]);
  expect(trap.stranger).toEqual([]);
});

it('lets no attack in the book out', async () => {
  const entries = await readEpub(await exported('epub'));
  const pages = entries.filter(({ name }) => /\.(?:xhtml|svg)$/.test(name));
  const ofCover = 'a source cover.svg';
  expect(pages.length).toBeGreaterThan(20);
  for (const { name, text } of entries) {
    const path = join(folder, 'book', name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  for (const { name } of pages) {
    const seen = await happenings(join(folder, 'book', name));
    expect(
      seen.filter((what) => what !== ofCover),
      name,
    ).toEqual([]);
  }
  expect(trap.stranger).toEqual([]);
});
