/** What was saved in another program comes over with tags, dates, notes and text, once, and with a report. */
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { canonicalAddress } from '../../electron/core/content/compare/canonical-address.ts';
import { recogniseExport, type SavedSource } from '../../shared/recognise-export.ts';
import { addTestFeed, storeEntries } from '../support/store-feed.ts';
import { codeOf, createTestCore, type TestCore } from '../support/test-core.ts';

let core: TestCore;
beforeEach(async () => {
  core = await createTestCore();
});
afterEach(() => core.close());

const read = (name: string): string =>
  readFileSync(new URL(`../fixtures/import/${name}`, import.meta.url), 'utf8');

async function importFile(name: string) {
  const text = read(name);
  const source = recogniseExport(text) as SavedSource;
  return await core.runJob(core.client.call('saved.import', { text, source }), 'import-saved');
}
const saved = async (query = 'is:saved sort:oldest') =>
  (await core.client.call('articles.list', { query, isTyping: false })).articles;
const savedAt = (id: number): number =>
  core.library.db
    .prepare<[number], { saved_at: number }>('SELECT saved_at FROM article_state WHERE id = ?')
    .get(id)?.saved_at ?? 0;
const notes = (): string[] =>
  core.library.db
    .prepare<[], { text: string }>('SELECT text FROM annotations ORDER BY id')
    .all()
    .map((row) => row.text);
const textOf = async (articleId: number) => (await core.client.call('articles.text', { articleId })).text;

type Expected = {
  source: SavedSource;
  added: number;
  withText: number;
  rejected: { reason: string; place: number }[];
  articles: { url: string; title: string; tags: string[]; isRead: boolean; savedAt: string }[];
  notes?: string[];
};

