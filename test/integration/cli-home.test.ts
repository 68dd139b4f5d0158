/** `offprint` without a command, as a process of its own: what it fetches, shows, remembers and suggests. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { widthOf } from '../../electron/cli/terminal/width.ts';
import { sqliteDriver } from '../../electron/core/library/connection/driver.ts';
import { openLibrary } from '../../electron/core/library/connection/open.ts';
import {
  commandLineFile,
  ownEnvironment,
  type ProcessResult,
  runCommandLine,
  runProcess,
  withoutNetwork,
} from '../support/cli-process.ts';
import type { TestArticle } from '../support/dev-feed.ts';
import { type DevStandIn, startDevStandIn } from '../support/dev-stand-in.ts';
import { temporaryFolder } from '../support/test-core.ts';

let parent: string;
let home: string;
let dev: DevStandIn | null;

beforeEach(() => {
  parent = temporaryFolder();
  home = join(parent, 'home of mine');
  dev = null;
});
afterEach(async () => {
  await dev?.close();
  rmSync(parent, { recursive: true, force: true });
});

const library = () => join(home, '.local', 'share', 'offprint', 'library');
const offline = (more: Record<string, string> = {}) =>
  ownEnvironment(home, { ...withoutNetwork(parent), ...more });
const online = (more: Record<string, string> = {}) => ownEnvironment(home, { ...dev?.env, ...more });
const article = (slug: string, title: string, day: number): TestArticle => ({
  slug,
  title,
  author: 'Mira Lindqvist',
  publishedAt: new Date(Date.UTC(2026, 2, day, 9)).toISOString(),
  tags: ['go', 'testing'],
  html: `<p>${title}, in full.</p>`,
});
/** Its feeds are due again. */
function makeDue(): void {
  const { db, close } = openLibrary(library());
  db.prepare('UPDATE feed_schedule SET next_check_at = 0').run();
  close();
}
const titlesIn = ({ stdout }: ProcessResult): string[] =>
  stdout.split('\n').filter((line) => /^(?:● | {2})?\d+ {2}/.test(line));

describe('without a network', () => {
  it('subscribes to DEV, adds the sample and says so; the next time it shows the library as it was', async () => {
    const first = await runCommandLine([], { env: offline() });
    expect(first).toMatchObject({ status: 0 });
    expect(first.stderr.trimEnd().split('\n')).toEqual([
      'Subscribed to DEV: https://dev.to/feed',
      expect.stringMatching(/^Waiting for dev\.to, which has 30 seconds/),
      expect.stringMatching(/^No server answers, so 40 sample articles were added/),
    ]);
    expect(titlesIn(first)).toHaveLength(20);
    expect(first.stdout).toContain(`Library: ${library()}\n`);
    expect(first.stdout).not.toContain('\u001b');
    for (const line of first.stdout.split('\n').slice(0, 23)) expect(widthOf(line)).toBeLessThanOrEqual(80);

    const second = await runCommandLine([], { env: offline() });
    expect(second.status).toBe(0);
    expect(second.stderr).toContain('No server answers, so the library is shown as it was.\n');
    expect(second.stdout).toMatch(/^Nothing new since \d\d:\d\d\. The newest articles:\n/);
    expect(titlesIn(second)).toEqual(titlesIn(first));
  });

  it('prints commands that work when they are pasted, in their order', async () => {
    const folder = join(parent, 'a library');
    const env = offline({ npm_package_name: 'offprint', npm_lifecycle_event: 'start' });
    const { stdout } = await runCommandLine(['--library', folder], { env });
    const commands = stdout.split('\n').filter((line) => line.startsWith('  npm run -s offprint -- '));
    expect(commands.map((line) => line.split(' -- ')[1]?.split(' ')[0])).toEqual([
      'show',
      'search',
      'tag',
      'mark',
      'export',
    ]);
    const outputs: string[] = [];
    for (const command of commands) {
      // npm is not what is tested here, and not on every machine's path under this name.
      const line = command.replace('npm run -s offprint --', `node ${commandLineFile}`);
      const result = await runProcess('/bin/sh', ['-c', line], { env: offline(), cwd: parent });
      expect({ command, ...result }).toMatchObject({ status: 0 });
      outputs.push(result.stdout);
    }
    expect(outputs[0]).toContain('An **offprint** is a single article');
    expect(outputs[1]).toMatch(/^\d+\t/);
    expect(outputs[2]).toBe('1 changed\n');
    expect(outputs[3]).toBe('1 changed\n');
    expect(
      readdirSync(join(home, 'Offprint'), { recursive: true }).filter((name) => String(name).endsWith('.md')),
    ).toHaveLength(1);
  });

  it('gives data with --json: the counts, the sample, the articles; messages go to standard error', async () => {
    const { status, stdout, stderr } = await runCommandLine(['--json'], { env: offline() });
    expect(status).toBe(0);
    const data = JSON.parse(stdout);
    expect(data).toEqual({
      library: library(),
      refreshed: expect.objectContaining({ feeds: 1, failed: 1, newArticles: 0 }),
      sampleAdded: true,
      articles: expect.any(Array),
    });
    expect(data.articles).toHaveLength(20);
    expect(data.articles[0]).toMatchObject({
      id: expect.any(Number),
      title: expect.any(String),
      isRead: false,
    });
    expect(stderr).toContain('sample articles were added');
    const lines = (await runCommandLine(['--ndjson', '--quiet'], { env: offline() })).stdout;
    expect(lines.trimEnd().split('\n')).toHaveLength(1);
    expect(JSON.parse(lines).sampleAdded).toBe(false);
  });

  it('keeps to ASCII where the locale has no UTF-8, and writes no colour into a pipe', async () => {
    const { stdout, stderr } = await runCommandLine([], { env: offline({ LC_ALL: 'C' }) });
    expect(`${stdout}${stderr}`).not.toMatch(/[“”‘’…–—•●❯│]/u);
    expect(stdout).toContain('...');
  });

  it('gives the table alone with --quiet', async () => {
    const { stdout, stderr } = await runCommandLine(['--quiet'], { env: offline() });
    expect(stdout.trimEnd().split('\n')).toHaveLength(21);
    expect(stderr).toBe('');
  });
});

