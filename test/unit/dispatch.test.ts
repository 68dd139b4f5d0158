/** In which order calls begin where what answers them has to be loaded first. */
import { expect, it } from 'vitest';
import { z } from 'zod';
import { findMethod } from '../../electron/core/handlers/areas.ts';
import { type Answering, createDispatch } from '../../electron/core/handlers/dispatch.ts';
import { noLog } from '../../electron/core/log/log.ts';
import { coreMethods } from '../../shared/contract.ts';

/** Methods whose names end with `.late` are there when `arrive` is called with them; the others at once. */
function makeDispatch() {
  const begun: string[] = [];
  const arrivals = new Map<string, PromiseWithResolvers<Answering | null>>();
  const answering = (method: string): Answering => ({
    input: z.strictObject({}),
    handler: () => {
      begun.push(method);
      return method;
    },
  });
  const dispatch = createDispatch(
    (method) => {
      if (method === 'none') return null;
      if (!method.endsWith('.late')) return answering(method);
      const arrival = Promise.withResolvers<Answering | null>();
      arrivals.set(method, arrival);
      return arrival.promise;
    },
    undefined,
    { folder: '', onDamage: () => undefined, log: noLog },
  );
  return {
    begun,
    call: (method: string) => dispatch(method, {}),
    arrive: (method: string) => arrivals.get(method)?.resolve(answering(method)),
    fail: (method: string) => arrivals.get(method)?.reject(new Error('not on the disk')),
  };
}

it('a call begins at once where nothing has to be loaded', () => {
  const { begun, call } = makeDispatch();
  void call('a');
  expect(begun).toEqual(['a']);
});

it('no call begins before an earlier one that has to be loaded', async () => {
  const { begun, call, arrive } = makeDispatch();
  const answers = [call('first.late'), call('a'), call('second.late'), call('b')];
  arrive('second.late');
  await new Promise(setImmediate);
  expect(begun).toEqual([]);
  arrive('first.late');
  await Promise.all(answers);
  expect(begun).toEqual(['first.late', 'a', 'second.late', 'b']);
  void call('c');
  expect(begun.at(-1)).toBe('c');
});

it('one that comes in while those before it begin waits for all of them', async () => {
  const { begun, call, arrive } = makeDispatch();
  const first = call('first.late');
  const then = first.then(() => call('after'));
  const second = call('second.late');
  arrive('first.late');
  await first;
  arrive('second.late');
  await Promise.all([then, second]);
  expect(begun).toEqual(['first.late', 'second.late', 'after']);
});

it('what cannot be loaded fails its own call alone', async () => {
  const { begun, call, fail } = makeDispatch();
  const failed = call('first.late');
  const others = [call('none'), call('a')];
  fail('first.late');
  expect(await failed).toMatchObject({ ok: false, error: { code: 'internal' } });
  expect(await Promise.all(others)).toMatchObject([
    { ok: false, error: { code: 'unknown-method' } },
    { ok: true, value: 'a' },
  ]);
  expect(begun).toEqual(['a']);
});

it.each(Object.entries(coreMethods))('%s is found with its own checks', async (method, { input }) => {
  const found = await findMethod(method);
  expect(found?.input).toBe(input);
  expect(found?.handler).toBeTypeOf('function');
});

it.each(['', 'feeds', 'feeds.', 'feeds.nothing', 'nothing.list', 'toString.call', 'feeds.toString'])(
  '%j is no method',
  async (method) => {
    expect(await findMethod(method)).toBeNull();
  },
);
