import { stripTypeScriptTypes } from 'node:module';
import { describe, expect, it } from 'vitest';
import { asks, withSites } from '../../../build/bench/mutants/sites.ts';

/** Runs `source` with one site left out, or none, and answers what its function `run` does. */
function runWithout(source: string, leftOut: number | null, ...args: unknown[]): unknown {
  const { code } = withSites(source, 'source.ts', 0);
  const run = new Function(asks, `${stripTypeScriptTypes(code)}; return run;`);
  return run((id: number) => id === leftOut)(...args);
}

const changesOf = (source: string): string[] =>
  withSites(source, 'source.ts', 0).sites.map(({ change }) => change);

describe('a place where something can be left out', () => {
  it('changes nothing as long as nothing is left out', () => {
    const source = `
      function run(a: number, b?: string | null): unknown[] {
        const seen: unknown[] = [];
        if (a > 1 && b !== 'x') seen.push(a || 'none');
        else if (a in seen) { seen.push('in'); }
        for (const one of [1, 2]) { seen.push(one === a ? b ?? 'fallback' : -one); }
        return seen;
      }`;
    for (const args of [[0], [1, null], [2, 'x'], [3, 'y']]) {
      const plain = new Function(`${stripTypeScriptTypes(source)}; return run;`)();
      expect(runWithout(source, null, ...args)).toEqual(plain(...args));
    }
  });

  it('is a condition, either way', () => {
    const source = 'function run(a: number) { if (a > 1) return 1; return 2; }';
    expect(changesOf(source)).toEqual(['always true: a > 1', 'never true: a > 1']);
    expect([null, 0, 1].map((site) => runWithout(source, site, 0))).toEqual([2, 1, 2]);
    expect([null, 0, 1].map((site) => runWithout(source, site, 5))).toEqual([1, 1, 2]);
  });

  it('is each side of what is true together, and a fallback', () => {
    const both = 'const run = (a: boolean, b: boolean) => a && b;';
    expect([null, 0, 1].map((site) => runWithout(both, site, true, false))).toEqual([false, false, true]);
    const either = 'const run = (a: boolean, b: boolean) => a || b;';
    expect([null, 0, 1].map((site) => runWithout(either, site, true, false))).toEqual([true, false, true]);
    const fallback = "const run = (a?: string) => a ?? 'b';";
    expect([null, 0].map((site) => runWithout(fallback, site))).toEqual(['b', undefined]);
  });

  it('is a comparison that is handed on, and a step', () => {
    const comparison = 'const run = (a: number) => a <= 3;';
    expect([null, 0].map((site) => runWithout(comparison, site, 3))).toEqual([true, false]);
    const step = 'function run() { const told = []; told.push(1); return told; }';
    expect(changesOf(step)).toEqual(['left out: told.push(1);']);
    expect([null, 0].map((site) => runWithout(step, site))).toEqual([[1], []]);
  });

  it('leaves a loop its end, and what belongs to another branch where it is', () => {
    expect(changesOf('function run() { while (true) break; for (;;) break; }')).toEqual([]);
    const dangling = 'function run(a: boolean) { let b = 0; if (a) b = 1; else b = 2; return b; }';
    expect(runWithout(dangling, null, false)).toBe(2);
  });

  it('is numbered on from the files before, with its line', () => {
    expect(withSites('\nconst run = (a: number) => a === 1;', 'a.ts', 7).sites).toEqual([
      { id: 7, file: 'a.ts', line: 2, change: 'the opposite: a === 1' },
    ]);
  });
});
