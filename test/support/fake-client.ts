/** Core in memory, behind the same transport: enough of it to drive every screen. */
import type { Transport } from '../../shared/client.ts';
import type { AppEvent, CheckedInput, MethodInput, MethodName, MethodOutput } from '../../shared/contract.ts';
import { methods } from '../../shared/contract.ts';
import { defaultSettings } from '../../shared/default-settings.ts';
import { AppError, toWireError } from '../../shared/errors.ts';
import { exportActions } from '../../shared/export-choices.ts';
import type { ExportTarget } from '../../shared/export-target.ts';
import type { Annotation } from '../../shared/model/annotations.ts';
import type {
  AddressForm,
  ArticleSummary,
  Enclosure,
  ForemFacts,
  FullTextState,
  Mention,
} from '../../shared/model/articles.ts';
import type { ExportedFile } from '../../shared/model/exports.ts';
import type { Feed, FeedRequest } from '../../shared/model/feeds.ts';
import type { JobResult } from '../../shared/model/jobs.ts';
import type { OfflineStatus } from '../../shared/model/offline.ts';
import type { Rule, RuleTrace } from '../../shared/model/rules.ts';
import { HIT_END, HIT_START } from '../../shared/model/search.ts';
import type { Settings } from '../../shared/model/settings.ts';
import type { SmartFeed } from '../../shared/model/smart.ts';
import type { Snippet } from '../../shared/model/snippets.ts';
import type { Tag, TagColour } from '../../shared/model/tags.ts';
import type { ChangeSummary, UndoEntry, UndoKind } from '../../shared/model/undo.ts';
import { articleHtml, articleOutline, demoNow, folders, makeArticle, makeFeeds } from './fake-data.ts';

type Handlers = {
  [M in MethodName]?: (input: CheckedInput<M>) => MethodOutput<M> | Promise<MethodOutput<M>>;
};

export type FakeCore = {
  transport: Transport;
  calls: { method: string; input: unknown }[];
  articles: ArticleSummary[];
  feeds: Feed[];
  settings: Settings;
  smartFeeds: SmartFeed[];
  rules: Rule[];
  annotations: Annotation[];
  traces: Map<number, RuleTrace[]>;
  /** How many links of an article have something that only tracks; and the form they are shown in. */
  tracked: Map<number, number>;
  addressForms: Map<number, AddressForm>;
  targets: ExportTarget[];
  fullTexts: Map<number, FullTextState>;
  foremFacts: Map<number, ForemFacts>;
  mentions: Map<number, Mention[]>;
  /** Files attached to articles. */
  enclosures: Map<number, Enclosure[]>;
  snippets: Snippet[];
  /** What articles lack for being read offline; without an entry, nothing. */
  offline: Map<number, OfflineStatus>;
  tagColours: Map<string, TagColour | null>;
  tagAliases: Map<string, string[]>;
  emit: (event: AppEvent) => void;
  /** Answers a method in another way than the fake does. */
  answer: <M extends MethodName>(
    method: M,
    handler: (input: CheckedInput<M>) => MethodOutput<M> | Promise<MethodOutput<M>>,
  ) => void;
};

/** As a reader has them who knows Offprint already, without images from elsewhere. */
export const knownSettings: Settings = {
  ...defaultSettings,
  theme: 'light',
  remotePictures: 'ask',
  hasSeenWelcome: true,
};

const backupFacts = { schemaVersion: 12, feeds: 8, articles: 200, saved: 29, newestAt: 1, bytes: 4096 };

const plainRequest: FeedRequest = {
  userAgent: null,
  headerNames: [],
  username: null,
  hasPassword: false,
  isForSession: false,
};

export const noFullText: FullTextState = {
  state: 'none',
  isShown: false,
  isPartial: false,
  failure: null,
  retryAt: null,
};

const smartFeeds: readonly SmartFeed[] = [
  { id: 1, name: 'Rust, this week', query: 'tag:rust after:7d', icon: 'flame', folder: '', unreadCount: 7 },
  { id: 2, name: 'Go with code', query: 'lang:go has:code', icon: 'code', folder: '', unreadCount: 15 },
  { id: 3, name: 'Under five minutes', query: 'reading:<5', icon: 'coffee', folder: '', unreadCount: 1000 },
];

