/** What went wrong in words, and what to do next: one entry for every error code, checked by the type. */
import { type ErrorCode, type ErrorDetails, errorCodes, type WireError } from '../../errors.ts';
import { bytes, clockTime, host } from '../format.ts';
import { portugueseTime } from '../hours.ts';
import { amountOrNull as amount, textOrNull as text } from '../values.ts';
import { templatePartNames } from './export.ts';
import { reasonWords } from './reasons.ts';
import { mistakeWords } from './template-mistakes.ts';

/** `atRefresh`: the next step where nobody asked just now and Offprint itself will ask again. */
export type ErrorText = { title: string; next: string; atRefresh?: string };

type Words = (details: ErrorDetails) => ErrorText;

/** The server as the reader knows it, from whichever detail names it. */
function server(details: ErrorDetails, otherwise = 'O servidor'): string {
  const named = text(details, 'host') ?? text(details, 'url') ?? text(details, 'address');
  return named === null ? otherwise : host(named);
}

/** A file or folder by its whole path, else by what it is. */
function place(details: ErrorDetails, otherwise: string): string {
  const path = text(details, 'file') ?? text(details, 'folder');
  return path === null ? otherwise : `“${path}”`;
}

function libraryFile(details: ErrorDetails): string {
  const folder = text(details, 'folder');
  return place(
    folder === null || text(details, 'file') !== null ? details : { file: `${folder}/library.db` },
    'O arquivo da biblioteca',
  );
}

const fixed =
  (title: string, next: string): Words =>
  () => ({ title, next });

/** What the schema of a method says of a value (Zod’s codes); it has words of its own, for programmers. */
const unfit: Readonly<Record<string, string>> = {
  too_big: 'Isto é longo ou grande demais.',
  too_small: 'Isto é curto ou pequeno demais.',
  invalid_type: 'Confira o que foi digitado e tente de novo.',
  invalid_value: 'Confira o que foi digitado e tente de novo.',
  invalid_format: 'Confira o que foi digitado e tente de novo.',
};

const tryLater = {
  next: 'Tente de novo daqui a pouco.',
  atRefresh: 'Haverá nova tentativa na próxima atualização.',
};

