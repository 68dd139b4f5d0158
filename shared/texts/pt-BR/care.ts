/** Words about backups, checks and repairs. */
import type { BackupFacts, CompactSummary, LibraryProblem } from '../../model/care.ts';
import type { LostKind, RepairSummary } from '../../model/rescue.ts';
import { bytes, counted, day, list, number } from '../format.ts';

const recordingsWords = (count: number): string => counted(count, 'gravação', 'gravações');

export function backupWords({ articles, feeds, saved, newestAt }: BackupFacts): string {
  const newest = newestAt === null ? '' : `; o mais recente é de ${day(newestAt)}`;
  return `${counted(articles, 'artigo')} de ${counted(feeds, 'feed')}, ${counted(saved, 'salvo')}${newest}`;
}

export const problemWords: Record<LibraryProblem['kind'], (problem: LibraryProblem) => string> = {
  database: ({ detail }) => `O banco de dados está danificado: ${detail}.`,
  references: ({ count, detail }) =>
    `${counted(count, 'linha')} de “${detail}” com referência a algo que não existe.`,
  index: ({ count }) =>
    `${counted(count, 'artigo não pode ser pesquisado', 'artigos não podem ser pesquisados')} corretamente.`,
  pictures: ({ count }) => `${counted(count, 'imagem sumiu', 'imagens sumiram')} do disco.`,
};

const lostWords: Record<LostKind, readonly [string, string]> = {
  feeds: ['feed', 'feeds'],
  articles: ['título de artigo', 'títulos de artigos'],
  texts: ['texto de artigo', 'textos de artigos'],
  tags: ['etiqueta', 'etiquetas'],
  notes: ['nota', 'notas'],
  revisions: ['texto anterior', 'textos anteriores'],
  settings: ['configuração', 'configurações'],
  rest: ['linha de outro tipo', 'linhas de outro tipo'],
};

/** What a repair made of the library, a sentence each. */
export function repairWords({ step, facts, lost, fromBackup }: RepairSummary): string[] {
  const sentences = [`A biblioteca reparada tem ${backupWords(facts)} (${bytes(facts.bytes)}).`];
  if (fromBackup > 0)
    sentences.push(`${counted(fromBackup, 'linha veio', 'linhas vieram')} do backup mais recente.`);
  if (lost.length === 0) {
    sentences.push(
      step === 'index'
        ? 'O que estava danificado foi refeito a partir dos artigos. Nada se perdeu.'
        : 'Nada se perdeu.',
    );
  }
  for (const { what, count } of lost) {
    const [one, many] = lostWords[what];
    sentences.push(
      count === null ? `Perdas: algumas linhas (${many}).` : `Perdas: ${counted(count, one, many)}.`,
    );
  }
  if (lost.some(({ what }) => what === 'texts' || what === 'articles'))
    sentences.push('O que os feeds ainda oferecem volta na próxima atualização.');
  return sentences;
}

export function tidiedSentence(summary: CompactSummary): string {
  const { prunedArticles, removedImages, removedImageBytes, removedRecordings, removedRecordingBytes } =
    summary;
  const parts = [
    counted(prunedArticles, 'artigo'),
    `${counted(removedImages, 'imagem sem uso', 'imagens sem uso')} (${bytes(removedImageBytes)})`,
    removedRecordings === 0 ? '' : `${recordingsWords(removedRecordings)} (${bytes(removedRecordingBytes)})`,
  ].filter((part) => part !== '');
  return `Remoção concluída: ${list(parts)}.`;
}

export const backupTexts = {
  makeTitle: 'Fazer backup da biblioteca',
  making: 'Fazendo backup',
  openTitle: 'Voltar a um backup',
  taking: 'Recuperando o backup',
  checking: 'Lendo toda a biblioteca',
  whole: 'A biblioteca está íntegra.',
  repaired: 'Tudo foi reparado.',
  make: 'Fazer backup…',
  open: 'Voltar a um arquivo…',
  check: 'Verificar a biblioteca',
  list: 'Backups na pasta da biblioteca',
  look: 'Ver',
  takesPlace: 'Ele substitui o que está na biblioteca agora, que também fica guardado como backup.',
  take: 'Voltar a este',
  leave: 'Deixar',
  /** `facts` as `backupWords` has them. */
  has: (facts: string) => `Este backup tem ${facts}.`,
  restored: (facts: string) =>
    `A biblioteca agora é a do backup: ${facts}. O que havia nela também virou um backup.`,
  lookAt: (madeAt: string) => `Ver o backup de ${madeAt}`,
  backTo: (madeAt: string) => `Voltar ao backup de ${madeAt}`,
  hint: (kept: number) =>
    `${kept === 0 ? '' : `${counted(kept, 'backup guardado', 'backups guardados')}. `}Um por dia é feito automaticamente; ficam os de sete dias e quatro semanas. Sem imagens, que podem ser baixadas de novo.`,
};

export const spaceTexts = {
  texts: 'Textos',
  pageTexts: 'Textos das páginas dos artigos',
  earlierTexts: 'Textos anteriores',
  index: 'Índice de pesquisa',
  free: 'Livre, para o que vier',
  feedsTitle: 'Feeds com mais texto',
  feed: 'Feed',
  articles: 'Artigos',
  size: 'Tamanho',
  tidy: 'Limpar agora',
  tidying: 'Limpando…',
  tidyingUp: 'Limpeza',
  hint: 'Remove o que a regra determina e as imagens e gravações que nenhum artigo usa. O comando “offprint compact” também reduz o arquivo.',
  pictures: (count: number) => `Imagens (${number(count)})`,
  recordings: (count: number) => `Gravações (${number(count)})`,
};

export const damageTexts = {
  repairing: 'Reparando uma cópia',
  explanation:
    'Nada mais é gravado nela. O Offprint pode salvar em uma cópia o que for legível ou voltar a um backup. Nos dois casos, os arquivos danificados ficam guardados.',
  onlyBackup: 'Só um backup resolve.',
  repair: 'Reparar uma cópia',
  showFolder: 'Mostrar a pasta',
  result: 'O que o reparo salvou',
  adopt: 'Usar a biblioteca reparada',
  notNow: 'Agora não',
  looking: 'Procurando backups…',
  noBackup: 'Não há nenhum backup íntegro na pasta.',
  backups: 'Backups',
  goBack: 'Voltar a este',
};

export const libraryTexts = {
  running: (version: string, folder: string) => `Offprint ${version}. Biblioteca: ${folder}.`,
  holds: (articles: number, feeds: number, images: number, size: number) =>
    `${counted(articles, 'artigo')} de ${counted(feeds, 'feed')}, ${counted(images, 'imagem', 'imagens')}, ${bytes(size)}.`,
};
