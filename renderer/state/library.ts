/** What the library answered for everything around the list: feeds, tags, counts, settings, jobs. Refreshed by events. */
import { create } from 'zustand';
import type { EventPayload, MethodOutput } from '../../shared/contract.ts';
import { toWireError, type WireError } from '../../shared/errors.ts';
import type { Feed, Folder } from '../../shared/model/feeds.ts';
import type { JobProgress, RefreshSummary } from '../../shared/model/jobs.ts';
import type { Rule } from '../../shared/model/rules.ts';
import type { Settings } from '../../shared/model/settings.ts';
import type { SmartFeed } from '../../shared/model/smart.ts';
import type { Counts } from '../../shared/model/statistics.ts';
import type { Tag, TagColour } from '../../shared/model/tags.ts';
import type { UndoEntry } from '../../shared/model/undo.ts';
import { errorNote } from '../../shared/texts/errors.ts';
import { compareNames } from '../../shared/texts/format.ts';
import { client } from '../bridge.ts';
import { showToast } from './toasts.ts';

type LibraryState = {
  phase: 'loading' | 'ready' | 'failed';
  error: WireError | null;
  /** How far the library has been brought up to date, where it is of an older version. */
  migration: EventPayload<'library.migrating'> | null;
  feeds: Feed[];
  folders: Folder[];
  tags: Tag[];
  /** Of the tags that have one, by name. */
  tagColours: ReadonlyMap<string, TagColour>;
  /** Places of the tag tree that are no tags themselves. */
  tagParents: Tag[];
  rules: Rule[];
  /** What can be taken back, latest first. */
  undos: UndoEntry[];
  smartFeeds: SmartFeed[];
  counts: Counts | null;
  settings: Settings | null;
  status: MethodOutput<'library.status'> | null;
  isOnline: boolean;
  /** Jobs that are running, by id. */
  jobs: Record<string, JobProgress>;
  lastRefresh: { summary: RefreshSummary; at: number } | null;
};

const start: LibraryState = {
  phase: 'loading',
  error: null,
  migration: null,
  feeds: [],
  folders: [],
  tags: [],
  tagColours: new Map(),
  tagParents: [],
  rules: [],
  undos: [],
  smartFeeds: [],
  counts: null,
  settings: null,
  status: null,
  isOnline: true,
  jobs: {},
  lastRefresh: null,
};

export const useLibrary = create<LibraryState>()(() => start);

/** Runs at most once per `waitMs`, however often it is asked: a refresh of many feeds sends an event for each. */
function gathered(waitMs: number, run: () => Promise<void>): () => void {
  let timer: ReturnType<typeof setTimeout> | null = null;
  return () => {
    if (timer !== null) return;
    timer = setTimeout(() => {
      timer = null;
      // A question that fails now is asked again at the next event; what is shown stays.
      run().catch(() => undefined);
    }, waitMs);
  };
}

export async function loadFeeds(): Promise<void> {
  const { feeds, folders } = await client().call('feeds.list', {});
  useLibrary.setState({ feeds, folders });
}

/** Where only numbers changed. A feed whose numbers are the same stays the same object, and so do the rows made of it. */
async function loadFeedCounts(): Promise<void> {
  const { counts } = await client().call('feeds.counts', {});
  const { feeds } = useLibrary.getState();
  const byId = new Map(counts.map((count) => [count.feedId, count]));
  if (byId.size !== feeds.length || feeds.some(({ id }) => !byId.has(id))) return loadFeeds();
  const next = feeds.map((feed) => {
    const { articleCount, unreadCount } = byId.get(feed.id) ?? feed;
    const isSame = articleCount === feed.articleCount && unreadCount === feed.unreadCount;
    return isSame ? feed : { ...feed, articleCount, unreadCount };
  });
  if (next.some((feed, index) => feed !== feeds[index])) useLibrary.setState({ feeds: next });
}

/** The last answers, as JSON, and what was made of them. */
const answered = new Map<keyof LibraryState, { text: string; made: unknown }>();

/** What is answered as the last time draws nothing anew, unless something else stands there meanwhile. */
function take<K extends keyof LibraryState>(
  key: K,
  answer: unknown,
  make: () => Pick<LibraryState, K> & Partial<LibraryState>,
): void {
  const text = JSON.stringify(answer);
  const before = answered.get(key);
  if (before?.text === text && before.made === useLibrary.getState()[key]) return;
  const made = make();
  answered.set(key, { text, made: made[key] });
  useLibrary.setState(made);
}

