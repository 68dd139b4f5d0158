/**
 * Markup to tokens, as places in the source. Each feed and each entry is read with it, so it goes from sign to sign by `indexOf`
 * and looks at single characters only inside tags. It takes markup apart as htmlparser2's tokenizer does, which follows HTML
 * §13.2.5 and is linear and quiet whatever comes: a test holds both to it. In about half of its time.
 */

export type MarkupTokens = {
  /** Text as written, entities not decoded; cut at each sign that might have begun a tag. Never empty. */
  text?: (start: number, end: number) => void;
  /** The name of a start tag. `false`: its attributes need not be told. */
  openName?: (start: number, end: number) => boolean;
  /** `valueStart` is -1 where there is no value. */
  attribute?: (
    nameStart: number,
    nameEnd: number,
    valueStart: number,
    valueEnd: number,
    isQuoted: boolean,
  ) => void;
  /** `end`: where the `>` stands. */
  openEnd?: (isSelfClosing: boolean, end: number) => void;
  close?: (start: number, end: number) => void;
  cdata?: (start: number, end: number) => void;
  /** What stands between `<!` and `>` and is no comment. */
  declaration?: (start: number, end: number) => void;
};

export type TokeniseOptions = {
  /** XML's rules: names may begin with any sign, no element's content is raw text, `<?…?>` is one token. */
  isXml: boolean;
  /** HTML: an element that closes itself has no raw text in it. */
  closesItself?: boolean;
};

const TAB = 0x09;
const LINE_FEED = 0x0a;
const FORM_FEED = 0x0c;
const RETURN = 0x0d;
const SPACE = 0x20;
const EXCLAMATION = 0x21;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;
const SLASH = 0x2f;
const EQUALS = 0x3d;
const GREATER = 0x3e;
const QUESTION = 0x3f;

/** HTML elements whose content is text up to their end tag, and that one whose content never ends. */
const rawText: ReadonlySet<string> = new Set([
  'iframe',
  'noembed',
  'noframes',
  'script',
  'style',
  'textarea',
  'title',
  'xmp',
]);
const PLAIN_TEXT = 'plaintext';
const LONGEST_RAW = PLAIN_TEXT.length;
const SHORTEST_RAW = 'xmp'.length;

const endTags: ReadonlyMap<string, RegExp> = new Map(
  [...rawText].map((name) => [name, new RegExp(`</${name}(?=[\\t\\n\\f\\r />])`, 'gi')]),
);

const commentEnd = /--!?>/g;

const ignore = (): void => {};
const takeAll = (): boolean => true;

const isSpace = (code: number): boolean =>
  code === SPACE || code === LINE_FEED || code === TAB || code === RETURN || code === FORM_FEED;

const isEndOfName = (code: number): boolean => code === GREATER || code === SLASH || isSpace(code);

const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);

