/**
 * Footnotes of Redcarpet (DEV), GitHub, kramdown, Python-Markdown and Pandoc, brought into one form:
 * `sup[data-footnote-ref=KEY]` in the text, `section.footnotes > ol > li[data-footnote=KEY]` for the notes.
 * Feeds of DEV lose the links (`<sup id="fnref1">1</sup>`, a bare "↩"), so ids alone must do.
 */
import type { Element, Root, RootContent } from 'hast';
import { ID_PREFIX } from '../tree/attribute-values.ts';
import { attribute, element, findElements, hasClass, isElement, replaceElements } from '../tree/tree.ts';

const NOTE_ID = /^(?:fn|footnote|ftn)[:_-]?(?!ref)([\w.-]+)$/;
const REFERENCE_ID = /^(?:fnref|footnote-ref|ftnref)[:_-]?([\w.]+)(?:[:-]\d+)?$/;
const RETURN_ARROW = /[\s\u00A0]*[↩⏎↵^]\uFE0E?(?:\d+)?[\s\u00A0]*$/;

export function unifyFootnotes(tree: Root): void {
  const notes = new Map<string, Element>();
  for (const candidate of findElements(tree, (found) => isElement(found, 'li', 'p', 'div', 'dd'))) {
    const key = keyOf(candidate, NOTE_ID);
    if (key !== null && !notes.has(key)) notes.set(key, candidate);
  }
  if (notes.size === 0) return;
  const noteElements = new Set(notes.values());
  const referenced = new Set<string>();
  replaceElements(tree, (candidate) => {
    if (noteElements.has(candidate)) return 'keep';
    const key = referenceKey(candidate, notes);
    if (key === null) return 'keep';
    referenced.add(key);
    return [element('sup', { dataFootnoteRef: key }, [key])];
  });
  for (const key of notes.keys()) if (!referenced.has(key)) notes.delete(key);
  if (notes.size > 0) collectNotes(tree, notes);
}

/** `sup#fnref1`, `a[href="#fn1"]`, or a `sup` around such a link. */
function referenceKey(candidate: Element, notes: ReadonlyMap<string, Element>): string | null {
  if (!isElement(candidate, 'sup', 'a', 'span')) return null;
  const link = isElement(candidate, 'a')
    ? candidate
    : candidate.children.find((child) => isElement(child, 'a'));
  const target = link === undefined || link.type !== 'element' ? null : linkedNote(link);
  const key = target ?? (isElement(candidate, 'a') ? null : keyOf(candidate, REFERENCE_ID));
  return key !== null && notes.has(key) ? key : null;
}

function linkedNote(link: Element): string | null {
  const href = attribute(link, 'href');
  if (href === null || !href.startsWith('#')) return null;
  return NOTE_ID.exec(withoutPrefix(href.slice(1)))?.[1] ?? null;
}

function keyOf(candidate: Element, pattern: RegExp): string | null {
  const id = attribute(candidate, 'id');
  return id === null ? null : (pattern.exec(withoutPrefix(id))?.[1] ?? null);
}

function withoutPrefix(id: string): string {
  let rest = id;
  while (rest.startsWith(ID_PREFIX)) rest = rest.slice(ID_PREFIX.length);
  return rest;
}

/** Moves all notes to one section where the first list of them stood, without its rule and heading. */
function collectNotes(tree: Root, notes: ReadonlyMap<string, Element>): void {
  const items = [...notes].map(([key, note]) =>
    element('li', { dataFootnote: key }, [...withoutReturnLinks(note)]),
  );
  const section: Element = element('section', { className: ['footnotes'] }, [element('ol', {}, items)]);
  const noteElements = new Set<RootContent>(notes.values());
  const isNote = (node: RootContent) => noteElements.has(node);
  let isPlaced = false;
  replaceElements(tree, (candidate) => {
    const holdsNotes = candidate.children.some(isNote);
    const isSection = hasClass(candidate, 'footnotes') || attribute(candidate, 'dataFootnotes') !== null;
    if (!holdsNotes && !isSection && !isNote(candidate)) return 'keep';
    if (
      !isNote(candidate) &&
      !isSection &&
      candidate.children.some((child) => isElement(child) && !isNote(child))
    )
      return 'keep';
    if (isPlaced) return [];
    isPlaced = true;
    return [section];
  });
}

function withoutReturnLinks(note: Element): Element['children'] {
  replaceElements(note, (candidate) => {
    if (!isElement(candidate, 'a')) return 'keep';
    const href = attribute(candidate, 'href');
    const target = href?.startsWith('#') ? withoutPrefix(href.slice(1)) : '';
    const isReturn =
      REFERENCE_ID.test(target) ||
      hasClass(candidate, 'reversefootnote', 'footnote-backref', 'data-footnote-backref');
    return isReturn ? [] : 'keep';
  });
  trimReturnArrow(note);
  return note.children;
}

function trimReturnArrow(parent: Element): void {
  const last = parent.children.findLast((child) => child.type !== 'text' || child.value.trim() !== '');
  if (last?.type === 'text') last.value = last.value.replace(RETURN_ARROW, '').trimEnd();
  else if (last?.type === 'element' && !isElement(last, 'pre', 'code')) trimReturnArrow(last);
}