export const errorTexts: Record<ErrorCode, Words> = {
  offline: fixed('Você está offline.', 'Tente de novo quando a conexão voltar.'),
  'host-not-found': (details) => ({
    title: `${server(details)} não foi encontrado.`,
    next: 'Verifique se há algum erro de digitação no endereço.',
  }),
  'connection-refused': (details) => ({
    title: `${server(details)} recusou a conexão.`,
    ...tryLater,
    next: 'Verifique o endereço ou tente de novo daqui a pouco.',
  }),
  'connection-lost': (details) => ({
    title: `A conexão com ${server(details, 'o servidor')} caiu.`,
    ...tryLater,
  }),
  timeout: (details) => ({ title: `${server(details)} não respondeu a tempo.`, ...tryLater }),
  tls: (details) => ({
    title: `${server(details)} não conseguiu comprovar a identidade.`,
    next: 'O certificado não é válido, por isso nada foi lido.',
  }),
  'private-address': fixed(
    'Este endereço leva a uma rede privada.',
    'Se for o que você quer, adicione esse endereço: o que você digita pode estar na sua própria rede.',
  ),
  'http-unauthorised': fixed(
    'Este feed pede usuário e senha.',
    'Informe-os nos detalhes do feed ou no endereço: https://usuario:senha@….',
  ),
  'http-forbidden': (details) => ({
    title: `${server(details)} não deixa o Offprint ler isto.`,
    next: 'Abra a página em um navegador para ver se ela oferece outro feed.',
  }),
  'http-not-found': () => ({
    title: 'Não há nada neste endereço.',
    next: 'Verifique se há erro de digitação ou tente a página inicial do site.',
    atRefresh: 'Pode ter mudado: procure outro endereço no site.',
  }),
  'http-gone': () => ({
    title: 'Este feed foi retirado do ar definitivamente.',
    next: 'Procure outro no site.',
    atRefresh: 'Os artigos ficam; ele não será mais consultado.',
  }),
  'http-rate-limited': (details) => {
    const until = amount(details, 'until');
    if (until === null) {
      return {
        title: 'O servidor pediu para ir mais devagar.',
        next: 'Tente de novo daqui a pouco.',
        atRefresh: 'O Offprint espera e tenta de novo sozinho.',
      };
    }
    const time = portugueseTime(clockTime(until, Date.now()));
    return {
      title: `O servidor pediu para esperar até ${time}.`,
      next: 'Tente de novo depois.',
      atRefresh: '',
    };
  },
  'http-client-error': (details) => ({
    title: `${server(details)} não aceitou a solicitação${status(details)}.`,
    next: 'Verifique o endereço ou tente a página inicial do site.',
  }),
  'http-server-error': (details) => ({
    title: `${server(details)} está com um problema próprio${status(details)}.`,
    ...tryLater,
  }),
  'unasked-not-modified': (details) => ({
    title: `${server(details)} diz que nada mudou desde uma resposta que nunca deu (304).`,
    ...tryLater,
  }),
  'too-large': (details) => {
    const limit = amount(details, 'maxBytes');
    return {
      title: limit === null ? 'A resposta é grande demais.' : `A resposta passa de ${bytes(limit)}.`,
      next: 'É mais do que um feed deveria precisar, por isso não foi lida.',
    };
  },
  'bad-compression': () => ({ title: 'A resposta chegou danificada.', ...tryLater }),
  'redirect-loop': fixed('O endereço leva de volta a ele mesmo.', 'Tente a página inicial do site.'),
  'too-many-redirects': fixed('O endereço redireciona vezes demais.', 'Tente a página inicial do site.'),
  'redirect-refused': fixed(
    'O endereço redireciona para um lugar que não é seguro.',
    'Tente a página inicial do site.',
  ),
  'empty-body': () => ({ title: 'O servidor enviou uma resposta vazia.', ...tryLater }),
  'not-a-feed': fixed(
    'Isto não é um feed.',
    'Tente a página inicial do site: o Offprint procura os feeds dele.',
  ),
  'file-unreadable': (details) => ({
    title: `Não é possível ler ${place(details, 'o arquivo')}.`,
    next: 'Verifique se ele ainda está lá e se você tem permissão para ler.',
  }),
  'proxy-failed': (details) => ({
    title:
      details.ofSystem === true
        ? 'O proxy do sistema não repassa a solicitação.'
        : `O proxy ${text(details, 'proxy') ?? ''} não repassa a solicitação.`,
    next: 'Verifique o proxy nas configurações.',
  }),
  'asked-to-wait': (details) => ({
    title: `${server(details)} pediu para não ser consultado até ${portugueseTime(clockTime(amount(details, 'until') ?? 0, Date.now()))}.`,
    next: 'Tente de novo depois.',
  }),
  'no-feeds-found': (details) =>
    details.author === undefined
      ? {
          title: 'Nenhum feed foi encontrado neste endereço.',
          next: 'Tente a página do próprio blog ou o endereço do feed RSS.',
        }
      : {
          title: 'O site não informa nenhum feed próprio deste autor.',
          next: 'Procure um no site do autor e adicione-o pelo endereço.',
        },
  'no-own-feed': (details) => ({
    title: 'O que este endereço mostra não tem feed próprio.',
    next: `Perto dele há: ${text(details, 'feeds') ?? ''}. Adicione um deles pelo endereço.`,
  }),
  'invalid-input': (details) => ({
    title: 'Não foi possível entender.',
    next:
      unfit[text(details, 'issue') ?? ''] ??
      reasonWords(details) ??
      'Confira o que foi digitado e tente de novo.',
  }),
  'not-a-url': fixed(
    'Isto não é um endereço da web.',
    'Um endereço é algo como dev.to/ben ou https://example.org/blog.',
  ),
  'unsupported-scheme': fixed(
    'Este tipo de endereço não pode ser lido.',
    'Use um que comece com http:// ou https://.',
  ),
  'unknown-method': fixed('Falta esta parte do Offprint.', 'Atualize o Offprint e tente de novo.'),
  'not-found': fixed('Não está mais na biblioteca.', 'Pode ter sido removido nesse meio-tempo.'),
  'already-exists': fixed('Já existe um com esse nome.', 'Escolha outro nome.'),
  'opml-invalid': fixed('Este arquivo não é uma lista OPML.', 'Exporte a lista de novo no seu outro leitor.'),
  'export-unreadable': (details) => ({
    title: 'Este arquivo não pode ser lido como o que parece ser.',
    next: `${reasonWords(details) ?? 'Ele pode estar incompleto'}. Exporte de novo e escolha o novo arquivo.`,
  }),
  'no-article': fixed('Nenhum artigo foi encontrado na página.', 'Fica o texto do próprio feed.'),
  'not-a-page': fixed('O endereço do artigo não leva a uma página da web.', 'Fica o texto do próprio feed.'),
  'robots-refused': (details) =>
    details.isForNow === true
      ? {
          title: `${server(details)} não diz se programas podem baixar suas páginas.`,
          next: 'O Offprint pergunta de novo mais tarde. Enquanto isso, abra a página no navegador.',
        }
      : {
          title: `${server(details)} pede que programas não baixem esta página.`,
          next: 'O Offprint respeita isso. Abra a página no navegador.',
        },
  'not-a-recording': fixed(
    'O que o servidor enviou não pode ser reproduzido.',
    'Abra no navegador: pode ser uma página ou exigir login.',
  ),
  'not-a-picture': fixed(
    'O que está lá não é uma imagem que possa ser mostrada.',
    'Abra a página do artigo no navegador.',
  ),
  'nothing-more': fixed('A página não tem mais texto que o feed.', 'Não há nada a acrescentar.'),
  'not-a-record': (details) => ({
    title: `${server(details)} responde com algo que não é a ficha do artigo.`,
    next: 'O que o feed enviou fica como está.',
  }),
  'no-address': fixed('O artigo não tem endereço na web.', 'Não há de onde baixar o texto.'),
  'key-refused': (details) => ({
    title: `${server(details)} não aceita esta chave de API.`,
    next: 'Ela pode ter sido revogada. Crie uma nova nas suas configurações do site e cole-a aqui.',
  }),
  'key-closed': (details) => ({
    title: `Não é mais possível abrir a chave de API de ${server(details, 'um site')}.`,
    next: 'O chaveiro do sistema mudou ou está bloqueado. Desbloqueie-o ou informe a chave de novo.',
  }),
  'library-missing': (details) => ({
    title: `Não foi possível encontrar ${place(details, 'a pasta da biblioteca')}.`,
    next: 'Verifique se o disco está conectado.',
  }),
  'library-locked': fixed('A biblioteca está em uso por outro programa.', 'Feche-o e tente de novo.'),
  'library-read-only': fixed(
    'Não é possível gravar na biblioteca.',
    'A leitura funciona; para alterar algo, verifique as permissões da pasta.',
  ),
  'library-newer': fixed(
    'A biblioteca foi criada por uma versão mais nova do Offprint.',
    'Atualize o Offprint para abri-la.',
  ),
  'library-not-a-folder': (details) => ({
    title: `${place(details, 'O local da biblioteca')} é um arquivo, não uma pasta.`,
    next: 'Inicie o Offprint com outra pasta ou mova esse arquivo.',
  }),
  'library-not-a-database': (details) => ({
    title: `${libraryFile(details)} não é uma biblioteca do Offprint.`,
    next: 'Volte a um backup ou mova o arquivo para começar do zero.',
  }),
  'library-damaged': (details) => ({
    title: `${libraryFile(details)} está danificado.`,
    next: 'Salve em uma cópia o que puder ser lido ou volte a um backup.',
  }),
  'library-replaced': (details) => ({
    title: `${libraryFile(details)} foi substituído ou removido enquanto a biblioteca estava aberta.`,
    next: 'O Offprint não grava mais nele. Tente de novo para abrir a biblioteca que está lá agora.',
  }),
  'disk-full': fixed('O disco está cheio.', 'Libere espaço e tente de novo; nada foi perdido.'),
  'folder-full': fixed(
    'Não há mais espaço no destino dos arquivos.',
    'O que está lá está íntegro. Libere espaço e tente de novo.',
  ),
  'folder-busy': fixed('Outra exportação está gravando nessa pasta.', 'Espere ela terminar e tente de novo.'),
  'file-changed': fixed('O arquivo mudou nesse meio-tempo.', 'Ele foi deixado como está. Confira de novo.'),
  'file-taken': (details) => ({
    title: `A exportação “${text(details, 'name') ?? ''}” já grava este arquivo.`,
    next: 'Escolha outro arquivo.',
  }),
  'path-not-a-file': (details) => ({
    title: `“${text(details, 'file') ?? ''}” já existe e não é um arquivo.`,
    next: 'Ficou como estava. Escolha outro lugar.',
  }),
  'file-not-ours': (details) => ({
    title: `“${text(details, 'file') ?? ''}” já existe e não foi gravado pelo Offprint.`,
    next: 'Nada foi alterado. Escolha outro arquivo, ou escolha este de novo e aceite substituí-lo.',
  }),
  'folder-not-writable': (details) => {
    const folder = text(details, 'folder') ?? text(details, 'path');
    return {
      title: folder === null ? 'Não é possível gravar na pasta.' : `Não é possível gravar em “${folder}”.`,
      next: 'Escolha outra pasta.',
    };
  },
  'system-refused': fixed(
    'O sistema não aceitou.',
    'Só o programa instalado pode ser configurado para isso; se for o caso, ajuste nas configurações do sistema.',
  ),
  'template-invalid': (details) => ({
    title: `Um modelo do perfil tem um erro${templatePlace(details)}.`,
    next: mistakeWords(details.reason, details) ?? 'Confira-o onde os artigos são exportados.',
  }),
  'job-ended': (details) => ({
    title: reasonWords(details) ?? 'Terminou antes de ficar pronto.',
    next: 'Nada mais foi afetado. Tentar de novo pode resolver; se não, o registro diz mais.',
  }),
  'core-ended': fixed(
    'O Offprint encontrou uma falha interna e reabriu a biblioteca.',
    'O que foi confirmado antes está guardado. Repita a última ação.',
  ),
  'core-failing': fixed(
    'O Offprint encontra uma falha interna repetidamente.',
    'Nada do que estava guardado se perdeu. Tente de novo; se continuar, copie o diagnóstico e relate a falha.',
  ),
  cancelled: fixed('Cancelado.', 'O que foi feito até aqui está guardado.'),
  internal: (details) => ({
    title: 'Algo deu errado no Offprint.',
    next: text(details, 'message') ?? 'Tente de novo; se continuar, reinicie o Offprint.',
  }),
};

function templatePlace(details: ErrorDetails): string {
  const [part, line, column] = [text(details, 'part'), amount(details, 'line'), amount(details, 'column')];
  if (part === null || line === null || column === null) return '';
  return `: ${templatePartNames[part as keyof typeof templatePartNames] ?? part}, linha ${line}, coluna ${column}`;
}

function status(details: ErrorDetails): string {
  const code = amount(details, 'status') ?? amount(details, 'httpStatus');
  return code === null ? '' : ` (${code})`;
}

export function errorWords(error: WireError): ErrorText {
  return errorTexts[error.code](error.details);
}

/** Both in one note. */
export function errorNote(error: WireError): string {
  const { title, next } = errorWords(error);
  return next === '' ? title : `${title} ${next}`;
}

/** Why an exported file is as it is, or could not be written: `reason` may be an error’s code, too. null: nothing is told. */
export function fileReasonWords({ reason }: { reason: string | null }): string | null {
  const code = errorCodes.find((one) => one === reason);
  return code === undefined ? reasonWords({ reason }) : errorTexts[code]({}).title;
}
