/** What every reader of another program's export answers with. */
export type SavedItem = {
  /** As written. */
  url: string;
  title: string;
  /** When it was saved there, in epoch ms. */
  savedAt: number | null;
  publishedAt: number | null;
  author: string | null;
  tags: string[];
  /** The reader's own words. */
  note: string | null;
  /** The text where the export has it, or the part that was quoted. */
  contentHtml: string;
  isRead: boolean;
};

export type SavedExport = {
  items: SavedItem[];
  /** Subscriptions the export names beside the articles. */
  feeds: { url: string; title: string | null }[];
};

export const plainItem = (url: string, title: string): SavedItem => ({
  url,
  title,
  savedAt: null,
  publishedAt: null,
  author: null,
  tags: [],
  note: null,
  contentHtml: '',
  isRead: false,
});

const zoneless = /^\d{4}-\d{2}-\d{2}[ T]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?$/;

/** Seconds, milliseconds or ISO 8601, as number or text, in UTC where no zone is named; null where it is none of these or no likely time. */
export function readTime(value: unknown): number | null {
  const number =
    typeof value === 'number'
      ? value
      : typeof value === 'string' && /^\d+$/.test(value)
        ? Number(value)
        : null;
  const time =
    number !== null
      ? number > 1e11
        ? number
        : number * 1000
      : typeof value === 'string'
        ? Date.parse(zoneless.test(value) ? `${value.replace(' ', 'T')}Z` : value)
        : Number.NaN;
  return Number.isFinite(time) && time > 0 && time < 4e12 ? Math.round(time) : null;
}

export const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

export function tagList(text: string, separator: RegExp): string[] {
  return cleanTags(text.split(separator));
}

const longestTag = 120;

export function cleanTags(names: readonly unknown[]): string[] {
  const tags = names.map(textOf).filter((name) => name !== '' && name.length <= longestTag);
  return [...new Set(tags)];
}

export type JsonObject = Record<string, unknown>;

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Objects in a list, whatever else is in it. */
export function objectsIn(value: unknown): JsonObject[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

export const stringsIn = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Plain text as markup: a paragraph for each line that has something in it. */
export function asParagraphs(text: string): string {
  return text
    .split(/\n+/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => `<p>${line.replace(/[&<>]/g, (sign) => escapes[sign] ?? sign)}</p>`)
    .join('\n');
}
