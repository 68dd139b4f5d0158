/** How it stands with the text of an article's page, in words. */

import type { FullTextState } from '../../model/articles.ts';
import type { Feed, FullTextMode } from '../../model/feeds.ts';
import { clockTime } from '../format.ts';
import { errorWords } from './errors.ts';

export const fullTextChoices: readonly { value: FullTextMode; title: string }[] = [
  { value: 'auto', title: 'Automático, si envía extractos' },
  { value: 'always', title: 'Siempre' },
  { value: 'never', title: 'Nunca' },
];

export function fullTextHint(
  { fullText, sendsExcerpts }: Pick<Feed, 'fullText' | 'sendsExcerpts'>,
  areCompleted: boolean,
): string {
  if (fullText === 'always') return 'Se descarga la página de cada artículo nuevo para obtener su texto.';
  if (fullText === 'never') return 'Las páginas solo se descargan cuando las pides.';
  if (!areCompleted) return 'Según tu configuración, los extractos se quedan como están.';
  if (sendsExcerpts === null) return 'Offprint averigua qué envía este canal según llegan sus artículos.';
  return sendsExcerpts
    ? 'Envía extractos: se descargan las páginas de sus artículos para obtener el texto.'
    : 'Envía todo lo que tiene, así que no se descargan páginas.';
}

/** null: nothing to say. */
export function fullTextWords(fullText: FullTextState, isOnline: boolean, now: number): string | null {
  switch (fullText.state) {
    case 'none':
      return null;
    case 'waiting':
      return isOnline
        ? 'Esto es un extracto. El texto completo está en camino.'
        : 'Esto es un extracto. El texto completo se descargará cuando haya conexión.';
    case 'fetching':
      return 'Descargando el texto completo…';
    case 'failed': {
      if (fullText.failure === null) return null;
      const { title } = errorWords(fullText.failure);
      const again = fullText.retryAt === null ? '' : ` Próximo intento: ${clockTime(fullText.retryAt, now)}.`;
      return `Sin texto completo. ${title}${again}`;
    }
    case 'there':
      return fullText.isPartial ? 'La página solo muestra una parte a quien no está suscrito.' : null;
  }
}