describe('with DEV in reach', () => {
  beforeEach(async () => {
    dev = await startDevStandIn(parent);
    dev.articles.push(article('b', 'Second thoughts on queues', 2), article('a', 'First light', 1));
  });

  it('lists what came since the last look first and marks it, whoever fetched it', async () => {
    const first = await runCommandLine([], { env: online() });
    expect(first).toMatchObject({ status: 0 });
    expect(first.stdout).toMatch(/^2 new articles in 1 feed:\n/);
    expect(titlesIn(first).map((line) => /(?<=\d {2})\S.*?(?= {2})/.exec(line)?.[0])).toEqual([
      'Second thoughts on queues',
      'First light',
    ]);
    expect(first.stderr).not.toContain('sample');

    // Older than the others, and fetched by another command: new all the same.
    dev?.articles.push(article('z', 'Found in a drawer', 0));
    makeDue();
    expect((await runCommandLine(['refresh'], { env: online() })).status).toBe(0);
    // A script that reads leaves the mark where it was.
    await runCommandLine(['--json'], { env: online() });
    const second = await runCommandLine([], { env: online() });
    expect(second.stdout).toMatch(/^1 new article in 1 feed since \d\d:\d\d:\n/);
    expect(titlesIn(second)[0]).toMatch(/^● \d+ {2}Found in a drawer/);
    expect(
      titlesIn(second)
        .slice(1)
        .every((line) => line.startsWith('  ')),
    ).toBe(true);

    const third = await runCommandLine([], { env: online() });
    expect(third.stdout).toMatch(/^Nothing new since/);
    expect(third.stdout).not.toContain('●');
    expect(titlesIn(third)).toHaveLength(3);
  });

  it('obeys no escape sequence of a title', async () => {
    dev?.articles.unshift(article('c', 'Evil \u009b2J\u202Etitle', 3));
    const { stdout } = await runCommandLine([], { env: online() });
    expect(stdout).toContain('Evil');
    expect(stdout).not.toMatch(/(?!\n)[\p{Cc}\u202e]/u);
  });

  it('names feeds that failed, three at most, and ends with 0', async () => {
    await runCommandLine([], { env: online() });
    // Past the proxy, where nothing listens.
    const dead = [1, 2, 3, 4, 5].map((one) => `http://127.0.0.1:1/feed-${one}`);
    await runCommandLine(['add', '--no-fetch', ...dead], { env: online() });
    const { status, stderr } = await runCommandLine([], { env: online({ NO_PROXY: '127.0.0.1' }) });
    expect(status).toBe(0);
    const lines = stderr.trimEnd().split('\n');
    expect(lines.filter((line) => /feed-\d: .*refuses the connection/.test(line))).toHaveLength(3);
    expect(lines.filter((line) => line.startsWith('and '))).toEqual(['and 2 more: offprint feeds']);
  });

  it('can be interrupted while a server says nothing: 130, and the library is whole', async () => {
    dev?.holdAnswers();
    let isStopped = false;
    const stopped = await runCommandLine([], {
      env: online(),
      onStderr: (soFar, kill) => {
        // Once: the second ends the process on the spot.
        if (!isStopped && soFar.includes('Waiting for dev.to')) {
          isStopped = true;
          kill('SIGINT');
        }
      },
    });
    expect(stopped).toMatchObject({ status: 130, stdout: '' });
    expect(stopped.stderr).toContain('Stopped');
    const { db, close } = openLibrary(library());
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(db.prepare('SELECT url FROM feeds').pluck().all()).toEqual(['https://dev.to/feed']);
    expect(db.prepare('SELECT max(claimed_until) FROM feed_schedule').pluck().get()).toBe(0);
    close();
  });

  it('does not subscribe again for a reader who has unsubscribed', async () => {
    await runCommandLine([], { env: online() });
    await runCommandLine(['remove', 'https://dev.to/feed'], { env: online() });
    const again = await runCommandLine([], { env: online() });
    expect(again).toMatchObject({ status: 0, stderr: '' });
    expect(again.stdout).toMatch(
      /^The library has no articles yet\.[\s\S]+\n {2}offprint add https:\/\/dev\.to\/feed\n {2}offprint sample\n$/,
    );
  });
});

