/**
 * Records of Forem's API: wanted for what is saved, or opened, as the reader's settings say; fetched in the background one a
 * second of each host. What cannot be had is missing quietly, and is tried again later: the article is whole without it.
 */

import type { WireError } from '../../../../shared/errors.ts';
import { anySignal } from '../../base/any-signal.ts';
import { createQueueBackground } from '../../fetch-queue/queue-background.ts';
import { createHostSlots, type Hosts } from '../../http/host-slots.ts';
import { getSettings } from '../../library/connection/settings-table.ts';
import {
  articlesWithoutRecord,
  type DueRecord,
  dueForemRecord,
} from '../../library/fetched/forem-records-table.ts';
import { completeRecord, fetchRecord, type RecordPorts, recordQueue } from './fetch-record.ts';
import { lackingRecords, requestRecords, requestSavedRecords } from './want-records.ts';

export type ForemRecords = {
  /** The reader, or a rule, saved these, or the reader asked for the series they are parts of. */
  noteWanted(articleIds: readonly number[]): void;
  /** The reader opened it. Nothing where nothing is fetched in the background: a command that shows changes nothing. */
  noteOpened(articleId: number): void;
  /** A feed was read: edits of what is known are in the queue. */
  noteStored(): void;
  /** Those of the articles that have no record though their host has one of each. None where the reader wants none. */
  lacking(articleIds: readonly number[]): number[];
  /** Fetches the record of one article, whatever came of earlier attempts; null: it is there. Throws `cancelled`. */
  complete(articleId: number, signal: AbortSignal): Promise<WireError | null>;
  start(isEager: boolean): void;
  stop(): Promise<void>;
};

/** One host at a time is asked; several communities may be. */
const atOnce = 3;
/** Reactions go on for a while: what is opened again is asked for again, after so long. */
const freshMs = 24 * 60 * 60_000;
/** Before the queue is looked at for the first time. */
const lookBackMs = 2_000;
/** Of what is saved at once. */
const mostAtSaving = 200;

export function createForemRecords(
  ports: Omit<RecordPorts, 'slots'> & { hosts: Hosts; onBackgroundError: (error: unknown) => void },
): ForemRecords {
  const { library, now, onBackgroundError } = ports;
  const recordPorts = { ...ports, slots: createHostSlots({ total: atOnce, hosts: ports.hosts }) };
  const stopping = new AbortController();
  const underWay = new Set<Promise<unknown>>();
  /** A host is asked for one record at a time; so are those that a job wants, one after the other. */
  let lane: Promise<unknown> = Promise.resolve();
  let lookingBack: NodeJS.Timeout | null = null;

  const background = createQueueBackground<DueRecord>({
    ...ports,
    queue: recordQueue,
    leaseName: 'forem-records',
    busyHosts: ports.asker.busy,
    // What waits goes on waiting when the reader wants nothing asked, as it does without a network.
    isOnline: () => ports.isOnline() && getSettings(library).foremRecords !== 'never',
    due: (busy) => dueForemRecord(library, now(), busy),
    begin(due) {
      const ended = fetchRecord(recordPorts, due, stopping.signal).finally(() => underWay.delete(ended));
      underWay.add(ended);
      return ended;
    },
  });

  function requestNow(articles: readonly { id: number; url: string }[]): void {
    if (requestRecords(library, articles, now()) > 0) background.kick();
  }

  return {
    noteWanted(articleIds) {
      if (articleIds.length === 0 || getSettings(library).foremRecords === 'never') return;
      requestNow(articlesWithoutRecord(library, articleIds.slice(0, mostAtSaving), 0));
    },
    noteOpened(articleId) {
      if (!background.isRunning() || getSettings(library).foremRecords !== 'opened') return;
      requestNow(articlesWithoutRecord(library, [articleId], now() - freshMs));
    },
    noteStored: background.kick,
    lacking: (articleIds) => lackingRecords(library, articleIds),
    complete(articleId, signal) {
      const ended = anySignal([signal, stopping.signal]);
      const run = lane.then(() => completeRecord(recordPorts, articleId, ended));
      lane = run.catch(() => undefined).finally(() => underWay.delete(run));
      underWay.add(run);
      return run;
    },
    start(isEager) {
      background.start(isEager);
      const { foremRecords, foremHosts } = getSettings(library);
      if (foremRecords === 'never') return;
      // All that was ever saved is scanned: not while the window waits for its first list.
      lookingBack = setTimeout(() => {
        try {
          requestSavedRecords(library, foremHosts, now());
        } catch (error) {
          onBackgroundError(error);
        }
      }, lookBackMs);
      lookingBack.unref();
    },
    async stop() {
      stopping.abort();
      if (lookingBack !== null) clearTimeout(lookingBack);
      await background.stop();
      await Promise.allSettled(underWay);
    },
  };
}
