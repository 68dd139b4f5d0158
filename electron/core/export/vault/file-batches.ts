/** Sends files to be made to the pool, several at a time, and enters what comes back. */

import { setImmediate as nextTurn } from 'node:timers/promises';
import { AppError } from '../../../../shared/errors.ts';
import type { ExportedFile } from '../../../../shared/model/exports.ts';
import { packedTexts } from '../../library/texts/packed-texts.ts';
import { isFull } from '../files/files.ts';
import { makeFilesJob } from './jobs.ts';
import type { FileToMake, MadeFile } from './make-files.ts';
import type { ExportRun } from './run.ts';
import { failed, fileToMake, settleMade, type WantedFile } from './write-article.ts';

export type FileBatches = {
  /** Resolves when there is room for more. Throws what ended an earlier batch. */
  add(wanted: WantedFile): Promise<void>;
  /** Resolves when all is through that was begun, after a failure too; throws the first. */
  end(): Promise<void>;
};

/** A thread makes so many in some hundredths of a second; fewer of the longest, so that none has to wait for the others. */
const filesAtOnce = 16;
const bytesAtOnce = 96 * 1024;
/** Two for each of the threads there may be: the next one is there when one is through. */
const mostUnderWay = 8;

type Planned = { wanted: WantedFile; toMake: FileToMake };

/**
 * `settled` hears of each article what became of its file; null: the reader deleted it while the export ran. An article that
 * fails costs only itself; a full disk and a cancellation end all that is not under way.
 */
export function fileBatches(
  run: ExportRun,
  signal: AbortSignal,
  settled: (wanted: WantedFile, file: ExportedFile | null) => void,
): FileBatches {
  const underWay = new Set<Promise<void>>();
  let next: WantedFile[] = [];
  let failure: { error: unknown } | null = null;

  const settle = async ({ wanted, toMake }: Planned, one: MadeFile): Promise<void> => {
    try {
      settled(wanted, await settleMade(run, wanted, toMake, one));
    } catch (error) {
      if (isFull(error)) throw error;
      settled(wanted, failed(wanted.file, error));
    }
  };
  const send = async (batch: readonly Planned[]): Promise<void> => {
    const files = await makeBatch(run, batch, signal, false);
    for (const [index, one] of files.entries()) {
      const planned = batch[index];
      if (planned !== undefined) await settle(planned, one);
    }
    if (files.length < batch.length) throw new AppError('cancelled');
  };
  const begin = (batch: readonly Planned[]): void => {
    const sending: Promise<void> = send(batch)
      .catch((error: unknown) => {
        failure ??= { error };
      })
      .finally(() => underWay.delete(sending));
    underWay.add(sending);
  };
  /** With their texts, which are read together; in the order in which they were asked for. */
  const plan = (all: readonly WantedFile[]): Planned[] => {
    const texts = packedTexts(
      run.context.library,
      all.map(({ facts }) => facts.summary.id),
    );
    return all.flatMap((wanted) => {
      const text = texts.get(wanted.facts.summary.id);
      try {
        if (text !== undefined) return [{ wanted, toMake: fileToMake(run, wanted, text) }];
        settled(wanted, null);
      } catch (error) {
        settled(wanted, failed(wanted.file, error));
      }
      return [];
    });
  };
  const flush = async (): Promise<void> => {
    const all = next;
    next = [];
    for (const batch of bySize(plan(all))) {
      // Who asks the library for something has an answer in between.
      await nextTurn();
      while (underWay.size >= mostUnderWay) await Promise.race(underWay);
      if (failure !== null) throw failure.error;
      if (signal.aborted) throw new AppError('cancelled');
      begin(batch);
    }
  };
  return {
    async add(wanted) {
      if (failure !== null) throw failure.error;
      next.push(wanted);
      if (next.length === filesAtOnce) await flush();
    },
    async end() {
      try {
        if (failure === null && !signal.aborted) await flush();
      } finally {
        await Promise.all(underWay);
      }
      if (failure !== null) throw failure.error;
    },
  };
}

/** One file of each planned one, in their order; fewer where the run was cancelled. */
async function makeBatch(
  run: ExportRun,
  batch: readonly Planned[],
  signal: AbortSignal,
  isAgain: boolean,
): Promise<MadeFile[]> {
  const { context, folder, profile, dryRun } = run;
  try {
    const files = batch.map(({ toMake }) => toMake);
    const request = { folder, profile, isDryRun: dryRun, now: context.now(), isAgain, files };
    return await context.pool.run(makeFilesJob, request, signal);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'job-ended') throw error;
    if (batch.length === 1) return [{ kind: 'failed', reason: error.message, code: '' }];
    // One of them has ended the thread: by itself it shows which.
    const each = await Promise.all(batch.map((one) => makeBatch(run, [one], signal, true)));
    return each.flat();
  }
}

/** Neighbours together, none with more bytes than one may have unless it is of one alone. */
function bySize(all: readonly Planned[]): Planned[][] {
  const batches: Planned[][] = [];
  let bytes = 0;
  for (const planned of all) {
    const size = planned.toMake.packed.html.byteLength;
    const batch = batches.at(-1);
    if (batch === undefined || bytes + size > bytesAtOnce) {
      batches.push([planned]);
      bytes = size;
    } else {
      batch.push(planned);
      bytes += size;
    }
  }
  return batches;
}
