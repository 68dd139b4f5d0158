import fc from 'fast-check';
import { toString as textOf } from 'hast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { escapeMarkdown } from '../../../../electron/core/export/profiles/templates/text-filters.ts';

const processor = unified().use(remarkParse).use(remarkGfm).use(remarkRehype);

test('a title in a heading, an item and a line of its own is its words', () => {
  const piece = fc.constantFrom(
    'word',
    ' ',
    '*',
    '_',
    '`',
    '[',
    ']',
    '(x)',
    '!',
    '<',
    '>',
    '&amp;',
    '~',
    '#',
    '-',
    '+',
    '1.',
    '\\',
    '|',
    ':',
    '^1',
    '=',
    'a_b',
    'é',
    '日本',
    '$',
  );
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 12 }), (pieces) => {
      const title = pieces.join('').replace(/\s+/g, ' ').trim();
      const written = escapeMarkdown(title);
      for (const document of [`# ${written}`, `- ${written}`, `${written}\n`]) {
        expect(textOf(processor.runSync(processor.parse(document))).trim()).toBe(title);
      }
    }),
    { numRuns: 2000 },
  );
});
