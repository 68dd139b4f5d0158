/** Where an entry says itself that it first stood: a canonical link in its markup, or a line such as “Originally published at”. */
import { decodeHTMLAttribute } from 'entities';

const href = /\bhref\s*=\s*(?:"([^"]{1,2000})"|'([^']{1,2000})'|([^\s"'>]{1,2000}))/i;
const relCanonical = /^<(?:a|link)\s[^>]*\brel\s*=\s*["']?canonical\b/i;
const statement =
  /\b(?:originally|first|previously) (?:published|posted|appeared|written)\b|\bcross-?posted (?:from|at|on)\b/gi;
/** Finds out quickly that a text says nothing of the kind, as nearly all do. */
const mayState = /(?:riginally|RIGINALLY|irst|IRST|reviously|REVIOUSLY) [pawPAW]|[rR][oO][sS][sS]-?[pP]ost/;
const inlineTag = /^<\/?(?:em|i|b|strong|span|small|u)[\s>]/i;
/** From the words to their link: so much text and no other block. */
const mostWordsBetween = 100;
const mostTagsBetween = 8;
const longestTag = 2000;
/** An entry that says it more often is about the words, not about itself. */
const mostStatements = 10;

/** Absolute http(s) address as the entry writes it; null: it says nothing. Linear in the length of the markup. */
export function statedOriginal(html: string): string | null {
  return canonicalLink(html) ?? namedOriginal(html);
}

function canonicalLink(html: string): string | null {
  let looked = 0;
  for (let at = html.indexOf('canonical'); at !== -1 && looked < mostStatements; looked += 1) {
    const start = html.lastIndexOf('<', at);
    const end = html.indexOf('>', at);
    const isNear = start !== -1 && end !== -1 && end - start < longestTag;
    const tag = isNear ? html.slice(start, end + 1) : '';
    const address = relCanonical.test(tag) ? addressIn(tag) : null;
    if (address !== null) return address;
    at = html.indexOf('canonical', at + 1);
  }
  return null;
}

function namedOriginal(html: string): string | null {
  if (!mayState.test(html)) return null;
  let looked = 0;
  for (const words of html.matchAll(statement)) {
    looked += 1;
    if (looked > mostStatements) return null;
    const address = linkAfter(html, words.index + words[0].length);
    if (address !== null) return address;
  }
  return null;
}

function linkAfter(html: string, from: number): string | null {
  let at = from;
  let text = '';
  for (let tags = 0; tags < mostTagsBetween; tags += 1) {
    const open = html.indexOf('<', at);
    if (open === -1 || open - at > mostWordsBetween) return null;
    text += html.slice(at, open);
    const close = html.indexOf('>', open);
    if (close === -1 || close - open > longestTag || text.length > mostWordsBetween) return null;
    const tag = html.slice(open, close + 1);
    if (/^<a\s/i.test(tag)) {
      // Medium's own line, “was originally published in NAME on Medium”, links to the publication, not to the piece.
      return /\bin\s*$/i.test(text) ? null : addressIn(tag);
    }
    if (!inlineTag.test(tag)) return null;
    at = close + 1;
  }
  return null;
}

function addressIn(tag: string): string | null {
  const found = href.exec(tag);
  const address = decodeHTMLAttribute(found?.[1] ?? found?.[2] ?? found?.[3] ?? '').trim();
  return /^https?:\/\//i.test(address) ? address : null;
}
