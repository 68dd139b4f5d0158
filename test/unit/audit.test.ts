/** Which known vulnerabilities concern what is shipped. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { auditProblems, type Lock, shippedNames, shippedPlaces } from '../../build/check/audit.ts';

const lock: Lock = {
  packages: {
    '': {},
    'node_modules/reader': { dependencies: { parser: '1', helper: '1' } },
    'node_modules/parser': { optionalDependencies: { 'for-another-system': '1' } },
    'node_modules/helper': {},
    'node_modules/reader/node_modules/helper': { peerDependencies: { parser: '1' } },
    'node_modules/bundler': { dependencies: { helper: '2' } },
  },
};

describe('what is shipped', () => {
  it('is what is imported and all that needs, where Node finds it', () => {
    expect([...shippedPlaces(lock, ['reader'])].sort()).toEqual([
      'node_modules/parser',
      'node_modules/reader',
      'node_modules/reader/node_modules/helper',
    ]);
  });

  it('holds what is bundled into the window, and no tools', () => {
    const real = JSON.parse(
      readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8'),
    ) as Lock;
    const places = shippedPlaces(real, shippedNames());
    for (const name of ['react-dom', 'dompurify', 'better-sqlite3', 'electron'])
      expect(places).toContain(`node_modules/${name}`);
    for (const name of ['vitest', 'vite', 'electron-builder', '@biomejs/biome'])
      expect(places).not.toContain(`node_modules/${name}`);
  });
});

describe('a known vulnerability', () => {
  const report = (severity: string, node: string) => ({
    vulnerabilities: { helper: { name: 'helper', severity, nodes: [node] } },
  });
  const places = shippedPlaces(lock, ['reader']);

  it('counts from moderate up, in what is shipped', () => {
    expect(auditProblems(report('moderate', 'node_modules/reader/node_modules/helper'), places)).toEqual([
      expect.stringContaining('helper has a known vulnerability (moderate)'),
    ]);
    expect(auditProblems(report('low', 'node_modules/reader/node_modules/helper'), places)).toEqual([]);
    expect(auditProblems(report('critical', 'node_modules/helper'), places)).toEqual([]);
  });

  it('is not taken for none where the registry did not answer', () => {
    expect(auditProblems({}, places)).toBeNull();
  });
});
