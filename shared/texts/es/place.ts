/** What is said of a library that lies where it is in danger. */
import type { RiskyPlace } from '../../model/care.ts';

export function placeWords({ kind, by }: RiskyPlace): { title: string; detail: string } {
  return kind === 'network'
    ? {
        title: `Tu biblioteca está en una carpeta de red (${by}).`,
        detail:
          'Una conexión que se corta o un segundo equipo pueden dañarla. Tenla en un disco de este equipo y exporta a la carpeta de red.',
      }
    : {
        title: `Tu biblioteca está en una carpeta que ${by === '' ? 'un servicio en la nube' : by} sincroniza.`,
        detail:
          'Puede copiarse mientras se escribe y dañarse. Tenla fuera y exporta a esa carpeta: las exportaciones sí se pueden sincronizar.',
      };
}

export const placeTexts = { understood: 'Entendido: no volver a avisar', show: 'Mostrar la carpeta' };
