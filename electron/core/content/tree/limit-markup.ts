/**
 * Keeps hostile or broken markup from costing the HTML parser quadratic time. The standard's tree construction looks
 * through all open elements for many tags, re-opens every unclosed formatting element in each new paragraph, and
 * compares each attribute with all earlier ones: a feed of a few megabytes could stop a worker for minutes.
 */

/** Deeper than any article (nested fractions of KaTeX reach 70), shallower than the 512 at which browsers flatten. */
const MAX_DEPTH = 128;
/** Start tags after which only text is taken. The longest real articles stay below a tenth of it. */
const MAX_TAGS = 150_000;
/** Unclosed `<b>`, `<font>` … are opened again in every following paragraph. */
const MAX_OPEN_FORMATTING = 20;
const MAX_ATTRIBUTES = 120;
/**
 * How often an open formatting element may meet the start of a block before all are closed for good. A page of a
 * thousand paragraphs inside two `<font>`, as old editors wrote, stays well below.
 */
const MAX_REOPENINGS = 20_000;
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

/** A quote begins a value only behind `=`: a stray one would take the next tags with it (HTML §13.2.5.34). */
const TAG = /<!--[\s\S]*?(?:-->|$)|<(\/?)([a-zA-Z][^\s/>]*)((?:=\s*(?:"[^"]*"|'[^']*')|[^>])*)>?/g;
const ATTRIBUTE = /[^\s/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"']\S*))?/g;

/**
 * Drops tags nested too deep, tags beyond a number no article reaches, surplus unclosed formatting tags and surplus attributes; the text stays.
 * Ordinary documents come back as the same string. Linear in the length.
 */
export function limitMarkup(html: string): string {
  const open = new Map<string, number>();
  const dropped = new Map<string, number>();
  let depth = 0;
  let openFormatting = 0;
  let reopenings = 0;

  const closes = (name: string): boolean => {
    const surplus = dropped.get(name) ?? 0;
    if (surplus > 0) {
      dropped.set(name, surplus - 1);
      return false;
    }
    const count = open.get(name) ?? 0;
    if (count > 0) {
      open.set(name, count - 1);
      depth -= 1;
      if (FORMATTING.has(name)) openFormatting -= 1;
    }
    return true;
  };
  let tags = 0;
  const opens = (name: string): boolean => {
    tags += 1;
    if (tags > MAX_TAGS) {
      if (!VOID.has(name)) dropped.set(name, (dropped.get(name) ?? 0) + 1);
      return false;
    }
    if (VOID.has(name) || SELF_CLOSING.has(name)) return true;
    const isFormatting = FORMATTING.has(name);
    const isSurplus = isFormatting && (openFormatting >= MAX_OPEN_FORMATTING || reopenings > MAX_REOPENINGS);
    if (depth >= MAX_DEPTH || isSurplus) {
      dropped.set(name, (dropped.get(name) ?? 0) + 1);
      return false;
    }
    open.set(name, (open.get(name) ?? 0) + 1);
    depth += 1;
    if (isFormatting) openFormatting += 1;
    return true;
  };

  let result = '';
  let copied = 0;
  TAG.lastIndex = 0;
  for (let match = TAG.exec(html); match !== null; match = TAG.exec(html)) {
    const name = match[2]?.toLowerCase();
    if (name === undefined) continue;
    const [tag, slash = ''] = match;
    let before = '';
    if (slash === '' && openFormatting > 0 && !VOID.has(name) && !FORMATTING.has(name)) {
      reopenings += openFormatting;
      if (reopenings > MAX_REOPENINGS) {
        before = closeFormatting(open);
        depth -= openFormatting;
        openFormatting = 0;
      }
    }
    const isKept = slash === '/' ? closes(name) : opens(name);
    const written = before + (isKept ? limitAttributes(tag, slash + match[2], match[3] ?? '') : ' ');
    if (written === tag) continue;
    result += html.slice(copied, match.index) + written;
    copied = match.index + tag.length;
  }
  return copied === 0 ? html : result + html.slice(copied);
}

function limitAttributes(tag: string, name: string, rest: string): string {
  if (tag.length <= LONG_TAG_LENGTH) return tag;
  const attributes = rest.match(ATTRIBUTE) ?? [];
  return attributes.length <= MAX_ATTRIBUTES
    ? tag
    : `<${name} ${attributes.slice(0, MAX_ATTRIBUTES).join(' ')}>`;
}

/** End tags for all open formatting elements, which are then forgotten. */
function closeFormatting(open: Map<string, number>): string {
  let closers = '';
  for (const name of FORMATTING) {
    closers += `</${name}>`.repeat(open.get(name) ?? 0);
    open.delete(name);
  }
  return closers;
}
