/**
 * Reads XML as it was written, strictly, and goes on after each mistake. Own reader, because tolerant tokenizers pass over
 * exactly what is looked for here. Linear in time; ends at a number of elements no feed has.
 */
import { createOpenElements, type OpenElements } from './open-elements.ts';
import { createProblemList, type ProblemList } from './problem-list.ts';
import { checkReferences } from './references.ts';
import { readStartTag } from './start-tag.ts';
import type { XmlDocument, XmlRun } from './xml-document.ts';

const mostElements = 200_000;
/** Stretches of text between comments, likewise. */
const mostRuns = 500_000;

const NAME_START = /[A-Za-z_:\u0080-\uffff]/;
const END_TAG = /<\/([^\s<>]*)\s*(>?)/y;

/** The text, the offset up to which it has been read, and what was found there. */
type Scanner = {
  readonly text: string;
  position: number;
  /** The text ends in the middle of something, which has been reported. */
  hasEnded: boolean;
  runCount: number;
  readonly open: OpenElements;
  readonly problems: ProblemList;
  /** Entities that the DOCTYPE declares. */
  readonly declared: Set<string>;
};

export function readXml(text: string): XmlDocument {
  const problems = createProblemList();
  const open = createOpenElements(problems);
  const scanner: Scanner = {
    text,
    position: 0,
    hasEnded: false,
    runCount: 0,
    open,
    problems,
    declared: new Set(),
  };
  while (scanner.position < text.length && !scanner.hasEnded) {
    if (text[scanner.position] !== '<') readCharacterData(scanner);
    else if (open.count() < mostElements || !startsElement(scanner)) readMarkup(scanner);
    else {
      problems.add('too-many-elements', scanner.position, String(mostElements));
      open.closeAll(scanner.position);
      return { root: open.root(), problems: problems.all(), elementCount: open.count() };
    }
  }
  // Cut off in the middle of something, which has been told already, or between two tags.
  const rootName = open.root()?.name ?? '';
  if (!scanner.hasEnded && !open.isAllClosed()) problems.add('cut-off', text.length, `</${rootName}>`);
  open.closeAll(text.length);
  return { root: open.root(), problems: problems.all(), elementCount: open.count() };
}

const startsElement = ({ text, position }: Scanner): boolean => NAME_START.test(text[position + 1] ?? '');

/** Reads what begins with the `<` at the scanner's position. */
function readMarkup(scanner: Scanner): void {
  const { text, position, problems } = scanner;
  if (startsElement(scanner)) readElement(scanner);
  else if (text[position + 1] === '/') readEndTag(scanner);
  else if (text[position + 1] === '?') readInstruction(scanner);
  else if (text.startsWith('<!--', position)) readComment(scanner);
  else if (text.startsWith('<![CDATA[', position)) readCdata(scanner);
  else if (/^<!doctype/i.test(text.slice(position, position + 9))) readDoctype(scanner);
  else {
    problems.add('less-than-bare', position, text.slice(position, position + 24));
    addText(scanner, { start: position, end: position + 1, isCdata: false });
    scanner.position += 1;
  }
}

function readCharacterData(scanner: Scanner): void {
  const { text, position: start, problems } = scanner;
  const next = text.indexOf('<', start);
  const end = next === -1 ? text.length : next;
  const stretch = text.slice(start, end);
  if (stretch.includes('&')) checkReferences(stretch, start, scanner.declared, problems);
  const closing = stretch.indexOf(']]>');
  if (closing !== -1) problems.add('cdata-end', start + closing, ']]>');
  addText(scanner, { start, end, isCdata: false });
  scanner.position = end;
}

function addText(scanner: Scanner, run: XmlRun): void {
  const element = scanner.open.top();
  if (element === null) {
    reportOutside(scanner.text, run.start, run.end, scanner.problems);
    return;
  }
  const last = element.runs[element.runs.length - 1];
  if (last !== undefined && last.end === run.start && !last.isCdata && !run.isCdata) last.end = run.end;
  else if (scanner.runCount < mostRuns) {
    scanner.runCount += 1;
    element.runs.push(run);
  }
}

