/** A test that is passed over must name what the machine lacks. */
import { expect, it } from 'vitest';
import { missingToolOf } from '../../../build/launch/test-tools.ts';

it('names the program a test needs and does not find, and nothing else', () => {
  expect(missingToolOf('completion in a shell (needs no-such-shell) offers commands')).toBe('no-such-shell');
  expect(missingToolOf('completion in a shell (needs sh) offers commands')).toBe(null);
  expect(missingToolOf('completion in a shell offers commands')).toBe(null);
});
