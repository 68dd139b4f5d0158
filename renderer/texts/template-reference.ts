/** What templates of an export can say, in short; at length in electron/core/export/templates/REFERENCE.md. */

/** Values of an article, with what they are. */
export const templateValues: Record<string, string> = {
  title: 'its title',
  slug: 'the title as words-in-small-letters',
  author: 'who wrote it',
  feed: 'title of the feed',
  feed_url: 'address of the feed',
  site_url: 'address of the feed’s site',
  url: 'its address',
  domain: 'host of its address',
  canonical: 'where it first stood',
  published: 'when it came out',
  edited: 'when it was changed last',
  saved: 'when you saved it',
  first_seen: 'when it came into the library',
  exported: 'when this text was written first',
  tags: 'your tags',
  source_tags: 'the feed’s categories',
  all_tags: 'both, each once',
  series: 'the series it belongs to',
  reading_minutes: 'minutes it takes to read',
  words: 'how many words it has',
  language: 'such as en',
  cover: 'its title picture',
  excerpt: 'how it begins',
  content: 'its text as Markdown',
  source: 'author or feed: whose text it is',
  path: 'where the file is',
  id: 'its number in this library',
  short_id: 'its sign in every library',
};

/** Values of a book. */
export const bookTemplateValues: Record<string, string> = {
  title: 'the search, in words',
  count: 'how many articles it has',
  exported: 'when it was written',
  feeds: 'titles of their feeds',
  oldest: 'when its first came out',
  newest: 'when its last came out',
  articles: 'all of them, for a loop: article.title, article.anchor …',
};

/** Filters as they are written. */
export const templateFilters: Record<string, string> = {
  slug: 'slug',
  filename: 'filename',
  lower: 'lower',
  upper: 'upper',
  capitalise: 'capitalise',
  trim: 'trim',
  truncate: 'truncate: 60',
  replace: 'replace: "a", "b"',
  prefix: 'prefix: "#"',
  suffix: 'suffix: "!"',
  default: 'default: "none"',
  date: 'date: "D MMMM YYYY"',
  join: 'join: ", "',
  split: 'split: ": "',
  list: 'list',
  first: 'first',
  last: 'last',
  limit: 'limit: 4',
  sort: 'sort',
  reverse: 'reverse',
  unique: 'unique',
  without: 'without: tags',
  length: 'length',
  md: 'md',
  quote: 'quote',
  tag: 'tag',
  url: 'url',
  domain: 'domain',
  json: 'json',
};

export const templateExamples = [
  '{{ published | date: "YYYY-MM-DD" }}',
  '{% if author %}by {{ author }}{% endif %}',
  '{% for tag in tags %}#{{ tag }} {% endfor %}',
] as const;