/** Returns the offset of `closing`, which ends what `opening` began at the scanner's position. null: it never comes. */
function findEnd(scanner: Scanner, opening: string, closing: string): number | null {
  const { text, position } = scanner;
  const end = text.indexOf(closing, position + opening.length);
  if (end !== -1) return end;
  scanner.problems.add('cut-off', position, opening);
  scanner.hasEnded = true;
  scanner.position = text.length;
  return null;
}

function readComment(scanner: Scanner): void {
  const start = scanner.position + '<!--'.length;
  const end = findEnd(scanner, '<!--', '-->');
  if (end === null) return;
  const dashes = scanner.text.slice(start, end).indexOf('--');
  if (dashes !== -1) scanner.problems.add('comment-dashes', start + dashes, '--');
  scanner.position = end + '-->'.length;
}

function readCdata(scanner: Scanner): void {
  const start = scanner.position + '<![CDATA['.length;
  const end = findEnd(scanner, '<![CDATA[', ']]>');
  if (end === null) return;
  addText(scanner, { start, end, isCdata: true });
  scanner.position = end + ']]>'.length;
}

const ENTITY = /<!ENTITY\s+([\w.-]{1,64})\s/g;

function readDoctype(scanner: Scanner): void {
  const { text, position } = scanner;
  const end = endOfDeclaration(text, position);
  scanner.problems.add('doctype', position, text.slice(position, Math.min(end, position + 60)));
  for (const match of text.slice(position, Math.min(end, position + 20_000)).matchAll(ENTITY)) {
    scanner.declared.add(match[1] ?? '');
  }
  scanner.position = end;
}

/** A processing instruction, or the XML declaration. */
function readInstruction(scanner: Scanner): void {
  const { text, position } = scanner;
  if (/^<\?xml[\s?]/i.test(text.slice(position, position + 6)) && position > 0) {
    scanner.problems.add('declaration-late', position, '<?xml');
  }
  const end = findEnd(scanner, '<?', '?>');
  if (end !== null) scanner.position = end + '?>'.length;
}

function readEndTag(scanner: Scanner): void {
  const { text, position } = scanner;
  END_TAG.lastIndex = position;
  const match = END_TAG.exec(text);
  if (match?.[2] !== '>') scanner.problems.add('tag-malformed', position, match?.[0] ?? '</');
  scanner.open.close(match?.[1] ?? '', position);
  scanner.position = position + (match?.[0].length ?? 2);
}

function readElement(scanner: Scanner): void {
  const { text, position } = scanner;
  const tag = readStartTag(text, position, scanner.declared, scanner.problems);
  scanner.open.open(tag, position);
  scanner.position = tag.end;
  // Only a tag that never ends reaches the end of the text.
  scanner.hasEnded = tag.end >= text.length && text[text.length - 1] !== '>';
}

function reportOutside(text: string, start: number, end: number, problems: ProblemList): void {
  const stretch = text.slice(start, end);
  // Zero bytes are told of as control characters.
  const first = stretch.replaceAll('\0', ' ').search(/\S/);
  if (first !== -1) problems.add('text-outside', start + first, stretch.slice(first, first + 60));
}

/** Behind the `>` of a declaration, with the internal subset of a DOCTYPE in brackets. */
function endOfDeclaration(text: string, at: number): number {
  let depth = 0;
  let quote = '';
  for (let index = at + 2; index < text.length; index += 1) {
    const sign = text[index] ?? '';
    if (quote !== '') {
      if (sign === quote) quote = '';
    } else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '[') depth += 1;
    else if (sign === ']') depth -= 1;
    else if (sign === '>' && depth <= 0) return index + 1;
  }
  return text.length;
}
