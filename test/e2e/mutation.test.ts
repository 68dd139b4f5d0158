/** What the sanitiser writes is the same tree to Chromium as to it, in whatever way Chromium reads it: nothing can mutate. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { mutations } from '../../build/bench/hostile/mutate.ts';
import { vectors } from '../../build/bench/hostile/vectors.ts';
import { sanitiseHtml } from '../../electron/core/content/sanitise/sanitise.ts';
import { treeOf, treesInBrowser } from '../support/dom-tree.ts';
import { launchOffprint, type OffprintApp } from '../support/offprint-app.ts';
import { temporaryFolder } from '../support/test-core.ts';

const atOnce = 250;

let folder: string;
let app: OffprintApp;
beforeAll(async () => {
  folder = temporaryFolder();
  // Trusted Types would not let a test make documents of texts.
  app = await launchOffprint({ library: join(folder, 'library'), bypassCSP: true });
});
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Those that are another tree to the browser. */
async function otherTrees(
  dirty: readonly string[],
): Promise<{ dirty: string; clean: string; trees: string[] }[]> {
  const found: { dirty: string; clean: string; trees: string[] }[] = [];
  for (let at = 0; at < dirty.length; at += atOnce) {
    const some = dirty.slice(at, at + atOnce);
    const clean = some.map((html) => sanitiseHtml(html, { baseUrl: 'https://blog.example/post' }));
    const trees = await app.page.evaluate(treesInBrowser, clean);
    some.forEach((html, index) => {
      const ours = treeOf(clean[index] ?? '');
      if (trees[index]?.some((tree) => tree !== ours))
        found.push({ dirty: html, clean: clean[index] ?? '', trees: trees[index] });
    });
  }
  return found;
}

it('of every attack we know', async () => {
  expect(vectors.length).toBeGreaterThanOrEqual(300);
  expect(await otherTrees(vectors.map(({ html }) => html))).toEqual([]);
});

it('of two thousand that are made of them', async () => {
  expect(await otherTrees(mutations(vectors, 2_000, 20_261_129).map(({ html }) => html))).toEqual([]);
});

it('is noticed where it is another', async () => {
  const html = '<p>a<table></table></p>';
  const [trees = []] = await app.page.evaluate(treesInBrowser, [html]);
  expect(new Set(trees)).toEqual(new Set([treeOf(html)]));
  expect(trees[0]).not.toBe(treeOf('<p>a</p><table></table>'));
});
