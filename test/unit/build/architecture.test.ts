/** The page on how it is built draws the floors that the check holds. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { floors } from '../../../build/check/floors.ts';

const page = readFileSync(join(import.meta.dirname, '../../../electron/ARCHITECTURE.md'), 'utf8');

it('has every floor of core in its order, with its rooms', () => {
  const drawn = Array.from(page.matchAll(/^ +f(\d+)\["([^"]+)"\]$/gm), ([, number, rooms = '']) => [
    Number(number),
    rooms.split(' · ').toSorted(),
  ]);
  const held = (floors['electron/core'] ?? []).map((rooms, index) => [index + 1, [...rooms].toSorted()]);
  expect(drawn).toEqual(held);
  expect(held.length).toBeGreaterThan(10);
});
