/** The YAML block at the head of an exported file, as Obsidian, Hugo and Jekyll read it. */
import { Document } from 'yaml';

/** Absent, null and empty values are left out. Times are epoch milliseconds. */
export type FrontMatterFields = {
  title: string;
  author?: string | null;
  /** The feed's title. */
  feed?: string | null;
  url?: string | null;
  published?: number | null;
  updated?: number | null;
  saved?: number | null;
  /** The reader's own tags. */
  tags?: readonly string[];
  /** The feed's categories. */
  sourceTags?: readonly string[];
  readingMinutes?: number | null;
  /** BCP 47 tag. */
  language?: string | null;
};

/**
 * `---`, YAML 1.2 that reads back to the same values in YAML 1.1 tools too, `---`, each line ended by a line feed.
 * The order is fixed, so that an unchanged article gives an unchanged file. Times are ISO 8601 in UTC.
 */
export function frontMatter(fields: FrontMatterFields): string {
  const entries: [string, unknown][] = [
    ['title', text(fields.title)],
    ['author', text(fields.author)],
    ['feed', text(fields.feed)],
    ['url', text(fields.url)],
    ['published', time(fields.published)],
    ['updated', time(fields.updated)],
    ['saved', time(fields.saved)],
    ['tags', list(fields.tags)],
    ['source_tags', list(fields.sourceTags)],
    ['reading_minutes', fields.readingMinutes ?? null],
    ['language', text(fields.language)],
  ];
  const present = entries.filter(([, value]) => value !== null);
  // YAML 1.1 rules decide what is quoted: `no` (Norway, and the language tag) is a boolean to older parsers.
  const document = new Document(Object.fromEntries(present), {
    version: '1.1',
    schema: 'core',
    compat: 'yaml-1.1',
  });
  const body = document.toString({
    lineWidth: 0,
    directives: false,
    defaultStringType: 'PLAIN',
    blockQuote: false,
  });
  return `---\n${body}---\n`;
}

/** Lone surrogates cannot be written as UTF-8; line ends would make a title two lines in every list. */
function text(value: string | null | undefined): string | null {
  if (value === null || value === undefined) return null;
  const line = value
    .toWellFormed()
    .replace(/\s*[\r\n\u2028\u2029]+\s*/g, ' ')
    .trim();
  return line === '' ? null : line;
}

function time(epochMs: number | null | undefined): string | null {
  if (epochMs === null || epochMs === undefined) return null;
  const date = new Date(epochMs);
  return Number.isNaN(date.getTime()) ? null : date.toISOString();
}

function list(values: readonly string[] | undefined): string[] | null {
  const texts = (values ?? []).map(text).filter((value) => value !== null);
  return texts.length === 0 ? null : texts;
}
