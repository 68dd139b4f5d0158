/** `&…;` in text and attribute values, as XML 1.0 §4.1 has it. */
import type { ProblemList } from './problem-list.ts';

const predefined: ReadonlySet<string> = new Set(['amp', 'lt', 'gt', 'quot', 'apos']);

const REFERENCE = /&(?:#(\d{1,10}|[xX][\da-fA-F]{1,8})|([\p{L}_:][\p{L}\p{N}_:.-]{0,63}));/uy;

/**
 * Notes every `&` of a stretch that begins no reference, or one that a parser without HTML's entities cannot resolve.
 * @param stretch the characters from `offset` on
 */
export function checkReferences(
  stretch: string,
  offset: number,
  declared: ReadonlySet<string>,
  problems: ProblemList,
): void {
  for (let at = stretch.indexOf('&'); at !== -1; at = stretch.indexOf('&', at + 1)) {
    REFERENCE.lastIndex = at;
    const match = REFERENCE.exec(stretch);
    if (match === null) problems.add('ampersand-bare', offset + at, stretch.slice(at, at + 24));
    else if (match[1] !== undefined) {
      if (!isLegalCharacter(numberOf(match[1]))) problems.add('reference-illegal', offset + at, match[0]);
    } else if (!predefined.has(match[2] ?? '') && !declared.has(match[2] ?? '')) {
      problems.add('entity-undeclared', offset + at, match[0]);
    }
  }
}

function numberOf(digits: string): number {
  return /^x/i.test(digits) ? Number.parseInt(digits.slice(1), 16) : Number(digits);
}

/** XML 1.0 §2.2, production 2. `&#X41;` with a capital X is not XML's, but every parser meets it in HTML. */
function isLegalCharacter(code: number): boolean {
  return (
    code === 0x9 ||
    code === 0xa ||
    code === 0xd ||
    (code >= 0x20 && code <= 0xd7ff) ||
    (code >= 0xe000 && code <= 0xfffd) ||
    (code >= 0x10000 && code <= 0x10ffff)
  );
}
