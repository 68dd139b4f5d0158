/** What core asks of the system through the main process: keyring, proxy, notifications. */
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { sqliteDriver } from '../../electron/core/library/connection/driver.ts';
import { devFeed, lighthouseArticles } from '../support/dev-feed.ts';
import { type LoopbackServer, startLoopbackServer } from '../support/loopback-server.ts';
import { callCore, launchOffprint, type OffprintApp } from '../support/offprint-app.ts';
import { type ScriptedProxy, startScriptedProxy } from '../support/scripted-proxy.ts';
import { temporaryFolder } from '../support/test-core.ts';

let server: LoopbackServer;
let proxy: ScriptedProxy;
let folder: string;
let app: OffprintApp;
const password = 'lighthouse-keeper';

beforeEach(async () => {
  server = await startLoopbackServer();
  proxy = await startScriptedProxy();
  publish(1);
  folder = temporaryFolder();
  app = await launch();
});
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await app.screenshot('failed-system');
  await app.close();
  await server.close();
  await proxy.close();
  rmSync(folder, { recursive: true, force: true });
});

const launch = (): Promise<OffprintApp> => launchOffprint({ library: join(folder, 'library') });

/** A feed for members; one more article with each number. */
function publish(count: number): void {
  const expected = `Basic ${Buffer.from(`mira:${password}`).toString('base64')}`;
  server.answers.set('/members', (request, response) => {
    const isIn = request.headers.authorization === expected;
    response.writeHead(isIn ? 200 : 401, { 'content-type': 'application/rss+xml' });
    response.end(isIn ? devFeed(server.origin, 'mira', lighthouseArticles(server.origin).slice(-count)) : '');
  });
}

/** As the page calls core. */
async function call(method: string, input: object): Promise<unknown> {
  const result = await callCore(app.page, method, input);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

async function subscribe(): Promise<number> {
  const address = server.origin.replace('//', `//mira:${password}@`);
  const { feed, outcome } = (await call('feeds.add', { address: `${address}/members` })) as {
    feed: { id: number; url: string };
    outcome: { status: string };
  };
  expect(feed.url).toBe(`${server.origin}/members`);
  expect(outcome.status).toBe('updated');
  return feed.id;
}

const requestOf = async (feedId: number) =>
  ((await call('feeds.get', { feedId })) as { request: { hasPassword: boolean; isForSession: boolean } })
    .request;

const lastStatusOf = async (feedId: number) =>
  ((await call('feeds.get', { feedId })) as { feed: { lastOutcome: { status: string } | null } }).feed
    .lastOutcome?.status;

async function refresh(): Promise<unknown> {
  const { jobId } = (await call('feeds.refresh', { force: true })) as { jobId: string };
  return ((await call('jobs.wait', { jobId })) as { summary: unknown }).summary;
}

/** A keyring that turns letters about: enough to see that it is asked both ways. */
const lendKeyring = (): Promise<void> =>
  app.electron.evaluate(({ safeStorage }) => {
    const turn = (text: string): string => [...text].reverse().join('');
    safeStorage.isEncryptionAvailable = () => true;
    safeStorage.getSelectedStorageBackend = () => 'gnome_libsecret';
    safeStorage.encryptString = (text) => Buffer.from(turn(text), 'utf8');
    safeStorage.decryptString = (sealed) => turn(sealed.toString('utf8'));
  });

function everythingWritten(): string {
  return readdirSync(join(folder, 'library'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.db/.test(entry.name))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1'))
    .join('\n');
}

it('keeps a password in the system’s keyring, over a restart', async () => {
  await lendKeyring();
  const id = await subscribe();
  expect(await requestOf(id)).toMatchObject({ hasPassword: true, isForSession: false });
  await app.close();
  expect(everythingWritten()).not.toContain(password);
  app = await launch();
  await lendKeyring();
  expect(await refresh()).toMatchObject({ unchanged: 1, skipped: 0 });
});

it('writes no password where there is no keyring, and asks for it again after a restart', async () => {
  const id = await subscribe();
  expect(await requestOf(id)).toMatchObject({ hasPassword: true, isForSession: true });
  await app.close();
  expect(everythingWritten()).not.toContain(password);
  app = await launch();
  expect(await refresh()).toMatchObject({ skipped: 1, closed: [{ feedId: id, reason: 'needs-password' }] });
  await call('feeds.update', { feedId: id, basicAuth: { username: 'mira', password } });
  // It is due at once: whoever asks first, this refresh or the background, the answer is the same.
  await refresh();
  await expect.poll(() => lastStatusOf(id)).toBe('unchanged');
});

it('goes through the proxy the system names', async () => {
  proxy.hosts.set('blog.example', (_request, response) =>
    response.end(devFeed('http://blog.example', 'mira', [])),
  );
  await app.electron.evaluate(
    ({ session }, rules) => session.defaultSession.setProxy({ proxyRules: rules }),
    `http=${new URL(proxy.url).host}`,
  );
  await call('feeds.add', { address: 'http://blog.example/feed' });
  expect(proxy.seen.map((seen) => seen.host)).toEqual(['blog.example']);
});

it('tells of new articles, and a click leads to their feed', async () => {
  const id = await subscribe();
  await call('feeds.update', { feedId: id, notify: true });
  await app.page.reload();
  await app.page.getByRole('treeitem', { name: /Unread/ }).waitFor();
  await app.electron.evaluate(({ Notification }) => {
    const shown: { title: string; body: string }[] = [];
    Object.assign(globalThis, { shown });
    Notification.isSupported = () => true;
    Notification.prototype.show = function show(this: Electron.Notification) {
      shown.push({ title: this.title, body: this.body });
      setTimeout(() => this.emit('click'), 0);
    };
  });
  publish(3);
  const db = new (sqliteDriver())(join(folder, 'library', 'library.db'));
  db.prepare('UPDATE feed_schedule SET next_check_at = 0').run();
  db.close();
  await expect
    .poll(() => app.electron.evaluate(() => (globalThis as unknown as { shown: unknown[] }).shown))
    .toEqual([{ title: expect.stringMatching(/^2 new in /), body: expect.stringContaining('\n') }]);
  const selected = app.page.getByRole('treeitem', { selected: true });
  await expect.poll(() => selected.innerText()).toContain('mira');
});
