/** Words of the window itself, and of parts that any view may have. */
import type { JobStage } from '../../model/jobs.ts';
import { bytes, number } from '../format.ts';

export const stageWords: Record<JobStage, string> = {
  'unused-pictures': 'Imagens que nenhum artigo mostra',
  'writing-database': 'Gravando o banco de dados sem as páginas livres',
};

export const shellTexts = {
  sidebarWidth: 'Largura da barra lateral',
  listWidth: 'Largura da lista',
  opening: 'Abrindo a biblioteca…',
  announcements: 'Avisos',
  changing: 'Alterando artigos',
  stop: 'Parar',
  articleMenu: 'Menu do artigo',
  placeMenu: 'Menu do local',
  article: 'Artigo',
  place: 'Local',
  /** Between two keys that are pressed one after the other. */
  andThen: 'depois',
  notes: 'Notas',
  jobProgress: (name: string, done: number, total: number) => `${name}: ${number(done)} de ${number(total)}`,
  progress: (words: string, done: number, total: number) => `${words} ${number(done)} de ${number(total)}`,
};

/** While a library of an older version is brought up to date. */
export const migrationTexts = {
  title: 'O Offprint está atualizando sua biblioteca',
  backup: (done: number, total: number) => `Criando um backup: ${bytes(done)} de ${bytes(total)}`,
  schema: (step: number, total: number) =>
    `Adaptando a biblioteca: etapa ${number(step)} de ${number(total)}`,
  leaveOpen:
    'Isso é feito uma única vez, após uma atualização. Com uma biblioteca grande, pode levar alguns minutos: deixe o Offprint aberto, por favor.',
};
