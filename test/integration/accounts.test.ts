/** The reader's account on a Forem host: its key, what it opens, and taking that over. */
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { toWireError } from '../../shared/errors.ts';
import { type ForemSite, foremPost, startForemSite } from '../support/forem-site.ts';
import { testKeyring } from '../support/keyring.ts';
import { codeOf, createTestCore, type TestCore, temporaryFolder } from '../support/test-core.ts';

const key = 'K3y-of-Ines-4711-abcdef';
let site: ForemSite;
let core: TestCore;
let folder: string;
let ring: ReturnType<typeof testKeyring>;

beforeEach(async () => {
  site = await startForemSite([
    foremPost('knots-3f1a', { id: 31, title: 'Knots' }),
    foremPost('sails-77ab', { id: 32, title: 'Sails', user: 'odd', author: 'Odd Hansen' }),
    foremPost('moor-c0de', { id: 33, title: 'Moorings', user: 'odd', author: 'Odd Hansen' }),
  ]);
  site.accounts.set(key, { username: 'ines', readingList: [33, 32, 31], tags: ['boats', 'rope'] });
  folder = temporaryFolder();
  ring = testKeyring();
  core = await createTestCore({ folder, secrets: ring });
  await core.client.call('settings.update', { foremHosts: ['dev.to', site.host], remotePictures: 'ask' });
  await core.client.call('feeds.add', { address: `${site.origin}/feed/ines` });
});
afterEach(async () => {
  await core.close();
  await site.close();
  rmSync(folder, { recursive: true, force: true });
});

const connect = (apiKey = key, isRemembered = true) =>
  core.client.call('accounts.connect', { host: site.host, apiKey, isRemembered });
const look = () => core.client.call('accounts.look', { host: site.host });
const list = async (query: string) => (await core.client.call('articles.list', { query })).articles;
const titles = async (query: string) => (await list(query)).map(({ title }) => title).toSorted();
type Wanted = Omit<Parameters<typeof core.client.call<'accounts.import'>>[1], 'host'>;
const take = (wanted: Wanted = {}) =>
  core.runJob(core.client.call('accounts.import', { host: site.host, ...wanted }), 'import-account');
async function reopen(secrets = ring): Promise<void> {
  await core.close();
  core = await createTestCore({ folder, secrets });
}

/** Everything Offprint has written, as one text. */
const written = (): string =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1'))
    .join('\n');

describe('a key', () => {
  it('is tried, sealed, and never handed out', async () => {
    expect(await core.client.call('accounts.list', {})).toEqual({ accounts: [] });
    const { account } = await connect();
    expect(account).toEqual({ host: site.host, username: 'ines', isForSession: false });
    expect(await core.client.call('accounts.list', {})).toEqual({ accounts: [account] });
    expect(site.apiRequests).toMatchObject([{ path: '/api/users/me', apiKey: key, status: 200 }]);
    await core.client
      .call('backups.make', { file: join(folder, 'copy.db') })
      .then(({ jobId }) => core.client.call('jobs.wait', { jobId }));
    expect(written()).not.toContain(key);
    expect(JSON.stringify(core.events)).not.toContain(key);
    await reopen();
    expect((await look()).username).toBe('ines');
  });

  it('that is wrong is refused and kept nowhere', async () => {
    expect(await codeOf(connect('wrong'))).toBe('key-refused');
    expect(await core.client.call('accounts.list', {})).toEqual({ accounts: [] });
    const failure = await connect('also-wrong-key').then(() => null, toWireError);
    expect(JSON.stringify(failure)).not.toContain('also-wrong-key');
    expect(await codeOf(connect('two words'))).toBe('invalid-input');
    expect(await codeOf(connect('naïve'))).toBe('invalid-input');
  });

  it('is for the sites of the settings alone', async () => {
    const other = core.client.call('accounts.connect', { host: 'elsewhere.example', apiKey: key });
    expect(await codeOf(other)).toBe('invalid-input');
    expect(site.apiRequests).toEqual([]);
  });

  it('never follows a redirect to another origin', async () => {
    await connect();
    const other = await startForemSite([]);
    site.answers.set('/api/readinglist', (response) =>
      response.writeHead(302, { location: `${other.origin}/api/readinglist` }).end(),
    );
    expect(await codeOf(look())).toBe('key-refused');
    expect(other.apiRequests.map(({ apiKey }) => apiKey)).toEqual([null]);
    await other.close();
  });

  it('lasts as long as the program where it is not to be remembered', async () => {
    expect((await connect(key, false)).account.isForSession).toBe(true);
    expect((await look()).articles).toHaveLength(3);
    expect(core.library.db.prepare('SELECT count(*) FROM forem_accounts').pluck().get()).toBe(0);
    await reopen();
    expect(await codeOf(look())).toBe('not-found');
  });

  it('that cannot be opened says so', async () => {
    await connect();
    ring.isOpen = false;
    await reopen();
    expect(await codeOf(look())).toBe('key-closed');
  });

  it('that was revoked says so, and can be given anew', async () => {
    await connect();
    site.accounts.clear();
    expect(await codeOf(look())).toBe('key-refused');
    site.accounts.set('newer', { username: 'ines', readingList: [], tags: [] });
    await connect('newer');
    expect((await look()).articles).toEqual([]);
  });

  it('goes when it is taken away', async () => {
    await connect();
    await core.client.call('accounts.remove', { host: site.host });
    expect(await core.client.call('accounts.list', {})).toEqual({ accounts: [] });
    expect(await codeOf(look())).toBe('not-found');
    // Nothing else was asked with it.
    expect(site.apiRequests).toHaveLength(1);
  });
});

