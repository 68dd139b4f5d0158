/** How it stands with the text of an article's page, in words. */

import type { FullTextState } from '../../model/articles.ts';
import type { Feed, FullTextMode } from '../../model/feeds.ts';
import { clockTime } from '../format.ts';
import { errorWords } from './errors.ts';

export const fullTextChoices: readonly { value: FullTextMode; title: string }[] = [
  { value: 'auto', title: 'Automático, se ele envia resumos' },
  { value: 'always', title: 'Sempre' },
  { value: 'never', title: 'Nunca' },
];

export function fullTextHint(
  { fullText, sendsExcerpts }: Pick<Feed, 'fullText' | 'sendsExcerpts'>,
  areCompleted: boolean,
): string {
  if (fullText === 'always') return 'A página de cada artigo novo é baixada para obter o texto.';
  if (fullText === 'never') return 'As páginas só são baixadas quando você pede.';
  if (!areCompleted) return 'Pelas suas configurações, os resumos ficam como estão.';
  if (sendsExcerpts === null) return 'O Offprint descobre o que este feed envia conforme os artigos chegam.';
  return sendsExcerpts
    ? 'Ele envia resumos: as páginas dos artigos são baixadas para obter o texto.'
    : 'Ele envia tudo o que tem, por isso nenhuma página é baixada.';
}

/** null: nothing to say. */
export function fullTextWords(fullText: FullTextState, isOnline: boolean, now: number): string | null {
  switch (fullText.state) {
    case 'none':
      return null;
    case 'waiting':
      return isOnline
        ? 'Isto é um resumo. O texto completo está a caminho.'
        : 'Isto é um resumo. O texto completo será baixado quando houver conexão.';
    case 'fetching':
      return 'Baixando o texto completo…';
    case 'failed': {
      if (fullText.failure === null) return null;
      const { title } = errorWords(fullText.failure);
      const again =
        fullText.retryAt === null ? '' : ` Próxima tentativa: ${clockTime(fullText.retryAt, now)}.`;
      return `Sem texto completo. ${title}${again}`;
    }
    case 'there':
      return fullText.isPartial ? 'A página mostra só uma parte a quem não é assinante.' : null;
  }
}
