/**
 * Puts a page into the shape in which extractors lose least: addresses absolute, lazily loaded images as images, code
 * blocks with their language and nothing else in them. In place, once, before any extractor sees it.
 */
import type { Element } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { readCodeBlock, renderCodeBlock } from '../constructs/code-block.ts';
import { numberedCode } from '../constructs/constructs.ts';
import { loadedImage, pictureImage } from '../constructs/picture-element.ts';
import { isStandIn } from '../constructs/picture-source.ts';
import { attribute, classesOf, findElement, isElement, type Rewrite, rewriteElements } from '../tree/tree.ts';
import { belongsToText } from './boilerplate.ts';
import type { Page } from './read-page.ts';

/** Controls and what is not text. `noscript` goes where it repeats what a script would show. */
const dropped = new Set(
  'template button select textarea svg canvas dialog object embed applet frame frameset noframes noembed map'.split(
    ' ',
  ),
);

export function tidyPage(page: Page): void {
  const { tree, body, baseUrl } = page;
  const bodyLength = textOf(body).length;
  rewriteElements(tree, (candidate, ancestors) => tidyElement(candidate, ancestors, bodyLength));
  rewriteElements(tree, (candidate) => {
    completeAddresses(candidate, baseUrl);
    return 'keep';
  });
}

function tidyElement(candidate: Element, ancestors: readonly Element[], bodyLength: number): Rewrite {
  const { tagName } = candidate;
  if (dropped.has(tagName)) return [];
  // What stands inside is for browsers without frames; one that is never closed holds the rest of the page as text.
  if (tagName === 'iframe') candidate.children = [];
  if (tagName === 'input' && attribute(candidate, 'type')?.toLowerCase() !== 'checkbox') return [];
  // Formulas carry their source where only machines look.
  if (tagName === 'mjx-container') return formulaOf(candidate);
  if (isHidden(candidate) && textOf(candidate).length < bodyLength / 2) return [];
  if (tagName === 'noscript') return noscriptContent(candidate, ancestors.at(-1));
  if (tagName === 'pre') return [renderCodeBlock(readCodeBlock(candidate, ancestors))];
  if (tagName === 'table') return numberedCode(candidate, ancestors);
  if (tagName === 'picture') {
    const image = pictureImage(candidate);
    return image === null ? [] : [image];
  }
  if (tagName === 'img') return [loadedImage(candidate)];
  // Readability drops each aside and footer; those that are part of the text become boxes like others.
  if (isElement(candidate, 'aside', 'footer') && belongsToText(candidate, ancestors.at(-1))) {
    return [{ ...candidate, tagName: 'div' }];
  }
  if (isCodeFrame(candidate)) {
    const block = findElement(candidate, (found) => isElement(found, 'pre'));
    if (block !== null) return [block];
  }
  return 'keep';
}

/** What a browser would not show; a second copy for screen readers counts as shown. */
function isHidden(candidate: Element): boolean {
  if (isElement(candidate, 'html', 'body', 'head', 'math')) return false;
  if (candidate.properties.hidden === true || candidate.properties.hidden === 'hidden') return true;
  const style = attribute(candidate, 'style');
  return style !== null && /(?:^|;)\s*display\s*:\s*none\b/i.test(style);
}

/** The wrapper a highlighter puts around one block: toolbar, line numbers, a name of the language. */
function isCodeFrame(candidate: Element): boolean {
  if (!isElement(candidate, 'div', 'figure')) return false;
  const isFrame = classesOf(candidate).some((name) =>
    /^(?:highlight|code-?(?:block|wrapper|toolbar|box)[\w-]*|highlighter-\w+|codehilite|chroma|prism-\w+|wp-block-code|enlighter[\w-]*|snippet)$/i.test(
      name,
    ),
  );
  if (!isFrame) return false;
  const blocks: Element[] = [];
  let around = 0;
  const look = (node: Element): void => {
    for (const child of node.children) {
      if (child.type === 'text') around += child.value.trim().length;
      if (child.type !== 'element') continue;
      // A caption is worth keeping.
      if (child.tagName === 'figcaption') around = Number.POSITIVE_INFINITY;
      else if (child.tagName === 'pre') blocks.push(child);
      else look(child);
    }
  };
  look(candidate);
  return blocks.length === 1 && around < 60;
}

function formulaOf(container: Element): Rewrite {
  const math = findElement(container, (found) => isElement(found, 'math'));
  return math === null ? 'keep' : [math];
}

/** Lazy loaders keep the real image in `noscript`: it stays where the script's stand-in says nothing. */
function noscriptContent(candidate: Element, parent: Element | undefined): Rewrite {
  const image = findElement(candidate, (found) => isElement(found, 'img'));
  if (image === null) return [];
  const hasReal = parent?.children.some((one) => isElement(one, 'img') && !isStandIn(attribute(one, 'src')));
  return hasReal === true ? [] : [loadedImage(image)];
}

const addressAttributes = ['href', 'src', 'poster', 'cite', 'longDesc'];

function completeAddresses(candidate: Element, baseUrl: string | null): void {
  if (baseUrl === null) return;
  for (const name of addressAttributes) {
    const value = attribute(candidate, name);
    if (value === null || value.startsWith('#') || /^(?:data|javascript|mailto|tel):/i.test(value)) continue;
    const trimmed = value.trim();
    if (URL.canParse(trimmed, baseUrl)) candidate.properties[name] = new URL(trimmed, baseUrl).href;
  }
}
