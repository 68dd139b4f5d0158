/** Several programs on one library: commands beside each other, beside the app, and killed in the middle. */
import { type ChildProcess, spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { releaseGone } from '../../electron/core/library/connection/gone-owners.ts';
import { openLibrary } from '../../electron/core/library/connection/open.ts';
import { lighthouseArticles } from '../support/dev-feed.ts';
import { answerConditionally, type LoopbackServer, startLoopbackServer } from '../support/loopback-server.ts';
import { createTestCore, temporaryFolder } from '../support/test-core.ts';

const main = fileURLToPath(new URL('../../electron/cli/offprint.mjs', import.meta.url));

let server: LoopbackServer;
let parent: string;
let folder: string;
let running: Set<ChildProcess>;

beforeEach(async () => {
  server = await startLoopbackServer();
  server.articles.set('mira', lighthouseArticles(server.origin));
  server.articles.set('other', lighthouseArticles(server.origin).slice(1));
  parent = temporaryFolder();
  folder = join(parent, 'library');
  running = new Set();
});
afterEach(async () => {
  for (const child of running) child.kill('SIGKILL');
  await server.close();
  rmSync(parent, { recursive: true, force: true });
});

type Ended = { status: number | null; signal: string | null; stdout: string; stderr: string };

function start(...args: string[]): { child: ChildProcess; ended: Promise<Ended> } {
  const child = spawn(process.execPath, [main, '--library', folder, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  let stdout = '';
  let stderr = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const ended = new Promise<Ended>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (status, signal) => {
      running.delete(child);
      resolve({ status, signal, stdout, stderr });
    });
  });
  return { child, ended };
}

const command = (...args: string[]): Promise<Ended> => start(...args).ended;

function expectWhole(): void {
  const library = openLibrary(folder, { create: false });
  expect(library.db.pragma('integrity_check', { simple: true })).toBe('ok');
  expect(library.db.pragma('foreign_key_check')).toEqual([]);
  library.close();
}

it('lets two commands make and fill one library at once', async () => {
  const results = await Promise.all([
    command('add', `${server.origin}/feed/mira`, '--json'),
    command('add', `${server.origin}/feed/other`, '--json'),
  ]);
  for (const result of results) expect(result).toMatchObject({ status: 0 });
  const listed = await command('feeds', '--json');
  const feeds = JSON.parse(listed.stdout) as { title: string; articleCount: number }[];
  expect(feeds.map((feed) => [feed.title, feed.articleCount]).sort()).toEqual([
    ['DEV Community: mira', 3],
    ['DEV Community: other', 2],
  ]);
  expectWhole();
});

it('lets two commands change the same articles at once, and loses neither change', async () => {
  expect(await command('add', `${server.origin}/feed/mira`)).toMatchObject({ status: 0 });
  const changes = [
    ['tag', 'is:unread', '+one', '--allow-none'],
    ['tag', 'is:unread', '+two', '--allow-none'],
    ['mark', 'is:unread', '--saved', '--allow-none'],
    ['refresh', '--force'],
  ];
  const results = await Promise.all(changes.map((args) => command(...args, '--json')));
  for (const result of results) expect(result).toMatchObject({ status: 0 });
  const found = await command('list', 'tag:one tag:two is:saved', '--json');
  expect(JSON.parse(found.stdout)).toHaveLength(3);
  expectWhole();
});

it('asks a server once when a command comes to a feed another is asking already', async () => {
  await command('add', `${server.origin}/feed/mira`, '--no-fetch');
  const asked = Promise.withResolvers<() => void>();
  server.answers.set('/feed/mira', (request, response) => {
    asked.resolve(() => answerConditionally(request, response, '<rss version="2.0"><channel/></rss>'));
  });
  const first = command('refresh', '--force', '--json');
  const answer = await asked.promise;
  const second = await command('refresh', '--force', '--json');
  answer();
  expect(second).toMatchObject({ status: 0 });
  expect(JSON.parse(second.stdout)).toMatchObject({ skipped: 1, updated: 0 });
  expect(JSON.parse((await first).stdout)).toMatchObject({ skipped: 0, updated: 1 });
  expect(server.requestsTo('/feed/mira')).toHaveLength(1);
});

