/** Feeds asked in the reader's own way: what goes out, where it goes, and that it is found nowhere else. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Secrets } from '../../electron/core/base/secrets.ts';
import { purgeFeeds } from '../../electron/core/library/subscriptions/removed-feeds.ts';
import { reasonWords } from '../../shared/texts/en/reasons.ts';
import { offprint } from '../support/command-line.ts';
import { devFeed } from '../support/dev-feed.ts';
import { testKeyring } from '../support/keyring.ts';
import { type ScriptedProxy, startScriptedProxy } from '../support/scripted-proxy.ts';
import { codeOf, createTestCore, type TestCore, temporaryFolder } from '../support/test-core.ts';

const host = 'private.example';
const address = `http://${host}/feed`;
const password = 'pa:ss wörd';
const token = 'token-4711';

let proxy: ScriptedProxy;
let core: TestCore;
let folder: string;
let secrets: ReturnType<typeof testKeyring>;

beforeEach(async () => {
  proxy = await startScriptedProxy();
  folder = temporaryFolder();
  secrets = testKeyring();
  await open(secrets);
});
afterEach(async () => {
  await core.close();
  await proxy.close();
});

async function open(ring?: Secrets): Promise<void> {
  core = await createTestCore({ folder, ...(ring === undefined ? {} : { secrets: ring }) });
  await core.client.call('settings.update', { proxyMode: 'manual', proxyUrl: proxy.url });
}
async function reopen(ring?: Secrets): Promise<void> {
  const { now } = core.clock;
  await core.close();
  await open(ring);
  core.clock.now = now;
}

const basic = (name: string, word: string): string =>
  `Basic ${Buffer.from(`${name}:${word}`, 'utf8').toString('base64')}`;
const feed = devFeed(`http://${host}`, 'private', []);

/** Lets in who brings that header; gives the same validators to all. */
function guard(name: string, value: string): void {
  proxy.hosts.set(host, (request, response) => {
    const isIn = request.headers[name.toLowerCase()] === value;
    response.writeHead(isIn ? 200 : 401, { etag: '"one"' });
    response.end(isIn ? feed : '');
  });
}
const refresh = (force = true) => core.runJob(core.client.call('feeds.refresh', { force }), 'refresh');
const add = async (url = address) =>
  (await core.client.call('feeds.add', { address: url, fetchNow: false })).feed.id;
const update = (feedId: number, change: object) => core.client.call('feeds.update', { feedId, ...change });

/** Every file of the library, as text. */
function everythingWritten(): string {
  core.library.db.pragma('wal_checkpoint(TRUNCATE)');
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1'))
    .join('\n');
}

describe('a name and a password', () => {
  it('go to the feed, sealed in between, also after a restart', async () => {
    guard('authorization', basic('mira', password));
    const id = await add();
    expect(await refresh()).toMatchObject({ failed: 1, failures: [{ code: 'http-unauthorised' }] });
    const { request } = await update(id, { basicAuth: { username: 'mira', password } });
    expect(request).toEqual({
      userAgent: null,
      username: 'mira',
      hasPassword: true,
      headerNames: [],
      isForSession: false,
    });
    expect(await refresh(false)).toMatchObject({ updated: 1 });
    await reopen(secrets);
    expect(await refresh()).toMatchObject({ unchanged: 1 });
    expect(everythingWritten()).not.toContain(password);
    // A null password keeps the stored one, under another name.
    guard('authorization', basic('mira.k', password));
    await update(id, { basicAuth: { username: 'mira.k', password: null } });
    expect(await refresh()).toMatchObject({ unchanged: 1 });
    await update(id, { basicAuth: null });
    expect((await core.client.call('feeds.get', { feedId: id })).request).toMatchObject({
      username: null,
      hasPassword: false,
    });
    expect(await refresh()).toMatchObject({ failed: 1 });
  });

  it.each([
    ['in the address', `http://mira:${encodeURIComponent(password)}@${host}/feed`],
    ['behind feed:', `feed:http://mira:${encodeURIComponent(password)}@${host}/feed`],
  ])('typed %s are the feed’s from its first request on, and in no address', async (_how, typed) => {
    guard('authorization', basic('mira', password));
    await core.client.call('feeds.discover', { address: typed });
    // As the page does: it subscribes to what was found, whose address names nobody.
    const { feed: added, outcome } = await core.client.call('feeds.add', { address });
    expect(outcome).toMatchObject({ status: 'updated' });
    expect(added.url).toBe(address);
    expect(proxy.seen).toHaveLength(1);
    await reopen(secrets);
    expect(await refresh()).toMatchObject({ unchanged: 1 });
    const { text } = await core.client.call('opml.export', {});
    const details = await core.client.call('feeds.get', { feedId: added.id });
    for (const shown of [text, JSON.stringify(details), JSON.stringify(core.events), everythingWritten()]) {
      expect(shown).not.toContain(password);
      expect(shown).not.toContain(encodeURIComponent(password));
    }
  });

  it('typed for a feed that is there already are kept with it', async () => {
    guard('authorization', basic('mira', 'secret'));
    const id = await add();
    const again = await core.client.call('feeds.add', { address: `http://mira:secret@${host}/feed` });
    expect(again).toMatchObject({ alreadySubscribed: true, feed: { id, url: address } });
    expect(await refresh()).toMatchObject({ updated: 1 });
  });

  it('are in no error either', async () => {
    for (const wrong of [
      'ftp://mira:hidden@host.example/',
      'http://mira:hidden@',
      'http://mira:hidden@a b/',
    ]) {
      const error: unknown = await core.client
        .call('feeds.add', { address: wrong })
        .catch((one: unknown) => one);
      expect(error).toMatchObject({ name: 'AppError' });
      expect(JSON.stringify(error)).not.toContain('hidden');
    }
    const { stderr } = await offprint(['add', 'http://mira:hidden@'], { library: temporaryFolder() });
    expect(stderr).not.toContain('hidden');
  });
});

