import fc from 'fast-check';
import { toHtml } from 'hast-util-to-html';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { plainDialect } from '../../../electron/core/export/markdown/dialect.ts';
import { htmlToMarkdown } from '../../../electron/core/export/markdown/to-markdown.ts';
import { generatedHtml } from '../../support/generated-html.ts';

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkRehype, { allowDangerousHtml: true });

function render(markdown: string): string {
  return toHtml(processor.runSync(processor.parse(markdown)), { allowDangerousHtml: true });
}

const convert = (html: string, dialect = plainDialect): string =>
  htmlToMarkdown(html, { url: null, title: null, dialect });

describe('Markdown of any document', () => {
  test('rendered and converted again, is the same Markdown', () => {
    fc.assert(
      fc.property(generatedHtml, (html) => {
        const once = convert(html);
        expect(convert(render(once))).toBe(once);
      }),
      { numRuns: 100 },
    );
  });

  test('says the same in every dialect', () => {
    const dialects = fc.record({
      hardBreaks: fc.constantFrom('backslash' as const, 'spaces' as const),
      wrapAt: fc.constantFrom(null, 40, 72),
      safeFor: fc.constantFrom('none' as const, 'obsidian' as const),
    });
    fc.assert(
      fc.property(generatedHtml, dialects, (html, dialect) => {
        expect(convert(render(convert(html, dialect)))).toBe(convert(render(convert(html))));
      }),
      { numRuns: 100 },
    );
  });

  test('has no line that ends in spaces, but in code', () => {
    fc.assert(
      fc.property(generatedHtml, (html) => {
        const outsideCode = convert(html.replace(/<pre>[\s\S]*?<\/pre>/g, ''));
        expect(outsideCode).not.toMatch(/[ \t]$/m);
      }),
      { numRuns: 100 },
    );
  });
});
