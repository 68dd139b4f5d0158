/**
 * The parser's tree as hast. An own step because every text of the library goes through it, on every read and every export:
 * what an attribute is called and how its value is read is looked up once for a name, not once for each of thousands of
 * highlighted words; and a name such as `list.item`, which the usual step takes for an element with a class, stays one.
 */
import type { Element, ElementContent, Root, RootContent } from 'hast';
import { type DefaultTreeAdapterTypes as Parsed, html as parse5Html } from 'parse5';
import { find, html, normalize, svg } from 'property-information';

type Schema = typeof html;
type Value = Element['properties'][string];
type Reading = { property: string; read: (value: string) => Value };

/** Of other names there may be any number, made up to fill the memory. */
const mostNames = 2000;
const readings = { html: new Map<string, Reading>(), svg: new Map<string, Reading>() };

const SVG = parse5Html.NS.SVG;
const HTML = parse5Html.NS.HTML;

export function hastFromParse5({ childNodes }: Parsed.Document | Parsed.DocumentFragment): Root {
  return { type: 'root', children: childNodes.map(toNode) };
}

function toNode(node: Parsed.Node): RootContent {
  if ('tagName' in node) return toElement(node);
  if ('value' in node) return { type: 'text', value: node.value };
  if ('data' in node) return { type: 'comment', value: node.data };
  return { type: 'doctype' };
}

function toElement(node: Parsed.Element): Element {
  const properties: Element['properties'] = {};
  for (const { prefix, name, value } of node.attrs) {
    const whole = prefix === undefined || prefix === '' ? name : `${prefix}:${name}`;
    // Names that every object has (`constructor`) would be taken for values of ours.
    if (Object.hasOwn(Object.prototype, whole)) continue;
    const { property, read } = readingOf(whole, node.namespaceURI === SVG ? 'svg' : 'html');
    properties[property] = read(value);
  }
  const element: Element = {
    type: 'element',
    tagName: node.tagName,
    properties,
    children: node.childNodes.map(toNode) as ElementContent[],
  };
  if ('content' in node && node.namespaceURI === HTML) {
    element.content = hastFromParse5((node as Parsed.Template).content);
  }
  return element;
}

function readingOf(name: string, space: 'html' | 'svg'): Reading {
  const known = readings[space].get(name);
  if (known !== undefined) return known;
  const reading = newReading(name, space === 'svg' ? svg : html);
  if (readings[space].size < mostNames) readings[space].set(name, reading);
  return reading;
}

/** By the attribute's kind: a list, a number, a switch, or text. */
function newReading(name: string, schema: Schema): Reading {
  const info = find(schema, name);
  const { property } = info;
  const isSwitch = info.boolean || info.overloadedBoolean;
  const one = (value: string): string | number | true => {
    if (info.number && value !== '' && !Number.isNaN(Number(value))) return Number(value);
    return isSwitch && (value === '' || normalize(value) === normalize(property)) ? true : value;
  };
  const list = (items: string[]): Value => items.map(one) as (string | number)[];
  if (info.spaceSeparated) return { property, read: (value) => list(words(value)) };
  if (info.commaSeparated) return { property, read: (value) => list(parts(value)) };
  if (info.commaOrSpaceSeparated) {
    return { property, read: (value) => list(words(parts(value).join(' '))) };
  }
  return { property, read: one };
}

/** Between white space of HTML. */
function words(value: string): string[] {
  const trimmed = value.trim();
  return trimmed === '' ? [] : trimmed.split(/[ \t\n\r\f]+/);
}

/** Between commas; nothing behind the last one is no part. */
function parts(value: string): string[] {
  const all = value.split(',').map((part) => part.trim());
  if (all.at(-1) === '') all.pop();
  return all;
}
