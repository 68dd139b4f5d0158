/** What is said of a library that lies where it is in danger. */
import type { RiskyPlace } from '../../model/care.ts';

export function placeWords({ kind, by }: RiskyPlace): { title: string; detail: string } {
  return kind === 'network'
    ? {
        title: `Ihre Bibliothek liegt in einem Netzwerkordner (${by}).`,
        detail:
          'Eine abbrechende Verbindung oder ein zweiter Rechner kann sie beschädigen. Bewahren Sie sie auf einem Datenträger dieses Rechners auf und exportieren Sie in den Netzwerkordner.',
      }
    : {
        title: `Ihre Bibliothek liegt in einem Ordner, den ${by === '' ? 'ein Cloud-Dienst' : by} synchronisiert.`,
        detail:
          'Sie könnte kopiert werden, während in sie geschrieben wird, und dabei Schaden nehmen. Bewahren Sie sie außerhalb auf und exportieren Sie in diesen Ordner: Exporte dürfen synchronisiert werden.',
      };
}

export const placeTexts = { understood: 'Verstanden, nicht mehr anzeigen', show: 'Ordner anzeigen' };
