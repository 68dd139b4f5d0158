/** Footnotes: a note opens where it is called, and the way back leads to where one came from. */
import { footnoteTexts } from '../../shared/texts/reading.ts';
import { chrome, chromeButton } from './chrome.ts';
import { goToElement } from './headings.ts';

const openMs = 250;
const closeMs = 250;
const widthPx = 360;

export function nameFootnotes(root: DocumentFragment): void {
  for (const back of root.querySelectorAll('.footnote-return')) {
    back.setAttribute('aria-label', footnoteTexts.back);
  }
  for (const call of root.querySelectorAll('.footnote-ref a')) {
    call.setAttribute('aria-label', footnoteTexts.call(call.textContent?.trim() ?? ''));
    call.setAttribute('aria-haspopup', 'dialog');
    call.setAttribute('aria-expanded', 'false');
  }
  const section = root.querySelector('section.footnotes');
  section?.setAttribute('role', 'doc-endnotes');
  section?.setAttribute('aria-label', footnoteTexts.section);
}

type Open = { call: HTMLAnchorElement; popover: HTMLElement };

export type Footnotes = {
  /** Whether the click was on a footnote's call or its way back. */
  onClick(target: Element): boolean;
  end(): void;
};

const callAt = (target: EventTarget | null): HTMLAnchorElement | null =>
  target instanceof Element ? target.closest<HTMLAnchorElement>('.footnote-ref a') : null;

/** Listens on a text. `find` answers with the element an anchor names. */
export function watchFootnotes(root: ShadowRoot, find: (anchor: string) => HTMLElement | null): Footnotes {
  let open: Open | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** By note: the call one left for it. */
  const cameFrom = new Map<Element, HTMLElement>();

  const noteOf = (link: Element) => find(decodeURIComponent((link.getAttribute('href') ?? '').slice(1)));

  function close(): void {
    clearTimeout(timer);
    open?.popover.remove();
    open?.call.setAttribute('aria-expanded', 'false');
    open = null;
  }

  function show(call: HTMLAnchorElement): void {
    if (open?.call === call) return;
    close();
    const note = noteOf(call);
    if (note === null) return;
    const popover = chrome('div', 'note-popover');
    popover.setAttribute('role', 'dialog');
    popover.setAttribute('aria-label', footnoteTexts.note(call.textContent?.trim() ?? ''));
    popover.tabIndex = -1;
    const text = note.cloneNode(true) as HTMLElement;
    for (const back of text.querySelectorAll('.footnote-return')) back.remove();
    for (const named of text.querySelectorAll('[id]')) named.removeAttribute('id');
    const go = chromeButton('note-go', footnoteTexts.go);
    go.addEventListener('click', () => {
      cameFrom.set(note, call);
      close();
      goToElement(note);
    });
    popover.append(...text.childNodes, go);
    place(popover, call);
    root.append(popover);
    call.setAttribute('aria-expanded', 'true');
    open = { call, popover };
  }

  /** Below its call, within the column; it scrolls with the text. */
  function place(popover: HTMLElement, call: Element): void {
    const column = root.host.getBoundingClientRect();
    const box = call.getBoundingClientRect();
    const width = Math.min(widthPx, column.width);
    const left = Math.min(Math.max(0, box.left - column.left - width / 2), column.width - width);
    popover.style.width = `${width}px`;
    popover.style.left = `${left}px`;
    popover.style.top = `${box.bottom - column.top + 6}px`;
  }

  const isInside = (event: Event): boolean =>
    open !== null && event.composedPath().some((node) => node === open?.popover || node === open?.call);

  const onOver = (event: Event): void => {
    const call = callAt(event.target);
    clearTimeout(timer);
    if (call !== null) timer = setTimeout(() => show(call), openMs);
    else if (open !== null && !isInside(event) && root.activeElement !== open.popover) {
      timer = setTimeout(close, closeMs);
    }
  };
  const onKeyDown = (event: Event): void => {
    if (open === null || !(event instanceof KeyboardEvent) || event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    const { call } = open;
    close();
    call.focus();
  };
  const onResize = (): void => {
    if (open !== null) place(open.popover, open.call);
  };
  const onDown = (event: Event): void => {
    if (!isInside(event)) close();
  };
  root.addEventListener('pointerover', onOver);
  root.addEventListener('keydown', onKeyDown);
  document.addEventListener('pointerdown', onDown, true);
  window.addEventListener('resize', onResize);

  return {
    onClick(target) {
      const call = callAt(target);
      if (call !== null && noteOf(call) !== null) {
        if (open?.call === call && root.activeElement === open.popover) close();
        else {
          show(call);
          // By reference: the compiler does not see that `show` has set it.
          (open as Open | null)?.popover.focus({ preventScroll: true });
        }
        return true;
      }
      const back = target.closest('.footnote-return');
      const origin = back === null ? undefined : [...cameFrom].find(([note]) => note.contains(back))?.[1];
      const place = origin ?? (back === null ? null : noteOf(back));
      if (place == null) return false;
      const link = place.matches('a') ? place : place.querySelector<HTMLElement>('a');
      place.scrollIntoView({ block: 'center' });
      (link ?? place).focus({ preventScroll: true });
      return true;
    },
    end() {
      close();
      root.removeEventListener('pointerover', onOver);
      root.removeEventListener('keydown', onKeyDown);
      document.removeEventListener('pointerdown', onDown, true);
      window.removeEventListener('resize', onResize);
    },
  };
}
