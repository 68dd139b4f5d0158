/**
 * What surely is no part of the article goes before anyone looks for it: named frames, cards of other pages, the next story
 * on the same page, what follows under “More from us”. Each step takes little or leaves all: a page where one of them would
 * take most of the text is not what that step was made for.
 */
import type { Element, ElementContent } from 'hast';
import { attribute, classesOf, findElements, isElement, plainText } from '../tree/tree.ts';
import { pageBlocks } from './blocks.ts';
import { isBoilerplate } from './boilerplate.ts';
import { doomedStories, hostOf, leadsElsewhereOnSite, type PruneOptions } from './other-stories.ts';
import { isNumberedPart } from './section-ids.ts';

/** A step that would take more than this share of the text is not done. */
const mostTaken = 0.6;
/** Comments and galleries may be many times as long as the article. */
const mostFramesTaken = 0.9;
/** The title says which story is meant, however long the others are. */
const mostStoriesTaken = 0.95;
const shortestStory = 250;

/** A copy of `body` with less in it. */
export function prunePage(body: Element, options: PruneOptions): Element {
  const steps = [
    { find: (tree: Element) => doomedStories(tree, options), most: mostStoriesTaken },
    { find: doomedFrames, most: mostFramesTaken },
    { find: (tree: Element) => doomedCards(tree, options.baseUrl), most: mostTaken },
    { find: doomedTails, most: mostTaken },
  ];
  let tree = body;
  for (const { find, most } of steps) {
    const doomed = find(tree);
    if (doomed.size === 0) continue;
    const pruned = without(tree, doomed);
    const left = textLength(pruned);
    if (left >= shortestStory && left >= textLength(tree) * (1 - most)) tree = pruned;
  }
  return tree;
}

function without(element: Element, doomed: ReadonlySet<Element>): Element {
  return {
    ...element,
    children: element.children.flatMap((child): ElementContent[] => {
      if (child.type !== 'element') return [child];
      return doomed.has(child) ? [] : [without(child, doomed)];
    }),
  };
}

/** Of what can be read; links count little, for menus are most of many pages. */
function textLength(tree: Element): number {
  return pageBlocks(tree).reduce((sum, block) => sum + block.text.length * (1 - block.linkShare), 0);
}

/** Named frames, each small beside the whole. */
function doomedFrames(body: Element): Set<Element> {
  const whole = textLength(body);
  const doomed = new Set<Element>();
  const look = (element: Element): void => {
    for (const child of element.children) {
      if (child.type !== 'element') continue;
      const isFrame =
        isBoilerplate(child, element) && (textLength(child) < whole * 0.5 || isCommentary(child));
      if (isFrame || isPictureStory(child)) doomed.add(child);
      else look(child);
    }
  };
  look(body);
  return doomed;
}

/** A gallery with a paragraph under each picture is a story of its own, set into many articles of a site. */
const isPictureStory = (element: Element): boolean =>
  /(?:^|[\s_-])(?:galler(?:y|ies)|slide-?show|carousel|slider)(?:$|[\s_-])/i.test(
    classesOf(element).join(' '),
  ) &&
  textLength(element) > longestCaptions &&
  findElements(element, (found) => isElement(found, 'h1')).length === 0;
const longestCaptions = 1000;

/** There may be more of it than of the article. */
const isCommentary = (element: Element): boolean =>
  /(?:^|\s)(?:comments?|comment-?list|disqus_thread|respond)(?:$|\s)/i.test(
    [...classesOf(element), attribute(element, 'id') ?? ''].join(' '),
  );

const fewestCards = 3;
const longestCard = 700;
const shortestCard = 30;

/**
 * Three or more alike beside each other, each with a short linked line to another page of the site before its text: teasers,
 * or comments with their writers.
 */
function doomedCards(body: Element, baseUrl: string | null): Set<Element> {
  const doomed = new Set<Element>();
  const host = hostOf(baseUrl);
  const look = (element: Element): void => {
    const groups = new Map<string, Element[]>();
    for (const child of element.children) {
      if (child.type !== 'element' || /^(?:p|h[1-6]|pre|figure|tr|td|blockquote)$/.test(child.tagName))
        continue;
      const signature = signatureOf(child);
      const group = groups.get(signature);
      if (group === undefined) groups.set(signature, [child]);
      else group.push(child);
    }
    for (const group of groups.values()) {
      const cards = group.length >= fewestCards ? group.filter((one) => isCard(one, host)) : [];
      if (cards.length >= fewestCards && cards.length >= group.length * 0.7)
        for (const card of cards) doomed.add(card);
    }
    for (const child of element.children) if (child.type === 'element' && !doomed.has(child)) look(child);
  };
  look(body);
  return doomed;
}

