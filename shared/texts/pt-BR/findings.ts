/** What the doctor finds in a feed, in words. */
import type { FeedFinding } from '../../model/feeds.ts';
import type { FindingCode, FindingValues } from '../../model/findings.ts';
import { number, weekdayName, wireSize } from '../format.ts';
import { amount, text } from '../values.ts';

type Words = (values: FindingValues) => string;

const names = (values: FindingValues): readonly string[] => [values.names ?? []].flat().map(String);

/** Kinds of values in JSON. */
const jsonKinds: Readonly<Record<string, string>> = {
  object: 'um objeto',
  array: 'uma lista',
  string: 'um texto',
  number: 'um número',
  boolean: 'true ou false',
  null: 'null',
};
const jsonKind = (values: FindingValues, name: string): string =>
  jsonKinds[text(values, name)] ?? text(values, name);

/** What should stand where JSON breaks off. */
const jsonExpected: Readonly<Record<string, (most: string) => string>> = {
  'fewer-values': (most) => `no máximo ${most} valores`,
  'fewer-levels': (most) => `no máximo ${most} níveis`,
  value: () => 'um valor',
  'name-or-brace': () => 'um nome entre aspas ou }',
  name: () => 'um nome entre aspas',
  colon: () => 'um sinal de dois-pontos',
  'comma-or-brace': () => 'uma vírgula ou }',
  'comma-or-bracket': () => 'uma vírgula ou ]',
  'no-line-break': () => 'que não houvesse quebra de linha nem caractere de controle entre aspas',
  'quotation-mark': () => 'aspas de fechamento',
  'known-escape': () => 'uma sequência de escape que o JSON conheça',
  'nothing-more': () => 'que não houvesse mais nada',
};

