/** The gate of one run: decides which pictures may be fetched, and evicts others for them. */

import { join } from 'node:path';
import type { OfflineSummary } from '../../../shared/model/offline.ts';
import type { EventBus } from '../base/events.ts';
import type { Pool } from '../base/pool/pool.ts';
import type { Images } from '../images/images.ts';
import { letGoOfPictures } from '../images/let-go.ts';
import type { Library } from '../library/connection/open.ts';
import { getSettings } from '../library/connection/settings-table.ts';
import { keptIds } from '../library/fetched/images-table.ts';
import { type PictureToLetGo, pictureNeeds } from '../library/fetched/picture-room.ts';
import { measurePicturesJob, picturesToLetGoJob } from '../library/jobs.ts';
import type { Gate } from './complete.ts';

export type RoomPorts = {
  library: Library;
  pool: Pool;
  images: Pick<Images, 'storedBytes'>;
  bus: EventBus;
  now: () => number;
};

/** What one run leaves for the next. */
export type RoomState = {
  isTooSmall: boolean;
  /** What is no newer than this did not fit: fetching it again would only drive it out again. */
  floor: { of: string; id: number };
};

export type RoomGate = Gate & {
  /** Afterwards: evicts what has come to be too much. */
  close(): Promise<NonNullable<OfflineSummary['budget']>>;
};

/** `isFresh`: also what did not fit the last time is tried. */
export type RoomRun = {
  wantedIds: readonly number[];
  budgetBytes: number;
  isFresh: boolean;
  signal: AbortSignal;
};

/** A picture fetched since then may belong to an article that is being stored. */
const graceMs = 86_400_000;
/** With so much of the room free, what did not fit before is tried again. */
const freeShare = 0.2;
/** So much more than what is needed goes at once, so that not every picture asks for it anew. */
const atOnceShare = 0.02;

export const libraryFile = (library: Library): string => join(library.folder, 'library.db');

export async function openRoomGate(ports: RoomPorts, state: RoomState, run: RoomRun): Promise<RoomGate> {
  const { library } = ports;
  const { budgetBytes } = run;
  const kept = keptIds(library, run.wantedIds);
  const evicted = { pictures: 0, bytes: 0 };
  let turn: Promise<unknown> = Promise.resolve();
  const meter = await openMeter(ports, run.signal);
  const of = `${budgetBytes} ${getSettings(library).offlineQuery}`;
  const isMostlyFree = meter.usedBytes() < budgetBytes * (1 - freeShare);
  if (run.isFresh || state.floor.of !== of || isMostlyFree) state.floor = { of, id: 0 };
  state.isTooSmall = false;

  function noteUnfit(articleId: number): void {
    state.floor = { of, id: Math.max(state.floor.id, articleId) };
    state.isTooSmall = true;
  }

  /** `wantedBelowId`: of what is to be kept offline, only what is older than that. */
  async function makeRoom(wantedBelowId: number): Promise<void> {
    const bytes = Math.ceil(meter.usedBytes() - budgetBytes + budgetBytes * atOnceShare);
    const chosen = await choosePictures(ports, run, { bytes, wantedBelowId });
    if (chosen.length === 0) return;
    const hashes = chosen.map(({ sha256 }) => sha256);
    const gone = new Set(await letGoOfPictures(library, hashes));
    for (const one of chosen) {
      if (!gone.has(one.sha256)) continue;
      evicted.pictures += 1;
      evicted.bytes += one.bytes;
      if (one.need === pictureNeeds.wanted) noteUnfit(one.newestId);
    }
    await meter.measure();
    ports.bus.emit('articles.changed', { articleIds: 'any', feedIds: 'any' });
  }

  async function mayBegin(articleId: number): Promise<boolean> {
    if (meter.usedBytes() < budgetBytes) return true;
    const isKept = kept.has(articleId);
    await makeRoom(isKept ? Number.MAX_SAFE_INTEGER : articleId);
    if (meter.usedBytes() < budgetBytes) return true;
    state.isTooSmall = true;
    if (!isKept) noteUnfit(articleId);
    return false;
  }

  if (meter.usedBytes() > budgetBytes) await makeRoom(Number.MAX_SAFE_INTEGER);

  return {
    /** What the reader keeps comes first, whether it fits or not; then the newest. */
    order: (ids) => [
      ...ids.filter((id) => kept.has(id)),
      ...ids.filter((id) => !kept.has(id) && id > state.floor.id),
    ],
    mayBegin(articleId) {
      const asked = turn.then(() => mayBegin(articleId));
      turn = asked.catch(() => undefined);
      return asked;
    },
    async close() {
      if (meter.usedBytes() > budgetBytes) await makeRoom(Number.MAX_SAFE_INTEGER);
      if (meter.usedBytes() > budgetBytes || state.floor.id > 0) state.isTooSmall = true;
      return {
        room: { usedBytes: meter.usedBytes(), budgetBytes, isTooSmall: state.isTooSmall },
        letGoPictures: evicted.pictures,
        letGoBytes: evicted.bytes,
      };
    },
  };
}

type Meter = { usedBytes(): number; measure(): Promise<void> };

/** Measures the pictures in the library, and adds what was stored since the last measurement. */
async function openMeter({ library, pool, images }: RoomPorts, signal: AbortSignal): Promise<Meter> {
  let measured = 0;
  let countedAt = 0;
  const measure = async (): Promise<void> => {
    measured = await pool.run(measurePicturesJob, { file: libraryFile(library) }, signal);
    countedAt = images.storedBytes();
  };
  await measure();
  return { usedBytes: () => measured + images.storedBytes() - countedAt, measure };
}

/** Returns what is to go so that there are `bytes` more, least needed first. */
async function choosePictures(
  { library, pool, now }: RoomPorts,
  { wantedIds, signal }: RoomRun,
  eviction: { bytes: number; wantedBelowId: number },
): Promise<PictureToLetGo[]> {
  const file = libraryFile(library);
  const below = pictureNeeds.kept;
  const request = { ...eviction, file, below, wantedIds: [...wantedIds], before: now() - graceMs };
  return await pool.run(picturesToLetGoJob, request, signal);
}
