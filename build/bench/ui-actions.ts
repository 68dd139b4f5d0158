/** What a reader does at the window, with a clock beside it. Times are taken in the page, from the key to the drawn frame. */
import type { Page } from 'playwright';
import { type Row, rounded } from './table.ts';

function row(what: string, times: readonly number[], more: Row = {}): Row {
  const sorted = [...times].sort((one, other) => one - other);
  const at = (share: number): number =>
    rounded(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
  return { what, times: times.length, 'p50 ms': at(0.5), 'p95 ms': at(0.95), ...more };
}

/** Down the list by key: until the article's text stands in the pane and has been drawn. */
export async function openArticles(page: Page, count = 100): Promise<Row> {
  await page.locator('#article-list').focus();
  return row('opening an article', await pressAndWait(page, count, restMs));
}

/** Between two articles: a reader who holds the key down is passing over them, which the pane waits out. */
const restMs = 250;

function pressAndWait(page: Page, count: number, pauseMs: number): Promise<number[]> {
  return page.evaluate(
    async ({ presses, pauseMs }) => {
      const pause = () => new Promise((resolve) => setTimeout(resolve, pauseMs));
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      const shown = () => {
        const chosen = document.querySelector('[role="option"][aria-selected="true"]')?.id ?? '';
        const text = document.querySelector('.article-body')?.shadowRoot?.firstElementChild ?? null;
        return { chosen, text };
      };
      const times: number[] = [];
      for (let press = 0; press < presses; press += 1) {
        await pause();
        const before = shown();
        const startedAt = performance.now();
        document.activeElement?.dispatchEvent(
          new KeyboardEvent('keydown', { key: 'j', bubbles: true, cancelable: true }),
        );
        for (;;) {
          await frame();
          const now = shown();
          if (now.text !== null && now.text !== before.text && now.chosen !== before.chosen) break;
          if (performance.now() - startedAt > 5_000) throw new Error('the next article was not shown in 5 s');
        }
        times.push(performance.now() - startedAt);
      }
      return times;
    },
    { presses: count, pauseMs },
  );
}

/** From feed to feed in the tree: until the list holds rows of the feed that was chosen. */
export async function switchFeeds(page: Page, count = 40): Promise<Row> {
  const times = await page.evaluate(async (most) => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const feeds = [...document.querySelectorAll<HTMLElement>('[role="treeitem"]')].filter(
      (item) => item.querySelector('.favicon') !== null,
    );
    const times: number[] = [];
    for (const feed of feeds.slice(0, most)) {
      const before = document.querySelector('[role="option"]')?.id ?? '';
      const name = feed.getAttribute('aria-label') ?? feed.textContent ?? '';
      const startedAt = performance.now();
      feed.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, view: window }));
      for (;;) {
        await frame();
        const first = document.querySelector('[role="option"]')?.id ?? '';
        if (first !== '' && first !== before) break;
        if (performance.now() - startedAt > 5_000)
          throw new Error(`the list of ${name} was not shown in 5 s`);
      }
      times.push(performance.now() - startedAt);
    }
    return times;
  }, count);
  await page.keyboard.press('g');
  await page.keyboard.press('a');
  await page.getByRole('heading', { name: 'All articles' }).waitFor();
  return row('changing the feed', times);
}

/** From top to bottom in 400 frames, as a dragged scroll bar does it. */
export async function scrollList(page: Page): Promise<Row> {
  const { times, mostRows } = await page.evaluate(async () => {
    const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
    const scroller = document.querySelector<HTMLElement>('#article-list');
    if (scroller === null) throw new Error('there is no list');
    const steps = 400;
    const times: number[] = [];
    let mostRows = 0;
    let last = await frame();
    for (let step = 1; step <= steps; step += 1) {
      scroller.scrollTop = ((scroller.scrollHeight - scroller.clientHeight) * step) / steps;
      const now = await frame();
      times.push(now - last);
      last = now;
      mostRows = Math.max(mostRows, document.querySelectorAll('[role="option"]').length);
    }
    scroller.scrollTop = 0;
    await frame();
    return { times, mostRows };
  });
  return row('scrolling, a frame', times, { 'most rows': mostRows });
}

/** Typed as fast as a quick hand: every key must be there, and each is drawn in the next frame or so. */
export async function typeSearch(page: Page): Promise<Row> {
  const text = 'ba ce server state lifetime';
  const box = page.locator('#search-articles');
  await box.focus();
  await page.evaluate(() => {
    const times: number[] = [];
    Object.assign(window, { typedTimes: times });
    document.querySelector('#search-articles')?.addEventListener('keydown', () => {
      const startedAt = performance.now();
      requestAnimationFrame(() => requestAnimationFrame(() => times.push(performance.now() - startedAt)));
    });
  });
  await page.keyboard.type(text, { delay: 40 });
  const typed = await box.inputValue();
  const times = await page.evaluate(() => (window as unknown as { typedTimes: number[] }).typedTimes);
  await box.fill('');
  await page.keyboard.press('Escape');
  return row('typing, a key', times, { 'keys lost': text.length - typed.length });
}

/** The page's heap after 200 and after 1,000 articles, garbage collected. */
export async function heapAfterSwitches(page: Page): Promise<Row> {
  const session = await page.context().newCDPSession(page);
  const heap = async (): Promise<number> => {
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = (await session.send('Runtime.getHeapUsage')) as { usedSize: number };
    return usedSize / 1e6;
  };
  await page.locator('#article-list').focus();
  await pressAndWait(page, 200, 0);
  const early = await heap();
  await pressAndWait(page, 800, 0);
  const late = await heap();
  await session.detach();
  return {
    what: 'heap after 200 and 1,000 articles, MB',
    'after 200': rounded(early),
    'after 1,000': rounded(late),
  };
}
