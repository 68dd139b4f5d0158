/** What the search box understands, in examples. */

/** A query, and what it finds. */
export const queryWords: readonly (readonly [string, string])[] = [
  ['rust lifetime', 'beide Wörter, irgendwo'],
  ['"genaue Wortfolge"', 'diese Wörter in dieser Reihenfolge'],
  ['-wort', 'ohne dieses'],
  ['a OR b', 'eines von beiden; ( … ) gruppiert'],
  ['title: author: code:', 'nur in diesem Teil'],
  ['lang:go', 'mit einem Codeblock in Go'],
  ['tag:rust', 'mit diesem Schlagwort; tag:work/* auch mit denen darunter'],
  ['feed:"Name"', 'aus diesem Feed; ebenso folder: und site:'],
  ['is:unread', 'auch read, saved, later, snoozed, offline, edited, muted'],
  ['is:changed', 'bearbeitet, seit Sie ihn gelesen haben; is:stale: seit Sie ihn exportiert haben'],
  ['is:duplicate', 'derselbe Text aus einem anderen Feed; similar:ID findet Kopien eines Artikels'],
  ['has:code', 'auch image, audio, video, table, math, highlight, note'],
  ['note:wort', 'in Ihren Hervorhebungen und Notizen'],
  ['after:7d', 'aus der letzten Woche; ebenso before: und on:'],
  ['reading:<5', 'weniger als fünf Minuten'],
  ['reactions:>50', 'auf DEV beliebt; ebenso comments:'],
  ['by:"Name"', 'von genau diesem Autor; sourcetag: nach Schlagwörtern der Feeds'],
  ['series:"Name"', 'Teile einer Serie; org: Artikel einer Organisation'],
  ['sort:oldest', 'auch relevance, newest, reading, read, title, feed'],
];

export const helpTexts = {
  title: 'Tastenkürzel und Suchbegriffe',
  changeKeys: 'Tastenkürzel ändern …',
  or: 'oder',
  searching: 'Suchen',
};
