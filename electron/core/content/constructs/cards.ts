/**
 * Liquid tag cards of Forem (`app/views/liquids/*`, `app/liquid_tags/*`): what they show, and by whom. Each is one card
 * to a reader, whatever markup a version of Forem gave it.
 */
import type { Element } from 'hast';
import {
  attribute,
  classesOf,
  findElement,
  findElements,
  hasClass,
  isElement,
  plainText,
} from '../tree/tree.ts';
import { type EmbedCard, readEmbedCard } from './embed-card.ts';

/** Reads a liquid tag's card; null for anything else, and for cards that lead nowhere (polls), which keep their text. */
export function foremCard(candidate: Element): EmbedCard | null {
  if (!isLiquidCard(candidate)) return null;
  const inner = findElement(candidate, (found) => hasClass(found, 'embed'));
  // A frame or script inside was made a card before (Cloud Run, gists, CodePen).
  const embedded = inner === null ? null : readEmbedCard(inner);
  if (embedded !== null) return embedded;
  if (hasClass(candidate, 'ltag-github-readme-tag')) return repositoryCard(candidate);
  if (hasClass(candidate, 'ltag__user')) return profileCard(candidate);
  if (hasClass(candidate, 'liquid-comment')) return commentCard(candidate);
  if (hasClass(candidate, 'ltag__link--embedded', 'crayons-story')) return storyCard(candidate);
  if (hasClass(candidate, 'ltag__link')) return postCard(candidate);
  return titledCard(candidate);
}

function isLiquidCard(candidate: Element): boolean {
  // `a.ltag_cta` and `a.ltag__user__link` are links already; quotations of tweets keep their words.
  if (!isElement(candidate, 'div', 'section', 'article', 'aside')) return false;
  return classesOf(candidate).some(
    (name) =>
      /^ltag[-_](?!_twitter-tweet)/.test(name) ||
      name === 'c-embed' ||
      name === 'liquid-comment' ||
      name === 'crayons-story',
  );
}

/** `<h2><a>owner</a> / <a>repository</a></h2>` in `.readme-overview`; the whole README may follow. */
function repositoryCard(candidate: Element): EmbedCard | null {
  const heading = findElement(candidate, (found) => isElement(found, 'h1', 'h2'));
  const links = heading === null ? [] : linksIn(heading);
  const repository = links.at(-1);
  const url = repository === undefined ? null : attribute(repository, 'href');
  if (url === null) return titledCard(candidate);
  return { url, title: links.map(plainText).join('/'), author: null, kind: 'code' };
}

function profileCard(candidate: Element): EmbedCard | null {
  const link = linksIn(candidate).find((found) => plainText(found) !== '');
  const url = link === undefined ? null : attribute(link, 'href');
  if (link === undefined || url === null) return titledCard(candidate);
  return { url, title: plainText(link), author: null, kind: 'page' };
}

/** Comments link to themselves by their date; the body may hold links of its own, later. */
function commentCard(candidate: Element): EmbedCard | null {
  const links = linksIn(candidate);
  const permanent = links.find((link) => /\/comment[s]?\//.test(attribute(link, 'href') ?? '')) ?? links[0];
  const url = permanent === undefined ? null : attribute(permanent, 'href');
  if (url === null) return null;
  const author = links.map(plainText).find((text) => text !== '' && !/^\W*\w{3} \d|\d{4}$/.test(text));
  return {
    url,
    title: author === undefined ? 'Comment' : `Comment by ${author}`,
    author: null,
    kind: 'post',
  };
}

/** `.ltag__link--embedded > .crayons-story`: a post as the home page lists it. */
function storyCard(candidate: Element): EmbedCard | null {
  const card =
    byClass(candidate, 'crayons-story__hidden-navigation-link') ?? byClass(candidate, 'crayons-story__title');
  const link = card === null ? null : isElement(card, 'a') ? card : (linksIn(card)[0] ?? null);
  const url = link === null ? null : attribute(link, 'href');
  if (link === null || url === null) return titledCard(candidate);
  const authorElement = byClass(candidate, 'crayons-story__secondary');
  const author = authorElement === null ? null : plainText(authorElement);
  return { url, title: plainText(link) || null, author: author === '' ? null : author, kind: 'post' };
}

/** `.ltag__link`: `h2` the title, `h3` "Author ・ Mar 5 ・ 3 min read"; both in the second link. */
function postCard(candidate: Element): EmbedCard | null {
  const heading = findElement(candidate, (found) => isElement(found, 'h2', 'h1'));
  const link =
    linksIn(candidate).find((found) => findElement(found, (inner) => inner === heading) !== null) ??
    linksIn(candidate).at(-1);
  const url = link === undefined ? null : attribute(link, 'href');
  if (heading === null || url === null) return titledCard(candidate);
  const byline = findElement(candidate, (found) => isElement(found, 'h3'));
  const author =
    byline === null ? '' : (plainText(byline).split(/\s*[・·•]\s*/)[0] ?? '').replace(/ for .*$/, '');
  return { url, title: plainText(heading), author: author === '' ? null : author, kind: 'post' };
}

/** Any other card: the first heading's link and text, else the first link that has words, else the first link. */
function titledCard(candidate: Element): EmbedCard | null {
  const headings = findElements(candidate, (found) => /^h[1-6]$/.test(found.tagName));
  const linked = headings.flatMap(linksIn)[0];
  const links = linksIn(candidate);
  const link = linked ?? links.find((found) => plainText(found) !== '') ?? links[0];
  const url = link === undefined ? null : attribute(link, 'href');
  if (link === undefined || url === null) return null;
  const title = plainText(link) || plainText(headings[0] ?? link);
  return { url, title: title === '' ? null : title, author: null, kind: 'page' };
}

function linksIn(parent: Element): Element[] {
  return findElements(parent, (found) => isElement(found, 'a') && attribute(found, 'href') !== null);
}

function byClass(parent: Element, name: string): Element | null {
  return findElement(parent, (found) => hasClass(found, name));
}