export const findingTexts: Record<FindingCode, Words> = {
  'ampersand-bare': (values) =>
    `“${text(values, 'about')}” tem um “&” solto, que deve ser escrito “&amp;”: leitores rigorosos recusam o feed inteiro.`,
  'entity-undeclared': (values) =>
    `${text(values, 'about')} é uma entidade de HTML que o XML não conhece: escreva o próprio caractere ou o número dele.`,
  'reference-illegal': (values) =>
    `${text(values, 'about')} representa um caractere que o XML proíbe: remova-o.`,
  'less-than-bare': (values) =>
    `“${text(values, 'about')}” começa com um “<” solto que não abre nenhuma tag: deve ser escrito “&lt;”.`,
  'tag-unclosed': (values) =>
    `${text(values, 'about')} não é fechada: os leitores têm de adivinhar onde termina.`,
  'tag-crossed': (values) =>
    `${text(values, 'about')} é fechada depois do elemento em volta: os dois se cruzam, e o XML não permite isso.`,
  'tag-stray': (values) => `${text(values, 'about')} fecha algo que nunca foi aberto.`,
  'tag-case': (values) =>
    `${text(values, 'about')} não corresponde à tag de abertura: o XML distingue maiúsculas de minúsculas.`,
  'tag-malformed': (values) =>
    `“${text(values, 'about')}” não está escrito como uma tag: procure aspas, espaço ou “>” que faltem.`,
  'attribute-unquoted': (values) =>
    `O atributo ${text(values, 'about')} não tem um valor entre aspas, como o XML exige.`,
  'attribute-twice': (values) =>
    `O atributo ${text(values, 'about')} aparece duas vezes em um elemento: leitores rigorosos recusam o feed inteiro.`,
  'prefix-undeclared': (values) =>
    `${text(values, 'about')} usa um prefixo que não foi declarado com xmlns: leitores rigorosos recusam o feed inteiro.`,
  'declaration-late': () =>
    'Há algo antes da declaração XML, que deve vir em primeiro lugar: muitas vezes é uma linha em branco.',
  'text-outside': (values) =>
    `“${text(values, 'about')}” está fora do elemento raiz do feed, onde não pode haver texto.`,
  'root-twice': (values) =>
    `${text(values, 'about')} começa um segundo documento depois do primeiro: os leitores só veem um dos dois.`,
  doctype: () =>
    'Um DOCTYPE não serve para nada em um feed, e leitores cautelosos recusam o que tem um: remova-o.',
  'comment-dashes': () => 'Um comentário contém “--”, que o XML só permite no fim.',
  'cdata-end': () => '“]]>” aparece em texto comum, onde deve ser escrito “]]&gt;”.',
  'cut-off': (values) =>
    `O feed termina antes de ${text(values, 'about')}: provavelmente foi cortado, e podem faltar itens.`,
  'too-many-elements': (values) =>
    `O feed tem mais de ${text(values, 'about')} elementos: só o que vem antes deste ponto foi examinado.`,
  'answer-empty': () => 'A resposta está vazia.',
  'web-page': () => 'Isto é uma página da web, não um feed.',
  'no-feed': () => 'Não há feed aqui: não contém RSS, Atom nem JSON Feed.',
  'encoding-of-server': (values) =>
    `O servidor diz que o feed é ${text(values, 'named')}, mas é ${text(values, 'real')}: leitores que confiam no servidor mostram letras quebradas.`,
  'encoding-of-feed': (values) =>
    `O feed diz que é ${text(values, 'named')}, mas é ${text(values, 'real')}: leitores que confiam nele mostram letras quebradas.`,
  'encoding-unlabelled': (values) =>
    `O feed não é UTF-8 e não diz o que é (${text(values, 'encoding')} é uma suposição): escreva-o em UTF-8.`,
  'utf8-broken': () => 'Há bytes aqui que não são UTF-8: as letras que havia se perderam.',
  'letters-lost': () =>
    'Uma letra se perdeu aqui antes de o feed ser escrito: há um caractere de substituição.',
  'byte-order-mark-inside': () =>
    'Há uma marca de ordem de bytes no meio do texto: provavelmente um arquivo foi colado com a dele.',
  'control-characters': (values) =>
    `O caractere ${text(values, 'sign')} não é permitido em um feed: leitores rigorosos o recusam por inteiro.`,
  'control-characters-latin': (values) =>
    `${text(values, 'sign')} é um caractere de controle: provavelmente aspas ou um travessão de windows-1252 mal convertidos.`,
  'atom-draft': () =>
    'Isto é Atom 0.3, um rascunho abandonado em 2005: muitos leitores só conhecem o Atom 1.0.',
  'atom-namespace': () =>
    'O feed não está no namespace do Atom, http://www.w3.org/2005/Atom: leitores rigorosos não encontram nada nele.',
  'atom-feed-title-missing': () => 'O feed não tem title: os leitores precisam chamá-lo pelo endereço.',
  'atom-feed-id-missing': () =>
    'O feed não tem id: o Atom exige um, para que ele continue o mesmo quando mudar.',
  'atom-feed-updated-missing': () => 'O feed não tem updated: o Atom exige a hora da última alteração.',
  'atom-entry-title-missing': () => 'Este item não tem title: o Atom exige um, mesmo vazio.',
  'atom-entry-id-missing': () =>
    'Este item não tem id: quando o endereço ou o título é editado, os leitores o mostram de novo como novo.',
  'atom-entry-updated-missing': () =>
    'Este item não tem updated: os leitores não distinguem um item editado de um inalterado.',
  'atom-id-relative': (values) =>
    `O id “${text(values, 'id')}” não é um endereço completo (https:…, tag:…, urn:…): outros feeds podem ter o mesmo.`,
  'atom-author-missing': () =>
    'Nem este item nem o feed informam autor: os leitores não podem dizer quem escreveu.',
  'atom-alternate-missing': () => 'Este item não tem conteúdo nem link para ele: não leva a lugar nenhum.',
  'atom-link-without-address': () => 'Este link não tem href: no Atom o endereço fica nesse atributo.',
  'atom-text-type': (values) =>
    `<${text(values, 'element')}> tem o tipo “${text(values, 'type')}”: aí o Atom só conhece text, html e xhtml.`,
  'atom-xhtml-div': (values) =>
    `<${text(values, 'element')}> diz ser XHTML, mas não é um único <div> do namespace do XHTML: leitores rigorosos não mostram nada.`,
  'channel-title-missing': () => 'O channel não tem title: os leitores precisam chamar o feed pelo endereço.',
  'channel-link-missing': () => 'O channel não tem link: os leitores não conseguem levar ao site.',
  'channel-description-missing': () => 'O channel não tem description: o RSS exige uma, mesmo vazia.',
  'channel-missing': () => 'Não há <channel>: a maioria dos leitores não encontra nada neste feed.',
  'rss-version-missing': () =>
    '<rss> não tem versão: escreva version="2.0" para que os leitores saibam o que esperar.',
  'rss-namespace': (values) =>
    `xmlns="${text(values, 'namespace')}" põe o feed inteiro em um namespace, e o RSS não tem nenhum: leitores rigorosos não encontram nada nele.`,
  'item-empty': () => 'Este item não tem título nem texto: não há nada para ler.',
  'guid-missing': () =>
    'Este item não tem guid: quando o endereço ou o título é editado, os leitores o mostram de novo como novo.',
  'about-missing': () => 'Este item não tem rdf:about: nada diz que ele é o mesmo na próxima verificação.',
  'guid-no-address': (values) =>
    `O guid “${text(values, 'guid')}” não é um endereço: ponha isPermaLink="false", ou os leitores tentam abri-lo.`,
  'address-relative': (values) =>
    `“${text(values, 'address')}” não é um endereço completo: o RSS quer links que comecem com https:// ou outro esquema.`,
  'enclosure-relative': (values) =>
    `“${text(values, 'address')}” não é um endereço completo, então o arquivo não pode ser encontrado.`,
  'enclosure-without-file': (values) => `O enclosure não tem ${names(values).join(' nem ')}: não há arquivo.`,
  'enclosure-incomplete': (values) =>
    `O enclosure não tem ${names(values).join(' nem ')}: os leitores não sabem se podem usar o arquivo.`,
  'enclosure-length': (values) =>
    `O length do enclosure é “${text(values, 'length')}”: deve ser um número de bytes.`,
  'json-broken': (values) =>
    `O JSON se interrompe aqui: esperava-se ${jsonExpected[text(values, 'expected')]?.(text(values, 'most')) ?? text(values, 'expected')}. Os leitores não conseguem ler nada deste feed.`,
  'json-name-twice': (values) =>
    `“${text(values, 'name')}” aparece duas vezes em um objeto: os leitores ficam com só um dos dois.`,
  'json-version-missing': () =>
    'Não há version: escreva "https://jsonfeed.org/version/1.1", pelo que os leitores reconhecem um JSON Feed.',
  'json-version-unknown': (values) =>
    `A versão “${text(values, 'version')}” não é do JSON Feed: escreva "https://jsonfeed.org/version/1.1".`,
  'json-title-missing': () => 'O feed não tem title: os leitores precisam chamá-lo pelo endereço.',
  'json-items-missing': () => 'Não há lista de items: os leitores não encontram itens.',
  'json-id-missing': () =>
    'Este item não tem id: os leitores podem pulá-lo ou mostrá-lo como novo a cada edição.',
  'json-id-number': () =>
    'Este id é um número: o JSON Feed quer um texto, de preferência o endereço do item.',
  'json-content-missing': () =>
    'Este item não tem content_html nem content_text: o JSON Feed exige um deles.',
  'json-wrong-kind': (values) =>
    `“${text(values, 'name')}” é ${jsonKind(values, 'kind')}, onde o JSON Feed tem ${jsonKind(values, 'wanted')}: os leitores o omitem.`,
  'json-attachment-incomplete': (values) =>
    `O anexo não tem ${names(values).join(' nem ')}: os leitores não podem usá-lo.`,
  'date-unreadable': (values) =>
    `O ${text(values, 'name')} “${text(values, 'text')}” não é uma data legível. Deve ser como ${text(values, 'example')}.`,
  'date-in-the-future': (values) =>
    `“${text(values, 'text')}” está no futuro: os leitores põem o item no topo até lá ou o ocultam.`,
  'date-without-zone': (values) =>
    `“${text(values, 'text')}” não informa fuso: cada leitor considera o próprio. Acrescente +0000 ou Z.`,
  'date-zone-unusual': (values) =>
    `“${text(values, 'zone')}” não está entre os fusos do RSS: escreva a diferença, como +0200.`,
  'date-zone-unknown': (values) =>
    `“${text(values, 'zone')}” não está entre os fusos do RSS, e o Offprint também não o conhece: escreva a diferença, como +0200.`,
  'date-weekday-wrong': (values) =>
    `O dia “${text(values, 'text')}” foi ${weekdayName(amount(values, 'weekday'))}, não ${text(values, 'written')}: um dos dois está errado.`,
  'date-format': (values) =>
    `O Offprint entende “${text(values, 'text')}”, mas nem todo leitor entende. Deveria ser como ${text(values, 'example')}.`,
  'element-twice': (values) =>
    `<${text(values, 'element')}> aparece duas vezes aqui: os leitores usam um dos dois, e nem todos o mesmo.`,
  'atom-id-repeated': (values) =>
    `Outro item tem o id “${text(values, 'id')}” e a mesma hora de atualização: os leitores mostram só um dos dois.`,
  'guid-repeated': (values) =>
    `Outro item também tem “${text(values, 'id')}”: a maioria dos leitores toma os dois por um e mostra só um deles.`,
  'self-missing': (values) =>
    `O feed não informa o próprio endereço (${text(values, 'name')}), pelo qual os leitores o seguem quando ele muda.`,
  'self-differs': (values) =>
    `O feed diz que o endereço dele é ${text(values, 'named')}, mas veio de ${text(values, 'real')}.`,
  'body-script': () => 'Há um script no texto: os leitores o removem, e falta o que ele mostraria.',
  'body-frame': (values) =>
    `Há um quadro${text(values, 'host') === '' ? '' : ` de ${text(values, 'host')}`} no texto: os leitores mostram um link no lugar, ou nada.`,
  'image-insecure': (values) =>
    `“${text(values, 'address')}” é carregada sem criptografia: leitores na web não a mostram. Use https.`,
  'body-address-relative': (values) =>
    `“${text(values, 'address')}” é um endereço relativo sem xml:base: os leitores têm de adivinhar onde começa. Escreva-o por inteiro, com https://.`,
  'body-empty': () => 'Este item tem título e nenhum texto: não há nada para ler ou pesquisar offline.',
  'body-large': (values) =>
    `Só este texto ocupa ${wireSize(amount(values, 'bytes'))}: as imagens embutidas nele devem ficar fora do feed.`,
  'excerpts-only': () =>
    'O feed só contém o começo dos artigos: não podem ser lidos nem pesquisados offline.',
  'title-markup': () =>
    'Este título contém HTML: alguns leitores mostram as tags como estão. Títulos são texto simples.',
  'validators-missing': (values) =>
    `O servidor não envia ETag nem Last-Modified: cada verificação transfere ${wireSize(amount(values, 'bytes'))}, mesmo sem novidades.`,
  'content-type-missing': (values) =>
    `O servidor não diz o que envia: alguns leitores e navegadores não o tomam por um feed. Deveria ser ${text(values, 'right')}.`,
  'content-type-wrong': (values) =>
    `O servidor diz que é ${text(values, 'type')}: alguns leitores e navegadores não o tomam por um feed. Deveria ser ${text(values, 'right')}.`,
  'content-type-other': (values) =>
    `O servidor diz que é ${text(values, 'type')}, mas é outro formato: deveria ser ${text(values, 'right')}.`,
  'compression-missing': (values) =>
    `O servidor envia ${wireSize(amount(values, 'bytes'))} sem compressão: com gzip seria uma fração disso.`,
  'freshness-missing': () =>
    'O servidor não diz por quanto tempo uma resposta vale (Cache-Control): cada leitor pergunta com a frequência que quiser.',
  'freshness-long': () =>
    'Diz-se que a resposta vale por mais de um dia: leitores que respeitam isso ficam sabendo tarde dos itens novos.',
  'https-exists': (values) => `O mesmo feed existe com https: ${text(values, 'url')}. Use esse endereço.`,
  'moved-permanently': (values) =>
    `O feed mudou definitivamente para ${text(values, 'url')}: o Offprint o segue quando duas respostas seguidas concordam.`,
  more: (values) => `E mais ${number(amount(values, 'count'))} do mesmo tipo.`,
};

export const findingWords = ({ code, values }: Pick<FeedFinding, 'code' | 'values'>): string =>
  findingTexts[code](values);
