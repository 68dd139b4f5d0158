/** What two languages' pages of the guide are compared by. */
import type { GuideElement, GuideNode, GuidePage } from '../../renderer/guide/guide-page.ts';

type KeyNames = ReadonlyMap<string, string>;

export function nodesIn(nodes: readonly GuideNode[]): GuideElement[] {
  return nodes.flatMap((node) => (typeof node === 'string' ? [] : [node, ...nodesIn(node.children)]));
}

/** `leaveOut`: elements whose text is none. */
const textOf = (node: GuideNode, leaveOut = ''): string => {
  if (typeof node === 'string') return node;
  return node.name === leaveOut ? '' : node.children.map((child) => textOf(child, leaveOut)).join('');
};

/**
 * What has to be the same in every language: the blocks, the anchors of headings, how many rows, cells and points a block has, where
 * its links lead and its code, in whatever order a sentence has it. `keyNames`: what English calls a key, to what the language does.
 */
export function blocksOf({ body }: GuidePage, keyNames: KeyNames = new Map()): object[] {
  return body.flatMap((block) => {
    if (typeof block === 'string') return [];
    const inside = nodesIn([block]);
    const texts = inside.filter(({ name }) => name === 'code').map((node) => textOf(node));
    return {
      name: block.name,
      id: block.id,
      parts: inside.flatMap(({ name }) => (/^(?:li|tr|td|th|pre)$/.test(name) ? name : [])),
      links: inside.flatMap(({ href }) => href ?? []).sort(),
      codes: texts.map((code) => keyPress(code, keyNames)).sort(),
    };
  });
}

/** Shift+F as the language calls it; what is no press of keys stays as it is. */
function keyPress(code: string, keyNames: KeyNames): string {
  const parts = code.split(/\+(?=.)/);
  const isPress = parts.length > 1 ? /^(?:Ctrl|Shift|Alt)$/.test(parts[0] ?? '') : keyNames.has(code);
  return isPress ? parts.map((part) => keyNames.get(part) ?? part).join('+') : code;
}

/** Its texts, without code: of a heading, a paragraph, a point, a cell. */
export function textsIn({ title, body }: GuidePage): string[] {
  const parts = nodesIn(body).filter(({ name }) => /^(?:p|li|td|th|h\d)$/.test(name));
  return [title, ...parts.map((part) => textOf(part, 'code').trim())];
}

/** Those of two words or more: what cannot be the same in two languages. */
export const proseIn = (page: GuidePage): string[] =>
  textsIn(page).filter((text) => /\p{L}{2,}[\s,]+\p{L}{2,}/u.test(text));
