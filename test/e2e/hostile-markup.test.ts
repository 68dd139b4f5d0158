/** Hundreds of attacks and their mutations in the real pane, with only the two cleaners between them and the page. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { mutations } from '../../build/bench/hostile/mutate.ts';
import { startTrapServer, type TrapServer } from '../../build/bench/hostile/trap.ts';
import { prepareTrials } from '../../build/bench/hostile/trials.ts';
import { vectors } from '../../build/bench/hostile/vectors.ts';
import { launchOffprint, type OffprintApp } from '../support/offprint-app.ts';
import { temporaryFolder } from '../support/test-core.ts';

let trap: TrapServer;
let folder: string;
let app: OffprintApp;

beforeEach(async () => {
  trap = await startTrapServer();
  folder = temporaryFolder();
  app = await launchOffprint({ library: join(folder, 'library'), bypassCSP: true });
});
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await app.screenshot('failed-hostile-markup');
  await app.close();
  await trap.close();
  rmSync(folder, { recursive: true, force: true });
});

it('lets no attack run, ask or lead anywhere', async () => {
  const trials = await prepareTrials(app, trap);
  expect(vectors.length).toBeGreaterThanOrEqual(300);
  const own = await trials.run(vectors, 20);
  expect(own).toMatchObject({ tried: vectors.length, violations: [] });
  const mutated = await trials.run(mutations(vectors, 1_000, 7), 40);
  expect(mutated).toMatchObject({ tried: 1_000, violations: [] });
});
