import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readOpml } from '../../electron/core/feeds/opml/opml.ts';
import { yardstickMs } from '../support/cpu-clock.ts';
import { devFeed } from '../support/dev-feed.ts';
import { type LoopbackServer, startLoopbackServer } from '../support/loopback-server.ts';
import { codeOf, createTestCore, type TestCore } from '../support/test-core.ts';

let core: TestCore;
const servers: LoopbackServer[] = [];

beforeEach(async () => {
  core = await createTestCore();
});
afterEach(async () => {
  await core.close();
  for (const server of servers.splice(0)) await server.close();
});

const list = (outlines: string): string => `<opml version="2.0"><body>\n${outlines}\n</body></opml>`;
const importList = (text: string, to = core) => to.runJob(to.client.call('opml.import', { text }), 'import');
const feeds = async (of = core) => (await of.client.call('feeds.list', {})).feeds;
const typed = () =>
  core.library.db.prepare('SELECT url, is_typed AS isTyped FROM feeds ORDER BY id').all() as {
    url: string;
    isTyped: number;
  }[];

it('takes twins and repetitions for one subscription, and leaves what is there alone', async () => {
  await core.client.call('feeds.add', { address: 'https://one.example/feed', fetchNow: false });
  const summary = await importList(
    list(`<outline text="a" xmlUrl="http://www.one.example/feed/"/>
      <outline text="b" xmlUrl="http://two.example"/>
      <outline text="c" xmlUrl="https://www.two.example/"/>
      <outline text="d" xmlUrl="https://two.example/other"/>`),
  );
  expect(summary).toEqual({ added: 2, paused: 0, alreadySubscribed: 2, nearby: [], rejected: [] });
  expect((await feeds()).map(({ url }) => url)).toEqual([
    'https://one.example/feed',
    'http://two.example/',
    'https://two.example/other',
  ]);
});

it('finds a feed under the address it has moved from', async () => {
  const { feed } = await core.client.call('feeds.add', {
    address: 'https://new.example/feed',
    fetchNow: false,
  });
  core.library.db
    .prepare('INSERT INTO feed_former_addresses (url, feed_id) VALUES (?, ?)')
    .run('https://old.example/rss', feed.id);
  expect(await importList(list('<outline text="x" xmlUrl="http://old.example/rss/"/>'))).toMatchObject({
    added: 0,
    alreadySubscribed: 1,
  });
});

it('brings in what was put aside as paused, never to be asked', async () => {
  const summary = await importList(
    list(`<outline text="Off" isComment="true"><outline text="a" xmlUrl="https://a.example/feed"/></outline>
      <outline text="b" xmlUrl="https://b.example/feed"/>`),
  );
  expect(summary).toMatchObject({ added: 2, paused: 1 });
  expect((await feeds()).map(({ title, isPaused }) => [title, isPaused])).toEqual([
    ['a', true],
    ['b', false],
  ]);
});

