/** Core in memory, behind the same transport: enough of it to drive every screen. */
import type { Transport } from '../../shared/client.ts';
import type { AppEvent, CheckedInput, MethodInput, MethodName, MethodOutput } from '../../shared/contract.ts';
import { methods } from '../../shared/contract.ts';
import { AppError, toWireError } from '../../shared/errors.ts';
import {
  type ArticleSummary,
  type ExportedFile,
  type Feed,
  type FeedRequest,
  HIT_END,
  HIT_START,
  type JobResult,
  type Settings,
} from '../../shared/model.ts';
import { articleHtml, articleOutline, folders, makeArticle, makeFeeds } from './fake-data.ts';

type Handlers = {
  [M in MethodName]?: (input: CheckedInput<M>) => MethodOutput<M> | Promise<MethodOutput<M>>;
};

export type FakeCore = {
  transport: Transport;
  calls: { method: string; input: unknown }[];
  articles: ArticleSummary[];
  feeds: Feed[];
  settings: Settings;
  emit: (event: AppEvent) => void;
  /** Answers a method in another way than the fake does. */
  answer: <M extends MethodName>(
    method: M,
    handler: (input: CheckedInput<M>) => MethodOutput<M> | Promise<MethodOutput<M>>,
  ) => void;
};

export const defaultSettings: Settings = {
  theme: 'light',
  listDensity: 'comfortable',
  readingSizePx: 19,
  loadImages: false,
  markReadOnOpen: true,
  exportFolder: null,
  foremHosts: ['dev.to'],
  refreshOnStart: true,
  proxyMode: 'system',
  proxyUrl: null,
  hasSeenWelcome: true,
};

const plainRequest: FeedRequest = {
  userAgent: null,
  headerNames: [],
  username: null,
  hasPassword: false,
  isForSession: false,
};

const tagPattern = /^(?:my)?tag:"?([^"]+?)"?$/;

function matches(article: ArticleSummary, term: string): boolean {
  const tag = tagPattern.exec(term)?.[1];
  if (tag !== undefined) return article.tags.includes(tag);
  if (term === 'is:unread') return !article.isRead;
  if (term === 'is:saved') return article.isSaved;
  if (term === 'is:later') return article.isLater;
  if (term.startsWith('id:')) return article.id === Number(term.slice(3));
  if (term.startsWith('on:')) return new Date(article.sortAt).toISOString().startsWith(term.slice(3));
  if (term === 'has:code') return article.hasCode;
  if (term.includes(':')) return true;
  return `${article.title} ${article.snippet}`.toLowerCase().includes(term.toLowerCase());
}

function marked(text: string, words: readonly string[]): string {
  return words.reduce(
    (out, word) =>
      out.replace(new RegExp(word.replace(/[^\p{L}\p{N}]/gu, '\\$&'), 'giu'), `${HIT_START}$&${HIT_END}`),
    text,
  );
}

const termsOf = (query: string): string[] => query.match(/\S*"[^"]*"|\S+/g) ?? [];