describe('headers and the user agent', () => {
  it('go out as they are given, and come back by name alone', async () => {
    guard('x-api-key', token);
    const id = await add();
    await update(id, {
      userAgent: 'Mozilla/5.0 (for a server that is picky)',
      headers: [
        { name: 'X-Api-Key', value: token },
        { name: 'Cookie', value: 'session=1' },
        { name: 'Accept', value: 'application/json' },
      ],
    });
    expect(await refresh()).toMatchObject({ updated: 1 });
    expect(proxy.seen.at(-1)?.headers).toMatchObject({
      'x-api-key': token,
      cookie: 'session=1',
      accept: 'application/json',
      'user-agent': 'Mozilla/5.0 (for a server that is picky)',
    });
    // What is not given again by value stays, and what is not named is gone.
    const { request } = await update(id, {
      headers: [
        { name: 'x-api-key', value: null },
        { name: 'X-Other', value: '2' },
      ],
    });
    expect(request.headerNames).toEqual(['x-api-key', 'X-Other']);
    expect(await refresh()).toMatchObject({ unchanged: 1 });
    expect(proxy.seen.at(-1)?.headers.cookie).toBeUndefined();
    expect(everythingWritten()).not.toContain(token);
  });

  it('make the feed due at once, and asked as if for the first time', async () => {
    guard('x-api-key', token);
    const id = await add();
    await update(id, { headers: [{ name: 'X-Api-Key', value: token }] });
    await refresh();
    await refresh();
    expect(proxy.seen.at(-1)?.headers['if-none-match']).toBe('"one"');
    for (const change of [
      { userAgent: 'other' },
      { headers: [{ name: 'X-Api-Key', value: null }] },
      { basicAuth: { username: 'mira', password: 'x' } },
    ]) {
      await update(id, change);
      const { feed: changed, health } = await core.client.call('feeds.get', { feedId: id });
      expect(changed.nextCheckAt).toBeLessThanOrEqual(core.clock.now);
      expect(health.nextCheckReason).toBe('due-now');
      await refresh(false);
      expect(proxy.seen.at(-1)?.headers['if-none-match']).toBeUndefined();
    }
    // Other changes do not.
    await update(id, { customTitle: 'Mine' });
    expect(await refresh(false)).toMatchObject({ skipped: 1 });
  });

  it('that change while a feed waits for its turn go with the request', async () => {
    guard('x-api-key', token);
    const id = await add();
    await update(id, { headers: [{ name: 'X-Api-Key', value: token }] });
    await refresh();
    const other = await add(`http://${host}/slow`);
    // The other feed's answer comes when the change is made; this one waits for the pause between two requests.
    const guarded = proxy.hosts.get(host);
    proxy.hosts.set(host, (request, response, seen) => {
      if (seen.path !== '/slow') guarded?.(request, response, seen);
      else {
        void update(id, { userAgent: 'other' }).then(() => response.end(feed));
      }
    });
    await core.runJob(
      core.client.call('feeds.refresh', { force: true, concurrency: 1, feedIds: [other, id] }),
      'refresh',
    );
    const last = proxy.seen.filter((seen) => seen.path === '/feed').at(-1);
    expect(proxy.seen.at(-2)?.path).toBe('/slow');
    expect(last?.headers['user-agent']).toBe('other');
    expect(last?.headers['if-none-match']).toBeUndefined();
  });

  it('that change while an answer is on its way do not get its validators', async () => {
    const id = await add();
    let whileAsked: Promise<unknown> = Promise.resolve();
    proxy.hosts.set(host, (_request, response) => {
      whileAsked = update(id, { userAgent: 'other' }).then(() => {
        response.writeHead(200, { etag: '"of another"' });
        response.end(feed);
      });
    });
    await refresh();
    await whileAsked;
    guard('user-agent', 'other');
    expect(await refresh(false)).toMatchObject({ unchanged: 1 });
    expect(proxy.seen.at(-1)?.headers['if-none-match']).toBeUndefined();
  });

  it.each<[string, { name: string; value: string }, string]>([
    ['a name with a space', { name: 'X Key', value: 'a' }, 'X Key'],
    ['a name with a line break', { name: 'X\r\nHost', value: 'a' }, 'X'],
    ['a line break in the value', { name: 'X-Key', value: 'a\r\nHost: evil.example' }, 'X-Key'],
    ['a value outside of Latin', { name: 'X-Key', value: '日本' }, 'X-Key'],
    ...[
      'Host',
      'Content-Length',
      'Transfer-Encoding',
      'Connection',
      'Upgrade',
      'TE',
      'Proxy-Authorization',
      'Cookie2',
      'If-None-Match',
      'if-modified-since',
      'Accept-Encoding',
      'Range',
      'User-Agent',
      'Referer',
    ].map((name): [string, { name: string; value: string }, string] => [name, { name, value: 'a' }, name]),
  ])('that cannot go out are refused by name and with a reason: %s', async (_what, header, named) => {
    const id = await add();
    const error = await core.client
      .call('feeds.update', { feedId: id, headers: [header] })
      .catch((one) => one);
    expect(error).toMatchObject({ code: 'invalid-input', details: { field: 'headers' } });
    expect(reasonWords(error.details)).toContain(named);
    expect(JSON.stringify(error.details)).not.toContain('evil.example');
  });

  it('are refused twice of one name, beside a password for the same, and with a colon in the user name', async () => {
    const id = await add();
    const one = { name: 'X-Key', value: 'a' };
    expect(await codeOf(update(id, { headers: [one, { ...one, name: 'x-key' }] }))).toBe('invalid-input');
    const authorization = { name: 'Authorization', value: 'Bearer x' };
    expect(
      await codeOf(update(id, { headers: [authorization], basicAuth: { username: 'a', password: 'b' } })),
    ).toBe('invalid-input');
    expect(await codeOf(update(id, { basicAuth: { username: 'a:b', password: 'b' } }))).toBe('invalid-input');
    expect(await codeOf(update(id, { userAgent: 'a\nb' }))).toBe('invalid-input');
    expect(await codeOf(update(id, { headers: [{ ...one, value: null }] }))).toBe('invalid-input');
    await update(id, { headers: [authorization] });
    await refresh();
    expect(proxy.seen.at(-1)?.headers.authorization).toBe('Bearer x');
  });
});