const files: [string, Expected][] = [
  [
    'pocket.csv',
    {
      source: 'pocket',
      added: 2,
      withText: 0,
      rejected: [
        { reason: 'no-address', place: 3 },
        { reason: 'unsupported-scheme', place: 4 },
      ],
      articles: [
        {
          url: 'https://blog.example/hello',
          title: 'Hello, "world"',
          tags: ['rust', 'to read'],
          isRead: false,
          savedAt: '2023-11-14T22:13:20.000Z',
        },
        {
          url: 'https://blog.example/no-title-here.html',
          title: 'no title here (blog.example)',
          tags: [],
          isRead: true,
          savedAt: '2023-11-14T22:15:00.000Z',
        },
      ],
    },
  ],
  [
    'pocket.html',
    {
      source: 'pocket',
      added: 2,
      withText: 0,
      rejected: [],
      articles: [
        {
          url: 'https://blog.example/one',
          title: 'Great & useful',
          tags: ['design', 'tools'],
          isRead: false,
          savedAt: '2020-10-05T12:13:20.000Z',
        },
        {
          url: 'https://blog.example/two',
          title: 'Read long ago',
          tags: [],
          isRead: true,
          savedAt: '2020-10-05T12:15:00.000Z',
        },
      ],
    },
  ],
  [
    'instapaper.csv',
    {
      source: 'instapaper',
      added: 3,
      withText: 1,
      rejected: [],
      articles: [
        {
          url: 'https://blog.example/a',
          title: 'Title A',
          tags: ['coding'],
          isRead: true,
          savedAt: '2023-11-14T22:13:20.000Z',
        },
        {
          url: 'https://blog.example/b',
          title: 'Title B',
          tags: ['Recipes'],
          isRead: false,
          savedAt: '2023-11-14T22:15:00.000Z',
        },
        {
          url: 'https://blog.example/c',
          title: 'Title C',
          tags: [],
          isRead: false,
          savedAt: '2023-11-14T22:16:40.000Z',
        },
      ],
    },
  ],
  [
    'raindrop.csv',
    {
      source: 'raindrop',
      added: 2,
      withText: 1,
      rejected: [],
      articles: [
        {
          url: 'https://blog.example/article?keep=1',
          title: 'Saved, quoted',
          tags: ['go', 'reading', 'Research/Go'],
          isRead: false,
          savedAt: '2024-01-02T03:04:05.123Z',
        },
        {
          url: 'https://blog.example/untitled',
          title: 'untitled (blog.example)',
          tags: [],
          isRead: false,
          savedAt: '2024-01-03T00:00:00.000Z',
        },
      ],
      notes: ['First line of a note\nSecond line\n\nA highlight'],
    },
  ],
  [
    'omnivore.json',
    {
      source: 'omnivore',
      added: 2,
      withText: 1,
      rejected: [],
      articles: [
        {
          url: 'https://blog.example/a-post',
          title: 'A post',
          tags: ['Newsletter', 'rust'],
          isRead: true,
          savedAt: '2024-02-03T10:00:00.000Z',
        },
        {
          url: 'https://blog.example/b',
          title: 'Another',
          tags: [],
          isRead: false,
          savedAt: '2024-02-04T10:00:00.000Z',
        },
      ],
    },
  ],
  [
    'inoreader.json',
    {
      source: 'inoreader',
      added: 1,
      withText: 1,
      rejected: [{ reason: 'no-address', place: 2 }],
      articles: [
        {
          url: 'https://blog.example/whole',
          title: 'A whole post',
          tags: ['Work stuff'],
          isRead: true,
          savedAt: '2023-11-14T19:26:40.000Z',
        },
      ],
      notes: ['a part\n\nmy remark'],
    },
  ],
  [
    'feedly.json',
    {
      source: 'feedly',
      added: 1,
      withText: 1,
      rejected: [],
      articles: [
        {
          url: 'https://blog.example/feedly',
          title: 'From Feedly',
          tags: ['Best of'],
          isRead: false,
          savedAt: '2023-11-14T22:13:20.000Z',
        },
      ],
    },
  ],
  [
    'feedbin.json',
    {
      source: 'feedbin',
      added: 2,
      withText: 1,
      rejected: [],
      articles: [
        {
          url: 'https://blog.example/second-one',
          title: 'second one (blog.example)',
          tags: [],
          isRead: true,
          savedAt: '2023-11-15T00:00:00.000Z',
        },
        {
          url: 'https://blog.example/starred',
          title: 'Starred',
          tags: [],
          isRead: true,
          savedAt: '2023-11-15T00:00:00.000Z',
        },
      ],
    },
  ],
  [
    'fluent-reader.frdata',
    {
      source: 'fluent-reader',
      added: 1,
      withText: 1,
      rejected: [],
      articles: [
        {
          url: 'https://blog.example/fluent',
          title: 'Starred one',
          tags: [],
          isRead: true,
          savedAt: '2024-01-02T00:00:00.000Z',
        },
      ],
    },
  ],
  [
    'bookmarks.html',
    {
      source: 'bookmarks',
      added: 3,
      withText: 0,
      rejected: [{ reason: 'unsupported-scheme', place: 3 }],
      articles: [
        {
          url: 'https://blog.example/in-the-bar',
          title: 'In the bar',
          tags: [],
          isRead: false,
          savedAt: '2020-09-13T12:26:41.000Z',
        },
        {
          url: 'https://blog.example/lifetimes',
          title: 'Lifetimes & more',
          tags: ['borrowing', 'Languages/Rust', 'memory'],
          isRead: false,
          savedAt: '2020-09-13T12:26:42.000Z',
        },
        {
          url: 'https://blog.example/loose',
          title: 'Loose',
          tags: [],
          isRead: false,
          savedAt: '2020-09-13T12:26:43.000Z',
        },
      ],
      notes: ['Read this again\nin a year'],
    },
  ],
  [
    'wallabag.json',
    {
      source: 'wallabag',
      added: 2,
      withText: 1,
      rejected: [{ reason: 'no-address', place: 3 }],
      articles: [
        {
          url: 'https://blog.example/queues',
          title: 'On queues',
          tags: ['queues', 'to read'],
          isRead: true,
          savedAt: '2023-11-14T22:13:20.000Z',
        },
        {
          url: 'https://blog.example/not-loaded-yet',
          title: 'not loaded yet (blog.example)',
          tags: [],
          isRead: false,
          savedAt: '2023-11-15T00:00:00.000Z',
        },
      ],
      notes: ['full or empty\n\nIs it?\n\nEvery queue'],
    },
  ],
  [
    'readeck.json',
    {
      source: 'readeck',
      added: 2,
      withText: 1,
      rejected: [],
      articles: [
        {
          url: 'https://blog.example/joins',
          title: 'Joins, drawn',
          tags: ['pictures', 'sql'],
          isRead: false,
          savedAt: '2024-02-03T10:00:00.000Z',
        },
        {
          url: 'https://blog.example/read-long-ago',
          title: 'Read long ago',
          tags: [],
          isRead: true,
          savedAt: '2024-02-05T10:00:00.250Z',
        },
      ],
    },
  ],
  [
    'karakeep.json',
    {
      source: 'karakeep',
      added: 2,
      withText: 0,
      rejected: [{ reason: 'no-address', place: 3 }],
      articles: [
        {
          url: 'https://blog.example/lifetimes',
          title: 'Lifetimes',
          tags: ['Languages/Rust-C', 'memory', 'rust'],
          isRead: true,
          savedAt: '2023-11-14T22:13:20.000Z',
        },
        {
          url: 'https://blog.example/plain-and-simple',
          title: 'plain and simple (blog.example)',
          tags: [],
          isRead: false,
          savedAt: '2023-11-14T22:15:00.000Z',
        },
      ],
      notes: ['Ask Jo about this'],
    },
  ],
  [
    'linkwarden.json',
    {
      source: 'linkwarden',
      added: 2,
      withText: 1,
      rejected: [{ reason: 'no-address', place: 3 }],
      articles: [
        {
          url: 'https://blog.example/loose',
          title: 'Loose',
          tags: ['go'],
          isRead: false,
          savedAt: '2024-03-01T08:00:00.000Z',
        },
        {
          url: 'https://blog.example/write-ahead-log',
          title: 'write ahead log (blog.example)',
          tags: ['Research/Databases'],
          isRead: false,
          savedAt: '2019-05-01T00:00:00.000Z',
        },
      ],
    },
  ],
  [
    'readwise-reader.csv',
    {
      source: 'readwise-reader',
      added: 2,
      withText: 0,
      rejected: [{ reason: 'unsupported-scheme', place: 3 }],
      articles: [
        {
          url: 'https://blog.example/saved',
          title: 'Saved, "quoted"',
          tags: ['databases', "it's mine"],
          isRead: false,
          savedAt: '2024-01-02T03:04:05.123Z',
        },
        {
          url: 'https://blog.example/read-through',
          title: 'Read through',
          tags: [],
          isRead: true,
          savedAt: '2024-01-03T00:00:00.000Z',
        },
      ],
    },
  ],
  [
    'matter.csv',
    {
      source: 'matter',
      added: 2,
      withText: 0,
      rejected: [],
      articles: [
        {
          url: 'https://blog.example/naming',
          title: 'On naming',
          tags: ['code', 'writing'],
          isRead: true,
          savedAt: '2023-11-14T22:13:20.000Z',
        },
        {
          url: 'https://blog.example/later',
          title: 'Later, maybe',
          tags: [],
          isRead: false,
          savedAt: '2023-11-15T00:00:00.000Z',
        },
      ],
    },
  ],
  [
    'miniflux.json',
    {
      source: 'miniflux',
      added: 1,
      withText: 1,
      rejected: [],
      articles: [
        {
          url: 'https://blog.example/backpressure',
          title: 'Backpressure',
          tags: [],
          isRead: true,
          savedAt: '2023-11-14T22:13:20.000Z',
        },
      ],
    },
  ],
  [
    'newsblur.json',
    {
      source: 'newsblur',
      added: 2,
      withText: 1,
      rejected: [],
      articles: [
        {
          url: 'https://blog.example/shared',
          title: 'What the river keeps',
          tags: ['rivers', 'to read'],
          isRead: true,
          savedAt: '2023-11-14T22:13:20.000Z',
        },
        {
          url: 'https://blog.example/no-text',
          title: 'No text',
          tags: [],
          isRead: false,
          savedAt: '2023-11-14T22:15:00.000Z',
        },
      ],
      notes: ['keeps stones\n\nSend this to Jo'],
    },
  ],
  [
    'freshrss.json',
    {
      source: 'freshrss',
      added: 1,
      withText: 1,
      rejected: [],
      articles: [
        {
          url: 'https://blog.example/stones',
          title: 'Stones',
          tags: ['Rivers'],
          isRead: true,
          savedAt: '2023-11-14T22:13:20.123Z',
        },
      ],
    },
  ],
];

