/** Makes the addresses inside a piece of HTML absolute, and leaves every other character as it was. */
import { decodeHTMLAttribute } from 'entities';
import { candidateLists, lazySources } from '../../../content/constructs/picture-source.ts';
import { readSrcset } from '../../../content/constructs/srcset.ts';
import { tokenise } from '../../../content/scan/tokenise.ts';

const lists: ReadonlySet<string> = new Set(candidateLists);
const addressAttributes: ReadonlySet<string> = new Set([
  ...'href src poster cite longdesc action formaction background data classid codebase usemap profile xlink:href'.split(
    ' ',
  ),
  ...lazySources,
  ...lists,
]);

export function isAddressAttribute(name: string): boolean {
  return addressAttributes.has(name);
}

/**
 * An absolute address, or null when `text` is none. Control characters and outer white space are dropped, as
 * browsers do.
 */
export function absoluteAddress(text: string, base: string | null): string | null {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  try {
    return new URL(trimmed, base ?? undefined).href;
  } catch {
    return null;
  }
}

/** Only http and https addresses are of use to a reader; the rest is null. */
export function absoluteHttpAddress(text: string | null | undefined, base: string | null): string | null {
  if (text === null || text === undefined) return null;
  const address = absoluteAddress(text, base);
  return address !== null && /^https?:\/\//.test(address) ? address : null;
}

/** The value of an address attribute made absolute; unchanged when it cannot be. */
export function absoluteAttribute(name: string, value: string, base: string): string {
  if (lists.has(name)) {
    return readSrcset(value)
      .map(({ address, descriptor }) => `${absoluteUnlessComplete(address, base)} ${descriptor}`.trimEnd())
      .join(', ');
  }
  const trimmed = value.trim();
  // A fragment points into this very text: footnotes must keep working.
  if (trimmed === '' || trimmed.startsWith('#') || /^[a-z][a-z\d+.-]*:/i.test(trimmed)) return value;
  return absoluteAddress(trimmed, base) ?? value;
}

function absoluteUnlessComplete(address: string, base: string): string {
  return /^[a-z][a-z\d+.-]*:/i.test(address) ? address : (absoluteAddress(address, base) ?? address);
}

/**
 * Cheap test that spares most texts the tokenizer: whether an `=` stands behind the name of an address attribute and
 * before something that is neither `#` nor a scheme. Lists of candidates are always read. `data` is too common a word
 * in code to look at where there is no object.
 */
function mayHoldRelative(html: string): boolean {
  let hasObject: boolean | null = null;
  for (let index = html.indexOf('='); index !== -1; index = html.indexOf('=', index + 1)) {
    const name = nameBefore(html, index);
    if (!addressAttributes.has(name)) continue;
    if (lists.has(name)) return true;
    if (name === 'data') {
      hasObject ??= /<object/i.test(html);
      if (!hasObject) continue;
    }
    if (!/^\s*["']?\s*(?:#|https?:|mailto:)/i.test(html.slice(index + 1, index + 24))) return true;
  }
  return false;
}

/** The attribute name that ends before the `=` at `index`, in lower case; blank where there is none. */
function nameBefore(html: string, index: number): string {
  let end = index;
  while (end > 0 && html.charCodeAt(end - 1) <= 32) end -= 1;
  let start = end;
  while (start > 0 && end - start < LONGEST_NAME && isNameSign(html.charCodeAt(start - 1))) start -= 1;
  return html.slice(start, end).toLowerCase();
}

const LONGEST_NAME = Math.max(...[...addressAttributes].map((name) => name.length));

function isNameSign(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 58 || code === 45;
}

/**
 * `html` with href, src, srcset, poster and their like made absolute against `base`.
 * One linear pass over tokens; what is not such an attribute is copied through untouched.
 */
export function absoluteHtml(html: string, base: string | null): string {
  if (base === null || !mayHoldRelative(html)) return html;
  const parts: string[] = [];
  let copied = 0;
  tokenise(
    html,
    {
      attribute(nameStart, nameEnd, start, end, isQuoted) {
        const name = html.slice(nameStart, nameEnd).toLowerCase();
        if (start === -1 || !isAddressAttribute(name)) return;
        const value = decodeHTMLAttribute(html.slice(start, end));
        const absolute = absoluteAttribute(name, value, base);
        if (absolute === value) return;
        const escaped = absolute.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll("'", '&#39;');
        parts.push(html.slice(copied, start), isQuoted ? escaped : `"${escaped}"`);
        copied = end;
      },
    },
    { isXml: false },
  );
  if (copied === 0) return html;
  parts.push(html.slice(copied));
  return parts.join('');
}
