/** What the search box understands, in examples. */

/** A query, and what it finds. */
export const queryWords: readonly (readonly [string, string])[] = [
  ['rust lifetime', 'as duas palavras, em qualquer lugar'],
  ['"frase exata"', 'estas palavras nesta ordem'],
  ['-palavra', 'sem ela'],
  ['a OR b', 'uma ou outra; ( … ) agrupa'],
  ['title: author: code:', 'só nessa parte'],
  ['lang:go', 'com um bloco de código em Go'],
  ['tag:rust', 'com esta etiqueta; tag:work/* inclui as que estão dentro dela'],
  ['feed:"Nome"', 'desse feed; o mesmo com folder: e site:'],
  ['is:unread', 'também read, saved, later, snoozed, offline, edited, muted'],
  ['is:changed', 'editados desde que você leu; is:stale: desde que você exportou'],
  ['is:duplicate', 'o mesmo texto em outro feed; similar:ID encontra cópias de um artigo'],
  ['has:code', 'também image, audio, video, table, math, highlight, note'],
  ['note:palavra', 'nos seus destaques e notas'],
  ['after:7d', 'da última semana; o mesmo com before: e on:'],
  ['reading:<5', 'menos de cinco minutos'],
  ['reactions:>50', 'curtidos no DEV; o mesmo com comments:'],
  ['by:"Nome"', 'exatamente desse autor; sourcetag: etiquetas dos próprios feeds'],
  ['series:"Nome"', 'partes de uma série; org: artigos de uma organização'],
  ['sort:oldest', 'também relevance, newest, reading, read, title, feed'],
];

export const helpTexts = {
  title: 'Atalhos e termos de pesquisa',
  changeKeys: 'Alterar atalhos…',
  or: 'ou',
  searching: 'Pesquisa',
};
