/** The looks of the list and their names. */
import type { Settings } from '../../model/settings.ts';

export type ListMode = Settings['listDensity'];

export const modeTitles: Record<ListMode, string> = {
  compact: 'kompakte Zeilen',
  comfortable: 'luftige Zeilen',
  cards: 'Karten',
};

const modes = Object.keys(modeTitles) as ListMode[];

export function nextMode(mode: ListMode): ListMode {
  return modes[(modes.indexOf(mode) + 1) % modes.length] ?? 'comfortable';
}
