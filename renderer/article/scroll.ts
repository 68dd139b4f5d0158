/** Bringing a part of the text into sight. */

/** Opens what hides it, scrolls frames that scroll by themselves, then the pane: a third from the top, unless in sight. */
export function revealRange(range: Range, pane: HTMLElement): void {
  const start = range.startContainer;
  const element = start instanceof Element ? start : start.parentElement;
  for (
    let at = element?.closest('details') ?? null;
    at !== null;
    at = at.parentElement?.closest('details') ?? null
  ) {
    at.open = true;
  }
  const box = range.getBoundingClientRect();
  const frame = element?.closest('figure.code pre, .table');
  if (frame != null) {
    const room = frame.getBoundingClientRect();
    if (box.left < room.left || box.right > room.right)
      frame.scrollLeft += box.left - room.left - room.width / 3;
  }
  const view = pane.getBoundingClientRect();
  if (box.top > view.top + 72 && box.bottom < view.bottom - 48) return;
  pane.scrollTop += box.top - view.top - view.height / 3;
}
