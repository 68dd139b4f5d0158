/** Where an entry says itself that it first stood: a canonical link in its markup, or a line such as “Originally published at”. */
import { decodeHTMLAttribute } from 'entities';

const canonicalLink = /<(?:a|link)\b(?=[^>]{0,1000}\brel\s*=\s*["']?canonical\b)[^>]{0,2000}>/i;
const href = /\bhref\s*=\s*(?:"([^"]{1,2000})"|'([^']{1,2000})'|([^\s"'>]{1,2000}))/i;
const statement =
  /\b(?:originally|first|previously)\s+(?:published|posted|appeared|written)\b|\bcross-?posted\s+(?:from|at|on)\b|\bthis\s+(?:post|article|story)\s+(?:was|is)\s+(?:re)?published\s+(?:at|on|from)\b/gi;
/** From the words to their link: little text, no other block. */
const linkNearby = /^((?:[^<]{0,80}|<\/?(?:em|i|b|strong|span|small|u)\b[^>]{0,200}>){0,8})<a\b([^>]{0,2000})>/i;
const longestStatement = 3000;

/** Absolute http(s) address as the entry writes it; null: it says nothing. Linear in the length of the markup. */
export function statedOriginal(html: string): string | null {
  const link = canonicalLink.exec(html)?.[0];
  const canonical = link === undefined ? null : addressIn(link);
  if (canonical !== null) return canonical;
  for (const words of html.matchAll(statement)) {
    const rest = html.slice(words.index + words[0].length, words.index + words[0].length + longestStatement);
    const found = linkNearby.exec(rest);
    if (found === null) continue;
    // Medium's own line, “was originally published in NAME on Medium”, links to the publication, not to the piece.
    if (/\bin\s*$/i.test(found[1] ?? '')) continue;
    const address = addressIn(found[2] ?? '');
    if (address !== null) return address;
  }
  return null;
}

function addressIn(tag: string): string | null {
  const found = href.exec(tag);
  const address = decodeHTMLAttribute(found?.[1] ?? found?.[2] ?? found?.[3] ?? '').trim();
  return /^https?:\/\//i.test(address) ? address : null;
}
