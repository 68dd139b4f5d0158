/**
 * Whether a feed sends excerpts, found out from its entries. Pure. Of several entries together, never of one: a short post is
 * no excerpt, and a feed that sends short posts (a link blog, notes, releases) must not have its pages fetched for nothing.
 */
import { canonicalAddress } from '../content/compare/canonical-address.ts';
import { longestExcerpt } from '../content/compare/excerpt.ts';
import { scanContent } from '../content/scan/scan.ts';

export type EntrySigns = {
  url: string | null;
  /** Characters of the feed's text; those of scripts without spaces count for more. */
  length: number;
  /** It ends as texts do that go on elsewhere. */
  isCut: boolean;
  /** How many times as long its page's text is; null: not looked at. */
  gain: number | null;
};

export type Verdict = {
  /** null: too few entries to say. */
  found: 'excerpts' | 'whole' | 'unsure' | null;
  /** Indices of entries whose pages would tell; only with `unsure`. */
  probes: number[];
};

/** Half of the entries below it, or the feed sends whole texts. */
const shortText = 1_200;
const fewestEntries = 3;
/** With so few entries all of them have to say the same. */
const cutShare = 0.6;
const mainShare = 0.8;
/** A page that has so many times the text has the text. */
const enoughGain = 2;
/** Two pages that agree say enough; a third decides where they do not. */
const mostProbes = 3;

/**
 * `siteHosts`: of the feed and of its site. Entries that lead elsewhere are links to other people's pages: what stands there
 * is not what the feed is about, and a hundred servers would be asked for one feed. So they are never fetched by
 * themselves. Pages that were looked at count while their entries are among the newest; after that two more are looked at,
 * so that a feed which changes its ways is found out, at two requests in a dozen entries.
 */
export function judgeFeed(entries: readonly EntrySigns[], siteHosts: readonly string[]): Verdict {
  const sites = new Set([...siteHosts.map(siteOf), ...mainSite(entries)]);
  const own = entries
    .map((entry, index) => ({ ...entry, index }))
    .filter(({ url }) => sites.has(siteOfUrl(url)));
  if (entries.length === 0) return { found: null, probes: [] };
  if (own.length < entries.length / 2) return { found: 'whole', probes: [] };
  const cut = own.filter(({ isCut, length }) => isCut && length <= longestExcerpt).length;
  if (cut >= own.length * (own.length < fewestEntries ? 1 : cutShare)) {
    return failedOften(own) ? { found: 'whole', probes: [] } : { found: 'excerpts', probes: [] };
  }
  if (own.length < fewestEntries) return { found: null, probes: [] };
  if (median(own.map(({ length }) => length)) > shortText) return { found: 'whole', probes: [] };
  const known = own.filter(({ gain }) => gain !== null);
  const gained = known.filter(({ gain }) => (gain ?? 0) >= enoughGain).length;
  if (known.length >= 2 && (gained === known.length || gained === 0 || known.length >= mostProbes)) {
    return { found: gained > known.length / 2 ? 'excerpts' : 'whole', probes: [] };
  }
  const wanted = known.length < 2 ? 2 - known.length : mostProbes - known.length;
  const probes = own.filter(({ gain, length }) => gain === null && length <= longestExcerpt);
  return { found: 'unsure', probes: probes.slice(0, wanted).map(({ index }) => index) };
}

/** Cut as it looks, its pages have never had more. */
function failedOften(entries: readonly { gain: number | null }[]): boolean {
  const known = entries.filter(({ gain }) => gain !== null);
  return known.length >= mostProbes && known.every(({ gain }) => (gain ?? 0) < enoughGain);
}

/** Whether one entry of a feed of excerpts is worth fetching: some of them are sent whole all the same. */
export const isWorthFetching = ({ length, isCut }: Pick<EntrySigns, 'length' | 'isCut'>): boolean =>
  isCut || length <= longestExcerpt;

