/** What the command line refuses rather than guesses: blank arguments, queries with problems, selections without an article. */
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
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
  await cli('add', `${server.origin}/feed/mira`);
});
afterEach(async () => {
  await server.close();
  rmSync(library, { recursive: true, force: true });
});

/** `out` is a path in the library’s folder. */
const cli = (...args: string[]) =>
  offprint(
    args.map((word) => (word === 'out' ? out() : word)),
    { library },
  );
const count = async (...query: string[]) => JSON.parse((await cli('list', ...query, '--json')).stdout).length;
const out = () => join(library, 'out');

describe('an empty or blank argument', () => {
  it.each([
    [['remove', '']],
    [['remove', '1', ' ']],
    [['mark', '', '--read']],
    [['mark', ' ', '--read']],
    [['tag', '', '+x']],
    [['tag', '1', '', '+x']],
    [['list', '']],
    [['search', ' ']],
    [['feed', '']],
    [['add', '']],
    [['refresh', '']],
    [['offline', '']],
    [['full-text', '']],
    [['full-text', '--feed', '']],
    [['discussion', '', '--fetch']],
    [['keep', '1d', '--feed', ' ']],
    [['keep', '1d', '--folder', '']],
    [['smart', 'add', 'All', '']],
    [['smart', 'add', ' ', 'is:unread']],
    [['rules', 'add', 'All', ' ', '--read']],
    [['targets', 'add', 'All', '', '--to', 'out']],
    [['targets', 'update', 'All', '--query', '']],
    [['export', '', '--to', 'out']],
    [['export', '--to', '']],
    [['export', '--target', '']],
    [['snippets', '']],
    [['import', '']],
    [['backup', '']],
    [['rename-tag', 'a', '']],
    [['merge-tags', 'a', '--into', '']],
    [['add', 'https://example.org/feed', '--tag', '']],
  ])('%j is wrong use and changes nothing', async (args) => {
    const { status, stdout, stderr } = await cli(...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/blank|empty/);
    expect(await count('is:unread')).toBe(3);
    expect(await count('tag:x')).toBe(0);
    expect(JSON.parse((await cli('feeds', '--json')).stdout)).toHaveLength(1);
  });

  it('still takes a smart feed out of its heading', async () => {
    await cli('smart', 'add', 'Go', 'lang:go', '--folder', 'Languages');
    expect((await cli('smart', 'update', 'Go', '--folder', '')).status).toBe(0);
  });
});

