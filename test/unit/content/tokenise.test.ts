import fc from 'fast-check';
import { QuoteType, Tokenizer } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { type TokeniseOptions, tokenise } from '../../../electron/core/content/scan/tokenise.ts';
import { costOf } from '../../support/cpu-clock.ts';

type Token = [kind: string, ...parts: (string | number | boolean)[]];

/** Texts that follow one another are one: where they are cut says nothing. */
function withText(tokens: Token[], text: string, start: number, end: number): void {
  const last = tokens.at(-1);
  if (last?.[0] === 'text' && last[3] === start)
    tokens[tokens.length - 1] = ['text', `${last[1]}${text}`, last[2] ?? 0, end];
  else tokens.push(['text', text, start, end]);
}

function ours(markup: string, options: TokeniseOptions): Token[] {
  const tokens: Token[] = [];
  const part = (start: number, end: number): string => markup.slice(start, end);
  tokenise(
    markup,
    {
      text: (start, end) => withText(tokens, part(start, end), start, end),
      openName: (start, end) => tokens.push(['name', part(start, end)]) > 0,
      attribute: (nameStart, nameEnd, start, end, isQuoted) =>
        tokens.push(['attribute', part(nameStart, nameEnd), start === -1 ? '' : part(start, end), isQuoted]),
      openEnd: (isSelfClosing, end) => tokens.push(['open', isSelfClosing, end]),
      close: (start, end) => tokens.push(['close', part(start, end)]),
      cdata: (start, end) => tokens.push(['cdata', part(start, end)]),
      declaration: (start, end) => tokens.push(['declaration', part(start, end)]),
    },
    options,
  );
  return tokens;
}

function theirs(markup: string, { isXml, closesItself = false }: TokeniseOptions): Token[] {
  const tokens: Token[] = [];
  const part = (start: number, end: number): string => markup.slice(start, end);
  let name = '';
  let value = '';
  const ignore = (): void => {};
  const tokenizer = new Tokenizer(
    { xmlMode: isXml, decodeEntities: false, recognizeSelfClosing: isXml || closesItself },
    {
      ontext: (start, end) => {
        // Of a tag that never ends it tells one before the beginning, or the start of a name (HTML: neither is text).
        const isName = markup[start - 1] === '<' && /^[a-z]/i.test(part(start, end));
        if (start >= 0 && !isName) withText(tokens, part(start, end), start, end);
      },
      onopentagname: (start, end) => tokens.push(['name', part(start, end)]),
      onattribname(start, end) {
        name = part(start, end);
        value = '';
      },
      onattribdata(start, end) {
        value += part(start, end);
      },
      onattribend: (quote) =>
        tokens.push(['attribute', name, value, quote === QuoteType.Double || quote === QuoteType.Single]),
      onopentagend: (end) => tokens.push(['open', false, end]),
      onselfclosingtag: (end) => tokens.push(['open', true, end]),
      onclosetag: (start, end) => tokens.push(['close', part(start, end)]),
      oncdata: (start, end, offset) => tokens.push(['cdata', part(start, end - offset)]),
      ondeclaration: (start, end) => tokens.push(['declaration', part(start, end)]),
      onattribentity: ignore,
      ontextentity: ignore,
      oncomment: ignore,
      onprocessinginstruction: ignore,
      onend: ignore,
    },
  );
  tokenizer.write(markup);
  tokenizer.end();
  return tokens;
}

const pieces = [
  ...'<>/!?-=[]"\' \n\ta3é',
  '</',
  '/>',
  '<!',
  '<!-',
  '<!--',
  '-->',
  '--!>',
  '<?',
  '?>',
  '<![CDATA[',
  '<![CD',
  ']]>',
  '<!doctype html>',
  '<!DOCTYPE',
  '<!d',
  '<p>',
  '<p class="a">',
  "<a href='b'",
  '<a b=c d>',
  '</p>',
  '<br/>',
  '<script>',
  '<SCRIPT src=x>',
  '</script>',
  '</Script >',
  '</scripted>',
  '<script/>',
  '<style>',
  '</style',
  '<title>',
  '</title>',
  '<textarea>',
  '</textarea>',
  '<iframe>',
  '</iframe>',
  '<xmp>',
  '</xmp>',
  '<noembed>',
  '<noframes>',
  '</noframes>',
  '<plaintext>',
  '&amp;',
  'text',
];

describe('tokenise', () => {
  const markup = fc.array(fc.constantFrom(...pieces), { maxLength: 14 }).map((parts) => parts.join(''));

  it.each([
    ['HTML', { isXml: false }],
    ['HTML whose elements may close themselves', { isXml: false, closesItself: true }],
    ['XML', { isXml: true }],
  ] satisfies [string, TokeniseOptions][])('takes %s apart as htmlparser2 does', (_name, options) => {
    fc.assert(
      fc.property(markup, (text) => {
        expect(ours(text, options)).toEqual(theirs(text, options));
      }),
      { numRuns: 3000 },
    );
  });

  it('tells no attributes where they are not wanted', () => {
    const seen: string[] = [];
    const text = '<a href="x" b><i c=d>';
    tokenise(
      text,
      {
        openName: (start, end) => text.slice(start, end) === 'i',
        attribute: (start, end) => seen.push(text.slice(start, end)),
        openEnd: (_isSelfClosing, end) => seen.push(`> at ${end}`),
      },
      { isXml: false },
    );
    expect(seen).toEqual(['> at 13', 'c', '> at 20']);
  });

  it.each(['<', '<a', '<!--', '<![CDATA[', '</a', '<script>', '<a b="', '<a b ', '<?', '&'])(
    'stays linear where %j is all there is',
    (piece) => {
      const count = 400_000;
      let told = 0;
      const cost = costOf(() => {
        for (const isXml of [true, false]) {
          tokenise(piece.repeat(count), { text: () => (told += 1), close: () => (told += 1) }, { isXml });
        }
      });
      expect(told).toBeLessThanOrEqual(2 * count);
      expect(cost).toBeLessThan(400);
    },
  );
});
