/** The command line's log and its diagnostics: what happened is in them, and nothing that is the reader's own. */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { offprint } from '../support/command-line.ts';
import { lighthouseArticles } from '../support/dev-feed.ts';
import { type LoopbackServer, startLoopbackServer } from '../support/loopback-server.ts';
import { temporaryFolder } from '../support/test-core.ts';

const secret = 's3CrEtOfMira';
let server: LoopbackServer;
let parent: string;
let library: string;
beforeEach(async () => {
  server = await startLoopbackServer();
  server.articles.set('mira', lighthouseArticles(server.origin));
  parent = temporaryFolder();
  library = join(parent, 'library');
});
afterEach(async () => {
  await server.close();
  rmSync(parent, { recursive: true, force: true });
});

it('tell of feeds that fail by their host alone, of jobs by their counts, and of no secret, title or name', async () => {
  server.answers.set(`/broken?token=${secret}`, (_request, response) => response.writeHead(500).end());
  await offprint(['add', `${server.origin}/feed/mira`], { library });
  await offprint(['add', '--no-fetch', `${server.origin}/broken?token=${secret}`, '--folder', secret], {
    library,
  });
  const closed = server.origin.replace('http://', `http://mira:${secret}@`);
  await offprint(['add', '--no-fetch', `${closed}/private/${secret}`], { library });
  await offprint(['tag', 'is:unread', `+${secret}`], { library });
  await offprint(['smart', 'add', secret, `tag:${secret}`], { library });
  await offprint(['refresh', '--force'], { library, env: { HTTP_PROXY: '', http_proxy: '' } });
  await offprint(['show', secret], { library });
  const log = readFileSync(join(library, 'logs', 'command-line.log'), 'utf8');
  expect(log).toMatch(/info app start command="refresh" version="0\.0\.0-test"/);
  expect(log).toMatch(/warning feed failed code="http-server-error" url="http:\/\/127\.0\.0\.1:\d+\/…"/);
  expect(log).toMatch(/info job refresh done feeds=3 .*failed=1/);
  const { stdout, status } = await offprint(['diagnostics'], { library });
  expect(status).toBe(0);
  for (const part of [
    '## System',
    'feeds: 3',
    'failing http-server-error: 1',
    'place: local',
    'warning feed failed',
  ])
    expect(stdout).toContain(part);
  for (const text of [log, stdout]) {
    expect(text).not.toContain(secret);
    expect(text).not.toContain('Keeping a queue honest');
  }
});

it('are had of a library that cannot be opened, and make none where there is none', async () => {
  const { stdout, status } = await offprint(['diagnostics'], { library });
  expect(status).toBe(0);
  expect(stdout).toContain('state: not open: library-missing');
  expect(existsSync(library)).toBe(false);
});
