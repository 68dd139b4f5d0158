/** Stories of the same site on the page of an article: the next one in full, teasers that look like articles. */
import type { Element } from 'hast';
import { attribute, classesOf, findElements, isElement, plainText } from '../tree/tree.ts';

export type PruneOptions = {
  /** The page's own address: links elsewhere are part of a text, links to other pages of the site are teasers. */
  baseUrl: string | null;
  /** As the page or the feed names it. */
  titles: readonly string[];
};

/** Where the title stands inside one of several stories, the others are other stories. */
export function doomedStories(body: Element, { titles, baseUrl }: PruneOptions): Set<Element> {
  const heading = titleHeading(body, titles);
  if (heading === null) return new Set();
  const host = hostOf(baseUrl);
  const stories = findElements(
    body,
    (found) => isElement(found, 'article') || attribute(found, 'role') === 'article',
  );
  const own = stories.filter((story) => holds(story, heading));
  const innermost = own.at(-1);
  if (innermost === undefined) {
    const linked = stories.filter((story) => isLinkedStory(story, host));
    return new Set([...(linked.length < stories.length ? linked : []), ...linkedBeside(body, heading, host)]);
  }
  return new Set(
    stories.filter((story) => !own.includes(story) && (!holds(innermost, story) || hasOwnHeading(story))),
  );
}

/** Boxes like the one with the title, beside it: sites let the next story follow where the reader scrolls to the end. */
function linkedBeside(body: Element, heading: Element, host: string | null): Element[] {
  const path = pathTo(body, heading);
  for (const [index, own] of path.entries()) {
    const parent = path[index - 1];
    if (parent === undefined || !isElement(own, 'div', 'section')) continue;
    const names = classesOf(own).join(' ');
    const linked = parent.children.filter(
      (child): child is Element =>
        isElement(child, own.tagName) &&
        child !== own &&
        classesOf(child).join(' ') === names &&
        isLinkedStory(child, host),
    );
    if (linked.length > 0) return linked;
  }
  return [];
}

/** From `outer` down to `inner`, both included; empty where it is not inside. */
function pathTo(outer: Element, inner: Element): Element[] {
  if (outer === inner) return [outer];
  for (const child of outer.children) {
    const path = child.type === 'element' ? pathTo(child, inner) : [];
    if (path.length > 0) return [outer, ...path];
  }
  return [];
}

/** Its first heading is a link to a page of its own on this site. */
function isLinkedStory(story: Element, host: string | null): boolean {
  const [first] = findElements(story, (found) => /^h[1-4]$/.test(found.tagName));
  if (first === undefined) return false;
  const text = plainText(first);
  return (
    text !== '' &&
    findElements(
      first,
      (found) =>
        isElement(found, 'a') &&
        plainText(found) === text &&
        leadsElsewhereOnSite(attribute(found, 'href'), host),
    ).length > 0
  );
}

/** A card or a comment inside the story; a figure's or an embed's article has no heading of its own. */
const hasOwnHeading = (story: Element): boolean =>
  findElements(story, (found) => /^h[1-4]$/.test(found.tagName)).length > 0;

export function titleHeading(body: Element, titles: readonly string[]): Element | null {
  const wanted = titles.map(comparable).filter((title) => title.length >= 4);
  const headings = findElements(body, (found) => isElement(found, 'h1', 'h2'));
  const isTitle = (heading: Element): boolean => {
    const text = comparable(plainText(heading));
    return (
      text.length >= 4 &&
      wanted.some((title) => title === text || (text.length >= 15 && title.includes(text)))
    );
  };
  return headings.find(isTitle) ?? null;
}

const comparable = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

function holds(outer: Element, inner: Element): boolean {
  return outer === inner || findElements(outer, (found) => found === inner).length > 0;
}

export function leadsElsewhereOnSite(href: string | null, host: string | null): boolean {
  if (href === null || href.startsWith('#')) return false;
  const found = hostOf(href);
  // Without an address of the page, relative links are the site's own.
  return found === null ? !/^[a-z]+:/i.test(href) : found === host;
}

export const hostOf = (url: string | null): string | null =>
  url !== null && /^https?:/i.test(url) && URL.canParse(url)
    ? new URL(url).hostname.replace(/^www\./, '')
    : null;
