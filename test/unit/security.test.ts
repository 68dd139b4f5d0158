/** The table of what keeps a page in its place: all items of Electron's guide, each with tests there are. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const files: Record<string, string> = {
  hardening: 'test/e2e/hardening.test.ts',
  hostile: 'test/e2e/hostile.test.ts',
  package: 'test/package/package.test.ts',
  security: 'test/unit/security.test.ts',
};

function titlesIn(path: string): string {
  return [...read(path).matchAll(/^\s*(?:it|describe)(?:\.each\([^)]*\))?\(\s*'([^']*)'/gm)]
    .map((match) => match[1])
    .join('\n');
}

const rows = [...read('electron/app/SECURITY.md').matchAll(/^\| (\d+) \| .* \| ([^|]+) \|$/gm)].map(
  ([, item, heldBy]) => ({ item: Number(item), heldBy: heldBy ?? '' }),
);

it('names all twenty items of the guide', () => {
  expect(rows.map(({ item }) => item)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
});

it.each(rows)('item $item is held by what it says: $heldBy', ({ heldBy }) => {
  for (const claim of heldBy.split(';').map((one) => one.trim())) {
    const other = /^as (\d+)$/.exec(claim)?.[1];
    if (other !== undefined) {
      expect(rows.map(({ item }) => item)).toContain(Number(other));
      continue;
    }
    const [file = '', words = ''] = claim.split(': ');
    expect(files).toHaveProperty(file);
    expect(words).not.toBe('');
    expect(titlesIn(files[file] ?? '')).toContain(words);
  }
});

it('has Electron pinned to one version, the same in the lock file', () => {
  const wanted = (JSON.parse(read('package.json')) as { devDependencies: Record<string, string> })
    .devDependencies.electron;
  const lock = JSON.parse(read('package-lock.json')) as { packages: Record<string, { version?: string }> };
  expect(wanted).toMatch(/^\d+\.\d+\.\d+$/);
  expect(lock.packages['node_modules/electron']?.version).toBe(wanted);
});