describe('a redirect', () => {
  const redirectTo = (location: string): void => {
    proxy.hosts.set(host, (_request, response) => {
      response.writeHead(301, { location });
      response.end();
    });
  };
  const everyone = (name: string): void => {
    proxy.hosts.set(name, (_request, response) => response.end(feed));
  };

  it.each([
    ['another host', 'http://other.example/feed', 'other.example'],
    ['another port', `http://${host}:8080/feed`, `${host}:8080`],
    ['a host below', `http://cdn.${host}/feed`, `cdn.${host}`],
  ])('to %s takes no secret along', async (_what, location, name) => {
    const id = await add();
    await update(id, {
      userAgent: 'mine',
      headers: [{ name: 'X-Key', value: token }],
      basicAuth: { username: 'mira', password },
    });
    redirectTo(location);
    everyone(name);
    expect(await refresh()).toMatchObject({ updated: 1 });
    const [first, second] = proxy.seen;
    expect(first?.headers).toMatchObject({ 'x-key': token, authorization: basic('mira', password) });
    expect(second?.host).toBe(name);
    expect(second?.headers['x-key']).toBeUndefined();
    expect(second?.headers.authorization).toBeUndefined();
    expect(second?.headers['user-agent']).toBe('mine');
  });

  it('on the same origin does', async () => {
    const id = await add();
    await update(id, { headers: [{ name: 'X-Key', value: token }] });
    proxy.hosts.set(host, (request, response) => {
      if (request.url?.endsWith('/feed') === true) response.writeHead(302, { location: '/real' });
      response.end(feed);
    });
    await refresh();
    expect(proxy.seen.map((seen) => seen.headers['x-key'])).toEqual([token, token]);
  });

  it('that stays does not take the subscription to another host while it has secrets', async () => {
    const id = await add();
    await update(id, { headers: [{ name: 'X-Key', value: token }] });
    redirectTo('http://other.example/feed');
    everyone('other.example');
    for (let round = 0; round < 4; round += 1) await refresh();
    const { feed: kept, health } = await core.client.call('feeds.get', { feedId: id });
    expect(kept.url).toBe(address);
    expect(health.movedTo).toBe('http://other.example/feed');
    const sent = proxy.seen.filter((seen) => seen.headers['x-key'] !== undefined);
    expect(new Set(sent.map((seen) => seen.host))).toEqual(new Set([host]));
    // Without them it goes where it is sent.
    await update(id, { headers: [] });
    await refresh();
    expect((await core.client.call('feeds.get', { feedId: id })).feed.url).toBe('http://other.example/feed');
  });
});

