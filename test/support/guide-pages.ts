/** What two languages' pages of the guide are compared by. */
import type { GuideElement, GuideNode, GuidePage } from '../../renderer/guide/guide-page.ts';

type KeyNames = ReadonlyMap<string, string>;

export function nodesIn(nodes: readonly GuideNode[]): GuideElement[] {
  return nodes.flatMap((node) => (typeof node === 'string' ? [] : [node, ...nodesIn(childrenOf(node))]));
}

const childrenOf = ([, , ...children]: GuideElement): readonly GuideNode[] => children;

/** `leaveOut`: elements whose text is none. */
const textOf = (node: GuideNode, leaveOut = ''): string => {
  if (typeof node === 'string') return node;
  return node[0] === leaveOut
    ? ''
    : childrenOf(node)
        .map((child) => textOf(child, leaveOut))
        .join('');
};

export const linksIn = (nodes: readonly GuideNode[]): string[] =>
  nodesIn(nodes).flatMap(([name, target]) => (name === 'a' ? target : []));

/**
 * What has to be the same in every language: the blocks, the anchors of headings, how many rows, cells and points a block has, where
 * its links lead and its code, in whatever order a sentence has it. `keyNames`: what English calls a key, to what the language does.
 */
export function blocksOf({ body }: GuidePage, keyNames: KeyNames = new Map()): object[] {
  return body.flatMap((block) => {
    if (typeof block === 'string') return [];
    const [name, target] = block;
    const inside = nodesIn([block]);
    const texts = inside.filter(([one]) => one === 'code').map((node) => textOf(node));
    return {
      name,
      target,
      parts: inside.flatMap(([one]) => (/^(?:li|tr|td|th|pre)$/.test(one) ? one : [])),
      links: linksIn([block]).sort(),
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
  const parts = nodesIn(body).filter(([name]) => /^(?:p|li|td|th|h\d)$/.test(name));
  return [title, ...parts.map((part) => textOf(part, 'code').trim())];
}

/** Those of two words or more: what cannot be the same in two languages. */
export const proseIn = (page: GuidePage): string[] =>
  textsIn(page).filter((text) => /\p{L}{2,}[\s,]+\p{L}{2,}/u.test(text));

/** What the window calls things: by the English text, all that a language has for it. An ellipsis at the end is no part of a name. */
export function textsByEnglish(english: object, own: object): Map<string, string[]> {
  const found = new Map<string, string[]>();
  const gather = (one: unknown, other: unknown): void => {
    if (typeof one === 'string' && typeof other === 'string') {
      found.set(nameOf(one), [...(found.get(nameOf(one)) ?? []), nameOf(other)]);
    } else if (typeof one === 'object' && one !== null && typeof other === 'object' && other !== null) {
      for (const [key, value] of Object.entries(one)) gather(value, (other as Record<string, unknown>)[key]);
    }
  };
  gather(english, own);
  return found;
}

/** What the English page sets apart and the window has a text for, where the translation of the block has none of the window's texts. */
export function misnamed(
  own: GuidePage,
  english: GuidePage,
  called: ReadonlyMap<string, readonly string[]>,
): string[] {
  return english.body.flatMap((block, index) => {
    const said = textOf(own.body[index] ?? '').replace(/\s+/g, ' ');
    const names = nodesIn([block]).filter(([name]) => name === 'strong' || name === 'em');
    return names.flatMap((node) => {
      const name = nameOf(textOf(node).replace(/\s+/g, ' '));
      const options = called.get(name) ?? [said];
      return options.some((option) => said.includes(option)) ? [] : `${name}: ${options.join(', ')}`;
    });
  });
}

const nameOf = (text: string): string => text.replace(/\s*…$/, '');
