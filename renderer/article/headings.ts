/** Headings: a link to each, and going from one to the next. */
import { headingTexts } from '../../shared/texts/reading.ts';
import { chromeButton } from './chrome.ts';

const headings = ':is(h1, h2, h3, h4, h5, h6)[id]';

/** Beside each heading a button that copies a link to it. */
export function frameHeadings(root: DocumentFragment): void {
  for (const heading of root.querySelectorAll<HTMLElement>(headings)) {
    if (heading.closest('a, summary, li, td, th, blockquote, figure') !== null) continue;
    const frame = document.createElement('div');
    frame.className = 'heading';
    heading.replaceWith(frame);
    const title = heading.textContent?.trim() ?? '';
    frame.append(heading, chromeButton('anchor', '#', headingTexts.copyLink(title)));
  }
}

/** The heading whose link button was pressed. */
export function headingOfButton(target: Element): HTMLElement | null {
  const button = target.closest('.heading > .anchor');
  return button?.parentElement?.querySelector<HTMLElement>(headings) ?? null;
}

/**
 * Where the heading stands on the web: a text fragment (WICG Scroll to Text Fragment), since the ids of the author's page are
 * not always in the feed.
 */
export function headingAddress(url: string, title: string): string {
  const text = encodeURIComponent(title.replace(/\s+/g, ' ').trim()).replaceAll('-', '%2D');
  return `${url.replace(/#.*$/, '')}#:~:text=${text}`;
}

/** The next heading below the upper edge of the pane, or the last one above it. */
export function headingFrom(root: ShadowRoot, pane: Element, direction: 1 | -1): HTMLElement | null {
  const all = [...root.querySelectorAll<HTMLElement>(headings)];
  const edge = pane.getBoundingClientRect().top;
  // What was gone to last stands a little below the edge.
  const reachPx = 48;
  const top = (heading: Element) => heading.getBoundingClientRect().top - edge;
  return (
    (direction === 1
      ? all.find((heading) => top(heading) > reachPx)
      : all.findLast((heading) => top(heading) < -8)) ?? null
  );
}

/** Scrolls to it and gives it the focus, so that tabbing goes on from there. */
export function goToElement(element: HTMLElement): void {
  element.scrollIntoView({ block: 'start' });
  if (element.tabIndex < 0) element.tabIndex = -1;
  element.focus({ preventScroll: true });
}
