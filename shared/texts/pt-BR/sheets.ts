/** Words of the palette and of the small sheets: folders, smart feeds, series, licences. */
import type { SmartIcon } from '../../model/smart.ts';
import { counted } from '../format.ts';

/** What a sign shows, for the ear. */
export const iconTitles: Record<SmartIcon, string> = {
  sparkles: 'brilhos',
  star: 'estrela',
  heart: 'coração',
  flame: 'chama',
  bolt: 'raio',
  bell: 'sino',
  book: 'livro',
  code: 'código',
  terminal: 'terminal',
  database: 'banco de dados',
  globe: 'globo',
  shield: 'escudo',
  bug: 'inseto',
  rocket: 'foguete',
  briefcase: 'maleta',
  coffee: 'café',
  music: 'música',
  video: 'vídeo',
  flask: 'frasco',
  newspaper: 'jornal',
};

export const licencesTexts = {
  title: 'Licenças',
  madeOf: (packages: number) => `Feito com ${counted(packages, 'pacote')} de terceiros.`,
};

export const moveTexts = {
  noFolder: 'Sem pasta',
  folder: 'Pasta',
  placeholder: 'Uma pasta ou o nome de uma nova',
  nothing: 'Já está na única pasta que existe. Digite um nome para uma nova.',
  title: (feed: string) => `Mover ${feed}`,
  within: (folder: string) => `em ${folder}`,
  newFolder: (name: string) => `Nova pasta “${name}”`,
};

export const paletteTexts = {
  smartFeed: 'feed inteligente',
  folder: 'pasta',
  feed: 'feed',
  tag: 'etiqueta',
  title: 'Encontrar um comando',
  field: 'Comando ou local',
  placeholder: 'O que você quer fazer?',
  nothing: 'Nenhum comando ou local tem esse nome.',
  readFor: (minutes: number) => `Ler por ${counted(minutes, 'minuto')}`,
};

export const folderTexts = {
  title: 'Pasta',
  remove: 'Remover pasta',
  removeHint: 'Remover a pasta mantém os feeds: eles sobem um nível.',
  removed: (folder: string) => `Pasta “${folder}” removida. Os feeds ficam.`,
};

export const queueTexts = {
  title: 'Ler por um tempo',
  pick: 'Escolher artigos',
  minutes: 'Minutos',
  hint: 'Primeiro vem o que você pôs em Mais tarde, do mais antigo ao mais novo; depois, o que não foi lido.',
  limits: (most: number) => `Entre 1 e ${most} minutos.`,
};

export const smartTexts = {
  query: 'Consulta',
  queryHint: 'Sempre mostra o que corresponde. Os termos são os da caixa de pesquisa.',
  heading: 'Cabeçalho',
  headingHint: 'Feeds inteligentes com o mesmo cabeçalho ficam juntos. Vazio: no topo.',
  icon: 'Ícone',
  keepTitle: 'Salvar como feed inteligente',
  keep: 'Salvar',
  title: 'Feed inteligente',
  remove: 'Remover',
  changed: (name: string) => `Feed inteligente “${name}” alterado`,
  removed: (name: string) => `Feed inteligente “${name}” removido`,
};

export const seriesTexts = {
  parts: (count: number) => counted(count, 'parte'),
};
