/**
 * Compares two versions of an article word by word. Whole blocks are compared first, and words only where blocks differ, within
 * a time limit. This sub-room also finds copies of a text and links between articles. Called in the pool for the handlers of
 * `revisions.*`.
 */
import { diffArrays } from 'diff';
import { type TextBlock, textBlocks } from './text-blocks.ts';

export type ComparedPart = { kind: 'same' | 'inserted' | 'deleted'; text: string };
/** `same`: nothing changed, in one part. Blocks that came or went whole have one part. */
export type ComparedBlock = {
  kind: TextBlock['kind'];
  change: 'same' | 'changed' | 'inserted' | 'deleted';
  parts: ComparedPart[];
};
export type Comparison = {
  blocks: ComparedBlock[];
  insertedWords: number;
  deletedWords: number;
  /** The texts were too long or too different to be compared to the end: the later part is shown as replaced. */
  isCut: boolean;
};

export type CompareRequest = {
  before: { title: string; html: string };
  after: { title: string; html: string };
};

/** More blocks or words than any article has. */
const mostBlocks = 4000;
const mostWords = 20_000;
const longestMs = 1500;
/** Two blocks that share this much are one that was edited. */
const sameEnough = 0.35;

/** Titles are compared as the first block. Bounded: a second or two at most, whatever the texts. */
export function compareTexts({ before, after }: CompareRequest): Comparison {
  const endsAt = performance.now() + longestMs;
  const old = blocksOf(before);
  const now = blocksOf(after);
  const isLong = old.length > mostBlocks || now.length > mostBlocks;
  const blocks: ComparedBlock[] = [];
  let isCut = isLong;
  const runs = diffArrays(old.slice(0, mostBlocks), now.slice(0, mostBlocks), {
    comparator: (one, other) => one.kind === other.kind && one.text === other.text,
    timeout: longestMs,
  });
  if (runs === undefined) {
    blocks.push(...old.slice(0, mostBlocks).map((block) => whole(block, 'deleted')));
    blocks.push(...now.slice(0, mostBlocks).map((block) => whole(block, 'inserted')));
    return counted(blocks, true);
  }
  for (let index = 0; index < runs.length; index += 1) {
    const run = runs[index];
    const next = runs[index + 1];
    if (run === undefined) continue;
    if (!run.added && !run.removed) {
      blocks.push(...run.value.map((block) => whole(block, 'same')));
    } else if (next !== undefined && (next.added || next.removed)) {
      const [gone, came] = run.removed ? [run.value, next.value] : [next.value, run.value];
      isCut = pairBlocks(gone, came, blocks, endsAt) || isCut;
      index += 1;
    } else {
      blocks.push(...run.value.map((block) => whole(block, run.added ? 'inserted' : 'deleted')));
    }
  }
  return counted(blocks, isCut);
}

function blocksOf({ title, html }: { title: string; html: string }): TextBlock[] {
  return [{ kind: 'heading', text: title }, ...textBlocks(html, title)];
}

/** Blocks that stand for each other are compared by words, in order; true when time ran out meanwhile. */
function pairBlocks(
  gone: readonly TextBlock[],
  came: readonly TextBlock[],
  blocks: ComparedBlock[],
  endsAt: number,
): boolean {
  let next = 0;
  let isCut = false;
  for (const old of gone) {
    const isLate = performance.now() > endsAt;
    isCut ||= isLate;
    const found = isLate ? -1 : came.findIndex((block, index) => index >= next && isEdited(old, block));
    const edited = came[found];
    if (edited === undefined) {
      blocks.push(whole(old, 'deleted'));
      continue;
    }
    for (const added of came.slice(next, found)) blocks.push(whole(added, 'inserted'));
    blocks.push({ kind: edited.kind, change: 'changed', parts: compareWords(old.text, edited.text, endsAt) });
    next = found + 1;
  }
  for (const added of came.slice(next)) blocks.push(whole(added, 'inserted'));
  return isCut;
}

function isEdited(old: TextBlock, now: TextBlock): boolean {
  if ((old.kind === 'code') !== (now.kind === 'code') || (old.kind === 'image') !== (now.kind === 'image')) {
    return false;
  }
  const before = new Set(wordsOf(old.text).filter((word) => /[\p{L}\p{N}]/u.test(word)));
  const after = new Set(wordsOf(now.text).filter((word) => /[\p{L}\p{N}]/u.test(word)));
  let shared = 0;
  for (const word of before) if (after.has(word)) shared += 1;
  return shared > 0 && shared >= sameEnough * Math.max(before.size, after.size);
}

/** Words, white space and single signs: what a person would point at. */
function wordsOf(text: string): string[] {
  return text.match(/\s+|[\p{L}\p{N}\p{M}_]+|[^\s\p{L}\p{N}\p{M}_]/gu) ?? [];
}

function compareWords(old: string, now: string, endsAt: number): ComparedPart[] {
  const before = wordsOf(old);
  const after = wordsOf(now);
  const timeout = Math.max(1, endsAt - performance.now());
  const runs = before.length + after.length > mostWords ? undefined : diffArrays(before, after, { timeout });
  if (runs === undefined) {
    return [
      { kind: 'deleted', text: old },
      { kind: 'inserted', text: now },
    ];
  }
  return joined(
    runs.map((run) => ({
      kind: run.added ? 'inserted' : run.removed ? 'deleted' : 'same',
      text: run.value.join(''),
    })),
  );
}

/** A space between two changes belongs to them: a sentence that was rewritten reads as one change, not as ten. */
function joined(parts: readonly ComparedPart[]): ComparedPart[] {
  const result: ComparedPart[] = [];
  let gone = '';
  let came = '';
  const flush = (): void => {
    if (gone !== '') result.push({ kind: 'deleted', text: gone });
    if (came !== '') result.push({ kind: 'inserted', text: came });
    gone = '';
    came = '';
  };
  for (const [index, part] of parts.entries()) {
    if (part.kind === 'deleted') gone += part.text;
    else if (part.kind === 'inserted') came += part.text;
    else if (/^\s+$/.test(part.text) && gone !== '' && came !== '' && index < parts.length - 1) {
      gone += part.text;
      came += part.text;
    } else {
      flush();
      result.push(part);
    }
  }
  flush();
  return result;
}

const whole = (block: TextBlock, change: 'same' | 'inserted' | 'deleted'): ComparedBlock => ({
  kind: block.kind,
  change,
  parts: [{ kind: change, text: block.text }],
});

function counted(blocks: ComparedBlock[], isCut: boolean): Comparison {
  const words = (kind: ComparedPart['kind']): number =>
    blocks
      .flatMap((block) => block.parts)
      .filter((part) => part.kind === kind)
      .reduce((sum, part) => sum + wordsOf(part.text).filter((word) => /[\p{L}\p{N}]/u.test(word)).length, 0);
  return { blocks, insertedWords: words('inserted'), deletedWords: words('deleted'), isCut };
}
