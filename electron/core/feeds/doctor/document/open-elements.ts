/**
 * The elements that are open while a feed is read, and what becomes of tags that do not match. It recovers as the
 * repair pass does, so that one missing end tag is one finding and not a hundred.
 */
import { emptyScope, extendScope, type NamespaceScope, resolveName } from '../../read/xml/namespaces.ts';
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

type State = {
  readonly problems: ProblemList;
  readonly stack: Frame[];
  readonly openNames: Map<string, number>;
  /** Elements ended by another's end tag: should their own come after all, the two crossed. */
  readonly endedEarly: Map<string, XmlProblem>;
  openEntryCount: number;
  root: XmlElement | null;
  elementCount: number;
};

export function createOpenElements(problems: ProblemList): OpenElements {
  const state: State = {
    problems,
    stack: [],
    openNames: new Map(),
    endedEarly: new Map(),
    openEntryCount: 0,
    root: null,
    elementCount: 0,
  };
  return {
    open(tag, at) {
      openElement(state, tag, at);
    },
    close(name, at) {
      closeElement(state, name, at);
    },
    closeAll(at) {
      markDamaged(state);
      while (state.stack.length > 0) {
        markDamaged(state);
        popFrame(state, at);
      }
    },
    isAllClosed: () => state.stack.length === 0,
    top: () => topFrame(state)?.element ?? null,
    root: () => state.root,
    count: () => state.elementCount,
  };
}

const topFrame = ({ stack }: State): Frame | undefined => stack[stack.length - 1];

function markDamaged({ stack }: State): void {
  for (let index = stack.length - 1; index >= 0; index -= 1) {
    const element = stack[index]?.element;
    if (element === undefined || element.isDamaged) return;
    element.isDamaged = true;
    if (isEntry(element)) return;
  }
}

function popFrame(state: State, end: number): XmlElement | null {
  const element = state.stack.pop()?.element;
  if (element === undefined) return null;
  element.end = end;
  if (isEntry(element)) state.openEntryCount -= 1;
  state.openNames.set(element.name, (state.openNames.get(element.name) ?? 1) - 1);
  return element;
}

/** Ends elements that were not closed, down to `length` of them. */
function abandon(state: State, length: number, at: number): void {
  while (state.stack.length > length) {
    markDamaged(state);
    const element = popFrame(state, at);
    if (element === null) return;
    const problem = state.problems.add('tag-unclosed', element.at, `<${element.name}>`);
    if (problem !== null) state.endedEarly.set(element.name, problem);
  }
  markDamaged(state);
}

function openElement(state: State, tag: StartTag, at: number): void {
  const { stack, openNames } = state;
  abandonOuterEntry(state, tag, at);
  const parent = topFrame(state);
  const scope = scopeOf(state, tag, at);
  const { prefix, local } = resolveName(scope, tag.name);
  const element: XmlElement = {
    name: tag.name,
    prefix,
    local,
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
  state.elementCount += 1;
  if (parent !== undefined) parent.element.children.push(element);
  else if (state.root === null) state.root = element;
  else state.problems.add('root-twice', at, `<${tag.name}>`);
  if (tag.isSelfClosing) return;
  stack.push({ element, scope });
  if (isEntry(element)) state.openEntryCount += 1;
  openNames.set(tag.name, (openNames.get(tag.name) ?? 0) + 1);
}

/** An entry inside an entry: the end tag of the first is missing. */
function abandonOuterEntry(state: State, tag: StartTag, at: number): void {
  const { stack } = state;
  const local = tag.name.slice(tag.name.indexOf(':') + 1).toLowerCase();
  if (!isEntryName(local) || state.openEntryCount === 0) return;
  let outer = stack.length - 1;
  while (outer >= 0 && stack[outer]?.element.local !== local) outer -= 1;
  if (outer > 0) abandon(state, outer, at);
}

/** The namespaces in force in the element that `tag` opens. Reports prefixes that are not declared. */
function scopeOf(state: State, tag: StartTag, at: number): NamespaceScope {
  const outerScope = topFrame(state)?.scope ?? emptyScope;
  if (state.stack.length > deepestScope) return outerScope;
  const scope = tag.attributes.some(({ name }) => /^xmlns(?::|$)/i.test(name))
    ? extendScope(outerScope, new Map(tag.attributes.map((one) => [one.name.toLowerCase(), one.value])))
    : outerScope;
  checkPrefixes(state.problems, tag, at, scope);
  return scope;
}

function checkPrefixes(problems: ProblemList, tag: StartTag, at: number, scope: NamespaceScope): void {
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

function closeElement(state: State, name: string, at: number): void {
  const { stack, problems, endedEarly } = state;
  const current = topFrame(state)?.element;
  if (current?.name === name) {
    popFrame(state, at);
    return;
  }
  if ((state.openNames.get(name) ?? 0) > 0) {
    let index = stack.length - 1;
    while (index >= 0 && stack[index]?.element.name !== name) index -= 1;
    abandon(state, index + 1, at);
    popFrame(state, at);
    return;
  }
  if (current !== undefined && current.name.toLowerCase() === name.toLowerCase()) {
    problems.add('tag-case', at, `</${name}>`);
    popFrame(state, at);
    return;
  }
  const early = endedEarly.get(name);
  if (early === undefined) {
    problems.add('tag-stray', at, `</${name}>`);
  } else {
    early.kind = 'tag-crossed';
    endedEarly.delete(name);
  }
}

const isEntryName = (local: string): boolean => local === 'item' || local === 'entry';

/** Entries of feeds, whatever namespace they claim: markup of articles knows neither name. */
const isEntry = (element: XmlElement): boolean => isEntryName(element.local);
