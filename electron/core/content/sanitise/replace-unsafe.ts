/**
 * First step of sanitising: elements that cannot stay are replaced by something that says the same.
 * Frames and players become cards, `picture` its image, obsolete code elements `pre`. What has no reading is dropped.
 */
import type { Element, Root, RootContent } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { embedTarget } from '../constructs/embed-address.ts';
import { renderEmbedCard } from '../constructs/embed-card.ts';
import { isCounter, loadedImage, pictureImage } from '../constructs/picture-element.ts';
import { type AddressOptions, safeLinkAddress } from '../tree/addresses.ts';
import { attribute, element, findElement, isElement, type Rewrite, rewriteElements } from '../tree/tree.ts';
import { HTML_ELEMENTS, MATH_ELEMENTS } from './allowed-elements.ts';
import { markUnknown } from './unknown-element.ts';

/** Dropped with all they hold: their text is code, a label of a control, or nothing a reader would miss. */
const DROPPED = new Set(
  'script style link meta base title template textarea select button svg noframes frame frameset param track source annotation-xml datalist optgroup option keygen area dialog'.split(
    ' ',
  ),
);

/** `keepsUnknown`: elements of no standard are marked instead of unwrapped (see unknown-element.ts). */
export function replaceUnsafeElements(
  tree: Root,
  options: AddressOptions,
  { keepsUnknown }: { keepsUnknown: boolean },
): void {
  // `picture`, `video` and `object` need their children before those are dropped, so they go first.
  rewriteElements(tree, (candidate) => replaceContainer(candidate, options));
  rewriteElements(tree, (candidate, ancestors) => {
    if (ancestors.some((ancestor) => ancestor.tagName === 'math')) return replaceInMath(candidate);
    return replaceSingle(candidate, keepsUnknown);
  });
}

function replaceContainer(candidate: Element, options: AddressOptions): Rewrite {
  switch (candidate.tagName) {
    case 'iframe':
      return frameCard(candidate, attribute(candidate, 'src') ?? attribute(candidate, 'dataSrc'), options);
    case 'script':
      return scriptCard(candidate, options);
    case 'embed':
      return frameCard(candidate, attribute(candidate, 'src'), options);
    case 'object': {
      const fallback = hasVisibleContent(candidate);
      return fallback ? [...candidate.children] : frameCard(candidate, attribute(candidate, 'data'), options);
    }
    case 'video':
    case 'audio':
      return mediaCard(candidate, options);
    case 'picture':
      return [pictureImage(candidate) ?? { type: 'text', value: '' }];
    default:
      return 'keep';
  }
}

function replaceSingle(candidate: Element, keepsUnknown: boolean): Rewrite {
  if (DROPPED.has(candidate.tagName)) return [];
  switch (candidate.tagName) {
    case 'xmp':
    case 'listing':
    case 'plaintext':
      return [{ ...candidate, tagName: 'pre', properties: {} }];
    case 'image':
      return [{ ...candidate, tagName: 'img' }];
    case 'input':
      return attribute(candidate, 'type')?.toLowerCase() === 'checkbox' ? 'keep' : [];
    case 'img':
      return isCounter(candidate) ? [] : [loadedImage(candidate)];
    case 'th':
    case 'td':
      alignFromStyle(candidate);
      return 'keep';
    case 'math':
      return 'keep';
    default: {
      if (HTML_ELEMENTS.has(candidate.tagName)) return 'keep';
      const marked = keepsUnknown ? markUnknown(candidate) : null;
      // Unwrapped here, not by the sanitiser, which spreads children into arguments: a custom element around a hundred
      // thousand of them would overflow the stack.
      return marked === null ? [...candidate.children] : [marked];
    }
  }
}

/**
 * Inside MathML only MathML may stay: an HTML element there moves elsewhere when the text is parsed again, the usual
 * way around sanitisers (mXSS by way of `mtext` and `mglyph`).
 */
function replaceInMath(candidate: Element): Rewrite {
  if (DROPPED.has(candidate.tagName)) return [];
  if (MATH_ELEMENTS.has(candidate.tagName) && candidate.tagName !== 'math') return 'keep';
  return [{ type: 'text', value: textOf(candidate) }];
}

function frameCard(candidate: Element, address: string | null, options: AddressOptions): RootContent[] {
  if (address === null) return [];
  const url = absolute(address, options);
  if (url === null) return [];
  const title = attribute(candidate, 'title') ?? attribute(candidate, 'ariaLabel');
  const card = renderEmbedCard({
    ...embedTarget(url),
    title: isGenericTitle(title) ? null : title,
    author: null,
  });
  // A frame is a box of its own; a link is not, and would run into the words beside it.
  return [{ type: 'text', value: ' ' }, card, { type: 'text', value: ' ' }];
}

/** `title="YouTube video player"` is what the player's own snippet says, of every video. */
function isGenericTitle(title: string | null): boolean {
  return (
    title === null ||
    /^(?:youtube|vimeo|video|embedded|iframe|content)?[\s-]*(?:video |embed(?:ded)? )?(?:player|content|frame)?$/i.test(
      title.trim(),
    )
  );
}

/** Gists and asciinema recordings are embedded by a script whose address names the page (Forem `gist_tag`). */
function scriptCard(candidate: Element, options: AddressOptions): RootContent[] {
  const address = attribute(candidate, 'src');
  const url = address === null ? null : absolute(address, options);
  if (url === null || !/^https:\/\/(?:gist\.github\.com|asciinema\.org)\/.+\.js(?:[?#]|$)/.test(url))
    return [];
  const target = embedTarget(url);
  const title = target.url.startsWith('https://gist')
    ? `Gist ${target.url.slice('https://gist.github.com/'.length)}`
    : null;
  return [renderEmbedCard({ ...target, title, author: null })];
}

function mediaCard(candidate: Element, options: AddressOptions): RootContent[] {
  const source = findElement(
    candidate,
    (inner) => inner.tagName === 'source' && attribute(inner, 'src') !== null,
  );
  const address = attribute(candidate, 'src') ?? (source === null ? null : attribute(source, 'src'));
  const url = address === null ? null : absolute(address, options);
  const poster = attribute(candidate, 'poster');
  const image = poster === null ? [] : [element('img', { src: poster, alt: '' })];
  if (url === null) return [...image, ...candidate.children];
  const kind = candidate.tagName === 'audio' ? 'audio' : 'video';
  const title = attribute(candidate, 'title') ?? attribute(candidate, 'ariaLabel') ?? fileNameOf(url);
  return [...image, renderEmbedCard({ url, kind, title, author: null })];
}

/** Redcarpet, so DEV, writes a column's alignment as a style; styles go, the alignment stays. */
function alignFromStyle(cell: Element): void {
  const style = attribute(cell, 'style');
  const align = style === null ? null : /text-align\s*:\s*(left|right|center)/i.exec(style)?.[1];
  if (align !== null && align !== undefined && attribute(cell, 'align') === null) {
    Object.assign(cell.properties, { align: align.toLowerCase() });
  }
}

function absolute(address: string, options: AddressOptions): string | null {
  const url = safeLinkAddress(address, options);
  if (url === null || url === '') return null;
  return url.startsWith('//') ? `https:${url}` : url;
}

function fileNameOf(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const name = new URL(url).pathname.split('/').at(-1) ?? '';
  try {
    return name === '' ? null : decodeURIComponent(name);
  } catch {
    return name;
  }
}

function hasVisibleContent(parent: Element): boolean {
  return (
    textOf(parent).trim() !== '' ||
    findElement(parent, (inner) => isElement(inner, 'img', 'a', 'embed', 'iframe', 'video')) !== null
  );
}