export async function loadTags(): Promise<void> {
  const answer = await client().call('tags.list', {});
  take('tags', answer, () => {
    const { tags, parents } = answer;
    const tagColours = new Map(tags.flatMap(({ name, colour }) => (colour === null ? [] : [[name, colour]])));
    const sorted = tags.toSorted((one, other) => compareNames(one.name, other.name));
    return { tags: sorted, tagColours, tagParents: parents };
  });
}

export async function loadRules(): Promise<void> {
  useLibrary.setState(await client().call('rules.list', {}));
}

export async function loadUndos(): Promise<void> {
  const { entries } = await client().call('undo.list', {});
  useLibrary.setState({ undos: entries });
}

export async function loadSmart(): Promise<void> {
  const { smartFeeds } = await client().call('smart.list', {});
  take('smartFeeds', smartFeeds, () => ({ smartFeeds }));
}

async function loadCounts(): Promise<void> {
  const counts = await client().call('library.counts', {});
  take('counts', counts, () => ({ counts }));
}

export async function loadLibrary(): Promise<void> {
  // What is shown stays while it is asked for again.
  if (useLibrary.getState().phase !== 'ready') useLibrary.setState({ phase: 'loading', error: null });
  try {
    const [settings, status, jobs] = await Promise.all([
      client().call('settings.get', {}),
      client().call('library.status', {}),
      client().call('jobs.list', {}),
      loadFeeds(),
      loadTags(),
      loadSmart(),
      loadCounts(),
      loadRules(),
      loadUndos(),
    ]);
    useLibrary.setState({
      phase: 'ready',
      migration: null,
      settings,
      status,
      isOnline: status.isOnline,
      jobs: Object.fromEntries(jobs.jobs.map((job) => [job.jobId, job])),
    });
  } catch (thrown) {
    useLibrary.setState({ phase: 'failed', migration: null, error: toWireError(thrown) });
  }
}

function onJobFinished(finished: EventPayload<'job.finished'>): void {
  const { [finished.jobId]: _ended, ...jobs } = useLibrary.getState().jobs;
  useLibrary.setState({ jobs });
  // Imports, exports and samples are waited for where they were begun; nobody waits for a refresh.
  if (finished.kind === 'refresh' && finished.error !== null && finished.error.code !== 'cancelled') {
    showToast({ text: errorNote(finished.error), tone: 'bad' });
  }
  if (finished.result?.kind === 'refresh') {
    useLibrary.setState({ lastRefresh: { summary: finished.result.summary, at: Date.now() } });
  }
}

/** Keeps the store true to the library. Returns the function that ends it. */
export function watchLibrary(): () => void {
  const { on } = client();
  /** All of them, not their numbers alone. A refresh sends both events for each feed, and one question answers both. */
  let areFeedsWanted = false;
  const feedsSoon = gathered(250, () => {
    const load = areFeedsWanted ? loadFeeds : loadFeedCounts;
    areFeedsWanted = false;
    return load();
  });
  const tagsSoon = gathered(250, loadTags);
  const smartSoon = gathered(250, loadSmart);
  const countsSoon = gathered(250, loadCounts);
  const endings = [
    on('articles.changed', () => {
      countsSoon();
      feedsSoon();
      tagsSoon();
    }),
    on('feeds.changed', () => {
      areFeedsWanted = true;
      feedsSoon();
      countsSoon();
    }),
    on('tags.changed', () => {
      tagsSoon();
      countsSoon();
    }),
    on('smart.changed', smartSoon),
    on('rules.changed', gathered(250, loadRules)),
    on('undo.changed', gathered(250, loadUndos)),
    on('settings.changed', (settings) => useLibrary.setState({ settings })),
    on('online.changed', ({ isOnline }) => useLibrary.setState({ isOnline })),
    on('job.progress', (job) =>
      useLibrary.setState((state) => ({ jobs: { ...state.jobs, [job.jobId]: job } })),
    ),
    on('job.finished', onJobFinished),
    on('library.migrating', (migration) => useLibrary.setState({ migration })),
    on('library.failed', ({ error }) => useLibrary.setState({ phase: 'failed', migration: null, error })),
  ];
  return () => {
    for (const end of endings) end();
  };
}

export function resetLibrary(): void {
  answered.clear();
  useLibrary.setState(start);
}