it('tells the running app within three seconds what a command changed', async () => {
  expect(await command('add', `${server.origin}/feed/mira`)).toMatchObject({ status: 0 });
  const core = await createTestCore({ folder });
  try {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    core.start();
    const names = () => new Set(core.events.map((event) => event.name));
    expect(names()).toEqual(new Set());
    expect(await command('tag', 'neither', '+later')).toMatchObject({ status: 0, stdout: '1 changed\n' });
    vi.advanceTimersByTime(3000);
    expect([...names()]).toEqual(expect.arrayContaining(['feeds.changed', 'articles.changed']));
    const { articles } = await core.client.call('articles.list', { query: 'tag:later' });
    expect(articles.map((article) => article.title)).toEqual(['The outbox pattern']);
    expect(core.backgroundErrors).toEqual([]);
  } finally {
    vi.useRealTimers();
    await core.close();
  }
});

it('says nothing to the app about what the app itself wrote', async () => {
  const core = await createTestCore({ folder });
  try {
    await core.client.call('feeds.add', { address: `${server.origin}/feed/mira` });
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    core.start();
    core.events.length = 0;
    await core.client.call('settings.update', { theme: 'dark' });
    // Longer than the watch takes from one look to the next, and less than the background waits before it begins.
    vi.advanceTimersByTime(1500);
    expect(core.events.map((event) => event.name)).toEqual(['settings.changed']);
  } finally {
    vi.useRealTimers();
    await core.close();
  }
});

it('is whole after a command was killed in the middle of a refresh, and can be refreshed', async () => {
  const many = 12;
  const users = Array.from({ length: many }, (_, index) => `user${'abcdefghijkl'[index]}`);
  for (const user of users) server.articles.set(user, lighthouseArticles(server.origin));
  const added = await command('add', '--no-fetch', ...users.map((user) => `${server.origin}/feed/${user}`));
  expect(added).toMatchObject({ status: 0 });

  const { child, ended } = start('refresh', '--force', '--json');
  const last = users[7];
  server.answers.set(`/feed/${last}`, () => child.kill('SIGKILL'));
  expect(await ended).toMatchObject({ status: null, signal: 'SIGKILL', stdout: '' });
  server.answers.clear();
  expectWhole();

  // What the killed one had taken is nobody's, and is asked with the rest.
  const next = await command('refresh', '--force', '--json');
  expect(next).toMatchObject({ status: 0 });
  expect(JSON.parse(next.stdout)).toMatchObject({ feeds: many, skipped: 0, failed: 0 });
  const feeds = JSON.parse((await command('feeds', '--json')).stdout) as { articleCount: number }[];
  expect(feeds.map((feed) => feed.articleCount)).toEqual(users.map(() => 3));
  expectWhole();
});

