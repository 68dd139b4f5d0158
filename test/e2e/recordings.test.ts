/** An episode is downloaded, heard, and taken up again where it was left. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type LoopbackServer, startLoopbackServer } from '../support/loopback-server.ts';
import { launchOffprint, type OffprintApp } from '../support/offprint-app.ts';
import { answerByRange, podcast, tone } from '../support/recording.ts';
import { createTestCore, temporaryFolder } from '../support/test-core.ts';

let folder: string;
let library: string;
let server: LoopbackServer;
let app: OffprintApp;
const file = tone(300);

beforeEach(async () => {
  folder = temporaryFolder();
  library = join(folder, 'library');
  server = await startLoopbackServer();
  const url = `${server.origin}/talk/1.wav`;
  server.answers.set('/feed', (_request, response) => response.end(podcast(url, file.length)));
  server.answers.set('/talk/1.wav', (request, response) => answerByRange(request, response, file, '"one"'));
  const core = await createTestCore({ folder: library });
  await core.client.call('settings.update', { hasSeenWelcome: true });
  await core.client.call('feeds.add', { address: `${server.origin}/feed` });
  await core.close();
  app = await launchOffprint({ library });
});
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await app.screenshot('failed-recordings');
  await app.close();
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

const position = (): Promise<string | null> =>
  app.page
    .getByRole('region', { name: 'Player' })
    .getByRole('slider', { name: 'Place' })
    .getAttribute('aria-valuetext');

it('is fetched once, plays from the library by range, and keeps its place over a restart', async () => {
  const { page } = app;
  await page.getByRole('option', { name: /Of ropes and knots/ }).click();
  const article = page.getByRole('article', { name: 'Of ropes and knots' });
  await article.getByText('Audio, 1:02:03, 2.3 MB').waitFor();
  await article.getByRole('button', { name: 'Download to play' }).click();
  await article.getByRole('button', { name: 'Play' }).click();
  const player = page.getByRole('region', { name: 'Player' });
  await player.getByRole('button', { name: 'Pause' }).waitFor();
  await expect.poll(position).toMatch(/second/);
  // Its real length, in place of what the feed says.
  await player.getByText('5:00').waitFor();
  expect(await app.seriousFindings()).toEqual([]);
  await page.getByRole('listbox', { name: 'Articles' }).focus();
  for (let times = 0; times < 4; times += 1) await page.keyboard.press("'");
  await expect.poll(position).toMatch(/^2 minutes/);
  await page.keyboard.press(';');
  await player.getByRole('button', { name: 'Play', exact: true }).waitFor();
  await app.screenshot('recordings');
  expect(app.complaints).toEqual([]);
  const asked = server.requestsTo('/talk/1.wav').length;
  await app.close();
  app = await launchOffprint({ library });
  // It is read by now.
  await app.page.getByRole('treeitem', { name: /All articles/ }).click();
  await app.page.getByRole('option', { name: /Of ropes and knots/ }).click();
  await app.page.getByRole('button', { name: /^Go on from 2:0\d$/ }).click();
  await expect.poll(position).toMatch(/^2 minutes/);
  expect(server.requestsTo('/talk/1.wav')).toHaveLength(asked);
  expect(app.complaints).toEqual([]);
});
