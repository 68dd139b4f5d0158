import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseFeedDate } from '../../../electron/core/text/dates.ts';

function iso(text: string): string | null {
  const time = parseFeedDate(text);
  return time === null ? null : new Date(time).toISOString();
}

describe('parseFeedDate', () => {
  it.each([
    ['2026-03-01T12:00:00Z', '2026-03-01T12:00:00.000Z'],
    ['2026-03-01T12:00:00.5+02:00', '2026-03-01T10:00:00.500Z'],
    ['2026-03-01 12:00', '2026-03-01T12:00:00.000Z'],
    ['2026-03-01T24:00:00Z', '2026-03-02T00:00:00.000Z'],
    ['20260301T120000Z', '2026-03-01T12:00:00.000Z'],
    ['2026-03', '2026-03-01T00:00:00.000Z'],
    ['2026-060', '2026-03-01T00:00:00.000Z'],
    ['2026-W01-1', '2025-12-29T00:00:00.000Z'],
    ['Sun, 01 Mar 2026 12:00:00 GMT', '2026-03-01T12:00:00.000Z'],
    ['Sun, 1 Mar 2026 7:05:00 +0000', '2026-03-01T07:05:00.000Z'],
    ['Sunday, 01-Mar-26 12:00:00 UTC', '2026-03-01T12:00:00.000Z'],
    ['Sun Mar  1 12:00:00 2026', '2026-03-01T12:00:00.000Z'],
    ['Sun Mar  1 12:00:00 PST 2026', '2026-03-01T20:00:00.000Z'],
    ['Wed, 01 Jul 2026 12:00:00 BST', '2026-07-01T11:00:00.000Z'],
    ['Wed, 01 Jul 2026 12:00:00 CEST', '2026-07-01T10:00:00.000Z'],
    ['Wed, 01 Jul 2026 12:00:00 Europe/Paris', '2026-07-01T10:00:00.000Z'],
    ['2026-01-01 12:00:00 America/New_York', '2026-01-01T17:00:00.000Z'],
    ['2026-07-01 12:00:00 Asia/Kolkata', '2026-07-01T06:30:00.000Z'],
    ['2026-07-01 12:00:00 Middle/Earth', '2026-07-01T12:00:00.000Z'],
    ['Wed, 01 Jul 2026 12:00:00 GMT+0200', '2026-07-01T10:00:00.000Z'],
    ['March 1, 2026 3:09 pm', '2026-03-01T15:09:00.000Z'],
    ['Do, 29 Mär 2018 00:00:00 +0200', '2018-03-28T22:00:00.000Z'],
    ['29 août 2025', '2025-08-29T00:00:00.000Z'],
    ['1 декабря 2025 10:00', '2025-12-01T10:00:00.000Z'],
    ['31.12.2025 23:59', '2025-12-31T23:59:00.000Z'],
    ['03/01/2026', '2026-03-01T00:00:00.000Z'],
    ['25/12/2025 10:00', '2025-12-25T10:00:00.000Z'],
    ['1772366400', '2026-03-01T12:00:00.000Z'],
    ['1772366400000', '2026-03-01T12:00:00.000Z'],
  ])('%s', (text, expected) => {
    expect(iso(text)).toBe(expected);
  });

  it.each([
    '',
    '   ',
    'yesterday',
    '2026-13-01',
    '31 February 2026',
    'Sun, Dec x 2012 11:47:32 GMT',
    '12:00',
    '25:61',
  ])('is no date: %s', (text) => {
    expect(parseFeedDate(text)).toBeNull();
  });

  it('means the same wherever the computer stands', () => {
    const dates = [
      '2026-03-01 12:00',
      'Sun Mar  1 12:00:00 2026',
      '29 août 2025',
      'Wed, 01 Jul 2026 12:00:00 BST',
      '2026-W01-1',
    ];
    const module = new URL('../../../electron/core/text/dates.ts', import.meta.url).href;
    const script = `const { parseFeedDate } = await import(${JSON.stringify(module)});
      console.log(JSON.stringify({ hour: new Date(0).getHours(), times: ${JSON.stringify(dates)}.map(parseFeedDate) }));`;
    const answers = ['UTC', 'America/New_York', 'Asia/Kolkata'].map((zone) => {
      const env = { ...process.env, TZ: zone };
      const output = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
        env,
        encoding: 'utf8',
      });
      return JSON.parse(output) as { hour: number; times: number[] };
    });
    expect(answers.map((answer) => answer.hour)).toEqual([0, 19, 5]);
    for (const { times } of answers) expect(times).toEqual(dates.map(parseFeedDate));
  });

  it('never throws, and gives whole finite times', () => {
    const piece = fc.constantFrom(
      '2026',
      '01',
      'Mar',
      ':',
      '-',
      '/',
      '.',
      'T',
      'Z',
      '+',
      ' ',
      '99',
      'PM',
      'W',
      ',',
      'mai',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(piece).map((pieces) => pieces.join('')),
        ),
        (text) => {
          const time = parseFeedDate(text);
          expect(time === null || Number.isInteger(time)).toBe(true);
        },
      ),
    );
  });

  it('takes no word for a day', () => {
    expect(parseFeedDate('01Mar.PM01')).toBeNull();
  });

  it('reads back every time written as RFC 3339 and RFC 822', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1970-01-02'), max: new Date('2100-01-01'), noInvalidDate: true }),
        (date) => {
          expect(parseFeedDate(date.toISOString())).toBe(date.getTime());
          expect(parseFeedDate(date.toUTCString())).toBe(Math.floor(date.getTime() / 1000) * 1000);
        },
      ),
    );
  });
});
