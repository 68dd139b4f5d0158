/** Which handler turns which element into Markdown. Of elements not named here what is inside is taken. */
import { UNKNOWN_ELEMENT } from '../../../content/sanitise/unknown-element.ts';
import {
  blockquoteHandler,
  breakHandler,
  paragraphHandler,
  ruleHandler,
  wordBreakHandler,
} from './blocks.ts';
import { codeBlockHandler, inlineCodeHandler, sampleHandler } from './code.ts';
import { definitionListHandler } from './definition-list.ts';
import { detailsHandler } from './details.ts';
import { markHandler } from './emphasis.ts';
import { footnoteDefinitions, footnoteReference } from './footnotes.ts';
import { headingHandler } from './heading.ts';
import { imageHandler } from './image.ts';
import { abbreviationHandler, inlineHtmlHandler, quotationHandler } from './inline-html.ts';
import { linkHandler } from './link.ts';
import { listHandler, listItemHandler } from './lists.ts';
import { formulaHandler } from './math.ts';
import { tableHandler } from './table.ts';
import type { Handle } from './types.ts';
import { unknownHandler } from './unknown.ts';

const flow: Handle = (converter, element) => converter.flow(element);
const nothing: Handle = () => null;
const emphasis = markHandler('emphasis');
const strong = markHandler('strong');
const struck = markHandler('delete');

const groups: [names: string, handle: Handle][] = [
  ['address article aside center figcaption figure footer header hgroup main nav', flow],
  ['col colgroup input math', nothing],
  ['em i u', emphasis],
  ['b strong', strong],
  ['del s strike', struck],
  ['h1 h2 h3 h4 h5 h6', headingHandler],
  ['ins kbd mark sub', inlineHtmlHandler],
  ['samp tt var', sampleHandler],
  ['ol ul', listHandler],
  ['dd dt li', listItemHandler],
  ['p summary', paragraphHandler],
  ['a', linkHandler],
  ['abbr', abbreviationHandler],
  ['blockquote', blockquoteHandler],
  ['br', breakHandler],
  ['code', inlineCodeHandler],
  ['details', detailsHandler],
  ['div', (converter, element) => formulaHandler(element) ?? converter.flow(element)],
  ['dl', definitionListHandler],
  ['hr', ruleHandler],
  ['img', imageHandler],
  ['pre', codeBlockHandler],
  ['q', quotationHandler],
  ['section', (converter, element) => footnoteDefinitions(converter, element) ?? converter.flow(element)],
  ['span', (converter, element) => formulaHandler(element) ?? converter.all(element)],
  [
    'sup',
    (converter, element, parent) =>
      footnoteReference(element) ?? inlineHtmlHandler(converter, element, parent),
  ],
  ['table', tableHandler],
  ['wbr', wordBreakHandler],
  [UNKNOWN_ELEMENT, unknownHandler],
];

export const handlers: ReadonlyMap<string, Handle> = new Map(
  groups.flatMap(([names, handle]) => names.split(' ').map((name) => [name, handle] as const)),
);
