/** The front matter that authors may write above a post on Forem, and what it tells of the post. Pure. */
import { parseDocument } from 'yaml';

export type AuthorFacts = {
  series: string | null;
  canonical: string | null;
  excerpt: string | null;
  cover: string | null;
};

/** `---`, YAML, `---` at the start; what is no mapping is part of the text. Line ends become line feeds. */
export function splitFrontMatter(written: string): { facts: AuthorFacts; body: string } {
  const source = written.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const none = { series: null, canonical: null, excerpt: null, cover: null };
  const match = /^\s*---[ \t]*\n([\s\S]*?)\n---[ \t]*(?:\n|$)/.exec(source);
  if (match?.[1] === undefined) return { facts: none, body: source };
  const document = parseDocument(match[1], { version: '1.2', uniqueKeys: false });
  const fields: unknown = document.errors.length === 0 ? document.toJS() : null;
  // Titles with colons are no YAML, and were written nevertheless: the lines still name their fields.
  const isFrontMatter = isRecord(fields) || /^(?:title|published|tags)\s*:/m.test(match[1]);
  if (!isFrontMatter) return { facts: none, body: source };
  const text = (name: string): string | null => {
    const value = isRecord(fields) ? fields[name] : lineValue(match[1] ?? '', name);
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
  };
  return {
    facts: {
      series: text('series'),
      canonical: httpAddress(text('canonical_url')),
      excerpt: text('description'),
      cover: httpAddress(text('cover_image')),
    },
    body: source.slice(match[0].length),
  };
}

/** Of front matter that is no YAML as a whole: a line's value, without its quotation marks. */
function lineValue(yaml: string, name: string): string | null {
  const written = new RegExp(`^${name}\\s*:[ \\t]*(.*)$`, 'm').exec(yaml)?.[1]?.trim() ?? null;
  return written === null ? null : written.replace(/^(["'])(.*)\1$/, '$2');
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const httpAddress = (text: string | null): string | null =>
  text !== null && /^https?:\/\//i.test(text) && URL.canParse(text) ? text : null;
