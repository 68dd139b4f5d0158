import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describePlace, findPlace } from '../../../shared/annotations/anchor.ts';
import { costOf } from '../../support/cpu-clock.ts';

const text = [
  'A lifetime is a set of points in the control-flow graph.',
  'The checker solves for the smallest region that satisfies all constraints.',
  'The region grows until it meets the conflicting access.',
  'A lifetime is a set of points in the control-flow graph.',
].join('\n');

const placeOf = (words: string, from = 0) => {
  const start = text.indexOf(words, from);
  return { start, end: start + words.length };
};
const foundIn = (edited: string, words: string, from = 0): string | null => {
  const place = findPlace(edited, describePlace(text, placeOf(words, from)));
  return place === null ? null : edited.slice(place.start, place.end);
};

describe('a highlighted passage', () => {
  test('is found where it was, also when it stands there twice', () => {
    const second = text.lastIndexOf('set of points');
    const selector = describePlace(text, { start: second, end: second + 13 });
    expect(findPlace(text, selector)).toEqual({ start: second, end: second + 13 });
    expect(findPlace(text, describePlace(text, placeOf('set of points')))).toEqual(placeOf('set of points'));
  });

  test.each([
    ['something before it', `An introduction that was not there.\n${text}`, 'smallest region'],
    ['something after it', `${text}\nAnd an end.`, 'smallest region'],
    ['other white space', text.replaceAll('\n', '\n\n   '), 'constraints.\nThe region grows'],
    ['a paragraph before it gone', text.slice(text.indexOf('The checker')), 'smallest region'],
  ])('survives %s', (_name, edited, words) => {
    expect(foundIn(edited, words)?.replace(/\s+/g, ' ')).toBe(words.replace(/\s+/g, ' '));
  });

  test('survives a changed word inside it', () => {
    const edited = text.replace('smallest region that satisfies', 'least region that satisfies');
    expect(
      foundIn(edited, 'The checker solves for the smallest region that satisfies all constraints.'),
    ).toBe('The checker solves for the least region that satisfies all constraints.');
  });

  test.each([
    [
      'is gone',
      text.replace(/The region grows.*\n/, ''),
      'The region grows until it meets the conflicting access.',
    ],
    [
      'was written anew',
      text.replace(/The region grows.*\n/, 'Nothing of what stood here is left in this sentence.\n'),
      'The region grows until it meets the conflicting access.',
    ],
    ['has no text to be in', '', 'smallest region'],
  ])('is not found when it %s', (_name, edited, words) => {
    expect(foundIn(edited, words)).toBeNull();
  });

  const words = fc.array(fc.constantFrom('one', 'two', 'three', 'four', 'five', 'sechs', '七', 'acht'), {
    minLength: 3,
    maxLength: 60,
  });

  test('is found in the same text, whatever it is', () => {
    fc.assert(
      fc.property(words, fc.nat(), fc.nat(), (list, one, other) => {
        const whole = list.join(' ');
        const [start, end] = [one % whole.length, other % whole.length].sort((a, b) => a - b) as [
          number,
          number,
        ];
        if (whole.slice(start, end).trim() === '') return;
        const found = findPlace(whole, describePlace(whole, { start, end }));
        expect(found).not.toBeNull();
        expect(whole.slice(found?.start, found?.end)).toBe(whole.slice(start, end).trim());
      }),
    );
  });

  test('never leads outside the text', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 200 }),
        fc.string({ minLength: 1 }),
        fc.string(),
        fc.nat(),
        (whole, exact, context, start) => {
          const found = findPlace(whole, { exact, prefix: context, suffix: context, start });
          if (found === null) return;
          expect(found.start).toBeGreaterThanOrEqual(0);
          expect(found.end).toBeGreaterThan(found.start);
          expect(found.end).toBeLessThanOrEqual(whole.length);
        },
      ),
    );
  });

  test('is looked for in bounded time in a text that repeats itself', () => {
    const long = 'the same words again and again, '.repeat(20_000);
    const cost = costOf(() => {
      findPlace(long, {
        exact: `${'the same words again and again, '.repeat(3)}but not these`,
        prefix: '',
        suffix: '',
        start: 0,
      });
      findPlace(long, { exact: 'the same words', prefix: 'and again, ', suffix: ' again', start: 300_000 });
    });
    expect(cost).toBeLessThan(500);
  });
});