describe('what an account has', () => {
  beforeEach(() => connect());

  it('is shown before anything changes', async () => {
    const preview = await look();
    expect(
      preview.articles.map(({ title, articleId, isSaved }) => [title, articleId !== null, isSaved]),
    ).toEqual([
      ['Moorings', false, false],
      ['Sails', false, false],
      ['Knots', true, false],
    ]);
    expect(preview.articles[0]).toMatchObject({
      author: 'Odd Hansen',
      savedAt: Date.parse('2026-06-01T10:00:00Z'),
    });
    expect(preview.tags).toEqual([
      { name: 'boats', feedUrl: `${site.origin}/feed/tag/boats`, feedId: null },
      { name: 'rope', feedUrl: `${site.origin}/feed/tag/rope`, feedId: null },
    ]);
    expect(await list('')).toHaveLength(1);
    expect(await list('is:saved')).toEqual([]);
  });

  it('of many articles comes page by page', async () => {
    const posts = Array.from({ length: 130 }, (_, index) => foremPost(`p${index}-ab`, { id: 1_000 + index }));
    site.posts.push(...posts);
    site.accounts.set(key, { username: 'ines', readingList: posts.map(({ id }) => id), tags: [] });
    expect((await look()).articles).toHaveLength(130);
  });

  it('is taken over: marked where it is, fetched where it is not', async () => {
    const summary = await take({ tags: ['from/dev'], followTags: ['rope'] });
    expect(summary).toEqual({ wanted: 3, fetched: 2, alreadyThere: 1, feedsAdded: 1, failures: [] });
    expect(await titles('is:saved mytag:from/dev')).toEqual(['Knots', 'Moorings', 'Sails']);
    const [sails] = await list('sails');
    expect(sails).toMatchObject({
      author: 'Odd Hansen',
      feedTitle: `Reading list of ${site.host}`,
      isRead: false,
    });
    const savedAt = core.library.db.prepare('SELECT DISTINCT saved_at FROM article_state').pluck().all();
    expect(savedAt).toEqual([Date.parse('2026-06-01T10:00:00Z')]);
    const { feeds } = await core.client.call('feeds.list', {});
    expect(feeds.map(({ url }) => url)).toContain(`${site.origin}/feed/tag/rope`);
    // Articles are public: the key opens the list alone.
    const withKey = site.apiRequests.filter(({ apiKey }) => apiKey !== null).map(({ path }) => path);
    expect(new Set(withKey)).toEqual(new Set(['/api/users/me', '/api/readinglist']));
    expect(await take()).toEqual({ wanted: 3, fetched: 0, alreadyThere: 3, feedsAdded: 0, failures: [] });
    expect((await look()).articles.every(({ isSaved }) => isSaved)).toBe(true);
  });

  it('is taken over in part, as the reader wants it', async () => {
    expect(await take({ foremIds: [32], mark: 'later' })).toMatchObject({ wanted: 1, fetched: 1 });
    expect(await titles('is:later')).toEqual(['Sails']);
    expect(await titles('is:saved')).toEqual([]);
    expect(await take({ foremIds: [], followTags: ['boats'] })).toMatchObject({ wanted: 0, feedsAdded: 1 });
    expect(await take({ foremIds: [33], mark: 'none', tags: ['dev'] })).toMatchObject({ fetched: 1 });
    expect(await titles('mytag:dev')).toEqual(['Moorings']);
  });

  it('costs only what is gone', async () => {
    site.answers.set('/api/articles/33', (response) => response.writeHead(404).end());
    const summary = await take();
    expect(summary).toMatchObject({ wanted: 3, fetched: 1, alreadyThere: 1 });
    expect(summary.failures).toMatchObject([{ title: 'Moorings', error: { code: 'http-not-found' } }]);
  });

  it('can be given up: what is there stays', async () => {
    const { jobId } = await core.client.call('accounts.import', { host: site.host });
    await new Promise<void>((resolve) => {
      core.client.on('feeds.changed', () => resolve());
    });
    await core.client.call('jobs.cancel', { jobId });
    expect(await codeOf(core.client.call('jobs.wait', { jobId }))).toBe('cancelled');
    expect(await titles('is:saved')).toEqual(['Knots', 'Moorings']);
  });

  it('waits where the host asks for it', async () => {
    let refusals = 1;
    site.answers.set('/api/readinglist', (response) => {
      refusals -= 1;
      if (refusals === 0) site.answers.clear();
      response.writeHead(429, { 'retry-after': '1' }).end();
    });
    expect(await take()).toMatchObject({ fetched: 2, failures: [] });
    expect(site.apiRequests.filter(({ status }) => status === 429)).toHaveLength(1);
  });
});

it('without an account nothing is asked with a key', async () => {
  await core.client.call('articles.mark', { target: { query: '' }, isSaved: true });
  expect(site.apiRequests.filter(({ apiKey }) => apiKey !== null)).toEqual([]);
});
