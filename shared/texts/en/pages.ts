/** What is said of single pages that are kept as articles. */
export const pageTexts = {
  title: 'Save a page',
  hint: 'Any page of the web. Its article is taken out of it, saved, and kept for reading offline.',
  /** What the feed is called that holds them. */
  feedTitle: 'Saved pages',
  tags: 'Tags',
  save: 'Save',
  saving: 'Fetching the page…',
  show: 'Show it',
  saved: (title: string) => `Saved “${title}”.`,
  alreadyThere: (title: string) => `“${title}” was in the library already, and is saved now.`,
  withoutText: (title: string) => `Only the address of “${title}” is kept.`,
  bookmarklet: 'Bookmark that saves the page you are on',
  bookmarkletDetail:
    'Make a bookmark in your browser and put this line in place of its address. Pressing it asks here whether to save the page. It needs Offprint to open feed links.',
  copy: 'Copy',
  copied: 'Copied. Paste it as the address of a bookmark.',
};
