/** List items: tight unless their HTML has paragraphs, with GFM's check boxes. */
import type { Element } from 'hast';
import type { ListItem } from 'mdast';
import { attribute, isElement } from '../../content/tree.ts';
import type { Handle } from './types.ts';

/** `li`, and `dt` and `dd` within lists the converter makes of `dl`. */
export const listItemHandler: Handle = (state, element) => {
  const box = leadingCheckbox(element);
  const rest = box === null ? element : without(element, box);
  const children = state.toFlow(state.all(rest)) as ListItem['children'];
  const isLoose = element.children.some((child) => isElement(child, 'p'));
  const checked = box === null ? null : attribute(box, 'checked') !== null;
  return { type: 'listItem', spread: isLoose, checked, children };
};

/** The check box an item starts with, directly or in its first paragraph (cmark-gfm writes it so in loose lists). */
function leadingCheckbox(parent: Element): Element | null {
  const first = parent.children.find((child) => child.type !== 'text' || child.value.trim() !== '');
  if (!isElement(first, 'input', 'p')) return null;
  return isElement(first, 'input')
    ? attribute(first, 'type') === 'checkbox'
      ? first
      : null
    : leadingCheckbox(first);
}

function without(parent: Element, dropped: Element): Element {
  const children = parent.children
    .filter((child) => child !== dropped)
    .map((child) => (isElement(child, 'p') ? without(child, dropped) : child));
  return { ...parent, children };
}
