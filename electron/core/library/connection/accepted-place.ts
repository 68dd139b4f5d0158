/** Whether the reader was told of where this library lies: once for each place it is moved to, the window and the terminal apart. */
import { createHash } from 'node:crypto';
import type { RiskyPlace } from '../../../../shared/model/care.ts';
import type { Library } from './open.ts';
import { riskOfPlace, thisMachine } from './risky-place.ts';
import { storedValue, storeValue } from './settings-table.ts';

export type ToldBy = 'window' | 'terminal';

const rowOf = (by: ToldBy): string => `place.told.${by}`;

/** A library that is copied elsewhere takes its settings along: by the path it is known to be another place. */
const keyOf = (library: Library, { kind, by }: RiskyPlace): string =>
  createHash('sha256')
    .update(`${thisMachine.realPath(library.folder)}\0${kind}\0${by}`)
    .digest('hex');

/** null: nothing speaks against its place, or that has been told. */
export function untoldRisk(library: Library, by: ToldBy, find = riskOfPlace): RiskyPlace | null {
  const risk = find(library.folder);
  if (risk === null) return null;
  return storedValue(library, rowOf(by)) === JSON.stringify(keyOf(library, risk)) ? null : risk;
}

export function noteTold(library: Library, by: ToldBy, find = riskOfPlace): void {
  const risk = find(library.folder);
  if (risk === null) return;
  storeValue(library, rowOf(by), JSON.stringify(keyOf(library, risk)));
}
