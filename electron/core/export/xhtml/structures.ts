/** Lists, tables and the like, whose parts must stand in a certain order. */
import { writeXml, type XmlElement, type XmlNode, xml } from './xml.ts';

const isSpace = (node: XmlNode): boolean => typeof node === 'string' && node.trim() === '';
const isNamed = (node: XmlNode, ...names: string[]): node is XmlElement =>
  typeof node !== 'string' && names.includes(node.name);

/** Whatever else is in a list becomes items of it. */
export function list(
  name: string,
  attributes: Record<string, string>,
  children: readonly XmlNode[],
): XmlElement {
  const items = children
    .filter((child) => !isSpace(child))
    .map((child) => (isNamed(child, 'li') ? child : xml('li', {}, [asDivision(child)])))
    // Only numbers can be another.
    .map((item) => (name === 'ol' ? item : xml('li', withoutValue(item.attributes), item.children)));
  return xml(name, attributes, items);
}

/** `(dt+ dd+)*`; what is anything else is no list of descriptions. */
export function descriptions(attributes: Record<string, string>, children: readonly XmlNode[]): XmlElement {
  const parts = children.filter((child) => !isSpace(child));
  const order = parts.map((part) => (isNamed(part, 'dt') ? 't' : isNamed(part, 'dd') ? 'd' : '?')).join('');
  return /^(?:t+d+)*$/.test(order)
    ? xml('dl', attributes, parts)
    : xml('div', attributes, parts.map(asDivision));
}

/** A part that lost what it was a part of. */
export function asDivision(node: XmlNode): XmlNode {
  return isNamed(node, 'dd', 'dt', 'figcaption', 'li', 'summary')
    ? xml('div', withoutValue(node.attributes), node.children)
    : node;
}

function withoutValue({ value: _value, ...rest }: Record<string, string>): Record<string, string> {
  return rest;
}

const isEmptyCaption = (node: XmlNode): boolean =>
  isNamed(node, 'figcaption') && !/<img|[^\s]/.test(writeXml(node.children).replace(/<(?!img)[^>]*>/g, ''));

/** Its caption first or last, and one. */
export function figure(attributes: Record<string, string>, children: readonly XmlNode[]): XmlElement {
  const parts = children.filter((child) => !isSpace(child) && !isEmptyCaption(child));
  const caption = parts.find(
    (part, index) => isNamed(part, 'figcaption') && [0, parts.length - 1].includes(index),
  );
  return xml(
    'figure',
    attributes,
    parts.map((part) => (part === caption ? part : asDivision(part))),
  );
}

/** `otherwise`: what is said where the summary says nothing. */
export function details(
  attributes: Record<string, string>,
  summary: readonly XmlNode[],
  children: readonly XmlNode[],
  otherwise: string,
): XmlElement {
  return xml('details', attributes, [
    xml('summary', {}, summary.some((node) => !isSpace(node)) ? summary : [otherwise]),
    ...children.map(asDivision),
  ]);
}

/** Caption, columns, head, bodies, foot; null: there is no row. */
export function table(attributes: Record<string, string>, children: readonly XmlNode[]): XmlElement | null {
  const of = (...names: string[]): XmlElement[] => children.filter((child) => isNamed(child, ...names));
  const [head, ...heads] = of('thead');
  const [foot, ...feet] = of('tfoot');
  const asBody = (part: XmlElement): XmlElement => xml('tbody', part.attributes, part.children);
  const loose = of('tr');
  const bodies = [
    ...heads.map(asBody),
    ...of('tbody'),
    ...(loose.length === 0 ? [] : [xml('tbody', {}, loose)]),
    ...feet.map(asBody),
  ];
  const parts = [...(head === undefined ? [] : [head]), ...bodies, ...(foot === undefined ? [] : [foot])];
  if (parts.every((part) => part.children.length === 0)) return null;
  return xml('table', attributes, [...of('caption').slice(0, 1), ...of('colgroup'), ...parts]);
}

/** `(text+ (rt | rp rt rp))+`; null: it is not. */
export function ruby(attributes: Record<string, string>, children: readonly XmlNode[]): XmlElement | null {
  const order = children
    .map((part) => (isNamed(part, 'rt') ? 't' : isNamed(part, 'rp') ? 'p' : 'x'))
    .join('');
  return /^(?:x+(?:t|ptp)x*)+$/.test(order) && /[tp]$/.test(order.replace(/x+$/, ''))
    ? xml('ruby', attributes, children)
    : null;
}
