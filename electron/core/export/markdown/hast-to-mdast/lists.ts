/** Lists and their items: tight unless their HTML has paragraphs, with GFM's check boxes. */
import type { Element } from 'hast';
import type { List, ListItem, RootContent } from 'mdast';
import { attribute, isElement } from '../../../content/tree/tree.ts';
import { toFlow } from './flow.ts';
import type { Handle } from './types.ts';

/** `ol` and `ul`. */
export const listHandler: Handle = (converter, element) => {
  const items = itemsOf(converter.all(element));
  if (items.length === 0) return null;
  const list = bulletList(items);
  if (element.tagName !== 'ol') return list;
  const start = Number.parseInt(attribute(element, 'start') ?? '1', 10);
  return { ...list, ordered: true, start: Number.isNaN(start) ? 1 : start };
};

export function bulletList(items: ListItem[]): List {
  const spread = items.length > 1 && items.some((item) => item.spread === true);
  return { type: 'list', ordered: false, start: null, spread, children: items };
}

/** What stands between items goes to the next one, and at the end to the last. */
export function itemsOf(nodes: readonly RootContent[]): ListItem[] {
  const items: ListItem[] = [];
  let stray: RootContent[] = [];
  const strayFlow = (): ListItem['children'] => {
    const flow = toFlow(stray) as ListItem['children'];
    stray = [];
    return flow;
  };
  for (const node of nodes) {
    if (node.type === 'listItem') {
      if (stray.length > 0) node.children = [...strayFlow(), ...node.children];
      items.push(node);
    } else stray.push(node);
  }
  const rest = strayFlow();
  const last = items.at(-1);
  if (last !== undefined) last.children = [...last.children, ...rest];
  else if (rest.length > 0) items.push({ type: 'listItem', spread: false, checked: null, children: rest });
  return items;
}

/** `li`, `dt` and `dd`. */
export const listItemHandler: Handle = (converter, element) => {
  const box = leadingCheckbox(element);
  const rest = box === null ? element : without(element, box);
  const children = converter.flow(rest) as ListItem['children'];
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
