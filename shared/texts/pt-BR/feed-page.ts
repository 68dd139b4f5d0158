/** Words of a feed's page. */
import { clockTime, counted, number } from '../format.ts';
import { portugueseTime } from '../hours.ts';

const removedWords = (count: number): string => counted(count, 'artigo removido', 'artigos removidos');

export const answerTexts = {
  headersCopied: 'Cabeçalhos copiados',
  none: 'Ainda não houve resposta.',
  copyHeaders: 'Copiar cabeçalhos',
  headers: 'Cabeçalhos',
  status: (status: number) => `Status: ${status}`,
  /** `when` as “há 5 min”. */
  cameFrom: (status: string, when: string, url: string) => `${status}, ${when}, de ${url}`,
};

export const doctorTexts = {
  running: 'Pedindo o feed e lendo linha por linha…',
  hint: 'Pede o feed ao servidor uma vez e o compara com as especificações: em que outros leitores podem tropeçar, e onde.',
  examining: 'Examinando…',
  examine: 'Examinar o feed',
  again: 'Examinar de novo',
  sound: 'O feed segue a especificação e é servido como deve.',
};

export const feedPageTexts = {
  overview: 'Resumo',
  log: 'Registro',
  answer: 'Resposta',
  doctor: 'Exame',
  settings: 'Opções',
  feed: 'Feed',
  sections: 'Seções',
};

export const feedSettingsTexts = {
  fullText: 'Texto completo da página',
  usual: 'O Offprint decide',
  halfHourly: 'A cada meia hora',
  hourly: 'A cada hora',
  sixHourly: 'A cada seis horas',
  daily: 'Uma vez por dia',
  weekly: 'Uma vez por semana',
  name: 'Título',
  tags: 'Etiquetas para artigos novos',
  none: 'Nenhuma',
  section: 'Nome e local',
  folder: 'Pasta',
  checked: 'Verificação',
  notify: 'Notificar artigos novos',
  pause: 'Pausar',
  pauseHint: 'Continua na biblioteca, mas não se pedem artigos novos.',
  keeping: 'Retenção',
  unsubscribe: 'Cancelar assinatura',
  everyMinutes: (minutes: number) => `A cada ${number(minutes)} minutos`,
};

export const headersTexts = {
  stored: 'Armazenado',
  replace: 'Substituir',
  value: 'Valor',
  headers: 'Cabeçalhos',
  hint: 'Enviados com cada solicitação, como um token. Só ao servidor deste feed.',
  add: 'Adicionar um cabeçalho',
  save: 'Salvar os cabeçalhos',
  /** A header may have no name yet. */
  replaceValue: (name: string) =>
    name === '' ? 'Substituir o valor deste cabeçalho' : `Substituir o valor de ${name}`,
  newValue: (name: string) => `Novo valor de ${name}`,
  remove: (name: string) => (name === '' ? 'Remover este cabeçalho' : `Remover ${name}`),
};

export const logTexts = {
  none: 'Ainda não foi verificado.',
  title: 'Verificações, a mais recente primeiro',
  took: (ms: number) => `${number(ms)} ms`,
  more: (count: number) => `E mais ${number(count)}.`,
};

export const loginTexts = {
  title: 'Login',
  userName: 'Usuário',
  none: 'Nenhum',
  password: 'Senha',
  stored: 'Armazenada',
  replacePassword: 'Substituir a senha',
  replace: 'Substituir',
  newPassword: 'Nova senha',
  save: 'Salvar o login',
  keep: 'Manter a armazenada',
  remove: 'Remover o login',
};

export const overviewTexts = {
  hasGaps: 'Faltam itens no meio.',
  offline:
    'Você está offline. O que está aqui pode ser lido; as verificações seguem quando a conexão voltar.',
  checking: 'Verificando…',
  checkNow: 'Verificar agora',
  nextCheck: 'Próxima verificação',
  requests: 'Solicitações',
  articles: 'Artigos',
  olderEntries: 'Itens mais antigos',
  feed: 'Feed',
  site: 'Site',
  about: 'Sobre',
  moved: (address: string) =>
    `O servidor diz que este feed mudou para ${address}. Não é preciso fazer nada: o Offprint adota o novo endereço quando a próxima resposta confirmar.`,
  otherFeed: (address: string) => `O site pode ter outro feed: ${address}`,
  counts: (articles: number, unread: number) =>
    `${counted(articles, 'artigo')}, ${counted(unread, 'não lido', 'não lidos')}`,
  /** `when` as “há 5 min”. */
  subscribed: (when: string) => `Assinado ${when}.`,
};

export const requestTexts = {
  userAgent: 'Agente do usuário',
  usualAgent: 'O do Offprint',
  agentHint: 'Por ele o servidor sabe quem pergunta. Alguns só servem feeds a nomes que conhecem.',
  title: 'Como é pedido',
  noKeyring:
    'Este sistema não tem um chaveiro para proteger segredos: a senha e os valores dos cabeçalhos ficam guardados até você sair do Offprint e depois são pedidos de novo.',
};

export const unsubscribeTexts = {
  ask: 'Cancelar assinatura…',
  noneLost: 'Ele não trouxe artigos; nada se perde.',
  keepSaved: 'Manter os artigos salvos e etiquetados',
  keep: 'Manter o feed',
  unsubscribe: 'Cancelar assinatura',
  question: (articles: number) =>
    `${articles === 1 ? 'O artigo dele sai da biblioteca.' : `Os ${counted(articles, 'artigo')} dele saem da biblioteca.`} É possível desfazer por uma hora, enquanto o Offprint estiver aberto.`,
  done: (removed: number, kept: number) =>
    kept > 0
      ? `Assinatura cancelada: ${removedWords(removed)}, ${counted(kept, 'salvo mantido', 'salvos mantidos')}.`
      : `Assinatura cancelada: ${removedWords(removed)}.`,
};

export const checkTexts = {
  already: 'Já está sendo verificado.',
  offline: 'Não verificado: você está offline.',
  mustWait: (until: number, now: number) =>
    `Não consultado: o servidor pediu para esperar até ${portugueseTime(clockTime(until, now))}.`,
  checked: (outcome: string) => `Acabou de ser verificado. ${outcome}`,
};
