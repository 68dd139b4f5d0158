/** What the page adds to an article's text: marked, so that searching, reading aloud and highlighting pass over it. */

const mark = 'data-chrome';

/** An element of the page's own inside the article. */
export function chrome<K extends keyof HTMLElementTagNameMap>(
  tagName: K,
  className: string,
  text = '',
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tagName);
  element.className = className;
  element.textContent = text;
  element.setAttribute(mark, '');
  return element;
}

export function chromeButton(className: string, text: string, name = ''): HTMLButtonElement {
  const button = chrome('button', className, text);
  button.type = 'button';
  if (name !== '') button.setAttribute('aria-label', name);
  return button;
}

export const isChrome = (element: Element): boolean => element.hasAttribute(mark);
