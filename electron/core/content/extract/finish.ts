/**
 * What is kept of a reading: without its title, which is shown above it, without the lines about writer, date and sharing
 * before and behind the text, and without attributes that mean nothing here.
 */
import type { Element, ElementContent, Nodes, Root } from 'hast';
import { languageInClasses } from '../constructs/languages.ts';
import { attribute, classesOf, isElement } from '../tree/tree.ts';
import { type PageBlock, pageBlocks } from './blocks.ts';
import { isBoilerplate } from './boilerplate.ts';
import { isProse } from './structure.ts';

export type FinishOptions = { titles: readonly string[]; byline: string | null };

/** In place. */
export function finishReading(tree: Root, options: FinishOptions): void {
  dropFrames(tree);
  const blocks = pageBlocks(tree);
  const doomed = new Set<Nodes>(
    [
      ...edgeBlocks(blocks, options),
      ...edgeBlocks(blocks.toReversed(), options),
      ...linesAboutWriter(blocks.slice(0, firstBlocks), options),
      ...emptyHeadings(blocks),
    ].flatMap(({ nodes }) => nodes.filter((node) => !holdsPicture(node))),
  );
  if (doomed.size > 0) dropNodes(tree, doomed);
  dropEmpty(tree);
}

/** Small named frames that an extractor has let through. */
function dropFrames(tree: Root): void {
  const whole = lengthOf(tree);
  const doomed = new Set<Nodes>();
  const look = (parent: Element | Root): void => {
    for (const child of parent.children) {
      if (child.type !== 'element') continue;
      if (isBoilerplate(child, parent) && lengthOf(child) < whole * 0.25 && !holdsCode(child))
        doomed.add(child);
      else look(child);
    }
  };
  look(tree);
  if (doomed.size > 0) dropNodes(tree, doomed);
}

const lengthOf = (tree: Element | Root): number =>
  pageBlocks(tree).reduce((sum, block) => sum + block.text.length, 0);
const holdsCode = (tree: Element): boolean => pageBlocks(tree).some((block) => block.kind === 'code');

const about =
  /^(?:(?:written|posted|published|updated|last (?:updated|modified)|filed|reading time|by|von|par|por|share|tweet|print|please follow|follow|add us|become a fan|sign in|click here|topics?|source|via|related|e-?mail|listen|photo|image|tags?|category|categories|advertisement|follow|comments?|reply|skip to|read or share|learn more|read more|play video|subscribe to|kudos)\b|\d+\s*(?:min|minutes?|comments?|shares?|views?|likes?)\b|[^\p{L}]*$)/iu;
const dateLike =
  /\b(?:\d{1,2}[./]\d{1,2}[./]\d{2,4}|\d{4}-\d{2}-\d{2}|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d{1,2},?\s+\d{4}|\d{1,2}\.?\s+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,?\s+\d{4})\b/i;
const longestAbout = 140;

/** From one end up to the first line that is text. */
function edgeBlocks(blocks: readonly PageBlock[], options: FinishOptions): PageBlock[] {
  const titles = options.titles.map(comparable).filter((title) => title !== '');
  const byline = options.byline === null ? '' : comparable(options.byline);
  const edge: PageBlock[] = [];
  for (const block of blocks) {
    const text = comparable(block.text);
    const isTitle = titles.includes(text);
    const isByline = byline !== '' && text.includes(byline) && text.length < byline.length + 40;
    const isShort = block.text.length <= longestAbout && block.kind !== 'code';
    const isAbout =
      isShort &&
      !endsLikeSentence(block) &&
      (about.test(block.text) || dateLike.test(block.text) || block.linkShare > 0.8);
    if (!isTitle && !(isShort && isByline) && !isAbout) break;
    edge.push(block);
  }
  return edge;
}