describe.each(files)('%s', (name, expected) => {
  it('is recognised and taken over with all it says, and again without doubling anything', async () => {
    expect(recogniseExport(read(name))).toBe(expected.source);
    const summary = await importFile(name);
    expect(summary).toMatchObject({
      source: expected.source,
      added: expected.added,
      withText: expected.withText,
      rejected: expected.rejected,
    });
    const articles = await saved();
    const found = articles.map(({ id, url, title, tags, isRead }) => ({
      url,
      title,
      tags: [...tags].sort((one, other) => one.localeCompare(other)),
      isRead,
      savedAt: new Date(savedAt(id)).toISOString(),
    }));
    const byUrl = (one: { url: string | null }, other: { url: string | null }) =>
      (one.url ?? '') < (other.url ?? '') ? -1 : 1;
    expect(found.sort(byUrl)).toEqual([...expected.articles].sort(byUrl));
    expect(notes()).toEqual(expected.notes ?? []);
    const again = await importFile(name);
    expect(again).toMatchObject({ added: 0, alreadyThere: expected.added + summary.alreadyThere });
    expect(await saved()).toHaveLength(expected.added);
    expect(notes()).toEqual(expected.notes ?? []);
  });
});

it('keeps the text where the file has it, and never markup that could run', async () => {
  await importFile('inoreader.json');
  const [article] = await saved();
  expect(await textOf(article?.id ?? 0)).toBe('The whole text.');
  expect(article).toMatchObject({ feedTitle: 'Imported from Inoreader', author: 'Mira' });
});

