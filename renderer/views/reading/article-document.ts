/** The article inside its shadow root: what the page adds to the text, and what a click on it does. */

import { bodyTexts } from '../../../shared/texts/reading.ts';
import { frameCode, onCodeClick } from '../../article/code-frames.ts';
import { nameEmbeds } from '../../article/embeds.ts';
import { nameFootnotes } from '../../article/footnotes.ts';
import { frameHeadings, goToElement, headingOfButton } from '../../article/headings.ts';
import { anchorOf, localOf, wordsOf } from '../../article/links.ts';
import { framePictures } from '../../article/pictures.ts';
import { frameTables } from '../../article/table-frames.ts';
import { purify } from './purify.ts';

/** The box of a task says to the ear whether it is done; its words follow. */
function nameBoxes(root: DocumentFragment): void {
  for (const box of root.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')) {
    box.setAttribute('aria-label', box.checked ? bodyTexts.done : bodyTexts.notDone);
  }
}

export function articleDocument(html: string): DocumentFragment {
  const fragment = purify(html);
  frameCode(fragment);
  frameTables(fragment);
  nameBoxes(fragment);
  nameFootnotes(fragment);
  nameEmbeds(fragment);
  frameHeadings(fragment);
  framePictures(fragment);
  return fragment;
}

const rightToLeft =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

/**
 * Which way the text runs: its first letter outside code decides, as with `dir="auto"`. That attribute itself does
 * nothing here, since on the host of a shadow root it looks only at what the root hides.
 */
export function textDirection(root: DocumentFragment): 'ltr' | 'rtl' {
  const texts = document.createNodeIterator(root, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
    if (node.parentElement?.closest('figure.code, code, kbd, bdi') != null) continue;
    const letter = /\p{L}/u.exec(node.textContent ?? '')?.[0];
    if (letter !== undefined) return rightToLeft.test(letter) ? 'rtl' : 'ltr';
  }
  return 'ltr';
}

export function findAnchor(root: ShadowRoot, anchor: string): HTMLElement | null {
  const wanted = [anchor, `user-content-${anchor}`];
  for (const id of wanted) {
    const found = root.getElementById(id);
    if (found !== null) return found;
  }
  const named = [...root.querySelectorAll<HTMLElement>('a[name]')];
  return named.find((link) => wanted.includes(link.getAttribute('name') ?? '')) ?? null;
}

type Doors = {
  /** `words`: what the link says. `text`: what it stands in. */
  openExternal: (url: string, words: string, text: ParentNode) => void;
  copyCode: (frame: Element) => void;
  viewPicture: (button: Element) => void;
  /** Whether it was opened here. `place`: what the anchor names in this text. */
  followLocal: (articleId: number, anchor: string | null, place: HTMLElement | null) => boolean;
  copyHeadingLink: (heading: HTMLElement) => void;
  /** Whether a footnote took the click. */
  onFootnote: (target: Element) => boolean;
};

/** All clicks inside the article: copying, fragments, links to the outside. No address is ever followed by the page. */
export function onArticleClick(root: ShadowRoot, event: Event, doors: Doors): void {
  const target = event.target;
  if (!(target instanceof Element) || onCodeClick(target, doors.copyCode)) return;
  const picture = target.closest('.zoom');
  if (picture !== null) {
    doors.viewPicture(picture);
    return;
  }
  const heading = headingOfButton(target);
  if (heading !== null) {
    doors.copyHeadingLink(heading);
    return;
  }
  if (doors.onFootnote(target)) {
    event.preventDefault();
    return;
  }
  const link = target.closest('a');
  if (link === null) return;
  event.preventDefault();
  const address = link.getAttribute('href') ?? '';
  const anchor = anchorOf(address);
  const place = anchor === null ? null : findAnchor(root, anchor);
  if (address.startsWith('#')) {
    if (place !== null) goToElement(place);
    return;
  }
  // With a modifier or the middle button one means the page on the web, whatever is here.
  const isPlain = event instanceof MouseEvent && event.button === 0 && !event.ctrlKey && !event.metaKey;
  const local = isPlain ? localOf(link) : null;
  if (local !== null && doors.followLocal(local.articleId, anchor, place)) return;
  if (/^(https?|mailto):/i.test(address)) doors.openExternal(address, wordsOf(link), root);
}
