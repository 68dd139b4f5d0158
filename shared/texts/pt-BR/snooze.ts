/** Times to put off until, in words. */
import type { SnoozeName } from '../../snooze.ts';

export const snoozeTitles: Record<SnoozeName, string> = {
  tonight: 'Hoje à noite',
  tomorrow: 'Amanhã',
  weekend: 'Fim de semana',
  'next-week': 'Próxima semana',
};

export const snoozeTexts = {
  until: 'Até',
  snooze: 'Adiar',
  hint: 'Sai de todas as listas até lá; depois volta ao topo, como não lido.',
  field: 'Até quando',
  placeholder: 'Um dia (2026-12-01), 3h, 2d, 1w',
  nothing:
    'Isso não é um momento futuro. Escreva um dia como 2026-12-01, ou 3h, 2d ou 1w (semanas) a partir de agora.',
};
