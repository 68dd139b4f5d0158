/** Words of the settings: their sections, and what each means. */
import type { Settings } from '../../model/settings.ts';
import { counted } from '../format.ts';

export const sectionTitles: Record<
  'look' | 'text' | 'reading' | 'keys' | 'feeds' | 'keeping' | 'offline' | 'network' | 'system' | 'about',
  string
> = {
  look: 'Aparência',
  text: 'Texto',
  reading: 'Leitura',
  keys: 'Atalhos',
  feeds: 'Feeds',
  keeping: 'Retenção',
  offline: 'Offline',
  network: 'Rede',
  system: 'Sistema',
  about: 'Sobre',
};

/** By the setting's id: what it is called, and what it means. */
export const entryTexts = {
  theme: {
    title: 'Tema',
    detail: 'Papel claro, sépia ou escuro, ou o que o sistema estiver usando.',
  },
  accent: {
    title: 'Cor de destaque',
    detail:
      'A do que está escolhido, pressionado e dos links. Se o sistema não informar nenhuma, é o azul do Offprint.',
  },
  density: {
    title: 'Linhas da lista',
    detail:
      'Linhas compactas ocupam uma linha; as confortáveis têm uma imagem e as primeiras palavras; os cartões ficam lado a lado.',
  },
  typography: {
    title: 'Texto dos artigos',
    detail:
      'Fonte, tamanho, entrelinha, largura do texto, justificação, hifenização, linhas longas de código.',
  },
  readOnOpen: {
    title: 'Marcar os artigos como lidos ao abrir',
    detail: 'Desativado: um artigo continua não lido até você marcá-lo.',
  },
  readAfter: {
    title: 'Por quanto tempo deve ficar aberto para isso',
    detail: 'Com um pouco de tempo, passar os olhos pela lista não marca nada.',
  },
  readOnScroll: {
    title: 'Marcar os artigos como lidos ao rolar por eles',
    detail: 'O que sai da lista por cima conta como lido. O atalho de desfazer reverte.',
  },
  speech: {
    title: 'Leitura em voz alta',
    detail: 'A velocidade e a voz do sistema. Sem escolha, uma que fale o idioma do artigo.',
  },
  keys: {
    title: 'Atalhos dos comandos',
    detail: 'Cada comando pode ter outro atalho, vários ou nenhum.',
  },
  singleKeys: {
    title: 'Letras e sinais avulsos executam comandos',
    detail: 'Desativado: só teclas como Ctrl+K, Enter ou F5. Para quem dita ou aperta teclas sem querer.',
  },
  refreshOnStart: {
    title: 'Atualizar ao iniciar o Offprint',
    detail:
      'Consulta os feeds que estão na hora. Desativado: a primeira atualização espera a hora dela, ou você.',
  },
  firstPages: {
    title: 'Até onde um feed novo é lido',
    detail: 'Feeds do DEV, do WordPress e outros vêm em páginas. Os itens mais antigos entram como lidos.',
  },
  completeExcerpts: {
    title: 'Texto completo no lugar de resumos',
    detail:
      'Se um feed envia resumos, as páginas dos artigos são baixadas para obter o texto. As opções do próprio feed têm prioridade.',
  },
  foremHosts: {
    title: 'Sites que usam o Forem',
    detail:
      'O Forem é o software do DEV. Nesses sites, o Offprint entende pessoas, etiquetas e organizações.',
  },
  foremRecords: {
    title: 'O que os sites Forem sabem dos artigos',
    detail:
      'O Markdown do autor, séries, reações e mais são pedidos, um artigo por segundo. O site fica sabendo quais.',
  },
  feedTools: {
    title: 'Importar, exportar, regras e etiquetas',
    detail: '',
  },
  retention: {
    title: 'Artigos que você não guardou',
    detail: 'Por quanto tempo ficam na biblioteca.',
  },
  space: {
    title: 'Espaço que a biblioteca ocupa',
    detail: 'Limpe o que ninguém usa.',
  },
  backups: {
    title: 'Backups',
    detail: 'Cópias da biblioteca, como voltar a uma e uma verificação de que está íntegra.',
  },
  keepOffline: {
    title: 'Manter artigos completos offline',
    detail: 'As imagens e o texto completo do que você escolher são baixados em momentos tranquilos.',
  },
  offlineQuery: {
    title: 'Quais artigos',
    detail: 'Os termos são os da caixa de pesquisa.',
  },
  offlineBudget: {
    title: 'Espaço para imagens, em GB',
    detail:
      'Quando ocupam mais, saem primeiro as imagens dos artigos lidos mais antigos. O que você salvou, etiquetou ou marcou fica.',
  },
  offlineRoom: {
    title: 'O que é mantido agora',
    detail: 'Quanto espaço as imagens ocupam. Baixe já o que ainda falta.',
  },
  offlineVerify: {
    title: 'Imagens armazenadas',
    detail: 'Lê todas: o que sumiu ou se danificou pode ser baixado de novo; arquivos avulsos saem.',
  },
  images: {
    title: 'Imagens remotas',
    detail:
      'O Offprint as baixa e guarda; uma página nunca faz isso. Senão, só as armazenadas são mostradas, e cada artigo tem um botão que carrega as suas.',
  },
  proxy: {
    title: 'Proxy',
    detail: 'Como o Offprint acessa a rede: como o sistema define, sem proxy ou pelo que você indicar.',
  },
  about: {
    title: 'Versão e biblioteca',
    detail: 'Onde a biblioteca fica e o que ela contém.',
  },
  diagnostics: {
    title: 'Diagnóstico',
    detail: 'O que enviar com um relato, e o registro de onde vem.',
  },
  licences: {
    title: 'Licenças',
    detail: 'Do Offprint e de tudo de que ele é feito.',
  },
};

