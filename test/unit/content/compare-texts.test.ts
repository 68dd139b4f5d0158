/** What changed between two texts: each side can be read back from the answer, and nothing takes long. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Comparison, compareTexts } from '../../../electron/core/content/compare/compare-texts.ts';
import { textBlocks } from '../../../electron/core/content/compare/text-blocks.ts';
import { costOf } from '../../support/cpu-clock.ts';

const compare = (before: string, after: string, title = 'T'): Comparison =>
  compareTexts({ before: { title, html: before }, after: { title, html: after } });

const side = ({ blocks }: Comparison, left: 'inserted' | 'deleted'): string[] =>
  blocks
    .filter((block) => block.change !== left)
    .map((block) =>
      block.parts
        .filter((part) => part.kind !== left)
        .map((part) => part.text)
        .join(''),
    );

const paragraph = fc
  .array(fc.constantFrom('one', 'two', 'three', 'four', 'five', 'É', '東京', 'a-b'), {
    minLength: 1,
    maxLength: 12,
  })
  .map((words) => words.join(' '));
const paragraphs = fc.array(paragraph, { maxLength: 8 });
const html = (texts: readonly string[]): string => texts.map((text) => `<p>${text}</p>`).join('');

describe('a comparison', () => {
  it('holds both texts, whatever they are', () => {
    fc.assert(
      fc.property(paragraphs, paragraphs, (before, after) => {
        const answer = compare(html(before), html(after));
        expect(side(answer, 'inserted')).toEqual(['T', ...before]);
        expect(side(answer, 'deleted')).toEqual(['T', ...after]);
      }),
    );
  });

  it('points at the word that changed, and at no other', () => {
    const answer = compare(
      '<p>Use <b>npm ci</b> to install it.</p>',
      '<p>Use <i>pnpm i</i> to install it.</p>',
    );
    expect(answer.blocks[1]).toEqual({
      kind: 'text',
      change: 'changed',
      parts: [
        { kind: 'same', text: 'Use ' },
        { kind: 'deleted', text: 'npm ci' },
        { kind: 'inserted', text: 'pnpm i' },
        { kind: 'same', text: ' to install it.' },
      ],
    });
    expect(answer).toMatchObject({ insertedWords: 2, deletedWords: 2, isCut: false });
  });

  it('sees a title that changed, code that changed, a picture that was exchanged', () => {
    const answer = compareTexts({
      before: {
        title: 'Old name',
        html: '<pre><code>let x = 1\nlet y = 2</code></pre><img src="https://a.example/1.png" alt="first">',
      },
      after: {
        title: 'New name',
        html: '<pre><code>let x = 1\nlet y = 3</code></pre><img src="https://a.example/1.png" alt="second">',
      },
    });
    expect(answer.blocks.map((block) => [block.kind, block.change])).toEqual([
      ['heading', 'changed'],
      ['code', 'changed'],
      ['image', 'deleted'],
      ['image', 'inserted'],
    ]);
  });

  it('does not take a paragraph that came and one that went for the same', () => {
    const answer = compare(
      '<p>Cats sleep all day long here.</p>',
      '<p>The compiler rejects this program now.</p>',
    );
    expect(answer.blocks.slice(1).map((block) => block.change)).toEqual(['deleted', 'inserted']);
  });

  it('says nothing changed where only the markup did', () => {
    const answer = compare('<p>The <b>same</b> words</p>', '<div><p>The same <em>words</em></p></div>');
    expect(answer).toMatchObject({ insertedWords: 0, deletedWords: 0 });
    expect(answer.blocks.every((block) => block.change === 'same')).toBe(true);
  });

  it('ends in time, however long and different the texts are', () => {
    const long = (seed: number): string =>
      html(
        Array.from({ length: 3000 }, (_, i) =>
          Array.from({ length: 40 }, (_, j) => `w${(i * j * seed + j) % 9973}`).join(' '),
        ),
      );
    const cost = costOf(() => expect(compare(long(7), long(11)).blocks.length).toBeGreaterThan(0));
    expect(cost).toBeLessThan(1_200);
  });
});

describe('text blocks', () => {
  it('are paragraphs, headings, items, quotes and code in the order they are read', () => {
    const blocks = textBlocks(
      '<h1>T</h1><h2>Head</h2><p>One <a href="/x">two</a></p><ul><li>item<ul><li>inner</li></ul></li></ul><blockquote><p>said</p></blockquote><pre>code  here</pre>loose<script>no</script>',
      'T',
    );
    expect(blocks).toEqual([
      { kind: 'heading', text: 'Head' },
      { kind: 'text', text: 'One two' },
      { kind: 'item', text: 'item' },
      { kind: 'item', text: 'inner' },
      { kind: 'quote', text: 'said' },
      { kind: 'code', text: 'code  here' },
      { kind: 'text', text: 'loose' },
    ]);
  });
});
