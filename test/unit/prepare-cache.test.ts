/** Texts made ready for the pane, and those that are kept. */
import { describe, expect, it } from 'vitest';
import type { Pool } from '../../electron/core/base/pool/pool.ts';
import { createPrepareCache } from '../../electron/core/handlers/prepare-cache.ts';
import { AppError } from '../../shared/errors.ts';

const input = (html: string) => ({
  html,
  title: 'A',
  baseUrl: 'https://a.example/',
  foremHosts: [],
  addresses: 'clean' as const,
  images: {},
});

function counting(fail: () => boolean = () => false) {
  const asked: string[] = [];
  const pool = {
    async run(_name: string, given: { html: string }) {
      asked.push(given.html);
      if (fail()) throw new AppError('job-ended');
      return { html: `ready ${given.html}`, outline: [] };
    },
    close: async () => undefined,
  } as unknown as Pool;
  return { asked, prepare: createPrepareCache(pool) };
}

describe('the preparer', () => {
  it('makes the same text once, also while it is being made, and another one anew', async () => {
    const { asked, prepare } = counting();
    const [one, same] = await Promise.all([prepare(input('a')), prepare(input('a'))]);
    expect(one).toEqual({ html: 'ready a', outline: [] });
    expect(same).toBe(one);
    await prepare(input('a'));
    await prepare({ ...input('a'), images: { 'https://a.example/i.png': 'offprint://image/1/x' } });
    expect(asked).toEqual(['a', 'a']);
  });

  it('keeps the latest, and lets go of what was longest not asked for', async () => {
    const { asked, prepare } = counting();
    await prepare(input('first'));
    await prepare(input('second'));
    for (let index = 0; index < 10; index += 1) await prepare(input(`text ${index}`));
    await prepare(input('first'));
    await prepare(input('one more'));
    asked.length = 0;
    await prepare(input('first'));
    expect(asked).toEqual([]);
    await prepare(input('second'));
    expect(asked).toEqual(['second']);
  });

  it('keeps no text of great length, and no failure', async () => {
    const { asked, prepare } = counting();
    const long = 'x'.repeat(400_001);
    await prepare(input(long));
    await prepare(input(long));
    expect(asked).toHaveLength(2);
    let isFailing = true;
    const failing = counting(() => isFailing);
    await expect(failing.prepare(input('a'))).rejects.toMatchObject({ code: 'job-ended' });
    isFailing = false;
    await expect(failing.prepare(input('a'))).resolves.toMatchObject({ html: 'ready a' });
  });
});
