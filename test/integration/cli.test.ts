/** The command line's contract: what stands on standard output, what does not, and the exit status. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { allCommands } from '../../electron/cli/commands/table.ts';
import { sqliteDriver } from '../../electron/core/library/connection/driver.ts';
import { openLibrary } from '../../electron/core/library/connection/open.ts';
import { type CommandResult, offprint } from '../support/command-line.ts';
import { lighthouseArticles } from '../support/dev-feed.ts';
import { type LoopbackServer, startLoopbackServer } from '../support/loopback-server.ts';
import { temporaryFolder } from '../support/test-core.ts';

const commands = await allCommands();
let server: LoopbackServer;
let parent: string;
let library: string;

beforeEach(async () => {
  server = await startLoopbackServer();
  server.articles.set('mira', lighthouseArticles(server.origin));
  server.articles.set('other', [
    {
      slug: 'tea-for-two-9x',
      title: 'Tea for two',
      author: 'Jon Ames',
      publishedAt: '2026-03-02T08:00:00Z',
      tags: ['tea'],
      html: '<p>Two cups of tea.</p>',
    },
  ]);
  parent = temporaryFolder();
  library = join(parent, 'library');
});
afterEach(async () => {
  await server.close();
  rmSync(parent, { recursive: true, force: true });
});

const cli = (...args: string[]): Promise<CommandResult> => offprint(args, { library });

/** Runs a command that must succeed. */
async function done(...args: string[]): Promise<CommandResult> {
  const result = await cli(...args);
  expect({ args, ...result }).toMatchObject({ status: 0 });
  return result;
}

// biome-ignore lint/suspicious/noExplicitAny: what a script reads has no type; the tests check its shape.
type Json = any;

async function json(...args: string[]): Promise<Json> {
  return JSON.parse((await done(...args, '--json')).stdout);
}

const addMira = () => done('add', `${server.origin}/mira`);
const isoTime = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
const ids = async (query: string): Promise<number[]> =>
  (await json('list', query)).map((article: Json) => article.id);

describe('add, feeds, feed, remove', () => {
  it('subscribes by the address of a page, into nested folders, with tags', async () => {
    const args = ['--folder', 'Reading/Go', '--tag', 'queue', '--tag', 'work/later'];
    const { stdout, stderr } = await done('add', `${server.origin}/mira`, ...args);
    expect(stdout).toBe(`1\tDEV Community: mira\t${server.origin}/feed/mira\n`);
    expect(stderr).toContain('Subscribed: DEV Community: mira');
    expect(await ids('tag:queue folder:go')).toHaveLength(3);
    expect(await ids('tag:work/later')).toHaveLength(3);
    const { stdout: opml } = await done('export-opml');
    expect(opml).toMatch(/text="Reading"[\s\S]*text="Go"[\s\S]*\/feed\/mira/);
  });

  it('says what of a feed could not be stored', async () => {
    server.answers.set('/cut', (_request, response) =>
      response.end(
        '<rss version="2.0"><channel><title>Cut</title><item><title>One</title></item><item><title>Tw',
      ),
    );
    const { stderr } = await done('add', `${server.origin}/cut`);
    expect(stderr).toContain('Subscribed: Cut');
    expect(stderr).toContain('Cut: The feed ends in the middle of entry 2, which was left out.');
  });

  it('asks no server with --no-fetch', async () => {
    const [feed] = await json('add', `${server.origin}/feed/mira`, '--no-fetch');
    expect(feed).toMatchObject({ url: `${server.origin}/feed/mira`, articleCount: 0, lastOutcome: null });
    expect(server.requests).toEqual([]);
  });

  it('lists feeds with their state, and one with its log', async () => {
    await addMira();
    const [feed, ...more] = await json('feeds');
    expect(more).toEqual([]);
    expect(feed).toMatchObject({
      id: 1,
      title: 'DEV Community: mira',
      url: `${server.origin}/feed/mira`,
      articleCount: 3,
      unreadCount: 3,
      errorCount: 0,
      lastCheckAt: isoTime,
      nextCheckAt: isoTime,
      lastOutcome: { status: 'updated', newArticles: 3, changedArticles: 0 },
    });
    const details = await json('feed', 'mira');
    expect(details.feed.id).toBe(1);
    expect(details.log).toEqual([
      expect.objectContaining({ at: isoTime, httpStatus: 200, outcome: feed.lastOutcome }),
    ]);
    const lines = (await done('feeds')).stdout.split('\n');
    expect(lines).toEqual([`1\t3/3\tDEV Community: mira\t${server.origin}/feed/mira\t3 new, 0 changed`, '']);
  });

  it('says that it is subscribed already, and does not double the feed', async () => {
    await addMira();
    const again = await addMira();
    expect(again.stderr).toContain('Already subscribed');
    expect(await json('feeds')).toHaveLength(1);
  });

  it('names each address that failed: 1 in part, 2 for none that is an address, 4 for none that answers', async () => {
    const part = await cli('add', `${server.origin}/mira`, `${server.origin}/status/500`);
    expect(part.status).toBe(1);
    expect(part.stderr).toContain(`${server.origin}/status/500: `);
    expect(part.stdout.trimEnd().split('\n')).toHaveLength(1);
    const wrong = await cli('add', 'gopher://example.org/');
    expect(wrong).toMatchObject({ status: 2, stdout: '' });
    const dead = await cli('add', `${server.origin}/nothing-here`);
    expect(dead).toMatchObject({ status: 4, stdout: '' });
    expect(dead.stderr).toContain('404');
  });

  it('unsubscribes, keeps what was saved, and asks back when a name could be several feeds', async () => {
    await done('add', `${server.origin}/mira`, `${server.origin}/other`);
    const unclear = await cli('remove', 'DEV Community');
    expect(unclear).toMatchObject({ status: 2, stdout: '' });
    expect(unclear.stderr).toMatch(/2 feeds[\s\S]*mira[\s\S]*other/);
    await done('mark', 'neither', '--saved');
    await done('remove', 'mira', '--keep-saved');
    expect((await json('feeds')).map((feed: Json) => feed.title)).toEqual(['DEV Community: other']);
    expect((await json('list')).map((article: Json) => article.title).sort()).toEqual([
      'Tea for two',
      'The outbox pattern',
    ]);
    expect((await cli('remove', 'mira')).status).toBe(2);
  });
});

