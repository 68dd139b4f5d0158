/** Where one is in an article: how far, which heading; saved now and then, found again on return. */
import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Article } from '../../../shared/model.ts';
import { client } from '../../bridge.ts';
import { patchArticle } from '../../state/articles.ts';
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

export function useReadingPosition(
  article: Article,
  pane: RefObject<HTMLElement | null>,
  root: RefObject<ShadowRoot | null>,
): { progress: number; activeAnchor: string | null; onScroll: () => void } {
  const id = article.summary.id;
  const [progress, setProgress] = useState(article.readingPosition);
  const [activeAnchor, setActiveAnchor] = useState<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const latest = useRef(article.readingPosition);
  const start = useRef({ position: article.readingPosition });
  const outline = useRef(article.outline);
  outline.current = article.outline;

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
    const next = progressOf(element);
    setProgress(next);
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
  }, [flush, pane, root]);

  // Before the first paint, and once: an article that changes while it is read is drawn again, the reader stays in place.
  useLayoutEffect(() => {
    const element = pane.current;
    if (element === null) return;
    const { position } = start.current;
    // Read to the end means done: then one begins at the top again.
    const room = element.scrollHeight - element.clientHeight;
    element.scrollTop = position > 0.98 ? 0 : position * Math.max(0, room);
    latest.current = progressOf(element);
    setProgress(latest.current);
  }, [pane]);

  return { progress, activeAnchor, onScroll };
}
