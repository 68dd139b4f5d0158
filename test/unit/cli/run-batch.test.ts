import { Readable, Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { type BatchHandler, runBatch } from '../../../electron/cli/batch/run-batch.ts';
import { AppError } from '../../../shared/errors.ts';

const handler: BatchHandler = async (request) => {
  if (request.fail === true) throw new AppError('not-a-feed', { isHtml: true });
  return { ok: true, size: request.bytes instanceof Uint8Array ? request.bytes.length : null };
};

async function run(input: string, file: string | null = null) {
  const chunks: string[] = [];
  const stdout = new Writable({
    highWaterMark: 8,
    write(chunk, _encoding, done) {
      chunks.push(String(chunk));
      setImmediate(done);
    },
  });
  const status = await runBatch(handler, { file }, { stdin: Readable.from([Buffer.from(input)]), stdout });
  return { status, text: chunks.join('') };
}

describe('runBatch', () => {
  it('answers every line, echoes ids, and goes on after a failure', async () => {
    const { status, text } = await run('{"id":"a"}\nnonsense\n\n{"id":2,"fail":true}\r\n{"id":"c"}');
    expect(status).toBe(1);
    expect(
      text
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual([
      { ok: true, size: null, id: 'a' },
      { id: null, ok: false, error: { code: 'invalid-input', message: expect.any(String) } },
      { id: 2, ok: false, error: { code: 'not-a-feed', message: 'This is a web page, not a feed.' } },
      { ok: true, size: null, id: 'c' },
    ]);
  });

  it('takes a line separator inside a text for what it is, also where a chunk ends in a character', async () => {
    const input = Buffer.from('{"id":"x\u2028y"}\n{"id":"é"}\n');
    const chunks: string[] = [];
    const stdout = new Writable({
      write(chunk, _encoding, done) {
        chunks.push(String(chunk));
        done();
      },
    });
    const stdin = Readable.from([input.subarray(0, -4), input.subarray(-4)]);
    expect(await runBatch(handler, { file: null }, { stdin, stdout })).toBe(0);
    expect(chunks.map((chunk) => JSON.parse(chunk).id)).toEqual(['x\u2028y', 'é']);
  });

  it('tells by its status whether anything was done', async () => {
    expect((await run('')).status).toBe(0);
    expect((await run('{"id":1}')).status).toBe(0);
    expect((await run('{"fail":true}')).status).toBe(4);
  });

  it('reads one document from standard input and prints it for people', async () => {
    expect(await run('four', '-')).toEqual({ status: 0, text: '{\n  "ok": true,\n  "size": 4\n}\n' });
  });
});
