/** Which handler turns which element into Markdown. Elements not named here go the converter's usual way. */
import { UNKNOWN_ELEMENT } from '../../content/unknown-element.ts';
import { codeBlockHandler, inlineCodeHandler } from './code.ts';
import { detailsHandler } from './details.ts';
import { markHandler } from './emphasis.ts';
import { footnoteDefinitions, footnoteReference } from './footnotes.ts';
import { headingHandler } from './heading.ts';
import { imageHandler } from './image.ts';
import { abbreviationHandler, inlineHtmlHandler } from './inline-html.ts';
import { linkHandler } from './link.ts';
import { listItemHandler } from './list-item.ts';
import { formulaHandler } from './math.ts';
import { tableHandler } from './table.ts';
import type { Handle, MarkdownContext } from './types.ts';
import { unknownHandler } from './unknown.ts';

export function markdownHandlers(context: MarkdownContext): Record<string, Handle> {
  const emphasis = markHandler('emphasis');
  const strong = markHandler('strong');
  const struck = markHandler('delete');
  return {
    a: linkHandler(context),
    abbr: abbreviationHandler,
    b: strong,
    caption: (state, element) => state.all(element),
    code: inlineCodeHandler,
    del: struck,
    details: detailsHandler,
    div: (state, element, parent) =>
      formulaHandler(state, element, parent) ?? state.toFlow(state.all(element)),
    em: emphasis,
    h1: headingHandler,
    h2: headingHandler,
    h3: headingHandler,
    h4: headingHandler,
    h5: headingHandler,
    h6: headingHandler,
    i: emphasis,
    img: imageHandler(context),
    ins: inlineHtmlHandler,
    kbd: inlineHtmlHandler,
    li: listItemHandler,
    mark: inlineHtmlHandler,
    pre: codeBlockHandler,
    s: struck,
    section: (state, element) => footnoteDefinitions(state, element) ?? state.toFlow(state.all(element)),
    span: (state, element, parent) => formulaHandler(state, element, parent) ?? state.all(element),
    strike: struck,
    strong,
    sub: inlineHtmlHandler,
    sup: (state, element, parent) => footnoteReference(element) ?? inlineHtmlHandler(state, element, parent),
    table: tableHandler(context),
    [UNKNOWN_ELEMENT]: unknownHandler,
  };
}
