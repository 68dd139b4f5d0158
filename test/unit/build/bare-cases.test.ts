/** Cases go on from one another, so that their order and their selection matter. */
import { expect, it } from 'vitest';
import { casesOf, selectCases } from '../../../build/bare/cases.ts';
import { parseOptions } from '../../../build/bare/options.ts';
import { systems } from '../../../build/bare/systems.ts';

const cases = casesOf(systems);

it('names each case once, and each begins after one that is before it, of the same system, user and Node', () => {
  const names = cases.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  for (const [index, { after, system, user, node }] of cases.entries()) {
    if (after === null) continue;
    const before = cases.slice(0, index).find(({ name }) => name === after);
    expect(before, after).toMatchObject({ system, user, node });
  }
});

it('adds what a case begins after, and leaves out long ones unless they are asked for', () => {
  const selected = selectCases(cases, /^trixie\/user-test$/, false).map(({ name }) => name);
  expect(selected).toEqual(['trixie/user-first', 'trixie/user-window', 'trixie/user-test']);
  expect(selectCases(cases, /root-test-all/, false)).toEqual([]);
  expect(selectCases(cases, /jammy\/root-test-all/, true).map(({ name }) => name)).toContain(
    'jammy/root-test-all',
  );
});

it('reads its options', () => {
  expect(parseOptions(['--only', 'user', '--full', '--mirror', 'http://a/debian/'])).toMatchObject({
    only: /user/,
    isFull: true,
    mirrors: ['http://a/debian'],
    commit: 'HEAD',
  });
  expect(() => parseOptions(['--out'])).toThrow('--out needs a value.');
  expect(() => parseOptions(['--fast'])).toThrow('There is no option --fast.');
});
