/** What is said of links and files that the system hands to Offprint. */
import type { OpenedRefusal } from '../../model/opened.ts';

export const openedTexts = {
  subscribe: 'Um link externo propõe que você assine isto. Nada é baixado até você clicar em Adicionar.',
  comments:
    'O feed do artigo indica que este é o feed de seus comentários. Nada é baixado até você clicar em Adicionar.',
  save: 'Um link externo propõe que você salve esta página. Nada é baixado até você clicar em Salvar.',
  isPrivate: 'O endereço leva a este computador ou à sua própria rede. Adicione-o só se souber quem o serve.',
  waiting: 'Algo foi aberto com o Offprint. Espera até você terminar aqui.',
  file: 'Este arquivo foi aberto com o Offprint. Nada é trazido até você clicar em Importar.',
  fileKind: (path: string) =>
    `“${path}” não é um arquivo que o Offprint conheça: uma lista de feeds, um feed ou o que você salvou em outro programa.`,
  importIt: 'Importar',
};

const reasons: Record<OpenedRefusal, (link: string) => string> = {
  'not-an-address': (link) => `Este link não indica um endereço da web para assinar: ${link}`,
  'too-long': (link) => `Este link é longo demais: ${link}…`,
  'unknown-scheme': (link) => `O Offprint não abre links deste tipo: ${link}`,
  'unknown-action': (link) => `O Offprint não sabe o que este link pede: ${link}`,
  'no-such-file': (link) => `O arquivo não existe: ${link}`,
  'too-many': (link) => `${link} de uma vez é demais. Só se pergunta sobre os primeiros.`,
};

export const refusalSentence = (reason: OpenedRefusal, link: string): string => reasons[reason](link);
