/** A template's text cut into what stands as it is, `{{ values }}`, `{% tags %}` and `{# comments #}`. */
import { templateMistake } from './mistake.ts';

export type Piece = {
  kind: 'text' | 'value' | 'tag';
  text: string;
  /** Of `text`, into the source. */
  offset: number;
};

type Found = Piece & { start: number; end: number; trimBefore: boolean; trimAfter: boolean };

const CLOSING = { '{{': '}}', '{%': '%}', '{#': '#}' } as const;
type Opening = keyof typeof CLOSING;

/**
 * A tag or a comment alone on its line takes the line with it. A dash inside the brackets (`{{-`, `-%}`) takes all white
 * space on that side. Throws `template-invalid` where something is never closed.
 */
export function splitTemplate(source: string): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const found of findBrackets(source)) {
    pieces.push({ kind: 'text', text: source.slice(at, found.start), offset: at });
    if (found.kind !== 'text') pieces.push({ kind: found.kind, text: found.text, offset: found.offset });
    at = found.end;
  }
  pieces.push({ kind: 'text', text: source.slice(at), offset: at });
  return pieces.filter((piece) => piece.kind !== 'text' || piece.text !== '');
}

/** With what they take of the text around them: `start` and `end`. */
function findBrackets(source: string): Found[] {
  const found: Found[] = [];
  for (let at = 0; ; ) {
    const start = nextOpening(source, at);
    if (start === -1) return found;
    const opening = source.slice(start, start + 2) as Opening;
    const close = closingAt(source, start + 2, opening);
    if (close === -1) {
      throw templateMistake(source, start, 'signs-unclosed', { opening, closing: CLOSING[opening] });
    }
    const inner = source.slice(start + 2, close);
    const trimBefore = inner.startsWith('-');
    const trimAfter = inner.length > 1 && inner.endsWith('-');
    const one: Found = {
      kind: opening === '{{' ? 'value' : opening === '{%' ? 'tag' : 'text',
      text: inner.slice(trimBefore ? 1 : 0, trimAfter ? -1 : undefined),
      offset: start + 2 + (trimBefore ? 1 : 0),
      start,
      end: close + 2,
      trimBefore,
      trimAfter,
    };
    found.push(widened(source, one, found.at(-1)?.end ?? 0));
    at = close + 2;
  }
}

function nextOpening(source: string, from: number): number {
  const at = source.slice(from).search(/\{[{%#]/);
  return at === -1 ? -1 : from + at;
}

/** Closing brackets in quotation marks close nothing. */
function closingAt(source: string, from: number, opening: Opening): number {
  if (opening === '{#') return source.indexOf('#}', from);
  let quote = '';
  for (let at = from; at < source.length; at += 1) {
    const sign = source[at] ?? '';
    if (quote === '' && source.startsWith(CLOSING[opening], at)) return at;
    if (quote !== '' && sign === '\\') at += 1;
    else if (sign === quote) quote = '';
    else if (quote === '' && (sign === '"' || sign === "'")) quote = sign;
  }
  return -1;
}

function widened(source: string, found: Found, floor: number): Found {
  let { start, end } = found;
  while (found.trimBefore && start > floor && /\s/.test(source[start - 1] ?? '')) start -= 1;
  while (found.trimAfter && end < source.length && /\s/.test(source[end] ?? '')) end += 1;
  if (found.kind !== 'value' && !found.trimBefore && !found.trimAfter) {
    const before = /(?:^|\n)([ \t]*)$/.exec(source.slice(floor, start));
    const after = /^[ \t]*(?:\r?\n|$)/.exec(source.slice(end));
    // What comes before the floor belongs to another bracket: then this one is not alone on its line.
    const startsLine =
      before !== null && (before[0].startsWith('\n') || floor === 0 || source[floor - 1] === '\n');
    if (startsLine && after !== null) {
      start -= before[1]?.length ?? 0;
      end += after[0].length;
    }
  }
  return { ...found, start: Math.max(start, floor), end };
}