/** Without what changes from one to the next: numbers, which of two it is, who wrote it. */
function signatureOf(element: Element): string {
  const names = classesOf(element).filter(
    (name) => !/\d|^(?:odd|even|alt|first|last|by-?(?:user|author))/i.test(name),
  );
  return `${element.tagName} ${names.toSorted().join(' ')}`;
}

/** A line that says when: what teasers and comments have, and a paragraph has not. */
const dated =
  /\b\d{1,2}[:.]\d{2}\s?(?:[ap]\.?m\.?\b|h\b|$)|\b\d{1,2}[./-]\s?(?:\d{1,2}|[a-zé]{3,9})[./-]\s?\d{2,4}\b|\b(?:\d+|an?) (?:minute|hour|day|week|month|year)s? ago\b/i;

function isCard(element: Element, host: string | null): boolean {
  const blocks = pageBlocks(element);
  const length = blocks.reduce((sum, block) => sum + block.text.length, 0);
  if (length < shortestCard || length > longestCard) return false;
  const heads = blocks.slice(0, 3);
  if (blocks.length > 1 && heads.some(({ text }) => text.length <= 80 && dated.test(text))) return true;
  if (!heads.some((block) => block.text.length <= 160 && block.linkShare >= 0.2)) return false;
  const links = findElements(element, (found) => isElement(found, 'a'));
  return links.some((link) => leadsElsewhereOnSite(attribute(link, 'href'), host));
}

/** Headings of what is not the article any more, in the languages met most. */
const tailHeading =
  /^(?:more (?:from|on|in|about|stories|posts|articles|news)\b|related\b|(?:you )?(?:may|might) (?:also )?(?:like|enjoy)|read (?:more|next|also)|recommended|further reading on|up next|next up|popular|most (?:read|popular)|trending|latest (?:news|stories|posts|articles)|(?:\d+ )?(?:comments?|replies|responses|thoughts? on)\b|leave a (?:reply|comment)|join the (?:conversation|discussion)|share this|about the author|subscribe|sign up|newsletter|get in touch|tags$|categories$|weitere artikel|mehr (?:zum thema|von|aus)|das könnte sie|kommentare|lesen sie auch|à lire aussi|sur le même sujet|commentaires|lire aussi|artículos? relacionados?|te puede interesar|comentarios|leggi anche|articoli correlati|lees ook|関連記事|おすすめ|コメント|相关(?:文章|阅读)|推荐阅读|评论)/i;
const mostTail = 0.45;
const smallTail = 0.1;
const linkedTail = 0.12;

/** What follows such a heading beside it, up to a heading of a higher rank. */
function doomedTails(body: Element): Set<Element> {
  const doomed = new Set<Element>();
  const whole = textLength(body);
  const look = (element: Element): void => {
    const children = element.children.filter((child): child is Element => child.type === 'element');
    const start = children.findIndex(isTailStart);
    if (start > 0) {
      const rank = rankOf(children[start]);
      const end = children.findIndex(
        (child, index) => index > start && isElement(child) && rankOf(child) < rank,
      );
      const tail = children.slice(start, end === -1 ? undefined : end);
      if (isTail(tail, whole, isPart(children[start]))) for (const one of tail) doomed.add(one);
    }
    for (const child of children) if (!doomed.has(child)) look(child);
  };
  look(body);
  return doomed;
}

const isPart = (start: Element | undefined): boolean => start !== undefined && isNumberedPart(start);

/**
 * A chapter may be called so as well: then it has sentences, code, and few links. A short one is told from a frame by an id
 * made from its heading (`isPart`).
 */
function isTail(tail: readonly Element[], whole: number, isPart: boolean): boolean {
  const blocks = tail.flatMap(pageBlocks);
  if (blocks.some((block) => block.kind === 'code')) return false;
  const all = blocks.reduce((sum, block) => sum + block.text.length, 0);
  const linked = blocks.reduce((sum, block) => sum + block.text.length * block.linkShare, 0);
  const prose = all - linked;
  return (!isPart && prose <= whole * smallTail) || (prose <= whole * mostTail && linked >= all * linkedTail);
}

function isTailStart(element: Element): boolean {
  const text = headingText(element);
  return text !== null && text.length <= 60 && tailHeading.test(text);
}

/** Its own heading, or that of a box that begins with one. */
function headingText(element: Element): string | null {
  if (/^h[2-6]$/.test(element.tagName)) return plainText(element);
  if (!isElement(element, 'div', 'section', 'header', 'aside')) return null;
  const [first, ...rest] = pageBlocks(element);
  if (first === undefined) return null;
  // Where nobody made it a heading, links have to follow.
  const isHeading =
    first.kind === 'heading' || (rest.length >= 2 && rest.every(({ linkShare }) => linkShare > 0.5));
  return isHeading ? first.text : null;
}

const rankOf = (element: Element | undefined): number => {
  const heading = element === undefined ? null : /^h([1-6])$/.exec(element.tagName);
  return heading === null ? 7 : Number(heading[1]);
};
