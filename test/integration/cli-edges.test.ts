/** The command line where its surroundings give way: closed pipes, locked libraries, old encodings, second thoughts. */
import { execFileSync, spawn } from 'node:child_process';
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sqliteDriver } from '../../electron/core/library/connection/driver.ts';
import { offprint } from '../support/command-line.ts';
import { lighthouseArticles } from '../support/dev-feed.ts';
import { type LoopbackServer, startLoopbackServer } from '../support/loopback-server.ts';
import { temporaryFolder } from '../support/test-core.ts';

let server: LoopbackServer;
let library: string;
beforeEach(async () => {
  server = await startLoopbackServer();
  server.articles.set('mira', lighthouseArticles(server.origin));
  library = temporaryFolder();
});
afterEach(async () => {
  await server.close();
  rmSync(library, { recursive: true, force: true });
});

const cli = (...args: string[]) => offprint(args, { library });
const addMira = () => cli('add', `${server.origin}/feed/mira`);

describe('ends quietly when the reader of its output has gone', () => {
  const main = fileURLToPath(new URL('../../electron/cli/offprint.mjs', import.meta.url));
  const endOf = async (args: string[], isGoneAtOnce: boolean) => {
    const child = spawn(process.execPath, [main, '--library', library, ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    if (isGoneAtOnce) child.stdout.destroy();
    else child.stdout.once('data', () => child.stdout.destroy());
    let stderr = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    return { status: await new Promise((resolve) => child.once('close', resolve)), stderr };
  };

  it('in the middle of a long list', async () => {
    const articles = Array.from({ length: 400 }, (_, index) => ({
      slug: `n-${index}`,
      title: `${'A long title '.repeat(40)}${index}`,
      author: 'Mira',
      publishedAt: '2026-03-14T09:26:53Z',
      tags: [],
      html: '<p>x</p>',
    }));
    server.articles.set('many', articles);
    await cli('add', `${server.origin}/feed/many`);
    expect(await endOf(['list', '--limit', '400'], false)).toEqual({ status: 0, stderr: '' });
  });

  it.each([[['--help']], [['list', '--help']], [['stats']]])('before %j has said anything', async (args) => {
    await addMira();
    expect(await endOf(args, true)).toEqual({ status: 0, stderr: '' });
  });
});

it('keeps what Node made of its code for the next run, where it is told to', () => {
  const entry = fileURLToPath(new URL('../../electron/cli/offprint.mjs', import.meta.url));
  const { NODE_COMPILE_CACHE: _unset, ...env } = process.env;
  const output = execFileSync(process.execPath, [entry, '--version'], {
    env: { ...env, OFFPRINT_CACHE: library },
    encoding: 'utf8',
  });
  expect(output).toMatch(/^\d+\.\d+\.\d+\n$/);
  expect(readdirSync(join(library, 'code'), { recursive: true }).length).toBeGreaterThan(10);
});

describe('a library that another program holds', () => {
  it('is told as such, whatever the command wanted to write', async () => {
    await addMira();
    server.articles.set('other', lighthouseArticles(server.origin));
    const other = new (sqliteDriver())(join(library, 'library.db'));
    other.exec('BEGIN IMMEDIATE');
    for (const args of [
      ['add', `${server.origin}/feed/other`],
      ['mark', 'is:unread', '--read'],
    ]) {
      const { status, stdout, stderr } = await cli(...args);
      expect({ args, status, stdout }).toEqual({ args, status: 3, stdout: '' });
      expect(stderr).toContain('held by another program');
    }
    other.exec('ROLLBACK');
    other.close();
    expect((await cli('mark', 'is:unread', '--read')).stdout).toBe('3 changed\n');
  });
});

it.each([
  ['UTF-16', (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le')],
  ['windows-1252', (text: string) => Buffer.from(text.replace('UTF-8', 'windows-1252'), 'latin1')],
  ['UTF-8', (text: string) => Buffer.from(text)],
])('imports OPML in %s', async (_name, encode) => {
  const file = join(library, 'list.opml');
  const xml = `<?xml version="1.0" encoding="UTF-8"?><opml version="2.0"><body>
    <outline text="Größe"><outline type="rss" text="Café" xmlUrl="https://example.org/feed"/></outline></body></opml>`;
  writeFileSync(file, encode(xml));
  expect(await cli('import', file)).toMatchObject({ status: 0 });
  const { stdout } = await cli('export-opml');
  expect(stdout).toContain('text="Größe"');
  expect(stdout).toContain('text="Café"');
});

it('stops between two addresses when it is interrupted, and keeps what was added', async () => {
  const interruption = new AbortController();
  server.answers.set('/feed/mira', (_request, response) => {
    interruption.abort();
    response.end('<rss version="2.0"><channel><title>First</title></channel></rss>');
  });
  const result = await offprint(['add', `${server.origin}/feed/mira`, `${server.origin}/second`], {
    library,
    interrupted: interruption.signal,
  });
  expect(result.status).toBe(130);
  expect(result.stdout).toContain('First');
  expect(server.requests.map((request) => request.path)).toEqual(['/feed/mira']);
});

describe('queries', () => {
  it('mean the same to list, search, tag, mark and export: whole words, as nothing is being typed', async () => {
    await addMira();
    const count = async (...args: string[]) => JSON.parse((await cli(...args, '--json')).stdout) as never;
    expect(await count('list', 'lighthou')).toEqual([]);
    expect(await count('search', 'lighthou')).toEqual([]);
    expect(await count('tag', 'lighthou', '+x')).toEqual({ changed: 0 });
    expect(await count('list', 'lighthouse')).toHaveLength(1);
    expect(await count('tag', 'lighthouse', '+x')).toEqual({ changed: 1 });
  });

  it.each([
    ['lighthouse "!!"', 'no letter or digit'],
    ['lighthouse /(/', 'not a regular expression'],
    ['"lighthouse', 'never closed'],
  ])('say on standard error what cannot be used: %s', async (query, message) => {
    await addMira();
    const { status, stdout, stderr } = await cli('search', query, '--json', '--lenient');
    expect(status).toBe(0);
    expect(stderr).toContain(message);
    expect(JSON.parse(stdout)).toHaveLength(1);
  });
});

it.each([
  ['absent.opml', 'there is no such file'],
  ['.', 'it is a folder, not a file'],
])('says in words why %j cannot be imported', async (name, words) => {
  const { status, stderr } = await cli('import', join(library, name));
  expect(status).toBe(2);
  expect(stderr).toContain(`cannot be read: ${words}.`);
  expect(stderr).not.toMatch(/ENOENT|EISDIR/);
});

it.each([
  ['{"stories":[{"headline":"x","link":"y"}]}', 'is JSON with the fields headline, link.'],
  ['Name,Website\nx,y\n', 'is a table with the columns name, website.'],
  ['SQLite format 3\u0000', 'is an SQLite database. Export what you saved from the program it belongs to.'],
  ['dear all', 'is plain text.'],
])('says what %j looks like, and what is read', async (text, words) => {
  const { status, stdout, stderr } = await offprint(['import', '-'], { library, stdin: text });
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toContain(`standard input ${words} Offprint imports OPML lists, and what you saved in`);
  for (const name of ['Pocket', 'Readwise Reader', 'wallabag', 'NewsBlur', 'bookmarks']) {
    expect(stderr).toContain(name);
  }
});

it('says how to follow a feed that was given for an export', async () => {
  const file = join(library, 'feed.xml');
  writeFileSync(file, '<rss version="2.0"><channel><title>Blog</title></channel></rss>');
  const { status, stderr } = await cli('import', file);
  expect(status).toBe(2);
  expect(stderr).toContain(`${file} is a feed itself. Subscribe to it: offprint add ${file}`);
});

describe('wrong use', () => {
  it.each([
    [['feeds', 'extra']],
    [['tags', 'extra']],
    [['stats', 'extra']],
    [['show', '1', '2']],
    [['feed', '1', '2']],
    [['import', 'a.opml', 'b.opml']],
    [['export-opml', 'a.opml', 'b.opml']],
    [['smart', 'bogus']],
    [['feed']],
  ])('%j is refused, not half done', async (args) => {
    const { status, stdout, stderr } = await cli(...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('Usage: offprint');
  });

  it('naming a feed twice is no mistake', async () => {
    await addMira();
    expect(await cli('remove', '1', 'mira')).toMatchObject({ status: 0 });
  });
});