const tagPattern = /^(?:my)?tag:"?([^"]+?)(\/\*)?"?$/;

function matches(article: ArticleSummary, term: string): boolean {
  const [, tag, isTree] = tagPattern.exec(term) ?? [];
  if (tag !== undefined) {
    return article.tags.some((one) => one === tag || (isTree !== undefined && one.startsWith(`${tag}/`)));
  }
  if (term === 'is:unread') return !article.isRead;
  if (term === 'is:saved') return article.isSaved;
  if (term === 'is:later') return article.isLater;
  if (term === 'is:snoozed') return article.snoozedUntil !== null;
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
  /** Articles whose pictures the reader asked for. */
  const allowed = new Set<number>();
  const undos: { entry: UndoEntry; undo: () => void }[] = [];
  let nextUndo = 1;
  const core: FakeCore = {
    calls: [],
    articles,
    feeds,
    settings: structuredClone(knownSettings),
    smartFeeds: feeds.length === 0 ? [] : smartFeeds.map((smart) => ({ ...smart })),
    rules: [],
    annotations: [],
    traces: new Map(),
    tracked: new Map(),
    addressForms: new Map(),
    targets: [],
    fullTexts: new Map(),
    foremFacts: new Map(),
    mentions: new Map(),
    enclosures: new Map(),
    snippets: [],
    offline: new Map(),
    tagColours: new Map(),
    tagAliases: new Map(),
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

  function select(input: MethodInput<'articles.count'>): ArticleSummary[] {
    const terms = termsOf(input.query ?? '');
    const words = terms.filter((term) => !term.includes(':'));
    const inFolder = new Set(
      feeds.filter((feed) => feed.folderId === (input.folderId ?? -1)).map((feed) => feed.id),
    );
    const found = articles
      .filter((article) => input.feedId === undefined || article.feedId === input.feedId)
      .filter((article) => input.folderId === undefined || inFolder.has(article.feedId))
      .filter((article) => article.snoozedUntil === null || terms.includes('is:snoozed'))
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
    for (const id of target.except ?? []) ids.delete(id);
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

  function remember(kind: UndoKind, name: string, count: number, undo: () => void = () => undefined): string {
    const undoId = `undo-${nextUndo++}`;
    undos.push({ entry: { undoId, kind, name, count, at: Date.now() }, undo });
    return undoId;
  }

  const announce = (rows: readonly ArticleSummary[]) =>
    emit({ name: 'articles.changed', payload: { articleIds: rows.map(({ id }) => id), feedIds: 'any' } });

  /** Changes rows so that it can be taken back, as core does. */
  function change(
    kind: UndoKind,
    name: string,
    rows: readonly ArticleSummary[],
    apply: (row: ArticleSummary) => void,
  ): ChangeSummary {
    const before = rows.map((row) => {
      const was = { ...row };
      apply(row);
      // Only what this change touched is put back.
      const touched = Object.entries(was).filter(
        ([key, value]) => row[key as keyof ArticleSummary] !== value,
      );
      return { row, was: Object.fromEntries(touched) };
    });
    announce(rows);
    if (rows.length === 0) return { changed: 0, undoId: null };
    const undoId = remember(kind, name, rows.length, () => {
      for (const { row, was } of before) Object.assign(row, was);
      announce(rows);
    });
    return { changed: rows.length, undoId };
  }

  function listTags(): { tags: Tag[]; parents: Tag[] } {
    const counts = new Map<string, number>();
    const trees = new Map<string, Set<number>>();
    for (const article of articles) {
      for (const tag of article.tags) {
        counts.set(tag, (counts.get(tag) ?? 0) + 1);
        const parts = tag.split('/');
        for (const [index] of parts.entries()) {
          const path = parts.slice(0, index + 1).join('/');
          trees.set(path, (trees.get(path) ?? new Set()).add(article.id));
        }
      }
    }
    const tags = [...trees]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(
        ([name, ids]): Tag => ({
          name,
          colour: core.tagColours.get(name) ?? null,
          aliases: core.tagAliases.get(name) ?? [],
          articleCount: counts.get(name) ?? 0,
          unreadCount: 1,
          treeCount: ids.size,
          treeUnreadCount: 1,
        }),
      );
    return {
      tags: tags.filter((tag) => tag.articleCount > 0),
      parents: tags.filter((tag) => tag.articleCount === 0),
    };
  }

  function findRule(ruleId: number): Rule {
    const rule = core.rules.find(({ id }) => id === ruleId);
    if (rule === undefined) throw new AppError('not-found');
    return rule;
  }

  function findSmart(smartFeedId: number): SmartFeed {
    const smart = core.smartFeeds.find(({ id }) => id === smartFeedId);
    if (smart === undefined) throw new AppError('not-found');
    return smart;
  }

  function inOrder<T extends { id: number }>(all: T[], ids: readonly number[]): T[] {
    const first = ids.flatMap((id) => all.find((one) => one.id === id) ?? []);
    return [...first, ...all.filter((one) => !first.includes(one))];
  }

  const smartChanged = () => emit({ name: 'smart.changed', payload: {} });
  const rulesChanged = () => emit({ name: 'rules.changed', payload: {} });

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
    'fullText.fetch': ({ articleId }) => {
      core.fullTexts.set(articleId, { ...noFullText, state: 'fetching' });
      emit({ name: 'fullText.changed', payload: { articleIds: [articleId] } });
      return {};
    },
    'fullText.show': ({ articleId, isShown }) => {
      core.fullTexts.set(articleId, { ...noFullText, state: 'there', isShown });
      emit({ name: 'articles.changed', payload: { articleIds: [articleId], feedIds: 'any' } });
      return {};
    },
    'articles.showAddresses': ({ target, form }) => {
      const rows = targets(target);
      for (const { id } of rows) core.addressForms.set(id, form);
      announce(rows);
      return { changed: rows.length };
    },
    'fullText.run': () =>
      startJob(
        'full-text-1',
        { kind: 'full-text', summary: { wanted: 0, fetched: 0, alreadyThere: 0, failures: [] } },
        0,
      ),
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
    'images.allow': ({ articleId }) => {
      allowed.add(articleId);
      return {};
    },
    'offline.room': () => ({
      usedBytes: 300 * 1024 ** 2,
      budgetBytes: core.settings.offlineBudgetGb * 1024 ** 3,
      isTooSmall: false,
    }),
    'library.space': () => ({
      databaseBytes: 5_000_000,
      freeBytes: 40_000,
      markupBytes: 2_400_000,
      fullTextBytes: 300_000,
      revisionBytes: 12_000,
      indexBytes: 1_300_000,
      images: 12,
      imageBytes: 1_200_000,
      recordings: 4,
      recordingBytes: 180_000_000,
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
            removedRecordings: 1,
            removedRecordingBytes: 30_000_000,
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
      snoozed: articles.filter((article) => article.snoozedUntil !== null).length,
    }),
    'feeds.list': () => {
      count();
      return { feeds: feeds.map((feed) => ({ ...feed })), folders: feeds.length === 0 ? [] : folders };
    },
    'feeds.counts': () => {
      count();
      return {
        counts: feeds.map(({ id, articleCount, unreadCount }) => ({ feedId: id, articleCount, unreadCount })),
      };
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
            itemProblems: [{ code: 'not-an-object', values: { entry: 7 } }],
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
      if (known !== undefined)
        return { feed: known, alreadySubscribed: true, outcome: null, undoId: null, olderJobId: null };
      const feed = addFeed(address);
      emit({ name: 'feeds.changed', payload: { feedIds: [feed.id] } });
      return {
        feed,
        alreadySubscribed: false,
        outcome: { status: 'updated', newArticles: 5, changedArticles: 0 },
        undoId: remember('subscribe', feed.title, 0),
        olderJobId: null,
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
          code: 'guid-missing',
          values: {},
          line: 12,
          column: 5,
          excerpt: '    <item>',
        },
      ],
    }),
    'feeds.remove': ({ feedId }) => {
      feeds.splice(feeds.indexOf(findFeed(feedId)), 1);
      return { removedArticles: 12, keptArticles: 2, undoId: remember('unsubscribe', 'Feed', 12) };
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
            jumped: 0,
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
            nearby: [],
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
            : [{ start: 0, end: 4, code: 'no-field', values: { field: 'foo' }, suggestion: 'feed:' }],
      };
    },
    'articles.count': (input) => ({ total: select(input).length, isTotalCapped: false }),
    'articles.rows': ({ articleIds }) => {
      const found = new Map(articles.map((row) => [row.id, row]));
      return { articles: articleIds.flatMap((id) => found.get(id) ?? []) };
    },
    'articles.queue': ({ minutes }) => {
      const picked: ArticleSummary[] = [];
      let left = minutes;
      for (const article of articles.filter(({ isRead }) => !isRead)) {
        if (article.readingMinutes > left) continue;
        picked.push(article);
        left -= article.readingMinutes;
      }
      return { articleIds: picked.map(({ id }) => id), minutes: minutes - left };
    },
    'feeds.move': ({ feedId, folderId, beforeFeedId }) => {
      const feed = findFeed(feedId);
      feed.folderId = folderId;
      const rest = feeds.filter((one) => one !== feed).sort((one, other) => one.position - other.position);
      const at = rest.findIndex(({ id }) => id === beforeFeedId);
      rest.splice(at < 0 ? rest.length : at, 0, feed);
      for (const [index, one] of rest.entries()) one.position = index;
      emit({ name: 'feeds.changed', payload: { feedIds: [feedId] } });
      return { undoId: remember('move-feed', feed.title, 0) };
    },
    'articles.links': ({ target }) => ({ urls: targets(target).flatMap(({ url }) => url ?? []) }),
    'articles.get': ({ articleId }) => {
      const summary = find(articleId);
      return {
        summary: { ...summary },
        contentHtml: articleHtml,
        outline: articleOutline,
        enclosures: core.enclosures.get(articleId) ?? [],
        images: { total: 1, stored: 0, mayLoad: allowed.has(articleId) },
        offline: core.offline.get(articleId) ?? { state: 'ready', missing: [] },
        revisions: summary.isEdited ? 1 : 0,
        fullText: core.fullTexts.get(articleId) ?? noFullText,
        forem: core.foremFacts.get(articleId) ?? null,
        feedUrl: findFeed(summary.feedId).url,
        siteUrl: null,
        readingPosition: 0,
        isMuted: false,
        discussion: null,
        addresses: {
          tracked: core.tracked.get(articleId) ?? 0,
          form: core.addressForms.get(articleId) ?? 'clean',
        },
        ruleTraces: core.traces.get(articleId) ?? [],
      };
    },
    'articles.opened': ({ articleId }) => ({ fullText: core.fullTexts.get(articleId) ?? noFullText }),
    'annotations.of': ({ articleId }) => ({
      annotations: core.annotations.filter((one) => one.articleId === articleId),
    }),
    'snippets.list': ({ search, language, cursor }) => {
      const found = core.snippets.filter(
        (one) => one.code.includes(search) && (language == null || one.language === language),
      );
      const from = Number(cursor ?? 0);
      const to = from + 2;
      return {
        snippets: found.slice(from, to),
        nextCursor: to < found.length ? String(to) : null,
        problems: [],
      };
    },
    'snippets.languages': () => ({
      languages: [...new Set(core.snippets.map(({ language }) => language))].flatMap((name) =>
        name === null ? [] : [{ name, articles: 1 }],
      ),
    }),
    'snippets.markdown': () => ({ markdown: '# Code', count: core.snippets.length, isCut: false }),
    'annotations.list': ({ search, limit }) => {
      const found = core.annotations.filter(({ selector, text }) =>
        `${selector?.exact ?? ''} ${text}`.toLowerCase().includes(search.toLowerCase()),
      );
      const listed = found.map((one) => {
        const { title, feedTitle, url } = find(one.articleId);
        return { ...one, title, feedTitle, url };
      });
      return { annotations: listed.slice(0, limit), total: listed.length };
    },
    'annotations.add': ({ articleId, colour, selector, text }) => {
      const annotation = {
        id: core.annotations.length + 1,
        articleId,
        kind: selector === null ? ('note' as const) : ('highlight' as const),
        colour,
        selector,
        text,
        createdAt: demoNow,
        changedAt: demoNow,
      };
      core.annotations.push(annotation);
      emit({ name: 'annotations.changed', payload: { articleId } });
      return { annotation, undoId: 'none' };
    },
    'annotations.update': ({ annotationId, ...change }) => {
      const annotation = core.annotations.find(({ id }) => id === annotationId);
      if (annotation === undefined) throw new AppError('not-found', { what: 'annotation' });
      Object.assign(annotation, change);
      emit({ name: 'annotations.changed', payload: { articleId: annotation.articleId } });
      return { annotation, undoId: 'none' };
    },
    'annotations.remove': ({ annotationId }) => {
      const at = core.annotations.findIndex(({ id }) => id === annotationId);
      const [gone] = core.annotations.splice(at, 1);
      if (gone !== undefined) emit({ name: 'annotations.changed', payload: { articleId: gone.articleId } });
      return { undoId: 'none' };
    },
    'articles.at': ({ urls }) => ({
      found: urls.flatMap((url) => {
        const article = articles.find((one) => one.url === url.replace(/[?#].*$/, ''));
        if (article === undefined) return [];
        const { id, title, feedTitle, readingMinutes, isRead } = article;
        return [{ url, articleId: id, title, feedTitle, readingMinutes, isRead }];
      }),
    }),
    'articles.mentions': ({ articleId }) => ({ mentions: core.mentions.get(articleId) ?? [] }),
    'articles.markdown': ({ articleId }) => ({ markdown: `# ${find(articleId).title}\n` }),
    'articles.html': ({ articleId }) => ({ html: `<h1>${find(articleId).title}</h1>` }),
    'articles.mark': ({ target, isUndoable: _isUndoable, ...marks }) =>
      change(
        marks.isRead === true ? 'read' : marks.snoozedUntil != null ? 'snooze' : 'mark',
        '',
        targets(target).filter((row) =>
          Object.entries(marks).some(([key, value]) => row[key as keyof ArticleSummary] !== value),
        ),
        (row) => Object.assign(row, marks),
      ),
    'articles.tag': ({ target, add, remove }) => {
      const summary = change('tag', [...add, ...remove].join(', '), targets(target), (row) => {
        row.tags = [...row.tags.filter((tag) => !remove.includes(tag) && !add.includes(tag)), ...add];
      });
      emit({ name: 'tags.changed', payload: {} });
      return summary;
    },
    'articles.remove': ({ target }) => {
      const rows = targets(target);
      for (const row of rows) articles.splice(articles.indexOf(row), 1);
      announce(rows);
      return {
        changed: rows.length,
        undoId: remember('remove-articles', '', rows.length, () => {
          articles.push(...rows);
          announce(rows);
        }),
      };
    },
    'articles.setPosition': () => ({}),
    'search.complete': ({ caret }) => ({ start: caret, end: caret, options: [] }),
    'search.correct': () => ({ corrections: [] }),
    'tags.list': listTags,
    'tags.suggest': () => ({ names: ['databases', 'performance'] }),
    'smart.list': () => ({ smartFeeds: core.smartFeeds.map((smart) => ({ ...smart })) }),
    'smart.add': (smart) => {
      const smartFeed = { ...smart, id: 9, unreadCount: null };
      core.smartFeeds.push(smartFeed);
      smartChanged();
      return { smartFeed };
    },
    'smart.update': ({ smartFeedId, ...wanted }) => {
      const smart = findSmart(smartFeedId);
      const before = { ...smart };
      Object.assign(smart, wanted);
      smartChanged();
      const undoId = remember('change-smart', before.name, 0, () => {
        Object.assign(smart, before);
        smartChanged();
      });
      return { smartFeed: { ...smart }, undoId };
    },
    'smart.remove': ({ smartFeedId }) => {
      const smart = findSmart(smartFeedId);
      core.smartFeeds = core.smartFeeds.filter((one) => one !== smart);
      smartChanged();
      return {
        undoId: remember('remove-smart', smart.name, 0, () => {
          core.smartFeeds.push(smart);
          smartChanged();
        }),
      };
    },
    'smart.reorder': ({ smartFeedIds }) => {
      core.smartFeeds = inOrder(core.smartFeeds, smartFeedIds);
      smartChanged();
      return {};
    },
    'tags.rename': ({ from, to }) =>
      change(
        'rename-tag',
        from,
        articles.filter((article) => article.tags.includes(from)),
        (row) => {
          row.tags = row.tags.map((tag) => (tag === from ? to : tag));
        },
      ),
    'tags.merge': ({ from, into }) =>
      change(
        'merge-tags',
        into,
        articles.filter((article) => article.tags.some((tag) => from.includes(tag))),
        (row) => {
          row.tags = [...new Set(row.tags.map((tag) => (from.includes(tag) ? into : tag)))];
        },
      ),
    'tags.remove': ({ name, withChildren }) =>
      change(
        'remove-tag',
        name,
        articles.filter((article) => article.tags.includes(name)),
        (row) => {
          row.tags = row.tags.filter((tag) => tag !== name && !(withChildren && tag.startsWith(`${name}/`)));
        },
      ),
    'tags.update': ({ name, colour, aliases }) => {
      if (colour !== undefined) core.tagColours.set(name, colour);
      if (aliases !== undefined) core.tagAliases.set(name, aliases);
      emit({ name: 'tags.changed', payload: {} });
      return { undoId: remember('change-tag', name, 0) };
    },
    'rules.list': () => ({ rules: core.rules.map((rule) => ({ ...rule })) }),
    'rules.add': (rule) => {
      const added = { ...rule, id: core.rules.length + 1 };
      core.rules.push(added);
      rulesChanged();
      return { rule: added };
    },
    'rules.update': ({ ruleId, ...wanted }) => {
      const rule = findRule(ruleId);
      Object.assign(rule, wanted);
      rulesChanged();
      return { rule: { ...rule }, undoId: remember('change-rule', rule.name, 0) };
    },
    'rules.remove': ({ ruleId }) => {
      const rule = findRule(ruleId);
      core.rules = core.rules.filter((one) => one !== rule);
      rulesChanged();
      return {
        undoId: remember('remove-rule', rule.name, 0, () => {
          core.rules.push(rule);
          rulesChanged();
        }),
      };
    },
    'rules.reorder': ({ ruleIds }) => {
      core.rules = inOrder(core.rules, ruleIds);
      rulesChanged();
      return {};
    },
    'rules.preview': ({ query, actions, limit }) => {
      const found = select({ query });
      return {
        matched: found.length,
        changed: found.length,
        examples: found.slice(0, limit).map((row) => {
          const { tags, isRead, isSaved, isLater } = row;
          const before = { tags, isRead, isSaved, isLater, isMuted: false };
          return {
            articleId: row.id,
            title: row.title,
            feedTitle: row.feedTitle,
            publishedAt: row.publishedAt,
            before,
            after: {
              tags: [...new Set([...tags, ...actions.tags])],
              isRead: isRead || actions.markRead,
              isSaved: isSaved || actions.save,
              isLater: isLater || actions.later,
              isMuted: actions.mute,
            },
          };
        }),
        problems: [],
      };
    },
    'rules.apply': ({ ruleId }) => {
      const rule = findRule(ruleId);
      const rows = select({ query: rule.query });
      return startJob(
        'change-1',
        { kind: 'change', summary: change('apply-rule', rule.name, rows, () => undefined) },
        rows.length,
      );
    },
    'undo.list': () => ({ entries: undos.toReversed().map(({ entry }) => entry) }),
    'undo.run': ({ undoId }) => {
      const found = undoId === undefined ? undos.at(-1) : undos.find(({ entry }) => entry.undoId === undoId);
      if (found === undefined) throw new AppError('not-found', { what: 'change to undo' });
      undos.splice(undos.indexOf(found), 1);
      found.undo();
      emit({ name: 'undo.changed', payload: {} });
      return { entry: found.entry };
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
          besidePath: null,
        }),
      );
      const of = (action: ExportedFile['action']) => files.filter((file) => file.action === action).length;
      const none = Object.fromEntries(exportActions.map((action) => [action, 0])) as Record<
        ExportedFile['action'],
        number
      >;
      const counts = { ...none, created: of('created'), unchanged: of('unchanged'), kept: of('kept') };
      const summary = { folder, dryRun, ...counts, files };
      return startJob('export-1', { kind: 'export', summary }, files.length);
    },
    'export.file': ({ query, file, form }) => {
      const summary = { file, form, articles: select({ query }).length, bytes: 1234 };
      return startJob('export-file-1', { kind: 'export-file', summary }, summary.articles);
    },
    'export.compare': ({ articleId }) => ({
      path: `Articles/${articleId}.md`,
      present: 'What the reader wrote.\n',
      wanted: 'What the feed says now.\n',
      diff: '--- a/a.md\n+++ b/a.md\n@@ -1,1 +1,1 @@\n-What the reader wrote.\n+What the feed says now.\n',
      merged: { text: 'What the reader wrote.\nWhat the feed says now.\n', conflicts: 0 },
    }),
    'export.resolve': () => ({}),
    'series.list': () => ({ series: [] }),
    'accounts.list': () => ({ accounts: [] }),
    'discussions.facts': () => ({ isPossible: false, fetchedAt: null, comments: 0 }),
    'places.find': () => ({ names: [] }),
    'follow.options': () => ({ options: [] }),
    'library.check': () => startJob('check-1', { kind: 'check', summary: { found: [], left: [] } }, 1),
    'backups.list': () => ({
      backups: [
        {
          file: '/home/reader/offprint/backups/daily-2026-11-24.db',
          madeAt: Date.UTC(2026, 10, 24, 9),
          bytes: 4_200_000,
        },
      ],
    }),
    'library.reopen': () => ({}),
    'rescue.survey': () => ({
      folder: '/home/reader/offprint',
      reason: 'database disk image is malformed',
      bytes: 4_300_000,
      backups: [
        {
          file: '/home/reader/offprint/backups/daily-2026-11-24.db',
          madeAt: Date.UTC(2026, 10, 24, 9),
          facts: backupFacts,
        },
      ],
    }),
    'rescue.prepare': () =>
      startJob(
        'repair-1',
        {
          kind: 'repair',
          summary: { step: 'rows', facts: backupFacts, lost: [{ what: 'texts', count: 2 }], fromBackup: 3 },
        },
        1,
      ),
    'rescue.adopt': () => ({ before: '/home/reader/offprint/backups/damaged' }),
    'rescue.restore': ({ file }) =>
      startJob('restore-1', { kind: 'restore', summary: { file, ...backupFacts, before: null } }, 1),
    'backups.inspect': () => backupFacts,
    'backups.make': ({ file }) =>
      startJob('backup-1', { kind: 'backup', summary: { file, ...backupFacts } }, 1),
    'backups.restore': ({ file }) =>
      startJob('restore-1', { kind: 'restore', summary: { file, ...backupFacts, before: null } }, 1),
    'targets.list': () => ({ targets: [...core.targets] }),
    'targets.add': ({ mayReplace: _mayReplace, ...target }) => {
      const id = core.targets.length + 1;
      core.targets.push({
        ...target,
        id,
        dueAt: null,
        isRunning: false,
        failures: 0,
        lastRunAt: null,
        lastCounts: null,
        articlesInFile: null,
        lastError: null,
      });
      emit({ name: 'targets.changed', payload: {} });
      return { targetId: id };
    },
    'targets.update': ({ targetId, mayReplace: _mayReplace, ...change }) => {
      const known = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
      core.targets = core.targets.map((one) => (one.id === targetId ? { ...one, ...known } : one));
      emit({ name: 'targets.changed', payload: {} });
      return {};
    },
    'targets.remove': ({ targetId }) => {
      core.targets = core.targets.filter(({ id }) => id !== targetId);
      emit({ name: 'targets.changed', payload: {} });
      return {};
    },
    'targets.run': () => ({ jobId: 'export-1' }),
    'export.preview': ({ articleId = null, profile }) => {
      const at = profile.body.indexOf('{{ titel');
      const line = profile.body.slice(0, at).split('\n').length;
      if (at !== -1) {
        const values = { name: 'titel', nearest: 'title' };
        return {
          articleId,
          path: '',
          text: '',
          problems: [{ part: 'body', line, column: 4, code: 'no-value', values }],
        };
      }
      return { articleId, path: 'written/here.md', text: `${profile.name}: ${profile.body}\n`, problems: [] };
    },
    'sample.add': () => {
      feeds.push(...makeFeeds());
      articles.push(...makeAll(30, feeds));
      return startJob('sample-1', { kind: 'sample', summary: { feeds: feeds.length, articles: 30 } }, 30);
    },
    'recordings.list': () => ({ recordings: [] }),
    'recordings.download': ({ url }) =>
      startJob('download-1', { kind: 'download', summary: { url, bytes: 1 } }, 1),
    'recordings.remove': () => ({}),
    'recordings.keepPlace': () => ({}),
    'older.state': () => ({ history: null, gaps: [] }),
    'older.fetch': ({ feedId }) =>
      startJob(
        'older-1',
        {
          kind: 'fetch-older',
          summary: {
            pages: 5,
            newArticles: 60,
            feeds: [{ feedId, title: 'Feed', ended: null, error: null }],
          },
        },
        5,
      ),
    'older.closeGaps': () =>
      startJob('older-2', { kind: 'fetch-older', summary: { pages: 2, newArticles: 16, feeds: [] } }, 2),
    'older.forgetGap': () => ({}),
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
    'shell.licences': () => ({
      own: 'MIT License',
      packages: [
        { name: 'a-package', version: '1.2.3', licence: 'ISC', text: 'Permission to use, copy, modify' },
      ],
    }),
    'library.place': () => ({ risk: null }),
    'library.placeTold': () => ({}),
    'library.lastLook': () => ({ at: null }),
    'library.looked': () => ({}),
    'articles.arrivedBetween': ({ after, before, limit }) => {
      const arrived = articles.filter(({ firstSeenAt }) => firstSeenAt > after && firstSeenAt <= before);
      return {
        articles: arrived.slice(0, limit),
        total: arrived.length,
        feeds: new Set(arrived.map(({ feedId }) => feedId)).size,
      };
    },
    'shell.takeFault': () => ({ fault: null }),
    'shell.language': () => ({ language: 'en' }),
    'shell.accent': () => ({ accent: null }),
    'shell.showWindow': () => ({}),
    'shell.forgetCode': () => ({}),
    'shell.loadAnew': () => ({}),
    'shell.noteFault': () => ({}),
    'shell.diagnostics': () => ({ text: '## Offprint\nversion: 0.0.0' }),
    'shell.showLog': () => ({}),
    'shell.system': () => ({ canBeSet: true, startsAtLogin: false, opensFeedLinks: false }),
    'shell.setSystem': ({ startsAtLogin = false, opensFeedLinks = false }) => ({
      canBeSet: true,
      startsAtLogin,
      opensFeedLinks,
    }),
    'shell.holdMediaKeys': () => ({}),
    'pages.save': ({ address }) => ({ articleId: 1, title: address, alreadyThere: false, problem: null }),
    'shell.updates': () => ({ status: 'off', obstacle: 'no-address' }),
    'shell.checkForUpdates': () => ({ status: 'newest', at: demoNow }),
    'shell.downloadUpdate': () => ({ status: 'off', obstacle: 'no-address' }),
    'shell.cancelUpdate': () => ({ status: 'off', obstacle: 'no-address' }),
    'shell.installUpdate': () => ({ status: 'off', obstacle: 'no-address' }),
    'shell.takeOpened': () => ({ opened: [] }),
    'shell.readOpenedFile': () => ({ text: '' }),
    'shell.showKeys': () => ({}),
    'shell.chooseFolder': () => ({ folder: '/home/reader/notes' }),
    'shell.chooseFile': ({ suggestedName }) => ({ path: `/home/reader/${suggestedName}` }),
    'shell.copyHtml': () => ({}),
    'shell.openFile': () => ({ path: '/home/reader/offprint.db' }),
    'shell.saveText': () => ({ path: '/home/reader/offprint-feeds.opml' }),
    'shell.print': () => ({}),
    'shell.savePdf': ({ suggestedName }) => ({ path: `/home/reader/${suggestedName}` }),
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
