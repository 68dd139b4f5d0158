/** The article inside its shadow root: what the page adds to the text (code frames, tables that scroll), and its links. */
import { purify } from './purify.ts';

/** Code blocks get a frame that names the language and can copy. */
function frameCode(root: DocumentFragment): void {
  for (const pre of root.querySelectorAll('pre')) {
    const code = pre.querySelector('code');
    const named = /(?:^|\s)lang(?:uage)?-([\w+#.-]+)/.exec(code?.className ?? pre.className);
    const existing = pre.closest('figure');
    const figure = existing ?? document.createElement('figure');
    if (existing === null) {
      pre.replaceWith(figure);
      figure.append(pre);
    }
    figure.classList.add('code');
    figure.dir = 'ltr';
    const caption = figure.querySelector('figcaption') ?? document.createElement('figcaption');
    if (caption.textContent === '') {
      const label = document.createElement('span');
      label.textContent = named?.[1] ?? '';
      caption.append(label);
    }
    const copy = document.createElement('button');
    copy.type = 'button';
    copy.className = 'copy';
    copy.textContent = 'Copy';
    caption.append(copy);
    figure.prepend(caption);
    // Long lines scroll in the block, and it must be possible to scroll it by keyboard.
    pre.tabIndex = 0;
    pre.setAttribute('role', 'group');
    pre.setAttribute('aria-label', named?.[1] === undefined ? 'Code' : `Code, ${named[1]}`);
  }
}

function frameTables(root: DocumentFragment): void {
  for (const table of root.querySelectorAll('table')) {
    const frame = document.createElement('div');
    frame.className = 'table';
    frame.tabIndex = 0;
    frame.setAttribute('role', 'group');
    frame.setAttribute('aria-label', 'Table');
    table.replaceWith(frame);
    frame.append(table);
  }
}

/** A picture that is not there is its words in a frame, not the browser's torn sheet. */
export function replaceMissing(image: HTMLImageElement): void {
  const missing = document.createElement('span');
  missing.className = 'image-missing';
  missing.textContent = image.alt === '' ? 'Image' : image.alt;
  image.replaceWith(missing);
}

function settleImages(root: DocumentFragment): void {
  for (const image of root.querySelectorAll('img')) {
    if (!image.hasAttribute('src')) {
      replaceMissing(image);
      continue;
    }
    image.loading = 'lazy';
    image.decoding = 'async';
  }
}

export function articleDocument(html: string): DocumentFragment {
  const fragment = purify(html);
  frameCode(fragment);
  frameTables(fragment);
  settleImages(fragment);
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
    const found = root.getElementById(id) ?? root.querySelector(`a[name="${CSS.escape(id)}"]`);
    if (found instanceof HTMLElement) return found;
  }
  return null;
}

type Doors = { openExternal: (url: string) => void; copyText: (text: string) => void };

function copyCode(button: HTMLButtonElement, copyText: (text: string) => void): void {
  const code = button.closest('figure')?.querySelector('pre');
  if (code == null) return;
  copyText(code.textContent);
  button.textContent = 'Copied';
  setTimeout(() => {
    button.textContent = 'Copy';
  }, 1_500);
}

/** All clicks inside the article: copying, fragments, links to the outside. No address is ever followed by the page. */
export function onArticleClick(root: ShadowRoot, event: Event, doors: Doors): void {
  const target = event.target;
  if (!(target instanceof Element)) return;
  const button = target.closest('button.copy');
  if (button instanceof HTMLButtonElement) {
    copyCode(button, doors.copyText);
    return;
  }
  const link = target.closest('a');
  if (link === null) return;
  event.preventDefault();
  const address = link.getAttribute('href') ?? '';
  if (address.startsWith('#')) {
    let anchor = address.slice(1);
    try {
      anchor = decodeURIComponent(anchor);
    } catch {
      // A stray % in an anchor is just itself.
    }
    const place = findAnchor(root, anchor);
    if (place === null) return;
    place.scrollIntoView({ block: 'start' });
    if (place.tabIndex < 0) place.tabIndex = -1;
    place.focus({ preventScroll: true });
    return;
  }
  if (/^(https?|mailto):/i.test(address)) doors.openExternal(address);
}
