/** What is said of a library that lies where it is in danger. */
import type { RiskyPlace } from '../../model/care.ts';

export function placeWords({ kind, by }: RiskyPlace): { title: string; detail: string } {
  return kind === 'network'
    ? {
        title: `Sua biblioteca está em uma pasta de rede (${by}).`,
        detail:
          'Uma conexão que cai ou um segundo computador podem danificá-la. Mantenha-a em um disco deste computador e exporte para a pasta de rede.',
      }
    : {
        title: `Sua biblioteca está em uma pasta que ${by === '' ? 'um serviço de nuvem' : by} sincroniza.`,
        detail:
          'Ela pode ser copiada enquanto é gravada e se danificar. Mantenha-a fora e exporte para essa pasta: as exportações podem ser sincronizadas.',
      };
}

export const placeTexts = { understood: 'Entendi: não avisar de novo', show: 'Mostrar a pasta' };