describe('without a keyring', () => {
  it('what is secret lasts as long as the program and is never written', async () => {
    await reopen();
    guard('authorization', basic('mira', password));
    const id = await add();
    const { request } = await update(id, { basicAuth: { username: 'mira', password } });
    expect(request).toMatchObject({ hasPassword: true, isForSession: true });
    expect(await refresh()).toMatchObject({ updated: 1 });
    const written = everythingWritten();
    expect(written).not.toContain(password);
    expect(written).not.toContain(Buffer.from(`mira:${password}`).toString('base64'));

    await reopen();
    proxy.seen.length = 0;
    const summary = await refresh();
    expect(summary).toMatchObject({
      skipped: 1,
      failed: 0,
      closed: [{ feedId: id, reason: 'needs-password' }],
    });
    expect(proxy.seen).toEqual([]);
    const { feed: waiting, log } = await core.client.call('feeds.get', { feedId: id });
    expect(waiting.lastOutcome).toMatchObject({ status: 'skipped', reason: 'needs-password' });
    expect(log[0]?.outcome).toMatchObject({ status: 'skipped', reason: 'needs-password' });
    // Nothing secret is touched by this, and nothing has to be typed again for it.
    await update(id, { notify: true });
    await update(id, { userAgent: 'mine' });
    await update(id, { basicAuth: { username: 'mira', password } });
    expect(await refresh(false)).toMatchObject({ unchanged: 1 });
  });

  it('the command line says that it keeps no password, and never writes one', async () => {
    guard('authorization', basic('mira', password));
    await core.close();
    const typed = `http://mira:${encodeURIComponent(password)}@${host}/feed`;
    const { status, stderr, stdout } = await offprint(['add', typed], { library: folder });
    expect(status).toBe(0);
    expect(stderr).toContain('its password is not kept');
    expect(stderr + stdout).not.toContain(encodeURIComponent(password));
    await open();
    expect(everythingWritten()).not.toContain(password);
    expect(await refresh()).toMatchObject({ skipped: 1, closed: [{ reason: 'needs-password' }] });
  });

  it('a keyring that stays closed is told from one that is not there, and opens again', async () => {
    guard('authorization', basic('mira', password));
    const id = await add();
    await update(id, { basicAuth: { username: 'mira', password } });
    secrets.isOpen = false;
    await reopen(secrets);
    expect(await refresh()).toMatchObject({ skipped: 1, closed: [{ reason: 'needs-password' }] });
    secrets.isOpen = true;
    expect(await refresh()).toMatchObject({ updated: 1 });
  });

  it('the command line passes private feeds over, by name, and leaves them due for the app', async () => {
    guard('authorization', basic('mira', password));
    const id = await add();
    await update(id, { basicAuth: { username: 'mira', password }, customTitle: 'Members only' });
    await core.close();
    const { status, stderr, stdout } = await offprint(['refresh', '--json'], { library: folder });
    expect(status).toBe(0);
    expect(stderr).toContain('Members only: its password is in the system’s keyring');
    expect(JSON.parse(stdout)).toMatchObject({ skipped: 1, failed: 0 });
    expect(JSON.parse(stdout).closed).toBeUndefined();
    await open(secrets);
    const { log } = await core.client.call('feeds.get', { feedId: id });
    expect(log[0]?.outcome).toMatchObject({ status: 'skipped', reason: 'needs-app' });
    expect(await refresh(false)).toMatchObject({ updated: 1 });
  });
});

it('takes its secrets along when it is gone for good, and has them again when it is taken back', async () => {
  guard('authorization', basic('mira', password));
  const id = await add();
  await update(id, { basicAuth: { username: 'mira', password } });
  const rows = () => core.library.db.prepare('SELECT count(*) FROM feed_requests').pluck().get();
  await core.client.call('feeds.remove', { feedId: id });
  await core.client.call('undo.run', {});
  expect((await core.client.call('feeds.get', { feedId: id })).request).toMatchObject({ hasPassword: true });
  await core.client.call('feeds.remove', { feedId: id });
  await purgeFeeds(core.library, [id]);
  expect(rows()).toBe(0);
});