it('the feed that holds them is called as it is asked for', async () => {
  const text = 'title,url,time_added,tags,status\nOn queues,https://blog.example/queues,1700000000,,unread\n';
  await core.runJob(
    core.client.call('saved.import', { text, source: 'pocket', feedTitle: 'Aus Pocket importiert' }),
    'import-saved',
  );
  expect(await saved()).toMatchObject([{ feedTitle: 'Aus Pocket importiert' }]);
});

it('subscribes to the sources of a backup that can be fetched, and polls the imported feed never', async () => {
  expect(await importFile('fluent-reader.frdata')).toMatchObject({ feedsAdded: 1 });
  const { feeds } = await core.client.call('feeds.list', {});
  expect(feeds.map((feed) => [feed.url, feed.title])).toEqual([
    ['offprint:import/fluent-reader', 'Imported from Fluent Reader'],
    ['https://blog.example/feed.xml', 'The blog'],
  ]);
  const [imported] = feeds;
  const started = core.client.call('feeds.refresh', { feedIds: [imported?.id ?? 0], force: true });
  expect(await core.runJob(started, 'refresh')).toMatchObject({ skipped: 1, failed: 0 });
  expect((await core.client.call('opml.export', {})).text).not.toContain('offprint:import');
});

it('saves what is in the library already, instead of standing beside it', async () => {
  const feedId = addTestFeed(core.library, 'Blog');
  const entry = {
    key: 'x',
    url: 'http://www.blog.example/hello/',
    title: 'Hello, "world"',
    contentHtml: '<p>The text of it.</p>',
  };
  const { newIds } = storeEntries(core.library, feedId, [entry]);
  await importFile('pocket.csv');
  const [first] = await saved('is:saved hello');
  expect(first).toMatchObject({ id: newIds[0], isSaved: true, tags: ['rust', 'to read'] });
  expect(await saved()).toHaveLength(2);
});

it('counts nothing of it as read today', async () => {
  await importFile('pocket.csv');
  const { days } = await core.client.call('library.reading', {});
  expect(days.every((one) => one.read === 0)).toBe(true);
});

it('what was deleted after an import does not come back with the next', async () => {
  await importFile('pocket.csv');
  const [article] = await saved();
  await core.client.call('articles.remove', { target: { ids: [article?.id ?? 0] } });
  expect(await importFile('pocket.csv')).toMatchObject({ added: 0 });
  expect(await saved()).toHaveLength(1);
});

it('stops when it is told to, and keeps what came in', async () => {
  const rows = Array.from(
    { length: 4000 },
    (_, i) => `Title ${i},https://blog.example/${i},${1_600_000_000 + i},,unread`,
  );
  const text = ['title,url,time_added,tags,status', ...rows].join('\n');
  const { jobId } = await core.client.call('saved.import', { text, source: 'pocket' });
  const waiting = codeOf(core.client.call('jobs.wait', { jobId }));
  await new Promise<void>((resolve) => {
    const stop = core.client.on('job.progress', ({ done }) => {
      if (done < 20) return;
      stop();
      resolve();
    });
  });
  await core.client.call('jobs.cancel', { jobId });
  expect(await waiting).toBe('cancelled');
  const count = (await core.client.call('library.counts', {})).saved;
  expect(count).toBeGreaterThan(0);
  expect(count).toBeLessThan(4000);
});

it('says what is wrong with a file that is cut short, or holds nothing', async () => {
  const run = (text: string, source: SavedSource) =>
    codeOf(
      core.client
        .call('saved.import', { text, source })
        .then(({ jobId }) => core.client.call('jobs.wait', { jobId })),
    );
  expect(await run(read('inoreader.json').slice(0, 700), 'inoreader')).toBe('export-unreadable');
  expect(await run('{"items":[]}', 'inoreader')).toBe('export-unreadable');
  expect((await core.client.call('feeds.list', {})).feeds).toEqual([]);
});

it.each([
  ['<opml version="2.0"><body/></opml>', 'opml'],
  ['<?xml version="1.0"?>\n<!-- x -->\n<opml version="1.0">', 'opml'],
  ['PK\u0003\u0004rest', 'zip'],
  ['{"hello":1}', null],
  ['a,b,c\n1,2,3', null],
  ['<html><a href="https://x.example">x</a></html>', null],
  ['', null],
])('%s is recognised as %s', (text, kind) => expect(recogniseExport(text)).toBe(kind));

it('addresses that are one are one', () => {
  expect(canonicalAddress('http://www.blog.example/hello/')).toBe('https://blog.example/hello');
});
