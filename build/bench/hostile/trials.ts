/**
 * Tries attacks in the reading pane of the real app: each comes as an entry of a feed, goes through core as any entry does, and
 * is shown. The app must have been started without the page's content policy, so that whatever passes both cleaners runs.
 */
import type { ElectronApplication, Page } from 'playwright';
import { attempts, watchMain } from './main-watch.ts';
import { openAll, watchScript } from './page-watch.ts';
import { type Batch, feedTitle, type TrapServer, type Trial, trialTitle } from './trap.ts';
import type { Vector } from './vector.ts';

export type Driven = { electron: ElectronApplication; page: Page };
/** `vector`: null where it could be said of no single one, and was not seen again when each was tried alone. */
export type Violation = { vector: Vector | null; what: string };
export type TrialsResult = { tried: number; articles: number; violations: Violation[] };

/** The list of a feed with more would take long to draw, and its feed long to read. */
const mostArticles = 400;
/** So few that were swallowed by those before them are shown alone. */
const mostAlone = 40;

export type Trials = {
  /** `batchSize` 1: each in an article of its own. */
  run(vectors: readonly Vector[], batchSize: number): Promise<TrialsResult>;
};

/** Throws when what is known to run in the page is not noticed: a watch that sees nothing proves nothing. */
export async function prepareTrials(driven: Driven, trap: TrapServer): Promise<Trials> {
  const { page, electron } = driven;
  await page.addInitScript({ content: watchScript() });
  await page.reload();
  await page.getByRole('main').first().waitFor();
  await watchMain(electron);
  let round = 0;
  let nextId = 1;

  async function showRound(batches: readonly Batch[]) {
    round += 1;
    const address = trap.publish(round, batches);
    await page.evaluate(`window.offprint.call('feeds.add', { address: '${address}' })`);
    const feed = page.getByRole('treeitem', { name: feedTitle(round), exact: false });
    await feed.first().click();
    await page
      .getByRole('heading', { name: feedTitle(round) })
      .first()
      .waitFor();
    // Moving to the last row of the round before may still be going on.
    await page.waitForFunction(
      (title) => {
        const list = document.querySelector('#article-list');
        if (list !== null) list.scrollTop = 0;
        return [...document.querySelectorAll('[role=option]')].some((row) =>
          row.textContent?.includes(title),
        );
      },
      trialTitle(round, 0),
    );
    // The list may have chosen nothing, or its first row: the first press must choose the first.
    const titles = batches.map((_batch, index) => trialTitle(round, index));
    const marks = await page.evaluate(openAll, titles);
    const findings = await page.evaluate(() => window.hostileWatch.findings.splice(0));
    return {
      marks,
      findings: findings.map(({ article, ...finding }) => ({ ...finding, index: titles.indexOf(article) })),
      elsewhere: [...(await attempts(electron)), ...trap.stranger.splice(0).map((line) => `asked ${line}`)],
    };
  }

  /** Of addresses of the trap the attack's number is known. */
  const numberIn = (line: string): number | null => {
    const found = /\/trap\/(\d+)/.exec(line)?.[1];
    return found === undefined ? null : Number(found);
  };

  async function tryAll(queue: readonly Trial[], batchSize: number, isLast: boolean): Promise<TrialsResult> {
    const byId = new Map(queue.map((trial) => [trial.id, trial]));
    const violations: Violation[] = [];
    const doubtful = new Map<number, Trial>();
    let left = [...queue];
    let articles = 0;
    let size = batchSize;
    while (left.length > 0) {
      const batches: Batch[] = [];
      const rest: Trial[] = [];
      for (let at = 0; at < left.length; at += size) {
        if (batches.length < mostArticles) batches.push(left.slice(at, at + size));
        else rest.push(...left.slice(at, at + size));
      }
      articles += batches.length;
      const shown = await showRound(batches);
      for (const { trial, what, index } of shown.findings) {
        const known = trial === null ? undefined : byId.get(trial);
        const batch = batches[index] ?? [];
        if (known !== undefined) violations.push({ vector: known, what });
        else if (batch.length === 1 || isLast) violations.push({ vector: batch[0] ?? null, what });
        else for (const one of batch) doubtful.set(one.id, one);
      }
      for (const line of shown.elsewhere) {
        const number = numberIn(line);
        violations.push({ vector: (number === null ? undefined : byId.get(number)) ?? null, what: line });
      }
      batches.forEach((batch, index) => {
        if (batch.length === 1) return;
        const seen = new Set(shown.marks[index]);
        // The first whose mark is gone has swallowed it, and with it those behind.
        const swallower = batch.findIndex(({ id }) => !seen.has(id));
        if (swallower >= 0) rest.push(...batch.slice(swallower + 1));
      });
      left = rest;
      // Another feed costs more than a few articles.
      size = Math.min(size, left.length <= mostAlone ? 1 : Math.max(2, Math.ceil(size / 2)));
    }
    if (doubtful.size > 0) {
      const alone = await tryAll([...doubtful.values()], 1, true);
      violations.push(
        ...(alone.violations.length > 0
          ? alone.violations
          : [
              {
                vector: null,
                what: `something among ${[...doubtful.values()].map(({ name }) => name).join(', ')}`,
              },
            ]),
      );
      articles += alone.articles;
    }
    return { tried: queue.length, articles, violations };
  }

  async function tryTheWatch(): Promise<void> {
    await showRound([[{ id: 0, name: 'control', html: '<p>control</p>' }]]);
    await page.evaluate((origin) => {
      const root = document.querySelector('.article-body')?.shadowRoot;
      if (root != null) {
        root.innerHTML = `<img src="offprint://app/none" onerror="__pwned(0)"><img src="${origin}/trap/0">`;
      }
    }, trap.origin);
    await page.waitForFunction(() => window.hostileWatch.findings.some(({ what }) => what === 'ran'));
    await page.evaluate(() => window.hostileWatch.findings.splice(0));
    const seen = await attempts(electron);
    if (!seen.includes(`request ${trap.origin}/trap/0`))
      throw new Error('a request of the page was not noticed');
  }

  await attempts(electron);
  await tryTheWatch();
  return {
    run(vectors, batchSize) {
      const trials = vectors.map((vector) => ({ ...vector, id: nextId++ }));
      return tryAll(trials, batchSize, false);
    },
  };
}
