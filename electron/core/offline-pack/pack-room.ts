/** The room pictures may take: what is fetched must fit into it, and the oldest that nobody needs goes for it. */

import type { OfflineRoom } from '../../../shared/model/offline.ts';
import { getSettings } from '../library/connection/settings-table.ts';
import { measurePicturesJob } from '../library/jobs.ts';
import { libraryFile, openRoomGate, type RoomGate, type RoomPorts, type RoomState } from './room-gate.ts';

export type PackRoom = {
  measure(): Promise<OfflineRoom>;
  /** For one run over these articles. `isFresh`: also what did not fit the last time is tried. */
  open(wantedIds: readonly number[], signal: AbortSignal, options?: { isFresh?: boolean }): Promise<RoomGate>;
};

const bytesPerGb = 1024 ** 3;

export function createPackRoom(ports: RoomPorts): PackRoom {
  const { library, pool } = ports;
  const state: RoomState = { isTooSmall: false, floor: { of: '', id: 0 } };
  const budgetOf = (): number => Math.round(getSettings(library).offlineBudgetGb * bytesPerGb);
  return {
    async measure() {
      return {
        usedBytes: await pool.run(measurePicturesJob, { file: libraryFile(library) }),
        budgetBytes: budgetOf(),
        isTooSmall: state.isTooSmall,
      };
    },
    open: (wantedIds, signal, { isFresh = false } = {}) =>
      openRoomGate(ports, state, { wantedIds, budgetBytes: budgetOf(), isFresh, signal }),
  };
}
