/** The looks of the list, in the order one goes through them. */
import type { Settings } from '../../shared/model/settings.ts';

export type ListMode = Settings['listDensity'];

const modes: readonly ListMode[] = ['compact', 'comfortable', 'cards'];

export function nextMode(mode: ListMode): ListMode {
  return modes[(modes.indexOf(mode) + 1) % modes.length] ?? 'comfortable';
}
