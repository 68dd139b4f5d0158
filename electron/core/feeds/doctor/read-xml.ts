/**
 * Reads XML as it was written, strictly, and goes on after each mistake. Own reader, because tolerant tokenizers pass over
 * exactly what is looked for here. Linear in time; ends at a number of elements no feed has.
 */
import { createOpenElements } from './open-elements.ts';
import { createProblemList, type ProblemList } from './problem-list.ts';
import { checkReferences } from './references.ts';
import { readStartTag } from './start-tag.ts';
import type { XmlDocument } from './xml-document.ts';

const mostElements = 200_000;
/** Stretches of text between comments, likewise. */
const mostRuns = 500_000;

const NAME_START = /[A-Za-z_:\u0080-\uffff]/;
const END_TAG = /<\/([^\s<>]*)\s*(>?)/y;

export function readXml(text: string): XmlDocument {
  const problems = createProblemList();
  const declared = new Set<string>();
  const open = createOpenElements(problems);
  let position = 0;
  let hasEnded = false;
  let runs = 0;

  const addText = (start: number, end: number, isCdata: boolean): void => {
    const element = open.top();
    if (element === null) {
      reportOutside(text, start, end, problems);
      return;
    }
    const last = element.runs[element.runs.length - 1];
    if (last !== undefined && last.end === start && !last.isCdata && !isCdata) last.end = end;
    else if (runs < mostRuns) {
      runs += 1;
      element.runs.push({ start, end, isCdata });
    }
  };

  /** Reads up to `closing`; false: it never comes, and the document ends here. */
  const skipTo = (closing: string, from: number, about: string): number | null => {
    const end = text.indexOf(closing, from);
    if (end !== -1) return end;
    problems.add('cut-off', position, about);
    hasEnded = true;
    position = text.length;
    return null;
  };

  while (position < text.length && !hasEnded) {
    if (text[position] !== '<') {
      const next = text.indexOf('<', position);
      const end = next === -1 ? text.length : next;
      checkCharacterData(text, position, end, declared, problems);
      addText(position, end, false);
      position = end;
      continue;
    }
    const sign = text[position + 1] ?? '';
    if (text.startsWith('<!--', position)) {
      const end = skipTo('-->', position + 4, '<!--');
      if (end === null) break;
      const dashes = text.slice(position + 4, end).indexOf('--');
      if (dashes !== -1) problems.add('comment-dashes', position + 4 + dashes, '--');
      position = end + 3;
    } else if (text.startsWith('<![CDATA[', position)) {
      const end = skipTo(']]>', position + 9, '<![CDATA[');
      if (end === null) break;
      addText(position + 9, end, true);
      position = end + 3;
    } else if (/^<!doctype/i.test(text.slice(position, position + 9))) {
      const end = endOfDeclaration(text, position);
      problems.add('doctype', position, text.slice(position, Math.min(end, position + 60)));
      for (const match of text.slice(position, Math.min(end, position + 20_000)).matchAll(ENTITY)) {
        declared.add(match[1] ?? '');
      }
      position = end;
    } else if (sign === '?') {
      if (/^<\?xml[\s?]/i.test(text.slice(position, position + 6)) && position > 0) {
        problems.add('declaration-late', position, '<?xml');
      }
      const end = skipTo('?>', position + 2, '<?');
      if (end === null) break;
      position = end + 2;
    } else if (sign === '/') {
      END_TAG.lastIndex = position;
      const match = END_TAG.exec(text);
      const end = position + (match?.[0].length ?? 2);
      if (match?.[2] !== '>') problems.add('tag-malformed', position, match?.[0] ?? '</');
      open.close(match?.[1] ?? '', position);
      position = end;
    } else if (NAME_START.test(sign)) {
      if (open.count() >= mostElements) {
        problems.add('too-many-elements', position, String(mostElements));
        open.closeAll(position);
        return { root: open.root(), problems: problems.all(), elementCount: open.count() };
      }
      const tag = readStartTag(text, position, declared, problems);
      open.open(tag, position);
      position = tag.end;
      // Only a tag that never ends reaches the end of the text.
      hasEnded = tag.end >= text.length && text[text.length - 1] !== '>';
    } else {
      problems.add('less-than-bare', position, text.slice(position, position + 24));
      addText(position, position + 1, false);
      position += 1;
    }
  }
  // Cut off in the middle of something, which has been told already, or between two tags.
  const rootName = open.root()?.name ?? '';
  if (!hasEnded && !open.isAllClosed()) problems.add('cut-off', text.length, `</${rootName}>`);
  open.closeAll(text.length);
  return { root: open.root(), problems: problems.all(), elementCount: open.count() };
}

const ENTITY = /<!ENTITY\s+([\w.-]{1,64})\s/g;

function checkCharacterData(
  text: string,
  start: number,
  end: number,
  declared: ReadonlySet<string>,
  problems: ProblemList,
): void {
  const stretch = text.slice(start, end);
  if (stretch.includes('&')) checkReferences(stretch, start, declared, problems);
  const closing = stretch.indexOf(']]>');
  if (closing !== -1) problems.add('cdata-end', start + closing, ']]>');
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
