/** What is said of a library that lies where it is in danger. */
import type { RiskyPlace } from '../../model/care.ts';

export function placeWords({ kind, by }: RiskyPlace): { title: string; detail: string } {
  return kind === 'network'
    ? {
        title: `Your library is on a network folder (${by}).`,
        detail:
          'A connection that breaks, or a second computer, can damage it. Keep it on a disk of this computer, and export to the network folder.',
      }
    : {
        title: `Your library is in a folder that ${by === '' ? 'a cloud service' : by} keeps in sync.`,
        detail:
          'It may be copied while it is written, and damaged. Keep it outside, and export into that folder: exports may be synced.',
      };
}

export const placeTexts = { understood: 'Understood: do not say so again', show: 'Show the folder' };