export const accentTitles: Record<Settings['accent'], string> = {
  system: 'A do sistema',
  own: 'A do Offprint',
};

export const densityTitles: Record<Settings['listDensity'], string> = {
  comfortable: 'Confortável',
  compact: 'Compacta',
  cards: 'Cartões',
};

/** By seconds. */
export const openTimes: readonly { value: string; title: string }[] = [
  { value: '0', title: 'Nenhum: na hora' },
  { value: '3', title: '3 segundos' },
  { value: '10', title: '10 segundos' },
  { value: '30', title: '30 segundos' },
  { value: '60', title: 'Um minuto' },
];

export const commonSettingTexts = { copy: 'Copiar…', show: 'Mostrar', changeKeys: 'Alterar atalhos…' };

export const feedToolTexts = {
  importIt: 'Importar…',
  exportOpml: 'Exportar OPML…',
  exportArticles: 'Exportar artigos…',
  exportByItself: 'Exportação automática…',
  rules: 'Regras…',
  tags: 'Etiquetas…',
};

export const foremRecordTexts = {
  saved: 'Dos artigos que salvo',
  opened: 'Dos que salvo ou abro',
  never: 'Nunca',
};

export const networkTexts = {
  system: 'Como o sistema define',
  none: 'Nenhum',
  manual: 'Este',
  proxy: 'Proxy',
  address: 'Endereço do proxy',
  addressHint: 'Feeds e imagens passam por ele; o que está neste computador ou na sua própria rede, não.',
  addressPlaceholder: 'http://proxy.example:3128 ou socks5://127.0.0.1:1080',
  /** Which pictures are fetched. */
  always: 'Dos artigos que abro ou mantenho offline',
  saved: 'Só do que salvo ou ponho em Mais tarde',
  ask: 'Só quando eu pedir',
};

export const settingsTexts = {
  title: 'Configurações',
  allReset: 'Configurações restauradas',
  resetAll: 'Restaurar tudo',
  search: 'Pesquisar',
  sections: 'Seções das configurações',
  noneFound: 'Nenhuma configuração tem essas palavras.',
  reset: (setting: string) => `Restaurar: ${setting}`,
  found: (articles: number) => `${counted(articles, 'artigo')} agora.`,
};
