/**
 * Keeps hostile or broken markup from costing the HTML parser quadratic time. The standard's tree construction looks
 * through all open elements for many tags, re-opens every unclosed formatting element in each new paragraph, and
 * compares each attribute with all earlier ones: a feed of a few megabytes could stop a worker for minutes.
 */

/** Deeper than any article, shallower than the 512 levels at which browsers flatten. */
const MAX_DEPTH = 200;
/** Unclosed `<b>`, `<font>` … are opened again in every following paragraph. */
const MAX_OPEN_FORMATTING = 40;
const MAX_ATTRIBUTES = 120;
/** Tags shorter than this cannot hold enough attributes to matter. */
const LONG_TAG_LENGTH = 1000;

const VOID = new Set(
  'area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr'.split(
    ' ',
  ),
);
/** Elements whose start closes their like: never closed in old feeds, and yet not nested. */
const SELF_CLOSING = new Set(
  'p li dt dd option optgroup tr td th thead tbody tfoot colgroup rt rp body html head'.split(' '),
);
const FORMATTING = new Set('a b big code em font i nobr s small strike strong tt u'.split(' '));

const TAG = /<!--[\s\S]*?(?:-->|$)|<(\/?)([a-zA-Z][^\s/>]*)((?:"[^"]*"|'[^']*'|[^>"'])*)>?/g;
const ATTRIBUTE = /[^\s/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"']\S*))?/g;

/**
 * Drops tags nested too deep, surplus unclosed formatting tags and surplus attributes; the text stays.
 * Ordinary documents come back as the same string. Linear in the length.
 */
export function limitMarkup(html: string): string {
  const open = new Map<string, number>();
  const dropped = new Map<string, number>();
  let depth = 0;
  let openFormatting = 0;
  let result = '';
  let copied = 0;
  const replace = (start: number, end: number, text: string) => {
    result += html.slice(copied, start) + text;
    copied = end;
  };

  for (const match of html.matchAll(TAG)) {
    const name = match[2]?.toLowerCase();
    if (name === undefined) continue;
    const end = match.index + match[0].length;
    if (match[1] === '/') {
      const surplus = dropped.get(name) ?? 0;
      if (surplus > 0) {
        dropped.set(name, surplus - 1);
        replace(match.index, end, '');
        continue;
      }
      const count = open.get(name) ?? 0;
      if (count > 0) {
        open.set(name, count - 1);
        depth -= 1;
        if (FORMATTING.has(name)) openFormatting -= 1;
      }
    } else if (!VOID.has(name) && !SELF_CLOSING.has(name)) {
      const isFormatting = FORMATTING.has(name);
      if (depth >= MAX_DEPTH || (isFormatting && openFormatting >= MAX_OPEN_FORMATTING)) {
        dropped.set(name, (dropped.get(name) ?? 0) + 1);
        replace(match.index, end, ' ');
        continue;
      }
      open.set(name, (open.get(name) ?? 0) + 1);
      depth += 1;
      if (isFormatting) openFormatting += 1;
    }
    if (match[0].length > LONG_TAG_LENGTH) {
      const attributes = (match[3] ?? '').match(ATTRIBUTE) ?? [];
      if (attributes.length > MAX_ATTRIBUTES) {
        const kept = attributes.slice(0, MAX_ATTRIBUTES).join(' ');
        replace(match.index, end, `<${match[1]}${match[2]} ${kept}>`);
      }
    }
  }
  return copied === 0 ? html : result + html.slice(copied);
}
