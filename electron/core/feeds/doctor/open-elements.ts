/**
 * The elements that are open while a feed is read, and what becomes of tags that do not match. It recovers as the
 * repair pass does, so that one missing end tag is one finding and not a hundred.
 */
import { emptyScope, extendScope, type NamespaceScope, resolveName } from '../read/namespaces.ts';
import type { ProblemList } from './problem-list.ts';
import type { StartTag } from './start-tag.ts';
import type { XmlAttribute, XmlElement, XmlProblem } from './xml-document.ts';

type Frame = { element: XmlElement; scope: NamespaceScope };

export type OpenElements = {
  open(tag: StartTag, at: number): void;
  close(name: string, at: number): void;
  /** The document ends: whatever is open ends with it. */
  closeAll(at: number): void;
  isAllClosed(): boolean;
  top(): XmlElement | null;
  root(): XmlElement | null;
  count(): number;
};

/** Deeper than this no feed means anything; namespaces are not followed further, since each level may bring its own. */
const deepestScope = 100;
const none: readonly XmlAttribute[] = [];

export function createOpenElements(problems: ProblemList): OpenElements {
  const stack: Frame[] = [];
  const openNames = new Map<string, number>();
  let openEntries = 0;
  /** Elements ended by another's end tag: should their own come after all, the two crossed. */
  const endedEarly = new Map<string, XmlProblem>();
  let root: XmlElement | null = null;
  let count = 0;

  const top = (): Frame | undefined => stack[stack.length - 1];

  function markDamaged(): void {
    for (let index = stack.length - 1; index >= 0; index -= 1) {
      const element = stack[index]?.element;
      if (element === undefined || element.isDamaged) return;
      element.isDamaged = true;
      if (isEntry(element)) return;
    }
  }

  function pop(end: number): XmlElement | null {
    const frame = stack.pop();
    if (frame === undefined) return null;
    frame.element.end = end;
    const { name } = frame.element;
    if (isEntry(frame.element)) openEntries -= 1;
    openNames.set(name, (openNames.get(name) ?? 1) - 1);
    return frame.element;
  }

  /** Ends elements that were not closed, down to `length` of them. */
  function abandon(length: number, at: number): void {
    while (stack.length > length) {
      markDamaged();
      const element = pop(at);
      if (element === null) return;
      const problem = problems.add('tag-unclosed', element.at, `<${element.name}>`);
      if (problem !== null) endedEarly.set(element.name, problem);
    }
    markDamaged();
  }

  function checkPrefixes(tag: StartTag, at: number, scope: NamespaceScope): void {
    const isDeclared = (name: string): boolean => {
      const colon = name.indexOf(':');
      const prefix = colon === -1 ? '' : name.slice(0, colon).toLowerCase();
      return prefix === '' || prefix === 'xml' || prefix === 'xmlns' || scope.has(prefix);
    };
    if (!isDeclared(tag.name)) problems.add('prefix-undeclared', at, tag.name);
    for (const attribute of tag.attributes) {
      if (!isDeclared(attribute.name)) problems.add('prefix-undeclared', attribute.at, attribute.name);
    }
  }

  return {
    open(tag, at) {
      const local = tag.name.slice(tag.name.indexOf(':') + 1).toLowerCase();
      if (isEntryName(local) && openEntries > 0) {
        // An entry inside an entry: the end tag of the first is missing.
        let outer = stack.length - 1;
        while (outer >= 0 && stack[outer]?.element.local !== local) outer -= 1;
        if (outer > 0) abandon(outer, at);
      }
      const parent = top();
      const outerScope = parent?.scope ?? emptyScope;
      const scope =
        stack.length > deepestScope || !tag.attributes.some(({ name }) => /^xmlns(?::|$)/i.test(name))
          ? outerScope
          : extendScope(
              outerScope,
              new Map(tag.attributes.map((one) => [one.name.toLowerCase(), one.value])),
            );
      if (stack.length <= deepestScope) checkPrefixes(tag, at, scope);
      const resolved = resolveName(scope, tag.name);
      const element: XmlElement = {
        name: tag.name,
        prefix: resolved.prefix,
        local: resolved.local,
        at,
        start: tag.end,
        end: tag.end,
        attributes: tag.attributes.length === 0 ? none : tag.attributes,
        children: [],
        runs: [],
        hasBase:
          parent?.element.hasBase === true ||
          tag.attributes.some(({ name }) => name.toLowerCase() === 'xml:base'),
        isDamaged: false,
      };
      count += 1;
      if (parent !== undefined) parent.element.children.push(element);
      else if (root === null) root = element;
      else problems.add('root-twice', at, `<${tag.name}>`);
      if (tag.isSelfClosing) return;
      stack.push({ element, scope });
      if (isEntry(element)) openEntries += 1;
      openNames.set(tag.name, (openNames.get(tag.name) ?? 0) + 1);
    },

    close(name, at) {
      const current = top()?.element;
      if (current?.name === name) {
        pop(at);
        return;
      }
      if ((openNames.get(name) ?? 0) > 0) {
        let index = stack.length - 1;
        while (index >= 0 && stack[index]?.element.name !== name) index -= 1;
        abandon(index + 1, at);
        pop(at);
        return;
      }
      if (current !== undefined && current.name.toLowerCase() === name.toLowerCase()) {
        problems.add('tag-case', at, `</${name}>`);
        pop(at);
        return;
      }
      const early = endedEarly.get(name);
      if (early === undefined) {
        problems.add('tag-stray', at, `</${name}>`);
      } else {
        early.kind = 'tag-crossed';
        endedEarly.delete(name);
      }
    },

    closeAll(at) {
      markDamaged();
      while (stack.length > 0) {
        markDamaged();
        pop(at);
      }
    },
    isAllClosed: () => stack.length === 0,
    top: () => top()?.element ?? null,
    root: () => root,
    count: () => count,
  };
}

const isEntryName = (local: string): boolean => local === 'item' || local === 'entry';

/** Entries of feeds, whatever namespace they claim: markup of articles knows neither name. */
const isEntry = (element: XmlElement): boolean => isEntryName(element.local);
