import { describe, expect, test } from 'vitest';
import { sanitiseHtml } from '../../../electron/core/content/sanitise/sanitise.ts';
import { scanContent } from '../../../electron/core/content/scan/scan.ts';
import { htmlToMarkdown } from '../../../electron/core/export/markdown/to-markdown.ts';

/** As GitHub renders a fence: the scope of its grammar in a class of the wrapper. */
const block = (scope: string): string =>
  `<div class="highlight highlight-${scope}" dir="auto"><pre>&lt;p&gt;<span class="pl-s">x</span></pre></div>`;

describe('the language of code that GitHub has highlighted', () => {
  test.each([
    ['text-html-basic', 'html', 'html'],
    ['text-xml', 'xml', 'xml'],
    ['text-html-erb', 'erb', 'erb'],
    ['text-html-php', 'php', 'php'],
    ['source-c++', 'c++', 'cpp'],
    ['source-css-scss', 'scss', 'scss'],
  ])('%s', (scope, written, canonical) => {
    const safe = sanitiseHtml(block(scope), { baseUrl: 'https://github.com/a/b' });
    expect(htmlToMarkdown(safe, { url: 'https://github.com/a/b', title: null })).toContain(
      `\`\`\`${written}\n`,
    );
    expect(scanContent(block(scope)).codeLanguages).toEqual([canonical]);
  });
});
