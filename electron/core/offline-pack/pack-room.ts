/** The room pictures may take: what is fetched must fit into it, and the oldest that nobody needs goes for it. */

import { join } from 'node:path';
import type { OfflineRoom, OfflineSummary } from '../../../shared/model/offline.ts';
import type { EventBus } from '../base/events.ts';
import type { Pool } from '../base/pool/pool.ts';
import type { Images } from '../images/images.ts';
import { letGoOfPictures } from '../images/let-go.ts';
import type { Library } from '../library/connection/open.ts';
import { getSettings } from '../library/connection/settings-table.ts';
import { keptIds } from '../library/fetched/images-table.ts';
import { type PictureNeed, type PictureToLetGo, pictureNeeds } from '../library/fetched/picture-room.ts';
import { measurePicturesJob, picturesToLetGoJob } from '../library/jobs.ts';
import type { Gate } from './complete.ts';

export type RoomPorts = {
  library: Library;
  pool: Pool;
  images: Pick<Images, 'storedBytes'>;
  bus: EventBus;
  now: () => number;
};

export type RoomGate = Gate & {
  /** Afterwards: lets go of what has come to be too much. */
  close(): Promise<NonNullable<OfflineSummary['budget']>>;
};

export type PackRoom = {
  measure(): Promise<OfflineRoom>;
  /** For one run over these articles. `isFresh`: also what did not fit the last time is tried. */
  open(wantedIds: readonly number[], signal: AbortSignal, options?: { isFresh?: boolean }): Promise<RoomGate>;
};

const bytesPerGb = 1024 ** 3;
/** A picture fetched since then may belong to an article that is being stored. */
const graceMs = 86_400_000;
/** With so much of the room free, what did not fit before is tried again. */
const freeShare = 0.2;
/** So much more than what is needed goes at once, so that not every picture asks for it anew. */
const atOnceShare = 0.02;

export function createPackRoom({ library, pool, images, bus, now }: RoomPorts): PackRoom {
  const file = join(library.folder, 'library.db');
  let isTooSmall = false;
  /** What is no newer than this did not fit: fetching it again would only drive it out again. */
  let floor = { of: '', id: 0 };

  const budgetBytes = (): number => Math.round(getSettings(library).offlineBudgetGb * bytesPerGb);

  return {
    async measure() {
      return {
        usedBytes: await pool.run(measurePicturesJob, { file }),
        budgetBytes: budgetBytes(),
        isTooSmall,
      };
    },

    async open(wantedIds, signal, { isFresh = false } = {}) {
      const budget = budgetBytes();
      const kept = keptIds(library, wantedIds);
      const letGo = { pictures: 0, bytes: 0 };
      let measured = await pool.run(measurePicturesJob, { file }, signal);
      let countedAt = images.storedBytes();
      let turn: Promise<unknown> = Promise.resolve();
      const used = (): number => measured + images.storedBytes() - countedAt;
      const of = `${budget} ${getSettings(library).offlineQuery}`;
      if (isFresh || floor.of !== of || used() < budget * (1 - freeShare)) floor = { of, id: 0 };
      isTooSmall = false;

      /** `wantedBelowId`: of what is to be kept offline, only what is older than that. */
      async function makeRoom(below: PictureNeed, wantedBelowId: number): Promise<void> {
        const bytes = Math.ceil(used() - budget + budget * atOnceShare);
        const chosen = await pool.run(
          picturesToLetGoJob,
          { file, wantedIds: [...wantedIds], bytes, below, wantedBelowId, before: now() - graceMs },
          signal,
        );
        await remove(chosen);
      }

      async function remove(chosen: readonly PictureToLetGo[]): Promise<void> {
        if (chosen.length === 0) return;
        const gone = new Set(
          await letGoOfPictures(
            library,
            chosen.map(({ sha256 }) => sha256),
          ),
        );
        for (const { sha256, bytes, need, newestId } of chosen) {
          if (!gone.has(sha256)) continue;
          letGo.pictures += 1;
          letGo.bytes += bytes;
          if (need === pictureNeeds.wanted) noteUnfit(newestId);
        }
        measured = await pool.run(measurePicturesJob, { file }, signal);
        countedAt = images.storedBytes();
        bus.emit('articles.changed', { articleIds: 'any', feedIds: 'any' });
      }

      function noteUnfit(articleId: number): void {
        floor = { of, id: Math.max(floor.id, articleId) };
        isTooSmall = true;
      }

      async function mayBegin(articleId: number): Promise<boolean> {
        if (used() < budget) return true;
        const isKept = kept.has(articleId);
        await makeRoom(pictureNeeds.kept, isKept ? Number.MAX_SAFE_INTEGER : articleId);
        if (used() < budget) return true;
        isTooSmall = true;
        if (!isKept) noteUnfit(articleId);
        return false;
      }

      if (used() > budget) await makeRoom(pictureNeeds.kept, Number.MAX_SAFE_INTEGER);

      return {
        /** What the reader keeps comes first, whether it fits or not; then the newest. */
        order: (ids) => [
          ...ids.filter((id) => kept.has(id)),
          ...ids.filter((id) => !kept.has(id) && id > floor.id),
        ],
        mayBegin(articleId) {
          const asked = turn.then(() => mayBegin(articleId));
          turn = asked.catch(() => undefined);
          return asked;
        },
        async close() {
          if (used() > budget) await makeRoom(pictureNeeds.kept, Number.MAX_SAFE_INTEGER);
          if (used() > budget || floor.id > 0) isTooSmall = true;
          return {
            room: { usedBytes: used(), budgetBytes: budget, isTooSmall },
            letGoPictures: letGo.pictures,
            letGoBytes: letGo.bytes,
          };
        },
      };
    },
  };
}
