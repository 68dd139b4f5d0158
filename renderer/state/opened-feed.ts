/** Where a feed that was opened as a file says it lives. Pure. */

const headLength = 100_000;

/**
 * The address in its `link rel="self"` (RFC 4287 §4.2.7.2, RSS 2.0 by the Atom namespace) or `feed_url` (JSON Feed 1.1);
 * '' for a feed that names none; null for what is no feed.
 */
export function feedAddressIn(text: string): string | null {
  const head = text
    .slice(0, headLength)
    .replace(/^\uFEFF/, '')
    .trimStart();
  if (head.startsWith('{')) {
    if (!/"version"\s*:\s*"https?:\/\/jsonfeed\.org\/version\//.test(head)) return null;
    return webAddress(/"feed_url"\s*:\s*"([^"]*)"/.exec(head)?.[1]);
  }
  if (!/<(?:rss|(?:\w+:)?feed|rdf:RDF)[\s>]/i.test(head)) return null;
  const link = [...head.matchAll(/<(?:\w+:)?link\s[^>]*>/gi)].find(([tag]) =>
    /\srel\s*=\s*["']self["']/i.test(tag),
  );
  return webAddress(/\shref\s*=\s*["']([^"']*)["']/i.exec(link?.[0] ?? '')?.[1]);
}

function webAddress(found: string | undefined): string {
  const address = (found ?? '').replaceAll('&amp;', '&').replaceAll('\\/', '/').trim();
  return /^https?:\/\//i.test(address) && URL.canParse(address) ? address : '';
}
