// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { fileTitle } from '../../renderer/article/print.ts';
import { markdownLink, markdownQuote } from '../../renderer/article/quote.ts';

const source = { title: 'On [reading]', author: 'Ada', url: 'https://example.org/a' };

describe('a quotation', () => {
  it('has a paragraph for each line, and where it is from', () => {
    expect(markdownQuote('One.\n\nTwo.\n', source)).toBe(
      '> One.\n>\n> Two.\n>\n> — Ada, [On \\[reading\\]](https://example.org/a)',
    );
  });

  it('goes without author and address', () => {
    expect(markdownQuote('One.', { title: 'T', author: null, url: null })).toBe('> One.\n>\n> — T');
  });

  it('links to addresses that would end a link', () => {
    expect(markdownLink({ title: 'T', url: 'https://example.org/a_(b)' })).toBe(
      '[T](<https://example.org/a_(b)>)',
    );
  });
});

describe('the name of a file', () => {
  it.each([
    ['What: a/b "test"?', 'What a b test'],
    ['...', 'article'],
    ['x'.repeat(300), 'x'.repeat(100)],
  ])('%s', (title, name) => {
    expect(fileTitle(title)).toBe(name);
  });
});