const cutEnd = /(?:\.\.\.|…|\[(?:…|\.\.\.|&hellip;)\]|\[…\])\s*(?:→|»|>>|&raquo;)?$/;
const moreWords =
  /(?:read (?:more|on|the (?:rest|full|whole|entire) (?:story|article|post|entry)|full (?:story|article|post))|continue(?:d)? reading|keep reading|see more|view (?:full )?(?:post|article)|full story|more ?(?:…|\.\.\.|»|→)|the rest of this|weiterlesen|mehr lesen|lire la suite|lire plus|seguir leyendo|leer más|sigue leyendo|continua a leggere|leggi tutto|lees (?:meer|verder)|läs mer|les mer|læs mere|czytaj (?:więcej|dalej)|читать (?:далее|полностью)|continue lendo|leia mais|続きを読む|続きは|阅读(?:全文|更多)|閱讀全文|계속 읽기)[\s.…»→>)\]]*$/i;
/** WordPress puts it under excerpts and whole texts alike. */
const appeared = /\s*the post .{0,300} (?:appeared first on|first appeared on) .{0,200}$/is;

export function signsOf(entry: {
  url: string | null;
  textLength: number;
  html: string | null;
  pageLength: number | null;
}): EntrySigns {
  const { url } = entry;
  const gainOf = (length: number): number | null =>
    entry.pageLength === null ? null : entry.pageLength / Math.max(1, Math.min(length, entry.textLength));
  if (entry.html === null)
    return { url, length: entry.textLength, isCut: false, gain: gainOf(entry.textLength) };
  const { text: whole, linkUrls } = scanContent(entry.html);
  const text = whole.replace(appeared, '').trimEnd();
  const own = url === null ? null : canonicalAddress(url);
  const last = linkUrls.filter((link) => canonicalAddress(link) === own).length > 0;
  const isCut =
    cutEnd.test(text) || moreWords.test(text) || (last && own !== null && endsWithLink(entry.html, own));
  return { url, length: weighedLength(text), isCut, gain: gainOf(text.length) };
}

/** The last words are a link to the article itself. */
function endsWithLink(html: string, own: string): boolean {
  const end =
    /<a\b[^>]*\bhref\s*=\s*["']([^"']{1,2000})["'][^>]*>(?:(?!<\/a>)[\s\S]){1,200}<\/a>(?:\s|&nbsp;|<\/?(?:p|div|span|em|strong|i|b|br)\b[^>]*>|[.…»→])*$/i.exec(
      html.slice(-3_000),
    );
  const href = end?.[1]?.replaceAll('&amp;', '&');
  return href !== undefined && canonicalAddress(href) === own;
}

const spaceless = /[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0e7f]/g;

/** Chinese and Japanese say in one character what takes others two or three. */
const weighedLength = (text: string): number => text.length + 1.5 * (text.match(spaceless)?.length ?? 0);

const siteOfUrl = (url: string | null): string =>
  url === null || !URL.canParse(url) ? '' : siteOf(new URL(url).hostname);

/** A feed may be kept by a service and say nothing of its site: where nearly all entries lead is it. */
function mainSite(entries: readonly EntrySigns[]): string[] {
  const counts = new Map<string, number>();
  for (const { url } of entries) counts.set(siteOfUrl(url), (counts.get(siteOfUrl(url)) ?? 0) + 1);
  return [...counts]
    .filter(([site, count]) => site !== '' && count >= entries.length * mainShare && count >= fewestEntries)
    .map(([site]) => site);
}

/** `blog.example.co.uk` and `www.example.co.uk` are one site: the last two names, three below a country's second level. */
function siteOf(host: string): string {
  const names = host.toLowerCase().split('.');
  if (/^[\d.]+$/.test(host)) return host;
  const isSecondLevel =
    names.length > 2 &&
    /^(?:co|com|net|org|gov|ac|edu|or|ne|go)$/.test(names.at(-2) ?? '') &&
    names.at(-1)?.length === 2;
  return names.slice(isSecondLevel ? -3 : -2).join('.');
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