describe('a list that names addresses of the reader’s own network', () => {
  const strange = list(`<outline text="Router" xmlUrl="http://10.0.0.5/feed"/>
    <outline text="Metadata" xmlUrl="http://169.254.169.254/latest/meta-data"/>
    <outline text="Shed" xmlUrl="http://shed.local/feed"/>
    <outline text="b" xmlUrl="https://b.example/feed"/>`);

  it('is no word of the reader: they come in paused, and are named', async () => {
    const summary = await importList(strange);
    expect(summary).toMatchObject({ added: 4, paused: 0 });
    expect(summary.nearby.map(({ title, url }) => [title, url])).toEqual([
      ['Router', 'http://10.0.0.5/feed'],
      ['Metadata', 'http://169.254.169.254/latest/meta-data'],
      ['Shed', 'http://shed.local/feed'],
    ]);
    expect((await feeds()).map(({ isPaused }) => isPaused)).toEqual([true, true, true, false]);
    expect(typed().map(({ isTyped }) => isTyped)).toEqual([0, 0, 0, 0]);
    // Asked once: a second time there is nothing new to ask about.
    expect((await importList(strange)).nearby).toEqual([]);
  });

  it('reaches none of them, however often everything is refreshed', async () => {
    const server = await startLoopbackServer();
    servers.push(server);
    await importList(
      list(`<outline text="a" xmlUrl="${server.origin}/feed"/>
        <outline text="b" xmlUrl="http://10.0.0.5/feed"/>`),
    );
    await core.runJob(core.client.call('feeds.refresh', { force: true }), 'refresh');
    expect(server.requests).toEqual([]);
  });

  it.each(['resumed', 'added'])('is read as the reader’s own once it is %s', async (how) => {
    const server = await startLoopbackServer();
    servers.push(server);
    server.articles.set('mira', []);
    const address = `${server.origin}/feed/mira`;
    const { nearby } = await importList(
      list(`<outline text="a" xmlUrl="${address}"/><outline text="b" xmlUrl="http://10.0.0.5/feed"/>`),
    );
    const feedId = nearby[0]?.feedId ?? 0;
    if (how === 'resumed') await core.client.call('feeds.update', { feedId, isPaused: false });
    else await core.client.call('feeds.add', { address });
    await core.runJob(core.client.call('feeds.refresh', { force: true }), 'refresh');
    expect(server.requestsTo('/feed/mira').length).toBeGreaterThan(0);
    expect(typed()[0]).toEqual({ url: address, isTyped: 1 });
    expect((await feeds()).map(({ isPaused }) => isPaused)).toEqual([false, true]);
  });

  it('was written for one server when all of it lies there: that one the reader knows', async () => {
    const summary = await importList(
      list(`<outline text="a" xmlUrl="http://192.0.2.7:1200/a"/>
        <outline text="b" xmlUrl="http://192.0.2.7:1200/b"/>`),
    );
    expect(summary).toMatchObject({ added: 2, nearby: [] });
    expect(typed().map(({ isTyped }) => isTyped)).toEqual([1, 1]);
  });

  it('is none for a single feed, nor for a server of the link alone', async () => {
    for (const outlines of [
      '<outline text="a" xmlUrl="http://192.0.2.7/a"/>',
      `<outline text="a" xmlUrl="http://169.254.169.254/a"/>
       <outline text="b" xmlUrl="http://169.254.169.254/b"/>`,
      `<outline text="a" xmlUrl="http://[fe80::1]/a"/><outline text="b" xmlUrl="http://[fe80::1]/b"/>`,
    ]) {
      const summary = await importList(list(outlines));
      expect(summary.nearby).toHaveLength(summary.added);
    }
  });
});

it('names no files', async () => {
  const summary = await importList(
    list(`<outline text="a" xmlUrl="https://a.example/feed"/>
      <outline text="b" xmlUrl="file:///etc/passwd"/>`),
  );
  expect(summary).toMatchObject({ added: 1, rejected: [{ address: 'file:///etc/passwd' }] });
  expect(typed()).toEqual([{ url: 'https://a.example/feed', isTyped: 0 }]);
});

it('reports what it could not use with its line and a reason', async () => {
  const summary = await importList(
    list(`<outline text="good" xmlUrl="https://a.example/feed"/>
<outline text="mail" xmlUrl="mailto:someone@example.org"/>
<outline text="none" type="rss"/>`),
  );
  expect(summary.rejected).toEqual([
    { title: 'mail', address: 'mailto:someone@example.org', reason: 'unsupported-scheme', line: 3 },
    { title: 'none', address: '', reason: 'no-address', line: 4 },
  ]);
});

it('gives another library the same subscriptions', async () => {
  await importList(
    `<opml xmlns:x="https://x.example/ns"><body>
      <outline text="Work" colour="blue"><outline text="Deep">
        <outline text="Mine" title="Theirs" xmlUrl="https://a.example/feed" htmlUrl="https://a.example/"
          category="/x/y,z" x:depth="3" archiveMode="all"/>
      </outline></outline>
      <outline text="Off" xmlUrl="https://b.example/feed" isComment="true"/></body></opml>`,
  );
  const [first] = await feeds();
  expect(first).toMatchObject({ customTitle: 'Mine', feedTitle: 'Theirs' });
  await core.client.call('feeds.update', {
    feedId: first?.id ?? 0,
    intervalMinutes: 240,
    fullText: 'always',
    autoTags: ['rust'],
    customTitle: 'My own',
  });
  const { text } = await core.client.call('opml.export', {});
  const other = await createTestCore();
  try {
    await importList(text, other);
    expect((await other.client.call('opml.export', {})).text).toBe(text);
    const facts = (all: Awaited<ReturnType<typeof feeds>>) =>
      all.map(
        ({ url, siteUrl, title, feedTitle, customTitle, isPaused, intervalMinutes, fullText, autoTags }) => ({
          url,
          siteUrl,
          title,
          feedTitle,
          customTitle,
          isPaused,
          intervalMinutes,
          fullText,
          autoTags,
        }),
      );
    // A name that is the feed's own for all anyone knows is not pinned by the way through a file of Offprint's.
    const expected = facts(await feeds()).map((feed) =>
      feed.customTitle === feed.feedTitle ? { ...feed, customTitle: null } : feed,
    );
    expect(facts(await feeds(other))).toEqual(expected);
  } finally {
    await other.close();
  }
  const read = readOpml(text);
  expect(read.folders).toEqual([{ path: ['Work'], attributes: { colour: 'blue' } }]);
  expect(read.feeds[0]).toMatchObject({
    title: 'My own',
    feedTitle: 'Theirs',
    folders: ['Work', 'Deep'],
    categories: ['/x/y', 'z'],
    attributes: { 'x:depth': '3', 'xmlns:x': 'https://x.example/ns', archiveMode: 'all' },
  });
});

