/** What the search box understands, in examples. */

/** A query, and what it finds. */
export const queryWords: readonly (readonly [string, string])[] = [
  ['rust lifetime', 'both words, anywhere'],
  ['"exact phrase"', 'these words in this order'],
  ['-word', 'without it'],
  ['a OR b', 'either; ( … ) groups'],
  ['title: author: code:', 'in that part only'],
  ['lang:go', 'with a code block in Go'],
  ['tag:rust', 'with this tag; tag:work/* with those below it, too'],
  ['feed:"Name"', 'from that feed; folder: and site: likewise'],
  ['is:unread', 'also read, saved, later, snoozed, offline, edited, muted'],
  ['is:changed', 'edited since you read it; is:stale: since you exported it'],
  ['is:duplicate', 'the same piece from another feed; similar:ID finds copies of one article'],
  ['has:code', 'also image, audio, video, table, math, highlight, note'],
  ['note:word', 'in your highlights and notes'],
  ['after:7d', 'of the last week; before: and on: likewise'],
  ['reading:<5', 'under five minutes'],
  ['reactions:>50', 'liked on DEV; comments: likewise'],
  ['by:"Name"', 'by exactly that author; sourcetag: by the feeds’ own tags'],
  ['series:"Name"', 'parts of a series; org: articles of an organisation'],
  ['sort:oldest', 'also relevance, newest, reading, read, title, feed'],
];

export const helpTexts = {
  title: 'Keys and query words',
  changeKeys: 'Change keys…',
  or: 'or',
  searching: 'Searching',
};
