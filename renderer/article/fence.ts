/** A block of code as Markdown, with where it is from. */
import { type Source, sourceLine } from './quote.ts';

/** The fence is longer than any run of backticks inside (CommonMark §4.5). */
export function fencedCode(code: string, language: string | null, source: Source): string {
  const longest = Math.max(2, ...Array.from(code.matchAll(/`+/g), (run) => run[0].length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language ?? ''}\n${code.replace(/\n$/, '')}\n${fence}\n\n${sourceLine(source)}\n`;
}
