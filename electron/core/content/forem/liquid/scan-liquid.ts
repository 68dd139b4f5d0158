/** Liquid tags in what an author of DEV wrote: where they are, and what is between them. */

export type LiquidPiece =
  | { kind: 'text'; text: string }
  | {
      kind: 'tag';
      name: string;
      /** What follows the name, trimmed. */
      argument: string;
      /** As written. */
      source: string;
      /** Nothing else stands on its lines. */
      isAlone: boolean;
    };

const TAG = /\{%-?\s*([A-Za-z_]\w*)\s*((?:(?!%\})[\s\S])*?)\s*-?%\}/y;
const FENCE = /^[ \t]*(?:(?:>|[-*+]|\d{1,9}[.)])[ \t]+)*(`{3,}|~{3,})/;

/**
 * Tags in blocks and runs of code are text, as they are between `raw` and `endraw`, which themselves go (Forem,
 * `MarkdownProcessor::Parser#escape_liquid_tags_in_codeblock`).
 */
export function scanLiquid(markdown: string): LiquidPiece[] {
  const pieces: LiquidPiece[] = [];
  let textFrom = 0;
  let isRaw = false;
  const addText = (until: number): void => {
    if (until > textFrom) pieces.push({ kind: 'text', text: markdown.slice(textFrom, until) });
  };
  for (let at = 0; at < markdown.length; ) {
    const isLineStart = at === 0 || markdown[at - 1] === '\n';
    const code = isLineStart ? fencedEnd(markdown, at) : null;
    if (code !== null) {
      at = code;
      continue;
    }
    const sign = markdown[at];
    if (sign === '`') at = runEnd(markdown, at);
    else if (sign === '{' && markdown[at + 1] === '%') {
      TAG.lastIndex = at;
      const match = TAG.exec(markdown);
      const [source = '', name = '', argument = ''] = match ?? [];
      const isEnd = name === 'endraw';
      if (match === null || (isRaw && !isEnd)) {
        at += 2;
        continue;
      }
      addText(at);
      if (name === 'raw' || isEnd) isRaw = !isEnd;
      else {
        const isAlone = isAloneAt(markdown, at, at + source.length);
        pieces.push({ kind: 'tag', name: name.toLowerCase(), argument, source, isAlone });
      }
      at += source.length;
      textFrom = at;
    } else at += 1;
  }
  addText(markdown.length);
  return pieces;
}

/** End of the fenced block that begins in this line; null: none does. A fence that is never closed goes to the end. */
function fencedEnd(markdown: string, lineStart: number): number | null {
  const opening = FENCE.exec(markdown.slice(lineStart, lineStart + 200));
  const fence = opening?.[1];
  if (fence === undefined) return null;
  const lineEnd = markdown.indexOf('\n', lineStart);
  if (lineEnd === -1) return markdown.length;
  // An info string of backticks has none: this is code within a line.
  const info = markdown.slice(lineStart + (opening?.[0].length ?? 0), lineEnd);
  if (fence.startsWith('`') && info.includes('`')) return null;
  const closing = new RegExp(`^[ \\t>]*${fence[0]}{${fence.length},}[ \\t]*$`, 'gm');
  closing.lastIndex = lineEnd + 1;
  return closing.exec(markdown) === null ? markdown.length : closing.lastIndex;
}

/** End of the run of code that begins with the backticks here, or of the backticks when nothing closes them. */
function runEnd(markdown: string, start: number): number {
  const ticks = /^`+/.exec(markdown.slice(start, start + 100))?.[0] ?? '`';
  const paragraphEnd = markdown.indexOf('\n\n', start);
  const text = markdown.slice(start + ticks.length, paragraphEnd === -1 ? markdown.length : paragraphEnd);
  const close = new RegExp(`(?<!\`)${ticks}(?!\`)`).exec(text);
  return start + ticks.length + (close === null ? 0 : close.index + ticks.length);
}

function isAloneAt(markdown: string, start: number, end: number): boolean {
  const before = markdown.slice(markdown.lastIndexOf('\n', start - 1) + 1, start);
  const lineEnd = markdown.indexOf('\n', end);
  return (
    before.trim() === '' && markdown.slice(end, lineEnd === -1 ? markdown.length : lineEnd).trim() === ''
  );
}