describe('where the library cannot be opened', () => {
  const expectRefused = async (words: RegExp, folder = library(), env = offline()) => {
    const result = await runCommandLine(['--library', folder], { env });
    expect(result).toMatchObject({ status: 3, stdout: '' });
    expect(result.stderr).toMatch(words);
  };

  it('says that it is newer, or no library, and changes nothing', async () => {
    openLibrary(library()).close();
    const Driver = sqliteDriver();
    const db = new Driver(join(library(), 'library.db'));
    db.pragma('user_version = 9999');
    db.close();
    await expectRefused(/written by a newer Offprint \(version 9999/);
    const foreign = join(parent, 'foreign');
    mkdirSync(foreign);
    const other = new Driver(join(foreign, 'library.db'));
    other.exec('CREATE TABLE theirs (a)');
    other.close();
    await expectRefused(/is not an Offprint library/, foreign);
  });

  it('says that it is damaged, and what to do', async () => {
    openLibrary(library()).close();
    const file = join(library(), 'library.db');
    const bytes = readFileSync(file);
    // The root of the schema: nothing can be read without it.
    writeFileSync(file, bytes.fill(0xff, 100, 3000));
    await expectRefused(/is damaged[\s\S]+offprint check --repair/);
    expect(readFileSync(file).equals(bytes)).toBe(true);
  });

  it('says who holds it', async () => {
    const held = openLibrary(library());
    held.db.pragma('locking_mode = EXCLUSIVE');
    held.db.exec('BEGIN EXCLUSIVE');
    await expectRefused(/held by another program/);
    held.db.exec('ROLLBACK');
    held.close();
  });

  it('refuses a file, and an empty name, as a folder', async () => {
    await expectRefused(/is a file, not a folder/, commandLineFile);
    const { status, stderr } = await runCommandLine(['--library', ''], { env: offline() });
    expect(status).toBe(2);
    expect(stderr).toContain('--library needs a folder');
    expect(existsSync(library())).toBe(false);
  });

  it('puts nothing into the current folder when HOME is empty', async () => {
    const cwd = join(parent, 'cwd');
    mkdirSync(cwd);
    const env = offline({ HOME: '', XDG_DATA_HOME: 'relative', XDG_CACHE_HOME: 'relative' });
    // A command that makes nothing: the folder behind an empty HOME is that of whoever runs the tests.
    const { stderr } = await runCommandLine(['search', 'nothing-there'], { env, cwd });
    expect(stderr).not.toContain(cwd);
    expect(readdirSync(cwd)).toEqual([]);
  });
});

it('refuses options it does not have', async () => {
  const { status, stderr } = await runCommandLine(['--bogus'], { env: offline() });
  expect(status).toBe(2);
  expect(stderr).toMatch(/--bogus[\s\S]*Usage: offprint \[--library DIR\]/);
  expect(existsSync(library())).toBe(false);
});
