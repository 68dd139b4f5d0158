/** A block of code as Markdown, with where it is from. */
import { markdownLink } from './quote.ts';

type Source = { title: string; author: string | null; url: string | null };

/** The fence is longer than any run of backticks inside (CommonMark §4.5). */
export function fencedCode(code: string, language: string | null, source: Source): string {
  const longest = Math.max(2, ...Array.from(code.matchAll(/`+/g), (run) => run[0].length));
  const fence = '`'.repeat(longest + 1);
  const from = [source.author, markdownLink(source)]
    .filter((part) => part !== null && part !== '')
    .join(', ');
  return `${fence}${language ?? ''}\n${code.replace(/\n$/, '')}\n${fence}\n\n— ${from}\n`;
}
