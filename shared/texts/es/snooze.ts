/** Times to put off until, in words. */
import type { SnoozeName } from '../../snooze.ts';

export const snoozeTitles: Record<SnoozeName, string> = {
  tonight: 'Esta noche',
  tomorrow: 'Mañana',
  weekend: 'Fin de semana',
  'next-week': 'Próxima semana',
};

export const snoozeTexts = {
  until: 'Hasta',
  snooze: 'Posponer',
  hint: 'Desaparece de todas las listas hasta entonces; después vuelve arriba, sin leer.',
  field: 'Hasta cuándo',
  placeholder: 'Un día (2026-12-01), 3h, 2d, 1w',
  nothing:
    'No es un momento futuro. Escribe un día como 2026-12-01, o bien 3h, 2d o 1w (semanas) desde ahora.',
};
