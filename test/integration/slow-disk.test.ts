/** A disk whose writes take long: what the reader calls for is answered, late at worst, and never refused. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { problemsOf } from '../../build/bench/kills/inspect.ts';
import { savedElsewhere } from '../../build/bench/kills/workload.ts';
import { fillLibrary } from '../support/filled-library.ts';
import { slowDown } from '../support/slow-disk.ts';
import { createTestCore, type TestCore, temporaryFolder } from '../support/test-core.ts';

const writer = fileURLToPath(new URL('../support/slow-writer.ts', import.meta.url));

let folder: string;
let core: TestCore;
beforeEach(async () => {
  folder = temporaryFolder();
  core = await createTestCore({ folder });
  fillLibrary(core.library, { articles: 40 });
});
afterEach(async () => {
  await core.close();
  rmSync(folder, { recursive: true, force: true });
});

/** What a reader does, one after the other, until `isOver`. Throws what any of it was refused with. */
async function readAlong(isOver: () => boolean): Promise<number[]> {
  const took: number[] = [];
  for (let turn = 0; !isOver(); turn += 1) {
    const startedAt = performance.now();
    const { articles } = await core.client.call('articles.list', { query: '', isTyping: false, limit: 20 });
    const ids = articles.slice(0, 3).map(({ id }) => id);
    await core.client.call('articles.mark', { target: { ids }, isRead: turn % 2 === 0 });
    await core.client.call('articles.tag', { target: { ids }, add: [`turn${turn % 5}`] });
    took.push(performance.now() - startedAt);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return took;
}

it('another program that writes slowly all the time keeps nothing from being marked', async () => {
  const child = spawn(process.execPath, [writer, folder, '900', '9'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: child.stdout });
  let isDone = false;
  lines.on('line', (line) => {
    isDone ||= line === 'done';
  });
  await once(lines, 'line');
  const closed = once(child, 'close');
  const took = await readAlong(() => isDone);
  expect((await closed)[0]).toBe(0);
  expect(took.length).toBeGreaterThan(0);
  expect(problemsOf(folder)).toEqual([]);
});

it('a long job of this program on such a disk lets every call in between two of its writes', async () => {
  slowDown(core.library, 700);
  const text = `${savedElsewhere('slow').split('\n').slice(0, 7).join('\n')}\n`;
  const { jobId } = await core.client.call('saved.import', { text, source: 'pocket' });
  let isDone = false;
  const ended = core.client.call('jobs.wait', { jobId }).finally(() => {
    isDone = true;
  });
  const took = await readAlong(() => isDone);
  expect(await ended).toMatchObject({ kind: 'import-saved', summary: { added: 6 } });
  // Each waits for one write at most, not for the job.
  expect(took.length).toBeGreaterThanOrEqual(3);
});
