/** Words of subscribing, and of the first screen. */
import type { StarterFeedName } from '../../starter-feeds.ts';
import { counted } from '../format.ts';

export const addFeedTexts = {
  instead: 'O que este endereço mostra não tem feed próprio. O mais próximo é:',
  several: 'Esta página oferece vários feeds. Escolha um:',
  feedsFound: 'Feeds encontrados',
  subscribe: 'Assinar',
  goToFeed: 'Ir para o feed',
  subscribing: 'Assinando…',
  looking: 'Procurando feeds…',
  title: 'Adicionar feed',
  addressPlaceholder: 'dev.to/ben, um blog ou um feed',
  addressHint: 'Uma página, um feed ou um endereço do DEV: pessoa, etiqueta ou organização.',
  folder: 'Pasta',
  noFolder: 'Nenhuma',
  tags: 'Etiquetas para os artigos',
  tagsPlaceholder: 'rust, trabalho/leitura',
  subscribeTo: (feed: string) => `Assinar ${feed}`,
  goTo: (feed: string) => `Ir para ${feed}`,
  subscribed: (feed: string) => `Agora você assina “${feed}”.`,
  known: (feed: string) => `Você já assina “${feed}”. Pressione Enter para ir até lá.`,
};

export const starterTexts: Record<StarterFeedName, { title: string; description: string }> = {
  top: { title: 'DEV', description: 'O que a comunidade lê agora' },
  latest: { title: 'DEV: mais recentes', description: 'Tudo, assim que é publicado' },
};

export const welcomeTexts = {
  looking: 'Procurando o feed…',
  addingSample: 'Adicionando a biblioteca de exemplo',
  welcome: 'Boas-vindas',
  title: 'Boas-vindas ao Offprint',
  intro:
    'Um leitor para o DEV e outros feeds de quem desenvolve. Tudo o que você lê fica neste computador; não é preciso ter conta.',
  begin: 'Comece pelo DEV',
  devFeeds: 'Feeds do DEV',
  chooseOne: 'Escolha pelo menos um',
  bringOwn: 'Ou traga os seus',
  address: 'Endereço de um site ou feed',
  addressPlaceholder: 'Qualquer blog, feed ou endereço do DEV',
  importOpml: 'Importar OPML…',
  trySample: 'Experimentar a biblioteca de exemplo',
  back: 'Voltar à biblioteca',
  skip: 'Pular e dar uma olhada',
  notAdded: (feeds: number) =>
    counted(feeds, 'feed não pôde ser adicionado.', 'feeds não puderam ser adicionados.'),
  sampleAdded: (articles: number) => `${counted(articles, 'artigo')} para experimentar o Offprint.`,
  subscribe: (feeds: number) => `Assinar ${counted(feeds, 'feed')}`,
};
