/** Elements and attributes of XHTML as EPUB 3 takes them (HTML Standard, "Elements of HTML"), and what becomes of others. */

/** What stands in a line of text. */
export const PHRASING = new Set(
  'a abbr b bdi bdo br cite code del em i img input ins kbd mark q ruby s samp small span strong sub sup u var wbr'.split(
    ' ',
  ),
);
/** These hold what their parent may hold. */
export const TRANSPARENT = new Set(['a', 'del', 'ins']);
/** Those that hold blocks and text alike. */
export const FLOW_HOLDERS = new Set(['blockquote', 'dd', 'div', 'figcaption', 'figure', 'li', 'td', 'th']);
/** Blocks that hold text only. */
export const TEXT_BLOCKS = new Set(['dt', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'pre']);
export const STRUCTURES = new Set(['details', 'dl', 'hr', 'ol', 'table', 'ul']);

/** Obsolete elements, those with rules on what may be around them that a feed does not keep, and what says nearly the same. */
export const RENAMED: Record<string, string> = {
  acronym: 'abbr',
  address: 'div',
  article: 'div',
  aside: 'div',
  big: 'span',
  center: 'div',
  dfn: 'em',
  font: 'span',
  footer: 'div',
  header: 'div',
  hgroup: 'div',
  main: 'div',
  nav: 'div',
  nobr: 'span',
  section: 'div',
  strike: 's',
  // A time must be one a program can read.
  time: 'span',
  tt: 'code',
};

const isLength = (value: string): boolean => /^\d{1,5}$/.test(value);
const isSpan = (value: string): boolean => /^[1-9]\d{0,2}$/.test(value);
const isWhole = (value: string): boolean => /^-?\d{1,9}$/.test(value);
const isAny = (): boolean => true;
const oneOf =
  (...words: string[]) =>
  (value: string): boolean =>
    words.includes(value);

type Attribute = { name: string; isValid: (value: string) => boolean };
const attribute = (name: string, isValid: (value: string) => boolean = isAny): Attribute => ({
  name,
  isValid,
});

/** By the names of hast. Addresses, ids and languages have rules of their own. */
export const EVERYWHERE: Record<string, Attribute> = {
  className: attribute('class'),
  dir: attribute('dir', oneOf('ltr', 'rtl', 'auto')),
  title: attribute('title'),
};
const cell = { colSpan: attribute('colspan', isSpan), rowSpan: attribute('rowspan', isSpan) };
export const OF_ELEMENT: Record<string, Record<string, Attribute>> = {
  col: { span: attribute('span', isSpan) },
  img: { width: attribute('width', isLength), height: attribute('height', isLength) },
  li: { value: attribute('value', isWhole) },
  ol: { start: attribute('start', isWhole), type: attribute('type', oneOf('1', 'a', 'A', 'i', 'I')) },
  td: cell,
  th: { ...cell, scope: attribute('scope', oneOf('row', 'col', 'rowgroup', 'colgroup')) },
};
/** Attributes that are there or not: in XML they have a value, which is their name. */
export const SWITCHES: Record<string, readonly string[]> = {
  details: ['open'],
  input: ['checked'],
  ol: ['reversed'],
};