const endsLikeSentence = (block: PageBlock): boolean =>
  isProse(block) && /[.!?…。！？]["”»’)]?$/.test(block.text);
const comparable = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** A first paragraph may stand above the line that names the writer: what cannot be anything else goes from there too. */
function linesAboutWriter(blocks: readonly PageBlock[], { titles, byline }: FinishOptions): PageBlock[] {
  const known = [...titles, byline ?? ''].map(comparable).filter((text) => text !== '');
  return blocks.filter(({ text, kind }) => {
    if (kind === 'code' || text.length > longestWriter) return false;
    const bare = comparable(text);
    return (
      known.some((one) => bare === one || bare === `by ${one}`) ||
      writer.test(text) ||
      (dateLike.test(text) && text.length <= longestDate)
    );
  });
}

const firstBlocks = 6;
const longestWriter = 80;
const longestDate = 40;
const writer = /^(?:by|von|par|por)\s+\p{Lu}[^.!?]*$/u;

/** Headings at the end, with nothing under them. */
function emptyHeadings(blocks: readonly PageBlock[]): PageBlock[] {
  const last = blocks.findLastIndex(({ kind }) => kind !== 'heading');
  return last === -1 ? [] : blocks.slice(last + 1);
}

const holdsPicture = (node: Nodes): boolean =>
  node.type === 'element' &&
  (/^(?:img|video|iframe|math)$/.test(node.tagName) || node.children.some(holdsPicture));

function dropNodes(tree: Root, doomed: ReadonlySet<Nodes>): void {
  const visit = (parent: Element | Root): void => {
    parent.children = (parent.children as ElementContent[]).filter((child) => {
      if (doomed.has(child)) return false;
      if (child.type === 'element') visit(child);
      return true;
    }) as typeof parent.children;
  };
  visit(tree);
}

const substance = new Set('img iframe video audio math hr input br script td th'.split(' '));

/** Wrappers that are left with nothing in them. */
function dropEmpty(tree: Root): void {
  const visit = (parent: Element | Root): boolean => {
    parent.children = (parent.children as ElementContent[]).filter((child) => {
      if (child.type !== 'element') return true;
      const isFull = visit(child);
      return isFull || substance.has(child.tagName);
    }) as typeof parent.children;
    return parent.children.some((child) =>
      child.type === 'element' ? true : child.type === 'text' && child.value.trim() !== '',
    );
  };
  visit(tree);
}

const keptAttributes = new Set(
  'href src alt title width height cite dateTime lang dir start reversed value colSpan rowSpan headers scope abbr align checked disabled type display encoding poster open hrefLang dataTex xmlns'.split(
    ' ',
  ),
);
/** Class names that later steps read: languages, footnotes, formulas, cards of Forem. */
const keptClass =
  /^(?:language-\S+|footnotes?|footnote-\S+|katex\S*|math(?:-\S+)?|ltag\S*|crayons-(?:card|story)\S*|c-embed\S*|task-list-item|contains-task-list|markdown-alert\S*|mentioned-user|twitter-tweet)$/;

/** Drops what only styles; ids stay where a link of the text leads to them. In place. */
export function dropAttributes(tree: Root): void {
  const targets = new Set<string>();
  const collect = (parent: Element | Root): void => {
    for (const child of parent.children) {
      if (child.type !== 'element') continue;
      const href = isElement(child, 'a') ? attribute(child, 'href') : null;
      const at = href?.indexOf('#') ?? -1;
      if (href !== null && at !== -1) targets.add(href.slice(at + 1));
      collect(child);
    }
  };
  collect(tree);
  const clean = (parent: Element | Root): void => {
    for (const child of parent.children) {
      if (child.type !== 'element') continue;
      const properties: Element['properties'] = {};
      for (const [name, value] of Object.entries(child.properties))
        if (keptAttributes.has(name)) properties[name] = value;
      const id = attribute(child, 'id') ?? attribute(child, 'name');
      if (id !== null && (targets.has(id) || /^(?:fn|footnote)/i.test(id))) properties.id = id;
      const classes = classesOf(child).filter((name) => keptClass.test(name));
      const language = isElement(child, 'pre', 'code') ? languageInClasses(classesOf(child)) : null;
      if (language !== null && classes.length === 0) classes.push(`language-${language}`);
      if (classes.length > 0) properties.className = classes;
      child.properties = properties;
      clean(child);
    }
  };
  clean(tree);
}
