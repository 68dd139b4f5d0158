/** Lists of terms, which Markdown has no sign for: an item for each group, its terms first. */
import type { Element, ElementContent } from 'hast';
import type { List, ListItem } from 'mdast';
import { isElement } from '../../../content/tree/tree.ts';
import { bulletList, itemsOf } from './lists.ts';
import type { Converter, Handle } from './types.ts';

type Group = { terms: ElementContent[]; definitions: ElementContent[] };

export const definitionListHandler: Handle = (converter, element) => {
  const items = groupsOf(element).flatMap(({ terms, definitions }): ListItem[] => {
    const children = [...partOf(converter, terms), ...partOf(converter, definitions)];
    return children.length === 0
      ? []
      : [{ type: 'listItem', spread: children.length > 1, checked: null, children }];
  });
  return items.length === 0 ? null : bulletList(items);
};

/** A term right after a definition begins the next one. `div` may stand around each (HTML §4.4.9). */
function groupsOf(list: Element): Group[] {
  let group: Group = { terms: [], definitions: [] };
  const groups = [group];
  let previous: ElementContent | undefined;
  for (const child of list.children.flatMap((one) => (isElement(one, 'div') ? one.children : [one]))) {
    if (isElement(child, 'dt')) {
      if (isElement(previous, 'dd')) {
        group = { terms: [], definitions: [] };
        groups.push(group);
      }
      group.terms.push(child);
    } else group.definitions.push(child);
    previous = child;
  }
  return groups;
}

/** One by itself is the item's own text, several are a list within it. */
function partOf(converter: Converter, children: ElementContent[]): ListItem['children'] {
  const items = itemsOf(converter.all({ type: 'root', children }));
  const [first] = items;
  if (first === undefined) return [];
  return items.length === 1 ? first.children : [bulletList(items) satisfies List];
}
