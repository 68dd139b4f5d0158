/** Where one is in an article: how far, which heading; saved now and then, found again on return, kept while sizes change. */
import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Article } from '../../../shared/model/articles.ts';
import { client } from '../../bridge.ts';
import { patchArticle } from '../../state/articles.ts';
import { showProgress } from '../../state/reading-progress.ts';
import { findAnchor } from './article-document.ts';

const saveMs = 1_000;
/** A heading counts as reached a little below the upper edge. */
const headingMarginPx = 96;

function progressOf(pane: HTMLElement): number {
  const room = pane.scrollHeight - pane.clientHeight;
  return room <= 0 ? 0 : Math.min(1, Math.max(0, pane.scrollTop / room));
}

function save(articleId: number, position: number): void {
  patchArticle(articleId, (article) => ({ ...article, readingPosition: position }));
  // A lost position is no loss worth a word.
  client()
    .call('articles.setPosition', { articleId, position })
    .catch(() => undefined);
}

/** An element near the upper edge, and how far below it (px) it began. */
type Place = { element: Element; top: number };

function placeOf(pane: HTMLElement, root: ShadowRoot | null): Place | null {
  // At the very top there is nothing to hold on to: what comes in above is to be seen.
  if (pane.scrollTop < 4 || root === null || !('elementFromPoint' in root)) return null;
  const edge = pane.getBoundingClientRect();
  const text = root.host.getBoundingClientRect();
  // Between two paragraphs there is nothing: a little further down there is.
  for (const below of [12, 36, 60]) {
    const element = root.elementFromPoint(text.left + text.width / 2, edge.top + below);
    if (element === null || !root.contains(element)) continue;
    return { element, top: element.getBoundingClientRect().top - edge.top };
  }
  return null;
}

/**
 * Holds the place when the text is set anew (size, width, typeface) or pictures and formulas take up their room. Until
 * the reader moves for the first time, the place is the position that was saved; from then on, what was at the top.
 */
function useHeldPlace(
  pane: RefObject<HTMLElement | null>,
  root: RefObject<ShadowRoot | null>,
  start: number,
): () => void {
  const place = useRef<Place | null>(null);
  const hasMoved = useRef(false);
  /** Of the text, in px, when the place was taken: at another height it is about to be put back. */
  const height = useRef(-1);
  useEffect(() => {
    const onMove = () => {
      hasMoved.current = true;
    };
    const kinds = ['wheel', 'pointerdown', 'keydown', 'touchmove'];
    for (const kind of kinds) window.addEventListener(kind, onMove, { capture: true, passive: true });
    return () => {
      for (const kind of kinds) window.removeEventListener(kind, onMove, { capture: true });
    };
  }, []);
  useEffect(() => {
    const element = pane.current;
    const text = element?.querySelector('article');
    if (element == null || text == null) return;
    const observer = new ResizeObserver(() => {
      height.current = text.offsetHeight;
      if (!hasMoved.current) {
        element.scrollTop = start * Math.max(0, element.scrollHeight - element.clientHeight);
        return;
      }
      const held = place.current;
      if (held === null || !held.element.isConnected) return;
      const top = held.element.getBoundingClientRect().top - element.getBoundingClientRect().top;
      if (Math.abs(top - held.top) > 1) element.scrollTop += top - held.top;
    });
    observer.observe(text);
    return () => observer.disconnect();
  }, [pane, start]);
  return useCallback(() => {
    const element = pane.current;
    if (element === null || element.querySelector('article')?.offsetHeight !== height.current) return;
    place.current = placeOf(element, root.current);
  }, [pane, root]);
}

export function useReadingPosition(
  article: Article,
  pane: RefObject<HTMLElement | null>,
  root: RefObject<ShadowRoot | null>,
): { activeAnchor: string | null; onScroll: () => void } {
  const id = article.summary.id;
  const [activeAnchor, setActiveAnchor] = useState<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const latest = useRef(article.readingPosition);
  // Read to the end means done: then one begins at the top again.
  const [start] = useState(() => (article.readingPosition > 0.98 ? 0 : article.readingPosition));
  const outline = useRef(article.outline);
  outline.current = article.outline;
  const holdPlace = useHeldPlace(pane, root, start);

  const flush = useCallback(() => {
    if (timer.current === null) return;
    clearTimeout(timer.current);
    timer.current = null;
    save(id, latest.current);
  }, [id]);
  useEffect(() => flush, [flush]);

  const onScroll = useCallback(() => {
    const element = pane.current;
    if (element === null) return;
    holdPlace();
    const next = progressOf(element);
    showProgress(id, next);
    const limit = element.getBoundingClientRect().top + headingMarginPx;
    const shadow = root.current;
    // At the very end the last heading is the one, even if it cannot rise to the upper edge.
    const reached =
      next > 0.995
        ? outline.current.at(-1)
        : shadow === null
          ? undefined
          : outline.current.findLast(
              ({ anchor }) => (findAnchor(shadow, anchor)?.getBoundingClientRect().top ?? Infinity) <= limit,
            );
    setActiveAnchor(reached?.anchor ?? null);
    if (Math.abs(next - latest.current) < 0.002) return;
    latest.current = next;
    timer.current ??= setTimeout(flush, saveMs);
  }, [flush, holdPlace, id, pane, root]);

  // Before the first paint, and once: an article that changes while it is read is drawn again, the reader stays in place.
  useLayoutEffect(() => {
    const element = pane.current;
    if (element === null) return;
    const room = element.scrollHeight - element.clientHeight;
    element.scrollTop = start * Math.max(0, room);
    latest.current = progressOf(element);
    showProgress(id, latest.current);
  }, [id, pane, start]);

  return { activeAnchor, onScroll };
}