describe('a selection of everything', () => {
  it.each([
    [['mark', '()', '--read']],
    [['tag', 'sort:oldest', '+x']],
    [['discussion', '()', '--fetch']],
    [['full-text', '()']],
    [['offline', '()']],
    [['export', '()', '--to', 'out']],
    [['export', '()', '--format', 'json', '--to', 'out']],
  ])('%j needs --all', async (args) => {
    const { status, stdout, stderr } = await cli(...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('every article');
    expect(await count('is:unread')).toBe(3);
  });

  it('is had with --all, without a query beside it', async () => {
    expect(await cli('mark', '--all', '--read')).toMatchObject({ status: 0, stdout: '3 changed\n' });
    expect(await cli('tag', '--all', '+x')).toMatchObject({ status: 0, stdout: '3 changed\n' });
    expect(await cli('mark', 'is:read', '--all', '--unread')).toMatchObject({ status: 2, stdout: '' });
    expect(await cli('mark', '--all', '--unread')).toMatchObject({ status: 0, stdout: '3 changed\n' });
    expect(await cli('export', '--all', '--to', out())).toMatchObject({ status: 0 });
    expect(existsSync(out())).toBe(true);
  });
});

describe('a query with problems', () => {
  it.each([
    [['list', 'is:unraed']],
    [['list', 'is:unraed', '--json']],
    [['search', 'lighthouse /(/', '--ndjson']],
    [['snippets', 'is:unraed']],
    [['snippets', 'is:unraed', '--json']],
    [['mark', 'is:unraed', '--read']],
    [['tag', 'feeed:x', '+x']],
    [['smart', 'add', 'Unread', 'is:unraed']],
    [['rules', 'add', 'Unread', 'is:unraed lighthouse', '--read']],
    [['targets', 'add', 'Unread', 'is:unraed', '--to', 'out']],
    [['export', 'is:unraed', '--to', 'out']],
    [['export', 'is:unraed', '--format', 'json', '--to', '-']],
    [['offline', 'is:unraed']],
    [['full-text', 'is:unraed']],
    [['discussion', 'is:unraed', '--fetch']],
  ])('%j prints the problem alone', async (args) => {
    const { status, stdout, stderr } = await cli(...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^offprint: query: /);
    expect(await count('is:unread')).toBe(3);
  });

  it('changes neither a smart feed nor a target that is there', async () => {
    await cli('smart', 'add', 'Go', 'lang:go');
    await cli('targets', 'add', 'Vault', 'is:saved', '--to', out());
    expect((await cli('smart', 'update', 'Go', 'is:unraed')).status).toBe(2);
    expect((await cli('targets', 'update', 'Vault', '--query', 'is:unraed')).status).toBe(2);
    expect((await cli('smart')).stdout).toContain('lang:go');
    expect((await cli('targets')).stdout).toContain('is:saved');
  });

  it.each([[['list', 'lighthouse is:unraed', '--json']], [['search', 'lighthouse is:unraed', '--json']]])(
    '%j goes on with --lenient, and says the problem',
    async (args) => {
      const { status, stdout, stderr } = await cli(...args, '--lenient');
      expect(status).toBe(0);
      expect(stderr).toMatch(/^query: /);
      expect(JSON.parse(stdout)).toHaveLength(1);
    },
  );

  it('goes on with --lenient in what changes articles, but never to every article', async () => {
    const some = await cli('mark', 'lighthouse is:unraed', '--read', '--lenient');
    expect(some).toMatchObject({ status: 0, stdout: '1 changed\n' });
    expect((await cli('mark', 'is:unraed', '--read', '--lenient')).status).toBe(2);
    expect(await count('is:unread')).toBe(2);
  });
});

describe('a selection without an article', () => {
  it.each([
    [['tag', 'undefined', '+x']],
    [['tag', '4711', '+x']],
    [['mark', 'undefined', '--read']],
    [['mark', 'undefined', '--snooze', 'tomorrow']],
    [['export', 'undefined', '--to', 'out']],
    [['export', 'undefined', '--format', 'json', '--to', '-']],
    [['offline', 'undefined']],
    [['full-text', 'undefined']],
    [['discussion', 'undefined', '--fetch']],
  ])('%j ends with 4 and words, with 0 where that is allowed', async (args) => {
    const strict = await cli(...args);
    expect(strict.status).toBe(4);
    expect(strict.stderr).toContain('No article matches');
    expect(await cli(...args, '--allow-none')).toMatchObject({ status: 0 });
  });

  it('is none where articles match and are as wanted already', async () => {
    expect(await cli('mark', 'lighthouse', '--unread')).toMatchObject({ status: 0, stdout: '0 changed\n' });
    expect(await cli('tag', 'lighthouse', '-absent')).toMatchObject({ status: 0, stdout: '0 changed\n' });
  });

  it('is not a mistake of an export that names none: nothing is saved yet', async () => {
    expect(await cli('export', '--to', out())).toMatchObject({ status: 0 });
    expect(await cli('export', 'is:saved', '--to', out())).toMatchObject({ status: 0 });
    // One file is none without an article.
    expect(await cli('export', '--format', 'html', '--to', `${out()}.html`)).toMatchObject({ status: 4 });
  });

  it('is none where all that match are snoozed: an export takes them along', async () => {
    expect(await cli('mark', 'lighthouse', '--save', '--snooze', 'tomorrow')).toMatchObject({ status: 0 });
    expect(await cli('list', 'lighthouse')).toMatchObject({ stdout: '' });
    expect(await cli('export', 'lighthouse', '--to', out())).toMatchObject({ status: 0 });
    expect(await cli('export', 'lighthouse', '--format', 'json', '--to', '-')).toMatchObject({ status: 0 });
  });

  it('writes no file', async () => {
    const args = ['export', 'undefined', '--format', 'html', '--to', out()];
    expect(await cli(...args)).toMatchObject({ status: 4, stdout: '' });
    expect(existsSync(out())).toBe(false);
  });
});

describe('what does not fit or is not there', () => {
  it.each([
    [
      ['tag', 'lighthouse', `+${'a'.repeat(3000)}`],
      2,
      'offprint: add is too long: 120 characters at most.\n',
    ],
    [
      ['add', '/no-such/feed.xml'],
      4,
      '/no-such/feed.xml: /no-such/feed.xml cannot be read (there is no such file).\n',
    ],
    [['restore', '/no-such.db'], 2, 'offprint: There is no file /no-such.db.\n'],
    [['restore', '/'], 4, 'offprint: / cannot be read (it is a folder, not a file).\n'],
    [
      ['backup', '/no-such/a/x.db'],
      2,
      'offprint: There is no folder /no-such/a. Make it first, or choose another.\n',
    ],
  ])('is said in words', async (args, status, stderr) => {
    expect(await cli(...args)).toMatchObject({ status, stderr });
    expect(existsSync('/no-such')).toBe(false);
  });

  it.runIf(existsSync('/proc/self'))('ends an export where no folder can be made', async () => {
    const result = await cli('export', 'lighthouse', '--to', '/proc/offprint/export');
    expect(result).toMatchObject({ status: 2 });
    expect(result.stderr).toContain('/proc/offprint/export cannot be written to');
  });
});
