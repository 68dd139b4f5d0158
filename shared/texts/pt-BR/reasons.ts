/** Why something was refused or failed, in words. */
import type { ErrorReason } from '../../error-reasons.ts';
import { number } from '../format.ts';
import { amount, text, textOrNull, wordsFor } from '../values.ts';

type Values = Readonly<Record<string, unknown>>;
type Words = (values: Values) => string;

/** Sentences, but for what stands in brackets or behind a file: those begin small and have no full stop. */
export const reasonTexts: Record<ErrorReason, Words> = {
  'took-too-long': () => 'Demorou demais e foi abandonado.',
  'out-of-memory': (values) => `Usou mais de ${number(amount(values, 'megabytes'))} MB de memória.`,
  'thread-ended': (values) => `A thread terminou: ${text(values, 'message')}.`,
  'key-characters': () => 'Uma chave só tem letras e números.',
  'host-not-forem': () => 'Este site não está entre os que usam o Forem. Adicione-o antes nas configurações.',
  'tag-without-name': () => 'Uma etiqueta precisa de um nome além das barras.',
  'note-empty': () => 'Uma nota precisa de palavras.',
  'rule-without-condition': () => 'Uma regra precisa de uma condição, como tag:rust ou feed:"Rust Blog".',
  'time-passed': () => 'Esse momento já passou. Escolha um futuro.',
  'place-missing': () => 'Escolha para onde exportar.',
  'path-not-whole': () => 'É preciso um caminho completo, a partir da raiz do disco.',
  'too-many-links': (values) =>
    `São ${number(amount(values, 'count'))} artigos; podem ser copiados de uma vez os links de no máximo ${number(amount(values, 'most'))}. Reduza a seleção.`,
  'offline-without-query': () => 'Sem uma consulta, tudo seria baixado. Diga o que manter ou desative.',
  'pages-without-fetch': () => 'as páginas mais antigas só podem ser baixadas depois do feed',
  'regex-too-slow': () =>
    'A expressão regular demora demais. Restrinja a consulta com outros termos ou simplifique-a.',
  'request-too-large': () => 'É grande demais ou não é JSON.',
  'header-name': (values) =>
    `“${text(values, 'header')}” não serve como nome de cabeçalho: só letras, números e hifens.`,
  'header-of-connection': (values) =>
    `“${text(values, 'header')}” não pode ser definido: é da conexão, não do feed.`,
  'header-of-address': (values) => `“${text(values, 'header')}” não pode ser definido: vem do endereço.`,
  'header-of-body': (values) =>
    `“${text(values, 'header')}” não pode ser definido: a solicitação não tem corpo.`,
  'header-of-cache': (values) =>
    `“${text(values, 'header')}” não pode ser definido: o Offprint pergunta por mudanças com o que o servidor lhe deu.`,
  'header-of-encoding': (values) =>
    `“${text(values, 'header')}” não pode ser definido: diz o que o Offprint sabe descompactar.`,
  'header-of-user-agent': (values) =>
    `“${text(values, 'header')}” não pode ser definido: tem um campo próprio.`,
  'header-not-sent': (values) =>
    `“${text(values, 'header')}” não pode ser definido: um leitor de feeds não o envia.`,
  'header-twice': (values) => `“${text(values, 'header')}” aparece duas vezes.`,
  'header-value': (values) =>
    `O valor de “${text(values, 'header')}” contém uma quebra de linha ou um caractere que cabeçalhos não aceitam.`,
  'user-agent-value': () =>
    'O agente do usuário contém uma quebra de linha ou um caractere que cabeçalhos não aceitam.',
  'username-colon': () => 'Um nome de usuário não pode conter dois-pontos.',
  'login-control': () =>
    'Usuário e senha não podem conter quebras de linha nem outros caracteres de controle.',
  'login-and-authorization': () => 'Authorization é feito do usuário e da senha: informe um ou outro.',
  'retype-password': () => 'Digite a senha de novo: ela não pode mais ser lida.',
  'retype-header': (values) =>
    `Digite de novo o valor de “${text(values, 'header')}”: ele não pode mais ser lido.`,
  'proxy-missing': () => 'Falta o endereço do proxy.',
  'proxy-not-an-address': () =>
    'Isto não é um endereço. Um proxy é algo como http://proxy.example:3128 ou socks5://127.0.0.1:1080.',
  'proxy-scheme': (values) => `Um proxy usa http, https, socks4 ou socks5, não ${text(values, 'scheme')}.`,
  'proxy-without-host': () => 'O endereço não informa servidor.',
  'proxy-with-path': () => 'O endereço de um proxy termina depois da porta.',
  'proxy-percent': () => 'O nome ou a senha contêm um % que não está escrito como %25.',
  'proxy-asks-login': () => 'Pede usuário e senha (407).',
  'proxy-timeout': (values) => `Não respondeu em ${number(amount(values, 'seconds'))} segundos.`,
  'names-no-article': () => 'não indica nenhum artigo',
  'other-machine': () => 'está em outro computador',
  'not-added-by-reader': () => 'arquivos só são lidos onde você mesmo os adicionou',
  'not-a-file': () => 'não é um arquivo',
  'no-version': () => 'Não tem versão.',
  'found-damaged': () => 'Foi encontrado danificado.',
  'edited-since-export': () => 'editado depois de exportado',
  'edited-and-beside': () => 'editado depois de exportado; o novo texto está ao lado',
  'leads-outside': () => 'a pasta dele é um link que leva para fora da pasta de exportação',
  'nothing-selected': () => 'nada está selecionado',
  deselected: () => 'não mais selecionado',
  'deselected-and-edited': () => 'não mais selecionado, mas editado depois de exportado',
};

/** Of an error’s details, or of an exported file: known ones in words, any other as it is; null: there is none. */
export const reasonWords = (values: Values): string | null =>
  wordsFor(reasonTexts, values.reason, values) ?? textOrNull(values, 'reason');
