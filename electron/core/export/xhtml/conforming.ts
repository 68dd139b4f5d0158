/**
 * A tree of any markup → XHTML that keeps the content models of the HTML Standard, as EPUB 3 asks for: each element where it
 * may stand, with the attributes it may have. No text is lost by it; where an element cannot stay, what is in it does.
 */
import type { Element, Nodes, Root } from 'hast';
import type { ExportedWords } from '../../../../shared/texts/exported-words.ts';
import { attribute, findElement, hasClass } from '../../content/tree/tree.ts';
import { xhtmlAttributes } from './attributes.ts';
import { formula } from './formula.ts';
import { FLOW_HOLDERS, PHRASING, RENAMED, STRUCTURES, TEXT_BLOCKS, TRANSPARENT } from './names.ts';
import { asDivision, descriptions, details, figure, list, ruby, table } from './structures.ts';
import { type XmlNode, xml } from './xml.ts';

/** `isText`: where only text may stand. */
type Place = { isText: boolean; isInLink: boolean; isInRuby: boolean; words: ExportedWords };

const isBlockName = (name: string): boolean =>
  FLOW_HOLDERS.has(name) || TEXT_BLOCKS.has(name) || STRUCTURES.has(name);
const nameOf = ({ tagName }: Element): string => RENAMED[tagName] ?? tagName;

/** What may stand in a `body`. `words`: for what has none of its own. */
export function conforming(tree: Root, words: ExportedWords): XmlNode[] {
  return all(tree.children, { isText: false, isInLink: false, isInRuby: false, words }).map(asDivision);
}

function all(nodes: readonly Nodes[], place: Place): XmlNode[] {
  return nodes.flatMap((node) => {
    if (node.type === 'text') return [node.value];
    return node.type === 'element' ? one(node, place) : [];
  });
}

function one(element: Element, place: Place): XmlNode[] {
  const name = nameOf(element);
  if (hasClass(element, 'math') || name === 'math') return [formula(element)];
  if (hasClass(element, 'image-missing')) return missingImage(element, place);
  if (name === 'img' && !/^data:image\/svg/i.test(attribute(element, 'src') ?? 'data:image/svg')) {
    return [xml('img', xhtmlAttributes(element, name))];
  }
  if (name === 'img') return [attribute(element, 'alt') ?? ''];
  if (name === 'br' || name === 'wbr') return [xml(name)];
  if (PHRASING.has(name)) return phrase(element, name, place);
  if (isBlockName(name)) return block(element, name, place);
  return all(element.children, place);
}

function phrase(element: Element, name: string, place: Place): XmlNode[] {
  if (name === 'input') return place.isInLink ? [] : [xml('input', xhtmlAttributes(element, name))];
  if (name === 'ruby') return annotatedText(element, place);
  const holdsBlock = findElement(element, (inner) => isBlockName(nameOf(inner))) !== null;
  const isLink = name === 'a';
  const inner = {
    ...place,
    isText: place.isText || !TRANSPARENT.has(name),
    isInLink: place.isInLink || isLink,
  };
  // A bold paragraph is a paragraph before it is bold.
  if (holdsBlock && !place.isText && !TRANSPARENT.has(name)) return all(element.children, place);
  const children = all(element.children, inner).map((child) => (holdsBlock ? asDivision(child) : child));
  if (isLink && place.isInLink) return children;
  const attributes = xhtmlAttributes(element, name);
  if (name === 'bdo' && attributes.dir !== 'ltr' && attributes.dir !== 'rtl') return children;
  return [xml(name, attributes, children)];
}

function block(element: Element, name: string, place: Place): XmlNode[] {
  // In a line of text there can be no block: its words stay, apart from those around them.
  if (place.isText) return [' ', ...all(element.children, place), ' '];
  const attributes = xhtmlAttributes(element, name);
  if (name === 'hr') return [xml('hr')];
  if (TEXT_BLOCKS.has(name))
    return [xml(name, attributes, all(element.children, { ...place, isText: true }))];
  if (name === 'table') return tableOf(element, attributes, place);
  if (name === 'details') return detailsOf(element, attributes, place);
  const children = all(element.children, place);
  switch (name) {
    case 'ol':
    case 'ul':
      return [list(name, attributes, children)];
    case 'dl':
      return [descriptions(attributes, children)];
    case 'figure':
      return [figure(attributes, children)];
    case 'li':
    case 'dd':
    case 'figcaption':
      return [xml(name, attributes, children.map(asDivision))];
    case 'td':
    case 'th':
      // Without its table.
      return children.map(asDivision);
    default:
      return [xml(name, attributes, children.map(asDivision))];
  }
}

function detailsOf(element: Element, attributes: Record<string, string>, place: Place): XmlNode[] {
  const isSummary = (child: Nodes): boolean => child.type === 'element' && child.tagName === 'summary';
  const summary = element.children.find(isSummary);
  const words = summary === undefined ? [] : all([summary], { ...place, isText: true });
  const rest = all(
    element.children.filter((child) => child !== summary),
    place,
  );
  // What opens and closes cannot be in what leads elsewhere.
  return place.isInLink
    ? [xml('div', {}, [...words, ...rest].map(asDivision))]
    : [details(attributes, words, rest, place.words.details)];
}

function tableOf(element: Element, attributes: Record<string, string>, place: Place): XmlNode[] {
  const parts = (parent: Element): XmlNode[] =>
    parent.children.flatMap((child) => {
      if (child.type !== 'element') return [];
      const own = xhtmlAttributes(child, child.tagName);
      switch (child.tagName) {
        case 'thead':
        case 'tbody':
        case 'tfoot':
        case 'tr':
        case 'colgroup':
          return [xml(child.tagName, own, parts(child))];
        case 'col':
          return [xml('col', own)];
        case 'td':
          return [xml('td', own, all(child.children, place).map(asDivision))];
        case 'th':
        case 'caption':
          return [xml(child.tagName, own, all(child.children, { ...place, isText: true }))];
        default:
          return [];
      }
    });
  const whole = table(attributes, parts(element));
  return whole === null ? [] : [whole];
}

/** A reading beside its signs; where its parts are not in order, in brackets. */
function annotatedText(element: Element, place: Place): XmlNode[] {
  const inner = { ...place, isText: true, isInRuby: true };
  const isPart = (child: Nodes, name: string): child is Element =>
    child.type === 'element' && child.tagName === name;
  const children = element.children.flatMap((child): XmlNode[] => {
    if (isPart(child, 'rt') || isPart(child, 'rp'))
      return [xml(child.tagName, {}, all(child.children, inner))];
    return all([child], inner).filter((node) => typeof node !== 'string' || node.trim() !== '');
  });
  const whole = place.isInRuby ? null : ruby(xhtmlAttributes(element, 'ruby'), children);
  if (whole !== null) return [whole];
  return children.flatMap((child): XmlNode[] => {
    if (typeof child === 'string' || (child.name !== 'rt' && child.name !== 'rp')) return [child];
    return child.name === 'rt' ? ['(', ...child.children, ')'] : [];
  });
}

/** A picture that is not in the library is a link to where it is. */
function missingImage(element: Element, { isInLink, words: own }: Place): XmlNode[] {
  const url = attribute(element, 'dataUrl');
  const words = attribute(element, 'dataAlt') ?? '';
  const href = url !== null && /^https?:/.test(url) && URL.canParse(url) ? new URL(url).href : null;
  if (href === null || isInLink) return words === '' ? [] : [xml('span', { class: 'picture' }, [words])];
  return [xml('a', { class: 'picture', href }, [words === '' ? own.picture : words])];
}
