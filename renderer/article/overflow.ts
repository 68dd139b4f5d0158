/** What is wider than its frame says so: it can then be scrolled by keyboard, and its far edge fades. */

const wideThings = 'figure.code pre, .table, .math-display';

/** Watches code blocks, tables and formulas of a text; returns the function that ends it. */
export function watchOverflow(root: ShadowRoot): () => void {
  const settle = (element: Element): void => {
    if (!(element instanceof HTMLElement)) return;
    const isWider = element.scrollWidth > element.clientWidth + 1;
    const frame = element.closest('figure.code') ?? element;
    frame.toggleAttribute('data-overflow', isWider);
    // A stop of the tab key only where there is something to scroll; what has the focus keeps it.
    if (isWider) element.tabIndex = 0;
    else if (root.activeElement !== element) element.removeAttribute('tabindex');
    const atEnd = isWider && Math.abs(element.scrollLeft) + element.clientWidth >= element.scrollWidth - 2;
    frame.toggleAttribute('data-at-end', atEnd);
  };
  const observer = new ResizeObserver((entries) => {
    for (const { target } of entries) settle(target);
  });
  const onScroll = ({ target }: Event): void => {
    if (target instanceof Element && target.matches(wideThings)) settle(target);
  };
  for (const element of root.querySelectorAll(wideThings)) observer.observe(element);
  root.addEventListener('scroll', onScroll, true);
  return () => {
    observer.disconnect();
    root.removeEventListener('scroll', onScroll, true);
  };
}
