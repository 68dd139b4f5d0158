/** Templates in examples: the same in every language, as they are what is typed. */

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
];
