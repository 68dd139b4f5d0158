/** The page on how it is built says of each folder what the check of layers holds. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { layers } from '../../../build/check/layers.ts';

it('has every folder of the product with the folders it takes from', () => {
  const page = readFileSync(join(import.meta.dirname, '../../../electron/ARCHITECTURE.md'), 'utf8');
  const written = new Map(
    Array.from(page.matchAll(/^\| `([^`]+)` \| (.*)\|$/gm), ([, folder = '', rest = '']) => [
      folder,
      Array.from(rest.matchAll(/`([^`]+)`/g), ([, name]) => name),
    ]),
  );
  const held = layers
    .filter(({ folder }) => !/^build|extract$|thumbnail/.test(folder))
    .map(({ folder, folders }) => [folder, folders.filter((name) => !name.endsWith('.ts'))] as const);
  for (const [folder, folders] of held) {
    expect([folder, written.get(folder)?.toSorted()]).toEqual([folder, [...folders].sort()]);
  }
  expect(held.length).toBeGreaterThan(10);
});