/** Tells `tokens` what there is in `markup`, from its beginning to its end. Throws only what they throw. */
export function tokenise(markup: string, tokens: MarkupTokens, options: TokeniseOptions): void {
  const { isXml, closesItself = false } = options;
  const {
    text = ignore,
    openName = takeAll,
    attribute = ignore,
    openEnd = ignore,
    close = ignore,
    cdata = ignore,
    declaration = ignore,
  } = tokens;
  const { length } = markup;

  const textUpTo = (start: number, end: number): void => {
    if (end > start) text(start, end);
  };

  /** What was begun and never ended is text in XML, and nothing in HTML. */
  const unended = (start: number): number => {
    if (isXml) textUpTo(start, length);
    return length;
  };

  /** Behind what `sign` ends, of which nobody is told. */
  const skipPast = (sign: string, start: number): number => {
    const end = markup.indexOf(sign, start);
    return end === -1 ? unended(start) : end + sign.length;
  };

  /** From the first sign of an end tag's name to behind its `>`. */
  const readEndTag = (start: number): number => {
    let end = start;
    while (end < length && !isEndOfName(markup.charCodeAt(end))) end += 1;
    if (end === length) return length;
    close(start, end);
    const last = markup.indexOf('>', end);
    return last === -1 ? length : last + 1;
  };

  /** What follows the start tag of an element whose content is text. */
  const readRawText = (name: string, start: number): number => {
    const endTag = endTags.get(name);
    if (endTag === undefined) {
      textUpTo(start, length);
      return length;
    }
    endTag.lastIndex = start;
    const found = endTag.exec(markup);
    textUpTo(start, found?.index ?? length);
    return found === null ? length : readEndTag(found.index + 2);
  };

  /** From the first sign of a start tag's name to behind its `>`; a tag that never ends is none. */
  const readStartTag = (start: number): number => {
    let at = start + 1;
    while (at < length && !isEndOfName(markup.charCodeAt(at))) at += 1;
    if (at === length) return length;
    const nameEnd = at;
    const isTold = openName(start, nameEnd);
    let isSelfClosing = false;
    for (;;) {
      if (at >= length) return length;
      const code = markup.charCodeAt(at);
      if (code === GREATER) break;
      if (code === SLASH) {
        isSelfClosing = true;
        at += 1;
      } else if (isSpace(code)) at += 1;
      else {
        isSelfClosing = false;
        at = readAttribute(at, isTold);
      }
    }
    openEnd(isSelfClosing, at);
    at += 1;
    const nameLength = nameEnd - start;
    if (isXml || (isSelfClosing && closesItself) || nameLength > LONGEST_RAW || nameLength < SHORTEST_RAW)
      return at;
    const name = markup.slice(start, nameEnd).toLowerCase();
    return rawText.has(name) || name === PLAIN_TEXT ? readRawText(name, at) : at;
  };

  /** From its first sign, whatever that is, to what follows it. */
  const readAttribute = (start: number, isTold: boolean): number => {
    let at = start + 1;
    while (at < length) {
      const code = markup.charCodeAt(at);
      if (code === EQUALS || isEndOfName(code)) break;
      at += 1;
    }
    const nameEnd = at;
    while (at < length && isSpace(markup.charCodeAt(at))) at += 1;
    if (at >= length) return length;
    if (markup.charCodeAt(at) !== EQUALS) {
      if (isTold) attribute(start, nameEnd, -1, -1, false);
      return at;
    }
    at += 1;
    while (at < length && isSpace(markup.charCodeAt(at))) at += 1;
    if (at >= length) return length;
    const code = markup.charCodeAt(at);
    if (code === QUOTE || code === APOSTROPHE) {
      const end = markup.indexOf(code === QUOTE ? '"' : "'", at + 1);
      if (end === -1) return length;
      if (isTold) attribute(start, nameEnd, at + 1, end, true);
      return end + 1;
    }
    const valueStart = at;
    while (at < length) {
      const code = markup.charCodeAt(at);
      if (code === GREATER || isSpace(code)) break;
      at += 1;
    }
    if (at >= length) return length;
    if (isTold) attribute(start, nameEnd, valueStart, at, false);
    return at;
  };

  /** From behind `<!--` to behind the comment. */
  const skipComment = (start: number): number => {
    if (!isXml) {
      // Closed at once (HTML §13.2.5.44).
      if (markup.startsWith('>', start)) return start + 1;
      if (markup.startsWith('->', start)) return start + 2;
    }
    commentEnd.lastIndex = start;
    return commentEnd.exec(markup) === null ? length : commentEnd.lastIndex;
  };

  const readDeclaration = (start: number, from: number): number => {
    const end = markup.indexOf('>', from);
    if (end === -1) return unended(start);
    declaration(start, end);
    return end + 1;
  };

  /** From behind `<!`. */
  const readMarkupDeclaration = (start: number): number => {
    if (markup.startsWith('--', start)) return skipComment(start + 2);
    if (markup.startsWith('[CDATA[', start)) {
      const from = start + 7;
      const end = markup.indexOf(']]>', from);
      if (end === -1 && !isXml) return length;
      // In XML one that was never closed holds what is left.
      if (end !== -1 || from < length) cdata(from, end === -1 ? length : end);
      return end === -1 ? length : end + 3;
    }
    if (isXml) return readXmlDeclaration(start);
    return /^doctype/i.test(markup.slice(start, start + 7))
      ? readDeclaration(start, start + 7)
      : skipPast('>', start);
  };

  /** Its first sign, and the one behind a dash, are part of it whatever they are. */
  const readXmlDeclaration = (start: number): number => {
    if (start >= length) return length;
    if (markup.startsWith('[', start)) {
      let from = start + 1;
      for (const sign of 'CDATA[') {
        if (markup[from] !== sign) break;
        from += 1;
      }
      return readDeclaration(start, from);
    }
    return readDeclaration(start, start + (markup.startsWith('-', start) ? 2 : 1));
  };

  /** From behind `</`; null: no tag begins there. */
  const readBehindSlash = (from: number): number | null => {
    let start = from;
    if (isXml) while (start < length && isSpace(markup.charCodeAt(start))) start += 1;
    if (start >= length) return null;
    const code = markup.charCodeAt(start);
    // In XML `</>` is text.
    if (code === GREATER) return isXml ? null : start + 1;
    return (isXml ? code !== SLASH : isLetter(code)) ? readEndTag(start) : skipPast('>', start);
  };

  /** From behind `<` to behind what it begins; null: it begins nothing. */
  const readBehindSign = (start: number): number | null => {
    if (start >= length) return null;
    const code = markup.charCodeAt(start);
    if (code === SLASH) return readBehindSlash(start + 1);
    if (code === EXCLAMATION) return readMarkupDeclaration(start + 1);
    if (code === QUESTION) return skipPast(isXml ? '?>' : '>', start + 1);
    return (isXml ? !isEndOfName(code) : isLetter(code)) ? readStartTag(start) : null;
  };

  let at = 0;
  let textStart = 0;
  for (let sign = markup.indexOf('<'); sign !== -1; sign = markup.indexOf('<', at)) {
    textUpTo(textStart, sign);
    const end = readBehindSign(sign + 1);
    at = end ?? sign + 1;
    textStart = end ?? sign;
  }
  textUpTo(textStart, length);
}