it('takes leases and claims of a process that was killed for free, and leaves those of one that lives', async () => {
  const dead = start('refresh', '--force', '--json');
  dead.child.kill('SIGKILL');
  await dead.ended;
  const library = openLibrary(folder);
  const [machine, pid, , uuid] = library.owner.split(':');
  const owners = {
    alive: library.owner,
    gone: [machine, dead.child.pid, '1', uuid].join(':'),
    // The number of a process that lives, and began at another time.
    reused: [machine, pid, '1', uuid].join(':'),
    elsewhere: ['another-machine', dead.child.pid, '1', uuid].join(':'),
  };
  const until = Date.now() + 80_000;
  for (const [name, owner] of Object.entries(owners)) {
    library.db
      .prepare('INSERT INTO leases (name, owner, expires_at) VALUES (?, ?, ?)')
      .run(name, owner, until);
    library.db.prepare('INSERT INTO feeds (url, added_at) VALUES (?, 1)').run(`https://${name}.example/feed`);
    library.db
      .prepare(
        'INSERT INTO feed_schedule (feed_id, next_check_at, claimed_until, claimed_by) VALUES (last_insert_rowid(), 1, ?, ?)',
      )
      .run(until, owner);
  }
  releaseGone(library, Date.now());
  const isStartKnown = process.platform === 'linux';
  const left = isStartKnown ? ['alive', 'elsewhere'] : ['alive', 'elsewhere', 'reused'];
  expect(library.db.prepare('SELECT name FROM leases ORDER BY name').pluck().all()).toEqual(left);
  expect(
    library.db
      .prepare(
        "SELECT replace(replace(f.url, 'https://', ''), '.example/feed', '') AS name FROM feed_schedule s JOIN feeds f ON f.id = s.feed_id WHERE claimed_until > 0 ORDER BY name",
      )
      .pluck()
      .all(),
  ).toEqual(left);
  library.close();
});

it.each(['SIGINT', 'SIGTERM'] as const)(
  'ends with 130 after %s, and lets go of what it held',
  async (signal) => {
    await command('add', `${server.origin}/feed/mira`, '--no-fetch');
    const { child, ended } = start('refresh', '--json');
    server.answers.set('/feed/mira', () => child.kill(signal));
    expect(await ended).toMatchObject({ status: 130, signal: null, stdout: '' });
    server.answers.clear();
    expectWhole();
    const again = await command('refresh', '--json');
    expect(JSON.parse(again.stdout)).toMatchObject({ updated: 1, newArticles: 3 });
  },
);

/** The same sequence for the same seed. */
function pickerOf(seed: number): (count: number) => number {
  let state = seed;
  return (count) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * count);
  };
}

it('lets the app and two command lines change everything at once, and nobody hears of a lock', async () => {
  expect(await command('add', `${server.origin}/feed/mira`)).toMatchObject({ status: 0 });
  const core = await createTestCore({ folder });
  const complaints: unknown[] = [];
  try {
    core.start();
    const kinds: readonly ((word: string) => string[])[] = [
      (word) => ['tag', 'is:unread', `+${word}`, '--allow-none'],
      (word) => ['tag', 'neither', `+${word}`, '-one'],
      (word) => ['tag', 'lighthouse', `-${word}`],
      () => ['mark', 'is:unread', '--saved', '--allow-none'],
      () => ['mark', 'neither', '--read', '--unsaved'],
      () => ['refresh', '--force'],
      () => ['list', 'tag:one'],
      () => ['feeds'],
    ];
    const words = ['one', 'two', 'three'];
    const runCommands = async (seed: number): Promise<void> => {
      const pick = pickerOf(seed);
      for (let round = 0; round < 8; round += 1) {
        const args = kinds[pick(kinds.length)]?.(words[pick(words.length)] ?? 'one') ?? ['feeds'];
        const { status, stderr } = await command(...args, '--json');
        if (status !== 0) complaints.push({ args, status, stderr });
      }
    };
    let isOver = false;
    const workInTheApp = async (): Promise<void> => {
      const pick = pickerOf(3);
      const target = { query: '', isTyping: false };
      while (!isOver) {
        const word = words[pick(words.length)] ?? 'one';
        const done =
          pick(2) === 0
            ? core.client.call('articles.tag', { target, add: [word], remove: ['two'] })
            : core.client.call('articles.mark', { target, isRead: pick(2) === 0 });
        await done.catch((error: unknown) => complaints.push(error));
        // A window's next call comes as a message. Without a turn of the event loop nobody here would see a command end.
        await nextTurn();
      }
    };
    const app = workInTheApp();
    await Promise.all([runCommands(1), runCommands(2)]);
    isOver = true;
    await app;
    expect(complaints).toEqual([]);
    expect(core.backgroundErrors).toEqual([]);
  } finally {
    await core.close();
  }
  expectWhole();
});