export function createFakeCore(
  options: { articleCount?: number; isEmpty?: boolean; isOnline?: boolean } = {},
): FakeCore {
  const feeds = options.isEmpty === true ? [] : makeFeeds();
  const articles = options.isEmpty === true ? [] : makeAll(options.articleCount ?? 200, feeds);
  const listeners = new Set<(event: AppEvent) => void>();
  const emit = (event: AppEvent) => {
    for (const listener of listeners) listener(event);
  };
  const jobs = new Map<string, JobResult>();
  const core: FakeCore = {
    calls: [],
    articles,
    feeds,
    settings: { ...defaultSettings },
    emit,
    transport: { call, subscribe },
    answer: (method, handler) => {
      (handlers as Record<string, unknown>)[method] = handler;
    },
  };

  function subscribe(listener: (event: AppEvent) => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }

  async function call(method: string, input: unknown) {
    core.calls.push({ method, input });
    try {
      const known = methods[method as MethodName];
      const handler = handlers[method as MethodName] as ((checked: unknown) => unknown) | undefined;
      if (known === undefined || handler === undefined) throw new AppError('unknown-method', { method });
      const value = await handler(known.input.parse(input));
      return { ok: true, value } as const;
    } catch (thrown) {
      return { ok: false, error: toWireError(thrown) } as const;
    }
  }

  function select(input: MethodInput<'articles.list'>): ArticleSummary[] {
    const terms = termsOf(input.query ?? '');
    const words = terms.filter((term) => !term.includes(':'));
    const inFolder = new Set(
      feeds.filter((feed) => feed.folderId === (input.folderId ?? -1)).map((feed) => feed.id),
    );
    const found = articles
      .filter((article) => input.feedId === undefined || article.feedId === input.feedId)
      .filter((article) => input.folderId === undefined || inFolder.has(article.feedId))
      .filter((article) => terms.every((term) => matches(article, term)))
      .sort((one, other) => other.sortAt - one.sortAt);
    if (terms.includes('sort:oldest')) found.reverse();
    return words.length === 0
      ? found
      : found.map((article) => ({
          ...article,
          snippet: marked(article.snippet, words),
          markedTitle: marked(article.title, words),
        }));
  }

  function targets(target: CheckedInput<'articles.mark'>['target']): ArticleSummary[] {
    if ('ids' in target) return articles.filter((article) => target.ids.includes(article.id));
    const ids = new Set(select(target).map((article) => article.id));
    return articles.filter((article) => ids.has(article.id));
  }

  function find(articleId: number): ArticleSummary {
    const article = articles.find(({ id }) => id === articleId);
    if (article === undefined) throw new AppError('not-found');
    return article;
  }

  function findFeed(feedId: number): Feed {
    const feed = feeds.find(({ id }) => id === feedId);
    if (feed === undefined) throw new AppError('not-found');
    return feed;
  }

  function startJob(jobId: string, result: JobResult, total: number): { jobId: string } {
    jobs.set(jobId, result);
    emit({ name: 'job.progress', payload: { jobId, kind: result.kind, done: 1, total, label: 'Rust Blog' } });
    setTimeout(
      () => emit({ name: 'job.finished', payload: { jobId, kind: result.kind, result, error: null } }),
      20,
    );
    return { jobId };
  }

  function count(): void {
    for (const feed of feeds) {
      const own = articles.filter((article) => article.feedId === feed.id);
      feed.articleCount = own.length;
      feed.unreadCount = own.filter((article) => !article.isRead).length;
    }
  }

  function addFeed(address: string): Feed {
    const [first] = makeFeeds();
    if (first === undefined) throw new AppError('internal');
    const title = new URL(address).host;
    const feed = { ...first, id: feeds.length + 1, url: address, title, feedTitle: title, folderId: null };
    feeds.push(feed);
    for (let index = 0; index < 5; index++)
      articles.push({ ...makeArticle(articles.length, feed), isRead: false });
    return feed;
  }

  const changed = (rows: ArticleSummary[]) => {
    emit({ name: 'articles.changed', payload: { articleIds: rows.map(({ id }) => id), feedIds: [] } });
    return { changed: rows.length };
  };

  const revisions: MethodOutput<'revisions.list'>['revisions'] = [
    { id: 2, at: Date.UTC(2026, 10, 20, 9), reason: 'edited', title: 'A title', wordCount: 880 },
    { id: 1, at: Date.UTC(2026, 10, 18, 9), reason: 'shrunk', title: 'A title', wordCount: 20 },
  ];
  const retention: MethodOutput<'retention.get'> = { library: { keep: 'all' }, folders: [], feeds: [] };
  const handlers: Handlers = {
    'library.status': () => ({
      folder: '/home/reader/Offprint',
      version: '0.1.0',
      isOnline: options.isOnline !== false,
      isPolling: true,
      feedCount: feeds.length,
      articleCount: articles.length,
    }),
    'library.stats': () => ({
      feeds: feeds.length,
      failingFeeds: 1,
      articles: articles.length,
      unread: 1,
      saved: 1,
      tags: 2,
      images: 12,
      imageBytes: 1_200_000,
      databaseBytes: 5_000_000,
      schemaVersion: 1,
      oldestPublishedAt: null,
      newestPublishedAt: null,
    }),
    'revisions.list': () => ({ revisions, current: { title: 'Now', wordCount: 900, since: 5 } }),
    'revisions.compare': () => ({
      blocks: [
        { kind: 'heading', change: 'same', parts: [{ kind: 'same', text: 'A title' }] },
        { kind: 'text', change: 'same', parts: [{ kind: 'same', text: 'First.' }] },
        { kind: 'text', change: 'same', parts: [{ kind: 'same', text: 'Second.' }] },
        {
          kind: 'text',
          change: 'changed',
          parts: [
            { kind: 'same', text: 'Install it with ' },
            { kind: 'deleted', text: 'npm' },
            { kind: 'inserted', text: 'pnpm' },
            { kind: 'same', text: ' first.' },
          ],
        },
        { kind: 'code', change: 'inserted', parts: [{ kind: 'inserted', text: 'pnpm install' }] },
        { kind: 'text', change: 'deleted', parts: [{ kind: 'deleted', text: 'This went.' }] },
      ],
      insertedWords: 3,
      deletedWords: 3,
      isCut: false,
    }),
    'revisions.get': () => ({ title: 'A title', contentHtml: '<p>The text as it was.</p>' }),
    'revisions.choose': () => ({}),
    'library.reading': ({ days }) => ({
      since: 0,
      days: Array.from({ length: days }, (_, index) => ({
        day: new Date(Date.UTC(2026, 10, 24 - days + index + 1)).toISOString().slice(0, 10),
        read: (index * 7) % 13,
      })),
      markedTogether: 40,
      feeds: feeds.map((feed, index) => ({
        feedId: feed.id,
        title: feed.title,
        addedAt: 0,
        arrived: 120 - index * 9,
        read: index % 3 === 0 ? 0 : 30 - index,
        saved: 0,
      })),
      tags: [
        { name: 'rust', read: 21 },
        { name: 'work/incident', read: 8 },
      ],
    }),
    'library.space': () => ({
      databaseBytes: 5_000_000,
      freeBytes: 40_000,
      markupBytes: 2_400_000,
      revisionBytes: 12_000,
      indexBytes: 1_300_000,
      images: 12,
      imageBytes: 1_200_000,
      feeds: feeds.slice(0, 5).map((feed, index) => ({
        feedId: feed.id,
        title: feed.title,
        articles: 90 - index,
        markupBytes: 900_000 - index * 100_000,
      })),
    }),
    'library.compact': () =>
      startJob(
        'compact-1',
        {
          kind: 'compact',
          summary: {
            prunedArticles: 3,
            removedImages: 2,
            removedImageBytes: 40_000,
            bytesBefore: 5_000_000,
            bytesAfter: 5_000_000,
            freeBytes: 80_000,
          },
        },
        30,
      ),
    'retention.get': () => retention,
    'retention.set': ({ place, retention: rule }) => {
      if (place.kind === 'library') retention.library = rule ?? { keep: 'all' };
      return {};
    },
    'retention.preview': ({ retention: rule }) => ({
      articles: rule === null || rule.keep === 'all' ? 0 : 1203,
      bytes: 34_000_000,
      kept: 48,
      feeds: [],
    }),
    'library.counts': () => ({
      all: articles.length,
      unread: articles.filter((article) => !article.isRead).length,
      today: 24,
      saved: articles.filter((article) => article.isSaved).length,
      later: articles.filter((article) => article.isLater).length,
    }),
    'feeds.list': () => {
      count();
      return { feeds: feeds.map((feed) => ({ ...feed })), folders: feeds.length === 0 ? [] : folders };
    },
    'feeds.get': ({ feedId }) => {
      count();
      const feed = findFeed(feedId);
      const at = feed.lastCheckAt ?? 0;
      const entry = { httpStatus: 200, durationMs: 240, bytes: 48_213, itemProblems: [] };
      return {
        feed: { ...feed },
        request: plainRequest,
        health: {
          nextCheckReason: 'default',
          failingSince: null,
          retryAfterUntil: null,
          isGone: false,
          movedTo: null,
          requests: 120,
          notModified: 96,
          savedBytes: 4_628_448,
          lastAnswer: {
            at,
            url: feed.url,
            status: 200,
            headers: [
              ['Content-Type', 'application/rss+xml; charset=utf-8'],
              ['ETag', 'W/"5c1a"'],
            ],
          },
        },
        log: [
          { ...entry, at, outcome: feed.lastOutcome ?? { status: 'unchanged' } },
          { ...entry, at: at - 3_600_000, httpStatus: 304, bytes: 0, outcome: { status: 'not-modified' } },
          {
            ...entry,
            at: at - 7_200_000,
            outcome: { status: 'updated', newArticles: 2, changedArticles: 0 },
            itemProblems: ['Entry 7 has no title, text or address.'],
          },
        ],
      };
    },
    'feeds.discover': ({ address }) => {
      const url = address.includes('://') ? address : `https://${address}`;
      if (!URL.canParse(url) || !url.includes('.')) throw new AppError('not-a-url');
      const known = feeds.find((feed) => feed.url === url);
      const candidate = { url, title: known?.title ?? null, type: 'rss', score: 1 } as const;
      return { candidates: [{ ...candidate, subscribedAs: known?.id ?? null }] };
    },
    'feeds.add': ({ address }) => {
      const known = feeds.find((feed) => feed.url === address);
      if (known !== undefined) return { feed: known, alreadySubscribed: true, outcome: null };
      const feed = addFeed(address);
      emit({ name: 'feeds.changed', payload: { feedIds: [feed.id] } });
      return {
        feed,
        alreadySubscribed: false,
        outcome: { status: 'updated', newArticles: 5, changedArticles: 0 },
      };
    },
    'feeds.update': ({ feedId, ...change }) => {
      const feed = findFeed(feedId);
      const { userAgent: _agent, headers: _headers, basicAuth: _auth, ...rest } = change;
      Object.assign(feed, rest);
      return { feed, request: plainRequest };
    },
    'feeds.examine': () => ({
      findings: [
        {
          severity: 'warning',
          rule: 'guid-missing',
          message: 'This entry has no guid: an edit of its address would make it look new.',
          line: 12,
          column: 5,
          excerpt: '    <item>',
        },
      ],
    }),
    'feeds.remove': ({ feedId }) => {
      feeds.splice(feeds.indexOf(findFeed(feedId)), 1);
      return { removedArticles: 12, keptArticles: 2 };
    },
    'feeds.refresh': () =>
      startJob(
        'refresh-1',
        {
          kind: 'refresh',
          summary: {
            feeds: 200,
            updated: 40,
            notModified: 100,
            unchanged: 56,
            skipped: 2,
            failed: 2,
            newArticles: 31,
            changedArticles: 4,
            ms: 4200,
            failures: [],
            closed: [],
          },
        },
        feeds.length,
      ),
    'saved.import': ({ source }) =>
      startJob(
        'saved-1',
        {
          kind: 'import-saved',
          summary: {
            source,
            added: 12,
            withText: 5,
            alreadyThere: 2,
            feedsAdded: 0,
            rejected: [
              { title: 'A script', address: 'javascript:alert(1)', reason: 'unsupported-scheme', place: 4 },
            ],
          },
        },
        5,
      ),
    'opml.import': () =>
      startJob(
        'import-1',
        {
          kind: 'import',
          summary: {
            added: 3,
            paused: 1,
            alreadySubscribed: 1,
            rejected: [{ title: 'Old blog', address: 'gopher://old', reason: 'unsupported-scheme', line: 7 }],
          },
        },
        5,
      ),
    'opml.export': () => ({ text: '<opml/>' }),
    'articles.list': (input) => {
      const found = select(input);
      const from = input.cursor === undefined ? 0 : Number(input.cursor);
      const to = from + input.limit;
      const unknown = termsOf(input.query).find((term) => term.startsWith('foo:'));
      return {
        articles: found.slice(from, to),
        nextCursor: to < found.length ? String(to) : null,
        total: input.withTotal ? found.length : null,
        isTotalCapped: false,
        problems:
          unknown === undefined
            ? []
            : [{ start: 0, end: 4, message: '“foo:” is not a field.', suggestion: 'feed:' }],
      };
    },
    'articles.get': ({ articleId }) => {
      const summary = find(articleId);
      return {
        summary: { ...summary },
        contentHtml: articleHtml,
        outline: articleOutline,
        enclosures: [],
        images: { total: 1, stored: 0 },
        revisions: summary.isEdited ? 1 : 0,
        feedUrl: findFeed(summary.feedId).url,
        siteUrl: null,
        readingPosition: 0,
      };
    },
    'articles.markdown': ({ articleId }) => ({ markdown: `# ${find(articleId).title}\n` }),
    'articles.mark': ({ target, ...marks }) => {
      const rows = targets(target);
      for (const row of rows) Object.assign(row, marks);
      return changed(rows);
    },
    'articles.tag': ({ target, add, remove }) => {
      const rows = targets(target);
      for (const row of rows) {
        row.tags = [...row.tags.filter((tag) => !remove.includes(tag) && !add.includes(tag)), ...add];
      }
      emit({ name: 'tags.changed', payload: {} });
      return changed(rows);
    },
    'articles.setPosition': () => ({}),
    'search.complete': ({ caret }) => ({ start: caret, end: caret, options: [] }),
    'search.correct': () => ({ corrections: [] }),
    'tags.list': () => {
      const counts = new Map<string, number>();
      for (const tag of articles.flatMap((article) => article.tags))
        counts.set(tag, (counts.get(tag) ?? 0) + 1);
      return { tags: [...counts].map(([name, articleCount]) => ({ name, articleCount, unreadCount: 1 })) };
    },
    'smart.list': () => ({
      smartFeeds:
        feeds.length === 0
          ? []
          : [
              { id: 1, name: 'Rust, this week', query: 'tag:rust after:7d', unreadCount: 7 },
              { id: 2, name: 'Go with code', query: 'lang:go has:code', unreadCount: 15 },
              { id: 3, name: 'Under five minutes', query: 'reading:<5', unreadCount: 31 },
            ],
    }),
    'smart.add': ({ name, query }) => ({ smartFeed: { id: 9, name, query, unreadCount: 0 } }),
    'smart.remove': () => ({}),
    'tags.rename': ({ from, to }) => {
      const rows = articles.filter((article) => article.tags.includes(from));
      for (const row of rows) row.tags = row.tags.map((tag) => (tag === from ? to : tag));
      return changed(rows);
    },
    'settings.get': () => ({ ...core.settings }),
    'settings.update': (change) => {
      core.settings = { ...core.settings, ...(change as Partial<Settings>) };
      emit({ name: 'settings.changed', payload: core.settings });
      return { ...core.settings };
    },
    'export.run': ({ query, folder, dryRun }) => {
      const files = select({ query }).map(
        (article, index): ExportedFile => ({
          articleId: article.id,
          title: article.title,
          path: `${article.feedTitle}/${article.key}.md`,
          action: index === 1 ? 'kept' : index % 3 === 0 ? 'unchanged' : 'created',
          reason: null,
        }),
      );
      const of = (action: ExportedFile['action']) => files.filter((file) => file.action === action).length;
      const counts = { created: of('created'), updated: 0, unchanged: of('unchanged'), kept: of('kept') };
      const summary = { folder, dryRun, ...counts, removed: 0, failed: 0, files };
      return startJob('export-1', { kind: 'export', summary }, files.length);
    },
    'sample.add': () => {
      feeds.push(...makeFeeds());
      articles.push(...makeAll(30, feeds));
      return startJob('sample-1', { kind: 'sample', summary: { feeds: feeds.length, articles: 30 } }, 30);
    },
    'jobs.list': () => ({ jobs: [] }),
    'jobs.cancel': () => ({ cancelled: true }),
    'jobs.wait': ({ jobId }) => {
      const result = jobs.get(jobId);
      if (result === undefined) throw new AppError('not-found');
      return result;
    },
    'shell.info': () => ({
      platform: 'linux',
      versions: {},
      documentsFolder: '/home/reader/Documents/Offprint',
    }),
    'shell.chooseFolder': () => ({ folder: '/home/reader/notes' }),
    'shell.saveText': () => ({ path: '/home/reader/offprint-feeds.opml' }),
    'shell.openExternal': () => ({}),
    'shell.showFolder': () => ({}),
    'shell.copyText': () => ({}),
  };

  return core;
}

function makeAll(articleCount: number, feeds: readonly Feed[]): ArticleSummary[] {
  const order = [6, 0, 4, 1, 3, 2, 5, 0, 7, 4];
  return Array.from({ length: articleCount }, (_, index) => {
    const feed = feeds[order[index % order.length] ?? 0];
    if (feed === undefined) throw new Error('the made-up articles need feeds');
    return makeArticle(index, feed);
  });
}
