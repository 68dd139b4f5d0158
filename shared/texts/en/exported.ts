/** Words that an export writes itself, into Markdown, pages and books. Numbers and days come as they are to stand. */

export const exportedWords = {
  contents: 'Contents',
  /** Of a book: heading of the places a reading system asks for, and where its text begins. */
  places: 'Places',
  beginning: 'Beginning',
  untitled: 'Untitled',
  /** What a selection without words of its own is called. */
  selection: 'Articles',
  articles: (count: number) => `${count} article${count === 1 ? '' : 's'}`,
  highlightsAndNotes: 'Highlights and notes',
  linkedFrom: 'Linked from',
  discussion: 'Discussion',
  comments: (count: number, day: string) => `${count} comment${count === 1 ? '' : 's'}, as of ${day}`,
  /** In the place of a name. */
  deleted: 'Deleted',
  answers: (name: string) => `answers ${name}`,
  original: 'Original',
  details: 'Details',
  picture: 'Picture',
  video: (title: string) => `Video: ${title}`,
  audio: (title: string) => `Audio: ${title}`,
  /** Behind the title of what is embedded. */
  by: (author: string) => ` by ${author}`,
  codeFrom: (facts: string) => `From ${facts}`,
  deselected: 'No longer selected for this export.',
  provenance: {
    /** Before the feed's title. */
    from: 'From ',
    /** Behind it. */
    by: (author: string) => `, by ${author}`,
    original: 'original',
    firstPublished: 'first published here',
    published: (day: string) => `published ${day}`,
    edited: (day: string) => `edited ${day}`,
    saved: (day: string) => `saved ${day}`,
    sources: {
      author: 'text as its author wrote it',
      feed: 'text from the feed',
      page: 'text from its page',
    },
  },
};
