/** Where a link leads, before it is followed: an article of the library, or a place on the web. Nothing is fetched for it. */

import { TriangleAlert } from 'lucide-react';
import { type RefObject, useEffect, useState } from 'react';
import { inTurn } from '../../../shared/texts/format.ts';
import { doubtTexts, linkTexts } from '../../../shared/texts/reading.ts';
import { doubtsOf } from '../../article/link-doubts.ts';
import { localOf, readableAddress, wordsOf } from '../../article/links.ts';
import { knownHosts } from '../../state/known-hosts.ts';

const showMs = 400;
const cardWidthPx = 380;
const cardHeightPx = 72;

type Shown = { link: HTMLAnchorElement; left: number; top: number };

function placed(link: HTMLAnchorElement): Shown {
  // Of a link over two lines, the first.
  const [box = link.getBoundingClientRect()] = link.getClientRects();
  const left = Math.max(8, Math.min(box.left, window.innerWidth - cardWidthPx - 8));
  const isRoomBelow = box.bottom + cardHeightPx + 12 < window.innerHeight;
  return { link, left, top: isRoomBelow ? box.bottom + 6 : box.top - cardHeightPx - 6 };
}

function useHovered(root: RefObject<ShadowRoot | null>): Shown | null {
  const [shown, setShown] = useState<Shown | null>(null);
  useEffect(() => {
    const text = root.current;
    if (text === null) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const linkAt = ({ target }: Event) => {
      const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href]') : null;
      return link === null || link.getAttribute('href')?.startsWith('#') === true ? null : link;
    };
    const hide = () => {
      clearTimeout(timer);
      setShown(null);
    };
    const onScroll = () => setShown(null);
    const onOver = (event: Event) => {
      const link = linkAt(event);
      clearTimeout(timer);
      if (link === null) setShown(null);
      else timer = setTimeout(() => setShown(placed(link)), showMs);
    };
    const onFocus = (event: Event) => {
      const link = linkAt(event);
      if (link?.matches(':focus-visible') === true) onOver(event);
    };
    const onKeyDown = (event: Event) => {
      if (event instanceof KeyboardEvent && event.key === 'Escape') hide();
    };
    text.addEventListener('pointerover', onOver);
    text.addEventListener('focusin', onFocus);
    text.addEventListener('focusout', hide);
    text.addEventListener('click', hide);
    window.addEventListener('keydown', onKeyDown, true);
    // What is only waiting to be shown takes its place when it is.
    window.addEventListener('scroll', onScroll, true);
    text.host.addEventListener('pointerleave', hide);
    return () => {
      clearTimeout(timer);
      text.removeEventListener('pointerover', onOver);
      text.removeEventListener('focusin', onFocus);
      text.removeEventListener('focusout', hide);
      text.removeEventListener('click', hide);
      window.removeEventListener('keydown', onKeyDown, true);
      window.removeEventListener('scroll', onScroll, true);
      text.host.removeEventListener('pointerleave', hide);
    };
  }, [root]);
  return shown;
}

export function LinkPreview({ root }: { root: RefObject<ShadowRoot | null> }) {
  const shown = useHovered(root);
  if (shown === null) return null;
  const local = localOf(shown.link);
  const address = shown.link.getAttribute('href') ?? '';
  const { host, path } = readableAddress(address);
  const doubts = local === null ? doubtsOf(address, wordsOf(shown.link), knownHosts(root.current)) : null;
  return (
    <div className="link-preview" role="tooltip" style={{ left: shown.left, top: shown.top }}>
      {local === null ? (
        <>
          <p dir="ltr">
            <b>{host}</b>
            {path}
          </p>
          {doubts === null ? null : (
            <p className="link-doubts">
              <TriangleAlert size={13} aria-hidden="true" /> {inTurn(...doubtTexts(doubts))}
            </p>
          )}
        </>
      ) : (
        <>
          <p dir="auto">
            <b>{local.title}</b>
          </p>
          <p>{linkTexts.local(local.feedTitle, local.readingMinutes, local.isRead)}</p>
        </>
      )}
    </div>
  );
}
