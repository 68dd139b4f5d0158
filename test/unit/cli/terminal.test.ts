/** What a terminal is given: widths, wrapping, and text from outside that must not be obeyed. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { windowOf } from '../../../electron/cli/home/pages/prompts.ts';
import { quoteForShell } from '../../../electron/cli/program-name.ts';
import {
  harmlessLine,
  harmlessLines,
  harmlessRow,
  toAscii,
} from '../../../electron/cli/terminal/harmless.ts';
import { styleFor } from '../../../electron/cli/terminal/style.ts';
import { canAsk, describeTerminal, localeOf } from '../../../electron/cli/terminal/terminal.ts';
import { cut, fitAndPad, fitTo, widthOf } from '../../../electron/cli/terminal/width.ts';
import { wrapRuns } from '../../../electron/cli/terminal/wrap.ts';

const stream = (facts: object) => facts as Parameters<typeof describeTerminal>[0];

describe('harmless text', () => {
  it('has no control character left, and nothing that turns the direction', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const made of [harmlessLine(text), harmlessLines(text), harmlessRow(text)]) {
          expect(made).not.toMatch(/(?![\t\n])[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
          expect(made.isWellFormed()).toBe(true);
        }
        expect(harmlessLine(text)).not.toMatch(/[\t\n]/);
      }),
    );
  });

  it('keeps what people read', () => {
    expect(harmlessLine('\u001b]0;owned\u0007 Rust\u0000 &\n Go \u202e')).toBe(']0;owned Rust & Go');
    expect(harmlessLine('書斎 👩‍👩‍👧 café')).toBe('書斎 👩‍👩‍👧 café');
    expect(harmlessLines('a\tb\r\n\u001b[2J  c')).toBe('a   b\n [2J  c');
    expect(harmlessRow('1\tTitle\u001b[31m\tx')).toBe('1\tTitle [31m\tx');
    expect(toAscii('“offprint” – 3…')).toBe('"offprint" - 3...');
  });
});

describe('width', () => {
  it('counts columns, not characters', () => {
    expect(['abc', '書斎', 'é', 'e\u0301', '👩‍👩‍👧', '🇩🇪'].map(widthOf)).toEqual([3, 4, 1, 1, 2, 2]);
  });

  it('never cuts a character in two, and pads to exactly the width', () => {
    expect(fitTo('書斎と図書館', 7, '…')).toBe('書斎と…');
    expect(cut('👩‍👩‍👧👩‍👩‍👧', 3)).toBe('👩‍👩‍👧');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 30 }), (text, width) => {
        expect(widthOf(fitAndPad(harmlessLine(text), width, '…'))).toBe(width);
      }),
    );
  });
});

describe('wrapping', () => {
  const plain = (text: string) => [{ text, style: (piece: string) => piece }];

  it('breaks at spaces, and inside what has none', () => {
    expect(wrapRuns(plain('one two three'), 7)).toEqual(['one two', 'three']);
    expect(wrapRuns(plain('書斎と図書館'), 5)).toEqual(['書斎', 'と図', '書館']);
    expect(wrapRuns(plain('a\nb'), 5)).toEqual(['a', 'b']);
  });

  it('keeps a word together that changes its style, and ends each style on its line', () => {
    const { bold } = styleFor(true);
    const runs = [{ text: 'half', style: bold }, ...plain('way there')];
    expect(wrapRuns(runs, 8)).toEqual(['\u001b[1mhalf\u001b[22mway', 'there']);
  });

  it('is never wider than asked for', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 2, max: 40 }), (text, width) => {
        for (const line of wrapRuns(plain(harmlessLine(text)), width)) {
          expect(widthOf(line)).toBeLessThanOrEqual(width);
        }
      }),
    );
  });
});

describe('the terminal', () => {
  it('has 80 columns where it does not say, and no colour where nobody looks or wants it', () => {
    expect(describeTerminal(stream({}), {})).toEqual({
      columns: 80,
      rows: 24,
      hasColour: false,
      isUnicode: false,
    });
    const window = { isTTY: true, columns: 40, rows: 20 };
    expect(describeTerminal(stream(window), { LANG: 'de_DE.UTF-8' })).toEqual({
      columns: 40,
      rows: 20,
      hasColour: true,
      isUnicode: true,
    });
    expect(describeTerminal(stream(window), { NO_COLOR: '1' }).hasColour).toBe(false);
    expect(describeTerminal(stream(window), { NO_COLOR: '' }).hasColour).toBe(true);
    expect(describeTerminal(stream(window), { TERM: 'dumb' }).hasColour).toBe(false);
    expect(describeTerminal(stream({ isTTY: true, columns: 0 }), {}).columns).toBe(80);
  });

  it('takes the locale by the rule of setlocale', () => {
    expect(localeOf({ LC_ALL: 'C', LANG: 'en_GB.UTF-8' }, 'linux')).toBe('other');
    expect(localeOf({ LC_ALL: '', LC_CTYPE: 'C.utf8', LANG: 'C' }, 'linux')).toBe('utf-8');
    expect(localeOf({}, 'linux')).toBe('unset');
  });

  it('is asked only where somebody can answer', () => {
    const io = { stdin: { isTTY: true }, stdout: { isTTY: true } };
    expect(canAsk(io, {})).toBe(true);
    expect(canAsk(io, { CI: 'false' })).toBe(true);
    expect(canAsk(io, { CI: 'true' })).toBe(false);
    expect(canAsk(io, { TERM: 'dumb' })).toBe(false);
    expect(canAsk({ ...io, stdin: {} }, {})).toBe(false);
  });
});

it('quotes for a shell only what needs it', () => {
  expect(
    ['show', '+go', 'is:saved', '/home/a b/x', "it's", '$HOME', ''].map((word) =>
      quoteForShell(word, 'linux'),
    ),
  ).toEqual(['show', '+go', 'is:saved', "'/home/a b/x'", "'it'\\''s'", "'$HOME'", "''"]);
  expect(quoteForShell('C:\\Users\\A B', 'win32')).toBe('"C:\\Users\\A B"');
});

it('shows the part of a long list around the cursor', () => {
  expect(windowOf(0, 21, 10)).toEqual({ from: 0, to: 10 });
  expect(windowOf(20, 21, 10)).toEqual({ from: 11, to: 21 });
  expect(windowOf(10, 21, 10)).toEqual({ from: 5, to: 15 });
  expect(windowOf(1, 3, 10)).toEqual({ from: 0, to: 3 });
});
