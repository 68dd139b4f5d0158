/** What the search box understands, in examples. */

/** A query, and what it finds. */
export const queryWords: readonly (readonly [string, string])[] = [
  ['rust lifetime', 'ambas palabras, en cualquier parte'],
  ['"frase exacta"', 'estas palabras en este orden'],
  ['-palabra', 'sin ella'],
  ['a OR b', 'una u otra; ( … ) agrupa'],
  ['title: author: code:', 'solo en esa parte'],
  ['lang:go', 'con un bloque de código en Go'],
  ['tag:rust', 'con esta etiqueta; tag:work/* incluye las que contiene'],
  ['feed:"Nombre"', 'de ese canal; igual con folder: y site:'],
  ['is:unread', 'también read, saved, later, snoozed, offline, edited, muted'],
  ['is:changed', 'editados desde que los leíste; is:stale: desde que los exportaste'],
  ['is:duplicate', 'el mismo texto en otro canal; similar:ID busca copias de un artículo'],
  ['has:code', 'también image, audio, video, table, math, highlight, note'],
  ['note:palabra', 'en tus resaltados y notas'],
  ['after:7d', 'de la última semana; igual con before: y on:'],
  ['reading:<5', 'menos de cinco minutos'],
  ['reactions:>50', 'con éxito en DEV; igual con comments:'],
  ['by:"Nombre"', 'exactamente de ese autor; sourcetag: etiquetas propias de los canales'],
  ['series:"Nombre"', 'partes de una serie; org: artículos de una organización'],
  ['sort:oldest', 'también relevance, newest, reading, read, title, feed'],
];

export const helpTexts = {
  title: 'Atajos y términos de búsqueda',
  changeKeys: 'Cambiar atajos…',
  or: 'o',
  searching: 'Búsqueda',
};
