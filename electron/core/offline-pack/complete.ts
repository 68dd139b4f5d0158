/** Makes articles whole for reading without a network: pictures, full text, what the author wrote. In a job. */

import { setImmediate as breathe } from 'node:timers/promises';
import { AppError, type WireError } from '../../../shared/errors.ts';
import type { MissingPart, OfflineSummary } from '../../../shared/model/offline.ts';
import type { EventBus } from '../base/events.ts';
import type { JobContext } from '../base/jobs.ts';
import type { Poller } from '../feeds/check/poller.ts';
import type { ForemRecords } from '../forem/records/forem-records.ts';
import type { FullTexts } from '../full-text/full-texts.ts';
import type { Images } from '../images/images.ts';
import type { Library } from '../library/connection/open.ts';
import { chunks } from '../library/connection/slices.ts';
import { type ArticleLack, missingParts, notReady, offlineState } from '../library/fetched/offline-state.ts';

export type CompletePorts = {
  library: Library;
  images: Images;
  fullTexts: Pick<FullTexts, 'complete' | 'want'>;
  foremRecords: Pick<ForemRecords, 'lacking' | 'complete'>;
  poller: Pick<Poller, 'isOnline'>;
  bus: EventBus;
};

const atOnce = 4;
const mostNamed = 1000;
/** So many failures in a row that say “no network” end the run: the rest would fail as well. */
const mostOffline = 4;
const sliceArticles = 200;

/** What may be begun, and in which order; where room is scarce, not all of it. */
export type Gate = {
  order(articleIds: readonly number[]): number[];
  /** false: neither this one nor any after it. */
  mayBegin(articleId: number): Promise<boolean>;
};

/** Fetches what they lack. Throws `cancelled`, where what was fetched stays. */
export async function completeOffline(
  context: CompletePorts,
  articleIds: readonly number[],
  { isDryRun, gate = openGate }: { isDryRun: boolean; gate?: Gate },
  job: JobContext,
): Promise<Omit<OfflineSummary, 'budget'>> {
  const fetched = { pictures: 0, texts: 0, markdowns: 0 };
  const wanted = await lacking(context, articleIds);
  if (!isDryRun) {
    const complete: Complete = (articleId, note) =>
      completeOne(context, articleId, { fetched, note }, job.signal);
    await completeEach(context, { articleIds: gate.order(wanted), gate, complete }, job);
  }
  return await summarise(context, articleIds, wanted, fetched);
}

const openGate: Gate = { order: (ids) => [...ids], mayBegin: async () => true };

/** Those that lack something, a record nobody has asked for yet included, in the order given. */
async function lacking(
  { library, foremRecords }: CompletePorts,
  articleIds: readonly number[],
): Promise<number[]> {
  const found: number[] = [];
  for (const some of chunks(articleIds, sliceArticles)) {
    const wanted = new Set([...notReady(library, some), ...foremRecords.lacking(some)]);
    found.push(...some.filter((id) => wanted.has(id)));
    await breathe();
  }
  return found;
}

type NoteFailure = (error: WireError | null) => void;

/** Completes one article. Returns its title and notes what it met. */
export type Complete = (articleId: number, note: NoteFailure) => Promise<string>;

/** Several at a time, until the gate closes or the network is gone. Throws `cancelled`. */
export async function completeEach(
  context: Pick<CompletePorts, 'poller' | 'bus'>,
  { articleIds: wanted, gate, complete }: { articleIds: readonly number[]; gate: Gate; complete: Complete },
  job: JobContext,
): Promise<void> {
  if (wanted.length === 0) return;
  let next = 0;
  let done = 0;
  let offlineInRow = 0;
  let isOpen = true;
  const note: NoteFailure = (error) => {
    offlineInRow = error?.code === 'offline' ? offlineInRow + 1 : 0;
  };
  const work = async (): Promise<void> => {
    while (isOpen && next < wanted.length && offlineInRow < mostOffline && context.poller.isOnline()) {
      const articleId = wanted[next] ?? 0;
      next += 1;
      if (job.signal.aborted) throw new AppError('cancelled', { done, total: wanted.length });
      if (!(await gate.mayBegin(articleId))) {
        isOpen = false;
        return;
      }
      const title = await complete(articleId, note);
      done += 1;
      job.progress(done, wanted.length, title);
      context.bus.emit('articles.changed', { articleIds: [articleId], feedIds: 'any' });
    }
  };
  job.progress(0, wanted.length, '');
  await Promise.all(Array.from({ length: Math.min(atOnce, wanted.length) }, work));
  if (job.signal.aborted) throw new AppError('cancelled', { done, total: wanted.length });
}

/** The text first: it has pictures of its own. Answers with the article's title. */
async function completeOne(
  { library, images, fullTexts, foremRecords }: CompletePorts,
  articleId: number,
  { fetched, note }: { fetched: OfflineSummary['fetched']; note: NoteFailure },
  signal: AbortSignal,
): Promise<string> {
  const lack = missingParts(library, articleId);
  if (lack === null) return '';
  if (lack.parts.some(({ what }) => what === 'text')) {
    const error = await fullTexts.complete(articleId, signal);
    note(error);
    if (error === null) fetched.texts += 1;
  }
  const stored = await images.storeAll(articleId, { signal, isRetry: true });
  fetched.pictures += stored;
  const missed = missingParts(library, articleId)?.parts.filter(({ what }) => what === 'picture') ?? [];
  if (stored > 0 || missed.length > 0) note(stored > 0 ? null : (missed[0]?.error ?? null));
  if (foremRecords.lacking([articleId]).length > 0) {
    const error = await foremRecords.complete(articleId, signal);
    note(error);
    if (error === null) fetched.markdowns += 1;
    // It names the picture lists show.
    fetched.pictures += await images.storeAll(articleId, { signal });
  }
  return lack.title;
}

async function summarise(
  { library, foremRecords }: CompletePorts,
  articleIds: readonly number[],
  wanted: readonly number[],
  fetched: OfflineSummary['fetched'],
): Promise<Omit<OfflineSummary, 'budget'>> {
  const summary: Omit<OfflineSummary, 'budget'> = {
    articles: articleIds.length,
    ready: articleIds.length - wanted.length,
    partial: 0,
    online: 0,
    fetched,
    missing: [],
  };
  for (const some of chunks(wanted, sliceArticles)) {
    const unasked = new Set(foremRecords.lacking(some));
    for (const articleId of some) {
      const lack = missingParts(library, articleId);
      const parts = lack === null ? [] : withRecord(lack, unasked.has(articleId));
      const state = offlineState(library, articleId) ?? 'ready';
      summary[parts.length > 0 && state === 'ready' ? 'partial' : state] += 1;
      if (lack !== null && parts.length > 0 && summary.missing.length < mostNamed) {
        summary.missing.push({ articleId, title: lack.title, parts });
      }
    }
    await breathe();
  }
  return summary;
}

function withRecord({ parts, url }: ArticleLack, isUnasked: boolean): MissingPart[] {
  if (!isUnasked || parts.some(({ what }) => what === 'markdown')) return parts;
  return [...parts, { what: 'markdown', url: url ?? '', error: null, retryAt: null }];
}
