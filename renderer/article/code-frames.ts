/** Code blocks in their frames: the language, wrapping, copying. */
import { languageTitle } from '../../shared/texts/code-languages.ts';
import { codeTexts } from '../../shared/texts/reading.ts';
import { chrome, chromeButton } from './chrome.ts';

const copiedMs = 1_500;

/** Every `pre` gets a frame with a bar. An author's caption of the block stays, below it. */
export function frameCode(root: DocumentFragment): void {
  for (const pre of root.querySelectorAll('pre')) {
    const code = pre.querySelector('code');
    const language = /(?:^|\s)lang(?:uage)?-([\w+#.-]+)/.exec(code?.className ?? pre.className)?.[1] ?? null;
    const figure = frameOf(pre);
    figure.classList.add('code');
    figure.dir = 'ltr';
    figure.prepend(barOf(language));
    // Long lines scroll in the block, and it must be possible to scroll it by keyboard.
    pre.tabIndex = 0;
    pre.setAttribute('role', 'group');
    pre.setAttribute(
      'aria-label',
      language === null ? codeTexts.code : codeTexts.codeIn(languageTitle(language)),
    );
  }
}

/** Core's own figure holds nothing but the block and an empty caption or one with the language's name: both go. */
function frameOf(pre: HTMLPreElement): HTMLElement {
  const existing = pre.parentElement;
  if (existing?.tagName !== 'FIGURE' || existing.querySelectorAll('pre').length > 1) {
    const figure = document.createElement('figure');
    pre.replaceWith(figure);
    figure.append(pre);
    return figure;
  }
  if (existing.classList.contains('code')) existing.querySelector(':scope > figcaption')?.remove();
  return existing;
}

function barOf(language: string | null): HTMLElement {
  const bar = chrome('div', 'code-bar');
  const label = document.createElement('span');
  label.textContent = language === null ? '' : languageTitle(language);
  const wrap = chromeButton('wrap', codeTexts.wrap);
  wrap.setAttribute('aria-pressed', 'false');
  bar.append(label, wrap, chromeButton('copy', codeTexts.copy));
  return bar;
}

const framesIn = (root: ParentNode): HTMLElement[] => [...root.querySelectorAll<HTMLElement>('figure.code')];

function wrapFrame(frame: HTMLElement, isWrapped: boolean): void {
  frame.toggleAttribute('data-wrap', isWrapped);
  frame.querySelector('.wrap')?.setAttribute('aria-pressed', String(isWrapped));
}

/** All blocks at once, as the setting says; single ones can be turned afterwards. */
export function wrapCode(root: ParentNode, isWrapped: boolean): void {
  for (const frame of framesIn(root)) wrapFrame(frame, isWrapped);
}

export const codeOf = (frame: Element): string => frame.querySelector('pre')?.textContent ?? '';

/** Says on the button that it is done. */
export function showCopied(frame: Element): void {
  const button = frame.querySelector('.copy');
  if (button === null) return;
  button.textContent = codeTexts.copied;
  setTimeout(() => {
    button.textContent = codeTexts.copy;
  }, copiedMs);
}

/** Whether the click was on a button of a code block. `copy` gets the frame. */
export function onCodeClick(target: Element, copy: (frame: Element) => void): boolean {
  const button = target.closest('.code-bar button');
  const frame = button?.closest<HTMLElement>('figure.code');
  if (button == null || frame == null) return false;
  if (button.classList.contains('copy')) copy(frame);
  else wrapFrame(frame, !frame.hasAttribute('data-wrap'));
  return true;
}

/** The block that has the focus, else the first one in sight; null when there is none. */
export function codeInHand(root: ShadowRoot, pane: Element): HTMLElement | null {
  const focused = root.activeElement?.closest<HTMLElement>('figure.code');
  if (focused != null) return focused;
  const { top, bottom } = pane.getBoundingClientRect();
  return (
    framesIn(root).find((frame) => {
      const box = frame.getBoundingClientRect();
      return box.bottom > top + 24 && box.top < bottom - 24;
    }) ?? null
  );
}