it('keeps a name from a list only as long as it differs from the feed’s own', async () => {
  const server = await startLoopbackServer();
  servers.push(server);
  core.library.db.exec('DELETE FROM feeds');
  server.articles.set('mira', []);
  server.articles.set('jun', []);
  const own = /<title>([^<]+)<\/title>/.exec(devFeed(server.origin, 'mira', []))?.[1] ?? '';
  await importList(
    list(`<outline text="${own}" xmlUrl="${server.origin}/feed/mira"/>
      <outline text="Jun, my friend" xmlUrl="${server.origin}/feed/jun"/>`),
  );
  await core.runJob(core.client.call('feeds.refresh', { force: true }), 'refresh');
  expect((await feeds()).map(({ customTitle }) => customTitle)).toEqual([null, 'Jun, my friend']);
});

const many = (count: number): string =>
  list(
    Array.from(
      { length: count },
      (_unused, index) =>
        `<outline text="Folder ${index % 40}"><outline type="rss" text="Feed ${index}" keepFor="30" xmlUrl="https://h${index}.example/feed.xml" htmlUrl="https://h${index}.example/"/></outline>`,
    ).join('\n'),
  );

it('never holds core up for long, however long the list', async () => {
  await core.close();
  core = await createTestCore({ threads: true });
  const text = many(20_000);
  const { jobId } = await core.client.call('opml.import', { text });
  let isDone = false;
  const waiting = core.client.call('jobs.wait', { jobId }).finally(() => {
    isDone = true;
  });
  const gaps: number[] = [];
  while (!isDone) {
    const worked = process.threadCpuUsage();
    await new Promise((resolve) => setImmediate(resolve));
    const { user, system } = process.threadCpuUsage(worked);
    gaps.push((user + system) / 1000);
  }
  expect(await waiting).toMatchObject({ summary: { added: 20_000 } });
  gaps.sort((one, other) => other - one);
  // What the thread itself works at a time: on a busy machine it may also stand still, which is not its doing.
  const unit = yardstickMs();
  // A slice ends by the clock, in as many ms on any machine; what a slow one adds is work.
  expect(gaps[20]).toBeLessThan(Math.max(20, 2 * unit));
  expect(gaps[0]).toBeLessThan(Math.max(1000, 50 * unit));
});

it('can be stopped on its way, and says how far it came', async () => {
  const { jobId } = await core.client.call('opml.import', { text: many(20_000) });
  const stop = core.client.on('job.progress', ({ done, total }) => {
    if (done > 0 && done < total) void core.client.call('jobs.cancel', { jobId });
  });
  const wait = core.client.call('jobs.wait', { jobId });
  expect(await codeOf(wait)).toBe('cancelled');
  stop();
  const details = await wait.catch((error: { details: Record<string, number> }) => error.details);
  expect(details).toMatchObject({ total: 20_000 });
  const added = (details as Record<string, number>).added ?? 0;
  expect(added).toBeGreaterThan(0);
  expect(added).toBeLessThan(20_000);
  expect(core.library.db.prepare('SELECT count(*) AS total FROM feeds').get()).toEqual({ total: added });
  expect(core.events.some(({ name }) => name === 'feeds.changed')).toBe(true);
});