describe('refresh', () => {
  it('answers with exactly the counts of the contract', async () => {
    await done('add', `${server.origin}/feed/mira`, '--no-fetch');
    await done('add', `${server.origin}/other`);
    const counts = await json('refresh');
    expect(counts).toEqual({
      feeds: 2,
      updated: 1,
      notModified: 0,
      unchanged: 0,
      skipped: 1,
      failed: 0,
      newArticles: 3,
      changedArticles: 0,
      ms: expect.any(Number),
    });
    expect(await json('refresh', 'other', '--force')).toMatchObject({ feeds: 1, notModified: 1, skipped: 0 });
    const { stdout, stderr } = await done('refresh');
    expect(stdout).toBe('2 feeds: 0 new articles, 0 changed; 0 updated, 0 unchanged, 2 skipped, 0 failed\n');
    expect(stderr).toBe('');
    expect(await done('refresh', '--quiet')).toMatchObject({ stdout: '', stderr: '' });
  });

  it('ends with 1 when some feeds failed and with 4 when all did, each named on standard error', async () => {
    await done('add', `${server.origin}/mira`, `${server.origin}/other`);
    server.answers.set('/feed/other', (_request, response) => {
      response.writeHead(500);
      response.end();
    });
    const part = await cli('refresh', '--force', '--json');
    expect(part.status).toBe(1);
    expect(JSON.parse(part.stdout)).toMatchObject({ failed: 1, notModified: 1 });
    expect(part.stderr).toMatch(/^DEV Community: other: .*500/);
    await server.close();
    const all = await cli('refresh', '--force', '--json');
    expect(all.status).toBe(4);
    expect(JSON.parse(all.stdout)).toMatchObject({ failed: 2 });
    expect(all.stderr.trimEnd().split('\n')).toHaveLength(2);
  });

  it('can be interrupted: 130, and the library is whole and can be refreshed', async () => {
    await addMira();
    server.articles.get('mira')?.pop();
    const interruption = new AbortController();
    await done('add', `${server.origin}/slow`, '--no-fetch');
    server.answers.set('/slow', () => interruption.abort());
    const stopped = await offprint(['refresh', '--force', '--json'], {
      library,
      interrupted: interruption.signal,
    });
    expect(stopped).toMatchObject({ status: 130, stdout: '' });
    expect(stopped.stderr).toContain('Stopped');
    const opened = openLibrary(library);
    expect(opened.db.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(opened.db.pragma('foreign_key_check')).toEqual([]);
    expect(opened.db.prepare('SELECT max(claimed_until) FROM feed_schedule').pluck().get()).toBe(0);
    opened.close();
    server.answers.delete('/slow');
    server.answers.set('/slow', (_request, response) => {
      response.end('<rss version="2.0"><channel><title>Slow</title></channel></rss>');
    });
    expect(await json('refresh', '--force')).toMatchObject({ feeds: 2, failed: 0, skipped: 0 });
  });

  it('does nothing once it is interrupted before it begins', async () => {
    await done('add', `${server.origin}/feed/mira`, '--no-fetch');
    const stopped = await offprint(['refresh'], { library, interrupted: AbortSignal.abort() });
    expect(stopped).toMatchObject({ status: 130, stdout: '' });
    expect(server.requests).toEqual([]);
  });
});

describe('list, search, show', () => {
  beforeEach(addMira);

  it('gives every field of the contract, times as ISO 8601', async () => {
    const [article] = await json('search', 'lighthouse');
    expect(article).toMatchObject({
      id: expect.any(Number),
      key: expect.any(String),
      feedId: 1,
      feedTitle: 'DEV Community: mira',
      url: `${server.origin}/mira/keeping-a-queue-honest-4k2m`,
      title: 'Keeping a queue honest: "at least once" & what follows',
      author: 'Mira Lindqvist',
      publishedAt: '2026-03-14T09:26:53.000Z',
      tags: [],
      isRead: false,
      isSaved: false,
      readingMinutes: 1,
      snippet: expect.stringContaining('lighthouse'),
    });
    expect(article.updatedAt === null || typeof article.updatedAt === 'string').toBe(true);
    expect(JSON.stringify(article)).not.toMatch(/[\uE000\uE001]/);
  });

  it('pages without a gap or a repetition', async () => {
    const all = (await json('list')).map((article: Json) => article.id);
    expect(all).toHaveLength(3);
    const paged = [];
    for (const offset of [0, 1, 2, 3]) {
      const page = await json('list', '--limit', '1', '--offset', String(offset));
      paged.push(...page.map((article: Json) => article.id));
    }
    expect(paged).toEqual(all);
    expect((await json('list', '--offset', '1')).map((article: Json) => article.id)).toEqual(all.slice(1));
    expect((await done('list', '--limit', '2')).stdout.trimEnd().split('\n')).toHaveLength(2);
  });

  it('pages on beyond what one request to the library gives', async () => {
    const [first] = lighthouseArticles(server.origin);
    if (first === undefined) throw new Error('no article');
    server.articles.set(
      'many',
      Array.from({ length: 230 }, (_, index) => ({ ...first, slug: `n-${index}`, title: `Number ${index}` })),
    );
    await done('add', `${server.origin}/feed/many`);
    const all = (await json('list', 'number', '--limit', '1000')).map((article: Json) => article.title);
    expect(new Set(all).size).toBe(230);
    const end = await json('list', 'number', '--limit', '25', '--offset', '205');
    expect(end.map((article: Json) => article.title)).toEqual(all.slice(205));
  });

  it('writes one object a line with --ndjson', async () => {
    const { stdout } = await done('list', '--ndjson');
    const rows = stdout.trimEnd().split('\n');
    expect(rows.map((line) => JSON.parse(line).id)).toEqual(
      (await json('list')).map((article: Json) => article.id),
    );
  });

  it('takes what a query leaves out as a word of its own, before and after options', async () => {
    expect(await ids('-neither')).toHaveLength(2);
    const rows = await json('list', '--limit', '5', 'is:unread', '-neither', '-tag:german');
    expect(rows.map((article: Json) => article.title)).toEqual(
      ['Keeping a queue honest: "at least once" & what follows', 'Ein Schreibtisch im Wald'].slice(
        0,
        rows.length,
      ),
    );
    expect(await json('search', 'lighthouse', '-queue')).toEqual([]);
  });

  it('says what it cannot use in a query, on standard error, and searches the rest with --lenient', async () => {
    const { stdout, stderr } = await done('list', 'is:unraed neither', '--json', '--lenient');
    expect(stderr).toMatch(/^query: .*Did you mean is:unread/m);
    expect(JSON.parse(stdout)).toHaveLength(1);
  });

  it.each([
    ['mark', 'is:unraed', '--read'],
    ['tag', 'rust', 'is:unraed', '+x'],
    ['export', 'is:savd', '--to', 'nowhere'],
  ])('changes nothing by a query it does not understand: %s %s', async (...args) => {
    const { status, stderr } = await cli(...args);
    expect(status).toBe(2);
    expect(stderr).toMatch(/Did you mean is:/);
    expect(await ids('is:read OR tag:x')).toEqual([]);
  });

  it('offers what may have been meant, on standard error, where nothing is found', async () => {
    const { stdout, stderr } = await done('search', 'lighthosue', '--json');
    expect(stderr).toContain('Nothing found. Did you mean lighthouse?');
    expect(JSON.parse(stdout)).toEqual([]);
    expect((await done('search', 'feed:mria')).stderr).toContain('Did you mean feed:mira?');
    expect((await done('search', 'lighthouse')).stderr).not.toContain('Did you mean');
    expect((await done('search', 'xyzzyx')).stderr).not.toContain('Did you mean');
  });

  it('prints an article in four formats', async () => {
    const [id] = await ids('lighthouse');
    const show = async (...args: string[]) => (await done('show', String(id), ...args)).stdout;
    expect(await show()).toMatch(
      /^Every queue [\s\S]*\n## A small proof\n[\s\S]*```go\nfunc acknowledgeBatch/,
    );
    expect(await show('--format', 'markdown')).toBe(await show());
    expect(await show('--format', 'html')).toMatch(/<h2[\s\S]*class="language-go"/);
    const text = await show('--format', 'text');
    expect(text).toContain('A small proof');
    expect(text).not.toContain('<');
    const article = JSON.parse(await show('--format', 'json'));
    expect(article.summary).toMatchObject({ id, publishedAt: '2026-03-14T09:26:53.000Z' });
    expect(JSON.parse(await show('--json'))).toEqual(article);
  });

  it('refuses a format, a number or an article that is none', async () => {
    for (const args of [
      ['show'],
      ['show', 'abc'],
      ['show', '1', '--format', 'pdf'],
      ['show', '999'],
      ['search'],
      ['list', '--limit', '0'],
      ['list', '--limit', 'ten'],
      ['list', '--limit', '-5'],
      ['list', '--no-such-option'],
    ]) {
      const result = await cli(...args);
      expect({ args, ...result }).toMatchObject({ status: 2, stdout: '' });
      expect(result.stderr).not.toBe('');
    }
  });
});

describe('tag, mark, tags, smart', () => {
  beforeEach(addMira);

  it('adds and removes tags by query and by number, and prints how many changed', async () => {
    expect(await json('tag', 'neither', '+rust', '+work/later')).toEqual({ changed: 1 });
    const [id] = await ids('neither');
    expect((await done('tag', String(id), '-rust', '+done')).stdout).toBe('1 changed\n');
    expect((await json('list', 'neither'))[0].tags.sort()).toEqual(['done', 'work/later']);
    expect(await json('tag', '+done', String(id))).toEqual({ changed: 0 });
  });

  it('marks, and says when marks contradict each other', async () => {
    expect(await json('mark', 'is:unread', '--read')).toEqual({ changed: 3 });
    expect(await ids('is:unread')).toEqual([]);
    const [id] = await ids('neither');
    expect(await json('mark', String(id), '--unread', '--saved')).toEqual({ changed: 1 });
    expect(await ids('is:unread is:saved')).toEqual([id]);
    expect(await json('mark', String(id), '--unsaved')).toEqual({ changed: 1 });
    expect(await ids('is:saved')).toEqual([]);
    for (const args of [
      ['mark', String(id)],
      ['mark', '--read'],
      ['mark', String(id), '--read', '--unread'],
      ['tag', String(id)],
      ['tag', '+alone'],
    ]) {
      expect({ args, ...(await cli(...args)) }).toMatchObject({ status: 2, stdout: '' });
    }
  });

  it('lists, renames and merges tags', async () => {
    await done('tag', 'neither', '+js');
    await done('tag', 'lighthouse', '+ecmascript');
    await done('tag', 'schreibtisch', '+ts');
    expect((await done('tags')).stdout.trimEnd().split('\n').sort()).toEqual([
      '1\tecmascript',
      '1\tjs',
      '1\tts',
    ]);
    expect(await json('rename-tag', 'ts', 'typescript')).toEqual({ changed: 1 });
    expect(await json('merge-tags', 'js', 'ecmascript', '--into', 'javascript')).toEqual({ changed: 2 });
    const tags = (await json('tags')).map((tag: Json) => [tag.name, tag.articleCount, tag.unreadCount]);
    expect(tags.sort()).toEqual([
      ['javascript', 2, 2],
      ['typescript', 1, 1],
    ]);
    expect((await cli('rename-tag', 'nothing', 'something')).status).toBe(2);
    expect((await cli('merge-tags', 'javascript')).status).toBe(2);
  });

  it('keeps queries under a name', async () => {
    expect((await done('smart', 'add', 'Go to read', 'tag:go', 'is:unread')).stdout).toBe('');
    expect(await json('smart')).toEqual([
      { id: 1, name: 'Go to read', query: 'tag:go is:unread', icon: 'sparkles', folder: '', unreadCount: 2 },
    ]);
    await done('smart', 'update', 'Go to read', 'tag:go', '--icon', 'code', '--folder', 'Languages');
    expect((await json('smart'))[0]).toMatchObject({ query: 'tag:go', icon: 'code', folder: 'Languages' });
    expect((await cli('smart', 'update', 'Go to read', '--icon', 'nothing')).status).toBe(2);
    await done('smart', 'remove', 'Go to read');
    expect(await json('smart')).toEqual([]);
    expect((await cli('smart', 'remove', 'Go to read')).status).toBe(2);
    expect((await cli('smart', 'rename')).status).toBe(2);
  });

  it('gives a tag other names and a colour', async () => {
    await done('tag', 'neither', '+javascript');
    await done('tags', 'alias', 'javascript', 'js', 'ecma');
    await done('tags', 'colour', 'javascript', 'yellow');
    expect(await ids('mytag:js')).toEqual(await ids('mytag:javascript'));
    expect((await json('tags'))[0]).toMatchObject({
      name: 'javascript',
      colour: 'yellow',
      aliases: ['ecma', 'js'],
      articleCount: 1,
    });
    expect((await cli('tags', 'colour', 'javascript', 'mauve')).status).toBe(2);
    await done('tag', 'outbox', '+node');
    await done('merge-tags', 'node', '--into', 'js', '--keep-names');
    expect(await ids('mytag:node')).toEqual(await ids('mytag:javascript'));
  });

  it('makes rules, says what one would change, and runs it', async () => {
    await done('rules', 'add', 'Outbox', 'title:outbox', '--tag', 'patterns/outbox', '--save');
    expect(await json('rules')).toMatchObject([
      {
        name: 'Outbox',
        query: 'title:outbox',
        isOn: true,
        actions: { tags: ['patterns/outbox'], save: true },
      },
    ]);
    expect(await json('rules', 'run', 'Outbox', '--dry-run')).toMatchObject({ matched: 1, changed: 1 });
    expect(await ids('is:saved')).toEqual([]);
    expect(await json('rules', 'run', 'Outbox')).toEqual({ changed: 1 });
    const [id] = await ids('is:saved mytag:patterns/*');
    expect(JSON.parse((await done('show', String(id), '--format', 'json')).stdout).ruleTraces).toMatchObject([
      { ruleName: 'Outbox', action: 'save' },
      { ruleName: 'Outbox', action: 'tag', tag: 'patterns/outbox' },
    ]);
    await done('rules', 'off', 'Outbox');
    expect((await json('rules'))[0].isOn).toBe(false);
    await done('rules', 'remove', 'Outbox');
    expect(await json('rules')).toEqual([]);
    for (const args of [
      ['add', 'x', 'go'],
      ['add', 'x', '--save'],
      ['run', 'absent'],
      ['hop', 'x'],
    ]) {
      expect((await cli('rules', ...args)).status).toBe(2);
    }
  });
});

describe('files', () => {
  it('asks nobody in the own network because a list says so, and says how to', async () => {
    const file = join(parent, 'strange.opml');
    writeFileSync(
      file,
      `<opml version="2.0"><body><outline text="Desk" xmlUrl="${server.origin}/feed/mira"/>
        <outline text="Router" xmlUrl="http://10.0.0.5/feed"/></body></opml>`,
    );
    const imported = await offprint(['import', file], { library });
    expect(imported.status).toBe(0);
    expect(imported.stdout).toBe('2 added, 0 already there, 0 not usable\n');
    expect(imported.stderr).toContain(
      `Desk: ${server.origin}/feed/mira lies in your own network and is paused`,
    );
    expect(imported.stderr).toContain('Router: http://10.0.0.5/feed lies in your own network and is paused');
    expect(imported.stderr).toContain(`offprint add ${server.origin}/feed/mira`);
    await offprint(['refresh', '--force'], { library });
    expect(server.requests).toEqual([]);
    expect((await offprint(['add', `${server.origin}/feed/mira`], { library })).status).toBe(0);
    expect(server.requestsTo('/feed/mira').length).toBe(0);
    expect((await offprint(['refresh'], { library })).status).toBe(0);
    expect(server.requestsTo('/feed/mira').length).toBeGreaterThan(0);
  });

  it('takes OPML in and out, nested folders kept', async () => {
    const outline = (user: string) =>
      `<outline type="rss" text="${user}" xmlUrl="${server.origin}/feed/${user}"/>`;
    const opml = `<opml version="2.0"><body><outline text="Work &amp; play"><outline text="Go">${outline('mira')}</outline>
      ${outline('other')}</outline>${outline('third')}</body></opml>`;
    const file = join(parent, 'in.opml');
    writeFileSync(file, opml);
    expect(await json('import', file)).toEqual({
      added: 3,
      paused: 0,
      alreadySubscribed: 0,
      nearby: [],
      rejected: [],
    });
    expect(await json('import', file)).toEqual({
      added: 0,
      paused: 0,
      alreadySubscribed: 3,
      nearby: [],
      rejected: [],
    });
    expect(server.requests).toEqual([]);
    const out = join(parent, 'out.opml');
    expect((await done('export-opml', out)).stdout).toBe('');
    const exported = readFileSync(out, 'utf8');
    expect((await done('export-opml')).stdout).toBe(exported);
    const second = join(parent, 'second');
    const again = await offprint(['import', '-', '--json'], { library: second, stdin: exported });
    expect(JSON.parse(again.stdout)).toMatchObject({ added: 3 });
    expect((await offprint(['export-opml'], { library: second })).stdout).toBe(exported);
    const read = JSON.parse((await done('opml', out, '--json')).stdout);
    expect(read.feeds.map((feed: Json) => [feed.feedUrl.split('/').at(-1), feed.folders])).toEqual([
      ['mira', ['Work & play', 'Go']],
      ['other', ['Work & play']],
      ['third', []],
    ]);
  });

  it('says what of an OPML file could not be used', async () => {
    const bad = '<outline text="Mail" xmlUrl="mailto:someone@example.org"/>';
    const good = `<outline text="Mira" xmlUrl="${server.origin}/feed/mira"/>`;
    const from = (stdin: string) => offprint(['import', '-', '--json'], { library, stdin });
    const part = await from(`<opml version="2.0"><body>${bad}${good}</body></opml>`);
    expect(part.status).toBe(1);
    expect(part.stderr).toContain('line 1: Mail: mailto:someone@example.org: only http');
    expect((await from(`<opml version="2.0"><body>${bad}</body></opml>`)).status).toBe(4);
    expect(await from('this is no list')).toMatchObject({ status: 2, stdout: '' });
    expect(await cli('import', join(parent, 'missing.opml'))).toMatchObject({ status: 2, stdout: '' });
  });

  it('exports Markdown: first what would be done, then the same for real', async () => {
    await addMira();
    await done('mark', 'schreibtisch OR lighthouse', '--saved');
    const to = join(parent, 'notes');
    const planned = await json('export', '--to', to, '--dry-run');
    expect(planned).toMatchObject({ dryRun: true, created: 2, failed: 0 });
    expect(existsSync(to)).toBe(false);
    const made = await json('export', '--to', to);
    expect(made).toEqual({ ...planned, dryRun: false });
    const files = made.files.map((one: Json) => one.path).sort();
    expect(
      readdirSync(to)
        .filter((name) => name.endsWith('.md'))
        .sort(),
    ).toEqual(files);
    const { stdout, stderr } = await done('export', '--to', to);
    expect(
      stdout
        .trimEnd()
        .split('\n')
        .map((line) => line.split('\t')[0]),
    ).toEqual(['unchanged', 'unchanged']);
    expect(stderr).toContain('2 unchanged');
    expect((await cli('export')).status).toBe(2);
    writeFileSync(join(parent, 'a-file'), '');
    expect((await cli('export', '--to', join(parent, 'a-file', 'below'))).status).toBe(2);
  });

  it('counts what the library holds', async () => {
    await addMira();
    await done('mark', 'neither', '--saved', '--read');
    expect(await json('stats')).toMatchObject({
      feeds: 1,
      failingFeeds: 0,
      articles: 3,
      unread: 2,
      saved: 1,
      oldestPublishedAt: '2026-03-01T18:30:00.000Z',
      newestPublishedAt: '2026-03-14T09:26:53.000Z',
    });
    expect((await done('stats')).stdout).toMatch(/^articles\t3$/m);
  });
});

describe('a library that cannot be opened', () => {
  it('ends with 3, a message of its own and no output', async () => {
    const messages = new Set<string>();
    const refused = async (args: string[]) => {
      const result = await cli(...args);
      expect(result).toMatchObject({ status: 3, stdout: '' });
      expect(result.stderr).toContain(library);
      messages.add(result.stderr);
    };
    for (const args of [['list'], ['refresh', '--json'], ['stats'], ['tags'], ['export-opml']]) {
      await refused(args);
    }
    expect(messages.size).toBe(1);
    expect(existsSync(library)).toBe(false);

    mkdirSync(library);
    writeFileSync(join(library, 'library.db'), 'not a database at all');
    await refused(['feeds']);
    rmSync(library, { recursive: true });

    openLibrary(library).close();
    const db = new (sqliteDriver())(join(library, 'library.db'));
    db.pragma('user_version = 99');
    db.close();
    await refused(['add', `${server.origin}/mira`]);
    expect(messages.size).toBe(3);
    expect(server.requests).toEqual([]);
  });
});

describe('the program itself', () => {
  it('has the library from --library before the one of the environment, whatever it is called', async () => {
    const other = join(parent, 'list');
    const here = process.cwd();
    process.chdir(parent);
    try {
      await offprint(['--library', 'list', 'add', `${server.origin}/feed/mira`, '--no-fetch'], { library });
      expect(existsSync(join(other, 'library.db'))).toBe(true);
      expect(existsSync(library)).toBe(false);
      expect(await offprint(['--library', 'list', 'list', '--json'], {})).toMatchObject({
        status: 0,
        stdout: '[]\n',
      });
      expect(existsSync(library)).toBe(false);
    } finally {
      process.chdir(here);
    }
  });

  it('refuses a command it does not have, and shows help where it is asked for', async () => {
    const unknown = await cli('frobnicate', '--json');
    expect(unknown).toMatchObject({ status: 2, stdout: '' });
    expect(unknown.stderr).toContain('frobnicate');
    const help = await cli('--help');
    expect(help).toMatchObject({ status: 0, stderr: '' });
    for (const command of commands) expect(help.stdout).toContain(`\n  ${command.name} `);
    expect(await cli('--version')).toEqual({ status: 0, stdout: '0.0.0-test\n', stderr: '' });
  });

  it.each(commands.map((command) => command.name))('%s --help has its usage and an example', async (name) => {
    const { status, stdout, stderr } = await cli(name, '--help');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain(`Usage: offprint ${name}`);
    const examples = stdout.split('Examples:\n')[1] ?? '';
    expect(examples).toMatch(new RegExp(`^  offprint ${name}\\b`));
    for (const option of Object.keys(commands.find((one) => one.name === name)?.options ?? {})) {
      expect(stdout).toContain(`  --${option}`);
    }
    expect(existsSync(library)).toBe(false);
  });

  it('writes nothing but JSON on standard output with --json, whatever happens', async () => {
    await done('add', `${server.origin}/mira`, '--json');
    const [article] = JSON.parse((await cli('list', '--json')).stdout) as { id: number }[];
    const id = String(article?.id);
    const calls = [
      ['add', `${server.origin}/mira`, `${server.origin}/status/500`],
      ['feeds'],
      ['feed', '1'],
      ['refresh', '--force'],
      ['refresh', '--quiet'],
      ['list', 'is:unraed', '--lenient'],
      ['search', 'nothing-has-this'],
      ['show', id],
      ['tag', 'is:unread', '+x'],
      ['mark', id, '--read'],
      ['tags'],
      ['rename-tag', 'x', 'y'],
      ['merge-tags', 'y', '--into', 'z'],
      ['smart'],
      ['export', 'is:read', '--to', join(parent, 'notes')],
      ['stats'],
    ];
    for (const args of calls) {
      const { status, stdout } = await cli(...args, '--json');
      expect([0, 1]).toContain(status);
      expect(() => JSON.parse(stdout), args.join(' ')).not.toThrow();
    }
  });
});
