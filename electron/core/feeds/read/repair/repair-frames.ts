/**
 * The elements that are open while repair.ts rewrites a feed, and the canonical document written so far: opening a
 * frame and closing it write the tags, and a closed text element writes its text.
 */
import { escapeUTF8 } from 'entities';
import type { NamespaceScope } from '../xml/namespaces.ts';
import type { FeedKind } from '../xml/vocabulary.ts';
import type { Capture } from './captured-text.ts';

type Use = 'channel' | 'item' | 'group' | 'capture' | 'inner' | 'skip';

export type Frame = {
  use: Use;
  /** As written, lower case: what an end tag must say. */
  written: string;
  /** Canonical name; for `inner` the tag's name in the text. */
  name: string;
  scope: NamespaceScope;
  /** Absolute address by nested xml:base, or null when there is none. */
  base: string | null;
  /** An element inside the text being collected has its own xml:base, so addresses are resolved on the spot. */
  isRebased: boolean;
};

/** What one repair knows while it runs. */
export type Repair = {
  readonly documentUrl: string | null;
  kind: FeedKind | null;
  language: string | null;
  readonly stack: Frame[];
  /** How many frames are open under each written name: an end tag with none is ignored without a search. */
  readonly openNames: Map<string, number>;
  /** How many elements that were skipped for their depth are open under each written name. */
  readonly skippedNames: Map<string, number>;
  readonly output: string[];
  readonly texts: string[];
  /** The text element that is open, and its start tag. */
  capture: Capture | null;
  captureStart: string;
  /** Index in `output` of the open entry; -1 when none is open. */
  itemStart: number;
  itemCount: number;
  isInHtml: boolean;
  /** The page has content of its own: a feed in it is an example. */
  isPage: boolean;
  /** The root has ended. */
  isComplete: boolean;
};

export const startRepair = (documentUrl: string | null): Repair => ({
  documentUrl,
  kind: null,
  language: null,
  stack: [],
  openNames: new Map(),
  skippedNames: new Map(),
  output: [],
  texts: [],
  capture: null,
  captureStart: '',
  itemStart: -1,
  itemCount: 0,
  isInHtml: false,
  isPage: false,
  isComplete: false,
});

/** Texts of this length and more are kept beside the document. */
const LONG_TEXT = 200;

export function pushFrame(repair: Repair, frame: Frame): void {
  repair.stack.push(frame);
  repair.openNames.set(frame.written, (repair.openNames.get(frame.written) ?? 0) + 1);
}

/** Closes frames until `length` are open. */
export function popTo(repair: Repair, length: number): void {
  while (repair.stack.length > length) popFrame(repair);
}

function popFrame(repair: Repair): void {
  const { stack, openNames, output } = repair;
  const frame = stack.pop();
  if (frame === undefined) return;
  if (stack.length === 0) repair.isComplete = true;
  openNames.set(frame.written, (openNames.get(frame.written) ?? 1) - 1);
  if (frame.use === 'inner') {
    repair.capture?.closeTag(frame.name);
  } else if (frame.use === 'capture') {
    writeCapture(repair, frame.name);
  } else if (frame.use === 'group') {
    output.push(`</${frame.name}>`);
  } else if (frame.use === 'item') {
    output.push('</item>');
    repair.itemStart = -1;
  }
}

function writeCapture(repair: Repair, name: string): void {
  if (repair.capture === null) return;
  const { text, isMarkup } = repair.capture.finish();
  repair.capture = null;
  const isLong = text.length >= LONG_TEXT;
  repair.output.push(
    repair.captureStart,
    isMarkup ? ' markup="yes"' : '',
    isLong ? ` outside="${repair.texts.push(text) - 1}">` : '>',
    isLong ? '' : escapeUTF8(text),
    `</${name}>`,
  );
}

/** Closes the innermost element that `name`, an end tag's, belongs to; ignores an end tag that belongs to none. */
export function closeElement(repair: Repair, name: string): void {
  const { stack, skippedNames } = repair;
  const written = name.toLowerCase();
  const surplus = skippedNames.get(written) ?? 0;
  if (surplus > 0) {
    skippedNames.set(written, surplus - 1);
    return;
  }
  if ((repair.openNames.get(written) ?? 0) === 0) return;
  let index = stack.length - 1;
  while (index >= 0 && stack[index]?.written !== written) index -= 1;
  // An end tag inside a text closes an element around it only when that is the text itself or its entry.
  popTo(repair, index);
  if (stack.length === 1 && stack[0]?.written === '') popTo(repair, 0);
}

/** Drops the entry that the document's end has cut off. */
export function dropOpenItem(repair: Repair): void {
  repair.output.length = repair.itemStart;
  repair.stack.length = repair.stack.findIndex((frame) => frame.use === 'item');
  repair.capture = null;
}

export function lastIndexOfContainer(stack: readonly Frame[]): number {
  for (let index = stack.length - 1; index >= 0; index -= 1) {
    const use = stack[index]?.use;
    if (use === 'item' || use === 'channel') return index;
  }
  return 0;
}

/** The index of the open item, or the stack's length when none is open. */
export function firstIndexOfItem(stack: readonly Frame[]): number {
  const index = stack.findIndex((frame) => frame.use === 'item');
  return index === -1 ? lastIndexOfContainer(stack) + 1 : index;
}
